package org.homeward.app.drafts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.homeward.agreement.Agreement;
import org.homeward.agreement.Clause;
import org.homeward.agreement.Decision;
import org.homeward.agreement.Eligibility;
import org.homeward.agreement.Evidence;
import org.homeward.agreement.Field;
import org.homeward.agreement.Formula;
import org.homeward.agreement.Subject;
import org.homeward.agreement.Verdict;
import org.homeward.app.lists.AgreedCategory;
import org.homeward.app.lists.CheckSummary;
import org.homeward.app.lists.GateContext;
import org.homeward.app.lists.ListCheck;
import org.homeward.app.lists.ListEntry;
import org.homeward.planning.Precedence;
import org.homeward.planning.Side;
import org.homeward.planning.Traveller;
import org.homeward.planning.Urgency;
import org.jspecify.annotations.Nullable;

/** Everyone on the lists of whom the parties hold, each under the first clause that covers them. */
public final class HeldPeople {

    private final Agreement agreement;
    private final LocalDate on;
    private final Eligibility eligibility;
    private final AgreedUnits units;
    private final List<Clause> clauses;
    private final Travellers travellers;
    private final List<Person> people = new ArrayList<>();
    private final List<UnnamedRemains> unnamed = new ArrayList<>();
    private final Map<String, Evidence> heard = new HashMap<>();
    /** Worked out when first asked for; null until then, and once another list is added. */
    private @Nullable List<FatePlaces> fates;

    public HeldPeople(Agreement agreement, LocalDate on) {
        this.agreement = agreement;
        this.on = on;
        this.eligibility = Eligibility.of(agreement);
        this.units = new AgreedUnits(agreement, on);
        this.clauses = binding(agreement);
        this.travellers = Travellers.under(clauses, on);
    }

    /**
     * One person.
     *
     * @param id unique over both lists: the holder's id and the entry's key
     * @param holder id of the party that lists the person
     * @param evidence what the list states of the person and what the neutral heard and found
     * @param decision the yes that puts the person in the plan; else the first cannot-tell, else the first no; empty
     *     where the agreement has no clause to ask
     * @param account in which account of the clause the person counts; empty where that cannot be told
     * @param units what the person counts for under the clause; empty where that cannot be told, as for a rank that the
     *     agreement's table does not know
     */
    public record Person(
            String id,
            String holder,
            ListEntry entry,
            Evidence evidence,
            Optional<Decision> decision,
            Optional<String> account,
            OptionalInt units) {

        public boolean eligible() {
            return decision.map(each -> each.verdict() == Verdict.YES).orElse(false) && units.isPresent();
        }

        /**
         * True for somebody without a yes whose will was looked at: why belongs to the neutral alone, and that it was the
         * will is already why.
         */
        boolean turnsOnTheWill() {
            return decision.map(each ->
                            each.verdict() != Verdict.YES && each.evidence().contains(Field.CONSENT.key()))
                    .orElse(false);
        }

        /** True where the list says that the person died. */
        public boolean dead() {
            return entry.holding()
                    .map(holding -> holding.custody() == ListEntry.Custody.DECEASED)
                    .orElse(false);
        }

        /** Seriously wounded or sick in the sense of article 110 of the Third Geneva Convention. */
        boolean severe() {
            return evidence.isSeriouslyWoundedOrSick().orElse(false) && !dead();
        }
    }

    /**
     * Takes what the neutral heard from somebody alone and what was found of them; before the list that names them is added.
     *
     * @param holder id of the party that holds the person
     * @param entry the entry's key on that party's list
     */
    public void hear(String holder, String entry, Evidence evidence) {
        heard.put(id(holder, entry), evidence);
    }

    private Evidence heard(String holder, ListEntry entry) {
        return heard.getOrDefault(id(holder, entry.key()), AgreedCategory.NOTHING_KNOWN);
    }

