package org.homeward.app.tables;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.homeward.app.kernel.Problem;
import org.homeward.app.kernel.Progress;
import org.homeward.app.tables.formats.FileBytes;
import org.homeward.app.tables.formats.LongCsv;
import org.homeward.app.tables.formats.Notices;
import org.homeward.app.tables.formats.TableLimits;
import org.homeward.app.tables.formats.UnusableFile;
import org.homeward.app.tables.formats.XlsxParser;

/**
 * Reads a list of any length row by row: separated text, also packed by gzip, or the first sheet of a workbook.
 *
 * <p>What a file is, its bytes say and not its name. No content makes reading throw; only a disk that fails does. Text is
 * read in memory that does not grow with it; a workbook is read whole, within its own limits ({@link TableLimits}).
 */
public final class RowReader {

    /** Where the rows go. */
    public interface Rows {
        /**
         * Takes a row.
         *
         * @param number 1-based row as a spreadsheet program shows it
         * @param cells the texts of its cells; empty cells at the end are left out
         */
        void row(int number, List<String> cells);
    }

    private static final int FIRST_BYTES = 4096;

    private RowReader() {}

    /**
     * Reads a file of this machine from beginning to end.
     *
     * @param progress hears of the bytes that were read, and may stop the reading
     */
    public static RowReading read(Path path, Rows rows, Progress progress) throws IOException {
        String name = path.getFileName() == null
                ? path.toString()
                : path.getFileName().toString();
        Notices notices = new Notices(Shown.of(name));
        try {
            FileBytes bytes = FileBytes.of(path, notices);
            byte[] first = bytes.first(FIRST_BYTES);
            if (first.length == 0) {
                throw notices.unusable(TableRule.FILE_EMPTY, Map.of());
            }
            if (XlsxParser.looksLike(first)) {
                return workbook(path, rows);
            }
            TableReader.refuseBinary(first, notices);
            int read = LongCsv.read(bytes, notices, rows::row, progress);
            return read < 0 ? new RowReading.Stopped() : new RowReading.Whole(read, notices.all());
        } catch (UnusableFile unusable) {
            List<Problem> problems = new ArrayList<>(notices.all());
            problems.addFirst(unusable.problem());
            return new RowReading.Unusable(problems);
        } catch (NoSuchFileException missing) {
            return missing(notices);
        } catch (IOException failed) {
            if (Files.isDirectory(path)) {
                return missing(notices);
            }
            throw failed;
        }
    }

    private static RowReading missing(Notices notices) {
        return new RowReading.Unusable(
                List.of(notices.unusable(TableRule.FILE_MISSING, Map.of()).problem()));
    }

    private static RowReading workbook(Path path, Rows rows) throws IOException {
        return switch (TableReader.read(path)) {
            case TableReading.Unusable(List<Problem> problems) -> new RowReading.Unusable(problems);
            case TableReading.Usable(TableFile file, List<Problem> notices) -> {
                Table sheet = file.sheets().stream()
                        .filter(each -> !each.hidden() && !each.rows().isEmpty())
                        .findFirst()
                        .orElse(file.sheets().getFirst());
                for (Row row : sheet.rows()) {
                    rows.row(row.number(), row.cells().stream().map(Cell::text).toList());
                }
                yield new RowReading.Whole(sheet.rows().size(), notices);
            }
        };
    }
}
