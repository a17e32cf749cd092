package org.homeward.app.reports;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Function;
import org.homeward.app.texts.Language;
import org.homeward.app.texts.Multilingual;
import org.homeward.app.texts.Texts;

/** Words for a reader: a text that exists in every language, or words that somebody else wrote. */
public sealed interface Wording {

    /**
     * A text of ours, from any part's catalogue.
     *
     * @param key {@code <part>.<name>}
     * @param arguments named values: text, or a number, which the language then formats
     */
    record Keyed(String key, Map<String, Object> arguments) implements Wording {
        public Keyed {
            arguments = Map.copyOf(arguments);
        }
    }

    /**
     * Words written elsewhere, shown unchanged and marked with their language: a clause, a statement, a place.
     *
     * @param byLanguage BCP 47 code to text, at least one; a reader without a version of her own sees the first
     */
    record Quoted(SequencedMap<String, String> byLanguage) implements Wording {
        public Quoted {
            if (byLanguage.isEmpty()) {
                throw new IllegalArgumentException("quoted words need at least one language");
            }
            byLanguage = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(byLanguage));
        }
    }

    /** The words as plain text for one reader. */
    default String in(Texts texts) {
        return switch (this) {
            case Keyed keyed -> texts.get(keyed.key(), keyed.arguments());
            case Quoted quoted -> {
                String own = quoted.byLanguage().get(texts.language().code());
                yield own == null ? quoted.byLanguage().firstEntry().getValue() : own;
            }
        };
    }

    static Wording of(String key) {
        return new Keyed(key, Map.of());
    }

    static Wording of(String key, Map<String, Object> arguments) {
        return new Keyed(key, arguments);
    }

    /** A sentence of ours with dates or names in it, said in every language. */
    static Wording inEvery(Function<Texts, String> sentence) {
        SequencedMap<String, String> byLanguage = new LinkedHashMap<>();
        for (Language language : Language.values()) {
            byLanguage.put(language.code(), sentence.apply(Texts.in(language)));
        }
        return new Quoted(byLanguage);
    }

    /** Words in one language; {@code und} where the language is not known, as for names. */
    static Wording quoted(String language, String text) {
        SequencedMap<String, String> only = new LinkedHashMap<>();
        only.put(language, text);
        return new Quoted(only);
    }

    /** Words of a file, English first where the reader's language is not among them. */
    static Wording quoted(Multilingual words) {
        SequencedMap<String, String> byLanguage = new LinkedHashMap<>();
        byLanguage.put(Language.EN.code(), words.in(Language.EN));
        words.byLanguage().forEach((language, text) -> byLanguage.put(language.code(), text));
        return new Quoted(byLanguage);
    }

    static Wording quoted(SequencedMap<String, String> byLanguage) {
        return new Quoted(byLanguage);
    }
}
