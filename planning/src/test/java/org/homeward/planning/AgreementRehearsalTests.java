package org.homeward.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.homeward.agreement.Agreement;
import org.homeward.agreement.AgreementReader;
import org.homeward.agreement.Clause;
import org.homeward.agreement.Formula;
import org.homeward.agreement.Reading;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every agreement of the scenario packs, planned for synthetic people and rehearsed under drawn misfortune. */
final class AgreementRehearsalTests {

    private static final int REHEARSALS = 10_000;
    private static final int PEOPLE_PER_SIDE = 24;
    private static final int STAGES = 4;
    private static final int FEW_PER_SIDE = 6;
    private static final int DISTURBANCES = Integer.getInteger("homeward.disturbances", 100);
    private static final int EXACT_DISTURBANCES = Integer.getInteger("homeward.disturbances.exact", 30);
    private static final LocalDate START = LocalDate.of(2025, 6, 9);

    static Stream<String> agreements() throws IOException {
        try (Stream<Path> packs = Files.list(Path.of("..", "scenarios"))) {
            return packs
                    .filter(pack -> Files.isRegularFile(pack.resolve("agreement.yaml")))
                    .map(pack -> pack.getFileName().toString())
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("agreements")
    void noInvariantBreaksUnderTenThousandDrawnCoursesOfEvents(String id) {
        Agreement agreement = read(id);
        List<Rehearsal.Script> scripts = agreement.clauses().stream()
                .filter(clause -> clause.subject() != org.homeward.agreement.Subject.NOBODY)
                .map(clause ->
                        Rehearsal.Script.of(plan(new PlainPlanner(), request(agreement, clause, PEOPLE_PER_SIDE))))
                .toList();
        assertThat(scripts).isNotEmpty();
        int crossed = 0;
        int disturbed = 0;
        for (int seed = 0; seed < REHEARSALS; seed++) {
            // Every clause has its share of the seeds.
            Rehearsal.Course course = scripts.get(seed % scripts.size()).run(seed);
            assertThat(course.findings()).isEmpty();
            crossed += course.crossed();
            disturbed += course.absent() + course.stagesPutOff();
        }
        assertThat(crossed).isPositive();
        assertThat(disturbed).isPositive();
    }

    @ParameterizedTest
    @MethodSource("agreements")
    void noInvariantBreaksWhenEveryDisturbanceGoesThroughThePlainChange(String id) {
        rehearse(id, new PlainPlanner(), PEOPLE_PER_SIDE, DISTURBANCES);
    }

    /** With few people, because every change is a search. */
    @ParameterizedTest
    @MethodSource("agreements")
    void noInvariantBreaksWhenEveryDisturbanceGoesThroughTheExactChange(String id) {
        rehearse(id, new CpSatPlanner(), FEW_PER_SIDE, EXACT_DISTURBANCES);
    }

    /**
     * So many disturbances for each agreement, shared among its clauses; {@code benchmarks/measure} asks for 10,000, which
     * are too many for every build, and reads the line printed for each agreement.
     */
    private static void rehearse(String id, Planner planner, int perSide, int disturbances) {
        Agreement agreement = read(id);
        List<Clause> clauses = agreement.clauses().stream()
                .filter(clause -> clause.subject() != org.homeward.agreement.Subject.NOBODY)
                .toList();
        Map<ChangeRehearsal.Disturbance, Integer> met = new TreeMap<>();
        int stopped = 0;
        int crossed = 0;
        for (int at = 0; at < clauses.size(); at++) {
            Plan plan = plan(planner, request(agreement, clauses.get(at), perSide));
            int share = Math.ceilDiv(disturbances, clauses.size());
            ChangeRehearsal.Course course = ChangeRehearsal.run(plan, planner, share, at);
            assertThat(course.findings()).as(clauses.get(at).id()).isEmpty();
            assertThat(course.disturbances()).isEqualTo(share);
            course.met().forEach((what, times) -> met.merge(what, times, Integer::sum));
            stopped += course.stopped();
            crossed += course.crossed();
        }
        assertThat(met).hasSizeGreaterThan(4);
        System.out.println("Course of " + id + " by " + planner.name() + ": " + met
                + ", no invariant broken, courses stopped " + stopped + ", crossed " + crossed);
    }

    private static Plan plan(Planner planner, PlanRequest request) {
        PlanOutcome outcome = planner.plan(request, PlanProgress.NONE);
        assertThat(outcome).isInstanceOf(PlanOutcome.Planned.class);
        Plan plan = ((PlanOutcome.Planned) outcome).plan();
        assertThat(PlanAudit.check(plan)).isEmpty();
        assertThat(plan.places()).isNotEmpty();
        return plan;
    }

    private static Agreement read(String id) {
        try {
            Path file = Path.of("..", "scenarios", id, "agreement.yaml");
            return ((Reading.Read) AgreementReader.read(Files.readString(file), id)).agreement();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What somebody counts for: each in turn the next rate, fate or rank that the clause trades in. */
    private static int units(Agreement agreement, Clause clause, String party, int index) {
        return switch (clause.formula()) {
            case Formula.Ratio(String payer, List<Formula.Rate> rates) ->
                payer.equals(party) ? 1 : (int) rates.get(index % rates.size()).give();
            case Formula.ByFate fate ->
                fate.payer().equals(party) ? 1 : (int) (index % 2 == 0 ? fate.ifAlive() : fate.ifDead()).count();
            case Formula.RankEquivalence _ -> {
                List<Long> values =
                        List.copyOf(new TreeSet<>(agreement.ranks().values().values()));
                yield values.get(index % values.size()).intValue();
            }
            case Formula.NForN _,
                    Formula.AllForAll _,
                    Formula.AllWhoWish _,
                    Formula.Unilateral _,
                    Formula.Numbers _,
                    Formula.Return _,
                    Formula.Arrangement _,
                    Formula.Pause _ -> 1;
        };
    }

    private static Side side(Agreement agreement, String party) {
        return agreement.parties().getFirst().id().equals(party) ? Side.FIRST : Side.SECOND;
    }

    private static PlanRequest request(Agreement agreement, Clause clause, int perSide) {
        boolean outside = clause.formula() instanceof Formula.AllWhoWish
                || clause.formula() instanceof Formula.Unilateral
                || clause.formula() instanceof Formula.Return;
        List<Traveller> travellers = travellers(agreement, clause, perSide);
        int most = travellers.stream().mapToInt(Traveller::units).max().orElse(1);
        long exposure = Math.max(Math.min(agreement.limits().exposurePeople().orElse(6), perSide / 3), 2L * most);
        boolean traded = most > 1;
        ExchangeLimits limits = ExchangeLimits.within(traded ? Places.UNLIMITED : exposure)
                .reservesPerStage(2)
                .clausesOutsideParity(outside || traded ? Set.of(clause.id()) : Set.of())
                .balances(traded ? List.of(new ClauseBalance(clause.id(), exposure, exposure)) : List.of())
                .build();
        return new PlanRequest(travellers, means(agreement, clause, perSide), limits, PlanRequest.USUAL_RANKING, 17);
    }

    private static List<Traveller> travellers(Agreement agreement, Clause clause, int perSide) {
        SplittableRandom random = new SplittableRandom(clause.id().hashCode());
        Subject subject = switch (clause.subject()) {
            case CIVILIANS -> Subject.CIVILIAN;
            case CHILDREN -> Subject.CHILD;
            case REMAINS -> Subject.REMAINS;
            case PRISONERS, PEOPLE, NOBODY -> Subject.PRISONER;
        };
        List<Traveller> travellers = new ArrayList<>();
        for (String party : clause.from()) {
            Side side = side(agreement, party);
            for (int index = 0; index < perSide; index++) {
                boolean severe = subject == Subject.PRISONER && random.nextInt(8) == 0;
                travellers.add(Traveller.of(party + "-" + index, side, clause.id(), "site-" + side)
                        .urgency(severe ? Urgency.SEVERELY_WOUNDED : Urgency.OTHER)
                        .daysInCaptivity(random.nextInt(1500))
                        .stretcher(severe)
                        .cleared(true)
                        .subject(subject)
                        .units(units(agreement, clause, party, index))
                        .build());
            }
        }
        return travellers;
    }

    /** Four days of the clause, or four from a fixed one, and the agreement's crossings, or one, with little room. */
    private static Means means(Agreement agreement, Clause clause, int perSide) {
        List<LocalDate> days = clause.schedule().window().admitted().orElse(List.of());
        if (days.size() < STAGES) {
            days = START.datesUntil(START.plusDays(STAGES)).toList();
        }
        List<Window> windows = days.stream()
                .limit(STAGES)
                .map(day -> new Window(day, LocalTime.of(9, 0), LocalTime.of(17, 0)))
                .toList();
        List<String> points = new ArrayList<>(
                agreement.crossings().stream().map(each -> each.id()).toList());
        if (points.isEmpty()) {
            points.add("point");
        }
        List<Road> roads = points.stream()
                .flatMap(point -> Stream.of(Side.values()).map(side -> new Road("site-" + side, point, 60)))
                .toList();
        Fleet fleet = new Fleet(Places.UNLIMITED, 1, Places.UNLIMITED, 1, perSide);
        return new Means(
                windows,
                points.stream()
                        .map(point -> CrossingPoint.equal(point, Math.ceilDiv(perSide * 5, 12), 3))
                        .toList(),
                roads,
                Means.TRAVEL_MINUTES_MAX,
                fleet,
                fleet,
                null);
    }
}
