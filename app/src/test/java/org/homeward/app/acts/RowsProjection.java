package org.homeward.app.acts;

import java.util.List;
import org.homeward.app.seats.ExchangeId;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A read model for tests: how many rows each seat has submitted. */
final class RowsProjection implements Projection {

    static void create(JdbcClient database) {
        database.sql("create schema if not exists test_rows").update();
        database.sql("create table if not exists test_rows.submitted"
                        + " (exchange text, seat text, rows bigint, primary key (exchange, seat))")
                .update();
    }

    static List<String> read(JdbcClient database) {
        return database.sql("select seat || ' ' || rows from test_rows.submitted order by 1")
                .query(String.class)
                .list();
    }

    @Override
    public String name() {
        return "test-rows";
    }

    @Override
    public void reset(ExchangeId exchange, JdbcClient database) {
        database.sql("delete from test_rows.submitted where exchange = ?")
                .param(exchange.value())
                .update();
    }

    @Override
    public void apply(RecordedAct act, JsonNode payload, JdbcClient database) {
        if (act.type().value().equals("lists.submitted")) {
            database.sql("insert into test_rows.submitted values (?, ?, ?)"
                            + " on conflict (exchange, seat) do update set rows = submitted.rows + excluded.rows")
                    .params(
                            act.exchange().value(),
                            act.signer().value(),
                            payload.get("rows").longValue())
                    .update();
        }
    }
}
