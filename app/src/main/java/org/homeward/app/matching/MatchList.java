package org.homeward.app.matching;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.homeward.app.kernel.Outcome;
import org.homeward.app.lists.ListColumn;
import org.homeward.linkage.Person;
import org.jspecify.annotations.Nullable;

/**
 * A list as the engine takes it.
 *
 * @param name the file's name
 * @param columns the header that stands for each column recognised
 * @param people its rows
 * @param truth true identity of each row, in the same order; empty where none was asked for
 */
record MatchList(String name, Map<ListColumn, String> columns, List<Person> people, List<String> truth) {

    private static final Set<ListColumn> WHO = Set.of(
            ListColumn.SURNAME,
            ListColumn.GIVEN,
            ListColumn.FULL_NAME,
            ListColumn.BIRTH_DATE,
            ListColumn.SERVICE_NUMBER);

    /**
     * Reads a file.
     *
     * @param reading what to read in it
     */
    static Outcome<MatchList> read(Path file, Reading reading) throws IOException {
        return switch (RawList.read(file)) {
            case Outcome.Refused<RawList>(var refusal) -> new Outcome.Refused<>(refusal);
            case Outcome.Accepted<RawList>(RawList raw) -> of(raw, reading);
        };
    }

    private static Outcome<MatchList> of(RawList raw, Reading reading) {
        Map<String, String> map = reading.map();
        String truthColumn = reading.truthColumn();
        for (String header : map.values()) {
            if (!raw.headers().contains(header)) {
                return Outcome.refused(MatchRefusal.COLUMN_ABSENT, Map.of("file", raw.name(), "column", header));
            }
        }
        int truthAt = raw.headers().indexOf(truthColumn);
        if (!truthColumn.isEmpty() && truthAt < 0) {
            return Outcome.refused(MatchRefusal.COLUMN_ABSENT, Map.of("file", raw.name(), "column", truthColumn));
        }
        Map<ListColumn, Integer> at = new EnumMap<>(ListColumn.class);
        Map<String, Integer> others = new LinkedHashMap<>();
        recognise(raw.headers(), map, truthAt, at, others);
        if (at.keySet().stream().noneMatch(WHO::contains)) {
            return Outcome.refused(MatchRefusal.NO_COLUMN_KNOWN, Map.of("file", raw.name()));
        }
        List<Person> people = new ArrayList<>(raw.rows().size());
        List<String> truth = new ArrayList<>();
        Map<String, Integer> ids = new HashMap<>();
        boolean named = !reading.numberRows() && at.containsKey(ListColumn.NO);
        for (List<String> row : raw.rows()) {
            String id = named ? cell(row, at.get(ListColumn.NO)) : "";
            int number = people.size() + 1;
            Integer before = id.isEmpty() ? null : ids.putIfAbsent(id, number);
            if (before != null) {
                return repeated(raw, before, number);
            }
            people.add(person(id.isEmpty() ? "#" + number : id, row, at, others));
            if (truthAt >= 0) {
                truth.add(cell(row, truthAt));
            }
        }
        Map<ListColumn, String> columns = new EnumMap<>(ListColumn.class);
        at.forEach((column, index) -> columns.put(column, raw.headers().get(index)));
        return Outcome.accepted(new MatchList(raw.name(), columns, people, truth));
    }

    /** Says where, not which id: an id may lead to a person. */
    private static Outcome<MatchList> repeated(RawList raw, int first, int second) {
        return Outcome.refused(
                MatchRefusal.ID_REPEATED,
                Map.of("file", raw.name(), "first", Integer.toString(first), "second", Integer.toString(second)));
    }

    private static void recognise(
            List<String> headers,
            Map<String, String> map,
            int truthAt,
            Map<ListColumn, Integer> at,
            Map<String, Integer> others) {
        Map<String, ListColumn> known = new HashMap<>();
        for (ListColumn column : ListColumn.values()) {
            column.headers().forEach(header -> known.put(plain(header), column));
            known.put(plain(column.key()), column);
        }
        for (int index = 0; index < headers.size(); index++) {
            String header = headers.get(index);
            ListColumn mapped = mapped(header, map);
            ListColumn column = mapped == null ? known.get(plain(header)) : mapped;
            if (index == truthAt || header.isBlank()) {
                continue;
            }
            if (column == null) {
                others.put(plain(header), index);
            } else if (mapped != null) {
                at.put(column, index);
            } else {
                at.putIfAbsent(column, index);
            }
        }
    }

    private static @Nullable ListColumn mapped(String header, Map<String, String> map) {
        for (ListColumn column : ListColumn.values()) {
            if (header.equals(map.get(column.key()))) {
                return column;
            }
        }
        return null;
    }

    private static String plain(String header) {
        return header.toLowerCase(Locale.ROOT)
                .replaceAll("[’ʼ`´‘′]", "'")
                .replaceAll("\\([^)]*\\)", " ")
                .replaceAll("[\\s._:*/\\\\,;\\-–—\\uFEFF]+", " ")
                .strip();
    }

    private static String cell(List<String> row, @Nullable Integer at) {
        return at == null || at >= row.size() ? "" : row.get(at).strip();
    }

    private static Person person(
            String id, List<String> row, Map<ListColumn, Integer> at, Map<String, Integer> others) {
        String surname = cell(row, at.get(ListColumn.SURNAME));
        String full = cell(row, at.get(ListColumn.FULL_NAME));
        Map<String, String> extra = new HashMap<>();
        others.forEach((header, index) -> {
            if (!cell(row, index).isEmpty()) {
                extra.put(header, cell(row, index));
            }
        });
        return new Person(
                id,
                surname.isEmpty() ? full : surname,
                cell(row, at.get(ListColumn.GIVEN)),
                cell(row, at.get(ListColumn.PATRONYMIC)),
                IsoDates.of(cell(row, at.get(ListColumn.BIRTH_DATE))),
                sex(cell(row, at.get(ListColumn.SEX))),
                cell(row, at.get(ListColumn.RANK)),
                cell(row, at.get(ListColumn.UNIT)),
                cell(row, at.get(ListColumn.SERVICE_NUMBER)),
                IsoDates.of(cell(row, at.get(ListColumn.CAPTURE_DATE))),
                cell(row, at.get(ListColumn.CAPTURE_PLACE)),
                extra);
    }

    private static String sex(String written) {
        String word = written.toLowerCase(Locale.ROOT);
        if (word.startsWith("ж") || word.startsWith("f") || word.startsWith("w")) {
            return "f";
        }
        return word.startsWith("ч") || word.startsWith("м") || word.startsWith("m") ? "m" : "";
    }
}
