package org.homeward.agreement;

/**
 * A commission is the medical body that examines prisoners and proposes who goes home.
 *
 * <p>Third Geneva Convention, Annex II, article 1: three members, two of them neutral, one of those in the chair.
 *
 * @param id the short name that the rest of the file uses
 * @param name its name in words
 * @param members how many members in all
 * @param neutral how many of them are neutral
 * @param neutralChair whether a neutral member is in the chair
 */
public record Commission(String id, Wording name, int members, int neutral, boolean neutralChair) {

    /** Whether it is composed as the Third Geneva Convention's Annex II, article 1, asks. */
    public boolean isMixed() {
        return members == 3 && neutral == 2 && neutralChair;
    }
}
