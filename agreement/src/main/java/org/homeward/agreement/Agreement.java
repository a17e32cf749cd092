package org.homeward.agreement;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An agreement is what two parties agreed through an intermediary, as data that can be read aloud, checked and executed.
 *
 * <p>It is read by {@link AgreementReader}, which refuses what cannot hold; so every id that one part cites is the id of
 * another part of the same agreement.
 *
 * @param id its short name
 * @param version 1 for the first signed text, one more for each amendment
 * @param amends the fingerprint of the version before; empty for the first
 * @param title its name in words
 * @param signed the day of signature; empty for a draft
 * @param parties the two parties, in the order of the file, which gives neither any precedence
 * @param intermediary the neutral body
 * @param commission the medical commission, where there is one
 * @param ranks what each rank is worth
 * @param figures the agreed numbers and days by name
 * @param categories who is meant
 * @param clauses what was agreed
 * @param timetable the list cycle
 * @param crossings where people cross
 * @param embargoes what may not be published
 * @param limits what no stage may exceed
 * @param ranking what a plan should be good at, the most important first; what is not named comes after in the usual order
 * @param entries every value of the file under its path, in the order of the file; for comparing versions
 * @param fingerprint SHA-256 of the text in normal form C, lower-case hexadecimal
 */
public record Agreement(
        String id,
        long version,
        Optional<String> amends,
        Wording title,
        Optional<LocalDate> signed,
        List<Party> parties,
        Intermediary intermediary,
        Optional<Commission> commission,
        RankTable ranks,
        Map<String, AgreedFigure> figures,
        List<Category> categories,
        List<Clause> clauses,
        Timetable timetable,
        List<Crossing> crossings,
        List<Embargo> embargoes,
        Limits limits,
        List<Aim> ranking,
        Map<String, String> entries,
        String fingerprint) {

    public Agreement {
        parties = List.copyOf(parties);
        figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
        categories = List.copyOf(categories);
        clauses = List.copyOf(clauses);
        crossings = List.copyOf(crossings);
        embargoes = List.copyOf(embargoes);
        ranking = List.copyOf(ranking);
        entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }

    /** The same agreement with other clauses, for asking who would fall under them; it was never signed. */
    public Agreement withClauses(List<Clause> replacement) {
        return new Agreement(
                id,
                version,
                amends,
                title,
                signed,
                parties,
                intermediary,
                commission,
                ranks,
                figures,
                categories,
                replacement,
                timetable,
                crossings,
                embargoes,
                limits,
                ranking,
                entries,
                fingerprint);
    }

    public Optional<Clause> clause(String clauseId) {
        return clauses.stream().filter(clause -> clause.id().equals(clauseId)).findFirst();
    }

    public Optional<Category> category(String categoryId) {
        return categories.stream()
                .filter(category -> category.id().equals(categoryId))
                .findFirst();
    }

    public Optional<Crossing> crossing(String crossingId) {
        return crossings.stream()
                .filter(crossing -> crossing.id().equals(crossingId))
                .findFirst();
    }

    /** The party that is not {@code partyId}. */
    public Party other(String partyId) {
        return parties.get(0).id().equals(partyId) ? parties.get(1) : parties.get(0);
    }
}
