package org.homeward.app.exercise;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Measures each phase and tells the progress. */
final class Stopwatch {

    private final ExerciseProgress progress;
    private final OperatingSystemMXBean machine = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private final List<PhaseTime> times = new ArrayList<>();
    private Phase phase = Phase.READ;
    private long wall;
    private long processor;

    Stopwatch(ExerciseProgress progress) {
        this.progress = progress;
    }

    void begin(Phase next) {
        if (progress.cancelled()) {
            throw new LinkPhase.Stopped("cancelled");
        }
        phase = next;
        wall = System.nanoTime();
        processor = machine.getProcessCpuTime();
        progress.begins(next);
    }

    void end(Map<String, Object> figures) {
        times.add(new PhaseTime(
                phase,
                Duration.ofNanos(System.nanoTime() - wall),
                Duration.ofNanos(machine.getProcessCpuTime() - processor)));
        progress.ends(phase, figures);
    }

    List<PhaseTime> times() {
        return List.copyOf(times);
    }
}
