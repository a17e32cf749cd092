package org.homeward.agreement;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A field is one word of the vocabulary in which conditions on evidence are written.
 *
 * <p>{@code docs/agreement-language.md} lists them with an example each.
 */
public enum Field {
    /** Whether the person is a prisoner of war or a civilian. */
    STATUS(Kind.WORD, "prisoner", "civilian"),
    /** Whether the person lives. */
    FATE(Kind.WORD, "alive", "dead"),
    SEX(Kind.WORD, "m", "f"),
    /** Under eighteen on the day asked about, by statement or by date of birth. */
    CHILD(Kind.FLAG, "true", "false"),
    /** The id of the party in whose hands the person is. */
    HOLDER(Kind.WORD),
    /** The id of the party to which the person belongs. */
    OWN(Kind.WORD),
    NATIONALITY(Kind.WORD),
    RANK(Kind.WORD),
    /** What the rank is worth in the agreement's rank table. */
    RANK_VALUE(Kind.NUMBER),
    UNIT(Kind.WORD),
    /** The state of health as the capture card words it (Third Geneva Convention, Annex IV B). */
    HEALTH(
            Kind.WORD,
            "good",
            "not-wounded",
            "slightly-wounded",
            "seriously-wounded",
            "sick",
            "seriously-ill",
            "convalescent",
            "recovered"),
    /** Medical findings by code (Third Geneva Convention, Annex I). */
    FINDINGS(Kind.CODES),
    /** What the medical commission decided; {@code none} where it has not examined the person. */
    COMMISSION(Kind.WORD, "direct", "neutral", "rejected", "deferred", "none"),
    CONSENT(Kind.WORD, "willing", "refused"),
    FIT_TO_TRAVEL(Kind.FLAG, "true", "false"),
    /** Prosecuted or convicted for an indictable offence (Third Geneva Convention, articles 115 and 119). */
    UNDER_PROCEEDINGS(Kind.FLAG, "true", "false"),
    BIRTH_DATE(Kind.DAY),
    /** Full years on the reference date. */
    AGE(Kind.NUMBER),
    CAPTURE_DATE(Kind.DAY),
    /** Full days from capture to the reference date. */
    DAYS_IN_CAPTIVITY(Kind.NUMBER);

    /** What kind of value a field holds. */
    public enum Kind {
        WORD,
        FLAG,
        NUMBER,
        DAY,
        CODES
    }

    private final Kind kind;

    @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable; the checker only knows Guava's.
    private final List<String> words;

    Field(Kind kind, String... words) {
        this.kind = kind;
        this.words = List.of(words);
    }

    public Kind kind() {
        return kind;
    }

    /** The only words it may hold; empty where any may stand. */
    public List<String> words() {
        return words;
    }

    /** The name used in conditions. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Field> named(String key) {
        for (Field field : values()) {
            if (field.key().equals(key)) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }

    /** The field whose evidence decides this one: age follows from the date of birth, and so does being under eighteen. */
    Field axis() {
        return switch (this) {
            case AGE, CHILD -> BIRTH_DATE;
            case DAYS_IN_CAPTIVITY -> CAPTURE_DATE;
            default -> this;
        };
    }
}
