package org.homeward.agreement;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** Turns what decided into reasons with the values that were looked at. */
final class Explanation {

    private static final String UNKNOWN = "?";

    private Explanation() {}

    /** Ages are counted on {@code reference}; whether somebody is a child, on {@code childOn}. */
    static Reason reason(
            Program.Part part, Evidence evidence, LocalDate reference, LocalDate childOn, RankTable ranks) {
        Atom atom = part.atom();
        String field = atom.field().key();
        String actual = atom.field() == Field.CHILD
                ? child(evidence, childOn)
                : actual(atom.field(), evidence, reference, ranks);
        if (part.verdict() == Verdict.CANNOT_TELL && actual.equals(UNKNOWN)) {
            return new Reason(Reason.MISSING, Map.of("field", field));
        }
        String code = switch (part.verdict()) {
            case YES -> Reason.MET;
            case NO -> Reason.NOT_MET;
            case CANNOT_TELL -> Reason.PARTLY_KNOWN;
        };
        return new Reason(
                code,
                Map.of("field", field, "operator", atom.operator().name(), "wanted", atom.wanted(), "actual", actual));
    }

    private static String actual(Field field, Evidence evidence, LocalDate reference, RankTable ranks) {
        return switch (field) {
            case AGE ->
                evidence.birthDate()
                        .map(date -> span(
                                ChronoUnit.YEARS.between(date.latest(), reference),
                                ChronoUnit.YEARS.between(date.earliest(), reference)))
                        .orElse(UNKNOWN);
            case DAYS_IN_CAPTIVITY ->
                evidence.captureDate()
                        .map(date -> span(
                                ChronoUnit.DAYS.between(date.latest(), reference),
                                ChronoUnit.DAYS.between(date.earliest(), reference)))
                        .orElse(UNKNOWN);
            case BIRTH_DATE -> evidence.birthDate().map(PartialDate::toString).orElse(UNKNOWN);
            case CAPTURE_DATE ->
                evidence.captureDate().map(PartialDate::toString).orElse(UNKNOWN);
            case FINDINGS ->
                evidence.findings()
                        .map(codes -> codes.isEmpty() ? "-" : String.join(", ", codes))
                        .orElse(UNKNOWN);
            case RANK_VALUE -> {
                OptionalLong value = ranks.value(evidence.word(Field.RANK).orElse(""));
                yield value.isPresent() ? "" + value.getAsLong() : UNKNOWN;
            }
            default -> evidence.word(field).orElse(UNKNOWN);
        };
    }

    private static String child(Evidence evidence, LocalDate childOn) {
        return evidence.isChild(childOn)
                .map(Object::toString)
                .orElseGet(() -> evidence.birthDate().map(PartialDate::toString).orElse(UNKNOWN));
    }

    private static String span(long from, long to) {
        return from == to ? Long.toString(from) : from + "–" + to;
    }

    /** What law forbids even where the answer is yes. */
    static List<Reason> barriers(Evidence evidence) {
        List<Reason> barriers = new ArrayList<>(0);
        if (evidence.word(Field.CONSENT).orElse("").equals("refused")) {
            barriers.add(LegalRule.NOT_AGAINST_HIS_WILL.reason());
        }
        if (evidence.word(Field.FIT_TO_TRAVEL).orElse("").equals("false")) {
            barriers.add(LegalRule.FIT_TO_TRAVEL.reason());
        }
        return barriers;
    }

    /** What must still be asked before anybody crosses. */
    static List<Reason> pending(Evidence evidence) {
        List<Reason> pending = new ArrayList<>(2);
        if (!evidence.knows(Field.CONSENT)) {
            pending.add(CONSENT_MISSING);
        }
        if (!evidence.knows(Field.FIT_TO_TRAVEL)) {
            pending.add(FITNESS_MISSING);
        }
        return pending;
    }

    private static final Reason CONSENT_MISSING = new Reason(Reason.MISSING, Map.of("field", Field.CONSENT.key()));
    private static final Reason FITNESS_MISSING =
            new Reason(Reason.MISSING, Map.of("field", Field.FIT_TO_TRAVEL.key()));
}
