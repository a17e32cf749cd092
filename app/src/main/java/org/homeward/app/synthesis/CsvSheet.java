package org.homeward.app.synthesis;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** A list as CSV in UTF-8. */
final class CsvSheet implements Sheet {

    private final BufferedWriter writer;
    private final char separator;
    private final String lineEnd;

    private CsvSheet(Path file, char separator, String lineEnd) throws IOException {
        this.writer = Files.newBufferedWriter(file);
        this.separator = separator;
        this.lineEnd = lineEnd;
    }

    /** Commas and line feeds, as programs write it. */
    static CsvSheet plain(Path file) throws IOException {
        return new CsvSheet(file, ',', "\n");
    }

    /** Byte order mark, semicolons, carriage returns: what a spreadsheet writes where the comma is the decimal mark. */
    static CsvSheet office(Path file) throws IOException {
        CsvSheet sheet = new CsvSheet(file, ';', "\r\n");
        sheet.writer.write('\uFEFF');
        return sheet;
    }

    @Override
    public void row(List<Cell> cells) throws IOException {
        for (int column = 0; column < cells.size(); column++) {
            if (column > 0) {
                writer.write(separator);
            }
            switch (cells.get(column)) {
                case Cell.Words words -> text(words.text());
                case Cell.Day day -> writer.write(dotted(day.date()));
            }
        }
        writer.write(lineEnd);
    }

    private void text(String text) throws IOException {
        if (text.indexOf(separator) < 0 && text.indexOf('"') < 0 && text.indexOf('\n') < 0) {
            writer.write(text);
        } else {
            writer.write('"' + text.replace("\"", "\"\"") + '"');
        }
    }

    /** A date as people write it in both countries: 02.06.2025. */
    static String dotted(LocalDate date) {
        return two(date.getDayOfMonth()) + "." + two(date.getMonthValue()) + "." + date.getYear();
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
