package org.homeward.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.homeward.planning.PlanAudit.Rule;
import org.junit.jupiter.api.Test;

/** Every rule of the audit finds a plan spoilt against it. */
final class PlanAuditTests {

    private static final Plan SOUND = sound();

    private static Plan sound() {
        List<Traveller> people =
                new ArrayList<>(Requests.both(Requests.people(Side.FIRST, 12), Requests.people(Side.SECOND, 12)));
        people.add(Requests.severe("wounded", Side.FIRST));
        people.add(Traveller.of("unclear", Side.FIRST, "all", "site-FIRST").build());
        PlanRequest request = Requests.simple(
                people, 3, 5, 1, ExchangeLimits.within(6).reservesPerStage(1).build());
        return ((PlanOutcome.Planned) new PlainPlanner().plan(request, PlanProgress.NONE)).plan();
    }

    private static Set<Rule> rules(Plan plan) {
        return Set.copyOf(
                PlanAudit.check(plan).stream().map(PlanAudit.Finding::rule).toList());
    }

    private static Plan withLine(int stage, Side side, Manifest.Line line) {
        List<Stage> stages = new ArrayList<>(SOUND.stages());
        Stage old = stages.get(stage);
        List<Manifest> manifests = new ArrayList<>();
        for (Manifest manifest : old.manifests()) {
            List<Manifest.Line> lines = new ArrayList<>(manifest.lines());
            if (manifest.side() == side) {
                lines.add(line);
            }
            manifests.add(new Manifest(manifest.point(), manifest.side(), manifest.remains(), lines));
        }
        stages.set(stage, new Stage(old.number(), old.window(), manifests, old.first(), old.second()));
        return SOUND.withStages(stages);
    }

    private static PlanRequest limited(ExchangeLimits limits) {
        PlanRequest old = SOUND.request();
        return new PlanRequest(old.travellers(), old.means(), limits, old.ranked(), old.seed());
    }

    private static PlanRequest places(Places places, Fleet fleet) {
        PlanRequest old = SOUND.request();
        Means means = new Means(
                old.means().windows(),
                List.of(new CrossingPoint("p1", places, places)),
                old.means().roads(),
                Means.TRAVEL_MINUTES_MAX,
                fleet,
                fleet,
                null);
        return new PlanRequest(old.travellers(), means, old.limits(), old.ranked(), old.seed());
    }

    @Test
    void findsNothingInASoundPlan() {
        assertThat(PlanAudit.check(SOUND)).isEmpty();
    }

    @Test
    void findsSomebodyOnTwoManifestsOrUnknownOrNotClearedOrOnTheWrongOne() {
        String first = SOUND.stages().getFirst().travellers(Side.FIRST).getFirst();
        assertThat(rules(withLine(1, Side.FIRST, new Manifest.Line(first, "all"))))
                .contains(Rule.PERSON_IS_ON_ONE_MANIFEST_ONLY);
        assertThat(rules(withLine(1, Side.FIRST, new Manifest.Line("nobody", "all"))))
                .contains(Rule.PERSON_IS_NAMED_IN_THE_REQUEST);
        assertThat(rules(withLine(1, Side.FIRST, new Manifest.Line("unclear", "all"))))
                .contains(Rule.PERSON_IS_CLEARED);
        assertThat(rules(withLine(1, Side.SECOND, new Manifest.Line(first, "other"))))
                .contains(Rule.PERSON_IS_ON_THEIR_OWN_SIDES_MANIFEST, Rule.CLAUSE_IS_CITED);
    }

    @Test
    void findsExposureAboveTheLimitAndADifferenceAtTheEnd() {
        assertThat(rules(SOUND.over(
                        limited(ExchangeLimits.within(4).reservesPerStage(1).build()))))
                .contains(Rule.EXPOSURE_WITHIN_LIMIT);
        ExchangeLimits weighted = ExchangeLimits.within(100)
                .finalDifference(0)
                .weights(2, 1)
                .reservesPerStage(1)
                .build();
        assertThat(rules(SOUND.over(limited(weighted)))).contains(Rule.EXPOSURE_CURVE_IS_TRUE, Rule.FINAL_DIFFERENCE);
    }

    @Test
    void findsAnAgreedNumberNotKept() {
        ExchangeLimits limits = ExchangeLimits.within(6)
                .reservesPerStage(1)
                .quotas(List.of(new Quota("all", Side.FIRST, 0, 3)))
                .build();
        assertThat(rules(SOUND.over(limited(limits)))).contains(Rule.QUOTAS);
    }

    @Test
    void findsEveryCapacityExceeded() {
        Fleet ample = Fleet.AMPLE;
        assertThat(rules(SOUND.over(places(new Places(3, 1), ample)))).contains(Rule.SEATS);
        assertThat(rules(SOUND.over(places(new Places(9, 0), ample)))).contains(Rule.STRETCHERS);
        assertThat(rules(SOUND.over(places(new Places(9, 1, 0, 0), ample)))).contains(Rule.PEOPLE_PER_HOUR);
        assertThat(rules(SOUND.over(places(new Places(9, 1), new Fleet(1, 3, 9, 9, 0)))))
                .contains(Rule.VEHICLES);
        assertThat(rules(SOUND.over(places(new Places(9, 1), new Fleet(9, 9, 1, 3, 0)))))
                .contains(Rule.ESCORTS);
    }

    @Test
    void findsASeverelyWoundedPersonWhoWaitsForNoReason() {
        List<Stage> stages = new ArrayList<>();
        for (Stage stage : SOUND.stages()) {
            List<Manifest> without = stage.manifests().stream()
                    .map(manifest -> new Manifest(
                            manifest.point(),
                            manifest.side(),
                            manifest.remains(),
                            manifest.lines().stream()
                                    .filter(line -> !line.traveller().equals("wounded"))
                                    .toList()))
                    .toList();
            stages.add(new Stage(stage.number(), stage.window(), without, stage.first(), stage.second()));
        }
        assertThat(rules(SOUND.withStages(stages)))
                .contains(Rule.SEVERELY_WOUNDED_UNBLOCKED, Rule.EVERYONE_IS_EXPLAINED, Rule.FIGURES_ARE_TRUE);
    }

    @Test
    void findsRoadsThatAreTooLongAndReservesThatAreNone() {
        PlanRequest old = SOUND.request();
        Means means = new Means(
                old.means().windows(), old.means().points(), old.means().roads(), 70, Fleet.AMPLE, Fleet.AMPLE, null);
        assertThat(rules(SOUND.over(new PlanRequest(old.travellers(), means, old.limits(), old.ranked(), old.seed()))))
                .contains(Rule.POINT_IS_OPEN_AND_REACHED_IN_TIME);
        Stage stage = SOUND.stages().getFirst();
        List<Stage> stages = new ArrayList<>(SOUND.stages());
        Reserve bad = new Reserve(Side.FIRST, 1, List.of("unclear"), List.of());
        stages.set(0, new Stage(1, stage.window(), stage.manifests(), bad, stage.second()));
        assertThat(rules(SOUND.withStages(stages))).contains(Rule.RESERVES);
    }

    @Test
    void findsAMissingStage() {
        assertThat(rules(SOUND.withStages(SOUND.stages().subList(0, 2)))).contains(Rule.STAGES_ARE_THE_WINDOWS);
    }
}