    /** Adds the list of whom {@code holder} holds. */
    public void add(String holder, List<ListEntry> entries) {
        fates = null;
        ListCheck.Submission submission = new ListCheck.Submission(GateContext.Kind.HOLDINGS, Optional.of(holder));
        List<ListCheck> checks = clauses.stream()
                .map(clause ->
                        ListCheck.of(eligibility, clause, entries, submission, on, entry -> heard(holder, entry)))
                .toList();
        for (int index = 0; index < entries.size(); index++) {
            int at = index;
            ListEntry entry = entries.get(at);
            Optional<ListCheck> decisive = checks.stream()
                    .filter(check -> AgreedUnits.concerns(check.clause(), holder, entry))
                    .min(Comparator.comparingInt(
                            check -> rank(check.people().get(at).decision().verdict())));
            Optional<AgreedUnits.Worth> worth = decisive.flatMap(check -> units.of(check.clause(), holder, entry));
            people.add(new Person(
                    id(holder, entry.key()),
                    holder,
                    entry,
                    AgreedCategory.evidence(entry).toBuilder()
                            .and(heard(holder, entry))
                            .build(),
                    decisive.map(check -> check.people().get(at).decision()),
                    worth.map(AgreedUnits.Worth::account),
                    worth.map(each -> OptionalInt.of(each.units())).orElse(OptionalInt.empty())));
        }
    }

    /** Adds remains that no list names, held by {@code holder} at {@code site}, under the clause with the id {@code clause}. */
    public void addRemains(String holder, String site, String clause, int bodies) {
        String id = id(holder, "remains-" + (unnamed.size() + 1));
        unnamed.add(new UnnamedRemains(id, holder, site, clause, bodies));
    }

    /** The id of an entry, unique over both lists. */
    static String id(String holder, String entry) {
        return holder + "-" + entry;
    }

    private static int rank(Verdict verdict) {
        return switch (verdict) {
            case YES -> 0;
            case CANNOT_TELL -> 1;
            case NO -> 2;
        };
    }

    /** Why people are under no clause, the most frequent cause first. */
    public List<CheckSummary.Cause> uncovered() {
        List<ListCheck.Checked> decided = people.stream()
                .filter(each -> !each.eligible())
                .flatMap(
                        each -> each.decision().stream().map(decision -> new ListCheck.Checked(each.entry(), decision)))
                .toList();
        return clauses.isEmpty()
                ? List.of()
                : CheckSummary.of(new ListCheck(clauses.getFirst(), on, decided))
                        .causes();
    }

    public List<Person> people() {
        return List.copyOf(people);
    }

    /** Remains that no list names. */
    public List<UnnamedRemains> unnamed() {
        List<UnnamedRemains> all = new ArrayList<>(unnamed);
        fates().forEach(each -> all.addAll(each.unnamed()));
        return List.copyOf(all);
    }

    /** Covered by a clause, but what they count for under it cannot be told. */
    public List<Person> uncounted() {
        return people.stream()
                .filter(person -> !person.eligible())
                .filter(person -> person.decision()
                        .map(each -> each.verdict() == Verdict.YES)
                        .orElse(false))
                .toList();
    }

    public Agreement agreement() {
        return agreement;
    }

    /** The id of the party that stands on one side of the plan. */
    public String party(Side side) {
        return agreement.parties().get(side == Side.FIRST ? 0 : 1).id();
    }

    /** The name of the party on {@code side}, in a language. */
    public String partyName(Side side, String languageCode) {
        return agreement.parties().get(side == Side.FIRST ? 0 : 1).name().in(languageCode);
    }

    /** The clauses that a plan can carry out, in the agreement's order of priority. */
    List<Clause> plannable() {
        return clauses;
    }

    /** The clauses whose price depends on a person's unknown fate, with whom each fate would send. */
    List<FatePlaces> fates() {
        List<FatePlaces> known = fates;
        if (known == null) {
            known = clauses.stream()
                    .filter(clause -> clause.formula() instanceof Formula.ByFate)
                    .map(clause -> FatePlaces.of(this, clause, (Formula.ByFate) clause.formula()))
                    .toList();
            fates = known;
        }
        return known;
    }

