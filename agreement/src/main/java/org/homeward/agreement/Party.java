package org.homeward.agreement;

import java.util.List;

/**
 * A party is one of the two sides of an agreement.
 *
 * @param id the short name that the rest of the file uses
 * @param name its name in words
 * @param languages the languages in which it signs, ISO 639-1
 */
public record Party(String id, Wording name, List<String> languages) {
    public Party {
        languages = List.copyOf(languages);
    }
}
