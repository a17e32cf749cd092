package org.homeward.app.matching;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.homeward.app.kernel.Outcome;
import org.homeward.app.kernel.Problem;
import org.homeward.app.kernel.Refusal;
import org.homeward.app.lists.ListColumn;
import org.homeward.app.tables.RowReader;
import org.homeward.app.tables.Shown;
import org.homeward.linkage.Person;
import org.jspecify.annotations.Nullable;

/** Takes the rows of a list as they are read: finds the headers, then makes a person of each row below them. */
final class ListRows implements RowReader.Rows {

    /** Rows above the headers: letterheads and titles take up to some twenty. */
    private static final int ROWS_SEARCHED = 20;

    private static final Set<ListColumn> WHO = Set.of(
            ListColumn.SURNAME,
            ListColumn.GIVEN,
            ListColumn.FULL_NAME,
            ListColumn.BIRTH_DATE,
            ListColumn.SERVICE_NUMBER);

    private record Numbered(int number, List<String> cells) {}

    private final String name;
    private final Reading reading;
    private final @Nullable Set<String> otherColumns;
    private final List<Numbered> first = new ArrayList<>();
    private final List<Person> people = new ArrayList<>();
    private final List<String> truth = new ArrayList<>();
    private final Map<String, Integer> rowsById = new HashMap<>();
    private @Nullable ListHeaders headers;
    private @Nullable Refusal refusal;

    ListRows(String name, Reading reading, @Nullable Set<String> otherColumns) {
        this.name = name;
        this.reading = reading;
        this.otherColumns = otherColumns;
    }

    /** True once nothing more needs to be read. */
    boolean refused() {
        return refusal != null;
    }

    @Override
    public void row(int number, List<String> cells) {
        if (refusal != null || cells.stream().allMatch(String::isBlank)) {
            return;
        }
        if (headers != null) {
            person(headers, number, cells);
            return;
        }
        first.add(new Numbered(number, cells));
        if (first.size() == ROWS_SEARCHED) {
            begin();
        }
    }

    /** What the rows came to. */
    Outcome<MatchList> end(List<Problem> notices) {
        if (headers == null && refusal == null) {
            begin();
        }
        if (refusal != null || headers == null) {
            return new Outcome.Refused<>(Objects.requireNonNull(refusal));
        }
        Map<ListColumn, String> columns = new EnumMap<>(ListColumn.class);
        columns.putAll(headers.names());
        return Outcome.accepted(new MatchList(name, columns, people, truth, notices));
    }

    /** The first row that names a column of who a person is holds the headers. */
    private void begin() {
        for (int at = 0; at < first.size(); at++) {
            ListHeaders candidate = ListHeaders.of(first.get(at).cells(), reading, otherColumns);
            boolean known = candidate.columns().keySet().stream().anyMatch(WHO::contains);
            if (known) {
                absent(candidate, true);
                headers = candidate;
                first.subList(at + 1, first.size()).forEach(row -> person(candidate, row.number(), row.cells()));
                first.clear();
                return;
            }
        }
        if (!first.isEmpty()) {
            absent(ListHeaders.of(first.getFirst().cells(), reading, otherColumns), false);
        }
        if (refusal == null) {
            refusal = new Refusal(MatchRefusal.NO_COLUMN_KNOWN, Map.of("file", name));
        }
    }

    /** Refuses where a column that was asked for is not there; says the headers only where they are no names of people. */
    private void absent(ListHeaders candidate, boolean headersKnown) {
        List<String> asked = new ArrayList<>(reading.map().values());
        if (!reading.truthColumn().isEmpty()) {
            asked.add(reading.truthColumn());
        }
        asked.stream()
                .filter(each -> !candidate.written().contains(each))
                .findFirst()
                .ifPresent(column -> {
                    String there = candidate.written().stream()
                            .filter(each -> !each.isBlank())
                            .map(Shown::of)
                            .collect(Collectors.joining(", "));
                    refusal = new Refusal(
                            MatchRefusal.COLUMN_ABSENT,
                            Map.of(
                                    "file",
                                    name,
                                    "column",
                                    column,
                                    "headers",
                                    headersKnown ? there : "",
                                    "known",
                                    headersKnown ? "yes" : "no"));
                });
    }

    private void person(ListHeaders known, int number, List<String> cells) {
        if (refusal != null) {
            return;
        }
        String id = reading.numberRows() ? "" : known.cell(cells, ListColumn.NO);
        Integer before = id.isEmpty() ? null : rowsById.putIfAbsent(id, number);
        if (before != null) {
            // Says where, not which id: an id may lead to a person.
            refusal = new Refusal(
                    MatchRefusal.ID_REPEATED,
                    Map.of("file", name, "first", Integer.toString(before), "second", Integer.toString(number)));
            return;
        }
        people.add(known.person(id.isEmpty() ? "#" + (people.size() + 1) : id, cells));
        if (known.truthAt() >= 0) {
            truth.add(known.cell(cells, known.truthAt()));
        }
    }
}
