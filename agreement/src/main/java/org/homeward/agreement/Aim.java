package org.homeward.agreement;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** An aim is one thing that a plan of crossings should be good at; an agreement ranks them. */
public enum Aim {
    /** Hours of waiting, those weighing most whom law and the orders of the clauses put first. */
    LEAST_WAITING("least-waiting"),
    /** Days on which anyone crosses. */
    FEWEST_DAYS("fewest-days"),
    /** How far either party is ahead at its highest. */
    LEAST_EXPOSURE("least-exposure"),
    /** Minutes on the road. */
    LEAST_TRAVEL("least-travel"),
    /** Families and military units that cross together. */
    GROUPS_TOGETHER("groups-together");

    private final String key;

    Aim(String key) {
        this.key = key;
    }

    /** The word used for it in files. */
    public String key() {
        return key;
    }

    /** Every aim once: those ranked, then the others in the usual order, which is the one above. */
    public static List<Aim> all(List<Aim> ranked) {
        Set<Aim> all = new LinkedHashSet<>(ranked);
        all.addAll(List.of(values()));
        return List.copyOf(all);
    }
}
