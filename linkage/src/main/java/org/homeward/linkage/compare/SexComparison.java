package org.homeward.linkage.compare;

import java.util.List;
import java.util.Locale;

/** Sex as written: it seldom speaks for a pair and often against one. */
public final class SexComparison implements Comparison {
    private static final String[] LEVELS = {"equal", "different"};
    private final int[] sexes;

    public SexComparison(List<String> values) {
        sexes = new int[values.size()];
        for (int i = 1; i < sexes.length; i++) {
            sexes[i] = read(values.get(i));
        }
    }

    private static int read(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "m", "male", "man", "м", "муж", "муж.", "мужской", "ч", "чол", "чол.", "чоловіча", "чоловік" -> 1;
            case "f", "female", "woman", "w", "ж", "жен", "жен.", "женский", "жін", "жін.", "жіноча", "жінка" -> 2;
            default -> 0;
        };
    }

    @Override
    public String[] levels() {
        return LEVELS;
    }

    @Override
    public int level(int a, int b) {
        return sexes[a] == sexes[b] ? 0 : 1;
    }

    @Override
    public boolean readable(int value) {
        return sexes[value] != 0;
    }

    @Override
    public int group(int value) {
        return sexes[value];
    }

    @Override
    public int groups() {
        return 3;
    }

    @Override
    public boolean tellsNamesakesApart() {
        return false;
    }

    @Override
    public long key(int value) {
        return sexes[value];
    }
}
