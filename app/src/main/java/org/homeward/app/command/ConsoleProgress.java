package org.homeward.app.command;

import java.io.Console;
import java.io.PrintWriter;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.homeward.app.exercise.ExerciseProgress;
import org.homeward.app.exercise.Phase;
import org.homeward.app.texts.Texts;

/** One line for each phase on stderr; the first interrupt asks the work to stop, and the program waits for it. */
final class ConsoleProgress implements ExerciseProgress, AutoCloseable {

    /** A terminal redraws quickly enough for the eye; a log file should not fill. */
    private static final long NANOS_BETWEEN_UPDATES = 200_000_000L;

    private final PrintWriter errors;
    private final Texts texts;
    private final boolean terminal =
            Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
    private final AtomicBoolean cancelled = new AtomicBoolean();
    private final Thread worker = Thread.currentThread();
    private final Thread onInterrupt = new Thread(this::stop, "stop on request");
    private Phase phase = Phase.READ;
    private long begun = System.nanoTime();
    private long shown;

    ConsoleProgress(PrintWriter errors, Texts texts) {
        this.errors = errors;
        this.texts = texts;
        Runtime.getRuntime().addShutdownHook(onInterrupt);
    }

    @Override
    public void begins(Phase next) {
        phase = next;
        begun = System.nanoTime();
        if (terminal) {
            errors.print("  " + name());
            errors.flush();
        }
    }

    @Override
    public void at(long done, long total) {
        long now = System.nanoTime();
        if (terminal && total > 0 && now - shown > NANOS_BETWEEN_UPDATES) {
            shown = now;
            errors.print("\r  " + name() + "  " + Math.min(100, done * 100 / total) + " %  ");
            errors.flush();
        }
    }

    @Override
    public void ends(Phase ended, Map<String, Object> figures) {
        double seconds = (System.nanoTime() - begun) / 1e9;
        String line = "%5.1f s  %s: %s".formatted(seconds, name(), texts.get("exercise.done." + ended.word(), figures));
        errors.println((terminal ? "\r\u001b[K" : "") + line);
    }

    @Override
    public boolean cancelled() {
        return cancelled.get();
    }

    private String name() {
        return texts.get("exercise.phase." + phase.word());
    }

    /** Runs when the program is told to end: the work stops at its next look, closes the database, and then this ends. */
    private void stop() {
        cancelled.set(true);
        try {
            worker.join(STOPPING_MILLIS_MAX);
        } catch (InterruptedException again) {
            Thread.currentThread().interrupt();
        }
    }

    /** Longer than any phase looks away; after it the program ends all the same. */
    private static final long STOPPING_MILLIS_MAX = 15_000;

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(onInterrupt);
        } catch (IllegalStateException alreadyEnding) {
            // The interrupt came first: the hook is running and ends by itself.
        }
    }
}
