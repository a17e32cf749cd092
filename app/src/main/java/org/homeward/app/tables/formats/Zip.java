package org.homeward.app.tables.formats;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.homeward.app.tables.Shown;
import org.homeward.app.tables.TableRule;

/**
 * A ZIP archive in memory whose directory and contents agree (APPNOTE.TXT 6.3).
 *
 * <p>An archive is read by its central directory, and every local header must say the same: an archive that shows one
 * reader one content and another reader another is refused, as are overlapping parts, two parts of one name, encryption,
 * and whatever swells beyond {@link TableLimits}. Unpacked bytes are counted as they come, never believed from a header.
 */
final class Zip {

    private static final int END_SIGNATURE = 0x06054b50;
    private static final int DIRECTORY_SIGNATURE = 0x02014b50;
    private static final int LOCAL_SIGNATURE = 0x04034b50;
    private static final int END_BYTES = 22;
    private static final int DIRECTORY_BYTES = 46;
    private static final int LOCAL_BYTES = 30;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;

    private record Part(String name, int method, long crc, int packed, int start) {}

    private final byte[] bytes;
    private final Notices notices;
    private final Map<String, Part> parts = new LinkedHashMap<>();
    private long unpackedSoFar;

    private Zip(byte[] bytes, Notices notices) {
        this.bytes = bytes;
        this.notices = notices;
    }

    static boolean looksLike(byte[] bytes) {
        return bytes.length >= 4
                && bytes[0] == 'P'
                && bytes[1] == 'K'
                && ((bytes[2] == 3 && bytes[3] == 4) || (bytes[2] == 5 && bytes[3] == 6));
    }

    static Zip open(byte[] bytes, Notices notices) throws UnusableFile {
        Zip zip = new Zip(bytes, notices);
        zip.readDirectory();
        return zip;
    }

    Set<String> names() {
        return parts.keySet();
    }

    private void readDirectory() throws UnusableFile {
        ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int end = findEnd(in);
        int count = Short.toUnsignedInt(in.getShort(end + 10));
        long size = Integer.toUnsignedLong(in.getInt(end + 12));
        long start = Integer.toUnsignedLong(in.getInt(end + 16));
        if (count > TableLimits.PARTS) {
            throw deceives("parts");
        }
        if (start + size > end) {
            throw damaged("directory");
        }
        int at = (int) start;
        int previousEnd = 0;
        for (int index = 0; index < count; index++) {
            if (at + DIRECTORY_BYTES > end || in.getInt(at) != DIRECTORY_SIGNATURE) {
                throw damaged("directory");
            }
            int nameBytes = Short.toUnsignedInt(in.getShort(at + 28));
            int next = at
                    + DIRECTORY_BYTES
                    + nameBytes
                    + Short.toUnsignedInt(in.getShort(at + 30))
                    + Short.toUnsignedInt(in.getShort(at + 32));
            if (next > end) {
                throw damaged("directory");
            }
            Part part = readPart(in, at, nameBytes, (int) start);
            if (parts.putIfAbsent(part.name().toLowerCase(Locale.ROOT), part) != null) {
                throw deceives(part.name());
            }
            at = next;
            previousEnd = Math.max(previousEnd, part.start() + part.packed());
        }
        refuseOverlaps();
        if (previousEnd > start) {
            throw deceives("directory");
        }
    }

    private int findEnd(ByteBuffer in) throws UnusableFile {
        int lowest = Math.max(0, bytes.length - END_BYTES - 0xFFFF);
        for (int at = bytes.length - END_BYTES; at >= lowest; at--) {
            if (in.getInt(at) == END_SIGNATURE
                    && at + END_BYTES + Short.toUnsignedInt(in.getShort(at + 20)) == bytes.length) {
                return at;
            }
        }
        throw notices.unusable(TableRule.ARCHIVE_CUT_SHORT, Map.of());
    }

