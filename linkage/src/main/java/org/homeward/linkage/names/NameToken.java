package org.homeward.linkage.names;

import java.util.List;

/**
 * One word of a name field, read.
 *
 * @param folded the word in lower case, composed, with look-alike letters repaired and apostrophes dropped
 * @param skeletons one to four phonetic skeletons, best first; see {@link Skeleton} for the alphabet
 * @param stems the gender-free surname stem of each skeleton, in the same order (Іванова and Иванов: {@code ivanov})
 * @param consonants the consonants of the best skeleton, kh and h as one; empty for a word of vowels
 * @param nameClass the translation class of the given name, or -1 if no table knows it
 * @param links the classes this word is a variant or a diminutive of
 * @param initial whether it is only an initial
 * @param mixedScript whether letters of two scripts or digits stood in one word and were repaired
 */
public record NameToken(
        String folded,
        List<String> skeletons,
        List<String> stems,
        String consonants,
        int nameClass,
        List<NameLink> links,
        boolean initial,
        boolean mixedScript) {
    /** Most skeletons that one token can have. */
    public static final int HYPOTHESES_MAX = 4;

    public NameToken {
        skeletons = List.copyOf(skeletons);
        stems = List.copyOf(stems);
        links = List.copyOf(links);
        if (skeletons.isEmpty() || skeletons.size() > HYPOTHESES_MAX || skeletons.size() != stems.size()) {
            throw new IllegalArgumentException(
                    "skeletons are " + skeletons.size() + ", stems are " + stems.size() + ", not one to four of each");
        }
    }

    /** The best skeleton. */
    public String skeleton() {
        return skeletons.get(0);
    }

    /** The stem of the best skeleton. */
    public String stem() {
        return stems.get(0);
    }
}
