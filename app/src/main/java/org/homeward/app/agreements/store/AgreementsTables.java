package org.homeward.app.agreements.store;

import java.util.List;
import org.homeward.agreement.Verdict;
import org.homeward.app.acts.Projection;
import org.homeward.app.acts.SqlProjection;
import org.homeward.app.agreements.Agreements.ClauseCount;
import org.homeward.app.agreements.Agreements.ReasonCount;
import org.homeward.app.seats.ExchangeId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The read model of the adopted agreement. */
public final class AgreementsTables {

    private final JdbcClient database;
    private final ExchangeId exchange;

    public AgreementsTables(JdbcClient database, ExchangeId exchange) {
        this.database = database;
        this.exchange = exchange;
    }

    public static Projection projection() {
        return SqlProjection.over("agreements", "agreements.adopted", "agreements.decision")
                .on("agreements.deposited", """
                        insert into agreements.adopted (exchange, agreement, version, fingerprint)
                        select :exchange, p ->> 'agreement', (p ->> 'version')::int, p ->> 'fingerprint'
                        from (select :payload::jsonb as p) as act
                        on conflict (exchange) do update
                        set version = excluded.version, fingerprint = excluded.fingerprint""")
                .on("agreements.eligibility-decided", """
                        insert into agreements.decision (exchange, clause, party, entry, verdict, reasons)
                        select :exchange, p ->> 'clause', p ->> 'party', d ->> 'entry', d ->> 'verdict', d -> 'reasons'
                        from (select :payload::jsonb as p) as act, jsonb_array_elements(p -> 'decisions') as d
                        on conflict (exchange, clause, entry) do update
                        set verdict = excluded.verdict, reasons = excluded.reasons""");
    }

    public List<ClauseCount> counts() {
        return database.sql("""
                        select clause, party, verdict, count(*) as people
                        from agreements.decision where exchange = :exchange
                        group by clause, party, verdict order by clause, party, verdict""")
                .param("exchange", exchange.value())
                .query((row, _) -> new ClauseCount(
                        row.getString("clause"),
                        row.getString("party"),
                        Verdict.valueOf(row.getString("verdict")),
                        row.getInt("people")))
                .list();
    }

    public List<ReasonCount> reasons() {
        return database.sql("""
                        select clause, party, verdict, reason, count(*) as people
                        from agreements.decision, jsonb_array_elements_text(reasons) as each (reason)
                        where exchange = :exchange
                        group by clause, party, verdict, reason order by clause, party, people desc, reason""")
                .param("exchange", exchange.value())
                .query((row, _) -> new ReasonCount(
                        row.getString("clause"),
                        row.getString("party"),
                        Verdict.valueOf(row.getString("verdict")),
                        row.getString("reason"),
                        row.getInt("people")))
                .list();
    }
}
