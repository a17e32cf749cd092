package org.homeward.app.scenario;

/** A rule that a scenario pack's files must keep. Numbers are never used again. */
enum PackProblem {
    FILE_MISSING(1),
    FILE_TOO_LARGE(2),
    FILE_UNREADABLE(3),
    FILE_EMPTY(4),
    NOT_YAML(5),
    TOO_DEEP(6),
    DUPLICATE_KEY(7),
    UNKNOWN_KEY(8),
    KEY_MISSING(9),
    NOT_A_MAPPING(10),
    NOT_A_SEQUENCE(11),
    NOT_A_TEXT(12),
    NOT_A_DATE(13),
    NOT_A_COUNT(14),
    UNKNOWN_PARTY(15),
    UNKNOWN_SOURCE(16),
    NO_ENGLISH(17),
    UNKNOWN_LANGUAGE(18),
    DUPLICATE_ID(19),
    DATES_OUT_OF_ORDER(20),
    CONTROL_CHARACTER(21),
    LIST_MISSING(22),
    AGREEMENT(23),
    NOT_A_CHOICE(24),
    NOT_WAITING(25),
    NOT_A_TIME(26),
    NOT_LISTED(27);

    private final int number;

    PackProblem(int number) {
        this.number = number;
    }

    String id() {
        return "HW-PACK-%04d".formatted(number);
    }
}
