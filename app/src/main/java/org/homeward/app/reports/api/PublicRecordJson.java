package org.homeward.app.reports.api;

import static org.homeward.app.reports.api.Counted.own;
import static org.homeward.app.reports.api.Counted.stated;
import static org.homeward.app.reports.api.Counted.whole;

import java.time.LocalDate;
import java.util.List;
import org.homeward.app.reports.ChildrenAccount;
import org.homeward.app.reports.Delivery;
import org.homeward.app.reports.ExchangeReport;
import org.homeward.app.reports.RemainsAccount;
import org.homeward.app.reports.Source;
import org.homeward.app.reports.Topic;
import org.homeward.app.reports.Unit;
import org.homeward.app.reports.Wording;
import org.homeward.app.texts.Texts;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The part of the summary that rests on public statements: remains, children, topics, promised and delivered. */
record PublicRecordJson(ObjectNode root, Texts texts) {

    void write(ExchangeReport report) {
        remains(report.remains());
        children(report.children());
        sources(report.sources());
        topics(report.topics());
        delivered(report.deliveries());
    }

    private void remains(RemainsAccount remains) {
        ObjectNode into = root.putObject("remains");
        ArrayNode deliveries = into.putArray("deliveries");
        for (RemainsAccount.Delivery each : remains.deliveries()) {
            ObjectNode delivery = deliveries.addObject();
            delivery.put("day", each.day().toString());
            delivery.put("receiver", each.receiver());
            optional(delivery, "statedBySender", each.statedBySender(), stated(Unit.BODIES));
            optional(delivery, "statedByReceiver", each.statedByReceiver(), stated(Unit.BODIES));
            delivery.put("note", optional(each.note()));
        }
        ArrayNode totals = into.putArray("totals");
        for (RemainsAccount.Total each : remains.totals()) {
            ObjectNode total = totals.addObject();
            total.put("by", each.who().in(texts));
            total.put("receiver", each.receiver());
            LocalDate until = each.until();
            total.put("until", until == null ? null : until.toString());
            stated(Unit.BODIES).put(total, "bodies", each.bodies());
            cited(total, each.sources());
        }
    }

    private void children(ChildrenAccount children) {
        ObjectNode into = root.putObject("children");
        own(Unit.CHILDREN).put(into, "names", children.names());
        ArrayNode states = into.putArray("byStatus");
        for (ChildrenAccount.Status each : children.byStatus()) {
            ObjectNode state = states.addObject();
            state.put("state", each.state().in(texts));
            own(Unit.CHILDREN).put(state, "names", each.names());
        }
    }

    private void sources(List<Source> sources) {
        ArrayNode into = root.putArray("sources");
        for (Source each : sources) {
            ObjectNode source = into.addObject();
            source.put("id", each.id());
            source.put("outlet", each.outlet().in(texts));
            LocalDate date = each.date();
            source.put("date", date == null ? null : date.toString());
        }
    }

    private void topics(List<Topic> topics) {
        ArrayNode into = root.putArray("topics");
        for (Topic each : topics) {
            ObjectNode topic = into.addObject();
            topic.put("id", each.id());
            whole(Unit.STATEMENTS).put(topic, "versions", each.spoken());
            topic.put("spread", optional(each.spread()));
            ArrayNode statements = topic.putArray("statements");
            for (Topic.Version said : each.versions()) {
                ObjectNode statement = statements.addObject();
                statement.put("version", each.numberOf(said));
                statement.put("position", said.position());
                statement.put("silent", said.silent());
                statement.put("who", optional(said.who()));
                statement.put("value", said.value().in(texts));
                cited(statement, said.sources());
            }
        }
    }

    private void delivered(List<Delivery> deliveries) {
        ArrayNode into = root.putArray("delivered");
        for (Delivery each : deliveries) {
            ObjectNode row = into.addObject();
            row.put("clause", each.clause());
            row.put("subject", each.subject().in(texts));
            row.put("receiver", each.receiver());
            Counted.Scope scope = each.bothSides() ? Counted.Scope.BOTH_SIDES : Counted.Scope.ONE_SIDE;
            optional(row, "promised", each.promised(), new Counted(each.unit(), scope, Counted.Standing.STATED));
            ArrayNode figures = row.putArray("delivered");
            for (Delivery.Figure figure : each.delivered()) {
                ObjectNode one = figures.addObject();
                one.put("by", figure.who().in(texts));
                Counted.Standing standing = figure.counted() ? Counted.Standing.COUNTED : Counted.Standing.STATED;
                new Counted(each.unit(), scope, standing).put(one, "figure", figure.value());
            }
        }
    }

    private @Nullable String optional(@Nullable Wording wording) {
        return wording == null ? null : wording.in(texts);
    }

    private static void optional(ObjectNode into, String name, @Nullable Long value, Counted basis) {
        if (value == null) {
            into.putNull(name);
        } else {
            basis.put(into, name, value);
        }
    }

    private static void cited(ObjectNode into, List<String> sources) {
        ArrayNode cited = into.putArray("sources");
        sources.forEach(cited::add);
    }
}
