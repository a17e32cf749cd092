package org.homeward.planning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Writes an assignment out as stages with manifests and named reserves. */
final class StageBuilder {

    private final Instance instance;
    private final List<List<Seated>> bySlot = new ArrayList<>();
    private final List<Seated> staying = new ArrayList<>();
    private final Set<String> reserved = new HashSet<>();
    private final Set<String> limitedClauses = new HashSet<>();

    private record Seated(Kind kind, Unit unit) {}

    private static final Comparator<Seated> BOARDING = Comparator.comparing(
                    (Seated seated) -> !seated.kind().severe())
            .thenComparingInt(seated -> -seated.kind().points())
            .thenComparing(Seated::unit, Unit.IN_ORDER);

    private StageBuilder(Instance instance, Assignment assignment) {
        this.instance = instance;
        for (int slot = 0; slot < instance.slots; slot++) {
            bySlot.add(new ArrayList<>());
        }
        for (Kind kind : instance.kinds) {
            for (int unit = 0; unit < kind.count(); unit++) {
                int slot = assignment.slotOf[kind.index()][unit];
                (slot == Assignment.STAYS ? staying : bySlot.get(slot))
                        .add(new Seated(kind, kind.units().get(unit)));
            }
        }
        bySlot.forEach(list -> list.sort(BOARDING));
        staying.sort(BOARDING);
        instance.request.limits().quotas().forEach(quota -> {
            for (Side side : Side.values()) {
                if (quota.together() || side == quota.side()) {
                    limitedClauses.add(side + "/" + quota.clause());
                }
            }
        });
    }

    static List<Stage> stages(Instance instance, Assignment assignment) {
        StageBuilder builder = new StageBuilder(instance, assignment);
        List<Stage> stages = new ArrayList<>();
        for (int stage = 0; stage < instance.stages; stage++) {
            stages.add(new Stage(
                    stage + 1,
                    instance.windows.get(stage),
                    builder.manifests(stage),
                    builder.reserve(stage, Side.FIRST),
                    builder.reserve(stage, Side.SECOND)));
        }
        return stages;
    }

    private List<Manifest> manifests(int stage) {
        List<Manifest> manifests = new ArrayList<>();
        for (int point = 0; point < instance.pointCount; point++) {
            int slot = stage * instance.pointCount + point;
            List<Seated> here = bySlot.get(slot);
            for (Side side : Side.values()) {
                for (boolean remains : List.of(false, true)) {
                    List<Traveller> boarding = here.stream()
                            .filter(seated -> seated.kind().side() == side)
                            .filter(seated -> remains != seated.kind().shape().living() > 0)
                            .flatMap(seated -> seated.unit().members().stream())
                            .toList();
                    if (!boarding.isEmpty()) {
                        manifests.add(new Manifest(instance.points.get(point), side, remains, lines(boarding, slot)));
                    }
                }
            }
        }
        return manifests;
    }

    /** Whoever keeps the place they were told keeps the group too, as far as groups can stay whole. */
    private List<Manifest.Line> lines(List<Traveller> boarding, int slot) {
        Map<String, Integer> told = new HashMap<>();
        bySlot.get(slot).stream()
                .filter(seated -> seated.unit().told() == slot)
                .flatMap(seated -> seated.unit().members().stream())
                .forEach(person -> told.put(person.id(), instance.toldGroup(person.id())));
        return CrossingGroups.lines(boarding, instance.request.limits().groupsOf(), told);
    }

    private Reserve reserve(int stage, Side side) {
        int wanted = instance.request.limits().reservesPerStage();
        List<String> named = new ArrayList<>();
        if (stage >= instance.frozen && carriesParity(stage, side)) {
            for (Seated seated : staying) {
                boolean limited = limitedClauses.contains(
                        side + "/" + seated.unit().members().getFirst().clause());
                if (!limited) {
                    offer(seated, stage, side, wanted, named);
                }
            }
            for (int slot = (stage + 1) * instance.pointCount; slot < instance.slots && named.size() < wanted; slot++) {
                for (Seated seated : bySlot.get(slot)) {
                    offer(seated, stage, side, wanted, named);
                }
            }
        } else {
            wanted = 0;
        }
        return new Reserve(side, wanted, named, counterparts(stage, side.other(), wanted - named.size()));
    }

    private boolean carriesParity(int stage, Side side) {
        return inStage(stage).anyMatch(seated -> seated.kind().side() == side && mayNeedReserve(seated));
    }

    /** Somebody living whose place on the manifest the other side answers with one of its own. */
    private static boolean mayNeedReserve(Seated seated) {
        return seated.kind().shape().balanced() && seated.kind().shape().living() > 0;
    }

    private Stream<Seated> inStage(int stage) {
        return bySlot.subList(stage * instance.pointCount, (stage + 1) * instance.pointCount).stream()
                .flatMap(List::stream);
    }

    /**
     * A reserve travels alone, sits, counts for as much in the same balance as somebody of the stage, and can reach a point
     * that their side uses in it.
     */
    private void offer(Seated seated, int stage, Side side, int wanted, List<String> named) {
        Shape shape = seated.kind().shape();
        boolean fits = named.size() < wanted
                && seated.kind().side() == side
                && shape.people() == 1
                && shape.seats() == 1
                && shape.balanced()
                && countsLikeSomebody(shape, stage, side)
                && canReach(seated.kind(), stage, side);
        if (fits && reserved.add(seated.unit().members().getFirst().id())) {
            named.add(seated.unit().members().getFirst().id());
        }
    }

    private boolean countsLikeSomebody(Shape shape, int stage, Side side) {
        return inStage(stage)
                .anyMatch(seated -> seated.kind().side() == side
                        && seated.kind().shape().people() == 1
                        && seated.kind().shape().units().equals(shape.units()));
    }

    private boolean canReach(Kind kind, int stage, Side side) {
        for (int point = 0; point < instance.pointCount; point++) {
            int slot = stage * instance.pointCount + point;
            boolean used =
                    bySlot.get(slot).stream().anyMatch(seated -> seated.kind().side() == side);
            if (kind.reach().get(slot) && used) {
                return true;
            }
        }
        return false;
    }

    private List<String> counterparts(int stage, Side side, int missing) {
        if (missing <= 0) {
            return List.of();
        }
        return inStage(stage)
                .filter(seated -> seated.kind().side() == side
                        && mayNeedReserve(seated)
                        && seated.kind().shape().people() == 1)
                .sorted(BOARDING.reversed())
                .limit(missing)
                .map(seated -> seated.unit().members().getFirst().id())
                .toList();
    }
}
