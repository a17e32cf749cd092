package org.homeward.linkage;

import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.homeward.linkage.compare.Hashes;

/**
 * The matching engine: two lists in, the pairs with their reasons out. No labels, no training, no rules to write.
 *
 * <p>Same lists, same options, same bits on every machine, whatever the number of threads; permuting rows permutes the
 * result, swapping the lists mirrors it. Stateless and safe to share between threads.
 *
 * <p>Source: Fellegi, Sunter, A Theory for Record Linkage (1969), with a third class for relatives and namesakes and
 * probabilities over all one-to-one matchings.
 */
public final class Linker {
    /** Rows per list; two such lists fit the memory of one machine. */
    public static final int ROWS_MAX = 4_000_000;

    /** So many rows alike in everything say nothing about who is who. */
    public static final int IDENTICAL_ROWS_MAX = 2_000;

    private Linker() {}

    /** The engine with the shipped tables. */
    public static Linker standard() {
        return new Linker();
    }

    /**
     * Links two lists.
     *
     * @param left rows of one list, ids unique
     * @param right rows of the other list, ids unique
     * @param progress hears about phases and may cancel
     * @return the result, or the reason why there is none
     */
    public LinkOutcome link(List<Person> left, List<Person> right, LinkOptions options, LinkProgress progress) {
        LinkOutcome refusal = check(left, "left", check(right, "right", null));
        return refusal != null ? refusal : new Linking(left, right, options, progress).run();
    }

    /**
     * Looks for people who stand on one list more than once.
     *
     * @param people rows of the list, ids unique
     * @param progress hears about phases and may cancel
     * @return the result, or the reason why there is none
     */
    public DedupeOutcome dedupe(List<Person> people, LinkOptions options, LinkProgress progress) {
        LinkOutcome refusal = check(people, "list", null);
        return refusal instanceof LinkOutcome.Refused refused
                ? new DedupeOutcome.Refused(refused.code(), refused.facts())
                : new Deduping(people, options, progress).run();
    }

    private static @org.jspecify.annotations.Nullable LinkOutcome check(
            List<Person> people, String list, @org.jspecify.annotations.Nullable LinkOutcome other) {
        if (people.isEmpty()) {
            return new LinkOutcome.Refused(LinkRefusal.EMPTY_LIST, Map.of("list", list));
        }
        if (people.size() > ROWS_MAX) {
            return refused(LinkRefusal.TOO_MANY_ROWS, list, people.size(), ROWS_MAX);
        }
        Set<String> ids = new HashSet<>(2 * people.size());
        Long2IntOpenHashMap alike = new Long2IntOpenHashMap(people.size());
        int most = 0;
        for (Person person : people) {
            if (!ids.add(person.id())) {
                return new LinkOutcome.Refused(LinkRefusal.REPEATED_ID, Map.of("list", list));
            }
            most = Math.max(most, alike.addTo(content(person), 1) + 1);
        }
        return most > IDENTICAL_ROWS_MAX ? refused(LinkRefusal.IDENTICAL_ROWS, list, most, IDENTICAL_ROWS_MAX) : other;
    }

    /** A hash of everything but the id. */
    private static long content(Person p) {
        long hash = Hashes.mix(p.surname().hashCode());
        hash = Hashes.mix(hash ^ p.given().hashCode());
        hash = Hashes.mix(hash ^ p.patronymic().hashCode());
        hash = Hashes.mix(hash ^ p.birthDate().hashCode());
        hash = Hashes.mix(hash ^ p.sex().hashCode());
        hash = Hashes.mix(hash ^ p.rank().hashCode());
        hash = Hashes.mix(hash ^ p.unit().hashCode());
        hash = Hashes.mix(hash ^ p.serviceNumber().hashCode());
        hash = Hashes.mix(hash ^ p.captureDate().hashCode());
        hash = Hashes.mix(hash ^ p.capturePlace().hashCode());
        return Hashes.mix(hash ^ p.extra().hashCode());
    }

    private static LinkOutcome refused(LinkRefusal code, String list, int rows, int limit) {
        return new LinkOutcome.Refused(
                code, Map.of("list", list, "rows", Integer.toString(rows), "limit", Integer.toString(limit)));
    }
}
