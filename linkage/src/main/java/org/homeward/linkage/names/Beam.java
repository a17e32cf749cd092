package org.homeward.linkage.names;

/** The cheapest readings of a token while it is being read: strings of sound classes with a cost, at most as many as it is wide. */
final class Beam {
    /** A token is at most {@link Folder#TOKEN_MAX} signs, a sign at most three letters (Hangul), a letter three sounds. */
    private static final int SOUNDS_MAX = 3 * 3 * Folder.TOKEN_MAX;

    private final int width;
    private byte[][] sounds;
    private byte[][] spare;
    private int[] lengths;
    private int[] spareLengths;
    private int[] costs;
    private int[] spareCosts;
    private int count;

    Beam() {
        this(NameToken.HYPOTHESES_MAX);
    }

    Beam(int width) {
        this.width = width;
        sounds = new byte[width][];
        spare = new byte[width][];
        sounds[0] = new byte[SOUNDS_MAX];
        lengths = new int[width];
        spareLengths = new int[width];
        costs = new int[width];
        spareCosts = new int[width];
    }

    void restart(int cost) {
        count = 1;
        lengths[0] = 0;
        costs[0] = cost;
    }

    int count() {
        return count;
    }

    int cost(int reading) {
        return costs[reading];
    }

    byte[] sounds(int reading) {
        return sounds[reading];
    }

    int length(int reading) {
        return lengths[reading];
    }

    /** Appends the alternatives of one grapheme; the n-th costs as its place says. */
    void append(byte[][] alternatives) {
        if (alternatives.length == 1) {
            appendSame(alternatives[0]);
            return;
        }
        int kept = 0;
        for (int cost = 0, last = costs[count - 1] + price(alternatives.length - 1);
                cost <= last && kept < width;
                cost++) {
            kept = takeAt(cost, alternatives, kept);
        }
        swap(kept);
    }

    private int takeAt(int cost, byte[][] alternatives, int kept) {
        int taken = kept;
        for (int reading = 0; reading < count; reading++) {
            for (int choice = 0; choice < alternatives.length && taken < width; choice++) {
                if (costs[reading] + price(choice) == cost) {
                    int length = lengths[reading];
                    if (spare[taken] == null) {
                        spare[taken] = new byte[SOUNDS_MAX];
                    }
                    System.arraycopy(sounds[reading], 0, spare[taken], 0, length);
                    byte[] added = alternatives[choice];
                    System.arraycopy(added, 0, spare[taken], length, added.length);
                    spareLengths[taken] = length + added.length;
                    spareCosts[taken] = cost;
                    taken++;
                }
            }
        }
        return taken;
    }

    private static int price(int choice) {
        return choice == 0 ? 0 : choice + 1;
    }

    private void appendSame(byte[] added) {
        for (int reading = 0; reading < count; reading++) {
            byte[] target = sounds[reading];
            int length = lengths[reading];
            for (int at = 0; at < added.length; at++) {
                target[length + at] = added[at];
            }
            lengths[reading] = length + added.length;
        }
    }

    private void swap(int kept) {
        byte[][] oldSounds = sounds;
        sounds = spare;
        spare = oldSounds;
        int[] oldLengths = lengths;
        lengths = spareLengths;
        spareLengths = oldLengths;
        int[] oldCosts = costs;
        costs = spareCosts;
        spareCosts = oldCosts;
        count = kept;
    }
}
