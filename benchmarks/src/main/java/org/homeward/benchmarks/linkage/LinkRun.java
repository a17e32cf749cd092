package org.homeward.benchmarks.linkage;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import org.homeward.linkage.LinkOptions;
import org.homeward.linkage.LinkOutcome;
import org.homeward.linkage.LinkProgress;
import org.homeward.linkage.LinkResult;
import org.homeward.linkage.Linker;

/**
 * One run of the engine over two lists in memory.
 *
 * @param lists what was linked
 * @param result what came of it
 * @param score how good it is
 * @param cpuSeconds processor time of the whole process meanwhile, collections and compiler included
 * @param wallSeconds time on the clock, worthless on a busy machine
 */
record LinkRun(TrueLists lists, LinkResult result, LinkScore score, double cpuSeconds, double wallSeconds) {

    static LinkRun of(TrueLists lists, LinkOptions options) {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long cpu = system.getProcessCpuTime();
        long wall = System.nanoTime();
        LinkOutcome outcome =
                Linker.standard().link(lists.left().people(), lists.right().people(), options, LinkProgress.SILENT);
        double cpuSeconds = (system.getProcessCpuTime() - cpu) / 1e9;
        double wallSeconds = (System.nanoTime() - wall) / 1e9;
        return switch (outcome) {
            case LinkOutcome.Linked(LinkResult result) ->
                new LinkRun(
                        lists,
                        result,
                        LinkScore.of(result.pairs(), lists.shared(), lists::same),
                        cpuSeconds,
                        wallSeconds);
            case LinkOutcome.Refused refused ->
                throw new IllegalStateException("refused: " + refused.code() + " " + refused.facts());
        };
    }

    /** The seconds that a quiet machine needs at most: the processor time already bounds them, so does the clock. */
    double seconds() {
        return Math.min(cpuSeconds, wallSeconds);
    }
}
