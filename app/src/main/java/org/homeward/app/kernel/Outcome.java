package org.homeward.app.kernel;

import java.util.Map;

/**
 * The answer to a command: what was accepted, or a refusal that says why.
 *
 * <p>Expected refusals travel as data; exceptions are kept for bugs and dead hardware.
 *
 * @param <T> what an accepted command yields
 */
public sealed interface Outcome<T> {

    /** The command stands, with what came of it. */
    record Accepted<T>(T value) implements Outcome<T> {}

    /** The command does not stand; nothing has changed. */
    record Refused<T>(Refusal refusal) implements Outcome<T> {}

    static <T> Outcome<T> accepted(T value) {
        return new Accepted<>(value);
    }

    static <T> Outcome<T> refused(RefusalCode code, Map<String, String> facts) {
        return new Refused<>(new Refusal(code, facts));
    }
}
