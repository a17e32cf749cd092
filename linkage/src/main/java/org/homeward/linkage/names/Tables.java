package org.homeward.linkage.names;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads the tab-separated tables of this package; a bad line fails by name and number. */
final class Tables {
    private Tables() {}

    /**
     * One line of a table.
     *
     * @param table the resource's name
     * @param number counted from 1
     * @param cells as many as the table has columns; "-" is an empty cell
     */
    record Row(String table, int number, List<String> cells) {
        String cell(int column) {
            String value = cells.get(column);
            return value.equals("-") ? "" : value;
        }

        /** The forms of a cell, parted by commas. */
        List<String> forms(int column) {
            String value = cell(column);
            if (value.isEmpty()) {
                return List.of();
            }
            List<String> forms = new ArrayList<>();
            for (String form : value.split(",", -1)) {
                if (form.isBlank() || !form.equals(form.strip())) {
                    throw bad("cell " + (column + 1) + " holds a blank or padded form");
                }
                forms.add(form);
            }
            return forms;
        }

        /** A share in parts per million. */
        double perMillion(int column) {
            try {
                double value = cell(column).isEmpty() ? 0 : Double.parseDouble(cell(column));
                if (value >= 0 && value <= 1e6) {
                    return value / 1e6;
                }
                throw bad("share is " + value + ", not 0 to 1000000");
            } catch (NumberFormatException notANumber) {
                throw bad("share is not a number: " + cell(column));
            }
        }

        IllegalStateException bad(String why) {
            return new IllegalStateException(table + " line " + number + ": " + why);
        }
    }

    /** All lines of a shipped table but blank ones and those that begin with '#'. */
    static List<Row> shipped(String table, int columns) {
        try (InputStream stream = Tables.class.getResourceAsStream(table)) {
            if (stream == null) {
                throw new IllegalStateException(table + " is not on the class path");
            }
            return read(table, stream, columns);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** All lines of a table handed in as UTF-8 text. */
    static List<Row> read(String table, InputStream stream, int columns) throws IOException {
        BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
        List<Row> rows = new ArrayList<>();
        int number = 0;
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            Row row = new Row(table, number, List.of(line.split("\t", -1)));
            if (row.cells().size() != columns) {
                throw row.bad("columns are " + row.cells().size() + ", not " + columns);
            }
            rows.add(row);
        }
        return rows;
    }
}
