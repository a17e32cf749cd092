package org.homeward.app.reports;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An agreement as it is printed for signature: the same clauses in both parties' languages side by side.
 *
 * @param agreement id of the agreement
 * @param version its version, 1 for the first signed text
 * @param fingerprint of the text that it was made from, in hexadecimal: both can see that it is the same text
 * @param title its name
 * @param parties both parties, each with the language that it signs in
 * @param signed day of signature; empty for a text that is not yet signed
 * @param limits the limits of the whole agreement, in words
 * @param rules rules of law that bind whatever is agreed
 * @param history what each amendment changed, the first one first
 */
public record AnnexSheet(
        String agreement,
        long version,
        String fingerprint,
        Wording title,
        List<Heading.Party> parties,
        Heading.Party intermediary,
        Optional<LocalDate> signed,
        List<Clause> clauses,
        List<Wording> limits,
        List<Rule> rules,
        List<Amendment> history) {

    public AnnexSheet {
        parties = List.copyOf(parties);
        clauses = List.copyOf(clauses);
        limits = List.copyOf(limits);
        rules = List.copyOf(rules);
        history = List.copyOf(history);
        if (parties.size() != 2) {
            throw new IllegalArgumentException("an agreement has 2 parties, not " + parties.size());
        }
    }

    /**
     * One clause.
     *
     * @param text what is signed, its figures filled in
     * @param binds false for an offer that was not agreed
     * @param terms days, places, order and who is meant, in words from the same data
     */
    public record Clause(String id, Wording title, Wording text, boolean binds, List<Wording> terms) {
        public Clause {
            terms = List.copyOf(terms);
        }
    }

    /** A rule of law and the article that sets it. */
    public record Rule(String article, Wording text) {}

    /** What one version changed in the one before. */
    public record Amendment(long version, Optional<LocalDate> signed, List<Wording> changes) {
        public Amendment {
            changes = List.copyOf(changes);
        }
    }

    /** The number that every page bears. */
    public String serial() {
        return "A-" + agreement + "-" + version;
    }
}
