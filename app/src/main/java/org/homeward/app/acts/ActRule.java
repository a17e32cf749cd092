package org.homeward.app.acts;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import tools.jackson.databind.JsonNode;

/**
 * A rule of the exchange that a log is checked against, act by act in the order of the log.
 *
 * <p>It keeps its own state, so each check needs a fresh one. Payloads may be absent: they can be destroyed, and what
 * the rule needs to hold must then follow from the acts alone.
 */
public interface ActRule {

    /**
     * Where a rule is broken.
     *
     * @param code the rule's stable id
     * @param index the act that breaks it; empty where the log as a whole does
     * @param detail figures for an engineer, free of personal data
     */
    record Breach(String code, OptionalLong index, String detail) {}

    /** The rule's name, which stays; its text is {@code acts.rule.<name>}. */
    String name();

    /** Takes in the next act; answers what it breaks. */
    List<Breach> check(RecordedAct act, Optional<JsonNode> payload);

    /** Called after the last act; answers what is missing. */
    default List<Breach> finish() {
        return List.of();
    }
}
