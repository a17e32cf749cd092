package org.homeward.linkage.names;

/**
 * Coarser keys of a skeleton for scripts that write less than the skeleton holds: consonants only for Arabic and Hebrew,
 * consonants without voice for Korean. Only for comparing across scripts; within one script they would merge too much.
 */
enum Coarse {
    /** Arabic has no p and no v, which it writes as b and f, and writes g by several letters. */
    CONSONANTS("abvHdZzklmnprstfXcCSeiou", ".bfHdZzklmnbrstfHsCS...."),
    /** Korean does not tell voiced from unvoiced, nor l from r, nor f from p. */
    UNVOICED("abvHdZzklmnprstfXcCSeiou", ".ppktssklmnplstpksss....");

    private final String from;
    private final String to;

    Coarse(String from, String to) {
        this.from = from;
        this.to = to;
        if (from.length() != to.length()) {
            throw new IllegalStateException(name() + ": classes are " + from.length() + ", keys " + to.length());
        }
    }

    /** The key of a skeleton. */
    String key(String skeleton) {
        StringBuilder key = new StringBuilder(skeleton.length());
        for (int at = 0; at < skeleton.length(); at++) {
            char sound = skeleton.charAt(at);
            boolean affricate = sound == 'd' && at + 1 < skeleton.length() && skeleton.charAt(at + 1) == 'Z';
            char kept = affricate ? '.' : to.charAt(from.indexOf(sound));
            if (kept != '.' && (key.isEmpty() || key.charAt(key.length() - 1) != kept)) {
                key.append(kept);
            }
        }
        return key.toString();
    }

    /** The key to compare two scripts by; null where skeletons themselves are compared. */
    static @org.jspecify.annotations.Nullable Coarse between(Script left, Script right) {
        if (left == right) {
            return null;
        }
        if (left == Script.HANGUL || right == Script.HANGUL) {
            return UNVOICED;
        }
        boolean abjad =
                left == Script.ARABIC || right == Script.ARABIC || left == Script.HEBREW || right == Script.HEBREW;
        return abjad ? CONSONANTS : null;
    }
}
