package org.homeward.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Swapping the two parties mirrors every verdict and every balance. */
class NeutralityTests {

    private static String swap(String yaml, String one, String two) {
        return Pattern.compile("(?<=\\b(id|by|from|payer|party): \\[?)(" + one + "|" + two + ")\\b(?!-)")
                .matcher(yaml)
                .replaceAll(found -> found.group(2).equals(one) ? two : one);
    }

    private static String other(Agreement agreement, String party) {
        return party.equals(Balance.BOTH) ? party : agreement.other(party).id();
    }

    @ParameterizedTest
    @MethodSource("org.homeward.agreement.ScenarioTests#scenarios")
    void mirrorsEveryBalance(String id) {
        Agreement agreement = Samples.agreement(id);
        String one = agreement.parties().get(0).id();
        String two = agreement.parties().get(1).id();
        Agreement swapped = Samples.read(swap(Samples.scenario(id, "agreement.yaml"), one, two));
        String file = swap(Samples.scenario(id, "deliveries.yaml"), one, two);
        Deliveries mirrored = ((DeliveriesReading.Read) DeliveriesReader.read(file, id, swapped)).deliveries();
        Balance balance = Balance.of(agreement, Samples.deliveries(id, agreement));
        Balance mirror = Balance.of(swapped, mirrored);

        assertThat(swapped.parties().get(0).id()).isEqualTo(two);
        assertThat(mirror.lines()).hasSameSizeAs(balance.lines());
        for (Balance.Line line : balance.lines()) {
            List<Balance.Line> there = mirror.lines().stream()
                    .filter(each -> each.clauseId().equals(line.clauseId()))
                    .filter(each -> each.from().equals(other(agreement, line.from())))
                    .filter(each -> each.delivered().unit() == line.delivered().unit())
                    .toList();
            assertThat(there)
                    .containsExactly(new Balance.Line(
                            line.clauseId(),
                            other(agreement, line.from()),
                            line.owed(),
                            line.delivered(),
                            line.accepted(),
                            line.disputed(),
                            line.refused(),
                            line.claimed()));
        }
        assertThat(mirror.outside())
                .isEqualTo(balance.outside().stream()
                        .map(each -> new Balance.Outside(other(agreement, each.from()), each.count()))
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("org.homeward.agreement.ScenarioTests#scenarios")
    void mirrorsEveryVerdict(String id) {
        Agreement agreement = Samples.agreement(id);
        String one = agreement.parties().get(0).id();
        String two = agreement.parties().get(1).id();
        Eligibility eligibility = Eligibility.of(agreement);
        Eligibility mirror = Eligibility.of(Samples.read(swap(Samples.scenario(id, "agreement.yaml"), one, two)));
        for (Evidence person : EligibilityCost.people(60, 3)) {
            List<Verdict> here = new ArrayList<>();
            List<Verdict> there = new ArrayList<>();
            for (String holder : List.of(one, two)) {
                String own = agreement.other(holder).id();
                eligibility
                        .decideAll(person.toBuilder().holder(holder).own(own).build(), Samples.DAY)
                        .forEach(decision -> here.add(decision.verdict()));
                mirror.decideAll(person.toBuilder().holder(own).own(holder).build(), Samples.DAY)
                        .forEach(decision -> there.add(decision.verdict()));
            }
            assertThat(there).isEqualTo(here);
        }
    }

    @Test
    void addsNoCountsOfDifferentBasisOrUnit() {
        Count people = Count.people(1);

        for (Count other : List.of(Count.bodies(1), new Count(1, Count.Basis.BOTH_SIDES, Count.Unit.PEOPLE))) {
            assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> people.plus(other)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(people.plus(Count.people(2))).isEqualTo(Count.people(3));
    }

    @Test
    void owesAsManyAsTheOtherGaveWhereNoNumberWasFixed() {
        Agreement agreement = Samples.read(Samples.YOUNG.replace("formula: all-for-all", "formula: n-for-n"));
        Delivery delivery = new Delivery(
                "d",
                Optional.empty(),
                Optional.of("north"),
                Count.people(7),
                7,
                0,
                Map.of(),
                Map.of("north", new Attribution.UnderClause("young"), "south", new Attribution.UnderClause("young")));
        Balance balance = Balance.of(
                agreement, new Deliveries("sample", List.of(delivery), List.of(), Map.of(), List.of(), List.of()));

        assertThat(balance.line("young", "south").orElseThrow().missing()).contains(Count.people(7));
        assertThat(balance.line("young", "north").orElseThrow().missing()).contains(Count.people(0));
    }
}
