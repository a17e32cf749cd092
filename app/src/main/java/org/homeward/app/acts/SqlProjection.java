package org.homeward.app.acts;

import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.homeward.app.seats.ExchangeId;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/**
 * A read model whose every step is SQL over the act's payload.
 *
 * <p>Statements may name these parameters: {@code :exchange}, {@code :payload} (JSON as text), {@code :index} (of the act), {@code :signer},
 * {@code :day} (of the act, UTC), {@code :stage} and {@code :attempt} (null where the act has none).
 */
public final class SqlProjection implements Projection {

    private final String name;
    private final List<String> tables;
    private final Map<String, String> byType;

    private SqlProjection(String name, List<String> tables, Map<String, String> byType) {
        this.name = name;
        this.tables = List.copyOf(tables);
        this.byType = Map.copyOf(byType);
    }

    /** A read model over {@code tables}, each with a column {@code exchange}, that so far takes in nothing. */
    public static SqlProjection over(String name, String... tables) {
        return new SqlProjection(name, List.of(tables), Map.of());
    }

    /** The same, which runs {@code sql} for each act of {@code type}. */
    public SqlProjection on(String type, String sql) {
        Map<String, String> more = new LinkedHashMap<>(byType);
        if (more.put(type, sql) != null) {
            throw new IllegalArgumentException("two statements for acts of type " + type);
        }
        return new SqlProjection(name, tables, more);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void reset(ExchangeId exchange, JdbcClient database) {
        for (String table : tables) {
            database.sql("delete from " + table + " where exchange = :exchange")
                    .param("exchange", exchange.value())
                    .update();
        }
    }

    @Override
    public void apply(RecordedAct act, JsonNode payload, JdbcClient database) {
        String sql = byType.get(act.type().value());
        if (sql == null) {
            return;
        }
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("exchange", act.exchange().value());
        parameters.put("payload", payload.toString());
        parameters.put("index", act.index());
        parameters.put("signer", act.signer().value());
        parameters.put("day", act.at().atZone(ZoneOffset.UTC).toLocalDate());
        parameters.put("stage", act.attempt().map(Attempt::stage).orElse(null));
        parameters.put("attempt", act.attempt().map(Attempt::number).orElse(null));
        database.sql(sql).params(parameters).update();
    }
}
