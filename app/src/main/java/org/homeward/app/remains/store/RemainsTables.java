package org.homeward.app.remains.store;

import java.util.List;
import org.homeward.app.acts.Columns;
import org.homeward.app.acts.Projection;
import org.homeward.app.acts.SqlProjection;
import org.homeward.app.remains.Attribution;
import org.homeward.app.remains.ClaimedTotal;
import org.homeward.app.remains.StatedDelivery;
import org.homeward.app.seats.ExchangeId;
import org.homeward.app.texts.Multilingual;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The read model of the remains. */
public final class RemainsTables {

    private static final String STATED = """
            insert into remains.delivery (exchange, day, sender, receiver, %1$s, note)
            select :exchange, (p ->> 'day')::date, p ->> 'sender', p ->> 'receiver', (p ->> 'bodies')::int, p -> 'note'
            from (select :payload::jsonb as p) as act
            on conflict (exchange, day, sender, receiver) do update
            set %1$s = excluded.%1$s, note = coalesce(excluded.note, remains.delivery.note)""";

    private final JdbcClient database;
    private final ExchangeId exchange;

    public RemainsTables(JdbcClient database, ExchangeId exchange) {
        this.database = database;
        this.exchange = exchange;
    }

    public static Projection projection() {
        return SqlProjection.over(
                        "remains",
                        "remains.delivery",
                        "remains.claimed_total",
                        "remains.attribution",
                        "remains.found_later")
                .on("remains.handed-over", STATED.formatted("stated_by_sender"))
                .on("remains.received", STATED.formatted("stated_by_receiver"))
                .on("remains.total-claimed", """
                        insert into remains.claimed_total (exchange, id, until, who, sender, receiver, bodies)
                        select :exchange, p ->> 'id', (p ->> 'until')::date, p ->> 'who', p ->> 'sender',
                            p ->> 'receiver', (p ->> 'bodies')::int
                        from (select :payload::jsonb as p) as act""")
                .on("remains.attributed", """
                        insert into remains.attribution (exchange, day, party, agreement, wording)
                        select :exchange, (p ->> 'day')::date, :signer, p ->> 'agreement', p -> 'wording'
                        from (select :payload::jsonb as p) as act""")
                .on("remains.found-later", """
                        insert into remains.found_later (exchange, ordinal, day, party, bodies, wording)
                        select :exchange, :index, (p ->> 'day')::date, :signer, (p ->> 'bodies')::int, p -> 'wording'
                        from (select :payload::jsonb as p) as act""");
    }

    public List<StatedDelivery> deliveries() {
        return database.sql("""
                        select day, sender, receiver, stated_by_sender, stated_by_receiver, note
                        from remains.delivery where exchange = :exchange order by day, receiver""")
                .param("exchange", exchange.value())
                .query((row, _) -> new StatedDelivery(
                        Columns.date(row, "day"),
                        row.getString("sender"),
                        row.getString("receiver"),
                        Columns.number(row, "stated_by_sender"),
                        Columns.number(row, "stated_by_receiver"),
                        Columns.optionalMultilingual(row, "note")))
                .list();
    }

    public List<ClaimedTotal> claims() {
        return database.sql("""
                        select id, until, who, sender, receiver, bodies
                        from remains.claimed_total where exchange = :exchange order by until, id""")
                .param("exchange", exchange.value())
                .query((row, _) -> new ClaimedTotal(
                        row.getString("id"),
                        Columns.date(row, "until"),
                        row.getString("who"),
                        row.getString("sender"),
                        row.getString("receiver"),
                        row.getInt("bodies")))
                .list();
    }

    public List<Attribution> attributions() {
        return database.sql("""
                        select day, party, agreement, wording
                        from remains.attribution where exchange = :exchange order by day, party""")
                .param("exchange", exchange.value())
                .query((row, _) -> new Attribution(
                        Columns.date(row, "day"),
                        row.getString("party"),
                        row.getString("agreement"),
                        Columns.multilingual(row, "wording")))
                .list();
    }

    public List<Multilingual> found() {
        return database.sql("select wording from remains.found_later where exchange = :exchange order by ordinal")
                .param("exchange", exchange.value())
                .query((row, _) -> Columns.multilingual(row, "wording"))
                .list();
    }
}
