package org.homeward.linkage.compare;

import java.util.List;

/**
 * One name as the comparison needs it.
 *
 * @param forms readings of the whole name, best first; empty where the field says nothing
 * @param parts readings of each part of a name of several parts; empty for a single word
 * @param consonants consonant skeleton, empty when too short to tell
 * @param roots near keys of a surname: what forms of one surname in several languages share; empty for any other name
 * @param nameClass number of the class of equal given names, or -1
 * @param near class of given names that it is one slip of the pen from, or that alone it may be short for; its own where it
 *     has one, else -1
 * @param givenClass class of its first word read as a given name, or -1, whatever field it stands in
 * @param related classes it may also stand for, as a variant or a diminutive
 * @param initial whether only an initial is known
 * @param national how common it is in the country, 0 to 1; negative where unknown
 */
@SuppressWarnings("ArrayRecordComponent") // flat arrays by design, never compared
record NameValue(
        List<String> forms,
        List<String> parts,
        String consonants,
        List<String> roots,
        int nameClass,
        int near,
        int givenClass,
        int[] related,
        boolean initial,
        double national) {

    static final NameValue MISSING =
            new NameValue(List.of(), List.of(), "", List.of(), -1, -1, -1, new int[0], false, -1);
}
