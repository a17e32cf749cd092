package org.homeward.app.talks;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.homeward.app.acts.Acts;
import org.homeward.app.acts.Draft;
import org.homeward.app.acts.Payload;
import org.homeward.app.acts.Projection;
import org.homeward.app.seats.SeatId;
import org.homeward.app.talks.store.TalksTables;
import org.homeward.app.texts.Multilingual;

/** Records what was put on the table in the talks. */
public final class Talks {

    private final Acts acts;

    public Talks(Acts acts) {
        this.acts = acts;
    }

    /** The read model of this part. */
    public static Projection projection() {
        return TalksTables.projection();
    }

    /** The intermediary records that a round was held. */
    public void held(Round round, SeatId intermediary) {
        acts.record(Draft.of(
                        "talks.round-held",
                        intermediary,
                        round.date().atStartOfDay().toInstant(ZoneOffset.UTC),
                        Payload.of()
                                .put("id", round.id())
                                .put("heldOn", round.date())
                                .put("venue", round.venue())
                                .put("outcome", round.outcome(), Multilingual::codes)
                                .json())
                .about(round.id()));
    }

    /** The intermediary records that it passed a memorandum on; a study time that was asked for becomes a deadline. */
    public void passed(Memorandum memorandum, SeatId intermediary, Instant at) {
        Draft draft = Draft.of(
                        "talks.memorandum-passed",
                        intermediary,
                        at,
                        Payload.of()
                                .put("id", memorandum.id())
                                .put("from", memorandum.from())
                                .put("to", memorandum.to())
                                .put("via", memorandum.via())
                                .put("languages", memorandum.languages())
                                .put("received", memorandum.received())
                                .put("answerDue", memorandum.answerDue())
                                .json())
                .about(memorandum.id());
        var due = memorandum.answerDue();
        acts.record(due == null ? draft : draft.dueBy(due.atStartOfDay().toInstant(ZoneOffset.UTC)));
    }

    /** A party takes a position. */
    public void taken(List<Position> positions) {
        for (Position position : positions) {
            acts.record(Draft.of(
                            "talks.position-taken",
                            new SeatId(position.by()),
                            position.date().atStartOfDay().toInstant(ZoneOffset.UTC),
                            Payload.of()
                                    .put("id", position.id())
                                    .put("takenOn", position.date())
                                    .put("topic", position.topic())
                                    .put("wording", position.text().codes())
                                    .json())
                    .about(position.id()));
        }
    }
}
