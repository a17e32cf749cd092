package org.homeward.app.matching;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.homeward.app.lists.ListColumn;
import org.homeward.linkage.Person;
import org.jspecify.annotations.Nullable;

/** The headers of a list, and what each row says under them. */
final class ListHeaders {

    /** The header of a true identity, in the lists that the program makes: never compared, asked for or not. */
    private static final String TRUTH = "truth";

    private final List<String> written;
    private final Map<ListColumn, Integer> columns;
    private final Map<String, Integer> others;
    private final int truthAt;

    private ListHeaders(
            List<String> written, Map<ListColumn, Integer> columns, Map<String, Integer> others, int truthAt) {
        this.written = written;
        this.columns = columns;
        this.others = others;
        this.truthAt = truthAt;
    }

    /**
     * What a row means as headers.
     *
     * @param otherColumns the further columns worth reading; null for all
     */
    static ListHeaders of(List<String> cells, Reading reading, @Nullable Set<String> otherColumns) {
        List<String> written = cells.stream().map(String::strip).toList();
        Map<ListColumn, Integer> columns = new EnumMap<>(ListColumn.class);
        Map<String, Integer> others = new LinkedHashMap<>();
        int truthAt = reading.truthColumn().isEmpty() ? -1 : written.indexOf(reading.truthColumn());
        for (int index = 0; index < written.size(); index++) {
            String header = written.get(index);
            if (index == truthAt || header.isBlank()) {
                continue;
            }
            ListColumn mapped = mapped(header, reading.map());
            if (mapped != null) {
                columns.put(mapped, index);
                continue;
            }
            String plain = ListColumn.plain(header);
            ListColumn column = ListColumn.of(header).orElse(null);
            if (column != null) {
                columns.putIfAbsent(column, index);
            } else if (!plain.equals(TRUTH) && (otherColumns == null || otherColumns.contains(plain))) {
                others.putIfAbsent(plain, index);
            }
        }
        return new ListHeaders(written, columns, others, truthAt);
    }

    private static @Nullable ListColumn mapped(String header, Map<String, String> map) {
        for (ListColumn column : ListColumn.values()) {
            if (header.equals(map.get(column.key()))) {
                return column;
            }
        }
        return null;
    }

    /** The headers as they stand in the file. */
    List<String> written() {
        return written;
    }

    Map<ListColumn, Integer> columns() {
        return columns;
    }

    /** The header that stands for each column recognised. */
    Map<ListColumn, String> names() {
        Map<ListColumn, String> names = new EnumMap<>(ListColumn.class);
        columns.forEach((column, index) -> names.put(column, written.get(index)));
        return names;
    }

    /** Where the true identity stands; -1 for nowhere. */
    int truthAt() {
        return truthAt;
    }

    String cell(List<String> row, ListColumn column) {
        Integer at = columns.get(column);
        return at == null ? "" : cell(row, at);
    }

    String cell(List<String> row, int at) {
        return at >= row.size() ? "" : row.get(at).strip();
    }

    /** The person that a row names; the truth is no part of it. */
    Person person(String id, List<String> row) {
        String surname = cell(row, ListColumn.SURNAME);
        return new Person(
                id,
                surname.isEmpty() ? cell(row, ListColumn.FULL_NAME) : surname,
                cell(row, ListColumn.GIVEN),
                cell(row, ListColumn.PATRONYMIC),
                IsoDates.of(cell(row, ListColumn.BIRTH_DATE)),
                sex(cell(row, ListColumn.SEX)),
                cell(row, ListColumn.RANK),
                cell(row, ListColumn.UNIT),
                cell(row, ListColumn.SERVICE_NUMBER),
                IsoDates.of(cell(row, ListColumn.CAPTURE_DATE)),
                cell(row, ListColumn.CAPTURE_PLACE),
                extra(row));
    }

    private Map<String, String> extra(List<String> row) {
        if (others.isEmpty()) {
            return Map.of();
        }
        Map<String, String> extra = new HashMap<>();
        others.forEach((header, index) -> {
            String cell = cell(row, index);
            if (!cell.isEmpty()) {
                extra.put(header, cell);
            }
        });
        return extra;
    }

    /** By the first letter of the word for it in the six languages. */
    private static String sex(String written) {
        if (written.isEmpty()) {
            return "";
        }
        return switch (written.toLowerCase(Locale.ROOT).charAt(0)) {
            case 'ж', 'f', 'w', 'k', 'أ', 'ا' -> "f";
            case 'ч', 'м', 'm', 'e', 'h', 'ذ' -> "m";
            default -> "";
        };
    }
}
