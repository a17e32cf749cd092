package org.homeward.app.lists;

/** One step of the list cycle, taken by the side it belongs to. */
public sealed interface EntryStep {

    /** The recipient answers for the name. */
    record State(StatementKind statement) implements EntryStep {}

    /** The submitter accepts the answer. */
    record Accept() implements EntryStep {}

    /** The submitter remarks that the answer is wrong. */
    record Contest() implements EntryStep {}

    /** The recipient gives its final reply. */
    record Reply(StatementKind statement) implements EntryStep {}

    /** The submitter puts another name in the place of one it cannot have. */
    record Substitute(String by) implements EntryStep {}

    /** The submitter takes the name back. */
    record Withdraw() implements EntryStep {}

    /** The submitter hands the name to the search for the missing. */
    record MoveToMissing() implements EntryStep {}

    /** Who takes it. */
    default Side side() {
        return switch (this) {
            case State _, Reply _ -> Side.RECIPIENT;
            case Accept _, Contest _, Substitute _, Withdraw _, MoveToMissing _ -> Side.SUBMITTER;
        };
    }

    /** The two ends of a list. */
    enum Side {
        SUBMITTER,
        RECIPIENT
    }
}
