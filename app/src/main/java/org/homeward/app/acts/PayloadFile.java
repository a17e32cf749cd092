package org.homeward.app.acts;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.homeward.ledger.Bytes;
import org.homeward.ledger.LogFormatException;
import org.homeward.ledger.TilePath;

/**
 * The payloads of up to 256 acts in one file, one a line: the index, a space, the salt in hexadecimal, a space, and the
 * canonical JSON document. A payload that was destroyed has no line.
 */
final class PayloadFile implements Closeable {

    /** The longest payload that is read: some 200,000 entries of a batch. */
    static final int LONGEST_LINE = 64 << 20;

    /** One line. */
    record Line(long index, Bytes salt, Bytes document) {}

    private final InputStream in;

    PayloadFile(InputStream in) {
        this.in = new BufferedInputStream(in, 1 << 16);
    }

    /** Where the payloads of bundle {@code bundle} lie, from the log's folder. */
    static String path(long bundle) {
        return "payloads/" + TilePath.indexPath(bundle) + ".jsonl";
    }

    /** What goes before the document. */
    static String head(long index, Bytes salt) {
        return index + " " + salt + " ";
    }

    /** The next line; empty at the end. */
    Optional<Line> next() throws IOException, LogFormatException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int each = in.read();
        if (each < 0) {
            return Optional.empty();
        }
        while (each >= 0 && each != '\n') {
            if (line.size() == LONGEST_LINE) {
                throw new LogFormatException(LogFormatException.Reason.LIMIT, "payload is too long");
            }
            line.write(each);
            each = in.read();
        }
        if (each < 0) {
            throw new LogFormatException(LogFormatException.Reason.ENCODING, "last line is cut off");
        }
        return Optional.of(parse(line.toByteArray()));
    }

    private static Line parse(byte[] line) throws LogFormatException {
        int first = indexOf(line, 0);
        int second = first < 0 ? -1 : indexOf(line, first + 1);
        if (second < 0) {
            throw new LogFormatException(LogFormatException.Reason.ENCODING, "not index, salt and payload");
        }
        String number = new String(line, 0, first, StandardCharsets.ISO_8859_1);
        Bytes salt = Bytes.ofHex(new String(line, first + 1, second - first - 1, StandardCharsets.ISO_8859_1));
        long index;
        try {
            index = Long.parseLong(number);
        } catch (NumberFormatException notNumber) {
            throw new LogFormatException(LogFormatException.Reason.ENCODING, "index is not a number");
        }
        if (!Long.toString(index).equals(number) || salt.length() != Commitments.SALT_LENGTH) {
            throw new LogFormatException(LogFormatException.Reason.ENCODING, "index or salt is not of its form");
        }
        return new Line(index, salt, Bytes.of(Arrays.copyOfRange(line, second + 1, line.length)));
    }

    private static int indexOf(byte[] line, int from) {
        for (int i = from; i < line.length; i++) {
            if (line[i] == ' ') {
                return i;
            }
        }
        return -1;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
