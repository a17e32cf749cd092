package org.homeward.planning;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.homeward.planning.Conflict.Code;

/** Faults of a request that leave nothing to plan, each sufficient on its own. */
final class RequestCheck {

    /** Twice the largest exchange of the last century, so that nothing real is refused and no list exhausts memory. */
    static final int TRAVELLERS_MAX = 200_000;

    /** A year of days with two windows each. */
    static final int WINDOWS_MAX = 732;

    /** More crossing points than any front has had at once. */
    static final int POINTS_MAX = 64;

    private RequestCheck() {}

    static List<Conflict> faults(PlanRequest request) {
        List<Conflict> faults = new ArrayList<>(sizes(request));
        if (!faults.isEmpty()) {
            return faults;
        }
        windows(request.means(), faults);
        Set<String> points = new HashSet<>();
        request.means().points().stream()
                .filter(point -> !points.add(point.id()))
                .forEach(point -> faults.add(new Conflict(Code.DUPLICATE_POINT, Map.of("point", point.id()))));
        Set<String> ids = new HashSet<>();
        request.travellers().stream()
                .filter(traveller -> !ids.add(traveller.id()))
                .forEach(traveller ->
                        faults.add(new Conflict(Code.DUPLICATE_TRAVELLER, Map.of("traveller", traveller.id()))));
        for (Quota quota : request.limits().quotas()) {
            if (quota.atLeast() > quota.atMost()) {
                faults.add(new Conflict(Code.QUOTA_CONTRADICTS_ITSELF, facts(quota)));
            }
        }
        return faults;
    }

    private static List<Conflict> sizes(PlanRequest request) {
        List<Conflict> faults = new ArrayList<>();
        size(faults, request.travellers().size(), TRAVELLERS_MAX, Code.NO_TRAVELLERS, Code.TOO_MANY_TRAVELLERS);
        size(faults, request.means().windows().size(), WINDOWS_MAX, Code.NO_WINDOWS, Code.TOO_MANY_WINDOWS);
        size(faults, request.means().points().size(), POINTS_MAX, Code.NO_POINTS, Code.TOO_MANY_POINTS);
        if (faults.isEmpty() && request.travellers().stream().noneMatch(Traveller::cleared)) {
            faults.add(new Conflict(Code.NOBODY_CLEARED, Map.of()));
        }
        return faults;
    }

    private static void size(List<Conflict> faults, int size, int most, Code none, Code tooMany) {
        if (size == 0) {
            faults.add(new Conflict(none, Map.of()));
        } else if (size > most) {
            faults.add(new Conflict(tooMany, Map.of("count", Integer.toString(size), "most", Integer.toString(most))));
        }
    }

    private static void windows(Means means, List<Conflict> faults) {
        Window before = null;
        Set<String> points = new HashSet<>();
        means.points().forEach(point -> points.add(point.id()));
        for (Window window : Instance.ordered(means.windows())) {
            Map<String, String> facts = Map.of(
                    "date",
                    window.day().toString(),
                    "from",
                    window.from().toString(),
                    "to",
                    window.to().toString());
            if (window.minutes() <= 0) {
                faults.add(new Conflict(Code.WINDOW_ENDS_BEFORE_IT_STARTS, facts));
            }
            boolean overlaps = before != null
                    && before.day().equals(window.day())
                    && before.to().isAfter(window.from());
            if (overlaps) {
                faults.add(new Conflict(Code.WINDOWS_OVERLAP, facts));
            }
            if (!points.containsAll(window.points())) {
                faults.add(new Conflict(Code.WINDOW_NAMES_UNKNOWN_POINT, facts));
            }
            before = window;
        }
    }

    static Map<String, String> facts(Quota quota) {
        return Map.of(
                "clause",
                quota.clause(),
                "side",
                quota.side().name(),
                "least",
                Integer.toString(quota.atLeast()),
                "most",
                Integer.toString(quota.atMost()));
    }
}
