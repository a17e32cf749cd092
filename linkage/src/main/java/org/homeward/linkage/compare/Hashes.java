package org.homeward.linkage.compare;

/** Hashes that are the same on every machine. */
public final class Hashes {
    private Hashes() {}

    /** Spreads 64 bits (Stafford's thirteenth variant; Steele, Lea, Flood 2014). */
    public static long mix(long value) {
        long z = value + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** Hash of a text. */
    public static long text(String text) {
        long h = 0x9E3779B97F4A7C15L;
        for (int i = 0; i < text.length(); i++) {
            h = mix(h ^ text.charAt(i));
        }
        return h;
    }
}
