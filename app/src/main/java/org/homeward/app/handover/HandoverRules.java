package org.homeward.app.handover;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.homeward.app.acts.ActRule;
import org.homeward.app.acts.RecordedAct;
import org.homeward.app.handover.domain.Terms;
import org.homeward.app.seats.SeatId;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The exchange protocol as a rule that a log is held against: every step is put to the state machine once more, and
 * everyone is followed from the manifest to the receipt.
 *
 * <p>An act by another seat than its own does not count; a step that does not stand is reported with the code of its
 * refusal and changes nothing. A payload that names people may be absent; what it alone could show is then not checked.
 * The terms and the head counts name nobody: where they are absent the protocol cannot be checked, and that is a breach.
 */
public final class HandoverRules implements ActRule {

    private static final String OPENING = "log.opened";
    private static final String ADOPTED = "plans.stage-adopted";
    private static final String PART = "handover.";
    private static final String BEGUN = PART + "begun";

    private final Map<SeatId, String> kinds = new HashMap<>();
    private final AdoptedStages stages = new AdoptedStages();
    private @Nullable ProtocolCheck protocol;

    @Override
    public String name() {
        return "handover";
    }

    @Override
    public List<Breach> check(RecordedAct act, Optional<JsonNode> payload) {
        Breaches breaches = new Breaches(act.index());
        String type = act.type().value();
        Optional<Told> told = payload.map(Told::new);
        if (type.equals(OPENING)) {
            told.flatMap(each -> each.each("seats")).ifPresent(this::seat);
        } else if (type.equals(ADOPTED)) {
            stages.take(act, payload);
        } else if (type.equals(BEGUN)) {
            begin(act, told, breaches);
        } else if (type.startsWith(PART)) {
            if (protocol == null) {
                breaches.add(HandoverBreach.NOT_BEGUN, type);
            } else {
                protocol.check(act, type.substring(PART.length()), told, breaches);
            }
        }
        return breaches.found();
    }

    private void seat(List<Told> seats) {
        for (Told each : seats) {
            each.seat("id").ifPresent(id -> each.entry("kind").ifPresent(kind -> kinds.put(id, kind)));
        }
    }

    private void begin(RecordedAct act, Optional<Told> told, Breaches breaches) {
        if (protocol != null) {
            breaches.add(HandoverBreach.BEGUN_TWICE, "");
            return;
        }
        if (told.isEmpty()) {
            breaches.add(HandoverBreach.NOT_THERE, "terms");
            return;
        }
        Optional<Terms> terms = terms(told.get());
        Optional<SeatId> first = told.get().seat("first");
        Optional<SeatId> second = told.get().seat("second");
        if (terms.isEmpty() || first.isEmpty() || second.isEmpty()) {
            breaches.add(HandoverBreach.MALFORMED, "terms");
            return;
        }
        if (!"intermediary".equals(kinds.get(act.signer()))
                || !"first-party".equals(kinds.get(first.get()))
                || !"second-party".equals(kinds.get(second.get()))) {
            breaches.add(HandoverBreach.NOT_SEATED, "");
        }
        protocol = new ProtocolCheck(act.signer(), first.get(), second.get(), terms.get(), stages);
    }

    private static Optional<Terms> terms(Told told) {
        int stages = told.count("stages").orElse(0);
        int exposure = told.count("exposureMax").orElse(-1);
        int first = told.count("firstWeight").orElse(0);
        int second = told.count("secondWeight").orElse(0);
        return stages > 0 && exposure >= 0 && first > 0 && second > 0
                ? Optional.of(new Terms(stages, exposure, first, second))
                : Optional.empty();
    }
}
