package org.homeward.app.lists;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.homeward.app.kernel.Outcome;
import org.homeward.app.kernel.RefusalCode;

/**
 * The list cycle of one entry: which step follows from which state, whose it is, and by when.
 *
 * <p>No clock takes a step: a date that has passed is shown to both sides, and only an act changes an entry.
 */
public final class EntryCycle {

    /** Days for the statement, for remarks and for the final reply (Stockholm 2018: one week each). */
    public static final int DAYS_FOR_EACH_STEP = 7;

    /** Why a step was refused. */
    public enum Refused implements RefusalCode {
        /** The step does not follow from the state. */
        OUT_OF_TURN("HW-LIST-0101", Kind.CONFLICT),
        /** The step belongs to the other side. */
        OTHER_SIDE("HW-LIST-0102", Kind.FORBIDDEN);

        private final String id;
        private final Kind kind;

        Refused(String id, Kind kind) {
            this.id = id;
            this.kind = kind;
        }

        @Override
        public String id() {
            return id;
        }

        @Override
        public Kind kind() {
            return kind;
        }
    }

    private EntryCycle() {}

    /** Takes a step on behalf of a side. */
    public static Outcome<EntryState> apply(EntryState state, EntryStep step, EntryStep.Side by) {
        if (step.side() != by) {
            return Outcome.refused(Refused.OTHER_SIDE, Map.of());
        }
        return next(state, step)
                .map(Outcome::accepted)
                .orElseGet(() -> Outcome.refused(Refused.OUT_OF_TURN, Map.of("state", state.label())));
    }

    /** The day by which the next step is due, where one is. */
    public static Optional<LocalDate> due(EntryState state, LocalDate since) {
        return switch (state) {
            case EntryState.Submitted _, EntryState.Stated _, EntryState.Contested _ ->
                Optional.of(since.plusDays(DAYS_FOR_EACH_STEP));
            case EntryState.Accepted _,
                    EntryState.FinalYes _,
                    EntryState.FinalNo _,
                    EntryState.Substituted _,
                    EntryState.Withdrawn _,
                    EntryState.MovedToMissing _ -> Optional.empty();
        };
    }

    private static Optional<EntryState> next(EntryState state, EntryStep step) {
        return switch (step) {
            case EntryStep.State(StatementKind said) ->
                state instanceof EntryState.Submitted ? Optional.of(new EntryState.Stated(said)) : Optional.empty();
            case EntryStep.Accept _ ->
                state instanceof EntryState.Stated(StatementKind said)
                        ? Optional.of(new EntryState.Accepted(said))
                        : Optional.empty();
            case EntryStep.Contest _ ->
                state instanceof EntryState.Stated(StatementKind said)
                        ? Optional.of(new EntryState.Contested(said))
                        : Optional.empty();
            case EntryStep.Reply(StatementKind said) ->
                state instanceof EntryState.Contested
                        ? Optional.of(
                                said.acknowledges() ? new EntryState.FinalYes(said) : new EntryState.FinalNo(said))
                        : Optional.empty();
            case EntryStep.Substitute(String by) ->
                answered(state).isPresent() ? Optional.of(new EntryState.Substituted(by)) : Optional.empty();
            case EntryStep.Withdraw _ -> open(state) ? Optional.of(new EntryState.Withdrawn()) : Optional.empty();
            case EntryStep.MoveToMissing _ ->
                answered(state).filter(said -> !said.acknowledges()).isPresent()
                        ? Optional.of(new EntryState.MovedToMissing())
                        : Optional.empty();
        };
    }

    /** The answer that both sides are done with. */
    private static Optional<StatementKind> answered(EntryState state) {
        return switch (state) {
            case EntryState.Accepted(StatementKind said) -> Optional.of(said);
            case EntryState.FinalYes(StatementKind said) -> Optional.of(said);
            case EntryState.FinalNo(StatementKind said) -> Optional.of(said);
            case EntryState.Submitted _,
                    EntryState.Stated _,
                    EntryState.Contested _,
                    EntryState.Substituted _,
                    EntryState.Withdrawn _,
                    EntryState.MovedToMissing _ -> Optional.empty();
        };
    }

    private static boolean open(EntryState state) {
        return switch (state) {
            case EntryState.Substituted _, EntryState.Withdrawn _, EntryState.MovedToMissing _ -> false;
            case EntryState.Submitted _,
                    EntryState.Stated _,
                    EntryState.Contested _,
                    EntryState.Accepted _,
                    EntryState.FinalYes _,
                    EntryState.FinalNo _ -> true;
        };
    }
}
