package org.homeward.app.tables.formats;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.homeward.app.tables.TableRule;

/** Finds the encoding of a text file and reads it, losing no character silently. */
final class Encodings {

    /** An encoding, and how many bytes of mark stand before the text. */
    record Found(Charset charset, int skipped) {}

    /** A text, its encoding, and whether the file starts with a byte order mark. */
    record Decoded(String text, Charset charset, boolean byteOrderMark) {}

    /** Encodings of one byte a letter that lists of the region come in. */
    private static final List<Charset> SINGLE_BYTE = List.of(
            Charset.forName("windows-1251"),
            Charset.forName("KOI8-U"),
            Charset.forName("IBM866"),
            Charset.forName("ISO-8859-5"));

    /** What is left where the letters are not Cyrillic: Turkish and Western European romanisations. */
    private static final Charset LATIN = Charset.forName("windows-1254");

    /** Bytes looked at to tell encodings apart. */
    private static final int SAMPLE_BYTES = 256 << 10;

    /** Broken sequences that are named one by one. */
    private static final int BROKEN_NAMED = 20;

    private Encodings() {}

    /** The encoding of a text; throws where the text is broken for it. */
    static Found find(FileBytes bytes, Notices notices) throws IOException, UnusableFile {
        byte[] sample = bytes.first(SAMPLE_BYTES);
        return find(
                sample,
                charset -> charset.equals(UTF_8) && bytes.use(Utf8::isWhole)
                        ? Scan.WHOLE
                        : bytes.use(in -> Scan.of(in, charset)),
                notices);
    }

    static Decoded decode(byte[] bytes, Notices notices) throws UnusableFile {
        try {
            Found found = find(bytes, charset -> Scan.of(new ByteArrayInputStream(bytes), charset), notices);
            String text = new String(bytes, found.skipped(), bytes.length - found.skipped(), found.charset());
            return new Decoded(text, found.charset(), found.skipped() > 0);
        } catch (IOException notFromMemory) {
            throw new UncheckedIOException(notFromMemory);
        }
    }

    /** Reads the whole text in an encoding, to learn where it is broken for it. */
    private interface Scanner {
        Scan in(Charset charset) throws IOException, UnusableFile;
    }

    private static Found find(byte[] sample, Scanner scanner, Notices notices) throws IOException, UnusableFile {
        if (starts(sample, 0xEF, 0xBB, 0xBF)) {
            return strict(UTF_8, 3, scanner.in(UTF_8), notices);
        }
        if (starts(sample, 0xFF, 0xFE)) {
            return strict(UTF_16LE, 2, scanner.in(UTF_16LE), notices);
        }
        if (starts(sample, 0xFE, 0xFF)) {
            return strict(UTF_16BE, 2, scanner.in(UTF_16BE), notices);
        }
        Charset wide = wide(sample);
        if (wide != null) {
            notices.file(TableRule.ENCODING_GUESSED, Map.of("encoding", wide.name()));
            return strict(wide, 0, scanner.in(wide), notices);
        }
        Scan scan = scanner.in(UTF_8);
        if (scan.broken() == 0 || scan.beyondAscii() > 10 * scan.broken()) {
            return strict(UTF_8, 0, scan, notices);
        }
        return new Found(guessed(sample, notices), 0);
    }

    private static Found strict(Charset charset, int skipped, Scan scan, Notices notices) throws UnusableFile {
        if (scan.broken() == 0) {
            return new Found(charset, skipped);
        }
        throw notices.unusable(
                TableRule.ENCODING_BROKEN,
                scan.firstLine(),
                Map.of("encoding", charset.name(), "lines", scan.lines(), "count", Long.toString(scan.broken())));
    }

    /**
     * What a whole text is like in one encoding.
     *
     * @param beyondAscii letters beyond ASCII
     * @param broken places that are no letters
     * @param firstLine the line of the first such place
     * @param lines the lines of the first of them
     */
    private record Scan(long beyondAscii, long broken, int firstLine, String lines) {

