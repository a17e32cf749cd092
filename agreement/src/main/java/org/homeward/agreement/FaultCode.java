package org.homeward.agreement;

/** What can be wrong with an agreement file; each code is stable and never reused. */
public enum FaultCode {
    TOO_LARGE("HW-AGR-0001"),
    NOT_YAML("HW-AGR-0002"),
    FORBIDDEN_YAML("HW-AGR-0003"),
    TOO_DEEP("HW-AGR-0004"),
    DUPLICATE_KEY("HW-AGR-0005"),
    UNKNOWN_KEY("HW-AGR-0006"),
    MISSING_KEY("HW-AGR-0007"),
    WRONG_KIND("HW-AGR-0008"),
    UNKNOWN_WORD("HW-AGR-0009"),
    NOT_A_NUMBER("HW-AGR-0010"),
    NOT_A_DATE("HW-AGR-0011"),
    NOT_AN_ID("HW-AGR-0012"),
    FORBIDDEN_CHARACTER("HW-AGR-0013"),
    DUPLICATE_ID("HW-AGR-0014"),
    UNKNOWN_REFERENCE("HW-AGR-0015"),
    CONDITION_NOT_READABLE("HW-AGR-0016"),
    CONDITION_BEYOND_VOCABULARY("HW-AGR-0017"),
    CONDITION_TOO_COMPLEX("HW-AGR-0018"),
    TWO_PARTIES("HW-AGR-0019"),
    TEXT_MARK_UNKNOWN("HW-AGR-0020"),
    TEXT_MARKS_DIFFER("HW-AGR-0021"),
    TEXT_LANGUAGE_MISSING("HW-AGR-0022"),
    CHILDREN_IN_BALANCE("HW-AGR-0023"),
    WOUNDED_UNDER_PARITY("HW-AGR-0024"),
    NEEDS_RANKS("HW-AGR-0025"),
    URGENT_LINE_SUSPENDED("HW-AGR-0026"),
    CANNOT_HOLD("HW-AGR-0027"),
    TOO_MANY("HW-AGR-0028"),
    COMMISSION_NOT_MIXED("HW-AGR-0029"),
    NOT_A_FIGURE_NAME("HW-AGR-0030"),
    TEXT_NUMBERS_DIFFER("HW-AGR-0031");

    private final String code;

    FaultCode(String code) {
        this.code = code;
    }

    /** The stable number, such as {@code HW-AGR-0003}. */
    public String code() {
        return code;
    }
}
