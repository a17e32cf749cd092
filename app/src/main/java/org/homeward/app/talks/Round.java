package org.homeward.app.talks;

import java.time.LocalDate;
import java.util.List;
import org.homeward.app.texts.Multilingual;

/**
 * One round of talks.
 *
 * @param id short id
 * @param date day it was held
 * @param venue place, as published
 * @param outcome what was said to have come of it
 */
public record Round(String id, LocalDate date, String venue, List<Multilingual> outcome) {

    public Round {
        outcome = List.copyOf(outcome);
    }
}
