package org.homeward.app.lists;

/**
 * Where one entry stands in the list cycle: submitted, answered, contested, finally answered.
 *
 * <p>The cycle is that of the 2018 Stockholm agreement on prisoners: list, statement on each name, remarks, final reply.
 */
public sealed interface EntryState {

    /** Handed over and not answered yet. */
    record Submitted() implements EntryState {}

    /** Answered by the recipient. */
    record Stated(StatementKind statement) implements EntryState {}

    /** The submitter does not accept the answer. */
    record Contested(StatementKind statement) implements EntryState {}

    /** The submitter accepts the answer. */
    record Accepted(StatementKind statement) implements EntryState {}

    /** The recipient's last word: it holds the person. */
    record FinalYes(StatementKind statement) implements EntryState {}

    /** The recipient's last word: it does not hold the person. */
    record FinalNo(StatementKind statement) implements EntryState {}

    /** Another name stands in its place. */
    record Substituted(String by) implements EntryState {}

    /** Taken back by the submitter. */
    record Withdrawn() implements EntryState {}

    /** Nobody acknowledges the person; the search for the missing has the name now. */
    record MovedToMissing() implements EntryState {}

    /** The name of the state in texts: {@code lists.state.<name>}. */
    default String label() {
        return switch (this) {
            case Submitted _ -> "SUBMITTED";
            case Stated _ -> "STATEMENT";
            case Contested _ -> "CONTESTED";
            case Accepted _ -> "ACCEPTED";
            case FinalYes _ -> "FINAL_YES";
            case FinalNo _ -> "FINAL_NO";
            case Substituted _ -> "SUBSTITUTED";
            case Withdrawn _ -> "WITHDRAWN";
            case MovedToMissing _ -> "MOVED_TO_MISSING";
        };
    }
}
