package org.homeward.app.handover;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.homeward.app.acts.Attempt;
import org.homeward.app.handover.domain.Side;

/** Where the log says that each person is; nobody can be in two places. */
final class Whereabouts {

    private final Map<Side, Set<String>> custody = new EnumMap<>(Side.class);
    private final Map<Side, Set<String>> urgent = new EnumMap<>(Side.class);
    private final Map<String, Attempt> withdrawn = new HashMap<>();
    private final Set<String> dead = new HashSet<>();
    private final Set<String> received = new HashSet<>();
    private boolean custodyKnown = true;

    Whereabouts() {
        for (Side side : Side.values()) {
            custody.put(side, new HashSet<>());
            urgent.put(side, new HashSet<>());
        }
    }

    /** A new attempt is opened, or the last one was given up: nobody is in custody. */
    void release() {
        custody.values().forEach(Set::clear);
        custodyKnown = true;
    }

    /** A payload that said who is in custody is not there. */
    void custodyUnknown() {
        custodyKnown = false;
    }

    void withdraw(String entry, Attempt attempt) {
        withdrawn.put(entry, attempt);
    }

    void die(String entry) {
        dead.add(entry);
    }

    /** People of {@code side} in custody; empty where that is not known. */
    OptionalInt inCustody(Side side) {
        return custodyKnown ? OptionalInt.of(of(custody, side).size()) : OptionalInt.empty();
    }

    Optional<HandoverBreach> takeIntoCustody(String entry, Side side, Attempt attempt) {
        boolean elsewhere = of(custody, side.other()).contains(entry);
        boolean fresh = of(custody, side).add(entry);
        if (received.contains(entry)) {
            return Optional.of(HandoverBreach.RECEIVED_TWICE);
        }
        if (!fresh || elsewhere) {
            return Optional.of(HandoverBreach.NAMED_TWICE);
        }
        return staying(entry, attempt);
    }

    Optional<HandoverBreach> receive(String entry, Side releasing, Attempt attempt) {
        boolean there = !custodyKnown || of(custody, releasing).contains(entry);
        return received(entry, there).or(() -> staying(entry, attempt));
    }

    /** The urgent line is outside every attempt: that somebody did not travel in one of them does not touch it. */
    Optional<HandoverBreach> crossUrgently(String entry, Side releasing) {
        if (received.contains(entry)) {
            return Optional.of(HandoverBreach.RECEIVED_TWICE);
        }
        if (!of(urgent, releasing).add(entry)) {
            return Optional.of(HandoverBreach.NAMED_TWICE);
        }
        return dead.contains(entry) ? Optional.of(HandoverBreach.DOES_NOT_TRAVEL) : Optional.empty();
    }

    Optional<HandoverBreach> receiveUrgently(String entry, Side releasing, boolean known) {
        boolean there = !known || of(urgent, releasing).contains(entry);
        return received(entry, there)
                .or(() -> dead.contains(entry) ? Optional.of(HandoverBreach.DOES_NOT_TRAVEL) : Optional.empty());
    }

    private Optional<HandoverBreach> received(String entry, boolean there) {
        if (!received.add(entry)) {
            return Optional.of(HandoverBreach.RECEIVED_TWICE);
        }
        return there ? Optional.empty() : Optional.of(HandoverBreach.NOT_IN_CUSTODY);
    }

    private Optional<HandoverBreach> staying(String entry, Attempt attempt) {
        return dead.contains(entry) || attempt.equals(withdrawn.get(entry))
                ? Optional.of(HandoverBreach.DOES_NOT_TRAVEL)
                : Optional.empty();
    }

    private static Set<String> of(Map<Side, Set<String>> bySide, Side side) {
        return bySide.computeIfAbsent(side, _ -> new HashSet<>());
    }
}
