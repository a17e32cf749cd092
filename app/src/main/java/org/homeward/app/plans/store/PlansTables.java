package org.homeward.app.plans.store;

import java.util.List;
import org.homeward.app.acts.Projection;
import org.homeward.app.acts.SqlProjection;
import org.homeward.app.plans.Plans.Planned;
import org.homeward.app.seats.ExchangeId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The read model of the adopted plan. */
public final class PlansTables {

    private final JdbcClient database;
    private final ExchangeId exchange;

    public PlansTables(JdbcClient database, ExchangeId exchange) {
        this.database = database;
        this.exchange = exchange;
    }

    public static Projection projection() {
        return SqlProjection.over("plans", "plans.stage", "plans.line", "plans.reserve")
                .on("plans.stage-laid", """
                        with stage as (
                            insert into plans.stage (exchange, stage, day)
                            select :exchange, (p ->> 'stage')::int, (p ->> 'day')::date
                            from (select :payload::jsonb as p) as act),
                        reserve as (
                            insert into plans.reserve (exchange, entry, stage, releasing, ordinal)
                            select :exchange, entry, (p ->> 'stage')::int, r ->> 'party', ordinal
                            from (select :payload::jsonb as p) as act, jsonb_array_elements(p -> 'reserves') as r,
                                jsonb_array_elements_text(r -> 'entries') with ordinality as each (entry, ordinal))
                        insert into plans.line (exchange, entry, stage, point, releasing, clause, ordinal)
                        select :exchange, l ->> 'entry', (p ->> 'stage')::int, m ->> 'point', m ->> 'party',
                            l ->> 'clause', ordinal
                        from (select :payload::jsonb as p) as act, jsonb_array_elements(p -> 'manifests') as m,
                            jsonb_array_elements(m -> 'lines') with ordinality as each (l, ordinal)""");
    }

    public List<Planned> planned() {
        return database.sql("""
                        select stage, point, releasing, count(*) as people
                        from plans.line where exchange = :exchange
                        group by stage, point, releasing order by stage, point, releasing""")
                .param("exchange", exchange.value())
                .query((row, _) -> new Planned(
                        row.getInt("stage"), row.getString("point"), row.getString("releasing"), row.getInt("people")))
                .list();
    }
}
