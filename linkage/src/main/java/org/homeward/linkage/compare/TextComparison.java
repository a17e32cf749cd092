package org.homeward.linkage.compare;

import com.ibm.icu.text.Normalizer2;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.homeward.linkage.text.CloseWords;

/** Any further column: text that agrees, slips by a letter or two, shares a beginning or a word, or differs. */
public final class TextComparison implements Comparison {
    private static final String[] LEVELS = {"equal", "edit1", "edit2", "part", "different"};
    private static final Normalizer2 COMPATIBLE = Normalizer2.getNFKCCasefoldInstance();

    private final List<String> folded;
    private final CloseWords letters;
    private final int[] group;
    private final int groups;
    private final long[] keys;

    public TextComparison(List<String> values) {
        folded = new ArrayList<>(values.size());
        group = new int[values.size()];
        keys = new long[values.size()];
        Groups seen = new Groups();
        for (int i = 0; i < values.size(); i++) {
            String text = fold(values.get(i));
            folded.add(text);
            group[i] = i == 0 ? 0 : seen.of(text);
            keys[i] = text.isEmpty() ? 0 : Groups.hash(text);
        }
        groups = seen.count();
        letters = new CloseWords(folded);
    }

    private static String fold(String text) {
        String plain = COMPATIBLE.normalize(text).toLowerCase(Locale.ROOT);
        StringBuilder kept = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                kept.append(c);
            } else if (!kept.isEmpty() && kept.charAt(kept.length() - 1) != ' ') {
                kept.append(' ');
            }
        }
        return kept.toString().strip();
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
        int distance = letters.distance(a, b);
        int shorter = Math.min(letters.length(a), letters.length(b));
        if (distance <= 1) {
            return 1;
        }
        if (distance == 2 && shorter >= 5) {
            return 2;
        }
        return shorter >= 3 && partly(folded.get(a), folded.get(b)) ? 3 : 4;
    }

    private static boolean partly(String a, String b) {
        String shorter = a.length() <= b.length() ? a : b;
        String longer = shorter.equals(a) ? b : a;
        return longer.startsWith(shorter) || longer.endsWith(shorter);
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
    public long key(int value) {
        return keys[value];
    }
}
