package org.homeward.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The published outcomes of ten real agreements come out of the arithmetic. */
class ScenarioTests {

    static List<String> scenarios() {
        return List.of(
                "dix-hill-1862",
                "little-switch-1953",
                "big-switch-1953",
                "operation-glory-1954",
                "iran-iraq-1980-2003",
                "stockholm-2018",
                "yemen-2023",
                "gaza-2025-01",
                "yemen-conditional-2024",
                "istanbul-2025");
    }

    private static Balance balance(String id) {
        Agreement agreement = Samples.agreement(id);
        return Balance.of(agreement, Samples.deliveries(id, agreement));
    }

    private static long delivered(String id, String clause, String from) {
        return balance(id).line(clause, from).orElseThrow().delivered().number();
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void readsEveryPack(String id) {
        Agreement agreement = Samples.agreement(id);

        assertThat(agreement.id()).isEqualTo(id);
        assertThat(agreement.clauses()).isNotEmpty();
        assertThat(Conflicts.find(agreement)).isEmpty();
        assertThat(Annex.of(agreement).rows())
                .allSatisfy(row -> assertThat(row.text().byLanguage().values())
                        .allSatisfy(text -> assertThat(Annex.marks(text)).isEmpty()));
        assertThat(Samples.deliveries(id, agreement).agreementId()).isEqualTo(id);
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void addsUpEveryPublishedSplit(String id) {
        Agreement agreement = Samples.agreement(id);
        assertThat(Samples.deliveries(id, agreement).deliveries()).allSatisfy(delivery -> {
            if (!delivery.split().isEmpty()) {
                assertThat(delivery.split().values().stream()
                                .mapToLong(Long::longValue)
                                .sum())
                        .isEqualTo(delivery.count().number());
            }
        });
    }

    @Test
    void countsEveryRankOfTheCartelInPrivates() {
        RankTable ranks = Samples.agreement("dix-hill-1862").ranks();

        assertThat(ranks.unit()).isEqualTo("private");
        assertThat(Map.of("General", 60L, "flag officer", 40L, "commodore", 20L, "colonel", 15L, "commander", 10L))
                .allSatisfy((rank, worth) -> assertThat(ranks.value(rank)).hasValue(worth));
        assertThat(Map.of("major", 8L, "master", 6L, "ensign", 4L, "midshipman", 3L, "mate", 2L, "seaman", 1L))
                .allSatisfy((rank, worth) -> assertThat(ranks.value(rank)).hasValue(worth));
        assertThat(ranks.values()).hasSize(27);
        assertThat(ranks.value("field marshal")).isEmpty();
    }

    @Test
    void settlesAnExampleOfAccountsUnderTheCartelInPrivatesForNoneIsPublished() {
        Balance balance = balance("dix-hill-1862");
        Balance.Line confederacy = balance.line("soldiers", "confederacy").orElseThrow();
        Balance.Line union = balance.line("soldiers", "union").orElseThrow();

        assertThat(confederacy.delivered().number()).isEqualTo(15 + 3 * 6 + 30);
        assertThat(union.delivered().number()).isEqualTo(20 + 5 * 4 + 6 * 2 + 20);
        assertThat(confederacy.missing()).contains(new Count(9, Count.Basis.ONE_SIDE, Count.Unit.RANK_UNITS));
        assertThat(union.missing()).contains(new Count(0, Count.Basis.ONE_SIDE, Count.Unit.RANK_UNITS));
    }

    @Test
    void saysThatAMisunderstandingStopsNoClock() {
        Timetable cartel = Samples.agreement("dix-hill-1862").timetable();
        LocalDate captured = LocalDate.of(1862, 8, 1);
        Clocks.Suspension dispute = new Clocks.Suspension("misunderstanding", captured, Optional.empty());

        assertThat(Clocks.refused(cartel, List.of(dispute))).containsExactly(dispute);
        assertThat(Clocks.deadlines(cartel, captured, Map.of(), List.of(dispute), captured.plusDays(12)))
                .singleElement()
                .satisfies(deadline -> {
                    assertThat(deadline.due()).contains(captured.plusDays(10));
                    assertThat(deadline.state()).isEqualTo(Clocks.State.OVERDUE);
                    assertThat(deadline.daysLate()).isEqualTo(2);
                });
    }

    @Test
    void countsLittleSwitch() {
        assertThat(delivered("little-switch-1953", "sick-and-wounded", "united-nations"))
                .isEqualTo(6_670);
        assertThat(delivered("little-switch-1953", "sick-and-wounded", "north")).isEqualTo(684);
    }

    @Test
    void countsBigSwitchAndKeepsTheRivalTotalsAsStatements() {
        assertThat(delivered("big-switch-1953", "all-who-insist", "united-nations"))
                .isEqualTo(75_823);
        assertThat(delivered("big-switch-1953", "all-who-insist", "north")).isEqualTo(12_773);
        assertThat(balance("big-switch-1953").rivals())
                .extracting(rival -> rival.statement().count().number(), Balance.Rival::difference)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(75_799L, -24L),
                        org.assertj.core.groups.Tuple.tuple(12_757L, -16L),
                        org.assertj.core.groups.Tuple.tuple(82_493L, 6_670L),
                        org.assertj.core.groups.Tuple.tuple(13_444L, 671L));
    }

    @Test
    void countsOperationGloryInBodies() {
        Balance balance = balance("operation-glory-1954");

        assertThat(balance.line("remains", "united-nations").orElseThrow().delivered())
                .isEqualTo(Count.bodies(13_528));
        assertThat(balance.line("remains", "north").orElseThrow().delivered()).isEqualTo(Count.bodies(4_167));
    }

    @Test
    void movesNothingOnSundaysInOperationGlory() {
        Window window = Samples.agreement("operation-glory-1954")
                .clauses()
                .get(0)
                .schedule()
                .window();

        assertThat(window.admits(LocalDate.of(1954, 9, 5))).isFalse();
        assertThat(window.admits(LocalDate.of(1954, 9, 6))).isTrue();
    }

    @Test
    void countsThoseWhoWentHomeFromIran() {
        assertThat(delivered("iran-iraq-1980-2003", "all-who-wish", "iran")).isEqualTo(56_712);
    }

    @Test
    void keepsThoseWhoRefusedToGoHomeApartFromWhatIsOwed() {
        Balance iran = balance("iran-iraq-1980-2003");
        Balance korea = balance("big-switch-1953");

        assertThat(iran.line("all-who-wish", "iran").orElseThrow().refused()).isEqualTo(Count.people(7_521));
        assertThat(iran.line("all-who-wish", "iran").orElseThrow().missing()).isEmpty();
        assertThat(korea.line("all-who-insist", "united-nations").orElseThrow().refused())
                .isEqualTo(Count.people(22_604));
        assertThat(korea.line("all-who-insist", "north").orElseThrow().refused())
                .isEqualTo(Count.people(359));
        Agreement agreement = Samples.agreement("big-switch-1953");
        assertThat(Samples.deliveries("big-switch-1953", agreement).refusals())
                .filteredOn(refusal -> !refusal.split().isEmpty())
                .singleElement()
                .satisfies(refusal -> assertThat(refusal.split().values().stream()
                                .mapToLong(Long::longValue)
                                .sum())
                        .isEqualTo(refusal.count().number()));
    }

    @Test
    void endsTheCustodyOfThoseWhoRefusedAfterAHundredAndTwentyDays() {
        Agreement korea = Samples.agreement("big-switch-1953");
        LocalDate handedOver = LocalDate.of(1953, 9, 24);

        List<Clocks.Deadline> deadlines = Clocks.deadlines(
                korea.timetable(),
                korea.signed().orElseThrow(),
                Map.of("repatriation", handedOver),
                List.of(),
                handedOver);

        assertThat(deadlines.get(1).due()).contains(handedOver.plusDays(90));
        assertThat(deadlines.get(2).due()).contains(handedOver.plusDays(120));
    }

    @Test
    void countsYemenForBothSidesTogetherAndKeepsApartWhatWasOutside() {
        Balance balance = balance("yemen-2023");
        Balance.Line line = balance.line("in-all", Balance.BOTH).orElseThrow();

        assertThat(line.owed()).contains(new Count(887, Count.Basis.BOTH_SIDES, Count.Unit.PEOPLE));
        assertThat(line.delivered()).isEqualTo(new Count(869, Count.Basis.BOTH_SIDES, Count.Unit.PEOPLE));
        assertThat(line.missing().orElseThrow().number()).isEqualTo(18);
        assertThat(balance.outside())
                .extracting(outside -> outside.count().number())
                .containsExactly(104L);
        assertThat(line.delivered().plus(balance.outside().get(0).count()).number())
                .isEqualTo(973);
    }

    @Test
    void owesNinetyForThreeCivilianHostages() {
        Balance balance = balance("gaza-2025-01");

        assertThat(balance.line("ratio", "israel").orElseThrow().owed()).contains(Count.people(90));
        assertThat(balance.line("ratio", "israel").orElseThrow().missing()).contains(Count.people(0));
        assertThat(balance.line("ratio", "hamas").orElseThrow().delivered()).isEqualTo(Count.people(3));
    }

    @Test
    void owesFiftyPrisonersOrFiftyBodiesOrCannotTellYet() {
        Agreement agreement = Samples.agreement("yemen-conditional-2024");
        Deliveries unknown = Samples.deliveries("yemen-conditional-2024", agreement);

        assertThat(owed(agreement, unknown)).containsExactly(Optional.empty(), Optional.empty());
        assertThat(owed(agreement, withFate(unknown, "alive")))
                .containsExactly(Optional.of(Count.people(50)), Optional.of(Count.bodies(0)));
        assertThat(owed(agreement, withFate(unknown, "dead")))
                .containsExactly(Optional.of(Count.people(0)), Optional.of(Count.bodies(50)));
    }

    private static List<Optional<Count>> owed(Agreement agreement, Deliveries deliveries) {
        return Balance.of(agreement, deliveries).lines().stream()
                .filter(line -> line.from().equals("government"))
                .map(Balance.Line::owed)
                .toList();
    }

    private static Deliveries withFate(Deliveries deliveries, String fate) {
        return new Deliveries(
                deliveries.agreementId(),
                deliveries.deliveries(),
                deliveries.pledges(),
                Map.of("the-one", fate),
                deliveries.refusals(),
                deliveries.statements());
    }

    @Test
    void runsTheClocksOfStockholmEachWithItsOwnLength() {
        Timetable timetable = Samples.agreement("stockholm-2018").timetable();
        LocalDate signed = LocalDate.of(2018, 12, 11);

        List<Clocks.Deadline> deadlines =
                Clocks.deadlines(timetable, signed, Map.of("lists", signed.plusDays(5)), List.of(), signed.plusDays(6));

        assertThat(deadlines)
                .extracting(deadline -> deadline.step().days().orElse(0))
                .containsExactly(7L, 7L, 7L, 7L, 0L, 10L, 0L);
        assertThat(deadlines.get(0).state()).isEqualTo(Clocks.State.DONE_IN_TIME);
        assertThat(deadlines.get(1).due()).contains(signed.plusDays(12));
        assertThat(deadlines.get(1).state()).isEqualTo(Clocks.State.RUNNING);
        assertThat(deadlines.get(5).due()).contains(signed.plusDays(5 + 7 + 7 + 7 + 10));
    }

    @Test
    void keepsTheRemainsOfIstanbulApartByAttribution() {
        Agreement agreement = Samples.agreement("istanbul-2025");
        Balance balance = Balance.of(agreement, Samples.deliveries("istanbul-2025", agreement));
        Balance.Line given = balance.line("remains", "ru").orElseThrow();

        assertThat(given.owed()).contains(Count.bodies(6_000));
        assertThat(given.delivered()).isEqualTo(Count.bodies(6_057));
        assertThat(given.disputed()).isEqualTo(Count.bodies(20));
        assertThat(given.accepted()).isEqualTo(Count.bodies(6_037));
        assertThat(given.claimed()).isEqualTo(Count.bodies(1_000));
        long moved = given.delivered().number()
                + given.claimed().number()
                + balance.outside().stream()
                        .filter(outside -> outside.from().equals("ru"))
                        .mapToLong(outside -> outside.count().number())
                        .sum();
        assertThat(moved).isEqualTo(11_057);
        assertThat(balance.line("remains", "ua").orElseThrow().delivered().number()
                        + balance.outside().stream()
                                .filter(outside -> outside.from().equals("ua"))
                                .mapToLong(outside -> outside.count().number())
                                .sum())
                .isEqualTo(201);
    }

    @Test
    void holdsPublishedTotalsAgainstWhatWasDoneUntilTheirDay() {
        assertThat(balance("istanbul-2025").rivals())
                .extracting(rival -> rival.statement().count().number(), Balance.Rival::difference)
                .contains(
                        org.assertj.core.groups.Tuple.tuple(6_057L, 0L),
                        org.assertj.core.groups.Tuple.tuple(6_060L, 3L),
                        org.assertj.core.groups.Tuple.tuple(78L, 0L),
                        org.assertj.core.groups.Tuple.tuple(57L, -21L));
    }

    @Test
    void owesNothingForWhatWasOnlyOffered() {
        assertThat(balance("istanbul-2025").line("children", "ru").orElseThrow().owed())
                .isEmpty();
    }

    @Test
    void readsTheRemainsOfIstanbulAsEachPartyDoes() {
        Agreement agreement = Samples.agreement("istanbul-2025");
        Deliveries deliveries = Samples.deliveries("istanbul-2025", agreement);

        assertThat(Balance.asReadBy(agreement, deliveries, "ua")
                        .line("remains", "ua")
                        .orElseThrow()
                        .owed())
                .contains(Count.bodies(6_000));
        // By that reading nothing is owed in return; what was handed over in return is still shown.
        assertThat(Balance.asReadBy(agreement, deliveries, "ru")
                        .line("remains", "ua")
                        .orElseThrow())
                .satisfies(line -> {
                    assertThat(line.owed()).isEmpty();
                    assertThat(line.delivered()).isEqualTo(Count.bodies(78));
                });
        assertThat(Balance.asReadBy(agreement, deliveries, "ru")
                        .line("remains", "ru")
                        .orElseThrow()
                        .owed())
                .contains(Count.bodies(6_000));
    }

    @Test
    void tellsTheVerdictUnderEachReadingOfTheYoung() {
        Agreement agreement = Samples.agreement("istanbul-2025");
        Clause young = agreement.clause("young").orElseThrow();
        Evidence twentyFive = Evidence.builder()
                .prisoner()
                .alive()
                .holder("ru")
                .own("ua")
                .birthDate(new PartialDate(2000, 1, 1))
                .build();
        Eligibility eligibility = Eligibility.of(agreement);

        Decision decision = eligibility.decide(young, twentyFive, Samples.DAY);

        assertThat(decision.verdict()).isEqualTo(Verdict.CANNOT_TELL);
        assertThat(decision.reasons()).extracting(Reason::code).contains(Reason.READINGS_DIFFER);
        assertThat(decision.byReading())
                .containsEntry("eighteen-to-twenty-five", Verdict.YES)
                .containsEntry("under-twenty-five", Verdict.NO);
        assertThat(eligibility
                        .settle("young", "eighteen-to-twenty-five")
                        .decide(young, twentyFive, Samples.DAY)
                        .verdict())
                .isEqualTo(Verdict.YES);
    }
}
