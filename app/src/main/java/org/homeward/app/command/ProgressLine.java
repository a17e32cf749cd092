package org.homeward.app.command;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import org.homeward.app.kernel.Progress;

/** Progress of long work as one line on stderr: done, of how many, speed and time left; at most twice a second. */
final class ProgressLine implements Progress {

    private static final long EVERY_NANOS = Duration.ofMillis(500).toNanos();

    private final PrintWriter errors;
    private final String unit;
    private final long begun = System.nanoTime();
    private long shown = begun;
    private boolean open;

    ProgressLine(PrintWriter errors, String unit) {
        this.errors = errors;
        this.unit = unit;
    }

    @Override
    public void at(long done, long total) {
        long now = System.nanoTime();
        if (now - shown < EVERY_NANOS || done == 0) {
            return;
        }
        shown = now;
        open = true;
        double speed = done / ((now - begun) / 1e9);
        String left = total > done ? String.format(Locale.ROOT, ", %.0f s left", (total - done) / speed) : "";
        errors.printf(Locale.ROOT, "\r%,d of %,d %s, %,.0f a second%s   ", done, total, unit, speed, left);
        errors.flush();
    }

    /** Ends the line, if one was begun. */
    void end() {
        if (open) {
            errors.println();
            open = false;
        }
    }

    @Override
    public boolean cancelled() {
        return Thread.currentThread().isInterrupted();
    }
}
