package org.homeward.benchmarks;

import java.util.Locale;

/**
 * What a figure has to reach.
 *
 * @param bound the figure that is just good enough
 * @param direction whether more or less is better, or that nothing was set
 * @param unit what the figure counts, empty for shares
 */
public record Goal(double bound, Direction direction, String unit) {

    /** Which way is better. */
    public enum Direction {
        AT_LEAST,
        AT_MOST,
        NOT_SET
    }

    /** A figure told for comparison, with nothing to reach. */
    public static final Goal NONE = new Goal(0, Direction.NOT_SET, "");

    /** A share from 0 to 1 that is better the higher. */
    public static Goal atLeast(double bound) {
        return new Goal(bound, Direction.AT_LEAST, "");
    }

    /** A share from 0 to 1 that is better the lower. */
    public static Goal atMost(double bound) {
        return new Goal(bound, Direction.AT_MOST, "");
    }

    /** The same goal in a unit. */
    public Goal in(String name) {
        return new Goal(bound, direction, name);
    }

    /** Whether a figure reaches it; a figure without a goal always does. */
    public boolean met(double figure) {
        return switch (direction) {
            case AT_LEAST -> figure >= bound;
            case AT_MOST -> figure <= bound;
            case NOT_SET -> true;
        };
    }

    /** A figure in the goal's unit. */
    public String shown(double figure) {
        return unit.isEmpty() ? share(figure) : number(figure) + " " + unit;
    }

    private static String share(double figure) {
        String text = String.format(Locale.ROOT, figure != 0 && Math.abs(figure) < 1e-3 ? "%.1e" : "%.4f", figure);
        return text.startsWith("0.") ? text.substring(1) : text;
    }

    private static String number(double figure) {
        return String.format(Locale.ROOT, Math.abs(figure) < 10 ? "%.2f" : "%,.1f", figure);
    }

    /** The goal in words. */
    public String words() {
        return switch (direction) {
            case AT_LEAST -> ">= " + plain();
            case AT_MOST -> "<= " + plain();
            case NOT_SET -> "-";
        };
    }

    private String plain() {
        String text = bound == Math.rint(bound)
                ? Long.toString((long) bound)
                : bound < 1e-3 ? String.format(Locale.ROOT, "%.0e", bound) : Double.toString(bound);
        String short0 = text.startsWith("0.") ? text.substring(1) : text;
        return unit.isEmpty() ? short0 : text + " " + unit;
    }
}
