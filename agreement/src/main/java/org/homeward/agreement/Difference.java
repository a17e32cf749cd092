package org.homeward.agreement;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A difference is what changed from one version of an agreement to the next, entry by entry.
 *
 * @param entries what was added, taken out or changed, in the order of the later version
 */
public record Difference(List<Entry> entries) {

    public Difference {
        entries = List.copyOf(entries);
    }

    /** What happened to one entry; {@code path} names clauses and categories by their ids. */
    public sealed interface Entry {
        String path();

        /** It was not there before. */
        record Added(String path, String now) implements Entry {}

        /** It is no longer there. */
        record Removed(String path, String before) implements Entry {}

        /** It says something else. */
        record Changed(String path, String before, String now) implements Entry {}

        /** The entry as a reason, for {@link Reasons} to put into words. */
        default Reason reason() {
            return switch (this) {
                case Added added -> new Reason("difference-added", Map.of("path", added.path(), "now", added.now()));
                case Removed removed ->
                    new Reason("difference-removed", Map.of("path", removed.path(), "before", removed.before()));
                case Changed changed ->
                    new Reason(
                            "difference-changed",
                            Map.of("path", changed.path(), "before", changed.before(), "now", changed.now()));
            };
        }
    }

    /** What changed from {@code before} to {@code after}; version numbers and fingerprints are left out. */
    public static Difference between(Agreement before, Agreement after) {
        List<Entry> entries = new ArrayList<>();
        Set<String> paths = new LinkedHashSet<>(after.entries().keySet());
        paths.addAll(before.entries().keySet());
        paths.removeAll(Set.of("version", "amends"));
        for (String path : paths) {
            String old = before.entries().get(path);
            String now = after.entries().get(path);
            if (old == null && now != null) {
                entries.add(new Entry.Added(path, now));
            } else if (old != null && now == null) {
                entries.add(new Entry.Removed(path, old));
            } else if (old != null && now != null && !old.equals(now)) {
                entries.add(new Entry.Changed(path, old, now));
            }
        }
        return new Difference(entries);
    }
}
