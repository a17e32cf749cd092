package org.homeward.planning;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.LinearArgument;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.homeward.planning.Groups.Group;
import org.homeward.planning.Groups.Part;
import org.homeward.planning.Groups.Seat;

/**
 * Which groups meet in which slot, as constraints beside a model of who goes where.
 *
 * <p>A slot has room for the parts of groups of a kind as far as people of the kind go in it; a road from a site to a point has room as
 * far as people of the kind take it. Both together are enough: the rest of a kind can always be dealt to what is left.
 */
final class GroupModel {

    private final Groups groups;
    private final List<Map<Integer, BoolVar>> meets = new ArrayList<>();
    private final LinearExpr divided;

    /** Units of a kind in a slot, and units of a kind from a site (by position in the flows) to a point. */
    interface Room {

        /** Units of a kind in a slot. */
        LinearArgument inSlot(int kind, int slot);

        /** Units of a kind from a site to a point. */
        LinearArgument onRoad(int kind, int at, int point);
    }

    private record Place(int kind, int slot) {}

    private record Way(int kind, int at, int point) {}

    /** Parts of a group that a slot or a road cannot tell apart: those of one kind, and of those from one site. */
    private record Alike(int kind, int at) {}

    GroupModel(CpModel model, Instance instance, Groups groups, Room room) {
        this.groups = groups;
        Map<Place, LinearExprBuilder> places = new LinkedHashMap<>();
        Map<Way, LinearExprBuilder> ways = new LinkedHashMap<>();
        LinearExprBuilder together = LinearExpr.newBuilder();
        for (Group group : groups.all()) {
            Map<Integer, BoolVar> bySlot = new HashMap<>();
            group.slots().stream().forEach(slot -> bySlot.put(slot, model.newBoolVar("")));
            Map<Integer, Integer> ofKind = new LinkedHashMap<>();
            Map<Alike, Integer> fromSite = new LinkedHashMap<>();
            for (Part part : group.parts()) {
                ofKind.merge(part.kind().index(), 1, Integer::sum);
                fromSite.merge(new Alike(part.kind().index(), part.at()), 1, Integer::sum);
            }
            meets.add(bySlot);
            LinearExprBuilder once = LinearExpr.newBuilder();
            group.slots().stream().forEach(slot -> {
                BoolVar here = bySlot.get(slot);
                once.add(here);
                together.addTerm(here, -1);
                int point = instance.pointOf(slot);
                ofKind.forEach(
                        (kind, parts) -> places.computeIfAbsent(new Place(kind, slot), _ -> LinearExpr.newBuilder())
                                .addTerm(here, parts));
                fromSite.forEach((alike, parts) -> ways.computeIfAbsent(
                                new Way(alike.kind(), alike.at(), point), _ -> LinearExpr.newBuilder())
                        .addTerm(here, parts));
            });
            model.addLessOrEqual(once, 1);
        }
        places.forEach((place, parts) -> model.addLessOrEqual(parts, room.inSlot(place.kind(), place.slot())));
        ways.forEach((way, parts) -> model.addLessOrEqual(parts, room.onRoad(way.kind(), way.at(), way.point())));
        divided = together.add(groups.all().size()).build();
    }

    /** The seats that keep the most groups together while everyone else of a plan stays where they are. */
    static List<Seat> pack(Groups groups, Load load, Flows flows, CpSolver solver) {
        if (groups.all().isEmpty()) {
            return List.of();
        }
        CpModel model = new CpModel();
        GroupModel packing = new GroupModel(model, load.instance, groups, new Room() {
            @Override
            public LinearArgument inSlot(int kind, int slot) {
                return LinearExpr.constant(load.count[kind][slot]);
            }

            @Override
            public LinearArgument onRoad(int kind, int at, int point) {
                return LinearExpr.constant(flows.flow[kind][at][point]);
            }
        });
        model.minimize(packing.divided());
        CpSolverStatus status = solver.solve(model);
        boolean found = status == CpSolverStatus.OPTIMAL || status == CpSolverStatus.FEASIBLE;
        return found ? packing.seats(solver) : List.of();
    }

    /** Groups that do not meet. */
    LinearExpr divided() {
        return divided;
    }

    /** The seats that keep together whoever meets in the solver's answer. */
    List<Seat> seats(CpSolver solver) {
        List<Seat> seats = new ArrayList<>();
        for (int index = 0; index < meets.size(); index++) {
            List<Part> parts = groups.all().get(index).parts();
            meets.get(index).forEach((slot, variable) -> {
                if (solver.booleanValue(variable)) {
                    parts.forEach(part -> seats.add(new Seat(part.kind().index(), part.unit(), slot)));
                }
            });
        }
        return seats;
    }
}
