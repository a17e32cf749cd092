package org.homeward.linkage.names;

/**
 * The phonetic skeleton: a name as a string over 22 sound classes, in which every usual spelling of a name meets.
 *
 * <p>Vowels {@code a e i o u}; consonants {@code b v H(г ґ h g) d Z(ж) z k l m n p r s t f X(х) c(ц) C(ч) S(ш)}. Rules
 * that make spellings meet: a glide ({@code i} before another vowel) is silent, so ья, ія, ya, ja, ia and я end alike;
 * doubles are single; тч is ч, тс is ц, сч is щ; о after ж, ч, ш is {@code e} (Чорний, Черный); the endings -ів, -ев, -ёв
 * and -ьов are {@code ov}, also before -ський, and -ой, -ей, -ий, -ый are {@code i}. Source: correspondences of Ukrainian, Russian and Belarusian spelling and of their romanisations.
 */
public final class Skeleton {
    private static final int ENDING_MIN = 5;
    private static final int STEM_MIN = 4;

    private Skeleton() {}

    /** Whether a class is a vowel. */
    static boolean vowel(byte sound) {
        return sound == 'a' || sound == 'e' || sound == 'i' || sound == 'o' || sound == 'u';
    }

    /** Applies the rules in place to the first {@code length} classes; returns the new length. */
    static int settle(byte[] sounds, int length) {
        int merged = merge(sounds, length);
        int settled = silenceGlides(sounds, merged);
        return foldEnding(sounds, settled);
    }

    private static int merge(byte[] sounds, int length) {
        int out = 0;
        for (int at = 0; at < length; at++) {
            byte sound = sounds[at];
            byte before = out == 0 ? 0 : sounds[out - 1];
            if (before == 't' && (sound == 'C' || sound == 'c' || sound == 's')) {
                out--;
                sound = sound == 's' ? (byte) 'c' : sound;
                before = out == 0 ? 0 : sounds[out - 1];
            }
            if (before == 's' && sound == 'C') {
                sounds[out - 1] = 'S';
            }
            if (sound == 'o' && (before == 'Z' || before == 'C' || before == 'S')) {
                sound = 'e';
            }
            if (before != sound) {
                sounds[out++] = sound;
            }
        }
        return out;
    }

    private static int silenceGlides(byte[] sounds, int length) {
        int out = 0;
        for (int at = 0; at < length; at++) {
            byte sound = sounds[at];
            boolean glide = sound == 'i' && at + 1 < length && vowel(sounds[at + 1]);
            if (!glide && (out == 0 || sounds[out - 1] != sound)) {
                sounds[out++] = sound;
            }
        }
        return out;
    }

    private static int foldEnding(byte[] sounds, int length) {
        if (length < ENDING_MIN) {
            return length;
        }
        byte last = sounds[length - 1];
        if (last == 'v') {
            foldOwner(sounds, length - 2);
        } else if (last == 'a' && sounds[length - 2] == 'v') {
            foldOwner(sounds, length - 3);
        } else if (last == 'i' && (sounds[length - 2] == 'o' || sounds[length - 2] == 'e')) {
            sounds[length - 2] = 'i';
            return length - 1;
        } else if (sounds[length - 2] == 'k' && sounds[length - 3] == 's' && sounds[length - 4] == 'v') {
            foldOwner(sounds, length - 5);
        }
        return length;
    }

    private static void foldOwner(byte[] sounds, int at) {
        if (at > 0 && (sounds[at] == 'e' || sounds[at] == 'i')) {
            sounds[at] = 'o';
        }
    }

    /**
     * The gender-free stem of a skeleton: Іванова to {@code ivanov}, Лозинська and Лозинский to {@code lozinsk}, Чорний and
     * Черная to that of Чорна, {@code Cerna}. A woman's -ова may belong to -ов or to -овий, so both end alike, as -ина,
     * -ин and -иний do.
     */
    public static String stem(String skeleton) {
        int length = skeleton.length();
        if (length < STEM_MIN) {
            return skeleton;
        }
        char last = skeleton.charAt(length - 1);
        char before = skeleton.charAt(length - 2);
        if ((last != 'a' && last != 'i') || vowel((byte) before)) {
            return skeleton;
        }
        if (length >= ENDING_MIN) {
            char third = skeleton.charAt(length - 3);
            if (before == 'k' && (third == 's' || third == 'c' || third == 'z')) {
                return skeleton.substring(0, length - 1);
            }
            if (before == 'v' && (third == 'o' || (last == 'i' && (third == 'e' || third == 'i')))) {
                return third == 'o'
                        ? skeleton.substring(0, length - 1)
                        : skeleton.substring(0, length - 3).concat("ov");
            }
            if (before == 'n' && third == 'i' && length > ENDING_MIN) {
                return skeleton.substring(0, length - 1);
            }
        }
        return last == 'i' ? skeleton.substring(0, length - 1).concat("a") : skeleton;
    }

    /** The consonants of a skeleton, kh and h as one class. */
    public static String consonants(String skeleton) {
        StringBuilder kept = new StringBuilder(skeleton.length());
        for (int at = 0; at < skeleton.length(); at++) {
            char sound = skeleton.charAt(at);
            if (!vowel((byte) sound)) {
                kept.append(sound == 'X' ? 'H' : sound);
            }
        }
        return kept.toString();
    }
}
