package org.homeward.app.tables;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.homeward.app.kernel.Problem;
import org.homeward.app.tables.formats.CsvParser;
import org.homeward.app.tables.formats.Notices;
import org.homeward.app.tables.formats.TableLimits;
import org.homeward.app.tables.formats.UnusableFile;
import org.homeward.app.tables.formats.XlsxParser;

/**
 * Reads a file somebody handed in, as a table or as the problems that keep it from being one.
 *
 * <p>What a file is, its bytes say and not its name. No content makes reading throw; only a stream that fails does.
 * Memory is bounded by {@link TableLimits}. Safe for use by several threads.
 */
public final class TableReader {

    private static final byte[] COMPOUND_FILE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    /** Stands for a stream without a name. */
    private static final String UNNAMED = "-";

    private TableReader() {}

    /** Reads a file of this machine; a file that is not there is a problem, a disk that fails is an exception. */
    public static TableReading read(Path path) throws IOException {
        String name = path.getFileName() == null
                ? path.toString()
                : path.getFileName().toString();
        try (InputStream in = Files.newInputStream(path)) {
            return read(in, name);
        } catch (NoSuchFileException missing) {
            return unusable(new Notices(name).unusable(TableRule.FILE_MISSING, Map.of()), List.of());
        } catch (IOException failed) {
            if (Files.isDirectory(path)) {
                return unusable(new Notices(name).unusable(TableRule.FILE_MISSING, Map.of()), List.of());
            }
            throw failed;
        }
    }

    /**
     * Reads a stream to its end or to the limit, and does not close it.
     *
     * @param fileName the name the file was handed in by; shown in problems, compared with the content, never opened;
     *     {@code -} where it has none
     */
    public static TableReading read(InputStream in, String fileName) throws IOException {
        Notices notices = new Notices(Shown.of(fileName));
        byte[] bytes = in.readNBytes(TableLimits.FILE_BYTES + 1);
        try {
            TableFile file = parse(notices, Shown.of(fileName), bytes);
            noticeExtension(file.format(), fileName, notices);
            return new TableReading.Usable(file, notices.all());
        } catch (UnusableFile unusable) {
            return unusable(unusable, notices.all());
        }
    }

    private static TableFile parse(Notices notices, String name, byte[] bytes) throws UnusableFile {
        if (bytes.length == 0) {
            throw notices.unusable(TableRule.FILE_EMPTY, Map.of());
        }
        if (bytes.length > TableLimits.FILE_BYTES) {
            throw notices.unusable(
                    TableRule.FILE_TOO_LARGE, Map.of("limit", Integer.toString(TableLimits.FILE_BYTES >> 20)));
        }
        if (XlsxParser.looksLike(bytes)) {
            return XlsxParser.parse(name, bytes, notices);
        }
        refuseBinary(bytes, notices);
        return CsvParser.parse(name, bytes, notices);
    }

    /** Refuses bytes that are neither text nor a workbook. */
    static void refuseBinary(byte[] bytes, Notices notices) throws UnusableFile {
        if (startsWith(bytes, COMPOUND_FILE)) {
            throw notices.unusable(TableRule.LOCKED_OR_OLD, Map.of());
        }
        if (!CsvParser.isWide(bytes) && isBinary(bytes)) {
            throw notices.unusable(TableRule.FORMAT_UNKNOWN, Map.of("found", Shown.of(hex(bytes))));
        }
    }

    private static TableReading unusable(UnusableFile unusable, List<Problem> notices) {
        List<Problem> problems = new ArrayList<>(notices);
        problems.addFirst(unusable.problem());
        return new TableReading.Unusable(problems);
    }

    private static boolean startsWith(byte[] bytes, byte[] mark) {
        for (int index = 0; index < mark.length; index++) {
            if (index >= bytes.length || bytes[index] != mark[index]) {
                return false;
            }
        }
        return true;
    }

    /** Text of one or more bytes a letter has hardly any control bytes. */
    private static boolean isBinary(byte[] bytes) {
        int sample = Math.min(bytes.length, 64 << 10);
        int controls = 0;
        int zeros = 0;
        for (int index = 0; index < sample; index++) {
            int each = Byte.toUnsignedInt(bytes[index]);
            if (each == 0) {
                zeros++;
            } else if (each < 0x20 && each != '\t' && each != '\n' && each != '\r') {
                controls++;
            }
        }
        return controls * 20 > sample || zeros * 10 > sample * 6;
    }

    private static String hex(byte[] bytes) {
        StringBuilder hex = new StringBuilder();
        for (int index = 0; index < Math.min(4, bytes.length); index++) {
            hex.append("%02X ".formatted(bytes[index]));
        }
        return hex.toString().strip();
    }

    private static void noticeExtension(TableFormat format, String fileName, Notices notices) {
        String lower = fileName.toLowerCase(Locale.ROOT);
        boolean fits = switch (format) {
            case TableFormat.Csv _ -> lower.endsWith(".csv") || lower.endsWith(".tsv") || lower.endsWith(".txt");
            case TableFormat.Xlsx _ -> lower.endsWith(".xlsx") || lower.endsWith(".xlsm");
        };
        if (!fits && !fileName.equals(UNNAMED)) {
            notices.file(TableRule.EXTENSION_WRONG, Map.of("expected", format.extension()));
        }
    }
}
