package org.homeward.linkage.names;

/** How two surnames are related, strongest first. Gender never tells them apart: Ковальська is equal to Ковальский. */
public enum SurnameRelation {
    /** The same surname: one stem in common. */
    EQUAL,
    /**
     * Ukrainian and Russian forms of one surname by their roots: Вовченко and Волченко, Біленький and Беленький. One family
     * may bear both, and so may two, which is why they are near and not equal.
     */
    TRANSLATED,
    /** The same but for unstressed о written as heard, as Belarusian does: Баравік and Боровик. */
    UNSTRESSED,
    /** None that the tables know. */
    NONE
}
