package org.homeward.agreement;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Finds a shortest circle among things that point to one another. */
final class Circle {

    private Circle() {}

    /** A shortest circle, each member pointing to the next and the last to the first; empty where there is none. */
    static Optional<List<String>> shortest(Map<String, List<String>> pointsTo) {
        Optional<List<String>> best = Optional.empty();
        for (String start : new TreeSet<>(pointsTo.keySet())) {
            Optional<List<String>> circle = from(start, pointsTo);
            if (circle.isPresent()
                    && (best.isEmpty() || circle.get().size() < best.get().size())) {
                best = circle;
            }
        }
        return best;
    }

    private static Optional<List<String>> from(String start, Map<String, List<String>> pointsTo) {
        Map<String, String> cameFrom = new HashMap<>();
        Deque<String> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            String at = open.removeFirst();
            for (String next : pointsTo.getOrDefault(at, List.of())) {
                if (next.equals(start)) {
                    return Optional.of(back(start, at, cameFrom));
                }
                if (cameFrom.putIfAbsent(next, at) == null) {
                    open.addLast(next);
                }
            }
        }
        return Optional.empty();
    }

    private static List<String> back(String start, String last, Map<String, String> cameFrom) {
        List<String> circle = new ArrayList<>();
        String at = last;
        while (!at.equals(start)) {
            circle.add(at);
            at = cameFrom.getOrDefault(at, start);
        }
        circle.add(start);
        Collections.reverse(circle);
        return circle;
    }
}
