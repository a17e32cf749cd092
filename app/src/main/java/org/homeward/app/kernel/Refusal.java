package org.homeward.app.kernel;

import java.util.Map;

/**
 * A refusal: a stable code and the facts that a reader needs to act on it, free of personal data.
 *
 * @param code the number it has in every language and every interface
 * @param facts named values that its text is filled with
 */
public record Refusal(RefusalCode code, Map<String, String> facts) {

    public Refusal {
        facts = Map.copyOf(facts);
    }
}
