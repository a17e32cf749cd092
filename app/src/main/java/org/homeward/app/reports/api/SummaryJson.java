package org.homeward.app.reports.api;

import static org.homeward.app.reports.api.Counted.own;
import static org.homeward.app.reports.api.Counted.whole;
import static org.homeward.app.reports.api.Counted.word;

import java.util.List;
import java.util.function.BiConsumer;
import org.homeward.app.reports.BalanceCurve;
import org.homeward.app.reports.Check;
import org.homeward.app.reports.ClauseDecision;
import org.homeward.app.reports.ExchangeReport;
import org.homeward.app.reports.FunnelOfNames;
import org.homeward.app.reports.HandoverEvent;
import org.homeward.app.reports.Heading;
import org.homeward.app.reports.ListGate;
import org.homeward.app.reports.LogHead;
import org.homeward.app.reports.PhaseCost;
import org.homeward.app.reports.PlanCalendar;
import org.homeward.app.reports.Reconciliation;
import org.homeward.app.reports.Unit;
import org.homeward.app.texts.Language;
import org.homeward.app.texts.Texts;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes {@code summary.json}, its fields always in the same order; labels are in English. */
public final class SummaryJson {

    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final int VERSION = 1;

    private final ObjectNode root = MAPPER.createObjectNode();
    private final ExchangeReport report;
    private final Texts texts = Texts.in(Language.EN);

    private SummaryJson(ExchangeReport report) {
        this.report = report;
    }

