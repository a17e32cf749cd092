package org.homeward.app.tables;

import java.io.IOException;
import java.io.OutputStream;
import org.homeward.app.tables.formats.CsvWriter;
import org.homeward.app.tables.formats.XlsxWriter;

/**
 * Writes tables as the kind of file their format says, so that no cell can run when it is opened.
 *
 * <p>The same table gives the same bytes on every machine and day. Names stay in the script they were written in; text
 * that would run as a formula gets an apostrophe before it, numbers and dates are never changed.
 */
public final class TableWriter {

    private TableWriter() {}

    /**
     * Writes the file and does not close the stream.
     *
     * @return the format written: a CSV encoding that lacks a letter of the text gives way to UTF-8 with a mark
     */
    public static TableFormat write(TableFile file, OutputStream out) throws IOException {
        return switch (file.format()) {
            case TableFormat.Csv csv -> CsvWriter.write(file, csv, out);
            case TableFormat.Xlsx xlsx -> {
                XlsxWriter.write(file, xlsx, out);
                yield xlsx;
            }
        };
    }
}
