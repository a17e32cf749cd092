package org.homeward.app.lists.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.homeward.app.acts.Projection;
import org.homeward.app.acts.SqlProjection;
import org.homeward.app.lists.Lists.StatementCount;
import org.homeward.app.lists.Lists.Submission;
import org.homeward.app.seats.ExchangeId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The read model of the lists. */
public final class ListsTables {

    private final JdbcClient database;
    private final ExchangeId exchange;

    public ListsTables(JdbcClient database, ExchangeId exchange) {
        this.database = database;
        this.exchange = exchange;
    }

    public static Projection projection() {
        return SqlProjection.over(
                        "lists", "lists.submission", "lists.entry", "lists.finding", "lists.link", "lists.statement")
                .on("lists.submitted", """
                        with submission as (
                            insert into lists.submission (exchange, list, party, kind, entries)
                            select :exchange, p ->> 'list', :signer, p ->> 'kind', jsonb_array_length(p -> 'entries')
                            from (select :payload::jsonb as p) as act)
                        insert into lists.entry (exchange, list, entry)
                        select :exchange, p ->> 'list', e ->> 'entry'
                        from (select :payload::jsonb as p) as act, jsonb_array_elements(p -> 'entries') as e""")
                .on("lists.gated", """
                        with finding as (
                            insert into lists.finding (exchange, list, rule, entries)
                            select :exchange, p ->> 'list', r ->> 'rule', (r ->> 'entries')::int
                            from (select :payload::jsonb as p) as act, jsonb_array_elements(p -> 'rules') as r),
                        aside as (
                            update lists.entry set set_aside = true
                            from (select :payload::jsonb as p) as act,
                                jsonb_array_elements_text(p -> 'repeated') as each (repeated)
                            where exchange = :exchange and list = p ->> 'list' and entry = repeated)
                        update lists.submission set rows_with_findings = (p ->> 'entriesWithFindings')::int
                        from (select :payload::jsonb as p) as act
                        where exchange = :exchange and list = p ->> 'list'""")
                .on("lists.linked", """
                        insert into lists.link (exchange, seeker, sought, held, probability, band)
                        select :exchange, p ->> 'seeker', l ->> 'sought', l ->> 'held',
                            (l ->> 'probability')::double precision, l ->> 'band'
                        from (select :payload::jsonb as p) as act, jsonb_array_elements(p -> 'links') as l""")
                .on("lists.stated", """
                        insert into lists.statement
                            (exchange, seeker, entry, seeker_states, holder_states, held, track)
                        select :exchange, p ->> 'seeker', s ->> 'entry', s ->> 'seeker', s ->> 'holder', s ->> 'held',
                            s ->> 'track'
                        from (select :payload::jsonb as p) as act, jsonb_array_elements(p -> 'statements') as s""");
    }

    public List<StatementCount> statements() {
        return database.sql("""
                        select seeker, seeker_states, holder_states, track, count(*) as names
                        from lists.statement where exchange = :exchange
                        group by seeker, seeker_states, holder_states, track
                        order by seeker, seeker_states, holder_states, track""")
                .param("exchange", exchange.value())
                .query((row, _) -> new StatementCount(
                        row.getString("seeker"),
                        row.getString("seeker_states"),
                        row.getString("holder_states"),
                        row.getString("track"),
                        row.getInt("names")))
                .list();
    }

    public List<Submission> submissions() {
        Map<String, Map<String, Integer>> byRule = new LinkedHashMap<>();
        database.sql("""
                        select list, rule, entries from lists.finding
                        where exchange = :exchange order by list, entries desc, rule""").param("exchange", exchange.value()).query(row -> {
            byRule.computeIfAbsent(row.getString("list"), _ -> new LinkedHashMap<>())
                    .put(row.getString("rule"), row.getInt("entries"));
        });
        return database.sql("""
                        select list, party, kind, entries, rows_with_findings,
                            (select count(*) from lists.entry e
                             where e.exchange = s.exchange and e.list = s.list and e.set_aside) as aside
                        from lists.submission s where exchange = :exchange order by list""")
                .param("exchange", exchange.value())
                .query((row, _) -> new Submission(
                        row.getString("list"),
                        row.getString("party"),
                        row.getString("kind"),
                        row.getInt("entries"),
                        row.getInt("rows_with_findings"),
                        row.getInt("aside"),
                        byRule.getOrDefault(row.getString("list"), Map.of())))
                .list();
    }

    public Map<String, Integer> links() {
        Map<String, Integer> links = new LinkedHashMap<>();
        database.sql("select seeker, count(*) as links from lists.link where exchange = :exchange group by seeker")
                .param("exchange", exchange.value())
                .query(row -> {
                    links.put(row.getString("seeker"), row.getInt("links"));
                });
        return links;
    }
}
