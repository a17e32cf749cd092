package org.homeward.planning;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The slot of every unit, by kind and position in the kind's order; {@link #STAYS} for those on no manifest. */
final class Assignment {

    static final int STAYS = -1;

    final int[][] slotOf;
    /** Units that have their slot so that their group meets. */
    final boolean[][] together;

    final Instance instance;

    private Assignment(Instance instance) {
        this.instance = instance;
        slotOf = new int[instance.kinds.size()][];
        together = new boolean[instance.kinds.size()][];
        for (Kind kind : instance.kinds) {
            slotOf[kind.index()] = new int[kind.count()];
            together[kind.index()] = new boolean[kind.count()];
            Arrays.fill(slotOf[kind.index()], STAYS);
        }
    }

    /** Deals people to slots: earlier stages to those who stand first, as far as the flows allow. */
    static Assignment fresh(Solution solution) {
        Load load = solution.load();
        Assignment assignment = new Assignment(load.instance);
        for (Groups.Seat seat : solution.seats()) {
            assignment.slotOf[seat.kind()][seat.unit()] = seat.slot();
            assignment.together[seat.kind()][seat.unit()] = true;
        }
        for (Kind kind : load.instance.kinds) {
            assignment.deal(kind, load, solution.flows());
        }
        AgreedOrder.settle(assignment);
        return assignment;
    }

    private void deal(Kind kind, Load load, Flows flows) {
        int k = kind.index();
        List<Deque<Integer>> queues = new ArrayList<>();
        int[] at = new int[instance.sites];
        for (int position = 0; position < flows.sites[k].length; position++) {
            at[flows.sites[k][position]] = position;
            queues.add(new ArrayDeque<>());
        }
        int[][] left = new int[queues.size()][];
        Arrays.setAll(left, position -> flows.flow[k][position].clone());
        int[] seats = load.count[k].clone();
        for (int unit = 0; unit < load.placed(kind); unit++) {
            int position = at[kind.units().get(unit).site()];
            int kept = slotOf[k][unit];
            if (kept == STAYS) {
                queues.get(position).add(unit);
            } else {
                left[position][instance.pointOf(kept)]--;
                seats[kept]--;
            }
        }
        for (int slot = 0; slot < instance.slots; slot++) {
            int point = instance.pointOf(slot);
            for (int seat = 0; seat < seats[slot]; seat++) {
                int next = -1;
                for (int position = 0; position < left.length; position++) {
                    Integer head = queues.get(position).peek();
                    boolean mayGo = head != null && left[position][point] > 0;
                    if (mayGo && (next < 0 || head < queues.get(next).element())) {
                        next = position;
                    }
                }
                if (next < 0) {
                    throw new IllegalStateException("flows leave slot " + slot + " short of people");
                }
                left[next][point]--;
                slotOf[k][queues.get(next).remove()] = slot;
            }
        }
    }

    /** Keeps everyone where they were told, as far as the counts allow, then deals the rest. */
    static Assignment changed(Load load) {
        Assignment assignment = new Assignment(load.instance);
        assignment.keepAndDeal(load);
        return assignment;
    }

    private void keepAndDeal(Load load) {
        List<List<AgreedOrder.Member>> members = new ArrayList<>();
        int[][] left = new int[instance.bases][instance.slots];
        for (int base = 0; base < instance.bases; base++) {
            members.add(new ArrayList<>());
        }
        for (Kind kind : instance.kinds) {
            for (int slot = 0; slot < instance.slots; slot++) {
                left[kind.base()][slot] += load.count[kind.index()][slot];
            }
            for (int unit = 0; unit < kind.count(); unit++) {
                members.get(kind.base()).add(new AgreedOrder.Member(kind, unit));
            }
        }
        for (int base = 0; base < instance.bases; base++) {
            List<AgreedOrder.Member> rest = new ArrayList<>();
            members.get(base).sort(AgreedOrder.FIRST_FIRST);
            for (AgreedOrder.Member member : members.get(base)) {
                int told = member.unit().told();
                if (told >= 0 && left[base][told] > 0) {
                    left[base][told]--;
                    slotOf[member.kind().index()][member.position()] = told;
                } else {
                    rest.add(member);
                }
            }
            // Those who lose a place they were told come before those who never had one.
            rest.sort(Comparator.comparing(
                            (AgreedOrder.Member member) -> member.unit().told() == Told.NEVER)
                    .thenComparing(AgreedOrder.FIRST_FIRST));
            int slot = 0;
            for (AgreedOrder.Member member : rest) {
                while (slot < instance.slots && left[base][slot] == 0) {
                    slot++;
                }
                if (slot < instance.slots) {
                    left[base][slot]--;
                    slotOf[member.kind().index()][member.position()] = slot;
                }
            }
        }
    }

    /** The same people in the same places, in another instance of the same request. */
    Assignment in(Instance other) {
        record Place(int slot, boolean together) {}
        Map<String, Place> places = new HashMap<>();
        for (Kind kind : instance.kinds) {
            for (int unit = 0; unit < kind.count(); unit++) {
                Place place = new Place(slotOf[kind.index()][unit], together[kind.index()][unit]);
                places.put(kind.units().get(unit).id(), place);
            }
        }
        Assignment same = new Assignment(other);
        for (Kind kind : other.kinds) {
            for (int unit = 0; unit < kind.count(); unit++) {
                Place place = places.getOrDefault(kind.units().get(unit).id(), new Place(STAYS, false));
                same.slotOf[kind.index()][unit] = place.slot();
                same.together[kind.index()][unit] = place.together();
            }
        }
        return same;
    }

    /** Who is where, as a load. */
    Load load() {
        Load load = new Load(instance);
        for (Kind kind : instance.kinds) {
            for (int slot : slotOf[kind.index()]) {
                if (slot != STAYS) {
                    load.add(kind, slot, 1);
                }
            }
        }
        return load;
    }

    /** Minutes of travel summed over people. */
    long minutes() {
        long sum = 0;
        for (Kind kind : instance.kinds) {
            for (int unit = 0; unit < kind.count(); unit++) {
                int slot = slotOf[kind.index()][unit];
                if (slot != STAYS) {
                    int site = kind.units().get(unit).site();
                    sum += (long) kind.shape().people() * instance.minutes[site][instance.pointOf(slot)];
                }
            }
        }
        return sum;
    }
}
