package org.homeward.app.texts;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * A text from a file that somebody wrote in one or more languages.
 *
 * @param byLanguage the wordings; English is always among them
 */
public record Multilingual(Map<Language, String> byLanguage) {

    public Multilingual {
        if (!byLanguage.containsKey(Language.EN)) {
            throw new IllegalArgumentException("a text needs an English wording");
        }
        byLanguage = Map.copyOf(new EnumMap<>(byLanguage));
    }

    /** The wording in {@code language}, or the English one where there is none. */
    public String in(Language language) {
        return Objects.requireNonNull(byLanguage.get(languageFor(language)));
    }

    /** The language that {@link #in} answers in, for the page's {@code lang} attribute. */
    public Language languageFor(Language wanted) {
        return byLanguage.containsKey(wanted) ? wanted : Language.EN;
    }
}
