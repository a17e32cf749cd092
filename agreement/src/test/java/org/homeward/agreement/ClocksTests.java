package org.homeward.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class ClocksTests {

    private static final LocalDate START = LocalDate.of(2025, 6, 2);

    private static final Timetable CYCLE = new Timetable(
            List.of(step("lists", 7), step("statement", 7), step("logistics", 10)),
            List.of("truce-broken"),
            List.of("misunderstanding"));

    private static Timetable.Step step(String id, long days) {
        return new Timetable.Step(id, Wording.NONE, Timetable.Actor.BOTH, OptionalLong.of(days));
    }

    private static List<Clocks.Deadline> seen(
            LocalDate today, Map<String, LocalDate> done, Clocks.Suspension... stops) {
        return Clocks.deadlines(CYCLE, START, done, List.of(stops), today);
    }

    @Test
    void startsEachStepWhenTheOneBeforeIsDone() {
        List<Clocks.Deadline> clocks = seen(START.plusDays(4), Map.of("lists", START.plusDays(3)));

        assertThat(clocks.get(1).starts()).isEqualTo(START.plusDays(3));
        assertThat(clocks.get(1).due()).contains(START.plusDays(10));
        assertThat(clocks.get(2).state()).isEqualTo(Clocks.State.NOT_STARTED);
        assertThat(clocks.get(2).due()).contains(START.plusDays(20));
    }

    @Test
    void tellsHowLateAStepIsAndWas() {
        assertThat(seen(START.plusDays(7), Map.of()).get(0).state()).isEqualTo(Clocks.State.RUNNING);
        assertThat(seen(START.plusDays(9), Map.of()).get(0)).satisfies(clock -> {
            assertThat(clock.state()).isEqualTo(Clocks.State.OVERDUE);
            assertThat(clock.daysLate()).isEqualTo(2);
        });
        assertThat(seen(START.plusDays(20), Map.of("lists", START.plusDays(8)))
                        .get(0)
                        .state())
                .isEqualTo(Clocks.State.DONE_LATE);
    }

    @Test
    void standsStillOnlyOnAgreedGrounds() {
        Clocks.Suspension truce =
                new Clocks.Suspension("truce-broken", START.plusDays(2), Optional.of(START.plusDays(5)));
        Clocks.Suspension quarrel =
                new Clocks.Suspension("misunderstanding", START.plusDays(1), Optional.of(START.plusDays(6)));
        Clocks.Suspension other = new Clocks.Suspension("weather", START, Optional.empty());

        Clocks.Deadline clock =
                seen(START.plusDays(3), Map.of(), truce, quarrel, other).get(0);

        assertThat(clock.due()).contains(START.plusDays(10));
        assertThat(clock.daysSuspended()).isEqualTo(3);
        assertThat(clock.state()).isEqualTo(Clocks.State.SUSPENDED);
        assertThat(Clocks.refused(CYCLE, List.of(truce, quarrel, other))).containsExactly(quarrel, other);
    }

    @Test
    void countsOverlappingSuspensionsOnce() {
        Clocks.Suspension one =
                new Clocks.Suspension("truce-broken", START.plusDays(1), Optional.of(START.plusDays(4)));
        Clocks.Suspension two =
                new Clocks.Suspension("truce-broken", START.plusDays(2), Optional.of(START.plusDays(5)));

        assertThat(seen(START, Map.of(), one, two).get(0).daysSuspended()).isEqualTo(4);
    }

    @Test
    void takesAStepAsDoneOnlyIfAllBeforeItAre() {
        assertThat(seen(START.plusDays(2), Map.of("statement", START.plusDays(1)))
                        .get(1)
                        .state())
                .isEqualTo(Clocks.State.NOT_STARTED);
    }

    /** A ground declared once the time is up does not make up for it. */
    @Test
    void staysOverdueWhereItIsStoppedOnlyAfterwards() {
        Clocks.Suspension late = new Clocks.Suspension("truce-broken", START.plusDays(8), Optional.empty());

        assertThat(seen(START.plusDays(12), Map.of(), late).get(0)).satisfies(clock -> {
            assertThat(clock.due()).contains(START.plusDays(7));
            assertThat(clock.state()).isEqualTo(Clocks.State.OVERDUE);
            assertThat(clock.daysLate()).isEqualTo(5);
        });
    }

    @Test
    void countsNoDayTwiceWhereSuspensionsOverlapAndNoneBeforeTheStepBegins() {
        Clocks.Suspension one =
                new Clocks.Suspension("truce-broken", START.minusDays(9), Optional.of(START.plusDays(3)));
        Clocks.Suspension two =
                new Clocks.Suspension("truce-broken", START.plusDays(1), Optional.of(START.plusDays(4)));

        assertThat(seen(START.plusDays(5), Map.of(), one, two).get(0)).satisfies(clock -> {
            assertThat(clock.daysSuspended()).isEqualTo(4);
            assertThat(clock.due()).contains(START.plusDays(11));
            assertThat(clock.state()).isEqualTo(Clocks.State.RUNNING);
        });
    }

    @Test
    void runsOverTheEndOfFebruaryByTheCalendar() {
        LocalDate leap = LocalDate.of(2028, 2, 25);

        assertThat(Clocks.deadlines(CYCLE, leap, Map.of(), List.of(), leap)
                        .get(0)
                        .due())
                .contains(LocalDate.of(2028, 3, 3));
    }
}
