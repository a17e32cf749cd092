package org.homeward.benchmarks.planning;

import ai.timefold.solver.core.api.score.BendableScore;
import ai.timefold.solver.core.api.score.calculator.IncrementalScoreCalculator;
import java.util.Arrays;
import org.homeward.planning.ExchangeLimits;
import org.homeward.planning.Fleet;
import org.homeward.planning.Objective;
import org.homeward.planning.Places;
import org.homeward.planning.Side;
import org.homeward.planning.Subject;
import org.homeward.planning.Traveller;
import org.homeward.planning.Window;

/**
 * What a Timefold plan is worth, kept up move by move: every limit of the request on the hard level, then its objectives
 * in their order. The fastest of the ways in which Timefold can be told.
 */
public final class TimefoldScore implements IncrementalScoreCalculator<TimefoldPlan, BendableScore> {

    private static final int STAYS = -1;

    private Case facts = NOTHING;
    private int[] slotOf = {};
    private int[][] members = {};
    private boolean[] divided = {};
    /** What is used of each limited thing, and the most there is: by side and thing. */
    private long[][] used = {};

    private long[][] most = {};
    private long[][] gone = {};
    private int[] onDay = {};
    private long over;
    private long roadless;
    private long severeHours;
    private long staying;
    private long weightedHours;
    private long travel;
    private long apart;

    private static final Case NOTHING = PlanningCases.nobody();

    @Override
    public void resetWorkingSolution(TimefoldPlan plan) {
        facts = plan.getFacts();
        int stages = facts.windows.size();
        slotOf = new int[facts.people.size()];
        Arrays.fill(slotOf, STAYS);
        int[] sizes = new int[facts.groups];
        Arrays.stream(facts.group).filter(group -> group >= 0).forEach(group -> sizes[group]++);
        members = new int[facts.groups][];
        Arrays.setAll(members, group -> new int[sizes[group]]);
        for (int person = 0; person < facts.group.length; person++) {
            int group = facts.group[person];
            if (group >= 0) {
                members[group][--sizes[group]] = person;
            }
        }
        divided = new boolean[facts.groups];
        most = new long[][] {limits(Side.FIRST), limits(Side.SECOND)};
        used = new long[2][most[0].length];
        gone = new long[2][stages];
        onDay = new int[facts.days];
        over = 0;
        roadless = 0;
        travel = 0;
        apart = 0;
        staying = facts.people.size();
        severeHours = 0;
        weightedHours = 0;
        for (int person = 0; person < slotOf.length; person++) {
            wait(person, facts.hour[stages]);
        }
        plan.getUnits().forEach(this::place);
    }

    private void wait(int person, long hours) {
        weightedHours += hours * facts.weight[person];
        severeHours += Case.severe(facts.people.get(person)) ? hours : 0;
    }

    @Override
    public void beforeVariableChanged(Object entity, String variable) {
        for (int person : facts.units[((TimefoldPlan.Unit) entity).index()]) {
            take(person);
        }
    }

    @Override
    public void afterVariableChanged(Object entity, String variable) {
        place((TimefoldPlan.Unit) entity);
    }

    private void place(TimefoldPlan.Unit unit) {
        Integer slot = unit.getSlot();
        for (int person : facts.units[unit.index()]) {
            if (slot != null) {
                slotOf[person] = slot;
                count(person, slot, 1);
            }
        }
        regroup(facts.group[facts.units[unit.index()][0]]);
    }

    private void take(int person) {
        if (slotOf[person] != STAYS) {
            count(person, slotOf[person], -1);
            slotOf[person] = STAYS;
        }
    }

    private void regroup(int group) {
        if (group < 0) {
            return;
        }
        boolean now = false;
        for (int member : members[group]) {
            now |= slotOf[member] != slotOf[members[group][0]];
        }
        apart += (now ? 1 : 0) - (divided[group] ? 1 : 0);
        divided[group] = now;
    }

