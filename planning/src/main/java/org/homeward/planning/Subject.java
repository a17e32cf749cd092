package org.homeward.planning;

/**
 * What kind of traveller a line is about.
 *
 * <p>A child is returned, never exchanged, and so counts in no balance. Remains take refrigerated places, count in no
 * balance of living people, and never share a manifest with them.
 */
public enum Subject {
    PRISONER,
    CIVILIAN,
    CHILD,
    REMAINS
}
