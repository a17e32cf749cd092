package org.homeward.app.synthesis;

/**
 * How often names go wrong in one list; each figure is the share of rows, from 0 to 1.
 *
 * @param surnameTypo a letter wrong in the surname
 * @param givenTypo a letter wrong in the given name
 * @param patronymicTypo a letter wrong in the patronymic
 * @param everyday an everyday form in place of the given name
 * @param swapped two columns exchanged
 * @param noPatronymic no patronymic in a row in Cyrillic
 * @param noPatronymicLatin no patronymic in a row in Latin letters
 * @param byLetter given name and patronymic put over letter by letter instead of translated
 */
record NameErrors(
        double surnameTypo,
        double givenTypo,
        double patronymicTypo,
        double everyday,
        double swapped,
        double noPatronymic,
        double noPatronymicLatin,
        double byLetter) {

    /** The model of the exchange lists, for a list on which {@code noPatronymic} of the rows lack a patronymic. */
    static NameErrors exchange(double noPatronymic, double noPatronymicLatin) {
        return new NameErrors(0.08, 0.04, 0.05, 0.03, 0.025, noPatronymic, noPatronymicLatin, 0.08);
    }
}
