package org.homeward.linkage.compare;

import java.util.ArrayList;
import java.util.List;

/** Surnames, given names and fathers' names: equal in any language, a slip of the pen, a short form, or another name. */
public final class NameComparison implements Comparison {
    private static final String[] SURNAME_LEVELS = {
        "equal", "consonants", "roots", "edit1", "edit2", "part", "related", "initial", "different"
    };
    private static final String[] LEVELS = {
        "equal", "consonants", "edit1", "edit2", "part", "related", "initial", "different"
    };
    private static final int CONSONANTS = 1;
    /** The level that surnames alone have; for other names those behind it move up. */
    private static final int ROOTS = 2;

    private static final int EDIT1 = 3;
    private static final int EDIT2 = 4;
    private static final int PART = 5;
    private static final int RELATED = 6;
    private static final int INITIAL = 7;
    private static final int DIFFERENT = 8;
    private static final int CONSONANTS_MIN = 3;
    private static final int TWO_SLIPS_LETTERS_MIN = 6;
    private static final int ONE_SLIP_LETTERS_MIN = 3;

    private static final int READINGS_KEYED = 4;
    private static final int READINGS_DELETED = 2;

    private final Spellings forms;
    private final Spellings parts;
    private final Spellings roots;
    /** One bit of 64 for each near key: values that have none in common share no near key. */
    private final long[] rootBits;

    private final String[] levels;
    private final int[] consonants;
    private final long[] consonantHashes;
    private final int[] classes;
    private final int[] near;
    private final int[][] related;
    private final boolean[] initial;
    private final int[] group;
    private final double[] national;
    /** Names that can agree without looking alike: of several parts, initials, short forms. */
    private final boolean[] special;

    NameComparison(List<NameValue> values, boolean surnames) {
        levels = surnames ? SURNAME_LEVELS : LEVELS;
        List<List<String>> whole = new ArrayList<>(values.size());
        List<List<String>> split = new ArrayList<>(values.size());
        List<List<String>> rooted = new ArrayList<>(values.size());
        int size = values.size();
        rootBits = new long[size];
        consonants = new int[size];
        consonantHashes = new long[size];
        classes = new int[size];
        near = new int[size];
        related = new int[size][];
        initial = new boolean[size];
        special = new boolean[size];
        group = new int[size];
        Groups groups = new Groups();
        Groups skeletons = new Groups();
        for (int i = 0; i < size; i++) {
            NameValue value = values.get(i);
            whole.add(value.forms());
            split.add(value.parts());
            rooted.add(value.roots());
            for (String root : value.roots()) {
                rootBits[i] |= 1L << Groups.hash(root);
            }
            boolean telling = value.consonants().length() >= CONSONANTS_MIN;
            consonants[i] = telling ? skeletons.of(value.consonants()) : -1;
            consonantHashes[i] = Groups.hash(value.consonants());
            classes[i] = value.nameClass();
            near[i] = value.near();
            related[i] = value.related();
            initial[i] = value.initial();
            special[i] = value.initial() || !value.parts().isEmpty() || value.related().length > 0;
            String best = value.forms().isEmpty() ? "" : value.forms().get(0);
            group[i] = value.nameClass() >= 0 ? groups.of(value.nameClass()) : groups.of(best);
        }
        forms = new Spellings(whole);
        parts = new Spellings(split);
        roots = new Spellings(rooted);
        national = new double[groups.count()];
        for (int i = 0; i < size; i++) {
            national[group[i]] = Math.max(national[group[i]], values.get(i).national());
        }
    }

    @Override
    public String[] levels() {
        return levels;
    }

    @Override
    public int level(int a, int b) {
        return shown(agreement(a, b));
    }

    private int shown(int agreement) {
        return agreement > ROOTS ? agreement - (SURNAME_LEVELS.length - levels.length) : agreement;
    }

