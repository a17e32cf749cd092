package org.homeward.app.tables.formats;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.homeward.app.tables.TableRule;

/** Finds the encoding of a text file and reads it, losing no character silently. */
final class Encodings {

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

    static Decoded decode(byte[] bytes, Notices notices) throws UnusableFile {
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
            return strict(bytes, 3, UTF_8, true, notices);
        }
        if (starts(bytes, 0xFF, 0xFE)) {
            return strict(bytes, 2, UTF_16LE, true, notices);
        }
        if (starts(bytes, 0xFE, 0xFF)) {
            return strict(bytes, 2, UTF_16BE, true, notices);
        }
        Charset wide = wide(bytes);
        if (wide != null) {
            notices.file(TableRule.ENCODING_GUESSED, Map.of("encoding", wide.name()));
            return strict(bytes, 0, wide, false, notices);
        }
        int[] sequences = utf8Sequences(bytes);
        if (sequences[1] == 0) {
            return new Decoded(new String(bytes, UTF_8), UTF_8, false);
        }
        if (sequences[0] > 10 * sequences[1]) {
            return strict(bytes, 0, UTF_8, false, notices);
        }
        return guessed(bytes, notices);
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

    /** How many whole sequences of several bytes there are, and how many broken ones. */
    private static int[] utf8Sequences(byte[] bytes) {
        CharsetDecoder decoder = UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(8192);
        int[] counts = new int[2];
        while (true) {
            CoderResult result = decoder.decode(in, out, true);
            for (int index = 0; index < out.position(); index++) {
                if (out.get(index) >= 0x80) {
                    counts[0]++;
                }
            }
            out.clear();
            if (result.isError()) {
                counts[1]++;
                in.position(in.position() + result.length());
            } else if (result.isUnderflow()) {
                return counts;
            }
        }
    }

    private static Decoded strict(byte[] bytes, int from, Charset charset, boolean mark, Notices notices)
            throws UnusableFile {
        try {
            String text = charset.newDecoder()
                    .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                    .toString();
            return new Decoded(text, charset, mark);
        } catch (CharacterCodingException broken) {
            throw brokenAt(bytes, from, charset, notices);
        }
    }

    private static UnusableFile brokenAt(byte[] bytes, int from, Charset charset, Notices notices) {
        CharsetDecoder decoder = charset.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes, from, bytes.length - from);
        CharBuffer out = CharBuffer.allocate(8192);
        StringBuilder lines = new StringBuilder();
        int line = 1;
        int first = 0;
        int count = 0;
        while (true) {
            CoderResult result = decoder.decode(in, out, true);
            for (int index = 0; index < out.position(); index++) {
                if (out.get(index) == '\n') {
                    line++;
                }
            }
            out.clear();
            if (result.isError()) {
                first = first == 0 ? line : first;
                if (count++ < BROKEN_NAMED) {
                    lines.append(lines.isEmpty() ? "" : ", ").append(line);
                }
                in.position(in.position() + result.length());
            } else if (result.isUnderflow()) {
                return notices.unusable(
                        TableRule.ENCODING_BROKEN,
                        first,
                        Map.of(
                                "encoding",
                                charset.name(),
                                "lines",
                                count > BROKEN_NAMED ? lines + ", …" : lines.toString(),
                                "count",
                                Integer.toString(count)));
            }
        }
    }

    private static Decoded guessed(byte[] bytes, Notices notices) {
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
        return new Decoded(new String(bytes, best), best, false);
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
