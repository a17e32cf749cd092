package org.homeward.linkage.compare;

import com.ibm.icu.text.Normalizer2;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.homeward.linkage.text.CloseWords;

/** Unit and service numbers: letters and digits that either agree, slip by one character, or differ. */
public final class CodeComparison implements Comparison {
    private static final String[] LEVELS = {"equal", "edit1", "different"};
    private static final String LATIN = "ABCEHIKMOPTXY";
    private static final String CYRILLIC = "АВСЕНІКМОРТХУ";
    private static final Normalizer2 COMPATIBLE = Normalizer2.getNFKCInstance();

    private final CloseWords letters;
    private final int[] group;
    private final int groups;
    private final long[] keys;
    private final double national;

    /**
     * @param values distinct values; index 0 is the missing one
     * @param national chance that two people share a code when the lists do not tell, negative when unknown
     */
    public CodeComparison(List<String> values, double national) {
        this.national = national;
        List<String> words = new ArrayList<>(values.size());
        group = new int[values.size()];
        keys = new long[values.size()];
        Groups seen = new Groups();
        for (int i = 0; i < values.size(); i++) {
            String code = fold(values.get(i));
            words.add(code);
            group[i] = i == 0 ? 0 : seen.of(code);
            keys[i] = code.isEmpty() ? 0 : Groups.hash(code);
        }
        groups = seen.count();
        letters = new CloseWords(words);
    }

    /** Keeps letters and digits, upper case, with Latin letters that look Cyrillic written as Cyrillic. */
    static String fold(String text) {
        String plain = COMPATIBLE.normalize(text).toUpperCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            int look = LATIN.indexOf(c);
            if (look >= 0) {
                folded.append(CYRILLIC.charAt(look));
            } else if (Character.isLetterOrDigit(c)) {
                folded.append(c);
            }
        }
        return folded.toString();
    }

    @Override
    public String[] levels() {
        return LEVELS;
    }

    @Override
    public int level(int a, int b) {
        if (group[a] == group[b]) {
            return 0;
        }
        return letters.oneEdit(a, b) ? 1 : 2;
    }

    @Override
    public boolean readable(int value) {
        return keys[value] != 0;
    }

    @Override
    public int group(int value) {
        return group[value];
    }

    @Override
    public int groups() {
        return groups;
    }

    @Override
    public double national(int groupNumber) {
        return national;
    }

    @Override
    public long key(int value) {
        return keys[value];
    }
}
