package org.homeward.agreement;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Evidence is what is known of one person; what is not known is absent, and absence is a value of its own.
 *
 * <p>Values are typed after the vocabulary of {@link Field}. Evidence holds health data: it prints as withheld.
 */
public final class Evidence {

    static final int CHILD_UNDER_YEARS = 18;

    private final Map<Field, Object> values;

    private Evidence(Map<Field, Object> values) {
        this.values = values;
    }

    public static Builder builder() {
        return new Builder();
    }

    /** The same evidence, to which more can be added. */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.values.putAll(values);
        return builder;
    }

    public boolean knows(Field field) {
        return values.containsKey(field) || values.containsKey(field.axis());
    }

    public Optional<PartialDate> birthDate() {
        return Optional.ofNullable((PartialDate) values.get(Field.BIRTH_DATE));
    }

    public Optional<PartialDate> captureDate() {
        return Optional.ofNullable((PartialDate) values.get(Field.CAPTURE_DATE));
    }

    public Optional<String> word(Field field) {
        return values.get(field) instanceof String text ? Optional.of(text) : Optional.empty();
    }

    /** The medical findings; empty where nobody was examined, an empty set where nothing was found. */
    @SuppressWarnings("unchecked") // The builder puts nothing else there.
    public Optional<Set<String>> findings() {
        return Optional.ofNullable((Set<String>) values.get(Field.FINDINGS));
    }

    Object valueOrNone(Field axis) {
        Object value = values.get(axis);
        return value == null ? NONE : value;
    }

    static final Object NONE = new Object();

    /** Whether the person is under eighteen on {@code day}: {@code true}, {@code false}, or empty where unknown. */
    public Optional<Boolean> isChild(LocalDate day) {
        Optional<PartialDate> birth = birthDate();
        if (birth.isPresent()) {
            boolean oldest = isUnderEighteen(birth.get().earliest(), day);
            if (oldest == isUnderEighteen(birth.get().latest(), day)) {
                return Optional.of(oldest);
            }
        }
        return word(Field.CHILD).map(Boolean::parseBoolean);
    }

    /** Whether somebody born on {@code birth} has not completed eighteen years on {@code day}; on 29 February, until 1 March. */
    static boolean isUnderEighteen(LocalDate birth, LocalDate day) {
        return ChronoUnit.YEARS.between(birth, day) < CHILD_UNDER_YEARS;
    }

    /**
     * Whether the person is seriously wounded or sick in the sense of the Third Geneva Convention, article 110, by
     * finding, by the commission's decision or by the capture card; empty where none of the three is known.
     */
    public Optional<Boolean> isSeriouslyWoundedOrSick() {
        boolean byFinding = findings()
                .map(codes -> codes.stream().anyMatch(AnnexOne::isDirect))
                .orElse(false);
        boolean byDecision = word(Field.COMMISSION).orElse("").equals("direct");
        String health = word(Field.HEALTH).orElse("");
        if (byFinding || byDecision || health.equals("seriously-wounded") || health.equals("seriously-ill")) {
            return Optional.of(true);
        }
        boolean nothingKnown = findings().isEmpty() && word(Field.COMMISSION).isEmpty() && health.isEmpty();
        return nothingKnown ? Optional.empty() : Optional.of(false);
    }

    @Override
    public String toString() {
        return "Evidence[withheld]";
    }

    /** A builder gathers what is known of one person; what is not set stays unknown. */
    public static final class Builder {

        private final Map<Field, Object> values = new EnumMap<>(Field.class);

        private Builder() {}

        /** Adds everything that {@code other} knows; where both know a field, what {@code other} knows stands. */
        public Builder and(Evidence other) {
            values.putAll(other.values);
            return this;
        }

        /** Sets a field of words by its key, which must be one of the field's words where it has any. */
        public Builder word(Field field, String word) {
            boolean kindFits = field.kind() == Field.Kind.WORD || field.kind() == Field.Kind.FLAG;
            if (!kindFits || (!field.words().isEmpty() && !field.words().contains(word))) {
                throw new IllegalArgumentException("not a word of " + field.key());
            }
            values.put(field, field == Field.RANK ? word.toLowerCase(Locale.ROOT) : word);
            return this;
        }

        public Builder prisoner() {
            return word(Field.STATUS, "prisoner");
        }

        public Builder civilian() {
            return word(Field.STATUS, "civilian");
        }

        public Builder alive() {
            return word(Field.FATE, "alive");
        }

        public Builder dead() {
            return word(Field.FATE, "dead");
        }

        /** {@code m} or {@code f}. */
        public Builder sex(String sex) {
            return word(Field.SEX, sex);
        }

        public Builder child(boolean child) {
            return word(Field.CHILD, Boolean.toString(child));
        }

        /** The id of the party in whose hands the person is. */
        public Builder holder(String partyId) {
            return word(Field.HOLDER, partyId);
        }

        /** The id of the party to which the person belongs. */
        public Builder own(String partyId) {
            return word(Field.OWN, partyId);
        }

        public Builder nationality(String nationality) {
            return word(Field.NATIONALITY, nationality);
        }

        public Builder rank(String rank) {
            return word(Field.RANK, rank);
        }

        public Builder unit(String unit) {
            return word(Field.UNIT, unit);
        }

        /** One of {@link Field#HEALTH}'s words. */
        public Builder health(String health) {
            return word(Field.HEALTH, health);
        }

        /** Every finding made; an empty set says that the examination found nothing. */
        public Builder findings(Set<String> codes) {
            for (String code : codes) {
                if (!AnnexOne.isCode(code)) {
                    throw new IllegalArgumentException("not a code of Annex I");
                }
            }
            values.put(Field.FINDINGS, java.util.Collections.unmodifiableSet(new TreeSet<>(codes)));
            return this;
        }

        /** One of {@link Field#COMMISSION}'s words. */
        public Builder commission(String decision) {
            return word(Field.COMMISSION, decision);
        }

        /** {@code willing} or {@code refused}. */
        public Builder consent(String consent) {
            return word(Field.CONSENT, consent);
        }

        public Builder fitToTravel(boolean fit) {
            return word(Field.FIT_TO_TRAVEL, Boolean.toString(fit));
        }

        public Builder underProceedings(boolean under) {
            return word(Field.UNDER_PROCEEDINGS, Boolean.toString(under));
        }

        public Builder birthDate(PartialDate date) {
            values.put(Field.BIRTH_DATE, date);
            return this;
        }

        public Builder captureDate(PartialDate date) {
            values.put(Field.CAPTURE_DATE, date);
            return this;
        }

        /** Days in captivity as counted on {@code on}, for a person whose date of capture is given no other way. */
        public Builder daysInCaptivity(long days, LocalDate on) {
            return captureDate(PartialDate.of(on.minusDays(days)));
        }

        public Evidence build() {
            return new Evidence(new EnumMap<>(values));
        }
    }
}
