package org.homeward.benchmarks.linkage;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.homeward.benchmarks.Goal;

/**
 * A length of lists with its goals, and what the peers reach there on lists of the same kind.
 *
 * <p>The peers' figures were measured for this project with moderate effort: best F1 after one-to-one assignment, with
 * the preparation a competent user gives (romanised by ICU) and, after the stroke, given an early prototype of this
 * project's name skeletons.
 *
 * @param row what the command calls it
 * @param people rows of each list
 * @param lists how many pairs of lists count
 * @param timedRuns how often the time is taken; 0 where time is no question
 * @param goals what to reach
 * @param peers what others reach
 */
record LinkSize(String row, int people, int lists, int timedRuns, Goals goals, Peers peers) {

    /** The seed that the engine was developed on. */
    static final long DEVELOPED_ON = 1;
    /** The first seed that nobody looked at while the engine was made. */
    static final long HELD_OUT = 301;

    private static final int LISTS_MANY = 10;
    private static final int ROWS_TOO_MANY_TO_REPEAT = 1_000_000;
    private static final Peers NOT_MEASURED = new Peers("not measured", "-", "-", "-");

    /** The least F1, the least recall at precision .999, the most seconds and gigabytes; 0 where none was set. */
    private record Goals(double f1, double strictRecall, double seconds, double gigabytes) {}

    /** The peers' F1, recall at precision .999, time and memory. */
    record Peers(String f1, String strictRecall, String time, String memory) {}

    private static final List<LinkSize> ALL = List.of(
            new LinkSize("link-50", 50, 40, 0, new Goals(.98, 0, 0, 0), NOT_MEASURED),
            new LinkSize("link-300", 300, 40, 0, new Goals(.98, 0, 0, 0), NOT_MEASURED),
            new LinkSize(
                    "link-1k",
                    1_000,
                    5,
                    4,
                    new Goals(.99, 0, 1, 0),
                    new Peers(
                            "fastLink .963 / .977, Splink .914 / .967",
                            "Splink .82 / .91",
                            "Splink 6.2, fastLink 5.6 to 6.0 CPU-s",
                            "-")),
            new LinkSize(
                    "link-10k",
                    10_000,
                    3,
                    2,
                    new Goals(.99, .97, 8, 0),
                    new Peers(
                            "Splink .907 / .960, fastLink - / .969",
                            "Splink .83 / .92",
                            "Splink 6.7 (blocked), fastLink 596 CPU-s",
                            "Splink resident .3")),
            new LinkSize(
                    "link-100k",
                    100_000,
                    1,
                    2,
                    new Goals(.983, .93, 10, 0),
                    new Peers(
                            "Splink .898 / .951", "Splink .81 / .90", "Splink 19 to 21 CPU-s", "Splink resident 1.2")),
            new LinkSize(
                    "link-1m",
                    1_000_000,
                    1,
                    1,
                    new Goals(.97, 0, 60, 6),
                    new Peers(
                            "Splink .840 / .929",
                            "Splink .70 / .85",
                            "Splink 119 to 169 CPU-s",
                            "Splink resident 5.2 to 7.4")));

    static Optional<LinkSize> of(String row) {
        return ALL.stream().filter(size -> size.row.equals(row)).findFirst();
    }

    /** The length whose goals suit lists of so many rows. */
    static LinkSize nearest(int rows) {
        return ALL.stream()
                .min(Comparator.comparingDouble(size -> Math.abs(Math.log((double) size.people / Math.max(1, rows)))))
                .orElseThrow();
    }

    /** The seeds of the lists that count. */
    long[] heldOut() {
        return LongStream.range(HELD_OUT, HELD_OUT + lists).toArray();
    }

    /** The seeds of the lists that the engine was developed on, as many as are held out where they are short. */
    long[] developedOn() {
        return lists >= LISTS_MANY
                ? LongStream.range(DEVELOPED_ON, DEVELOPED_ON + lists).toArray()
                : new long[] {DEVELOPED_ON};
    }

    /** Lists too long to be linked once more only to warm up. */
    boolean warmsUpOnPart() {
        return people >= ROWS_TOO_MANY_TO_REPEAT;
    }

    Goal f1() {
        return Goal.atLeast(goals.f1);
    }

    Goal strictRecall() {
        return goals.strictRecall == 0 ? Goal.NONE : Goal.atLeast(goals.strictRecall);
    }

    Goal seconds() {
        return Goal.atMost(goals.seconds).in("s");
    }

    Goal gigabytes() {
        return goals.gigabytes == 0
                ? new Goal(0, Goal.Direction.NOT_SET, "GB")
                : Goal.atMost(goals.gigabytes).in("GB");
    }
}
