package org.homeward.app.exercise;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.homeward.app.exercise.Misfortunes.Fate;
import org.homeward.app.handover.Handover;
import org.homeward.app.handover.Handover.Agreed;
import org.homeward.app.handover.Handover.Seating;
import org.homeward.app.kernel.Outcome;
import org.homeward.app.kernel.Progress;
import org.homeward.app.scenario.ExerciseSettings.PutOff;
import org.homeward.app.seats.SeatId;
import org.homeward.planning.ExchangeLimits;
import org.homeward.planning.Manifest;
import org.homeward.planning.Plan;
import org.homeward.planning.Side;
import org.homeward.planning.Stage;
import org.homeward.planning.Traveller;

/** Hands over, stage by stage: what was planned meets what really happens. */
final class HandoverPhase {

    private static final int OPENS = 7;
    private static final int URGENT = 8;
    private static final int CUSTODY = 10;
    private static final int CROSSES = 12;
    private static final int SIGNED = 15;

    private final World world;
    private final Plan plan;
    private final Map<String, Traveller> travellers = new HashMap<>();
    private final Misfortunes misfortunes;
    private final Map<String, Integer> turns = new HashMap<>();
    private final Set<String> done = new HashSet<>();
    private final Map<Side, List<String>> heldOver = new EnumMap<>(Side.class);
    private final Map<Side, Map<String, Integer>> causes = new EnumMap<>(Side.class);
    private final Map<String, String> insteadOf = new HashMap<>();
    private final Map<ManifestKey, List<String>> crossed = new LinkedHashMap<>();
    private Handover handover;

    HandoverPhase(World world, Plan plan) {
        this.world = world;
        this.plan = plan;
        plan.request().travellers().forEach(each -> travellers.put(each.id(), each));
        this.misfortunes = new Misfortunes(
                world.seed,
                world.pack.exercise().disturbances(),
                plan.places().keySet().stream().toList());
        for (Side side : Side.values()) {
            heldOver.put(side, new ArrayList<>());
            causes.put(side, new TreeMap<>());
        }
        ExchangeLimits limits = plan.request().limits();
        this.handover = Handover.begin(
                world.acts,
                world.database,
                world.id,
                new Seating(world.first, world.second, world.intermediary),
                new Agreed(
                        plan.stages().size(),
                        Math.toIntExact(limits.exposure()),
                        limits.firstWeight(),
                        limits.secondWeight()),
                World.at(world.pack.exercise().timetable().finalReply(), 21));
    }

    /** One manifest: stage, crossing point, releasing side. */
    record ManifestKey(int stage, String point, Side side) {}

    /**
     * Carries out every stage.
     *
     * @param before called with each day before its stage is opened
     * @return who crossed, by manifest
     */
    Map<ManifestKey, List<String>> run(Consumer<LocalDate> before, Progress progress) {
        for (Stage stage : plan.stages()) {
            progress.at(stage.number() - 1L, plan.stages().size());
            if (progress.cancelled()) {
                throw new LinkPhase.Stopped("cancelled");
            }
            LocalDate day = stage.window().day();
            before.accept(day);
            world.acts.inTransaction(() -> carryOut(stage, day));
            world.cosign(day);
        }
        LocalDate last = plan.stages().getLast().window().day();
        for (Side side : Side.values()) {
            handover.withdrawalsCounted(seat(side), causes.getOrDefault(side, Map.of()), World.at(last, 22));
        }
        return crossed;
    }

    Handover handover() {
        return handover;
    }

    private void carryOut(Stage stage, LocalDate day) {
        for (Side side : Side.values()) {
            urgentLine(stage, side, day);
        }
        accept(handover.open(World.at(day, OPENS)));
        Map<Side, List<String>> batches = new EnumMap<>(Side.class);
        for (Side side : Side.values()) {
            batches.put(side, batch(stage, side, World.at(day, CUSTODY)));
        }
        for (PutOff putOff : world.pack.exercise().disturbances().putOff()) {
            if (putOff.stage() == stage.number()) {
                putOff(batches, putOff.reason(), day);
            }
        }
        for (Side side : Side.values()) {
            ready(side, batches, World.at(day, CUSTODY));
        }
        accept(handover.commit(World.at(day, CROSSES)));
        for (Side side : Side.values()) {
            List<String> batch = batches.getOrDefault(side, List.of());
            accept(handover.received(seat(side.other()), batch, World.at(day, SIGNED)));
            note(stage, side, batch);
        }
    }

    /** The first attempt is given up when one side is ready and the other is not; both batches go back. */
    private void putOff(Map<Side, List<String>> batches, String reason, LocalDate day) {
        ready(Side.FIRST, batches, World.at(day, CUSTODY));
        accept(handover.abort(reason, World.at(day, CUSTODY)));
        accept(handover.open(World.at(day, CUSTODY)));
    }

