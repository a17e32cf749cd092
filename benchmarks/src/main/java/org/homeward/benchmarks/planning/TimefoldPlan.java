package org.homeward.benchmarks.planning;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.solution.ProblemFactProperty;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import ai.timefold.solver.core.api.score.BendableScore;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The same case as Timefold sees it: one entity per person or family, its slot the variable. The solver demands setters. */
@PlanningSolution
public class TimefoldPlan {

    /** Levels of the score: breaches of any limit, then one per objective. */
    static final int OBJECTIVES = 7;

    private @Nullable Case facts;
    private List<Unit> units = new ArrayList<>();
    private @Nullable BendableScore score;

    /** For the solver, which copies plans. */
    public TimefoldPlan() {}

    TimefoldPlan(Case facts) {
        this.facts = facts;
        for (int index = 0; index < facts.units.length; index++) {
            units.add(new Unit(index));
        }
    }

    /** The case; it never changes. */
    @ProblemFactProperty
    public Case getFacts() {
        if (facts == null) {
            throw new IllegalStateException("the solver asks for a case before it has one");
        }
        return facts;
    }

    /** For the solver. */
    public void setFacts(Case facts) {
        this.facts = facts;
    }

    /** Everyone, in the order of the case. */
    @PlanningEntityCollectionProperty
    public List<Unit> getUnits() {
        return units;
    }

    /** For the solver. */
    public void setUnits(List<Unit> units) {
        this.units = units;
    }

    /** The slots of the case. */
    @ValueRangeProvider(id = "slots")
    public List<Integer> slots() {
        return getFacts().allSlots();
    }

    /** The score of what is in hand. */
    @PlanningScore(bendableHardLevelsSize = 1, bendableSoftLevelsSize = OBJECTIVES)
    public @Nullable BendableScore getScore() {
        return score;
    }

    /** For the solver. */
    public void setScore(@Nullable BendableScore score) {
        this.score = score;
    }

    /** One person or family and the slot in which they cross, or none. */
    @PlanningEntity
    public static class Unit {

        private int index;
        private @Nullable Integer slot;

        /** For the solver. */
        public Unit() {}

        Unit(int index) {
            this.index = index;
        }

        int index() {
            return index;
        }

        /** The slot, or null if they stay. */
        @PlanningVariable(valueRangeProviderRefs = "slots", allowsUnassigned = true)
        public @Nullable Integer getSlot() {
            return slot;
        }

        /** For the solver. */
        public void setSlot(@Nullable Integer slot) {
            this.slot = slot;
        }
    }
}
