package org.homeward.app.children.store;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.homeward.app.acts.Columns;
import org.homeward.app.acts.Projection;
import org.homeward.app.acts.SqlProjection;
import org.homeward.app.children.Answer;
import org.homeward.app.children.ListStatement;
import org.homeward.app.seats.ExchangeId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The read model of the children's list. */
public final class ChildrenTables {

    private final JdbcClient database;
    private final ExchangeId exchange;

    public ChildrenTables(JdbcClient database, ExchangeId exchange) {
        this.database = database;
        this.exchange = exchange;
    }

    public static Projection projection() {
        return SqlProjection.over("children", "children.child", "children.statement")
                .on("children.list-received", """
                        insert into children.child (exchange, child, answer)
                        select :exchange, c ->> 'child', 'RECEIVED'
                        from jsonb_array_elements(:payload::jsonb -> 'children') as c""")
                .on("children.answered", """
                        update children.child set answer = a ->> 'answer'
                        from jsonb_array_elements(:payload::jsonb -> 'answers') as a
                        where exchange = :exchange and child = a ->> 'child'""")
                .on("children.stated", """
                        insert into children.statement (exchange, ordinal, day, who, children, wording)
                        select :exchange, :index, (p ->> 'day')::date, p ->> 'who', (p ->> 'children')::int,
                            p -> 'wording'
                        from (select :payload::jsonb as p) as act""");
    }

    public Map<Answer, Integer> byAnswer() {
        Map<Answer, Integer> counts = new EnumMap<>(Answer.class);
        database.sql("select answer, count(*) as names from children.child where exchange = :exchange group by answer")
                .param("exchange", exchange.value())
                .query(row -> {
                    counts.put(Answer.valueOf(row.getString("answer")), row.getInt("names"));
                });
        return counts;
    }

    public List<ListStatement> statements() {
        return database.sql("""
                        select day, who, children, wording
                        from children.statement where exchange = :exchange order by ordinal""")
                .param("exchange", exchange.value())
                .query((row, _) -> {
                    Long children = Columns.number(row, "children");
                    return new ListStatement(
                            Columns.date(row, "day"),
                            row.getString("who"),
                            children == null ? null : Math.toIntExact(children),
                            Columns.multilingual(row, "wording"));
                })
                .list();
    }
}
