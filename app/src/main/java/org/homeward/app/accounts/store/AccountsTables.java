package org.homeward.app.accounts.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.homeward.app.accounts.Accounts.Said;
import org.homeward.app.accounts.Amount;
import org.homeward.app.accounts.PublicStatement;
import org.homeward.app.accounts.Source;
import org.homeward.app.accounts.Topic;
import org.homeward.app.acts.Columns;
import org.homeward.app.acts.Projection;
import org.homeward.app.acts.SqlProjection;
import org.homeward.app.seats.ExchangeId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The read model of the public accounts. */
public final class AccountsTables {

    private final JdbcClient database;
    private final ExchangeId exchange;

    public AccountsTables(JdbcClient database, ExchangeId exchange) {
        this.database = database;
        this.exchange = exchange;
    }

    public static Projection projection() {
        return SqlProjection.over("accounts", "accounts.source", "accounts.statement", "accounts.said")
                .on("accounts.said", """
                        insert into accounts.said (exchange, recorded, subject, day, who, figure, wording)
                        select :exchange, :index, p ->> 'subject', (p ->> 'day')::date, p ->> 'who',
                            (p ->> 'count')::bigint, p -> 'wording'
                        from (select :payload::jsonb as p) as act""")
                .on("accounts.sources-read", """
                        insert into accounts.source (exchange, id, outlet, published)
                        select :exchange, s ->> 'id', s -> 'outlet', (s ->> 'published')::date
                        from jsonb_array_elements(:payload::jsonb -> 'sources') as s""")
                .on("accounts.topic-stated", """
                        insert into accounts.statement
                            (exchange, topic, recorded, ordinal, unit, basis, who, stance, wording, amount_from,
                             amount_to, sources)
                        select :exchange, p ->> 'topic', :index, ordinal, p ->> 'unit', p ->> 'basis', s ->> 'who',
                            s ->> 'stance', s -> 'wording', (s ->> 'from')::bigint, (s ->> 'to')::bigint, s -> 'sources'
                        from (select :payload::jsonb as p) as act,
                            jsonb_array_elements(p -> 'statements') with ordinality as each (s, ordinal)""");
    }

    public List<Source> sources() {
        return database.sql("select id, outlet, published from accounts.source where exchange = :exchange order by id")
                .param("exchange", exchange.value())
                .query((row, _) -> new Source(
                        row.getString("id"), Columns.multilingual(row, "outlet"), Columns.date(row, "published")))
                .list();
    }

    public List<Said> said(String subject) {
        return database.sql("""
                        select day, who, figure, wording from accounts.said
                        where exchange = :exchange and subject = :subject order by recorded""")
                .param("exchange", exchange.value())
                .param("subject", subject)
                .query((row, _) -> new Said(
                        Columns.date(row, "day"),
                        row.getString("who"),
                        Columns.number(row, "figure"),
                        Columns.multilingual(row, "wording")))
                .list();
    }

    public List<Topic> topics() {
        Map<String, List<PublicStatement>> statements = new LinkedHashMap<>();
        Map<String, Topic> topics = new LinkedHashMap<>();
        database.sql("""
                        select topic, unit, basis, who, stance, wording, amount_from, amount_to, sources
                        from accounts.statement where exchange = :exchange order by recorded, ordinal""").param("exchange", exchange.value()).query((ResultSet row) -> {
            String topic = row.getString("topic");
            topics.putIfAbsent(topic, new Topic(topic, row.getString("unit"), row.getString("basis"), List.of()));
            statements.computeIfAbsent(topic, _ -> new ArrayList<>()).add(statement(row));
        });
        return topics.values().stream()
                .map(topic -> new Topic(
                        topic.id(), topic.unit(), topic.basis(), statements.getOrDefault(topic.id(), List.of())))
                .toList();
    }

    private static PublicStatement statement(ResultSet row) throws SQLException {
        return new PublicStatement(
                row.getString("who"),
                row.getString("stance"),
                Columns.multilingual(row, "wording"),
                new Amount(Columns.number(row, "amount_from"), Columns.number(row, "amount_to")),
                Columns.texts(row, "sources"));
    }
}
