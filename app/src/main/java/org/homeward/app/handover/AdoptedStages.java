package org.homeward.app.handover;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.homeward.app.acts.RecordedAct;
import org.homeward.app.seats.SeatId;
import tools.jackson.databind.JsonNode;

/**
 * What the parties have adopted, stage by stage, and whom the stages opened so far let travel.
 *
 * <p>Somebody who could not go with his stage goes with a later one, so what one stage names stands for all after it.
 */
final class AdoptedStages {

    private static final String SUBJECT = "stage:";

    private record Adopted(Optional<JsonNode> payload) {}

    private final Map<String, Map<SeatId, Adopted>> byStage = new HashMap<>();
    private final Map<SeatId, Set<String>> named = new HashMap<>();
    private boolean known = true;

    /** A party adopts a stage; what it adopted before of the same stage no longer stands. */
    void take(RecordedAct act, Optional<JsonNode> payload) {
        act.subject()
                .map(Object::toString)
                .filter(subject -> subject.startsWith(SUBJECT))
                .ifPresent(subject ->
                        byStage.computeIfAbsent(subject, _ -> new HashMap<>()).put(act.signer(), new Adopted(payload)));
    }

    /** Opens a stage; false where not both have adopted the same. */
    boolean open(int stage, SeatId first, SeatId second) {
        Map<SeatId, Adopted> adopted = byStage.getOrDefault(SUBJECT + stage, Map.of());
        Adopted one = adopted.get(first);
        Adopted other = adopted.get(second);
        if (one == null || other == null) {
            return false;
        }
        Optional<Told> plan = one.payload().or(other::payload).map(Told::new);
        if (plan.isEmpty()) {
            known = false;
            return true;
        }
        boolean same =
                one.payload().isEmpty() || other.payload().isEmpty() || Objects.equals(one.payload(), other.payload());
        return same && plan.get().count("stage").equals(Optional.of(stage)) && name(plan.get());
    }

    /** True where {@code entry} of {@code party} is on a manifest or reserve of an opened stage, as far as is known. */
    boolean names(SeatId party, String entry) {
        return !known || named.getOrDefault(party, Set.of()).contains(entry);
    }

    private boolean name(Told plan) {
        Optional<List<Told>> manifests = plan.each("manifests");
        Optional<List<Told>> reserves = plan.each("reserves");
        if (manifests.isEmpty() || reserves.isEmpty()) {
            return false;
        }
        boolean whole = true;
        for (Told manifest : manifests.get()) {
            Optional<List<String>> entries = manifest.each("lines")
                    .map(lines -> lines.stream()
                            .flatMap(line -> line.entry("entry").stream())
                            .toList());
            whole &= name(manifest, entries);
        }
        for (Told reserve : reserves.get()) {
            whole &= name(reserve, reserve.entries("entries"));
        }
        return whole;
    }

    private boolean name(Told of, Optional<List<String>> entries) {
        Optional<SeatId> party = of.seat("party");
        if (party.isEmpty() || entries.isEmpty()) {
            return false;
        }
        named.computeIfAbsent(party.get(), _ -> new HashSet<>()).addAll(entries.get());
        return true;
    }
}
