package org.homeward.app.exercise;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.homeward.agreement.Agreement;
import org.homeward.app.acts.Standing;
import org.homeward.app.exercise.Exercise.Played;
import org.homeward.app.handover.HandoverRecord;
import org.homeward.app.lists.Lists;
import org.homeward.app.lists.Lists.StatementCount;
import org.homeward.app.lists.Reconciliation.Track;
import org.homeward.app.plans.Plans;
import org.homeward.app.reports.Check;
import org.homeward.app.reports.ExchangeReport;
import org.homeward.app.reports.FunnelOfNames;
import org.homeward.app.reports.Heading;
import org.homeward.app.reports.ListGate;
import org.homeward.app.reports.LogHead;
import org.homeward.app.reports.PhaseCost;
import org.homeward.app.reports.Reconciliation;
import org.homeward.app.reports.Unit;
import org.homeward.app.reports.Wording;
import org.homeward.app.seats.SeatId;

/** Fills the report from the read models. */
final class ReportAssembler {

    private static final String HELD = "HELD";

    private final World world;
    private final Played played;
    private final Agreement agreement;
    private final LogHead head;
    private final PublicSections published;
    private final HandoverSections handed;

    ReportAssembler(World world, Played played) {
        this.world = world;
        this.played = played;
        this.agreement = world.pack.agreement();
        this.head = head(world);
        this.published = new PublicSections(world, played);
        this.handed = new HandoverSections(world, played);
    }

    LogHead logHead() {
        return head;
    }

    /** Reads what was said and delivered from the read models, so that the phase that shows it has its own cost. */
    void facts() {
        published.topics();
        published.deliveries();
    }

    ExchangeReport report(List<PhaseTime> times) {
        return new ExchangeReport(
                heading(),
                head,
                world.parties().stream().map(this::funnel).toList(),
                gates(),
                world.parties().stream().map(this::reconciliation).toList(),
                new EligibilitySection(world).decisions(),
                handed.calendar(),
                handed.balance(),
                handed.events(),
                published.remains(),
                published.children(),
                published.sources(),
                published.topics(),
                published.deliveries(),
                checks(),
                times.stream()
                        .map(each -> new PhaseCost(
                                Words.text("phase." + each.phase().word()), each.wall(), each.processor()))
                        .toList());
    }

    private Heading heading() {
        LocalDate first = world.pack.exercise().stageDates().getFirst();
        return new Heading(
                agreement.id(),
                Words.of(agreement.title()),
                world.parties().stream().map(this::party).toList(),
                new Heading.Party(
                        agreement.intermediary().id(),
                        Words.of(agreement.intermediary().name()),
                        "en"),
                agreement.signed().orElse(world.pack.exercise().referenceDate()),
                first,
                played.lastDay(),
                true,
                world.seed);
    }

    private Heading.Party party(SeatId seat) {
        return agreement.parties().stream()
                .filter(each -> each.id().equals(seat.value()))
                .map(each -> new Heading.Party(
                        each.id(), Words.of(each.name()), each.languages().getFirst()))
                .findFirst()
                .orElseThrow();
    }

    private static LogHead head(World world) {
        long size = world.acts.size();
        boolean binding = world.acts.standing(size - 1) instanceof Standing.Binding;
        return new LogHead(
                world.id.origin(),
                size,
                rootOf(world),
                List.of(world.first.value(), world.second.value(), world.intermediary.value()),
                binding ? LogHead.Status.BINDING : LogHead.Status.RECORDED);
    }

    /** The third line of a checkpoint is the root in base64 (C2SP tlog-checkpoint). */
    private static String rootOf(World world) {
        String root = world.acts.checkpoint().text().lines().skip(2).findFirst().orElseThrow();
        Base64.getDecoder().decode(root);
        return root;
    }

    private FunnelOfNames funnel(SeatId seeker) {
        Map<Track, Integer> tracks = new LinkedHashMap<>();
        int sought = 0;
        int duplicates = 0;
        int linked = 0;
        for (StatementCount count : world.lists.statements()) {
            if (!count.seeker().equals(seeker.value())) {
                continue;
            }
            sought += count.names();
            tracks.merge(Track.valueOf(count.track()), count.names(), Integer::sum);
            if (count.holderStates().equals("DUPLICATE")) {
                duplicates += count.names();
            } else if (!count.holderStates().equals("NOT_HELD")) {
                linked += count.names();
            }
        }
        String holder = world.other(seeker).value();
        HandoverRecord record = played.handover();
        Map<String, Integer> places = record.places().getOrDefault(holder, Map.of());
        Map<String, Integer> causes = record.withdrawals().getOrDefault(holder, Map.of());
        int planned = world.plans.planned().stream()
                .filter(each -> each.releasing().equals(holder))
                .mapToInt(Plans.Planned::people)
                .sum();
        return new FunnelOfNames(
                seeker.value(),
                holder,
                sought,
                sought - duplicates,
                linked,
                tracks.getOrDefault(Track.CONFIRMED, 0),
                handed.eligible(holder),
                planned,
                places.getOrDefault("received", 0),
                new FunnelOfNames.Tracks(
                        tracks.getOrDefault(Track.DISPUTED, 0),
                        tracks.getOrDefault(Track.MISSING, 0),
                        causes.getOrDefault("REFUSES", 0),
                        causes.getOrDefault("UNFIT", 0),
                        places.getOrDefault("deceased", 0),
                        handed.reserveNotCalled(holder)));
    }

