package org.homeward.app.tables.formats;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.List;
import java.util.Map;
import org.homeward.app.kernel.Progress;
import org.homeward.app.tables.TableRule;

/** Reads separated text of any length row by row; memory does not grow with the file. */
public final class LongCsv {

    /** Where the rows go. */
    public interface Sink {
        /** Takes a row; its cells stand without empty ones at the end. */
        void row(int number, List<String> cells);
    }

    /** Letters from which the separator is told. */
    private static final int SAMPLE_LETTERS = 1 << 16;

    private static final int ROWS_BETWEEN_LOOKS = 4096;

    private LongCsv() {}

    /** Hands over every row; says how many, or -1 where the reader asked to stop. */
    public static int read(FileBytes bytes, Notices notices, Sink sink, Progress progress)
            throws IOException, UnusableFile {
        Encodings.Found found = Encodings.find(bytes, notices);
        return bytes.use(in -> {
            in.skipNBytes(found.skipped());
            try (Reader reader = reader(in, found.charset())) {
                return rows(rows(reader, notices), bytes, notices, sink, progress);
            }
        });
    }

    /** The text was looked through before: what is not in a guessed encoding shows as a mark, and is noticed as lost. */
    private static Reader reader(InputStream in, Charset charset) {
        return new InputStreamReader(
                in,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE));
    }

    private static CsvRows rows(Reader reader, Notices notices) throws IOException, UnusableFile {
        TextWindow window = TextWindow.over(reader);
        String sample = new String(window.letters(), 0, Math.min(SAMPLE_LETTERS, window.length()));
        CsvParser.refuseMarkup(sample, notices);
        char said = CsvParser.saidSeparator(sample);
        return said == 0
                ? new CsvRows(window, CsvParser.likelySeparator(sample), notices, 0, 1)
                : new CsvRows(window, said, notices, CsvParser.afterLine(sample), 2);
    }

    private static int rows(CsvRows rows, FileBytes bytes, Notices notices, Sink sink, Progress progress)
            throws IOException, UnusableFile {
        long size = bytes.size();
        int taken = 0;
        long cells = 0;
        int width = 0;
        for (List<String> row = rows.next(); row != null; row = rows.next()) {
            if (taken++ == TableLimits.LONG_ROWS) {
                throw notices.unusable(TableRule.TOO_MANY_ROWS, Map.of("limit", "" + TableLimits.LONG_ROWS));
            }
            cells += row.size();
            width = Math.max(width, row.size());
            if (cells > TableLimits.LONG_CELLS) {
                throw notices.unusable(TableRule.TOO_MANY_CELLS, Map.of("limit", "" + TableLimits.LONG_CELLS));
            }
            sink.row(rows.number(), row);
            if (taken % ROWS_BETWEEN_LOOKS == 0) {
                progress.at(bytes.taken(), size);
                if (progress.cancelled()) {
                    return -1;
                }
            }
        }
        if (taken == 0) {
            throw notices.unusable(TableRule.NO_CELLS, Map.of());
        }
        if (width == 1) {
            notices.file(TableRule.ONE_COLUMN, Map.of());
        }
        return taken;
    }
}
