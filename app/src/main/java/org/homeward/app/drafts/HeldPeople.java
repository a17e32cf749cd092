package org.homeward.app.drafts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.agreement.Agreement;
import org.homeward.agreement.Clause;
import org.homeward.agreement.Decision;
import org.homeward.agreement.Eligibility;
import org.homeward.agreement.Evidence;
import org.homeward.agreement.Formula;
import org.homeward.agreement.Subject;
import org.homeward.agreement.Verdict;
import org.homeward.app.lists.AgreedCategory;
import org.homeward.app.lists.GateContext;
import org.homeward.app.lists.ListCheck;
import org.homeward.app.lists.ListEntry;
import org.homeward.planning.Precedence;
import org.homeward.planning.Side;
import org.homeward.planning.Traveller;
import org.homeward.planning.Urgency;

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
     * @param decision the yes that puts the person in the plan; else the first cannot-tell, else the first no; empty
     *     where the agreement has no clause to ask
     * @param units what the person counts for under the clause; empty where that cannot be told, as for a rank that the
     *     agreement's table does not know
     */
    public record Person(String id, String holder, ListEntry entry, Optional<Decision> decision, OptionalInt units) {

        public boolean eligible() {
            return decision.map(each -> each.verdict() == Verdict.YES).orElse(false) && units.isPresent();
        }

        /** True where the list says that the person died. */
        public boolean dead() {
            return entry.holding()
                    .map(holding -> holding.custody() == ListEntry.Custody.DECEASED)
                    .orElse(false);
        }

        /** Seriously wounded or sick in the sense of article 110 of the Third Geneva Convention. */
        boolean severe() {
            return AgreedCategory.evidence(entry).isSeriouslyWoundedOrSick().orElse(false) && !dead();
        }
    }

    /** Adds the list of whom {@code holder} holds. */
    public void add(String holder, List<ListEntry> entries) {
        ListCheck.Submission submission = new ListCheck.Submission(GateContext.Kind.HOLDINGS, Optional.of(holder));
        List<ListCheck> checks = clauses.stream()
                .map(clause -> ListCheck.of(eligibility, clause, entries, submission, on))
                .toList();
        for (int index = 0; index < entries.size(); index++) {
            int at = index;
            ListEntry entry = entries.get(at);
            Optional<ListCheck> decisive = checks.stream()
                    .filter(check -> AgreedUnits.concerns(check.clause(), holder, entry))
                    .min(Comparator.comparingInt(
                            check -> rank(check.people().get(at).decision().verdict())));
            people.add(new Person(
                    holder + "-" + entry.key(),
                    holder,
                    entry,
                    decisive.map(check -> check.people().get(at).decision()),
                    decisive.map(check -> units.of(check.clause(), holder, entry))
                            .orElse(OptionalInt.empty())));
        }
    }

    /** Adds remains that no list names, held by {@code holder} at {@code site}, under the clause with the id {@code clause}. */
    public void addRemains(String holder, String site, String clause, int bodies) {
        String id = holder + "-remains-" + (unnamed.size() + 1);
        unnamed.add(new UnnamedRemains(id, holder, site, clause, bodies));
    }

    private static int rank(Verdict verdict) {
        return switch (verdict) {
            case YES -> 0;
            case CANNOT_TELL -> 1;
            case NO -> 2;
        };
    }

    public List<Person> people() {
        return List.copyOf(people);
    }

    /** Remains that no list names. */
    public List<UnnamedRemains> unnamed() {
        return List.copyOf(unnamed);
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
        List<Clause> out = leftOut();
        return clauses.stream().filter(clause -> !out.contains(clause)).toList();
    }

    /** Clauses whose price depends on the fate of somebody whom no list names as held alive. */
    public List<Clause> leftOut() {
        return clauses.stream()
                .filter(clause -> clause.formula() instanceof Formula.ByFate
                        && people.stream()
                                .noneMatch(person -> person.eligible()
                                        && AgreedUnits.isTheOne(clause, person.holder(), person.entry())))
                .toList();
    }

    /** Short name of the person on whose fate a clause depends; empty for any other clause. */
    public static String dependsOn(Clause clause) {
        return clause.formula() instanceof Formula.ByFate fate ? fate.person() : "";
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

    /** The eligible people as the planner sees them. */
    List<Traveller> travellers() {
        Set<String> out = leftOut().stream().map(Clause::id).collect(Collectors.toSet());
        Stream<Traveller> named = people.stream()
                .filter(Person::eligible)
                .filter(person -> !out.contains(person.decision().orElseThrow().clauseId()))
                .map(this::traveller);
        Stream<Traveller> others = unnamed.stream()
                .filter(remains -> !out.contains(remains.clause()))
                .flatMap(remains -> remains.travellers(side(remains.holder())));
        return Stream.concat(named, others).toList();
    }

    private Traveller traveller(Person person) {
        Decision decision = person.decision().orElseThrow();
        Clause clause = agreement.clause(decision.clauseId()).orElseThrow();
        Evidence evidence = AgreedCategory.evidence(person.entry());
        org.homeward.planning.Subject subject = subject(person, decision);
        Traveller.Builder traveller =
                travellers.traveller(person.id(), side(person.holder()), clause, person.entry(), evidence);
        if (subject == org.homeward.planning.Subject.REMAINS) {
            // Whatever a list says of the health and captivity of the dead, none of them is in a hurry.
            traveller.urgency(Urgency.OTHER).stretcher(false).precedence(Precedence.usual(0));
        }
        return traveller
                .cleared(decision.barriers().isEmpty())
                .subject(subject)
                .units(person.units().orElse(1))
                .build();
    }

    private org.homeward.planning.Subject subject(Person person, Decision decision) {
        return switch (agreement.clause(decision.clauseId()).orElseThrow().subject()) {
            case REMAINS -> org.homeward.planning.Subject.REMAINS;
            case CHILDREN -> org.homeward.planning.Subject.CHILD;
            case PRISONERS, CIVILIANS, PEOPLE, NOBODY ->
                person.entry().status() == ListEntry.PersonStatus.CIVILIAN
                        ? org.homeward.planning.Subject.CIVILIAN
                        : org.homeward.planning.Subject.PRISONER;
        };
    }

    private Side side(String holder) {
        return agreement.parties().getFirst().id().equals(holder) ? Side.FIRST : Side.SECOND;
    }
}
