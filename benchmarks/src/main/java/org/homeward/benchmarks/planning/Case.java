package org.homeward.benchmarks.planning;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.homeward.planning.CrossingPoint;
import org.homeward.planning.PlanRequest;
import org.homeward.planning.Priority;
import org.homeward.planning.Subject;
import org.homeward.planning.Traveller;
import org.homeward.planning.Urgency;
import org.homeward.planning.Window;

/**
 * A request in numbers, for a solver that knows nothing of this project: cleared people, slots (a point in a stage), what
 * waiting and travel cost.
 */
public final class Case {

    final PlanRequest request;
    final List<Window> windows;
    final List<Traveller> people;
    final int points;
    final int slots;
    final int[] day;
    final int days;
    /** Hours from the first window to each, and one more entry for staying behind. */
    final long[] hour;
    /** Minutes by person and point; negative where there is no road. */
    final int[][] minutes;
    /** What an hour of each person's waiting weighs: in a family of one site, as much as the worst-off member's. */
    final int[] weight;
    /** People who are never divided, as our planners have it: one person, or a family of one site. */
    final int[][] units;

    /** Index of each person's family or unit, -1 for none. */
    final int[] group;

    final int groups;

    Case(PlanRequest request) {
        this.request = request;
        windows = request.means().windows().stream()
                .sorted(Comparator.comparing(Window::day).thenComparing(Window::from))
                .toList();
        people = request.travellers().stream().filter(Traveller::cleared).toList();
        points = request.means().points().size();
        slots = windows.size() * points;
        List<java.time.LocalDate> dates =
                windows.stream().map(Window::day).distinct().toList();
        days = dates.size();
        day = windows.stream().mapToInt(window -> dates.indexOf(window.day())).toArray();
        hour = hours();
        Map<String, Integer> roads = new HashMap<>();
        request.means()
                .roads()
                .forEach(road -> roads.merge(road.site() + "\n" + road.point(), road.minutes(), Math::min));
        minutes = new int[people.size()][points];
        weight = new int[people.size()];
        group = new int[people.size()];
        Map<String, Integer> worst = new HashMap<>();
        Map<String, List<Integer>> families = new LinkedHashMap<>();
        Map<String, Integer> groupIndex = new HashMap<>();
        Priority priority = Priority.among(request.travellers());
        people.forEach(person -> worst.merge(family(person), priority.points(person), Math::max));
        for (int index = 0; index < people.size(); index++) {
            Traveller person = people.get(index);
            families.computeIfAbsent(family(person), _ -> new ArrayList<>()).add(index);
            for (int point = 0; point < points; point++) {
                CrossingPoint crossing = request.means().points().get(point);
                int road = roads.getOrDefault(person.site() + "\n" + crossing.id(), -1);
                minutes[index][point] = road > request.means().travelMinutesMax() ? -1 : road;
            }
            weight[index] = worst.getOrDefault(family(person), priority.points(person));
            group[index] = person.group().isEmpty()
                    ? -1
                    : groupIndex.computeIfAbsent(person.side() + "/" + person.group(), _ -> groupIndex.size());
        }
        groups = groupIndex.size();
        units = families.values().stream()
                .map(members -> members.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    private static String family(Traveller person) {
        boolean alone = !person.undivided() || severe(person);
        return alone
                ? "alone/" + person.id()
                : person.side() + "/" + person.group() + "/" + person.site() + "/" + person.outsideEveryBalance();
    }

    static boolean severe(Traveller person) {
        return person.urgency() == Urgency.SEVERELY_WOUNDED && person.subject() != Subject.REMAINS;
    }

    private long[] hours() {
        long[] hours = new long[windows.size() + 1];
        LocalDateTime start = at(windows.getFirst());
        for (int stage = 1; stage < windows.size(); stage++) {
            hours[stage] = Math.max(
                    hours[stage - 1] + 1,
                    Duration.between(start, at(windows.get(stage))).toHours());
        }
        hours[windows.size()] = hours[windows.size() - 1] + 24;
        return hours;
    }

    private static LocalDateTime at(Window window) {
        return LocalDateTime.of(window.day(), window.from());
    }

    /** Every slot, in order. */
    List<Integer> allSlots() {
        List<Integer> all = new ArrayList<>();
        for (int slot = 0; slot < slots; slot++) {
            all.add(slot);
        }
        return all;
    }
}
