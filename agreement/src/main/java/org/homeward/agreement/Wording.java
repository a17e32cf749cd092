package org.homeward.agreement;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A wording is one text in several languages, in the order in which the file gives them.
 *
 * @param byLanguage ISO 639-1 language code to text; never blank texts
 */
public record Wording(Map<String, String> byLanguage) {

    public static final Wording NONE = new Wording(Map.of());

    public Wording {
        byLanguage = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(byLanguage));
    }

    /** The text in {@code language}; where absent the English one, else the first given, else the empty text. */
    public String in(String language) {
        String wanted = byLanguage.get(language);
        if (wanted != null) {
            return wanted;
        }
        String english = byLanguage.get("en");
        if (english != null) {
            return english;
        }
        return byLanguage.isEmpty() ? "" : byLanguage.values().iterator().next();
    }
}
