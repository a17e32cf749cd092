package org.homeward.planning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class RehearsalTests {

    private static final Plan PLAN = plan();

    private static Plan plan() {
        PlanOutcome outcome = new PlainPlanner().plan(Requests.exchange(120, 6, 2, 3, 25, 11), PlanProgress.NONE);
        return ((PlanOutcome.Planned) outcome).plan();
    }

    @Test
    void noInvariantBreaksUnderTenThousandDrawnCoursesOfEvents() {
        Rehearsal.Script script = Rehearsal.Script.of(PLAN);
        int replaced = 0;
        int putOff = 0;
        int heldBack = 0;
        for (int seed = 0; seed < 10_000; seed++) {
            Rehearsal.Course course = script.run(seed);
            assertThat(course.findings()).isEmpty();
            replaced += course.replaced();
            putOff += course.stagesPutOff();
            heldBack += course.heldBack();
        }
        assertThat(replaced).isPositive();
        assertThat(putOff).isPositive();
        assertThat(heldBack).isPositive();
    }

    @Test
    void theSameSeedGivesTheSameCourse() {
        assertThat(Rehearsal.run(PLAN, 42)).isEqualTo(Rehearsal.run(PLAN, 42));
    }

    @Test
    void withoutHoldingBackExposureBreaksAndIsFound() {
        Rehearsal.Script script = Rehearsal.Script.of(PLAN);
        boolean found = false;
        for (int seed = 0; seed < 500 && !found; seed++) {
            found = script.runWithoutHoldingBack(seed).findings().stream()
                    .anyMatch(finding -> finding.invariant().equals("I2"));
        }
        assertThat(found).isTrue();
    }
}
