package org.homeward.app.lists;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What the gate finds in a list; the texts are {@code lists.problem.<id>} and {@code lists.remedy.<id>}.
 *
 * <p>Ids are never reused.
 */
public enum ListRule {
    HEADER_NOT_FOUND("HW-LIST-0001", Severity.ERROR),
    COLUMN_MISSING("HW-LIST-0002", Severity.ERROR),
    COLUMN_TWICE("HW-LIST-0003", Severity.ERROR),
    COLUMN_UNKNOWN("HW-LIST-0004", Severity.NOTE),
    HEADER_LATE("HW-LIST-0005", Severity.NOTE),
    CELLS_BEYOND_HEADER("HW-LIST-0006", Severity.WARNING),
    ROW_IN_ONE_CELL("HW-LIST-0007", Severity.ERROR),
    HEADER_REPEATED("HW-LIST-0008", Severity.NOTE),
    NO_ENTRIES("HW-LIST-0009", Severity.ERROR),
    SURNAME_MISSING("HW-LIST-0010", Severity.ERROR),
    GIVEN_MISSING("HW-LIST-0011", Severity.ERROR),
    BIRTH_DATE_MISSING("HW-LIST-0012", Severity.ERROR),
    ID_MISSING("HW-LIST-0013", Severity.WARNING),
    ID_REPEATED("HW-LIST-0014", Severity.ERROR),
    NAME_IN_ONE_CELL("HW-LIST-0015", Severity.NOTE),
    DATE_UNREADABLE("HW-LIST-0020", Severity.ERROR),
    DATE_IMPOSSIBLE("HW-LIST-0021", Severity.ERROR),
    DATE_AMBIGUOUS("HW-LIST-0022", Severity.WARNING),
    DATE_INCOMPLETE("HW-LIST-0023", Severity.WARNING),
    DATE_FUTURE("HW-LIST-0024", Severity.ERROR),
    BIRTH_DATE_UNLIKELY("HW-LIST-0025", Severity.ERROR),
    DATES_CONTRADICT("HW-LIST-0026", Severity.ERROR),
    DATE_SERIAL("HW-LIST-0027", Severity.WARNING),
    DUPLICATE("HW-LIST-0030", Severity.ERROR),
    DUPLICATE_LIKELY("HW-LIST-0031", Severity.WARNING),
    SERVICE_NUMBER_SHARED("HW-LIST-0032", Severity.WARNING),
    DUPLICATE_POSSIBLE("HW-LIST-0033", Severity.WARNING),
    RELEASED("HW-LIST-0040", Severity.ERROR),
    RELEASED_PERHAPS("HW-LIST-0041", Severity.WARNING),
    DEAD("HW-LIST-0042", Severity.ERROR),
    DEAD_PERHAPS("HW-LIST-0043", Severity.WARNING),
    MINOR("HW-LIST-0050", Severity.ERROR),
    MINOR_PERHAPS("HW-LIST-0051", Severity.WARNING),
    CIVILIAN("HW-LIST-0052", Severity.ERROR),
    OUTSIDE_CATEGORY("HW-LIST-0053", Severity.ERROR),
    CATEGORY_OPEN("HW-LIST-0054", Severity.WARNING),
    SCRIPTS_MIXED("HW-LIST-0060", Severity.WARNING),
    LOOKALIKE_LETTERS("HW-LIST-0061", Severity.ERROR),
    SCRIPTS_DIFFER("HW-LIST-0062", Severity.WARNING),
    DIRECTION_CONTROL("HW-LIST-0063", Severity.ERROR),
    INVISIBLE_CHARACTER("HW-LIST-0064", Severity.ERROR),
    NOT_COMPOSED("HW-LIST-0065", Severity.NOTE),
    STRANGE_IN_NAME("HW-LIST-0066", Severity.WARNING),
    INITIALS_ONLY("HW-LIST-0067", Severity.WARNING),
    WOULD_RUN("HW-LIST-0068", Severity.ERROR),
    SPACES_AROUND("HW-LIST-0069", Severity.NOTE),
    SEX_AGAINST_PATRONYMIC("HW-LIST-0070", Severity.WARNING),
    SEX_UNKNOWN("HW-LIST-0071", Severity.WARNING),
    STATUS_UNKNOWN("HW-LIST-0072", Severity.WARNING),
    HEALTH_UNKNOWN("HW-LIST-0073", Severity.WARNING),
    CUSTODY_UNKNOWN("HW-LIST-0074", Severity.ERROR),
    CUSTODY_DATE_MISSING("HW-LIST-0075", Severity.WARNING),
    NUMBER_DAMAGED("HW-LIST-0076", Severity.ERROR),
    CELL_NOT_TRUSTED("HW-LIST-0077", Severity.ERROR),
    FAMILY_ALONE("HW-LIST-0078", Severity.WARNING);

    private static final Map<String, ListRule> BY_ID =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(ListRule::id, Function.identity()));

    private final String id;
    private final Severity severity;

    ListRule(String id, Severity severity) {
        this.id = id;
        this.severity = severity;
    }

    /** The stable id. */
    public String id() {
        return id;
    }

    public Severity severity() {
        return severity;
    }

    public static Optional<ListRule> of(String id) {
        return Optional.ofNullable(BY_ID.get(id));
    }
}
