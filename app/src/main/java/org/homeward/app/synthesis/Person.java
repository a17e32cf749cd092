package org.homeward.app.synthesis;

import java.time.LocalDate;

/**
 * A person who does not exist: what is true of him or her, before any list gets it wrong.
 *
 * @param id the number that {@code truth} columns carry
 * @param population the people he or she is drawn from
 * @param given the given name
 * @param father the father's given name
 * @param surname the surname in the form he or she bears
 * @param family the surname in the masculine
 * @param born date of birth
 * @param rank rank
 * @param unit military unit, as its own side writes it
 * @param serviceNumber personal number
 * @param captured day of capture
 * @param place place of capture
 */
record Person(
        long id,
        Tongue population,
        Sex sex,
        GivenName given,
        GivenName father,
        Surname surname,
        Surname family,
        LocalDate born,
        Rank rank,
        String unit,
        String serviceNumber,
        LocalDate captured,
        Place place) {}
