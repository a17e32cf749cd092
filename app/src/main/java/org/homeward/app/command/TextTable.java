package org.homeward.app.command;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** A table of text on a terminal: the columns as wide as their widest cell, figures to the end of theirs. */
final class TextTable {

    private final List<List<String>> rows = new ArrayList<>();

    TextTable(List<String> head) {
        rows.add(head);
    }

    void row(List<String> cells) {
        rows.add(cells);
    }

    void print(PrintWriter screen) {
        int columns = rows.getFirst().size();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder(" ");
            for (int i = 0; i < columns; i++) {
                String space = " ".repeat(width(i) - length(row.get(i)));
                // The first and the last column are words, those between are figures.
                boolean words = i == 0 || i == columns - 1;
                line.append(' ')
                        .append(words ? row.get(i) + space : space + row.get(i))
                        .append(' ');
            }
            screen.println(line.toString().stripTrailing());
        }
    }

    private int width(int column) {
        return rows.stream().mapToInt(row -> length(row.get(column))).max().orElse(0);
    }

    private static int length(String cell) {
        return cell.codePointCount(0, cell.length());
    }
}
