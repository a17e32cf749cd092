package org.homeward.agreement;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** Turns what decided into reasons with the values that were looked at. */
final class Explanation {

    private Explanation() {}

    static Reason reason(Program.Part part, Evidence evidence, LocalDate reference, RankTable ranks) {
        Atom atom = part.atom();
        String field = atom.field().key();
        if (!evidence.knows(atom.field())
                && !(atom.field() == Field.CHILD && evidence.birthDate().isPresent())) {
            return part.verdict() == Verdict.CANNOT_TELL
                    ? new Reason(Reason.MISSING, Map.of("field", field))
                    : new Reason(
                            part.verdict() == Verdict.YES ? Reason.MET : Reason.NOT_MET,
                            Map.of(
                                    "field",
                                    field,
                                    "operator",
                                    atom.operator().name(),
                                    "wanted",
                                    atom.wanted(),
                                    "actual",
                                    "?"));
        }
        String code = switch (part.verdict()) {
            case YES -> Reason.MET;
            case NO -> Reason.NOT_MET;
            case CANNOT_TELL -> Reason.PARTLY_KNOWN;
        };
        return new Reason(
                code,
                Map.of(
                        "field",
                        field,
                        "operator",
                        atom.operator().name(),
                        "wanted",
                        atom.wanted(),
                        "actual",
                        actual(atom.field(), evidence, reference, ranks)));
    }

    private static String actual(Field field, Evidence evidence, LocalDate reference, RankTable ranks) {
        return switch (field) {
            case AGE ->
                evidence.birthDate()
                        .map(date -> span(
                                ChronoUnit.YEARS.between(date.latest(), reference),
                                ChronoUnit.YEARS.between(date.earliest(), reference)))
                        .orElse("?");
            case DAYS_IN_CAPTIVITY ->
                evidence.captureDate()
                        .map(date -> span(
                                ChronoUnit.DAYS.between(date.latest(), reference),
                                ChronoUnit.DAYS.between(date.earliest(), reference)))
                        .orElse("?");
            case BIRTH_DATE -> evidence.birthDate().map(PartialDate::toString).orElse("?");
            case CAPTURE_DATE ->
                evidence.captureDate().map(PartialDate::toString).orElse("?");
            case FINDINGS ->
                evidence.findings()
                        .map(codes -> codes.isEmpty() ? "-" : String.join(", ", codes))
                        .orElse("?");
            case CHILD -> evidence.isChild(reference).map(Object::toString).orElse("?");
            case RANK_VALUE -> {
                OptionalLong value = ranks.value(evidence.word(Field.RANK).orElse(""));
                yield value.isPresent() ? "" + value.getAsLong() : "?";
            }
            default -> evidence.word(field).orElse("?");
        };
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
