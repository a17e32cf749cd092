package org.homeward.app.exercise;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Function;
import org.homeward.app.drafts.ManifestSheets;
import org.homeward.app.reports.Wording;
import org.homeward.app.texts.Language;
import org.homeward.app.texts.Multilingual;
import org.homeward.app.texts.Texts;

/** Turns words of the agreement, of the libraries and of the record into words of the report. */
final class Words {

    private Words() {}

    /** Words of the agreement: whatever languages it was written in. */
    static Wording of(org.homeward.agreement.Wording wording) {
        return ManifestSheets.words(wording);
    }

    /** Words of the record. */
    static Wording of(Multilingual words) {
        return Wording.quoted(words);
    }

    /** A sentence that a library says in every language. */
    static Wording inEvery(Function<String, String> sentence) {
        SequencedMap<String, String> byLanguage = new LinkedHashMap<>();
        for (Language language : Language.values()) {
            byLanguage.put(language.code(), sentence.apply(language.code()));
        }
        return Wording.quoted(byLanguage);
    }

    /** A text of this part. */
    static Wording text(String name) {
        return Wording.of("exercise." + name);
    }

    /** A text of this part with arguments. */
    static Wording text(String name, Map<String, Object> arguments) {
        return Wording.of("exercise." + name, arguments);
    }

    /** Who said something: a known voice in words, or the name as it was recorded. */
    static Wording voice(String who) {
        boolean known = Texts.in(Language.EN).keys("exercise").contains("exercise.voice." + who);
        return known ? text("voice." + who) : Wording.quoted("und", who);
    }
}
