package org.homeward.app.synthesis;

import java.util.Locale;

/** One way in which a row differs from what is true of its person; a value that is only translated is not damaged. */
enum Damage {
    /** A letter wrong in the surname. */
    SURNAME_TYPO,
    /** Ukrainian и heard as ы. */
    SURNAME_BY_EAR,
    /** A letter wrong in the given name. */
    GIVEN_TYPO,
    /** An everyday form in place of the given name. */
    GIVEN_EVERYDAY,
    /** The given name put over letter by letter instead of translated. */
    GIVEN_BY_LETTER,
    /** A letter wrong in the patronymic. */
    PATRONYMIC_TYPO,
    PATRONYMIC_MISSING,
    /** Surname and given name in each other's columns. */
    SURNAME_GIVEN_SWAPPED,
    /** Given name and patronymic in each other's columns. */
    GIVEN_PATRONYMIC_SWAPPED,
    SEX_MISSING,
    BIRTH_DATE_MISSING,
    /** The year alone. */
    BIRTH_DATE_YEAR_ONLY,
    BIRTH_DATE_DAY_MONTH_SWAPPED,
    BIRTH_DATE_DIGIT,
    /** Another date altogether. */
    BIRTH_DATE_OTHER,
    RANK_MISSING,
    /** A step up or down. */
    RANK_ADJACENT,
    UNIT_MISSING,
    UNIT_DIGIT,
    SERVICE_NUMBER_MISSING,
    SERVICE_NUMBER_DIGIT,
    CAPTURE_DATE_MISSING,
    /** Another day, up to two months off. */
    CAPTURE_DATE_OFF,
    CAPTURE_PLACE_MISSING,
    CAPTURE_PLACE_OTHER;

    /** The code as files carry it: lower case, hyphens. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