    /** The file, in UTF-8. */
    public static byte[] write(ExchangeReport report) {
        ObjectNode root = new SummaryJson(report).root();
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));
        return MAPPER.writer().with(printer).writeValueAsBytes(root);
    }

    private ObjectNode root() {
        root.put("version", VERSION);
        heading(report.heading());
        log(report.log());
        each("names", report.funnels(), SummaryJson::names);
        each("lists", report.gates(), SummaryJson::list);
        each("statements", report.reconciliations(), SummaryJson::statements);
        each("eligibility", report.eligibility(), this::eligibility);
        plan(report.plan());
        balance(report.balance());
        each("events", report.events(), SummaryJson::event);
        new PublicRecordJson(root, texts).write(report);
        each("checks", report.checks(), this::check);
        each("phases", report.phases(), this::phase);
        return root;
    }

    private <T> void each(String name, List<T> values, BiConsumer<ObjectNode, T> write) {
        ArrayNode array = root.putArray(name);
        values.forEach(value -> write.accept(array.addObject(), value));
    }

    private void heading(Heading heading) {
        root.put("operation", heading.operation());
        root.put("title", heading.title().in(texts));
        root.put("exercise", heading.exercise());
        root.put("seed", heading.seed());
        ArrayNode parties = root.putArray("parties");
        heading.parties().forEach(party -> seat(parties.addObject(), party));
        seat(root.putObject("intermediary"), heading.intermediary());
        root.put("agreed", heading.agreed().toString());
        root.put("first", heading.first().toString());
        root.put("last", heading.last().toString());
    }

    private void seat(ObjectNode into, Heading.Party party) {
        into.put("id", party.id());
        into.put("name", party.name().in(texts));
        into.put("language", party.language());
    }

    private void log(LogHead log) {
        ObjectNode into = root.putObject("log");
        into.put("origin", log.origin());
        whole(Unit.ACTS).put(into, "size", log.size());
        into.put("rootHash", log.rootHash());
        ArrayNode cosigned = into.putArray("cosigned");
        log.cosigned().forEach(cosigned::add);
        into.put("status", word(log.status()));
    }

    private static void names(ObjectNode into, FunnelOfNames funnel) {
        into.put("seeker", funnel.seeker());
        into.put("holder", funnel.holder());
        own(Unit.ENTRIES).put(into, "sought", funnel.sought());
        own(Unit.ENTRIES).put(into, "gated", funnel.gated());
        own(Unit.NAMES).put(into, "linked", funnel.linked());
        own(Unit.NAMES).put(into, "acknowledged", funnel.acknowledged());
        own(Unit.NAMES).put(into, "eligible", funnel.eligible());
        own(Unit.NAMES).put(into, "planned", funnel.planned());
        own(Unit.PEOPLE).put(into, "handedOver", funnel.handedOver());
        ObjectNode tracks = into.putObject("tracks");
        own(Unit.NAMES).put(tracks, "disputed", funnel.tracks().disputed());
        own(Unit.NAMES).put(tracks, "missing", funnel.tracks().missing());
        own(Unit.PEOPLE).put(tracks, "refused", funnel.tracks().refused());
        own(Unit.PEOPLE).put(tracks, "unfit", funnel.tracks().unfit());
        own(Unit.PEOPLE).put(tracks, "diedOnList", funnel.tracks().diedOnList());
        own(Unit.PEOPLE).put(tracks, "reserve", funnel.tracks().reserve());
    }

    private static void list(ObjectNode into, ListGate gate) {
        into.put("party", gate.party());
        into.put("kind", word(gate.kind()));
        into.put("file", gate.file());
        own(Unit.ENTRIES).put(into, "rows", gate.rows());
        own(Unit.ENTRIES).put(into, "withFindings", gate.withFindings());
        own(Unit.ENTRIES).put(into, "setAside", gate.setAside());
        ArrayNode findings = into.putArray("findings");
        for (ListGate.Findings each : gate.findings()) {
            ObjectNode finding = findings.addObject();
            finding.put("rule", each.rule());
            own(Unit.FINDINGS).put(finding, "count", each.count());
        }
    }

    private static void statements(ObjectNode into, Reconciliation side) {
        into.put("seeker", side.seeker());
        into.put("holder", side.holder());
        ArrayNode pairs = into.putArray("pairs");
        for (Reconciliation.Pair each : side.pairs()) {
            ObjectNode pair = pairs.addObject();
            pair.put("seekerStates", word(each.seekerStates()));
            pair.put("holderStates", word(each.holderStates()));
            pair.put("differs", each.differs());
            own(Unit.NAMES).put(pair, "names", each.names());
        }
    }

    private void eligibility(ObjectNode into, ClauseDecision decision) {
        into.put("clause", decision.clause());
        into.put("people", decision.people());
        own(Unit.PEOPLE).put(into, "yes", decision.yes());
        own(Unit.PEOPLE).put(into, "no", decision.no());
        own(Unit.PEOPLE).put(into, "cannotTell", decision.cannotTell());
        ArrayNode reasons = into.putArray("reasons");
        for (ClauseDecision.Reason each : decision.reasons()) {
            ObjectNode reason = reasons.addObject();
            reason.put("answer", word(each.answer()));
            reason.put("text", each.text().in(texts));
            own(Unit.PEOPLE).put(reason, "count", each.count());
        }
    }

    private void plan(PlanCalendar plan) {
        ObjectNode into = root.putObject("plan");
        into.put("quality", plan.quality().in(texts));
        ArrayNode attempts = into.putArray("attempts");
        for (PlanCalendar.Cell cell : plan.cells()) {
            ObjectNode attempt = attempts.addObject();
            attempt.put("stage", cell.stage());
            attempt.put("attempt", cell.attempt());
            attempt.put("day", cell.day().toString());
            attempt.put("point", cell.point());
            attempt.put("state", word(cell.state()));
            own(Unit.PEOPLE).put(attempt, "plannedToFirst", cell.plannedToFirst());
            own(Unit.PEOPLE).put(attempt, "plannedToSecond", cell.plannedToSecond());
            own(Unit.PEOPLE).put(attempt, "crossedToFirst", cell.crossedToFirst());
            own(Unit.PEOPLE).put(attempt, "crossedToSecond", cell.crossedToSecond());
        }
    }

    private void balance(BalanceCurve balance) {
        ObjectNode into = root.putObject("balance");
        own(Unit.PEOPLE).put(into, "limit", balance.limit());
        own(Unit.PEOPLE).put(into, "highest", balance.highest());
        ArrayNode points = into.putArray("points");
        for (BalanceCurve.Point each : balance.points()) {
            ObjectNode point = points.addObject();
            point.put("day", each.day().toString());
            point.put("stage", each.stage());
            point.put("attempt", each.attempt());
            own(Unit.PEOPLE).put(point, "exposureFirst", each.exposureFirst());
            own(Unit.PEOPLE).put(point, "exposureSecond", each.exposureSecond());
            own(Unit.PEOPLE).put(point, "receivedByFirst", each.receivedByFirst());
            own(Unit.PEOPLE).put(point, "receivedBySecond", each.receivedBySecond());
        }
    }

    private static void event(ObjectNode into, HandoverEvent event) {
        into.put("day", event.day().toString());
        into.put("stage", event.stage());
        into.put("attempt", event.attempt());
        into.put("point", event.point());
        into.put("kind", word(event.kind()));
        into.put("people", event.people());
        into.put("entry", event.entry());
    }

    private void check(ObjectNode into, Check check) {
        into.put("rule", check.rule().in(texts));
        into.put("holds", check.holds());
        whole(check.unit()).put(into, "examined", check.examined());
    }

    private void phase(ObjectNode into, PhaseCost phase) {
        into.put("phase", phase.phase().in(texts));
        into.put("wallMillis", phase.wall().toMillis());
        into.put("processorMillis", phase.processor().toMillis());
    }
}
