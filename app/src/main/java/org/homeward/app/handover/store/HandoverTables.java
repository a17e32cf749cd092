package org.homeward.app.handover.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.homeward.app.acts.Columns;
import org.homeward.app.acts.Projection;
import org.homeward.app.acts.SqlProjection;
import org.homeward.app.handover.HandoverRecord;
import org.homeward.app.handover.HandoverRecord.Balance;
import org.homeward.app.handover.HandoverRecord.Event;
import org.homeward.app.handover.domain.Side;
import org.homeward.app.handover.domain.StagedExchange;
import org.homeward.app.handover.domain.Step;
import org.homeward.app.handover.domain.Terms;
import org.homeward.app.kernel.Outcome;
import org.homeward.app.seats.ExchangeId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The read model of the handover: steps, people's places, events. */
public final class HandoverTables {

    private static final String STEP = """
            insert into handover.step (exchange, recorded, day, stage, attempt, kind, party, people)
            select :exchange, :index, :day, :stage, :attempt, '%s', :signer, (:payload::jsonb ->> 'people')::int""";

    /** Puts everyone named in {@code entries} where they now are. */
    private static final String MOVED = """
            insert into handover.person (exchange, entry, releasing, place, stage)
            select :exchange, entry, %s, '%s', :stage
            from jsonb_array_elements_text(:payload::jsonb -> 'entries') as each (entry)
            on conflict (exchange, entry) do update set place = excluded.place, stage = excluded.stage""";

    private static final String EVENT = """
            insert into handover.event (exchange, recorded, day, stage, attempt, kind, party, entry)
            select :exchange, :index, :day, :stage, :attempt, '%s', p ->> 'party', p ->> 'entry'
            from (select :payload::jsonb as p) as act""";

    private static final String LEFT_OUT = """
            with event as (%s)
            insert into handover.person (exchange, entry, releasing, place, stage)
            select :exchange, p ->> 'entry', p ->> 'party', '%s', :stage from (select :payload::jsonb as p) as act
            on conflict (exchange, entry) do update set place = excluded.place, stage = excluded.stage""";

    private final JdbcClient database;
    private final ExchangeId exchange;

    public HandoverTables(JdbcClient database, ExchangeId exchange) {
        this.database = database;
        this.exchange = exchange;
    }

    public static Projection projection() {
        String releasingByReceiver = """
                (select case when first_party = :signer then second_party else first_party end
                 from handover.terms where exchange = :exchange)""";
        String releasing = ":payload::jsonb ->> 'party'";
        return SqlProjection.over(
                        "handover",
                        "handover.step",
                        "handover.terms",
                        "handover.person",
                        "handover.event",
                        "handover.withdrawal_total")
                .on("handover.begun", """
                        insert into handover.terms (exchange, stages, exposure_max, first_party, second_party,
                            first_weight, second_weight)
                        select :exchange, (p ->> 'stages')::int, (p ->> 'exposureMax')::int, p ->> 'first',
                            p ->> 'second', (p ->> 'firstWeight')::int, (p ->> 'secondWeight')::int
                        from (select :payload::jsonb as p) as act""")
                .on("handover.opened", STEP.formatted("opened"))
                .on("handover.taken-into-custody", MOVED.formatted(releasing, "custody"))
                .on("handover.ready", STEP.formatted("ready"))
                .on("handover.committed", STEP.formatted("committed"))
                .on("handover.aborted", """
                        with step as (%s), event as (%s)
                        update handover.person set place = 'held'
                        where exchange = :exchange and stage = :stage and place = 'custody'""".formatted(STEP.formatted("aborted"), EVENT.formatted("aborted")))
                .on("handover.received", """
                        with step as (%s)
                        %s""".formatted(
                                STEP.formatted("received"), MOVED.formatted(releasingByReceiver, "received")))
                .on("handover.withdrawn", LEFT_OUT.formatted(EVENT.formatted("withdrawn"), "withdrawn"))
                .on("handover.death-notified", LEFT_OUT.formatted(EVENT.formatted("death-notified"), "deceased"))
                .on("handover.replaced", EVENT.formatted("replaced"))
                .on("handover.urgent-crossed", """
                        with event as (%s)
                        %s""".formatted(
                                EVENT.formatted("urgent-crossed"), MOVED.formatted(releasing, "custody")))
                .on("handover.urgent-received", MOVED.formatted(releasingByReceiver, "received"))
                .on("handover.withdrawals-counted", """
                        insert into handover.withdrawal_total (exchange, party, cause, people)
                        select :exchange, p ->> 'party', c ->> 'cause', (c ->> 'people')::int
                        from (select :payload::jsonb as p) as act, jsonb_array_elements(p -> 'causes') as c""");
    }

