package org.homeward.app.handover;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.homeward.app.acts.ActRule.Breach;

/** What one act breaks, as it is found. */
final class Breaches {

    private final long index;
    private final List<Breach> found = new ArrayList<>();

    /** Nothing found yet of the act at {@code index}. */
    Breaches(long index) {
        this.index = index;
    }

    List<Breach> found() {
        return List.copyOf(found);
    }

    void add(HandoverBreach code, String detail) {
        add(code.id(), code.name() + " " + detail);
    }

    void add(String code, String detail) {
        found.add(new Breach(code, OptionalLong.of(index), detail));
    }

    /** Tests everyone; one breach of each kind is enough for an act, with how many it touches and the first of them. */
    void each(List<String> entries, Function<String, Optional<HandoverBreach>> test) {
        Map<HandoverBreach, List<String>> broken = new LinkedHashMap<>();
        for (String entry : entries) {
            test.apply(entry)
                    .ifPresent(code ->
                            broken.computeIfAbsent(code, _ -> new ArrayList<>()).add(entry));
        }
        broken.forEach((code, who) -> add(code, who.size() + " of " + entries.size() + ", " + who.getFirst()));
    }
}
