package org.homeward.app.drafts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.homeward.app.drafts.Used.Thing;
import org.homeward.planning.CrossingPoint;
import org.homeward.planning.Fleet;
import org.homeward.planning.Places;
import org.homeward.planning.Plan;
import org.homeward.planning.Side;
import org.homeward.planning.Stage;
import org.homeward.planning.Subject;
import org.homeward.planning.Traveller;

/** Reckons what a plan uses of its means; things that have no limit are left out. */
final class Loads {

    private final Plan plan;
    private final Map<String, Traveller> travellers;
    private final boolean remains;
    /** Used so far on a day, by side and thing: capacities of points are per day, not per window. */
    private final Map<String, Long> onDay = new HashMap<>();

    private Loads(Plan plan) {
        this.plan = plan;
        this.travellers = plan.request().travellers().stream()
                .collect(Collectors.toMap(Traveller::id, each -> each, (a, _) -> a));
        this.remains = travellers.values().stream().anyMatch(each -> each.subject() == Subject.REMAINS);
    }

    /** One line per stage, side and limited thing. */
    static List<Used> of(Plan plan) {
        Loads loads = new Loads(plan);
        List<Used> all = new ArrayList<>();
        for (Stage stage : plan.stages()) {
            for (Side side : Side.values()) {
                loads.add(stage, side, all);
            }
        }
        return List.copyOf(all);
    }

    private void add(Stage stage, Side side, List<Used> all) {
        List<Traveller> living = stage.travellers(side).stream()
                .map(travellers::get)
                .filter(each -> each != null && each.subject() != Subject.REMAINS)
                .toList();
        long lying = living.stream().filter(Traveller::stretcher).count();
        long sitting = living.size() - lying;
        Fleet fleet = plan.request().means().of(side);
        add(stage, side, Thing.SEATS, sitting, perDay(stage, side, Thing.SEATS, Places::seats), all);
        add(stage, side, Thing.STRETCHERS, lying, perDay(stage, side, Thing.STRETCHERS, Places::stretchers), all);
        add(stage, side, Thing.VEHICLES, sitting, (long) fleet.vehicles() * fleet.seatsPerVehicle(), all);
        add(stage, side, Thing.ESCORTS, living.size(), (long) fleet.escorts() * fleet.peoplePerEscort(), all);
        long minutes = Math.max(0, stage.window().minutes());
        long checks = sum(
                stage,
                side,
                places -> places.peoplePerHour() >= Places.UNLIMITED
                        ? Places.UNLIMITED
                        : places.peoplePerHour() * minutes / 60);
        add(stage, side, Thing.CHECKS, living.size(), checks, all);
        if (remains) {
            long bodies = (long) stage.travellers(side).size() - living.size();
            add(stage, side, Thing.REMAINS, bodies, perDay(stage, side, Thing.REMAINS, Places::remains), all);
            long cold = fleet.refrigeratedPlaces();
            add(stage, side, Thing.REFRIGERATION, bodies, left(stage, side, Thing.REFRIGERATION, cold), all);
            onDay.merge(key(stage.window().day(), side, Thing.REMAINS), bodies, Long::sum);
            onDay.merge(key(stage.window().day(), side, Thing.REFRIGERATION), bodies, Long::sum);
        }
        onDay.merge(key(stage.window().day(), side, Thing.SEATS), sitting, Long::sum);
        onDay.merge(key(stage.window().day(), side, Thing.STRETCHERS), lying, Long::sum);
    }

    private static void add(Stage stage, Side side, Thing thing, long used, long most, List<Used> all) {
        if (most < Places.UNLIMITED) {
            all.add(new Used(stage.number(), side, thing, used, most));
        }
    }

    private long perDay(Stage stage, Side side, Thing thing, ToLongFunction<Places> capacity) {
        return left(stage, side, thing, sum(stage, side, capacity));
    }

    private long left(Stage stage, Side side, Thing thing, long most) {
        return most >= Places.UNLIMITED
                ? most
                : most - onDay.getOrDefault(key(stage.window().day(), side, thing), 0L);
    }

    private static String key(LocalDate day, Side side, Thing thing) {
        return day + " " + side + " " + thing;
    }

    private long sum(Stage stage, Side side, ToLongFunction<Places> capacity) {
        List<String> open = stage.window().points();
        return plan.request().means().points().stream()
                .filter(point -> open.isEmpty() || open.contains(point.id()))
                .map((CrossingPoint point) -> point.of(side))
                .mapToLong(capacity)
                .sum();
    }
}
