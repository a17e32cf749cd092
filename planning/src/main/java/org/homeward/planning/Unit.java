package org.homeward.planning;

import java.util.Comparator;
import java.util.List;

/**
 * People who are never divided: one traveller, or the members of a family from one site. A severely wounded person is
 * always a unit alone, so that no family tie holds them back.
 *
 * @param site index of the roads from the holding site
 * @param order that of the member who stands first in the agreed order; lower goes first among those of equal points
 * @param tie drawn from the seed or taken from the signed list; smaller goes first among equals
 * @param told slot that the members have been told, or -1
 */
record Unit(List<Traveller> members, int site, long order, long tie, int told) {

    /** Families and small units up to this size travel whole; more would not fit one vehicle with its escort. */
    static final int MEMBERS_MAX = 12;

    /** The agreed order of units of equal points. */
    static final Comparator<Unit> IN_ORDER =
            Comparator.comparingLong(Unit::order).thenComparingLong(Unit::tie);

    /** The id of its first member. */
    String id() {
        return members.getFirst().id();
    }

    int people() {
        return members.size();
    }
}
