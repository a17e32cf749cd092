package org.homeward.app.lists;

import java.util.List;
import org.homeward.app.kernel.Sensitive;
import org.homeward.app.lists.ListEntry.Identity;

/**
 * People of whom somebody has already stated that they were released or died.
 *
 * @param kind which of the two
 * @param statedBy id of the seat that stated it, and where; shown with the finding
 * @param entries the people
 */
public record Register(Kind kind, String statedBy, List<Sensitive<Identity>> entries) {

    public Register {
        entries = List.copyOf(entries);
    }

    /** What a register says of its people. */
    public enum Kind {
        RELEASED,
        DECEASED
    }
}
