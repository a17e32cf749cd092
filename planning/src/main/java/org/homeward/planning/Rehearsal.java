package org.homeward.planning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * A plan carried out on paper under drawn misfortune, with every invariant of the exchange checked after each step.
 *
 * <p>Misfortunes: a refusal at the line, somebody unfit to travel, a death on the list, a no-show, a closed point, a broken
 * truce, a stage put off and tried again. Whoever does not come is replaced from the stage's reserve, and where none is
 * left the other side holds back as many as exposure demands. Nothing here uses a clock; the same plan and seed give the
 * same course of events. Invariants I1 to I6 are those of the staged exchange through neutral custody.
 */
public final class Rehearsal {

    /** An invariant that a step broke. */
    public record Finding(String invariant, int stage, int attempt) {}

    /** What happened, in counts. */
    public record Course(
            int crossed,
            int absent,
            int replaced,
            int heldBack,
            int stagesPutOff,
            int stagesAbandoned,
            List<Finding> findings) {

        public Course {
            findings = List.copyOf(findings);
        }
    }

    private enum Whereabouts {
        HELD,
        CUSTODY,
        CROSSED,
        OUT
    }

    private static final int ATTEMPTS_MAX = 3;
    /** In ten thousand: how often one person does not come, and how often a stage or a point fails. */
    private static final int ABSENT = 80;

    private static final int TRUCE_BROKEN = 900;
    private static final int POINT_CLOSED = 300;

    private final Script script;
    private final boolean holdsBack;
    private final SplittableRandom random;
    private final Whereabouts[] where;
    /** Weighted units by balance and side. */
    private final long[][] left;

    private final long[][] crossed;
    private final List<Finding> findings = new ArrayList<>();
    private int absent;
    private int replaced;
    private int heldBack;
    private int putOff;
    private int abandoned;
    private int arrivedPeople;

    private Rehearsal(Script script, long seed, boolean holdsBack) {
        this.script = script;
        this.holdsBack = holdsBack;
        random = new SplittableRandom(seed);
        left = new long[script.weight.length][2];
        crossed = new long[script.weight.length][2];
        where = new Whereabouts[script.people];
        Arrays.fill(where, Whereabouts.HELD);
    }

    /** One rehearsal of {@code plan}. */
    public static Course run(Plan plan, long seed) {
        return Script.of(plan).run(seed);
    }

    /** A plan prepared for many rehearsals. */
    public static final class Script {

        private final Plan plan;
        private final int people;
        private final int[][][] batches;
        private final int[][][] points;
        private final int[][][] reserves;
        /** Weighted units by balance and person. */
        private final long[][] weight;

        private final long[] limit;

        private Script(Plan plan) {
            this.plan = plan;
            Map<String, Integer> index = new HashMap<>();
            List<Traveller> travellers = plan.request().travellers();
            people = travellers.size();
            ExchangeLimits limits = plan.request().limits();
            weight = new long[limits.balanceCount()][people];
            limit = new long[limits.balanceCount()];
            Arrays.setAll(limit, limits::exposure);
            for (int person = 0; person < people; person++) {
                Traveller traveller = travellers.get(person);
                index.put(traveller.id(), person);
                for (int balance = 0; balance < weight.length; balance++) {
                    weight[balance][person] = (long) limits.units(balance, traveller) * limits.weight(traveller.side());
                }
            }
            int stages = plan.stages().size();
            batches = new int[stages][2][];
            points = new int[stages][2][];
            reserves = new int[stages][2][];
            Map<String, Integer> pointIndex = new HashMap<>();
            for (Stage stage : plan.stages()) {
                int at = stage.number() - 1;
                for (Side side : Side.values()) {
                    batches[at][side.index()] = stage.travellers(side).stream()
                            .mapToInt(id -> index.getOrDefault(id, -1))
                            .toArray();
                    points[at][side.index()] = stage.manifests().stream()
                            .filter(manifest -> manifest.side() == side)
                            .flatMapToInt(manifest -> {
                                int point = pointIndex.computeIfAbsent(manifest.point(), _ -> pointIndex.size());
                                return manifest.lines().stream().mapToInt(_ -> point);
                            })
                            .toArray();
                    reserves[at][side.index()] = stage.reserve(side).named().stream()
                            .mapToInt(id -> index.getOrDefault(id, -1))
                            .toArray();
                }
            }
        }

        /** Prepares {@code plan}. */
        public static Script of(Plan plan) {
            return new Script(plan);
        }

        private boolean balanced(int person) {
            return Arrays.stream(weight).anyMatch(units -> units[person] > 0);
        }

        /** True if one person counts for as much as the other in every balance. */
        private boolean alike(int person, int other) {
            return Arrays.stream(weight).allMatch(units -> units[person] == units[other]);
        }

        /** One rehearsal. */
        public Course run(long seed) {
            return new Rehearsal(this, seed, true).rehearse();
        }

        /** A rehearsal in which nobody is ever held back: what the invariants must catch. */
        Course runWithoutHoldingBack(long seed) {
            return new Rehearsal(this, seed, false).rehearse();
        }
    }

