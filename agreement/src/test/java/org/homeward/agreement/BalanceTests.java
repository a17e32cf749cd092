package org.homeward.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was handed over stands in the balance once, whoever reports it and however it is counted. */
class BalanceTests {

    private static final Agreement AGREEMENT = Samples.read(Samples.HEAD + """
            ranks: {unit: private, values: {colonel: 15, private: 1}}
            categories:
              - {id: civilian, when: status == 'civilian'}
              - {id: soldier, when: status == 'prisoner'}
            clauses:
              - {id: all, title: {en: A}, text: {en: All.}, subject: people, formula: all-for-all}
              - {id: bodies, title: {en: B}, text: {en: "{each}."}, subject: remains, formula: {n-for-n: {each: 100}}}
              - {id: ranks, title: {en: R}, text: {en: "In the {unit}."}, subject: prisoners, formula: rank-equivalence}
              - id: ratio
                title: {en: R}
                text: {en: "{give.civilian} and {give.soldier}."}
                subject: people
                formula: {ratio: {payer: north, rates: [{each: civilian, give: 30}, {each: soldier, give: 50}]}}
              - {id: in-all, title: {en: I}, text: {en: "{in_all}."}, subject: people, formula: {numbers: {in_all: 9}}}
            """);

    private static DeliveriesReading reading(String deliveries, String more) {
        String yaml = "language: homeward-deliveries/1\nagreement: sample\ndeliveries:\n" + deliveries + more;
        return DeliveriesReader.read(yaml, "deliveries.yaml", AGREEMENT);
    }

    private static Balance balance(String deliveries) {
        return switch (reading(deliveries, "")) {
            case DeliveriesReading.Read read -> Balance.of(AGREEMENT, read.deliveries());
            case DeliveriesReading.Rejected rejected -> throw new AssertionError(rejected.faults());
        };
    }

    private static List<FaultCode> codes(String deliveries, String more) {
        return switch (reading(deliveries, more)) {
            case DeliveriesReading.Read read -> List.of();
            case DeliveriesReading.Rejected rejected -> {
                for (String language : Reasons.LANGUAGES) {
                    assertThat(rejected.faults())
                            .allSatisfy(fault -> assertThat(Reasons.sentence(fault, language))
                                    .doesNotContain("{"));
                }
                yield rejected.faults().stream().map(Fault::code).toList();
            }
        };
    }

