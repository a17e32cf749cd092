package org.homeward.planning;

/** The way from a holding site to a crossing point, in minutes. A pair without a road cannot be travelled. */
public record Road(String site, String point, int minutes) {

    public Road {
        if (minutes < 0) {
            throw new IllegalArgumentException("a road takes " + minutes + " minutes, not 0 or more");
        }
    }
}
