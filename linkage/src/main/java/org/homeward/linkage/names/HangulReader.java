package org.homeward.linkage.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads Hangul syllables jamo by jamo, with the spellings of the Revised Romanization and of passports as alternatives. */
final class HangulReader implements ScriptReader {
    private static final int FIRST_SYLLABLE = 0xAC00;
    private static final int LAST_SYLLABLE = 0xD7A3;
    private static final int VOWELS = 21;
    private static final int FINALS = 28;

    private final List<byte[][]> initials = new ArrayList<>();
    private final List<byte[][]> vowels = new ArrayList<>();
    private final List<byte[][]> finals = new ArrayList<>();

    HangulReader() {
        Map<String, List<byte[][]>> places = Map.of("initial", initials, "vowel", vowels, "final", finals);
        for (Tables.Row row : Tables.shipped("korean.tsv", 3)) {
            List<byte[][]> place = places.get(row.cells().get(0));
            if (place == null) {
                throw row.bad("place is '" + row.cells().get(0) + "', not initial, vowel or final");
            }
            place.add(GraphemeTable.alternatives(row, row.cells().get(2), 1));
        }
        if (vowels.size() != VOWELS || finals.size() != FINALS) {
            throw new IllegalStateException(
                    "korean.tsv: vowels are " + vowels.size() + ", finals are " + finals.size() + ", not 21 and 28");
        }
    }

    @Override
    public Script script() {
        return Script.HANGUL;
    }

    @Override
    public List<String> skeletons(String token) {
        Hypotheses hypotheses = new Hypotheses();
        Beam beam = new Beam();
        beam.restart(0);
        for (int at = 0; at < token.length(); at++) {
            int syllable = token.charAt(at);
            if (syllable >= FIRST_SYLLABLE && syllable <= LAST_SYLLABLE) {
                int index = syllable - FIRST_SYLLABLE;
                beam.append(initials.get(index / (VOWELS * FINALS)));
                beam.append(vowels.get(index / FINALS % VOWELS));
                beam.append(finals.get(index % FINALS));
            }
        }
        hypotheses.offer(beam);
        return hypotheses.best();
    }
}