    @Test
    void countsBagsApartFromBodiesAndLosesNeither() {
        Balance balance = balance("""
                - {id: a, from: north, clause: bodies, bodies: 60}
                - {id: b, from: north, clause: bodies, bags: 45}
                """);

        assertThat(balance.lines())
                .filteredOn(
                        line -> line.clauseId().equals("bodies") && line.from().equals("north"))
                .extracting(
                        line -> line.delivered().unit(),
                        line -> line.delivered().number(),
                        line -> line.owed().isPresent())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Count.Unit.BODIES, 60L, true),
                        org.assertj.core.groups.Tuple.tuple(Count.Unit.BAGS, 45L, false));
        assertThat(balance.line("bodies", "north").orElseThrow().missing()).contains(Count.bodies(40));
    }

    @Test
    void takesSilenceForNoConsent() {
        Balance balance = balance("""
                - {id: a, from: north, bodies: 60, attribution: [{by: north, clause: bodies}]}
                """);

        assertThat(balance.line("bodies", "north").orElseThrow()).satisfies(line -> {
            assertThat(line.delivered()).isEqualTo(Count.bodies(0));
            assertThat(line.claimed()).isEqualTo(Count.bodies(60));
        });
    }

    @Test
    void keepsWhatBothPutUnderOtherAgreements() {
        Balance balance = balance("""
                - {id: a, from: north, bodies: 60, attribution: [{by: north, other: one}, {by: south, other: another}]}
                """);

        assertThat(balance.outside()).containsExactly(new Balance.Outside("north", Count.bodies(60)));
    }

    @Test
    void showsWhatWasCountedForBothSidesUnderAClauseThatCountsEach() {
        Balance balance =
                balance("- {id: a, clause: all, people: 60}\n- {id: b, from: south, clause: in-all, people: 4}\n");

        assertThat(balance.line("all", Balance.BOTH).orElseThrow().delivered())
                .isEqualTo(new Count(60, Count.Basis.BOTH_SIDES, Count.Unit.PEOPLE));
        assertThat(balance.line("in-all", "south").orElseThrow().delivered()).isEqualTo(Count.people(4));
    }

    @Property(tries = 300)
    void everyNumberStandsInTheBalanceExactlyOnce(@ForAll long seed) {
        Random random = new Random(seed);
        Map<String, Long> expected = new HashMap<>();
        StringBuilder yaml = new StringBuilder();
        for (int i = 0; i < 1 + random.nextInt(6); i++) {
            String from = List.of("north", "south", "").get(random.nextInt(3));
            String unit = List.of("people", "bodies", "bags").get(random.nextInt(3));
            String clause = List.of("all", "bodies", "in-all", "ratio").get(random.nextInt(4));
            int number = 1 + random.nextInt(50);
            List<String> by = new ArrayList<>();
            for (String party : List.of("north", "south")) {
                String said = List.of("", "clause: " + clause, "other: another").get(random.nextInt(3));
                if (random.nextInt(4) > 0) {
                    by.add("{by: " + party + (said.isEmpty() ? "" : ", " + said) + "}");
                }
            }
            expected.merge(from + unit, (long) number, Long::sum);
            yaml.append("- {id: d%d, %s%s: %d, split: {civilian: %d}, attribution: %s}\n"
                    .formatted(i, from.isEmpty() ? "" : "from: " + from + ", ", unit, number, number, by));
        }
        Balance balance = balance(yaml.toString());
        Map<String, Long> found = new HashMap<>();
        for (Balance.Line line : balance.lines()) {
            assertThat(line.accepted().number() + line.disputed().number())
                    .isLessThanOrEqualTo(line.delivered().number());
            String key = line.from() + line.delivered().unit().key();
            found.merge(key, line.delivered().number() + line.claimed().number(), Long::sum);
        }
        balance.outside()
                .forEach(each -> found.merge(
                        each.from() + each.count().unit().key(), each.count().number(), Long::sum));
        found.values().removeIf(number -> number == 0);

        assertThat(found).as(yaml.toString()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "- {id: a, from: north, clause: all, people: 1}\\n- {id: a, from: north, clause: all, people: 2} | DUPLICATE_ID",
                "- {id: a, from: nroth, clause: all, people: 1} | UNKNOWN_REFERENCE",
                "- {id: a, from: north, people: 1, attribution: [{by: press, clause: all}]} | UNKNOWN_REFERENCE",
                "- {id: a, from: north, clause: all, people: 1, attribution: [{by: north, other: x}]} | ATTRIBUTED_TWICE",
                "- {id: a, from: north, clause: all, people: 1, basis: both-sides} | UNKNOWN_KEY",
                "- {id: a, from: north, clause: ranks, rank-units: 500} | UNKNOWN_KEY",
                "- {id: a, from: north, clause: ranks, people: 1, split: {colonel: 60}} | SPLIT_AGAINST_COUNT",
                "- {id: a, from: north, clause: ranks, people: 5} | SPLIT_NEEDED",
                "- {id: a, from: north, clause: ranks, people: 1, split: {colonle: 1}} | UNKNOWN_REFERENCE",
                "- {id: a, from: north, clause: ranks, people: 2, disputed: 1, split: {colonel: 2}} | PARTLY_ACCEPTED_BY_RANK",
                "- {id: a, from: south, clause: ratio, people: 3} | SPLIT_NEEDED",
                "- {id: a, from: south, clause: ratio, people: 3, split: {civilians: 3}} | UNKNOWN_REFERENCE",
            })
    void refusesWhatWouldBeCountedTwiceOrNotAtAll(String deliveries, FaultCode code) {
        assertThat(codes(deliveries.replace("\\n", "\n") + "\n", "")).contains(code);
    }

    @Test
    void refusesPledgesOfStrangersTwiceOrInAnotherUnit() {
        String ok = "- {id: a, from: north, clause: all, people: 1}\n";

        assertThat(codes(ok, "pledges: [{clause: all, from: nobody, people: 5}]\n"))
                .contains(FaultCode.UNKNOWN_REFERENCE);
        assertThat(codes(
                        ok,
                        "pledges: [{clause: all, from: north, people: 5}, {clause: all, from: north, people: 6}]\n"))
                .contains(FaultCode.DUPLICATE_ID);
        assertThat(codes(ok, "pledges: [{clause: all, from: north, bodies: 5}]\n"))
                .contains(FaultCode.COUNTS_ANOTHER_THING);
        assertThat(codes(ok, "statements: [{who: a paper, clause: all, from: nobody, people: 5}]\n"))
                .contains(FaultCode.UNKNOWN_REFERENCE);
    }

    @Test
    void weighsWhatIsDisputedByRankAsAWhole() {
        Balance balance = balance("""
                - {id: a, from: north, clause: ranks, people: 2, split: {Colonel: 2}}
                - {id: b, from: north, clause: ranks, people: 3, disputed: 3, split: {private: 3}}
                """);

        assertThat(balance.line("ranks", "north").orElseThrow()).satisfies(line -> {
            assertThat(line.delivered().number()).isEqualTo(33);
            assertThat(line.accepted().number()).isEqualTo(30);
            assertThat(line.disputed().number()).isEqualTo(3);
        });
        assertThat(balance.line("ranks", "south")
                        .orElseThrow()
                        .owed()
                        .orElseThrow()
                        .number())
                .isEqualTo(33);
    }
}
