package org.homeward.app.texts;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

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

    /** The wordings by language code, in the order of the codes. */
    public Map<String, String> codes() {
        Map<String, String> codes = new TreeMap<>();
        byLanguage.forEach((language, text) -> codes.put(language.code(), text));
        return codes;
    }

    /** A text in English only. */
    public static Multilingual english(String text) {
        return new Multilingual(Map.of(Language.EN, text));
    }

    /** The text whose wordings stand under these language codes; other codes are left out. */
    public static Multilingual of(Map<String, String> codes) {
        Map<Language, String> byLanguage = new EnumMap<>(Language.class);
        codes.forEach((code, text) -> Language.of(code).ifPresent(language -> byLanguage.put(language, text)));
        return new Multilingual(byLanguage);
    }
}
