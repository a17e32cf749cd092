package org.homeward.app.exercise;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.homeward.app.acts.Payload;
import org.homeward.app.children.Answer;
import org.homeward.app.kernel.Problem;
import org.homeward.app.tables.Row;
import org.homeward.app.tables.Table;
import org.homeward.app.tables.TableFile;
import tools.jackson.databind.JsonNode;

/** Reads the children's list: an id, what is known of the child, and the answer as it stood on each day it was given. */
final class ChildrenList {

    private static final String ANSWER = "answer_";
    private static final String UNKNOWN_ANSWER = "HW-PACK-0024";

    private ChildrenList() {}

    /**
     * One child.
     *
     * @param id pseudonymous id
     * @param record what is known, to be sealed
     * @param answers by the day on which each was given
     */
    record Child(String id, JsonNode record, Map<LocalDate, Answer> answers) {
        @Override
        public String toString() {
            return "Child[" + id + "]";
        }
    }

    static List<Child> read(TableFile file, List<Problem> problems) {
        Table table = file.sheets().getFirst();
        List<Row> rows = table.rows();
        List<String> header = rows.isEmpty()
                ? List.of()
                : rows.getFirst().cells().stream()
                        .map(cell -> cell.text().strip())
                        .toList();
        List<Child> children = new ArrayList<>();
        for (Row row : rows.stream().skip(1).toList()) {
            Map<String, String> cells = new HashMap<>();
            for (int i = 0; i < Math.min(header.size(), row.cells().size()); i++) {
                cells.put(header.get(i), row.cells().get(i).text().strip());
            }
            children.add(child(file.name(), row.number(), cells, problems));
        }
        return children;
    }

    private static Child child(String file, int row, Map<String, String> cells, List<Problem> problems) {
        Map<LocalDate, Answer> answers = new LinkedHashMap<>();
        Payload record = Payload.of();
        cells.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(cell -> {
            if (!cell.getKey().startsWith(ANSWER)) {
                record.put(cell.getKey(), cell.getValue());
                return;
            }
            try {
                answers.put(LocalDate.parse(cell.getKey().substring(ANSWER.length())), Answer.valueOf(cell.getValue()));
            } catch (DateTimeException | IllegalArgumentException notAnAnswer) {
                problems.add(new Problem(
                        file,
                        row,
                        cell.getKey(),
                        null,
                        UNKNOWN_ANSWER,
                        Map.of(
                                "key",
                                cell.getKey(),
                                "known",
                                EnumSet.allOf(Answer.class).toString())));
            }
        });
        return new Child("child-" + cells.getOrDefault("no", Integer.toString(row)), record.json(), answers);
    }
}
