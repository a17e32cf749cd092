package org.homeward.planning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.homeward.planning.Explanation.Passed;
import org.homeward.planning.Explanation.Reason;
import org.homeward.planning.Explanation.Remedy;
import org.jspecify.annotations.Nullable;

/** Says for every person what put them where they are, from what the finished plan leaves free. */
final class Explainer {

    private final Instance instance;
    private final Load load;
    private final Map<String, Explanation> known = new HashMap<>();
    private final Map<String, Integer> reserveOf = new HashMap<>();
    private final Map<AgreedOrder.Member, Set<Passed>> passed;

    private Explainer(Instance instance, Assignment assignment, Load load, List<Stage> stages) {
        this.instance = instance;
        this.passed = AgreedOrder.passed(assignment);
        this.load = load;
        for (Stage stage : stages) {
            for (Side side : Side.values()) {
                stage.reserve(side).named().forEach(id -> reserveOf.put(id, stage.number()));
            }
        }
    }

    /** One explanation per traveller of the request, in its order. */
    static List<Explanation> explain(Instance instance, Assignment assignment, Load load, List<Stage> stages) {
        Explainer explainer = new Explainer(instance, assignment, load, stages);
        for (Kind kind : instance.kinds) {
            explainer.explain(kind, assignment.slotOf[kind.index()]);
        }
        for (Unit unit : instance.unreachable) {
            explainer.put(unit, explainer.withoutReach(unit), Set.of());
        }
        List<Explanation> all = new ArrayList<>();
        for (Traveller traveller : instance.request.travellers()) {
            Explanation explanation = explainer.known.get(traveller.id());
            all.add(
                    explanation == null
                            ? new Explanation(
                                    traveller.id(), Reason.STAYS_NOT_CLEARED, Set.of(), Remedy.IF_CLEARED, Map.of())
                            : explanation);
        }
        return List.copyOf(all);
    }

    private record Because(Reason reason, Remedy remedy, Map<String, String> facts) {}

    private void put(Unit unit, Because because, Set<Passed> by) {
        for (Traveller member : unit.members()) {
            known.put(
                    member.id(), new Explanation(member.id(), because.reason(), by, because.remedy(), because.facts()));
        }
    }

    private Because withoutReach(Unit unit) {
        boolean inTime = instance.reach(unit.site(), "").cardinality() > 0;
        if (inTime) {
            String clause = unit.members().getFirst().clause();
            return new Because(Reason.STAYS_CLAUSE_NOT_OPEN, Remedy.IF_CLAUSE_OPENED, Map.of("clause", clause));
        }
        boolean road = false;
        for (int minutes : instance.minutes[unit.site()]) {
            road |= minutes != Instance.NO_ROAD;
        }
        return road
                ? new Because(Reason.STAYS_NO_WINDOW_IN_TIME, Remedy.IF_LONGER_WINDOW, Map.of())
                : new Because(Reason.STAYS_NO_ROAD, Remedy.IF_ROAD_OPENED, Map.of());
    }

    private void explain(Kind kind, int[] slots) {
        Map<Integer, Because> bySlot = new HashMap<>();
        for (int unit = 0; unit < slots.length; unit++) {
            int slot = slots[unit];
            Unit who = kind.units().get(unit);
            boolean keeps = who.told() >= 0 && who.told() == slot;
            if (keeps) {
                put(who, new Because(Reason.KEEPS_PLACE, Remedy.NONE, place(slot, Map.of())), Set.of());
                continue;
            }
            Because because =
                    bySlot.computeIfAbsent(slot, _ -> slot == Assignment.STAYS ? whyStays(kind) : whyThen(kind, slot));
            Integer reserve = reserveOf.get(who.members().getFirst().id());
            if (slot == Assignment.STAYS && reserve != null) {
                Map<String, String> facts = new HashMap<>(because.facts());
                facts.put("reserve", Integer.toString(reserve));
                because = new Because(because.reason(), Remedy.IF_RESERVE_CALLED, facts);
            }
            put(who, because, passed.getOrDefault(new AgreedOrder.Member(kind, unit), Set.of()));
        }
    }

    private Map<String, String> place(int slot, Map<String, String> more) {
        int stage = instance.stageOf(slot);
        Map<String, String> facts = new HashMap<>(more);
        facts.put("stage", Integer.toString(stage + 1));
        facts.put("day", Integer.toString(instance.day[stage] + 1));
        facts.put("date", instance.windows.get(stage).day().toString());
        facts.put("point", instance.points.get(instance.pointOf(slot)));
        return facts;
    }

