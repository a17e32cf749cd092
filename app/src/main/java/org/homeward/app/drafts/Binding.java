package org.homeward.app.drafts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.homeward.planning.Plan;
import org.homeward.planning.Side;

/** The limits that a plan uses up, in words. */
final class Binding {

    private Binding() {}

    static List<String> of(Plan plan, PlanPage page) {
        List<String> binding = new ArrayList<>();
        Map<String, Long> full = Loads.of(plan).stream()
                .filter(Used::full)
                .collect(Collectors.groupingBy(
                        each -> each.thing().key() + " " + each.side(), LinkedHashMap::new, Collectors.counting()));
        full.forEach((key, stages) -> {
            String[] parts = key.split(" ", 2);
            binding.add(page.text(
                    "binds." + parts[0], Map.of("seat", page.party(Side.valueOf(parts[1])), "stages", stages)));
        });
        long limit = plan.request().limits().exposure();
        for (Side side : Side.values()) {
            long at = plan.exposure().stream()
                    .filter(each -> (side == Side.FIRST ? each.first() : each.second()) >= limit)
                    .count();
            if (at > 0) {
                binding.add(
                        page.text("binds.exposure", Map.of("seat", page.party(side), "limit", limit, "stages", at)));
            }
        }
        return binding;
    }
}