    /** The party that gives so many for each person whom the other returns; empty where a clause has none. */
    static Optional<String> payer(Clause clause) {
        return switch (clause.formula()) {
            case Formula.Ratio ratio -> Optional.of(ratio.payer());
            case Formula.ByFate fate -> Optional.of(fate.payer());
            case Formula.NForN _,
                    Formula.AllForAll _,
                    Formula.RankEquivalence _,
                    Formula.AllWhoWish _,
                    Formula.Unilateral _,
                    Formula.Numbers _,
                    Formula.Return _,
                    Formula.Arrangement _,
                    Formula.Pause _ -> Optional.empty();
        };
    }

    /** The rate for which somebody is returned under a ratio; empty for anybody else. */
    Optional<Formula.Rate> rate(Person person) {
        return person.decision()
                .flatMap(decision -> agreement.clause(decision.clauseId()))
                .filter(clause -> clause.formula() instanceof Formula.Ratio ratio
                        && !ratio.payer().equals(person.holder()))
                .flatMap(clause ->
                        units.rate(clause, (Formula.Ratio) clause.formula(), person.holder(), person.entry()));
    }

    /** Clauses that bind and move somebody, the dead included, first those that go first. */
    static List<Clause> binding(Agreement agreement) {
        return agreement.clauses().stream()
                .filter(clause -> clause.standing().binds())
                .filter(clause -> clause.subject() != Subject.NOBODY)
                .filter(clause -> !(clause.formula() instanceof Formula.Arrangement))
                .sorted(Comparator.comparingLong(clause -> clause.order().priority()))
                .toList();
    }

    /** The eligible people as the planner sees them, but for those who go or not as a fate turns out. */
    List<Traveller> travellers() {
        Stream<Traveller> named = people.stream()
                .filter(Person::eligible)
                .filter(person -> !dependsOnAFate(person))
                .map(person -> traveller(person, person.id(), person.account().orElseThrow())
                        .units(person.units().orElse(1))
                        .build());
        Stream<Traveller> others = unnamed.stream().flatMap(remains -> remains.travellers(side(remains.holder())));
        return Stream.concat(named, others).toList();
    }

    private boolean dependsOnAFate(Person person) {
        return person.decision()
                .flatMap(decision -> agreement.clause(decision.clauseId()))
                .map(clause -> clause.formula() instanceof Formula.ByFate)
                .orElse(false);
    }

    /** One person as the planner sees them, under an id and an account. */
    Traveller.Builder traveller(Person person, String id, String account) {
        Clause clause = agreement.clause(Account.clause(account)).orElseThrow();
        Evidence evidence = person.evidence();
        org.homeward.planning.Subject subject = subject(person);
        Traveller.Builder traveller = travellers.traveller(id, side(person.holder()), clause, person.entry(), evidence);
        if (subject == org.homeward.planning.Subject.REMAINS) {
            // Whatever a list says of the health and captivity of the dead, none of them is in a hurry.
            traveller.urgency(Urgency.OTHER).stretcher(false).precedence(Precedence.usual(0));
        }
        return traveller
                .clause(account)
                .cleared(
                        person.decision().map(each -> each.barriers().isEmpty()).orElse(true))
                .subject(subject);
    }

    private org.homeward.planning.Subject subject(Person person) {
        Subject moved = person.decision()
                .flatMap(decision -> agreement.clause(decision.clauseId()))
                .map(Clause::subject)
                .orElse(Subject.PEOPLE);
        return switch (moved) {
            case REMAINS -> org.homeward.planning.Subject.REMAINS;
            case CHILDREN -> org.homeward.planning.Subject.CHILD;
            case PRISONERS, CIVILIANS, PEOPLE, NOBODY ->
                person.entry().status() == ListEntry.PersonStatus.CIVILIAN
                        ? org.homeward.planning.Subject.CIVILIAN
                        : org.homeward.planning.Subject.PRISONER;
        };
    }

    Side side(String holder) {
        return agreement.parties().getFirst().id().equals(holder) ? Side.FIRST : Side.SECOND;
    }
}
