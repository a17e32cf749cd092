package org.homeward.app.reports;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened at a handover other than people crossing as planned.
 *
 * @param day the day
 * @param stage 1-based stage
 * @param attempt 1-based attempt
 * @param point id of the crossing point; null where the whole stage is meant
 * @param kind what happened
 * @param people id of the party whose people it concerns; null where both are
 * @param entry pseudonymous entry id; null where nobody in particular is meant
 * @param note what followed from it, in words; null where the kind says it all
 */
public record HandoverEvent(
        LocalDate day,
        int stage,
        int attempt,
        @Nullable String point,
        Kind kind,
        @Nullable String people,
        @Nullable String entry,
        @Nullable Wording note) {

    /** The kinds of event. */
    public enum Kind {
        REFUSED_AT_LINE,
        UNFIT_TO_TRAVEL,
        DIED_ON_LIST,
        NO_SHOW,
        REPLACED_FROM_RESERVE,
        /** Why is known to the neutral alone: a refusal, a doctor's word and an absence look alike to both sides. */
        DOES_NOT_TRAVEL,
        PUT_OFF,
        TRIED_AGAIN,
        COMPLETED_SHORT
    }
}