    private int agreement(int a, int b) {
        int classA = classes[a];
        int classB = classes[b];
        if (classA >= 0 && classA == classB) {
            return 0;
        }
        if (initial[a] || initial[b]) {
            return initials(a, b);
        }
        if (classA >= 0 && classB >= 0) {
            return relatedTo(a, b) ? RELATED : DIFFERENT;
        }
        int distance = forms.distance(a, b);
        if (distance == 0) {
            return 0;
        }
        if (consonants[a] >= 0 && consonants[a] == consonants[b]) {
            return CONSONANTS;
        }
        if (sameRoots(a, b)) {
            return ROOTS;
        }
        if (distance <= 2) {
            int shorter = Math.min(forms.shortest(a), forms.shortest(b));
            if (distance == 1 && shorter >= ONE_SLIP_LETTERS_MIN) {
                return EDIT1;
            }
            if (distance == 2 && shorter >= TWO_SLIPS_LETTERS_MIN) {
                return EDIT2;
            }
        }
        if (near[a] >= 0 && near[a] == near[b]) {
            return EDIT1;
        }
        return remote(a, b);
    }

    @Override
    public void levels(int a, int[] values, byte[] levels) {
        if (special(a)) {
            Comparison.super.levels(a, values, levels);
            return;
        }
        int own = consonants[a] >= 0 ? consonants[a] : -2;
        for (int k = 1; k < values.length; k++) {
            int b = values[k];
            boolean close = special[b] || consonants[b] == own || forms.maybeClose(a, b) || sameRoots(a, b);
            levels[k] = (byte) shown(close ? agreement(a, b) : DIFFERENT);
        }
    }

    private boolean sameRoots(int a, int b) {
        return (rootBits[a] & rootBits[b]) != 0 && roots.meets(a, roots, b);
    }

    private boolean special(int a) {
        return special[a] || classes[a] >= 0;
    }

    private int remote(int a, int b) {
        if (!parts.isEmpty(a) || !parts.isEmpty(b)) {
            Spellings ofA = parts.isEmpty(a) ? forms : parts;
            Spellings ofB = parts.isEmpty(b) ? forms : parts;
            if (ofA.meets(a, ofB, b)) {
                return PART;
            }
        }
        return relatedTo(a, b) ? RELATED : DIFFERENT;
    }

    private int initials(int a, int b) {
        for (int i = 0; i < forms.readings(a); i++) {
            for (int k = 0; k < forms.readings(b); k++) {
                if (forms.startsAlike(a, i, b, k)) {
                    return INITIAL;
                }
            }
        }
        return DIFFERENT;
    }

    private boolean relatedTo(int a, int b) {
        return contains(related[a], classes[b]) || contains(related[b], classes[a]) || share(related[a], related[b]);
    }

    private static boolean share(int[] a, int[] b) {
        for (int nameClass : a) {
            if (contains(b, nameClass)) {
                return true;
            }
        }
        return false;
    }

    private static boolean contains(int[] set, int nameClass) {
        if (nameClass < 0) {
            return false;
        }
        for (int member : set) {
            if (member == nameClass) {
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean readable(int value) {
        return !forms.isEmpty(value);
    }

    @Override
    public int group(int value) {
        return group[value];
    }

    @Override
    public int groups() {
        return national.length;
    }

    @Override
    public double national(int number) {
        return national[number];
    }

    @Override
    public boolean tellsNamesakesApart() {
        return false;
    }

    @Override
    public long key(int value) {
        if (near[value] >= 0) {
            return Groups.mix(near[value] + 1L);
        }
        return related[value].length == 1 ? Groups.mix(related[value][0] + 1L) : forms.key(value);
    }

    /** Hashes of the readings of a name, and of its parts. */
    public long[] readingKeys(int value) {
        long[] whole = forms.keys(value, READINGS_KEYED, false);
        if (parts.isEmpty(value)) {
            return whole;
        }
        long[] split = parts.keys(value, READINGS_KEYED, false);
        long[] all = java.util.Arrays.copyOf(whole, whole.length + split.length);
        System.arraycopy(split, 0, all, whole.length, split.length);
        return all;
    }

    /** Hashes of the first readings, whole and with any one letter left out: names one edit apart share one. */
    public long[] deletionKeys(int value) {
        return forms.keys(value, READINGS_DELETED, true);
    }

    /** Hashes of the near keys of a surname; none of any other name. */
    public long[] rootKeys(int value) {
        return roots.keys(value, READINGS_KEYED, false);
    }

    /** Hash of the consonants, or none when they are too few to tell. */
    public long[] consonantKeys(int value) {
        return consonants[value] < 0 ? new long[0] : new long[] {consonantHashes[value]};
    }
}
