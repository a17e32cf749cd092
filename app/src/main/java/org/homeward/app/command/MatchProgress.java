package org.homeward.app.command;

import java.io.Console;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.homeward.app.texts.Texts;
import org.homeward.linkage.LinkProgress;

/**
 * Progress of a matching on stderr: phase, share done, speed, time left. An interrupt asks the work to stop; the program
 * waits for it to leave nothing half-written.
 */
final class MatchProgress implements LinkProgress, AutoCloseable {

    /** A terminal redraws quickly enough for the eye; a log file should not fill. */
    private static final long TERMINAL_NANOS = Duration.ofMillis(500).toNanos();

    private static final long LOG_NANOS = Duration.ofSeconds(5).toNanos();
    /** Longer than the engine ever looks away on long lists; after it the program ends all the same. */
    private static final long STOPPING_SECONDS_MAX = 20;

    private static final double MEGABYTE = 1e6;

    private final PrintWriter errors;
    private final Texts texts;
    private final boolean terminal =
            Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread onInterrupt = new Thread(this::stop, "stop on request");
    private volatile boolean cancelled;
    private String phase = "";
    private long begun = System.nanoTime();
    private long shown = begun;
    private boolean open;

    MatchProgress(PrintWriter errors, Texts texts) {
        this.errors = errors;
        this.texts = texts;
        Runtime.getRuntime().addShutdownHook(onInterrupt);
    }

    @Override
    public synchronized void at(String name, long done, long total) {
        long now = System.nanoTime();
        if (!name.equals(phase)) {
            phase = name;
            begun = now;
        }
        if (now - shown < (terminal ? TERMINAL_NANOS : LOG_NANOS) || total <= 0) {
            return;
        }
        shown = now;
        String line = line(done, total, (now - begun) / 1e9);
        if (terminal) {
            open = true;
            errors.print("\r\u001b[K" + line);
        } else {
            errors.println(line);
        }
        errors.flush();
    }

    private String line(long done, long total, double seconds) {
        String words = texts.get("matching.phase." + phase.replace('_', '-'));
        double speed = done / Math.max(0.001, seconds);
        if (done <= 0 || done >= total) {
            return words;
        }
        String left = texts.number((long) Math.ceil((total - done) / speed));
        return switch (phase) {
            case "read_left", "read_right" ->
                texts.get(
                        "matching.progress.bytes",
                        Map.of(
                                "phase",
                                words,
                                "done",
                                texts.number((long) (done / MEGABYTE)),
                                "total",
                                texts.number((long) (total / MEGABYTE)),
                                "speed",
                                String.format(Locale.ROOT, "%.1f", speed / MEGABYTE),
                                "left",
                                left));
            case "write" ->
                texts.get(
                        "matching.progress.pairs",
                        Map.of(
                                "phase",
                                words,
                                "done",
                                texts.number(done),
                                "total",
                                texts.number(total),
                                "speed",
                                texts.number((long) speed),
                                "left",
                                left));
            default ->
                texts.get(
                        "matching.progress.share",
                        Map.of("phase", words, "percent", texts.number(done * 100 / total), "left", left));
        };
    }

    @Override
    public boolean cancelled() {
        return cancelled;
    }

    /** Ends the line, if one was begun. */
    synchronized void end() {
        if (open) {
            errors.print("\r\u001b[K");
            errors.flush();
            open = false;
        }
    }

    /** Runs when the program is told to end: the work stops at its next look and tidies up, and then this ends. */
    private void stop() {
        cancelled = true;
        try {
            boolean tidied = ended.await(STOPPING_SECONDS_MAX, TimeUnit.SECONDS);
            if (!tidied) {
                end();
            }
        } catch (InterruptedException again) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        end();
        ended.countDown();
        if (!cancelled) {
            try {
                Runtime.getRuntime().removeShutdownHook(onInterrupt);
            } catch (IllegalStateException alreadyEnding) {
                // The interrupt came first: the hook is running and ends by itself.
            }
        }
    }
}
