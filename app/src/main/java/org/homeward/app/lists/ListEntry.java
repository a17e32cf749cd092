package org.homeward.app.lists;

import java.util.List;
import java.util.Optional;
import org.homeward.app.kernel.Sensitive;

/**
 * One name on a list, as its submitter states it.
 *
 * @param row 1-based row in the file
 * @param key identifies the entry within its list: the submitter's id, or with the row where that is missing or repeated
 * @param identity who the person is stated to be
 * @param status prisoner or civilian
 * @param service rank, unit, and how the person came into custody
 * @param health what is stated of health
 * @param remarks free text; empty where there is none
 * @param holding what a holder states of custody; empty on a list of sought names
 */
public record ListEntry(
        int row,
        String key,
        Sensitive<Identity> identity,
        PersonStatus status,
        Sensitive<Service> service,
        Sensitive<Health> health,
        Sensitive<String> remarks,
        Optional<Holding> holding) {

    /**
     * Who a person is stated to be; texts as written, without outer spaces, empty where nothing is stated.
     *
     * @param birthDate as stated
     * @param serviceNumber as written
     * @param family what the submitter gives to all who belong together, as a number; never guessed from a surname
     */
    public record Identity(
            String surname,
            String given,
            String patronymic,
            Sex sex,
            StatedDate birthDate,
            String serviceNumber,
            String family) {}

    /** Rank, unit and capture, as written; empty where nothing is stated. */
    public record Service(String rank, String unit, StatedDate captureDate, String capturePlace) {}

    /**
     * What is stated of health.
     *
     * @param codes conditions of Annex I to the Third Geneva Convention, such as {@code A1a}
     * @param condition the general state, where a word for it was given
     * @param written the cell as written
     */
    public record Health(List<String> codes, Condition condition, String written) {
        public Health {
            codes = List.copyOf(codes);
        }
    }

    /**
     * What the holder of a person states.
     *
     * @param custody the kind of statement
     * @param date of death, release or transfer
     * @param site id of the holding site; empty where not stated
     */
    public record Holding(Custody custody, StatedDate date, String site) {}

    /** Sex as stated. */
    public enum Sex {
        FEMALE,
        MALE,
        UNSTATED
    }

    /** What a person is held or sought as. */
    public enum PersonStatus {
        PRISONER,
        CIVILIAN,
        UNSTATED
    }

    /** State of health on the capture card (Third Geneva Convention, annex IV B), as far as lists state it. */
    public enum Condition {
        GOOD,
        RECOVERED,
        SLIGHTLY_WOUNDED,
        SICK,
        SERIOUSLY_SICK,
        SERIOUSLY_WOUNDED,
        UNSTATED
    }

    /** What a holder's list states of custody. */
    public enum Custody {
        HELD,
        HELD_ELSEWHERE,
        DECEASED,
        RELEASED,
        UNDER_PROCESS,
        UNSTATED
    }
}
