package org.homeward.app.children;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.homeward.app.acts.Acts;
import org.homeward.app.acts.Draft;
import org.homeward.app.acts.Payload;
import org.homeward.app.acts.Projection;
import org.homeward.app.children.store.ChildrenTables;
import org.homeward.app.database.Database;
import org.homeward.app.seats.ExchangeId;
import org.homeward.app.seats.SeatId;

/** Keeps the list of children: each name and the answer to it. It knows no plan and no balance. */
public final class Children {

    private final Acts acts;
    private final ChildrenTables tables;

    public Children(Acts acts, Database database, ExchangeId exchange) {
        this.acts = acts;
        this.tables = new ChildrenTables(database.client(), exchange);
    }

    /** The read model of this part. */
    public static Projection projection() {
        return ChildrenTables.projection();
    }

    /** The intermediary receives the list; {@code commitments} has the sealed record's commitment by pseudonymous id. */
    public void listReceived(Map<String, String> commitments, SeatId intermediary, LocalDate day) {
        acts.record(Draft.of(
                "children.list-received",
                intermediary,
                instant(day),
                Payload.of()
                        .put(
                                "children",
                                commitments.entrySet(),
                                child -> Payload.of()
                                        .put("child", child.getKey())
                                        .put("commitment", child.getValue()))
                        .json()));
    }

    /** The side that was asked answers names one by one. */
    public void answered(Map<String, Answer> answers, SeatId party, LocalDate day) {
        acts.record(Draft.of(
                "children.answered",
                party,
                instant(day),
                Payload.of()
                        .put(
                                "answers",
                                answers.entrySet(),
                                answer -> Payload.of()
                                        .put("child", answer.getKey())
                                        .put("answer", answer.getValue().name()))
                        .json()));
    }

    /** What was said of the list as a whole, recorded by {@code seat}. */
    public void stated(ListStatement statement, SeatId seat) {
        acts.record(Draft.of(
                "children.stated",
                seat,
                instant(statement.date()),
                Payload.of()
                        .put("day", statement.date())
                        .put("who", statement.who())
                        .put("children", statement.count())
                        .put("wording", statement.text().codes())
                        .json()));
    }

    /** How many names have each answer. */
    public Map<Answer, Integer> byAnswer() {
        return tables.byAnswer();
    }

    public List<ListStatement> statements() {
        return tables.statements();
    }

    private static Instant instant(LocalDate day) {
        return day.atStartOfDay().toInstant(ZoneOffset.UTC);
    }
}
