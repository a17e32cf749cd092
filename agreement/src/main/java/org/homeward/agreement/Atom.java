package org.homeward.agreement;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;

/** An atom is one comparison of one field with constants, the smallest part of a condition. */
record Atom(Field field, Operator operator, List<String> words, long number) {

    /** How a field is compared; each with its opposite, so that no "not" remains in a condition. */
    enum Operator {
        EQUAL,
        NOT_EQUAL,
        LESS,
        AT_LEAST,
        MORE,
        AT_MOST,
        ONE_OF,
        NONE_OF,
        BEGINS_WITH,
        BEGINS_NOT_WITH,
        INCLUDES,
        INCLUDES_NOT;

        Operator opposite() {
            return switch (this) {
                case EQUAL -> NOT_EQUAL;
                case NOT_EQUAL -> EQUAL;
                case LESS -> AT_LEAST;
                case AT_LEAST -> LESS;
                case MORE -> AT_MOST;
                case AT_MOST -> MORE;
                case ONE_OF -> NONE_OF;
                case NONE_OF -> ONE_OF;
                case BEGINS_WITH -> BEGINS_NOT_WITH;
                case BEGINS_NOT_WITH -> BEGINS_WITH;
                case INCLUDES -> INCLUDES_NOT;
                case INCLUDES_NOT -> INCLUDES;
            };
        }

        /** The operator with its two sides swapped. */
        Operator mirrored() {
            return switch (this) {
                case LESS -> MORE;
                case MORE -> LESS;
                case AT_LEAST -> AT_MOST;
                case AT_MOST -> AT_LEAST;
                default -> this;
            };
        }
    }

    Atom {
        words = List.copyOf(words);
    }

    static Atom of(Field field, Operator operator, String... words) {
        return new Atom(field, operator, List.of(words), 0);
    }

    Atom negated() {
        return new Atom(field, operator.opposite(), words, number);
    }

    /** Whether it is true of a word, a flag or the empty word. */
    boolean testWord(String value) {
        return switch (operator) {
            case EQUAL, ONE_OF -> words.contains(value);
            case NOT_EQUAL, NONE_OF -> !words.contains(value);
            case BEGINS_WITH -> value.startsWith(words.get(0));
            case BEGINS_NOT_WITH -> !value.startsWith(words.get(0));
            case LESS, AT_LEAST, MORE, AT_MOST, INCLUDES, INCLUDES_NOT -> throw new IllegalStateException(toString());
        };
    }

    /** Whether it is true of a set of medical codes. */
    boolean testCodes(Set<String> codes) {
        String wanted = words.get(0);
        return switch (operator) {
            case INCLUDES -> words.stream().anyMatch(codes::contains);
            case INCLUDES_NOT -> words.stream().noneMatch(codes::contains);
            case BEGINS_WITH -> codes.stream().anyMatch(code -> code.startsWith(wanted));
            case BEGINS_NOT_WITH -> codes.stream().noneMatch(code -> code.startsWith(wanted));
            case EQUAL, NOT_EQUAL, LESS, AT_LEAST, MORE, AT_MOST, ONE_OF, NONE_OF ->
                throw new IllegalStateException(toString());
        };
    }

    boolean testNumber(long value) {
        return switch (operator) {
            case EQUAL -> value == number;
            case NOT_EQUAL -> value != number;
            case LESS -> value < number;
            case AT_LEAST -> value >= number;
            case MORE -> value > number;
            case AT_MOST -> value <= number;
            case ONE_OF, NONE_OF, BEGINS_WITH, BEGINS_NOT_WITH, INCLUDES, INCLUDES_NOT ->
                throw new IllegalStateException(toString());
        };
    }

    /**
     * Whether it is true of somebody born, or captured, on {@code epochDay}; ages are counted on {@code reference}, and
     * whether somebody is a child on {@code childOn}.
     */
    boolean testDay(long epochDay, LocalDate reference, LocalDate childOn) {
        return switch (field) {
            case CHILD -> testWord(Boolean.toString(Evidence.isUnderEighteen(LocalDate.ofEpochDay(epochDay), childOn)));
            case AGE -> testNumber(ChronoUnit.YEARS.between(LocalDate.ofEpochDay(epochDay), reference));
            case DAYS_IN_CAPTIVITY -> testNumber(reference.toEpochDay() - epochDay);
            default -> testNumber(epochDay);
        };
    }

    /** What is asked, as it stands in a sentence. */
    String wanted() {
        if (field.kind() == Field.Kind.DAY) {
            return LocalDate.ofEpochDay(number).toString();
        }
        return field.kind() == Field.Kind.NUMBER ? Long.toString(number) : String.join(", ", words);
    }

    /** The atom as it would stand in a condition. */
    String text() {
        String sign = switch (operator) {
            case EQUAL -> "==";
            case NOT_EQUAL -> "!=";
            case LESS -> "<";
            case AT_LEAST -> ">=";
            case MORE -> ">";
            case AT_MOST -> "<=";
            case ONE_OF -> "in";
            case NONE_OF -> "not in";
            case BEGINS_WITH -> "starts with";
            case BEGINS_NOT_WITH -> "starts not with";
            case INCLUDES -> "includes";
            case INCLUDES_NOT -> "includes not";
        };
        return field.key() + " " + sign + " " + wanted();
    }
}