    private Part readPart(ByteBuffer in, int at, int nameBytes, int directoryStart) throws UnusableFile {
        String name = new String(bytes, at + DIRECTORY_BYTES, nameBytes, UTF_8);
        int flags = Short.toUnsignedInt(in.getShort(at + 8));
        int method = Short.toUnsignedInt(in.getShort(at + 10));
        long packed = Integer.toUnsignedLong(in.getInt(at + 20));
        long local = Integer.toUnsignedLong(in.getInt(at + 42));
        if ((flags & 1) != 0) {
            throw notices.unusable(TableRule.LOCKED_OR_OLD, Map.of());
        }
        if (method != STORED && method != DEFLATED) {
            throw damaged(name);
        }
        if (local + LOCAL_BYTES > directoryStart || in.getInt((int) local) != LOCAL_SIGNATURE) {
            throw damaged(name);
        }
        int localNameBytes = Short.toUnsignedInt(in.getShort((int) local + 26));
        long start = local + LOCAL_BYTES + localNameBytes + Short.toUnsignedInt(in.getShort((int) local + 28));
        if (start + packed > directoryStart) {
            throw damaged(name);
        }
        String localName = new String(bytes, (int) local + LOCAL_BYTES, localNameBytes, UTF_8);
        if (!localName.equals(name) || Short.toUnsignedInt(in.getShort((int) local + 8)) != method) {
            throw deceives(name);
        }
        return new Part(name, method, Integer.toUnsignedLong(in.getInt(at + 16)), (int) packed, (int) start);
    }

    private void refuseOverlaps() throws UnusableFile {
        Part[] ordered = parts.values().toArray(Part[]::new);
        java.util.Arrays.sort(ordered, java.util.Comparator.comparingInt(Part::start));
        for (int index = 1; index < ordered.length; index++) {
            Part before = ordered[index - 1];
            if (before.start() + before.packed() > ordered[index].start()) {
                throw deceives(ordered[index].name());
            }
        }
    }

    /** True where the archive has a part of this name; ASCII letters compare without case, as the format says. */
    boolean has(String name) {
        return parts.containsKey(name.toLowerCase(Locale.ROOT));
    }

    /** The unpacked bytes of a part that {@link #has} is true for. */
    byte[] unpack(String name) throws UnusableFile {
        Part part = parts.get(name.toLowerCase(Locale.ROOT));
        if (part == null) {
            throw notices.unusable(TableRule.ARCHIVE_NOT_WORKBOOK, Map.of("part", Shown.of(name)));
        }
        byte[] unpacked = part.method() == STORED
                ? java.util.Arrays.copyOfRange(bytes, part.start(), part.start() + part.packed())
                : inflate(part);
        unpackedSoFar += unpacked.length;
        CRC32 crc = new CRC32();
        crc.update(unpacked);
        if (crc.getValue() != part.crc()) {
            throw damaged(part.name());
        }
        return unpacked;
    }

    private byte[] inflate(Part part) throws UnusableFile {
        long limit = Math.min(
                Math.min(TableLimits.PART_BYTES, TableLimits.ALL_PARTS_BYTES - unpackedSoFar),
                Math.max(TableLimits.SWELL_FREE_BYTES, (long) part.packed() * TableLimits.SWELL_RATIO));
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(bytes, part.start(), part.packed());
            byte[] out = new byte[(int) Math.min(limit, Math.max(1024L, part.packed() * 8L))];
            int length = 0;
            while (!inflater.finished()) {
                if (length == out.length) {
                    if (length >= limit) {
                        throw notices.unusable(
                                TableRule.ARCHIVE_SWELLS,
                                Map.of("part", Shown.of(part.name()), "limit", Long.toString(limit >> 20)));
                    }
                    out = java.util.Arrays.copyOf(out, (int) Math.min(limit, out.length * 2L));
                }
                int got = inflater.inflate(out, length, out.length - length);
                if (got == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
                    throw damaged(part.name());
                }
                length += got;
            }
            return length == out.length ? out : java.util.Arrays.copyOf(out, length);
        } catch (DataFormatException broken) {
            throw damaged(part.name());
        } finally {
            inflater.end();
        }
    }

    private UnusableFile damaged(String part) {
        return notices.unusable(TableRule.ARCHIVE_DAMAGED, Map.of("part", Shown.of(part)));
    }

    private UnusableFile deceives(String part) {
        return notices.unusable(TableRule.ARCHIVE_DECEIVES, Map.of("part", Shown.of(part)));
    }
}
