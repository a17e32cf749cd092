package org.homeward.planning;

/**
 * How badly off a person is.
 *
 * <p>The severely wounded go regardless of number or rank (Third Geneva Convention, article 109): no parity, no quota
 * and no exposure limit holds them back, and no ranking of objectives puts anyone before them.
 */
public enum Urgency {
    SEVERELY_WOUNDED,
    SERIOUSLY_ILL,
    OTHER
}