    private List<ListGate> gates() {
        List<ListGate> gates = new ArrayList<>();
        for (Lists.Submission list : world.lists.submissions()) {
            List<ListGate.Findings> findings = new ArrayList<>();
            list.byRule()
                    .forEach((rule, count) -> findings.add(
                            new ListGate.Findings(rule, ruleText("problem", rule), ruleText("remedy", rule), count)));
            SubmittedList submitted = played.lists().values().stream()
                    .filter(each -> each.name().equals(list.list()))
                    .findFirst()
                    .orElseThrow();
            gates.add(new ListGate(
                    list.party(),
                    list.kind().equals("sought") ? ListGate.Kind.SOUGHT : ListGate.Kind.HOLDINGS,
                    list.list() + "." + Folder.extension(submitted),
                    list.entries(),
                    list.withFindings(),
                    list.setAside(),
                    findings));
        }
        return gates;
    }

    /** A rule of the gate in words; facts of single rows are left out of the report. */
    private static Wording ruleText(String what, String rule) {
        String part = rule.startsWith("HW-TABLE-") ? "tables" : "lists";
        return Wording.of(part + "." + what + "." + rule);
    }

    private Reconciliation reconciliation(SeatId seeker) {
        List<Reconciliation.Pair> pairs = new ArrayList<>();
        for (StatementCount count : world.lists.statements()) {
            if (count.seeker().equals(seeker.value())) {
                pairs.add(new Reconciliation.Pair(
                        statement(count.seekerStates()), statement(count.holderStates()), count.names()));
            }
        }
        return new Reconciliation(seeker.value(), world.other(seeker).value(), merged(pairs));
    }

    private static List<Reconciliation.Pair> merged(List<Reconciliation.Pair> pairs) {
        Map<List<Reconciliation.Statement>, Long> counts = new LinkedHashMap<>();
        pairs.forEach(pair -> counts.merge(List.of(pair.seekerStates(), pair.holderStates()), pair.names(), Long::sum));
        return counts.entrySet().stream()
                .map(each -> new Reconciliation.Pair(
                        each.getKey().get(0), each.getKey().get(1), each.getValue()))
                .toList();
    }

    private static Reconciliation.Statement statement(String kind) {
        return kind.equals("ALREADY_RELEASED")
                ? Reconciliation.Statement.RELEASED
                : Reconciliation.Statement.valueOf(kind.isEmpty() ? HELD : kind);
    }

    private List<Check> checks() {
        List<Check> checks = new ArrayList<>();
        long sought = world.parties().stream()
                .mapToLong(each -> funnel(each).sought())
                .sum();
        long onTracks = world.lists.statements().stream()
                .mapToLong(StatementCount::names)
                .sum();
        checks.add(new Check(Words.text("check.no-name-vanishes"), sought == onTracks, sought, Unit.NAMES, null));
        long steps = played.handover().steps().size();
        long limit = agreement.limits().exposurePeople().orElse(Integer.MAX_VALUE);
        boolean within = played.handover().steps().stream()
                .allMatch(each -> each.exposureFirst() <= limit && each.exposureSecond() <= limit);
        checks.add(new Check(
                Words.text("check.exposure-within-limit", Map.of("limit", limit)), within, steps, Unit.ACTS, null));
        long received = played.handover().places().values().stream()
                .mapToLong(each -> each.getOrDefault("received", 0))
                .sum();
        long printed = played.crossed().values().stream().mapToLong(List::size).sum();
        checks.add(new Check(Words.text("check.receipts-agree"), received == printed, received, Unit.PEOPLE, null));
        long children = world.pack.outcomes().childrenNamed();
        long answered = world.children.byAnswer().values().stream()
                .mapToLong(Integer::longValue)
                .sum();
        checks.add(new Check(
                Words.text("check.every-child-answered"), children == answered, children, Unit.CHILDREN, null));
        return checks;
    }
}
