package org.homeward.planning;

/** What arithmetic alone proves about the answer in hand, objective after objective. */
final class Arithmetic {

    /** The bound of an objective about which arithmetic says nothing. */
    static final long NONE = Long.MIN_VALUE;

    private final Bounds bounds;
    /** True once an earlier proof has decided how many people are gone by each stage. */
    private boolean decided;

    Arithmetic(Instance instance) {
        bounds = new Bounds(instance);
    }

    /** A figure that no plan beats which is as good as this one on every objective settled so far. */
    long lower(Objective objective, Load best, Flows flows) {
        return switch (objective) {
            case LEAST_EXPOSURE -> exposure(best);
            case FEWEST_DAYS -> decided ? Scores.value(best, objective) : daysNeeded(best);
            case LEAST_TRAVEL -> flows.nearestMinutes();
            case GROUPS_TOGETHER -> 0;
            case SEVERELY_WOUNDED_FIRST,
                    MOST_PEOPLE,
                    WORST_OFF_AND_LONGEST_WAITING_FIRST,
                    FEWEST_LOSE_JOURNEY,
                    FEWEST_MOVED -> bounds.lower(objective);
        };
    }

    /**
     * Notes that an objective is settled. If weighted waiting meets its bound, the people gone by each stage are the most
     * that can be, since everyone has a point or more; no plan as good differs in their number, nor in the days used, nor,
     * where parity tells nobody apart, in exposure.
     */
    void settled(Objective objective, long value) {
        decided |= objective == Objective.WORST_OFF_AND_LONGEST_WAITING_FIRST && value <= bounds.lower(objective);
    }

    /** Proves {@code value} as far as arithmetic can. */
    Proof prove(Objective objective, long value, Load best, Flows flows) {
        long bound = lower(objective, best, flows);
        return bound == NONE ? Proof.NOT_PROVEN : Proof.of(value, bound);
    }

    private long exposure(Load best) {
        long value = Scores.value(best, Objective.LEAST_EXPOSURE);
        boolean cannotDiffer = value == 0 || (decided && bounds.parityIsAllOrNone());
        return cannotDiffer ? value : NONE;
    }

    /** Valid only when everyone who can reach a point crosses, so that it is known how many do. */
    private long daysNeeded(Load best) {
        if (Scores.value(best, Objective.MOST_PEOPLE) > bounds.lower(Objective.MOST_PEOPLE)) {
            return NONE;
        }
        return bounds.daysForEveryone();
    }
}
