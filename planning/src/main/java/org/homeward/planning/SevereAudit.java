package org.homeward.planning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The part of the audit that asks whether any severely wounded person waits for a place which somebody less urgent has,
 * or which nobody has (Third Geneva Convention, article 109).
 */
final class SevereAudit {

    /** Whether a person can be at a point in time for a stage. */
    interface Reach {
        boolean test(Traveller person, Stage stage, String point);
    }

    private final Plan plan;
    private final Reach reach;
    private final Map<String, Long> taken = new HashMap<>();

    private SevereAudit(Plan plan, Reach reach) {
        this.plan = plan;
        this.reach = reach;
    }

    static List<PlanAudit.Finding> check(Plan plan, Reach reach) {
        return new SevereAudit(plan, reach).findings();
    }

    private static boolean severe(Traveller person) {
        return person.cleared() && person.urgency() == Urgency.SEVERELY_WOUNDED && person.subject() != Subject.REMAINS;
    }

    private List<PlanAudit.Finding> findings() {
        Map<String, Traveller> waiting = new HashMap<>();
        plan.request().travellers().stream()
                .filter(SevereAudit::severe)
                .forEach(person -> waiting.put(person.id(), person));
        Map<String, Plan.Place> places = plan.places();
        waiting.values().forEach(person -> count(person, places.get(person.id()), 1));
        List<PlanAudit.Finding> findings = new ArrayList<>();
        for (Traveller person : waiting.values()) {
            Plan.Place place = places.get(person.id());
            count(person, place, -1);
            if (earlierPlace(person, place == null ? Integer.MAX_VALUE : place.stage())) {
                findings.add(new PlanAudit.Finding(
                        PlanAudit.Rule.SEVERELY_WOUNDED_UNBLOCKED, Map.of("traveller", person.id())));
            }
            count(person, place, 1);
        }
        return findings;
    }

    private void count(Traveller person, Plan.@Nullable Place place, long by) {
        if (place != null) {
            Stage stage = plan.stages().get(place.stage() - 1);
            for (String key : keys(person, stage, place.point())) {
                taken.merge(key, by, Long::sum);
            }
        }
    }

    /** What a person takes: a place of the day at the point, a turn in the window, an escort, and a seat in a vehicle. */
    private static List<String> keys(Traveller person, Stage stage, String point) {
        String side = person.side().name();
        List<String> keys = new ArrayList<>(List.of(
                side + "/day/" + stage.window().day() + "/" + person.stretcher() + "/" + point,
                side + "/turn/" + stage.number() + "/" + point,
                side + "/escort/" + stage.number()));
        if (!person.stretcher()) {
            keys.add(side + "/vehicle/" + stage.number());
        }
        return keys;
    }

    private boolean earlierPlace(Traveller person, int stageNow) {
        for (Stage stage : plan.stages()) {
            if (stage.number() >= stageNow || stage.number() <= plan.stagesDone()) {
                continue;
            }
            for (CrossingPoint point : plan.request().means().points()) {
                if (reach.test(person, stage, point.id()) && fits(person, stage, point)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean fits(Traveller person, Stage stage, CrossingPoint point) {
        Places places = point.of(person.side());
        Fleet fleet = plan.request().means().of(person.side());
        long hourly = places.peoplePerHour() == Places.UNLIMITED
                ? Long.MAX_VALUE
                : places.peoplePerHour() * stage.window().minutes() / 60;
        long[] most = {
            person.stretcher() ? places.stretchers() : places.seats(),
            hourly,
            (long) fleet.escorts() * fleet.peoplePerEscort(),
            (long) fleet.vehicles() * fleet.seatsPerVehicle()
        };
        List<String> keys = keys(person, stage, point.id());
        for (int key = 0; key < keys.size(); key++) {
            if (taken.getOrDefault(keys.get(key), 0L) >= most[key]) {
                return false;
            }
        }
        return true;
    }
}
