package org.homeward.planning;

/**
 * What moves and accompanies the people of one side.
 *
 * @param vehicles buses and the like; each makes one journey in a window
 * @param escorts people who accompany, available in each window
 * @param peoplePerEscort living people that one escort can accompany
 * @param refrigeratedPlaces remains that can be carried in a day
 */
public record Fleet(int vehicles, int seatsPerVehicle, int escorts, int peoplePerEscort, int refrigeratedPlaces) {

    /** A fleet that never limits the plan. */
    public static final Fleet AMPLE = new Fleet(Places.UNLIMITED, 1, Places.UNLIMITED, 1, Places.UNLIMITED);

    public Fleet {
        if (vehicles < 0 || seatsPerVehicle < 0 || escorts < 0 || peoplePerEscort < 0 || refrigeratedPlaces < 0) {
            throw new IllegalArgumentException("a fleet has a count below 0");
        }
    }

    /** Seats in one window. */
    int seats() {
        return (int) Math.min(Places.UNLIMITED, (long) vehicles * seatsPerVehicle);
    }

    /** Living people who can be accompanied in one window. */
    int accompanied() {
        return (int) Math.min(Places.UNLIMITED, (long) escorts * peoplePerEscort);
    }
}
