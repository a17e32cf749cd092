package org.homeward.ledger;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/** The encoding of up to 256 entries in one file: each preceded by its length as two bytes (C2SP tlog-tiles). */
public final class EntryBundle {

    /** The most bytes a bundle can have. */
    public static final int LARGEST = TilePath.FULL * (2 + LogWriter.LONGEST_ENTRY);

    private EntryBundle() {}

    /** The bytes to serve for {@code entries}. */
    public static byte[] encode(List<byte[]> entries) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] entry : entries) {
            if (entry.length > LogWriter.LONGEST_ENTRY) {
                throw new IllegalArgumentException("entry has " + entry.length + " bytes");
            }
            out.write(entry.length >>> 8);
            out.write(entry.length);
            out.write(entry, 0, entry.length);
        }
        return out.toByteArray();
    }

    /** Exactly {@code count} entries; anything more or less is refused. */
    public static List<byte[]> decode(byte[] bundle, int count) throws LogFormatException {
        List<byte[]> entries = new ArrayList<>(count);
        int at = 0;
        while (at < bundle.length) {
            if (bundle.length - at < 2) {
                throw new LogFormatException(LogFormatException.Reason.BUNDLE, "a length is cut off");
            }
            int length = (bundle[at] & 255) << 8 | (bundle[at + 1] & 255);
            at += 2;
            if (bundle.length - at < length) {
                throw new LogFormatException(
                        LogFormatException.Reason.BUNDLE,
                        "entry " + entries.size() + " has " + (bundle.length - at) + " bytes, not " + length);
            }
            if (entries.size() == count) {
                throw new LogFormatException(LogFormatException.Reason.BUNDLE, "more entries than " + count);
            }
            byte[] entry = new byte[length];
            System.arraycopy(bundle, at, entry, 0, length);
            entries.add(entry);
            at += length;
        }
        if (entries.size() != count) {
            throw new LogFormatException(
                    LogFormatException.Reason.BUNDLE, "bundle has " + entries.size() + " entries, not " + count);
        }
        return entries;
    }
}