    private Course rehearse() {
        for (int stage = 0; stage < script.batches.length; stage++) {
            boolean done = false;
            for (int attempt = 1; attempt <= ATTEMPTS_MAX && !done; attempt++) {
                done = attempt(stage, attempt);
                if (!done) {
                    putOff++;
                }
            }
            abandoned += done ? 0 : 1;
        }
        return new Course(arrivedPeople, absent, replaced, heldBack, putOff, abandoned, findings);
    }

    /** OPEN to RECEIPT, or to ABORT; true if the stage is complete. */
    private boolean attempt(int stage, int attempt) {
        int closed = random.nextInt(10_000) < POINT_CLOSED
                ? random.nextInt(script.plan.request().means().points().size())
                : -1;
        List<List<Integer>> batches = List.of(gather(stage, 0, closed), gather(stage, 1, closed));
        if (holdsBack) {
            holdBack(batches);
        }
        for (int side = 0; side < 2; side++) {
            for (int person : batches.get(side)) {
                check(where[person] == Whereabouts.HELD, "I5", stage, attempt);
                where[person] = Whereabouts.CUSTODY;
                move(left, side, person, 1);
            }
            checkExposure(stage, attempt);
        }
        // Both READY of the same attempt are in: the last moment at which anything may still be called off.
        if (random.nextInt(10_000) < TRUCE_BROKEN) {
            for (int side = 0; side < 2; side++) {
                for (int person : batches.get(side)) {
                    where[person] = Whereabouts.HELD;
                    move(left, side, person, -1);
                }
            }
            checkExposure(stage, attempt);
            return false;
        }
        cross(batches, stage, attempt);
        return true;
    }

    /** Both sides cross person by person in a drawn interleaving; custody is exposed all the while. */
    private void cross(List<List<Integer>> batches, int stage, int attempt) {
        int[] next = {0, 0};
        while (next[0] < batches.get(0).size() || next[1] < batches.get(1).size()) {
            int side = random.nextInt(2);
            if (next[side] == batches.get(side).size()) {
                side = 1 - side;
            }
            int person = batches.get(side).get(next[side]++);
            check(where[person] == Whereabouts.CUSTODY, "I3", stage, attempt);
            where[person] = Whereabouts.CROSSED;
            move(crossed, side, person, 1);
            arrivedPeople++;
            checkExposure(stage, attempt);
        }
        for (List<Integer> batch : batches) {
            for (int person : batch) {
                check(where[person] == Whereabouts.CROSSED, "I4", stage, attempt);
            }
        }
        check(Arrays.deepEquals(left, crossed), "I6", stage, attempt);
    }

    private void move(long[][] units, int side, int person, int by) {
        for (int balance = 0; balance < units.length; balance++) {
            units[balance][side] += by * script.weight[balance][person];
        }
    }

    private List<Integer> gather(int stage, int side, int closedPoint) {
        List<Integer> batch = new ArrayList<>();
        int[] reserves = script.reserves[stage][side];
        for (int seat = 0; seat < script.batches[stage][side].length; seat++) {
            int person = script.batches[stage][side][seat];
            boolean closed = script.points[stage][side][seat] == closedPoint;
            if (where[person] != Whereabouts.HELD || closed) {
                absent += closed ? 1 : 0;
                continue;
            }
            if (random.nextInt(10_000) >= ABSENT) {
                batch.add(person);
                continue;
            }
            absent++;
            misfortune(person);
            for (int at = 0; script.balanced(person) && at < reserves.length; at++) {
                boolean stepsIn = where[reserves[at]] == Whereabouts.HELD
                        && !batch.contains(reserves[at])
                        && script.alike(person, reserves[at]);
                if (stepsIn) {
                    batch.add(reserves[at]);
                    replaced++;
                    break;
                }
            }
        }
        return batch;
    }

    /** A refusal, a death or unfitness takes the person out for good; a no-show may come to a later attempt. */
    private void misfortune(int person) {
        if (random.nextInt(4) > 0) {
            where[person] = Whereabouts.OUT;
        }
    }

    /** Before custody opens, each side leaves out as many under parity as exposure demands, the least urgent first. */
    private void holdBack(List<List<Integer>> batches) {
        for (int balance = 0; balance < script.limit.length; balance++) {
            long[] weight = script.weight[balance];
            for (int side = 0; side < 2; side++) {
                long exposure = left[balance][side] - crossed[balance][1 - side];
                for (int person : batches.get(side)) {
                    exposure += weight[person];
                }
                for (int at = batches.get(side).size() - 1; at >= 0 && exposure > script.limit[balance]; at--) {
                    int person = batches.get(side).get(at);
                    if (weight[person] > 0) {
                        exposure -= weight[person];
                        batches.get(side).subList(at, at + 1).clear();
                        heldBack++;
                    }
                }
            }
        }
    }

    private void checkExposure(int stage, int attempt) {
        for (int balance = 0; balance < script.limit.length; balance++) {
            long limit = script.limit[balance];
            long[] out = left[balance];
            long[] in = crossed[balance];
            check(Math.abs(in[0] - in[1]) <= limit, "I1", stage, attempt);
            check(out[0] - in[1] <= limit && out[1] - in[0] <= limit, "I2", stage, attempt);
        }
    }

    private void check(boolean holds, String invariant, int stage, int attempt) {
        if (!holds) {
            findings.add(new Finding(invariant, stage + 1, attempt));
        }
    }
}