    /** Everything the log says of the handover. */
    public HandoverRecord record() {
        return new HandoverRecord(
                balances(),
                events(),
                totals("select releasing, place, count(*) from handover.person where exchange = :exchange"
                        + " group by releasing, place order by releasing, place"),
                totals("select party, cause, people from handover.withdrawal_total where exchange = :exchange"
                        + " order by party, cause"));
    }

    private record StoredStep(
            java.time.LocalDate day,
            int stage,
            int attempt,
            String kind,
            String party,
            @Nullable Long people) {}

    private List<Balance> balances() {
        List<Balance> balances = new ArrayList<>();
        var terms = database.sql("""
                        select stages, exposure_max, first_party, first_weight, second_weight
                        from handover.terms where exchange = :exchange""")
                .param("exchange", exchange.value())
                .query((row, _) -> Map.entry(
                        row.getString("first_party"),
                        new Terms(row.getInt(1), row.getInt(2), row.getInt(4), row.getInt(5))))
                .optional();
        if (terms.isEmpty()) {
            return balances;
        }
        StagedExchange state = StagedExchange.begin(terms.get().getValue());
        for (StoredStep stored : steps()) {
            Side side = stored.party().equals(terms.get().getKey()) ? Side.FIRST : Side.SECOND;
            if (!(state.after(step(stored, side)) instanceof Outcome.Accepted<StagedExchange>(StagedExchange next))) {
                throw new IllegalStateException("a recorded step does not stand: stage " + stored.stage() + ", attempt "
                        + stored.attempt() + ", " + stored.kind());
            }
            state = next;
            balances.add(new Balance(
                    stored.day(),
                    stored.stage(),
                    stored.attempt(),
                    stored.kind(),
                    state.exposure(Side.FIRST),
                    state.exposure(Side.SECOND),
                    state.received(Side.FIRST),
                    state.received(Side.SECOND)));
        }
        return balances;
    }

    private List<StoredStep> steps() {
        return database.sql("""
                        select day, stage, attempt, kind, party, people
                        from handover.step where exchange = :exchange order by recorded""")
                .param("exchange", exchange.value())
                .query((row, _) -> new StoredStep(
                        Columns.date(row, "day"),
                        row.getInt("stage"),
                        row.getInt("attempt"),
                        row.getString("kind"),
                        row.getString("party"),
                        Columns.number(row, "people")))
                .list();
    }

    private static Step step(StoredStep stored, Side side) {
        int people = stored.people() == null ? 0 : Math.toIntExact(stored.people());
        return switch (stored.kind()) {
            case "opened" -> new Step.Open(stored.stage(), stored.attempt());
            case "ready" -> new Step.Ready(side, stored.stage(), stored.attempt(), people);
            case "committed" -> new Step.Commit(stored.stage(), stored.attempt());
            case "aborted" -> new Step.Abort(stored.stage(), stored.attempt());
            case "received" -> new Step.Receipt(side, stored.stage(), stored.attempt(), people);
            default -> throw new IllegalStateException("no step of kind " + stored.kind());
        };
    }

    private List<Event> events() {
        return database.sql("""
                        select day, stage, attempt, kind, party, entry
                        from handover.event where exchange = :exchange order by recorded""")
                .param("exchange", exchange.value())
                .query((row, _) -> new Event(
                        Columns.date(row, "day"),
                        row.getInt("stage"),
                        row.getInt("attempt"),
                        row.getString("kind"),
                        row.getString("party"),
                        row.getString("entry")))
                .list();
    }

    private Map<String, Map<String, Integer>> totals(String sql) {
        Map<String, Map<String, Integer>> totals = new LinkedHashMap<>();
        database.sql(sql).param("exchange", exchange.value()).query(row -> {
            totals.computeIfAbsent(row.getString(1), _ -> new LinkedHashMap<>()).put(row.getString(2), row.getInt(3));
        });
        return totals;
    }
}
