package org.homeward.app.synthesis;

/**
 * How many people of each fate one direction of an exchange has: one side's seekers' list and the other's holdings.
 *
 * <p>Proportions as Yemen saw them: a third of the names acknowledged, more than two fifths answered as not held,
 * repeated, released, dead or under process.
 *
 * @param held sought and acknowledged
 * @param wounded of those held, gravely wounded or ill
 * @param young of those held, aged 18 to 25 and well
 * @param unsought held though not sought
 * @param elsewhere held elsewhere
 * @param deceased died
 * @param released already released
 * @param judicial under judicial process
 * @param neverHeld sought and never held
 * @param repeatedSought rows of the seekers' list that repeat a person
 * @param repeatedHeld rows of the holdings that repeat a person
 * @param firstList names on the holder's first list; 0 where it gave none
 */
record Shape(
        int held,
        int wounded,
        int young,
        int unsought,
        int elsewhere,
        int deceased,
        int released,
        int judicial,
        int neverHeld,
        int repeatedSought,
        int repeatedHeld,
        int firstList) {

    /** Those the Ukrainian side seeks and the Russian side holds. */
    static final Shape UKRAINIAN_PEOPLE = new Shape(3_164, 452, 758, 1_196, 472, 566, 868, 474, 3_287, 569, 126, 640);

    /** Those the Russian side seeks and the Ukrainian side holds. */
    static final Shape RUSSIAN_PEOPLE = new Shape(2_287, 438, 767, 2_148, 304, 391, 552, 268, 2_511, 427, 118, 0);

    int count(Fate fate) {
        return switch (fate) {
            case HELD -> held;
            case HELD_UNSOUGHT -> unsought;
            case HELD_ELSEWHERE -> elsewhere;
            case DECEASED -> deceased;
            case RELEASED -> released;
            case UNDER_JUDICIAL_PROCESS -> judicial;
            case NEVER_HELD -> neverHeld;
        };
    }

    int soughtRows() {
        return held + elsewhere + deceased + released + judicial + neverHeld + repeatedSought;
    }

    int holdingsRows() {
        return held + unsought + elsewhere + deceased + released + judicial + repeatedHeld;
    }
}