        /** Nothing is broken. */
        static final Scan WHOLE = new Scan(0, 0, 0, "");

        static Scan of(InputStream in, Charset charset) throws IOException {
            CharsetDecoder decoder = charset.newDecoder();
            ByteBuffer bytes = ByteBuffer.allocate(SAMPLE_BYTES);
            CharBuffer out = CharBuffer.allocate(SAMPLE_BYTES);
            StringBuilder lines = new StringBuilder();
            long beyond = 0;
            long broken = 0;
            int line = 1;
            int first = 0;
            boolean last = false;
            while (true) {
                CoderResult result = decoder.decode(bytes.flip(), out, last);
                for (int index = 0; index < out.position(); index++) {
                    char letter = out.get(index);
                    beyond += letter >= 0x80 ? 1 : 0;
                    line += letter == '\n' ? 1 : 0;
                }
                out.clear();
                if (result.isError()) {
                    first = first == 0 ? line : first;
                    if (broken++ < BROKEN_NAMED) {
                        lines.append(lines.isEmpty() ? "" : ", ").append(line);
                    }
                    bytes.position(bytes.position() + result.length());
                } else if (last && result.isUnderflow()) {
                    return new Scan(beyond, broken, first, broken > BROKEN_NAMED ? lines + ", …" : lines.toString());
                }
                bytes.compact();
                if (!last && !result.isError()) {
                    int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
                    last = read < 0;
                    bytes.position(bytes.position() + Math.max(0, read));
                }
            }
        }
    }

    /** True for UTF-16, marked or not. */
    static boolean isWide(byte[] bytes) {
        return starts(bytes, 0xFF, 0xFE) || starts(bytes, 0xFE, 0xFF) || wide(bytes) != null;
    }

    private static boolean starts(byte[] bytes, int... mark) {
        for (int index = 0; index < mark.length; index++) {
            if (index >= bytes.length || Byte.toUnsignedInt(bytes[index]) != mark[index]) {
                return false;
            }
        }
        return true;
    }

    /** UTF-16 without a mark: on one side of every pair of bytes nearly nothing but the pages of Latin and Cyrillic. */
    private static @org.jspecify.annotations.Nullable Charset wide(byte[] bytes) {
        int pairs = Math.min(bytes.length, SAMPLE_BYTES) / 2;
        int even = 0;
        int odd = 0;
        for (int index = 0; index < pairs * 2; index++) {
            if (bytes[index] == 0 || bytes[index] == 4) {
                if (index % 2 == 0) {
                    even++;
                } else {
                    odd++;
                }
            }
        }
        if (pairs < 4 || Math.max(even, odd) * 10 < pairs * 9 || Math.min(even, odd) * 2 > pairs) {
            return null;
        }
        return even > odd ? UTF_16BE : UTF_16LE;
    }

    private static Charset guessed(byte[] bytes, Notices notices) {
        byte[] sample = Arrays.copyOf(bytes, Math.min(bytes.length, SAMPLE_BYTES));
        Charset best = LATIN;
        double bestLikelihood = -5.5; // Cyrillic text lies near -3.5, Latin letters taken for Cyrillic below -5.5.
        if (!mostlyLatin(sample)) {
            for (Charset each : SINGLE_BYTE) {
                double likelihood = CyrillicLetters.likelihood(new String(sample, each));
                if (likelihood > bestLikelihood) {
                    bestLikelihood = likelihood;
                    best = each;
                }
            }
        }
        notices.file(TableRule.ENCODING_GUESSED, Map.of("encoding", best.name()));
        return best;
    }

    /** Letters with marks are rare in romanised names; in Cyrillic text nearly every letter lies beyond ASCII. */
    private static boolean mostlyLatin(byte[] sample) {
        int ascii = 0;
        int beyond = 0;
        for (byte each : sample) {
            if (each < 0) {
                beyond++;
            } else if ((each >= 'A' && each <= 'Z') || (each >= 'a' && each <= 'z')) {
                ascii++;
            }
        }
        return ascii > 8 * beyond;
    }
}
