package org.homeward.app.synthesis;

/** The language a list is kept in, and the population a synthetic person is drawn from. */
enum Tongue {
    UKRAINIAN("uk"),
    RUSSIAN("ru");

    private final String code;

    Tongue(String code) {
        this.code = code;
    }

    /** The language's ISO 639-1 code, as used in the names of table columns. */
    String code() {
        return code;
    }

    /** A number that keeps what is drawn for the two apart; part of the bytes that a seed gives. */
    int salt() {
        return choose(0, 1);
    }

    Tongue other() {
        return switch (this) {
            case UKRAINIAN -> RUSSIAN;
            case RUSSIAN -> UKRAINIAN;
        };
    }

    /** Whichever of two words belongs to this language. */
    <T> T choose(T ukrainian, T russian) {
        return switch (this) {
            case UKRAINIAN -> ukrainian;
            case RUSSIAN -> russian;
        };
    }
}
