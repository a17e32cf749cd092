package org.homeward.app.handover;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.homeward.app.acts.ActRule;
import org.homeward.app.acts.ActType;
import org.homeward.app.acts.Attempt;
import org.homeward.app.acts.Payload;
import org.homeward.app.acts.RecordedAct;
import org.homeward.app.acts.Subject;
import org.homeward.app.seats.ExchangeId;
import org.homeward.app.seats.SeatId;
import org.homeward.ledger.Hash;
import tools.jackson.databind.JsonNode;

/** A log of a handover as somebody else may tell it, true or not: acts with payloads that nobody has checked. */
final class ToldHandover {

    static final SeatId NEUTRAL = new SeatId("neutral");

    private static final Instant AT = Instant.parse("2025-06-09T07:00:00Z");

    /** An act with its payload; empty where the payload is not there. */
    record Act(RecordedAct act, Optional<JsonNode> payload) {}

    private final SeatId first;
    private final SeatId second;
    private final List<Act> acts = new ArrayList<>();

    /** The opening of a log that seats {@code first} and {@code second} in this order. */
    ToldHandover(String first, String second) {
        this.first = new SeatId(first);
        this.second = new SeatId(second);
        add(
                "log.opened",
                NEUTRAL,
                Payload.of()
                        .put(
                                "seats",
                                List.of(
                                        List.of(first, "first-party"),
                                        List.of(second, "second-party"),
                                        List.of("neutral", "intermediary")),
                                seat -> Payload.of().put("id", seat.get(0)).put("kind", seat.get(1))));
    }

    SeatId first() {
        return first;
    }

    SeatId second() {
        return second;
    }

    SeatId other(SeatId party) {
        return party.equals(first) ? second : first;
    }

    int size() {
        return acts.size();
    }

    ToldHandover begun(int stages, int exposure) {
        return add(
                "handover.begun",
                NEUTRAL,
                Payload.of()
                        .put("stages", stages)
                        .put("exposureMax", exposure)
                        .put("first", first)
                        .put("second", second)
                        .put("firstWeight", 1)
                        .put("secondWeight", 1));
    }

    ToldHandover adopted(
            SeatId by, int stage, List<String> ofFirst, List<String> ofSecond, List<String> reserveOfFirst) {
        Payload payload = Payload.of()
                .put("stage", stage)
                .put("day", "2025-06-09")
                .put("manifests", List.of(manifest(first, ofFirst), manifest(second, ofSecond)))
                .put(
                        "reserves",
                        List.of(
                                Payload.of().put("party", first).put("entries", reserveOfFirst),
                                Payload.of().put("party", second).put("entries", List.of())));
        return add("plans.stage-adopted", by, payload, Optional.of("stage:" + stage), Optional.empty());
    }

    private static Payload manifest(SeatId party, List<String> entries) {
        return Payload.of()
                .put("point", "crossing-1")
                .put("party", party)
                .put("lines", entries, entry -> Payload.of().put("entry", entry).put("clause", "young"));
    }

    ToldHandover step(String kind, SeatId by, int stage, int attempt, Payload payload) {
        return add("handover." + kind, by, payload, Optional.empty(), Optional.of(new Attempt(stage, attempt)));
    }

    ToldHandover opened(int stage, int attempt) {
        return step("opened", NEUTRAL, stage, attempt, Payload.of());
    }

    ToldHandover custody(SeatId party, int stage, int attempt, String... entries) {
        return step(
                "taken-into-custody",
                NEUTRAL,
                stage,
                attempt,
                Payload.of().put("party", party).put("entries", List.of(entries)));
    }

    ToldHandover ready(SeatId party, int stage, int attempt, int people) {
        return step("ready", party, stage, attempt, Payload.of().put("people", people));
    }

    ToldHandover committed(int stage, int attempt) {
        return step("committed", NEUTRAL, stage, attempt, Payload.of());
    }

    ToldHandover aborted(int stage, int attempt) {
        return step("aborted", NEUTRAL, stage, attempt, Payload.of().put("reason", "remarks-open"));
    }

    ToldHandover received(SeatId by, int stage, int attempt, String... entries) {
        return step("received", by, stage, attempt, receipt(entries));
    }

    ToldHandover urgent(SeatId releasing, String... entries) {
        step(
                "urgent-crossed",
                NEUTRAL,
                1,
                1,
                Payload.of().put("party", releasing).put("entries", List.of(entries)));
        return step("urgent-received", other(releasing), 1, 1, receipt(entries));
    }

    static Payload receipt(String... entries) {
        return Payload.of().put("people", entries.length).put("entries", List.of(entries));
    }

    static Payload about(String entry, SeatId party) {
        return Payload.of().put("entry", entry).put("party", party);
    }

    /** The same log with the payload of the act at {@code index} gone. */
    ToldHandover without(int index) {
        acts.set(index, new Act(acts.get(index).act(), Optional.empty()));
        return this;
    }

    /** What a fresh check finds, as {@code code@index}. */
    List<String> breaches() {
        HandoverRules rules = new HandoverRules();
        List<String> breaches = new ArrayList<>();
        for (Act each : acts) {
            for (ActRule.Breach breach : rules.check(each.act(), each.payload())) {
                breaches.add(breach.code() + "@" + breach.index().orElse(-1));
            }
        }
        return breaches;
    }

    private ToldHandover add(String type, SeatId signer, Payload payload) {
        return add(type, signer, payload, Optional.empty(), Optional.empty());
    }

    private ToldHandover add(
            String type, SeatId signer, Payload payload, Optional<String> subject, Optional<Attempt> attempt) {
        RecordedAct act = new RecordedAct(
                new ExchangeId("told"),
                acts.size(),
                new ActType(type),
                signer,
                1,
                AT,
                subject.map(Subject::new),
                Optional.empty(),
                attempt,
                Hash.sha256(new byte[0]));
        acts.add(new Act(act, Optional.of(payload.json())));
        return this;
    }
}
