package org.homeward.app.accounts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.homeward.app.accounts.store.AccountsTables;
import org.homeward.app.acts.Acts;
import org.homeward.app.acts.Draft;
import org.homeward.app.acts.Payload;
import org.homeward.app.acts.Projection;
import org.homeward.app.database.Database;
import org.homeward.app.seats.ExchangeId;
import org.homeward.app.seats.SeatId;
import org.homeward.app.texts.Multilingual;
import org.jspecify.annotations.Nullable;

/** Keeps what was said in public, and answers how far it stands apart. */
public final class Accounts {

    /** What is said of the other side's lists. */
    public static final String LISTS = "lists";
    /** What is said of stages as a whole. */
    public static final String STAGES = "stages";
    /** What was delivered under an agreement before this one. */
    public static final String EARLIER_EXCHANGE = "earlier-exchange";

    private final Acts acts;
    private final AccountsTables tables;

    public Accounts(Acts acts, Database database, ExchangeId exchange) {
        this.acts = acts;
        this.tables = new AccountsTables(database.client(), exchange);
    }

    /** The read model of this part. */
    public static Projection projection() {
        return AccountsTables.projection();
    }

    /** An observer records the accounts it read. */
    public void read(Collection<Source> sources, SeatId observer, Instant at) {
        acts.record(Draft.of(
                "accounts.sources-read",
                observer,
                at,
                Payload.of()
                        .put(
                                "sources",
                                sources,
                                source -> Payload.of()
                                        .put("id", source.id())
                                        .put("outlet", source.outlet().codes())
                                        .put("published", source.date()))
                        .json()));
    }

    /** An observer records what they say on one topic. */
    public void stated(Topic topic, SeatId observer, Instant at) {
        List<PublicStatement> statements = topic.statements();
        acts.record(Draft.of(
                        "accounts.topic-stated",
                        observer,
                        at,
                        Payload.of()
                                .put("topic", topic.id())
                                .put("unit", topic.unit())
                                .put("basis", topic.basis())
                                .put(
                                        "statements",
                                        statements,
                                        statement -> Payload.of()
                                                .put("who", statement.who())
                                                .put("stance", statement.position())
                                                .put("wording", statement.text().codes())
                                                .put("from", statement.amount().from())
                                                .put("to", statement.amount().to())
                                                .put("sources", statement.sources()))
                                .json())
                .about(topic.id()));
    }

    /**
     * Something said in public on one of the subjects above.
     *
     * @param count the figure it names, people of one side; null where it names none
     * @param seat who records it: the party that says it, or an observer
     */
    public void said(
            String subject, LocalDate day, String who, @Nullable Integer count, Multilingual text, SeatId seat) {
        acts.record(Draft.of(
                "accounts.said",
                seat,
                day.atStartOfDay().toInstant(ZoneOffset.UTC),
                Payload.of()
                        .put("subject", subject)
                        .put("day", day)
                        .put("who", who)
                        .put("count", count)
                        .put("wording", text.codes())
                        .json()));
    }

    /** What was said on a subject, in the order it was recorded. */
    public List<Said> said(String subject) {
        return tables.said(subject);
    }

    /** One thing said in public. */
    public record Said(LocalDate day, String who, @Nullable Long count, Multilingual text) {}

    /** Every account read so far. */
    public List<Source> sources() {
        return tables.sources();
    }

    /** Every topic with its statements, in the order they were recorded. */
    public List<Topic> topics() {
        return tables.topics();
    }
}
