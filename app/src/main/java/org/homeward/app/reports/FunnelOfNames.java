package org.homeward.app.reports;

/**
 * How many of the names that one side seeks came how far, and where the others went.
 *
 * <p>All counts are of the seeking side's people. A step counts everyone who reached it, whatever happened later.
 *
 * @param seeker id of the party whose people these are
 * @param holder id of the party that is asked for them
 * @param sought entries on the seeker's list as submitted
 * @param gated entries left once the gate set aside duplicates, the released, the dead and the rest
 * @param linked names with a proposed or confirmed link to a name that the holder lists
 * @param acknowledged names that the holder states it holds
 * @param eligible names that a clause of the agreement covers
 * @param planned names on a manifest, reserves not counted
 * @param handedOver people who crossed and were received
 * @param tracks where the others are kept
 */
public record FunnelOfNames(
        String seeker,
        String holder,
        long sought,
        long gated,
        long linked,
        long acknowledged,
        long eligible,
        long planned,
        long handedOver,
        Tracks tracks) {

    /**
     * Names that took another way; none vanishes.
     *
     * @param disputed what the two sides state differs
     * @param missing nobody acknowledges them; they moved to the missing track
     * @param refused refused to cross, at the line or before; nobody is sent against his will
     * @param unfit not fit to travel on the day
     * @param diedOnList died while on the list
     * @param reserve named as reserve and not called
     */
    public record Tracks(long disputed, long missing, long refused, long unfit, long diedOnList, long reserve) {}
}
