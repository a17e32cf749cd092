package org.homeward.app.drafts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.homeward.agreement.Clause;
import org.homeward.agreement.Formula;
import org.homeward.agreement.Formula.Give;
import org.homeward.agreement.Subject;
import org.homeward.app.lists.ListEntry.PersonStatus;
import org.homeward.planning.ByFate;
import org.homeward.planning.ByFate.Branch;
import org.homeward.planning.ByFate.Fate;
import org.homeward.planning.Traveller;

/**
 * Whom each fate would send under a clause whose price depends on one person's unknown fate.
 *
 * <p>The person need not be on a list: nobody may know yet who holds them. Remains that the payer's list does not name are
 * kept places for by number, and named later.
 *
 * @param entries id of the entry, or of what no list names yet, by the id under which either branch plans it
 * @param unnamed the remains that no list names
 */
record FatePlaces(
        Clause clause,
        Formula.ByFate formula,
        ByFate places,
        Map<String, String> entries,
        List<UnnamedRemains> unnamed) {

    FatePlaces {
        entries = Map.copyOf(entries);
        unnamed = List.copyOf(unnamed);
    }

    static FatePlaces of(HeldPeople held, Clause clause, Formula.ByFate formula) {
        return new Builder(held, clause, formula).build();
    }

    /** The name of the account of one branch. */
    static String account(Clause clause, Fate fate) {
        return Account.of(clause, word(fate));
    }

    /** The word for a fate in files. */
    static String word(Fate fate) {
        return fate.name().toLowerCase(Locale.ROOT);
    }

    /** True if the branch names as many as it owes, so that places can be kept for it. */
    boolean complete(Fate fate) {
        Branch branch = places.branch(fate);
        return branch.person().cleared()
                && branch.price().stream().filter(Traveller::cleared).count() >= branch.owed();
    }

    private static final class Builder {

        private final HeldPeople held;
        private final Clause clause;
        private final Formula.ByFate formula;
        private final String other;
        private final Map<String, String> entries = new LinkedHashMap<>();
        private final List<UnnamedRemains> unnamed = new ArrayList<>();

        Builder(HeldPeople held, Clause clause, Formula.ByFate formula) {
            this.held = held;
            this.clause = clause;
            this.formula = formula;
            this.other = held.agreement().other(formula.payer()).id();
        }

        FatePlaces build() {
            ByFate places = new ByFate(branch(Fate.ALIVE, formula.ifAlive()), branch(Fate.DEAD, formula.ifDead()));
            return new FatePlaces(clause, formula, places, entries, unnamed);
        }

        private Branch branch(Fate fate, Give give) {
            Optional<HeldPeople.Person> listed = held.people().stream()
                    .filter(each ->
                            each.holder().equals(other) && each.entry().key().equals(formula.person()))
                    .findFirst();
            Traveller person = listed.map(each -> of(each, fate))
                    .orElseGet(() -> unlisted(HeldPeople.id(other, formula.person()), other, fate));
            int owed = Math.clamp(give.count(), 0, Traveller.UNITS_MAX);
            boolean living = fate == Fate.ALIVE;
            return new Branch(
                    living ? person : remains(person),
                    owed,
                    give.subject() == Subject.REMAINS ? bodies(fate, owed) : living(fate, give.subject()));
        }

        private List<Traveller> living(Fate fate, Subject subject) {
            return held.people().stream()
                    .filter(each -> each.holder().equals(formula.payer()) && each.eligible())
                    .filter(each -> each.account().orElse("").equals(clause.id()))
                    .filter(each -> subject == Subject.PEOPLE
                            || (subject == Subject.CIVILIANS) == (each.entry().status() == PersonStatus.CIVILIAN))
                    .map(each -> of(each, fate))
                    .toList();
        }

        /** The dead whom the payer's list names, and as many without a name as are still owed. */
        private List<Traveller> bodies(Fate fate, int owed) {
            List<Traveller> bodies = new ArrayList<>(held.people().stream()
                    .filter(each -> each.holder().equals(formula.payer()) && each.dead())
                    .map(each -> remains(of(each, fate)))
                    .toList());
            int missing = owed - bodies.size();
            if (missing > 0) {
                String id = HeldPeople.id(formula.payer(), "remains-" + clause.id());
                UnnamedRemains others = new UnnamedRemains(id, formula.payer(), "", clause.id(), missing);
                unnamed.add(others);
                others.travellers(held.side(formula.payer()))
                        .map(each -> unlisted(each.id(), formula.payer(), fate))
                        .map(Builder::remains)
                        .forEach(bodies::add);
            }
            return bodies;
        }

        private static Traveller remains(Traveller person) {
            return person.copy()
                    .subject(org.homeward.planning.Subject.REMAINS)
                    .urgency(org.homeward.planning.Urgency.OTHER)
                    .stretcher(false)
                    .precedence(org.homeward.planning.Precedence.usual(0))
                    .cleared(true)
                    .build();
        }

        private Traveller of(HeldPeople.Person person, Fate fate) {
            return held.traveller(person, planned(person.id(), fate), account(clause, fate))
                    .build();
        }

        private Traveller unlisted(String id, String holder, Fate fate) {
            return Traveller.of(planned(id, fate), held.side(holder), account(clause, fate), "")
                    .cleared(true)
                    .build();
        }

        private String planned(String id, Fate fate) {
            String planned = id + "/" + clause.id() + "/" + word(fate);
            entries.put(planned, id);
            return planned;
        }
    }
}
