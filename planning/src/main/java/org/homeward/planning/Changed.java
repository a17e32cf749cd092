package org.homeward.planning;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.homeward.planning.Change.Event;
import org.jspecify.annotations.Nullable;

/**
 * A plan's request after something happened, and where everyone had been told to go.
 *
 * @param told slot in the new request by id; {@link Told#GONE} if the stage or point no longer exists
 * @param toldGroups number of the group in which those were told to cross whose clause agrees on groups
 * @param stagesDone stages of the new request that are complete
 */
record Changed(PlanRequest request, Map<String, Integer> told, Map<String, Integer> toldGroups, int stagesDone) {

    static Changed of(Plan current, Change change) {
        if (change.stagesDone() > current.stages().size()) {
            throw new IllegalArgumentException("stages done is " + change.stagesDone() + ", of "
                    + current.stages().size());
        }
        List<@Nullable Window> windows = new ArrayList<>();
        current.stages().forEach(stage -> windows.add(stage.window()));
        Map<String, Traveller> travellers = new HashMap<>();
        current.request().travellers().forEach(traveller -> travellers.put(traveller.id(), traveller));
        Set<String> crossed = new HashSet<>();
        for (Stage stage : current.stages().subList(0, change.stagesDone())) {
            stage.manifests().forEach(manifest -> crossed.addAll(manifest.travellers()));
        }
        List<String> points = current.request().means().points().stream()
                .map(CrossingPoint::id)
                .toList();
        List<String> order = new ArrayList<>(
                current.request().travellers().stream().map(Traveller::id).toList());
        for (Event event : change.events()) {
            switch (event) {
                case Event.Withdrawn(String id) ->
                    travellers.replace(
                            id,
                            known(travellers, id, crossed).copy().cleared(false).build());
                case Event.Died(String id) ->
                    travellers.remove(known(travellers, id, crossed).id());
                case Event.PlaceGivenUp(String id) ->
                    travellers.remove(known(travellers, id, crossed).id());
                case Event.Added(Traveller added) -> {
                    if (travellers.put(added.id(), added) == null) {
                        order.add(added.id());
                    }
                }
                case Event.PointClosed(String point, int from) -> close(windows, points, point, at(change, from));
                case Event.WindowLost(int stage) -> windows.set(at(change, stage), null);
                case Event.StagePutOff(int stage, Window to) -> windows.set(at(change, stage), to);
                case Event.WindowEnds(int stage, var time) -> {
                    Window window = windows.get(at(change, stage));
                    windows.set(at(change, stage), window == null ? null : shortened(window, time));
                }
            }
        }
        return assemble(
                current,
                change,
                windows,
                order.stream()
                        .map(travellers::get)
                        .filter(traveller -> traveller != null)
                        .toList());
    }

    private static @Nullable Window shortened(Window window, LocalTime time) {
        Window left = window.until(time);
        return left.minutes() > 0 ? left : null;
    }

    /** A stage that both put off crosses on its new day, whatever day a clause named. */
    private static ExchangeLimits limits(Plan current, Change change) {
        List<Admission> admissions = current.request().limits().admissions();
        for (Event event : change.events()) {
            if (event instanceof Event.StagePutOff(int stage, Window to)) {
                Window from = current.stages().get(stage - 1).window();
                admissions = admissions.stream()
                        .map(each -> each.putOff(from.day(), to.day()))
                        .toList();
            }
        }
        return current.request().limits().copy().admissions(admissions).build();
    }

    private static Changed assemble(
            Plan current, Change change, List<@Nullable Window> windows, List<Traveller> travellers) {
        List<Window> ordered = Instance.ordered(
                windows.stream().filter(window -> window != null).toList());
        List<String> points = current.request().means().points().stream()
                .map(CrossingPoint::id)
                .toList();
        Map<String, Integer> told = new HashMap<>();
        current.places().forEach((id, place) -> {
            Window window = windows.get(place.stage() - 1);
            int slot = window == null
                    ? Told.GONE
                    : ordered.indexOf(window) * points.size() + points.indexOf(place.point());
            told.put(id, slot);
        });
        PlanRequest old = current.request();
        PlanRequest request = new PlanRequest(
                travellers, old.means().withWindows(ordered), limits(current, change), old.ranked(), old.seed());
        return new Changed(request, told, toldGroups(current), change.stagesDone());
    }

    private static Map<String, Integer> toldGroups(Plan current) {
        Map<String, Integer> groups = new HashMap<>();
        current.stages().stream()
                .flatMap(stage -> stage.manifests().stream())
                .flatMap(manifest -> manifest.lines().stream())
                .filter(line -> line.group() > 0)
                .forEach(line -> groups.put(line.traveller(), line.group()));
        return groups;
    }

    private static Traveller known(Map<String, Traveller> travellers, String id, Set<String> crossed) {
        Traveller traveller = travellers.get(id);
        if (traveller == null || crossed.contains(id)) {
            throw new IllegalArgumentException("the change is about someone who is not waiting to cross");
        }
        return traveller;
    }

    private static int at(Change change, int stage) {
        if (stage <= change.stagesDone()) {
            throw new IllegalArgumentException("stage " + stage + " is complete");
        }
        return stage - 1;
    }

    private static void close(List<@Nullable Window> windows, List<String> points, String closed, int from) {
        for (int stage = from; stage < windows.size(); stage++) {
            Window window = windows.get(stage);
            if (window == null) {
                continue;
            }
            List<String> open = (window.points().isEmpty() ? points : window.points())
                    .stream().filter(point -> !point.equals(closed)).toList();
            windows.set(stage, open.isEmpty() ? null : new Window(window.day(), window.from(), window.to(), open));
        }
    }

    /** The same change with the sides swapped. */
    Changed mirrored() {
        return new Changed(request.mirrored(), told, toldGroups, stagesDone);
    }
}