    private Because whyThen(Kind kind, int slot) {
        int stage = instance.stageOf(slot);
        int earliest = 0;
        while (!reachable(kind, earliest)) {
            earliest++;
        }
        if (kind.severe()) {
            return new Because(Reason.GOES_SEVERELY_WOUNDED, Remedy.NONE, place(slot, Map.of()));
        }
        if (stage == earliest) {
            return new Because(Reason.GOES_FIRST_STAGE_REACHABLE, Remedy.NONE, place(slot, Map.of()));
        }
        // What holds them back is what the stage just before theirs had none left of.
        int before = stage - 1;
        while (!reachable(kind, before)) {
            before--;
        }
        // The agreed number does not: it counts them whenever they go.
        Limit limit = fullBut(kind, before);
        Map<String, String> facts = place(slot, Map.of("earlier", Integer.toString(before + 1)));
        if (limit == null) {
            return new Because(Reason.GOES_AS_RANKED, Remedy.NONE, facts);
        }
        return switch (limit) {
            case SEATS -> new Because(Reason.GOES_WHEN_SEATS_ARE_FREE, Remedy.IF_MORE_SEATS, facts);
            case STRETCHERS -> new Because(Reason.GOES_WHEN_STRETCHERS_ARE_FREE, Remedy.IF_MORE_STRETCHERS, facts);
            case REFRIGERATION ->
                new Because(Reason.GOES_WHEN_REFRIGERATION_IS_FREE, Remedy.IF_MORE_REFRIGERATION, facts);
            case REMAINS ->
                new Because(Reason.GOES_WHEN_POINT_TAKES_REMAINS, Remedy.IF_POINT_TAKES_MORE_REMAINS, facts);
            case BALANCE -> new Because(Reason.GOES_WHEN_BALANCE_ALLOWS, Remedy.IF_OTHER_SIDE_RELEASES_MORE, facts);
            case GROUP -> new Because(Reason.GOES_WHEN_GROUP_FITS, Remedy.IF_GROUP_DIVIDED, facts);
            case QUOTA -> new Because(Reason.GOES_AS_RANKED, Remedy.NONE, facts);
        };
    }

    private Because whyStays(Kind kind) {
        Map<String, String> facts =
                Map.of("people", Integer.toString(kind.shape().people()));
        Limit limit = null;
        for (int stage = instance.stages - 1; stage >= instance.frozen && limit == null; stage--) {
            limit = reachable(kind, stage) ? full(kind, stage) : null;
        }
        if (limit == null) {
            return new Because(Reason.STAYS_AS_RANKED, Remedy.IF_OTHER_SIDE_RELEASES_MORE, facts);
        }
        return switch (limit) {
            case SEATS -> new Because(Reason.STAYS_NO_SEAT, Remedy.IF_MORE_SEATS, facts);
            case STRETCHERS -> new Because(Reason.STAYS_NO_STRETCHER, Remedy.IF_MORE_STRETCHERS, facts);
            case REFRIGERATION -> new Because(Reason.STAYS_NO_REFRIGERATION, Remedy.IF_MORE_REFRIGERATION, facts);
            case REMAINS -> new Because(Reason.STAYS_POINTS_TAKE_NO_MORE, Remedy.IF_POINT_TAKES_MORE_REMAINS, facts);
            case BALANCE -> new Because(Reason.STAYS_BALANCE, Remedy.IF_OTHER_SIDE_RELEASES_MORE, facts);
            case GROUP -> new Because(Reason.STAYS_GROUP_TOO_LARGE, Remedy.IF_GROUP_DIVIDED, facts);
            case QUOTA -> new Because(Reason.STAYS_QUOTA, Remedy.IF_QUOTA_RAISED, facts);
        };
    }

    private enum Limit {
        SEATS,
        STRETCHERS,
        REFRIGERATION,
        REMAINS,
        BALANCE,
        GROUP,
        QUOTA
    }

    private boolean reachable(Kind kind, int stage) {
        for (int point = 0; point < instance.pointCount; point++) {
            if (kind.reach().get(stage * instance.pointCount + point)) {
                return true;
            }
        }
        return false;
    }

    /** The limit that keeps one more unit of the kind out of a stage it can reach; null if none does. */
    private @Nullable Limit full(Kind kind, int stage) {
        return load.quota(kind) <= 0 ? Limit.QUOTA : fullBut(kind, stage);
    }

    /** The same, the agreed numbers left out. */
    private @Nullable Limit fullBut(Kind kind, int stage) {
        Limit means = null;
        for (int point = 0; point < instance.pointCount; point++) {
            int slot = stage * instance.pointCount + point;
            if (!kind.reach().get(slot)) {
                continue;
            }
            if (load.means(kind, slot) > 0) {
                boolean balanced = load.balance(kind, slot) > 0 && differencesAllow(kind);
                return balanced ? null : Limit.BALANCE;
            }
            means = meansLimit(kind, slot);
        }
        return means;
    }

    private Limit meansLimit(Kind kind, int slot) {
        if (kind.shape().refrigerated() > 0) {
            return load.remainsFull(kind, slot) ? Limit.REMAINS : Limit.REFRIGERATION;
        }
        if (load.stretchersFull(kind, slot)) {
            return Limit.STRETCHERS;
        }
        return kind.shape().people() > 1 ? Limit.GROUP : Limit.SEATS;
    }

    private boolean differencesAllow(Kind kind) {
        ExchangeLimits limits = instance.request.limits();
        for (int balance = 0; balance < limits.balanceCount(); balance++) {
            long ahead = load.difference(balance) * (kind.side() == Side.FIRST ? 1 : -1);
            long more = (long) limits.weight(kind.side()) * kind.shape().units().get(balance);
            if (more > 0 && ahead + more > limits.finalDifference(balance)) {
                return false;
            }
        }
        return true;
    }
}
