package org.homeward.linkage.names;

import com.ibm.icu.text.Transliterator;
import java.util.List;
import java.util.Locale;

/** Reads every other script by ICU's general romanisation and then as Latin: a fallback, not a study of the script. */
final class OtherScriptReader implements ScriptReader {
    private static final class Romaniser {
        static final Transliterator INSTANCE = Transliterator.getInstance("Any-Latin; NFD; [:M:] Remove; NFC");
    }

    private final ScriptReader latin;

    OtherScriptReader(ScriptReader latin) {
        this.latin = latin;
    }

    @Override
    public Script script() {
        return Script.OTHER;
    }

    @Override
    public List<String> skeletons(String token) {
        String romanised;
        // Some of ICU's transliterators keep state while they work; rare scripts can wait for each other.
        synchronized (Romaniser.INSTANCE) {
            romanised = Romaniser.INSTANCE.transliterate(token);
        }
        StringBuilder letters = new StringBuilder();
        String lower = romanised.toLowerCase(Locale.ROOT);
        for (int at = 0; at < lower.length() && letters.length() < Folder.TOKEN_MAX; at++) {
            if (Script.of(lower.charAt(at)) == Script.LATIN) {
                letters.append(lower.charAt(at));
            }
        }
        return letters.isEmpty() ? List.of() : latin.skeletons(letters.toString());
    }
}
