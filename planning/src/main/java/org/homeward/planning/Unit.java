package org.homeward.planning;

import java.util.List;

/**
 * People who are never divided: one traveller, or the members of a family from one site. A severely wounded person is
 * always a unit alone, so that no family tie holds them back.
 *
 * @param site index of the holding site
 * @param days the longest captivity among the members
 * @param tie drawn from the seed; smaller goes first among equals
 * @param told slot that the members have been told, or -1
 */
record Unit(List<Traveller> members, int site, int days, long tie, int told) {

    /** Families and small units up to this size travel whole; more would not fit one vehicle with its escort. */
    static final int MEMBERS_MAX = 12;

    int people() {
        return members.size();
    }
}
