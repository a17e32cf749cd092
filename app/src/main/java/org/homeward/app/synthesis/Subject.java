package org.homeward.app.synthesis;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A synthetic person of a scenario, with what really became of him or her.
 *
 * @param person who
 * @param fate what became of the person
 * @param civilian true for a civilian on a list of prisoners
 * @param condition condition codes of the Third Geneva Convention, annex I; empty for those not gravely wounded or ill
 * @param endedOn day of release or death; null otherwise
 * @param site number of the holding site from 1; 0 where the list names none
 * @param firstList whether the holder put the person on its first list of those to go
 */
record Subject(
        Person person,
        Fate fate,
        boolean civilian,
        String condition,
        @Nullable LocalDate endedOn,
        int site,
        boolean firstList) {}