    private void count(int person, int slot, int by) {
        Traveller who = facts.people.get(person);
        int side = who.side() == Side.FIRST ? 0 : 1;
        int stage = slot / facts.points;
        int point = slot % facts.points;
        int dayPoint = facts.day[stage] * facts.points + point;
        int kinds = facts.days * facts.points;
        if (who.subject() == Subject.REMAINS) {
            use(side, 2 * kinds + facts.slots + 2 * facts.windows.size() + facts.day[stage], by);
        } else {
            use(side, who.stretcher() ? kinds + dayPoint : dayPoint, by);
            use(side, 2 * kinds + slot, by);
            use(side, 2 * kinds + facts.slots + facts.windows.size() + stage, by);
            if (!who.stretcher()) {
                use(side, 2 * kinds + facts.slots + stage, by);
            }
        }
        ExchangeLimits limits = facts.request.limits();
        if (limits.underParity(who)) {
            for (int later = stage; later < facts.windows.size(); later++) {
                gone[side][later] += (long) by * limits.weight(who.side()) * who.units();
            }
        }
        int minutes = facts.minutes[person][point];
        Window window = facts.windows.get(stage);
        boolean open = window.points().isEmpty()
                || window.points()
                        .contains(facts.request.means().points().get(point).id());
        roadless += minutes < 0 || !open ? by : 0;
        travel += (long) by * Math.max(0, minutes);
        staying -= by;
        onDay[facts.day[stage]] += by;
        wait(person, by * (facts.hour[stage] - facts.hour[facts.windows.size()]));
    }

    private void use(int side, int thing, int by) {
        over -= Math.max(0, used[side][thing] - most[side][thing]);
        used[side][thing] += by;
        over += Math.max(0, used[side][thing] - most[side][thing]);
    }

    /** Seats and stretchers by day and point, people by slot, vehicles and escorts by stage, cold places by day. */
    private long[] limits(Side side) {
        int kinds = facts.days * facts.points;
        int stages = facts.windows.size();
        long[] all = new long[2 * kinds + facts.slots + 2 * stages + facts.days];
        Fleet fleet = facts.request.means().of(side);
        for (int point = 0; point < facts.points; point++) {
            Places places = facts.request.means().points().get(point).of(side);
            for (int day = 0; day < facts.days; day++) {
                all[day * facts.points + point] = places.seats();
                all[kinds + day * facts.points + point] = places.stretchers();
            }
            for (int stage = 0; stage < stages; stage++) {
                boolean free = places.peoplePerHour() == Places.UNLIMITED;
                long hourly = places.peoplePerHour() * facts.windows.get(stage).minutes() / 60;
                all[2 * kinds + stage * facts.points + point] = free ? Places.UNLIMITED : hourly;
            }
        }
        Arrays.fill(
                all,
                2 * kinds + facts.slots,
                2 * kinds + facts.slots + stages,
                (long) fleet.vehicles() * fleet.seatsPerVehicle());
        Arrays.fill(
                all,
                2 * kinds + facts.slots + stages,
                2 * kinds + facts.slots + 2 * stages,
                (long) fleet.escorts() * fleet.peoplePerEscort());
        Arrays.fill(all, 2 * kinds + facts.slots + 2 * stages, all.length, fleet.refrigeratedPlaces());
        return all;
    }

    @Override
    public BendableScore calculateScore() {
        ExchangeLimits limits = facts.request.limits();
        long highest = 0;
        long exposed = 0;
        int last = facts.windows.size() - 1;
        for (int stage = 0; stage <= last; stage++) {
            for (int side = 0; side < 2; side++) {
                long exposure = gone[side][stage] - (stage == 0 ? 0 : gone[1 - side][stage - 1]);
                highest = Math.max(highest, exposure);
                exposed += Math.max(0, exposure - limits.exposure());
            }
        }
        exposed += Math.max(0, Math.abs(gone[0][last] - gone[1][last]) - limits.finalDifference());
        long[] soft = new long[TimefoldPlan.OBJECTIVES];
        for (int level = 0; level < soft.length; level++) {
            soft[level] = -value(facts.request.objectives().get(level), highest);
        }
        return BendableScore.of(new long[] {-(over + exposed + roadless)}, soft);
    }

    private long value(Objective objective, long highest) {
        return switch (objective) {
            case SEVERELY_WOUNDED_FIRST -> severeHours;
            case MOST_PEOPLE -> staying;
            case WORST_OFF_AND_LONGEST_WAITING_FIRST -> weightedHours;
            case FEWEST_DAYS ->
                Arrays.stream(onDay).filter(people -> people > 0).count();
            case LEAST_EXPOSURE -> highest;
            case LEAST_TRAVEL -> travel;
            case GROUPS_TOGETHER -> apart;
            case FEWEST_LOSE_JOURNEY, FEWEST_MOVED ->
                throw new IllegalStateException("a first plan is compared with none");
        };
    }
}
