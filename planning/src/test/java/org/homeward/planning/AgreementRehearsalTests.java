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
import java.util.Set;
import java.util.SplittableRandom;
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
    private static final LocalDate START = LocalDate.of(2025, 6, 9);

    /** How many weighted people of either side one person of it stands for. */
    private record Weights(int first, int second) {}

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
                .flatMap(clause ->
                        weights(agreement, clause).stream().map(weights -> script(request(agreement, clause, weights))))
                .toList();
        assertThat(scripts).isNotEmpty();
        int crossed = 0;
        int disturbed = 0;
        for (int seed = 0; seed < REHEARSALS; seed++) {
            // Every clause, rate and rank has its share of the seeds.
            Rehearsal.Course course = scripts.get(seed % scripts.size()).run(seed);
            assertThat(course.findings()).isEmpty();
            crossed += course.crossed();
            disturbed += course.absent() + course.stagesPutOff();
        }
        assertThat(crossed).isPositive();
        assertThat(disturbed).isPositive();
    }

    private static Rehearsal.Script script(PlanRequest request) {
        PlanOutcome outcome = new PlainPlanner().plan(request, PlanProgress.NONE);
        assertThat(outcome).isInstanceOf(PlanOutcome.Planned.class);
        Plan plan = ((PlanOutcome.Planned) outcome).plan();
        assertThat(PlanAudit.check(plan)).isEmpty();
        assertThat(plan.places()).isNotEmpty();
        return Rehearsal.Script.of(plan);
    }

    private static Agreement read(String id) {
        try {
            Path file = Path.of("..", "scenarios", id, "agreement.yaml");
            return ((Reading.Read) AgreementReader.read(Files.readString(file), id)).agreement();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What one person counts for, one pair of weights for every rate or rank the clause trades in. */
    private static List<Weights> weights(Agreement agreement, Clause clause) {
        return switch (clause.formula()) {
            case Formula.Ratio(String payer, List<Formula.Rate> rates) ->
                rates.stream()
                        .map(rate -> traded(agreement, payer, (int) rate.give()))
                        .distinct()
                        .toList();
            case Formula.ByFate fate ->
                List.of(
                        traded(agreement, fate.payer(), (int) fate.ifAlive().count()),
                        traded(agreement, fate.payer(), (int) fate.ifDead().count()));
            case Formula.RankEquivalence _ ->
                new TreeSet<>(agreement.ranks().values().values())
                        .stream().map(value -> new Weights(value.intValue(), 1)).toList();
            case Formula.NForN _,
                    Formula.AllForAll _,
                    Formula.AllWhoWish _,
                    Formula.Unilateral _,
                    Formula.Numbers _,
                    Formula.Return _,
                    Formula.Arrangement _,
                    Formula.Pause _ -> List.of(new Weights(1, 1));
        };
    }

    /** The payer gives {@code count} people for one, so one of the other side counts for as many. */
    private static Weights traded(Agreement agreement, String payer, int count) {
        return side(agreement, payer) == Side.FIRST ? new Weights(1, count) : new Weights(count, 1);
    }

    private static Side side(Agreement agreement, String party) {
        return agreement.parties().getFirst().id().equals(party) ? Side.FIRST : Side.SECOND;
    }

    private static PlanRequest request(Agreement agreement, Clause clause, Weights weights) {
        boolean outside = clause.formula() instanceof Formula.AllWhoWish
                || clause.formula() instanceof Formula.Unilateral
                || clause.formula() instanceof Formula.Return;
        long exposure = Math.max(
                Math.min(agreement.limits().exposurePeople().orElse(6), PEOPLE_PER_SIDE / 3),
                2L * Math.max(weights.first, weights.second));
        ExchangeLimits limits = new ExchangeLimits(
                exposure,
                weights.first,
                weights.second,
                2,
                exposure,
                outside ? Set.of(clause.id()) : Set.of(),
                List.of());
        return new PlanRequest(
                travellers(agreement, clause), means(agreement, clause), limits, PlanRequest.USUAL_RANKING, 17);
    }

    private static List<Traveller> travellers(Agreement agreement, Clause clause) {
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
            for (int index = 0; index < PEOPLE_PER_SIDE; index++) {
                boolean severe = subject == Subject.PRISONER && random.nextInt(8) == 0;
                travellers.add(new Traveller(
                        party + "-" + index,
                        side,
                        clause.id(),
                        severe ? Urgency.SEVERELY_WOUNDED : Urgency.OTHER,
                        random.nextInt(1500),
                        severe,
                        "site-" + side,
                        "",
                        true,
                        subject));
            }
        }
        return travellers;
    }

    /** Four days of the clause, or four from a fixed one, and the agreement's crossings, or one, with little room. */
    private static Means means(Agreement agreement, Clause clause) {
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
        Fleet fleet = new Fleet(Places.UNLIMITED, 1, Places.UNLIMITED, 1, PEOPLE_PER_SIDE);
        return new Means(
                windows,
                points.stream().map(point -> CrossingPoint.equal(point, 10, 3)).toList(),
                roads,
                Means.TRAVEL_MINUTES_MAX,
                fleet,
                fleet,
                null);
    }
}
