package org.homeward.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.homeward.app.command.Homeward;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Measures the main job: {@code MainJob SCENARIO OUT}. Plays the scenario pack as {@code homeward run} does, in a fresh
 * virtual machine, and prints the time of each phase and the peak memory. The database server is a program of its own;
 * its processor time and memory are not in these figures.
 */
public final class MainJob {

    private static final double GOAL_SECONDS = 15;

    private MainJob() {}

    /** Prints one line for each phase and the totals; ends with the exit code of the run, or {@link GoalTable#MISSED}. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 2) {
            System.err.println("usage: MainJob SCENARIO OUT");
            System.exit(2);
        }
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintWriter progress = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        int code = Homeward.run(
                new PrintWriter(PrintStream.nullOutputStream(), false, StandardCharsets.UTF_8),
                progress,
                "run",
                arguments[0],
                "--out",
                arguments[1]);
        if (code > 1) {
            System.exit(code);
        }
        print(out, JsonMapper.builder().build().readTree(Files.readAllBytes(Path.of(arguments[1], "summary.json"))));
    }

    private static void print(PrintStream out, JsonNode summary) throws IOException {
        long wall = 0;
        long processor = 0;
        out.printf(Locale.ROOT, "%-28s %10s %10s%n", "phase", "wall s", "CPU s");
        for (JsonNode phase : summary.path("phases")) {
            long phaseWall = phase.path("wallMillis").longValue();
            long phaseProcessor = phase.path("processorMillis").longValue();
            out.printf(
                    Locale.ROOT,
                    "%-28s %10.2f %10.2f%n",
                    phase.path("phase").stringValue(),
                    phaseWall / 1e3,
                    phaseProcessor / 1e3);
            wall += phaseWall;
            processor += phaseProcessor;
        }
        out.printf(Locale.ROOT, "%-28s %10.2f %10.2f%n", "all phases", wall / 1e3, processor / 1e3);
        OperatingSystemMXBean machine = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        Memory memory = Memory.watched();
        Goal told = new Goal(0, Goal.Direction.NOT_SET, "GB");
        GoalTable table = new GoalTable()
                .add(
                        "whole process, start included",
                        machine.getProcessCpuTime() / 1e9,
                        Goal.atMost(GOAL_SECONDS).in("CPU-s"),
                        "optimising compiler, no class cache",
                        "none")
                .add("  heap, most", memory.peakGigabytes(), told, "garbage included", "none")
                .add("  resident, most", memory.residentGigabytes(), told, "without the database server", "none");
        table.finish();
    }
}
