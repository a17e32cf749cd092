package org.homeward.app.handover;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.homeward.app.acts.Subject;
import org.homeward.app.seats.SeatId;
import tools.jackson.databind.JsonNode;

/** A payload of somebody else's log, read with nothing taken for granted: what does not have its form is empty. */
record Told(JsonNode payload) {

    Optional<Integer> count(String member) {
        return Optional.ofNullable(payload.get(member))
                .filter(value -> value.isIntegralNumber() && value.canConvertToInt())
                .map(JsonNode::intValue);
    }

    Optional<SeatId> seat(String member) {
        return text(payload.get(member)).filter(SeatId::isForm).map(SeatId::new);
    }

    Optional<String> entry(String member) {
        return text(payload.get(member)).filter(Subject::isForm);
    }

    /** A list of pseudonymous ids; empty where it is not one, or one of them does not have the form. */
    Optional<List<String>> entries(String member) {
        return items(member).flatMap(items -> {
            List<String> entries = new ArrayList<>();
            for (JsonNode item : items) {
                text(item).filter(Subject::isForm).ifPresent(entries::add);
            }
            return entries.size() == items.size() ? Optional.of(entries) : Optional.empty();
        });
    }

    Optional<List<Told>> each(String member) {
        return items(member).map(items -> items.stream().map(Told::new).toList());
    }

    private Optional<List<JsonNode>> items(String member) {
        JsonNode list = payload.get(member);
        if (list == null || !list.isArray()) {
            return Optional.empty();
        }
        List<JsonNode> items = new ArrayList<>();
        list.forEach(items::add);
        return Optional.of(items);
    }

    private static Optional<String> text(JsonNode value) {
        return value != null && value.isString() ? Optional.of(value.stringValue()) : Optional.empty();
    }
}
