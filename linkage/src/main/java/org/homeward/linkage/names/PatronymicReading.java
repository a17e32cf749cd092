package org.homeward.linkage.names;

import java.util.List;

/**
 * A patronymic read as what it says: the father's name and the person's gender.
 *
 * @param fatherSkeletons skeletons of the father's name without its ending, best first (Николаевич and Миколайович differ
 *     here but share the class); the initial's skeleton for an initial; empty if absent
 * @param fatherClass the translation class of the father's name, as {@link NameToken#nameClass()}, or -1
 * @param initial whether only an initial is given
 * @param gender what the ending shows
 * @param present whether the field says anything; a missing patronymic contradicts nobody
 */
public record PatronymicReading(
        List<String> fatherSkeletons, int fatherClass, boolean initial, Gender gender, boolean present) {
    /** The reading of an empty field. */
    public static final PatronymicReading ABSENT = new PatronymicReading(List.of(), -1, false, Gender.UNKNOWN, false);

    public PatronymicReading {
        fatherSkeletons = List.copyOf(fatherSkeletons);
    }
}
