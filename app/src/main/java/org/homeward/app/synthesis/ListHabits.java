package org.homeward.app.synthesis;

/**
 * How one list is kept: its scripts, and how often a field is missing or wrong; shares from 0 to 1.
 *
 * @param tongue the language of its rows in Cyrillic
 * @param latinOwn rows in Latin letters made from that language
 * @param latinOther rows in Latin letters made from the other language
 * @param cyrillicOther rows in the Cyrillic of the other language
 * @param names errors in names
 * @param noRank rows without rank
 * @param noUnit rows without unit
 * @param serviceNumber rows with a personal number
 */
record ListHabits(
        Tongue tongue,
        double latinOwn,
        double latinOther,
        double cyrillicOther,
        NameErrors names,
        double noRank,
        double noUnit,
        double serviceNumber) {

    /** List A of the exchange lists: 88 % Ukrainian, 12 % romanised from it. */
    static final ListHabits A =
            new ListHabits(Tongue.UKRAINIAN, 0.12, 0, 0, NameErrors.exchange(0.12, 0.5), 0.10, 0.10, 0.45);

    /** List B: 72 % Russian, 15 % romanised from it, 6 % romanised from Ukrainian, 7 % Ukrainian. */
    static final ListHabits B =
            new ListHabits(Tongue.RUSSIAN, 0.15, 0.06, 0.07, NameErrors.exchange(0.25, 0.55), 0.36, 0.50, 0.30);

    Spelling spelling(Tables tables, Draw draw) {
        double which = draw.unit();
        if (which < latinOwn) {
            return tables.latin(tongue, draw);
        }
        if (which < latinOwn + latinOther) {
            return tables.latin(tongue.other(), draw);
        }
        return tables.cyrillic(which < latinOwn + latinOther + cyrillicOther ? tongue.other() : tongue);
    }
}
