package org.homeward.app.synthesis;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A table shipped with the program: tab-separated, UTF-8, lines starting with {@code #} are remarks, the first other line
 * names the columns.
 *
 * @param columns names of the columns
 * @param rows cells of each row, as many as there are columns
 */
record Table(List<String> columns, List<Row> rows) {

    /** One line of a table. */
    record Row(List<String> columns, List<String> cells) {

        String text(String column) {
            int at = columns.indexOf(column);
            if (at < 0) {
                throw new IllegalArgumentException("no column " + column + " among " + columns);
            }
            return cells.get(at);
        }

        double number(String column) {
            return Double.parseDouble(text(column));
        }

        List<String> list(String column) {
            String text = text(column);
            return text.isEmpty() ? List.of() : List.of(text.split(",", -1));
        }
    }

    /** Reads {@code synthesis/<name>.tsv} from the program's own resources. */
    static Table read(String name) {
        String path = "/synthesis/" + name + ".tsv";
        try (InputStream stream = Table.class.getResourceAsStream(path)) {
            if (stream == null) {
                throw new IllegalStateException("the program lacks its table " + path);
            }
            return parse(name, new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8)));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Table parse(String name, BufferedReader lines) throws IOException {
        List<String> columns = List.of();
        List<Row> rows = new ArrayList<>();
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (line.startsWith("#")) {
                continue;
            }
            List<String> cells = List.of(line.split("\t", -1));
            if (columns.isEmpty()) {
                columns = cells;
            } else if (cells.size() == columns.size()) {
                rows.add(new Row(columns, cells));
            } else {
                throw new IllegalStateException(
                        name + ".tsv line " + number + ": " + cells.size() + " cells, not " + columns.size());
            }
        }
        return new Table(columns, List.copyOf(rows));
    }
}
