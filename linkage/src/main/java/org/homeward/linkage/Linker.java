package org.homeward.linkage;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

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

    private static @org.jspecify.annotations.Nullable LinkOutcome check(
            List<Person> people, String list, @org.jspecify.annotations.Nullable LinkOutcome other) {
        if (people.isEmpty()) {
            return new LinkOutcome.Refused(LinkRefusal.EMPTY_LIST, Map.of("list", list));
        }
        if (people.size() > ROWS_MAX) {
            return refused(LinkRefusal.TOO_MANY_ROWS, list, people.size(), ROWS_MAX);
        }
        Set<String> ids = new HashSet<>();
        Map<Person, Integer> alike = new HashMap<>();
        int most = 0;
        for (Person person : people) {
            if (!ids.add(person.id())) {
                return new LinkOutcome.Refused(LinkRefusal.REPEATED_ID, Map.of("list", list));
            }
            most = Math.max(most, alike.merge(anonymous(person), 1, Integer::sum));
        }
        return most > IDENTICAL_ROWS_MAX ? refused(LinkRefusal.IDENTICAL_ROWS, list, most, IDENTICAL_ROWS_MAX) : other;
    }

    private static Person anonymous(Person p) {
        return new Person(
                "",
                p.surname(),
                p.given(),
                p.patronymic(),
                p.birthDate(),
                p.sex(),
                p.rank(),
                p.unit(),
                p.serviceNumber(),
                p.captureDate(),
                p.capturePlace(),
                p.extra());
    }

    private static LinkOutcome refused(LinkRefusal code, String list, int rows, int limit) {
        return new LinkOutcome.Refused(
                code, Map.of("list", list, "rows", Integer.toString(rows), "limit", Integer.toString(limit)));
    }
}
