package org.homeward.app.drafts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.homeward.agreement.Agreement;
import org.homeward.agreement.Annex;
import org.homeward.agreement.Category;
import org.homeward.agreement.Clause;
import org.homeward.agreement.Crossing;
import org.homeward.agreement.Difference;
import org.homeward.agreement.History;
import org.homeward.agreement.LegalRule;
import org.homeward.agreement.Party;
import org.homeward.agreement.Reasons;
import org.homeward.agreement.Window;
import org.homeward.app.reports.AnnexSheet;
import org.homeward.app.reports.Heading;
import org.homeward.app.reports.Wording;
import org.homeward.app.texts.Texts;

/** Makes the annex that both parties sign from the versions of an agreement. */
public final class AnnexSheets {

    private AnnexSheets() {}

    /** The annex of the version in force, with what every amendment changed. */
    public static AnnexSheet of(History history) {
        Agreement agreement = history.current();
        Annex annex = Annex.of(agreement);
        return new AnnexSheet(
                annex.agreementId(),
                annex.version(),
                annex.fingerprint(),
                ManifestSheets.words(annex.title()),
                agreement.parties().stream().map(AnnexSheets::party).toList(),
                new Heading.Party(
                        agreement.intermediary().id(),
                        ManifestSheets.words(agreement.intermediary().name()),
                        "en"),
                agreement.signed(),
                annex.rows().stream().map(row -> clause(agreement, row)).toList(),
                limits(agreement),
                Arrays.stream(LegalRule.values()).map(AnnexSheets::rule).toList(),
                amendments(history));
    }

    private static Heading.Party party(Party party) {
        return new Heading.Party(
                party.id(),
                ManifestSheets.words(party.name()),
                party.languages().getFirst());
    }

    private static AnnexSheet.Clause clause(Agreement agreement, Annex.Row row) {
        Clause clause = agreement.clause(row.clauseId()).orElseThrow();
        return new AnnexSheet.Clause(
                row.clauseId(),
                ManifestSheets.words(row.title()),
                ManifestSheets.words(row.text()),
                row.binds(),
                terms(agreement, clause));
    }

    private static List<Wording> terms(Agreement agreement, Clause clause) {
        List<Wording> terms = new ArrayList<>();
        Clause.Schedule schedule = clause.schedule();
        days(schedule.window()).ifPresent(terms::add);
        if (schedule.window().opens().isPresent() || schedule.window().closes().isPresent()) {
            terms.add(Wording.of(
                    "reports.annex.hours",
                    Map.of(
                            "opens",
                                    schedule.window()
                                            .opens()
                                            .map(Object::toString)
                                            .orElse("–"),
                            "closes",
                                    schedule.window()
                                            .closes()
                                            .map(Object::toString)
                                            .orElse("–"))));
        }
        if (!schedule.places().isEmpty()) {
            terms.add(Wording.inEvery(texts -> texts.get(
                    "reports.annex.places",
                    Map.of(
                            "places",
                            schedule.places().stream()
                                    .map(place -> place(agreement, place, texts))
                                    .collect(Collectors.joining(", "))))));
        }
        if (!schedule.after().isEmpty()) {
            terms.add(Wording.of("reports.annex.after", Map.of("clauses", String.join(", ", schedule.after()))));
        }
        if (schedule.groupsOf() > 0) {
            terms.add(Wording.of("reports.annex.groups", Map.of("people", schedule.groupsOf())));
        }
        if (OrderWords.ordered(clause) && OrderWords.agreed(clause)) {
            terms.add(Wording.inEvery(texts -> texts.get(
                    "reports.annex.order",
                    Map.of("order", OrderWords.whole(clause, HeldPeople.binding(agreement), texts)))));
        }
        clause.category()
                .flatMap(agreement::category)
                .ifPresent(category ->
                        category.interpretations().forEach(reading -> terms.add(meant(agreement, category, reading))));
        return terms;
    }

    /** Who is meant, in words: the values that bind, and not the names that the agreement's file has for them. */
    private static Wording meant(Agreement agreement, Category category, Category.Interpretation reading) {
        String id = category.isDisputed() ? category.id() + ", " + reading.id() : category.id();
        return Wording.inEvery(texts -> texts.get(
                "reports.annex.category",
                Map.of(
                        "id",
                        id,
                        "when",
                        Reasons.condition(agreement, reading, texts.language().code()))));
    }

    private static String place(Agreement agreement, String id, Texts texts) {
        return agreement
                .crossing(id)
                .map(Crossing::name)
                .map(name -> name.in(texts.language().code()))
                .orElse(id);
    }

    private static Optional<Wording> days(Window window) {
        if (!window.days().isEmpty()) {
            return Optional.of(Wording.inEvery(texts -> texts.get(
                    "reports.annex.days",
                    Map.of(
                            "days",
                            window.days().stream().sorted().map(texts::date).collect(Collectors.joining("; "))))));
        }
        if (window.from().isEmpty() && window.until().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Wording.inEvery(texts -> texts.get(
                "reports.annex.span",
                Map.of("from", date(window.from(), texts), "until", date(window.until(), texts)))));
    }

    private static String date(Optional<LocalDate> day, Texts texts) {
        return day.map(texts::date).orElse("–");
    }

    private static List<Wording> limits(Agreement agreement) {
        List<Wording> limits = new ArrayList<>();
        agreement
                .limits()
                .exposurePeople()
                .ifPresent(people -> limits.add(Wording.of("reports.annex.limit.people", Map.of("people", people))));
        agreement
                .limits()
                .exposureBodies()
                .ifPresent(bodies -> limits.add(Wording.of("reports.annex.limit.bodies", Map.of("bodies", bodies))));
        if (agreement.limits().reservesPerStage() > 0) {
            limits.add(Wording.of(
                    "reports.annex.limit.reserves",
                    Map.of("reserves", agreement.limits().reservesPerStage())));
        }
        if (!agreement.ranking().isEmpty()) {
            limits.add(Wording.inEvery(
                    texts -> texts.get("reports.annex.ranking", Map.of("aims", OrderWords.aims(agreement, texts)))));
        }
        return limits;
    }

    private static AnnexSheet.Rule rule(LegalRule rule) {
        return new AnnexSheet.Rule(
                rule.article(),
                Wording.inEvery(texts ->
                        Reasons.sentence(rule.reason(), texts.language().code())));
    }

    private static List<AnnexSheet.Amendment> amendments(History history) {
        List<AnnexSheet.Amendment> amendments = new ArrayList<>();
        List<Difference> differences = history.amendments();
        for (int at = 0; at < differences.size(); at++) {
            Agreement version = history.versions().get(at + 1);
            amendments.add(new AnnexSheet.Amendment(
                    version.version(),
                    version.signed(),
                    differences.get(at).entries().stream()
                            .map(entry -> Wording.inEvery(texts -> Reasons.sentence(
                                    entry.reason(), texts.language().code())))
                            .toList()));
        }
        return amendments;
    }
}