    /** The severely wounded cross whatever else stands still: outside parity, outside Δ, before any stage opens. */
    private void urgentLine(Stage stage, Side side, LocalDate day) {
        List<String> going = new ArrayList<>();
        List<String> due = new ArrayList<>(heldOver.getOrDefault(side, List.of()).stream()
                .filter(id -> !underParity(id))
                .toList());
        due.addAll(
                stage.travellers(side).stream().filter(id -> !underParity(id)).toList());
        for (String id : due) {
            if (!done.contains(id) && goes(id, side, World.at(day, URGENT))) {
                going.add(id);
            }
        }
        if (!going.isEmpty()) {
            handover.urgent(seat(side), going, stage.number(), World.at(day, URGENT));
            done.addAll(going);
            note(stage, side, going);
        }
    }

    /** Who of one side is brought into custody: the manifests, those held over, and reserves for whoever falls out. */
    private List<String> batch(Stage stage, Side side, Instant at) {
        List<String> due = new ArrayList<>(heldOver.getOrDefault(side, List.of()).stream()
                .filter(this::underParity)
                .filter(id -> !done.contains(id))
                .toList());
        heldOver.getOrDefault(side, List.of()).removeAll(due);
        for (String id : stage.travellers(side)) {
            if (underParity(id) && !done.contains(id) && !due.contains(id)) {
                due.add(id);
            }
        }
        List<String> batch = new ArrayList<>();
        List<String> reserves = new ArrayList<>(stage.reserve(side).named());
        reserves.removeIf(id -> done.contains(id) || due.contains(id) || !underParity(id));
        for (String id : due) {
            if (goes(id, side, at)) {
                batch.add(id);
                continue;
            }
            while (!reserves.isEmpty()) {
                String reserve = reserves.removeFirst();
                if (goes(reserve, side, at)) {
                    handover.replaced(id, reserve, seat(side), at);
                    batch.add(reserve);
                    insteadOf.put(reserve, id);
                    break;
                }
            }
        }
        return batch;
    }

    /** True where the person crosses today; otherwise it is recorded that he or she does not travel. */
    private boolean goes(String id, Side side, Instant at) {
        Fate fate = misfortunes.of(id, turns.merge(id, 1, Integer::sum));
        switch (fate) {
            case CROSSES -> {
                return true;
            }
            case DIES -> {
                handover.deathNotified(id, seat(side), at);
                done.add(id);
            }
            case REFUSES -> {
                handover.withdrawn(id, seat(side), at);
                done.add(id);
            }
            case UNFIT, NOT_BROUGHT -> {
                handover.withdrawn(id, seat(side), at);
                heldOver.getOrDefault(side, new ArrayList<>()).add(id);
            }
        }
        causes.getOrDefault(side, new TreeMap<>()).merge(fate.name(), 1, Integer::sum);
        return false;
    }

    /** Declares a side's batch ready; people whom the signed exposure does not let through wait for the next stage. */
    private void ready(Side side, Map<Side, List<String>> batches, Instant at) {
        List<String> batch = new ArrayList<>(batches.getOrDefault(side, List.of()));
        while (handover.ready(seat(side), batch, at) instanceof Outcome.Refused<Integer>(var refusal)) {
            if (batch.isEmpty()) {
                throw new IllegalStateException(
                        "an empty batch is refused: " + refusal.code().id());
            }
            heldOver.getOrDefault(side, new ArrayList<>()).add(batch.removeLast());
        }
        batches.put(side, batch);
    }

    private void note(Stage stage, Side side, List<String> people) {
        done.addAll(people);
        Map<String, String> points = new HashMap<>();
        for (Manifest manifest : stage.manifests()) {
            manifest.travellers().forEach(id -> points.put(id, manifest.point()));
        }
        String elsewhere = stage.manifests().isEmpty()
                ? plan.request().means().points().getFirst().id()
                : stage.manifests().getFirst().point();
        for (String id : people) {
            String seatOf = insteadOf.getOrDefault(id, id);
            String point = points.getOrDefault(seatOf, elsewhere);
            crossed.computeIfAbsent(new ManifestKey(stage.number(), point, side), _ -> new ArrayList<>())
                    .add(id);
        }
    }

    private boolean underParity(String id) {
        Traveller traveller = travellers.get(id);
        return traveller != null && plan.request().limits().underParity(traveller);
    }

    private SeatId seat(Side side) {
        return side == Side.FIRST ? world.first : world.second;
    }

    private static void accept(Outcome<Integer> outcome) {
        if (outcome instanceof Outcome.Refused<Integer>(var refusal)) {
            throw new IllegalStateException(
                    "a step is refused: " + refusal.code().id());
        }
    }
}
