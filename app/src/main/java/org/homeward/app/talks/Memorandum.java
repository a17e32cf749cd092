package org.homeward.app.talks;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text that one side handed to the other through the intermediary.
 *
 * @param id short id
 * @param from party that wrote it
 * @param to party that received it
 * @param via the intermediary
 * @param languages codes of the languages it was handed over in
 * @param received day it arrived; null where only "before the round" was published
 * @param studyDays days the receiver asked for; null where none were published
 */
public record Memorandum(
        String id,
        String from,
        String to,
        String via,
        List<String> languages,
        @Nullable LocalDate received,
        @Nullable Integer studyDays) {

    public Memorandum {
        languages = List.copyOf(languages);
    }

    /** The day the answer is due; null where no study time runs. */
    public @Nullable LocalDate answerDue() {
        return received == null || studyDays == null ? null : received.plusDays(studyDays);
    }
}
