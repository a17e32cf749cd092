package org.homeward.app.drafts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.agreement.Agreement;
import org.homeward.agreement.Crossing;
import org.homeward.agreement.Wording;
import org.homeward.app.reports.BalanceCurve;
import org.homeward.app.reports.web.BalanceDrawing;
import org.homeward.app.reports.web.Isolated;
import org.homeward.app.reports.web.Picture;
import org.homeward.app.texts.Language;
import org.homeward.app.texts.Texts;
import org.homeward.planning.Achieved;
import org.homeward.planning.CrossingPoint;
import org.homeward.planning.Manifest;
import org.homeward.planning.Plan;
import org.homeward.planning.PlanDifference;
import org.homeward.planning.PlanTexts;
import org.homeward.planning.Proof;
import org.homeward.planning.Reserve;
import org.homeward.planning.Side;
import org.homeward.planning.Stage;
import org.homeward.planning.Window;
import org.jspecify.annotations.Nullable;

/** A draft plan as one page in one language, as its templates ask for it. It is laid before both parties. */
public final class PlanPage {

    /** Beyond this a page is slow to open; the table of the draft has everyone. */
    static final int PEOPLE_MAX = 3_000;

    private final Draft draft;
    private final List<Gains.Gain> gains;
    private final Plan plan;
    private final HeldPeople held;
    private final Texts texts;
    private final PersonWords people;
    private final Optional<DraftChange> change;
    private final Map<String, String> entries = new HashMap<>();
    private final Map<String, String> holders = new HashMap<>();

    PlanPage(Draft draft, Optional<DraftChange> change, List<Gains.Gain> gains, Texts texts) {
        this.gains = gains;
        this.draft = draft;
        this.plan = draft.plan();
        this.held = draft.held();
        this.texts = texts;
        this.people = new PersonWords(draft, texts);
        this.change = change;
        held.people().forEach(each -> entries.put(each.id(), each.entry().key()));
        held.people().forEach(each -> holders.put(each.id(), each.holder()));
        held.unnamed().forEach(each -> holders.put(each.id(), each.holder()));
    }

    /** What a side uses of each limited thing in one stage. */
    public record LoadRow(int stage, String day, Side side, List<Used> used) {

        /** What it uses of one thing; null where the thing has no limit in this stage. */
        public @Nullable Used of(Used.Thing thing) {
            return used.stream()
                    .filter(each -> each.thing() == thing)
                    .findFirst()
                    .orElse(null);
        }
    }

    /** Who steps in, in one stage and of one side. */
    public record ReserveRow(int stage, Side side, int wanted, List<String> named, List<String> counterparts) {}

    /**
     * What a plan made anew with one limit loosened would gain.
     *
     * @param more people who cross only then, with a sign
     * @param earlier people who cross on an earlier day
     * @param later people who cross on a later day
     */
    public record Help(String words, String more, long earlier, long later) {}

    /** One person of a list. */
    public record PersonRow(String entry, String clause, String stage, String why) {}

    /** One person whose place changes. */
    public record ChangeRow(String entry, String party, String fate, String was, String now) {}

    public Language language() {
        return texts.language();
    }

    /** A text of this part; {@code name} is its key without {@code drafts.}. */
    public String text(String name) {
        return texts.get("drafts." + name);
    }

    public String text(String name, Map<String, ?> arguments) {
        return texts.get("drafts." + name, arguments);
    }

    /** A text that every report has. */
    public String common(String name) {
        return texts.get("reports." + name);
    }

    public String number(long value) {
        return texts.number(value);
    }

    public String date(LocalDate day) {
        return texts.date(day);
    }

    public Agreement agreement() {
        return held.agreement();
    }

    public Plan plan() {
        return plan;
    }

    /** Words of the agreement, marked with their language. */
    public Isolated words(Wording wording) {
        return Isolated.of(ManifestSheets.words(wording), language().code());
    }

    /** The name of the party that releases on one side. */
    public String party(Side side) {
        return agreement()
                .parties()
                .get(side == Side.FIRST ? 0 : 1)
                .name()
                .in(language().code());
    }

    /** The text about people going home to the other party of {@code side}. */
    public String homeTo(Side receiver) {
        return texts.get("reports.plan.to", Map.of("seat", party(receiver)));
    }

    public String style(Side side) {
        return side == Side.FIRST ? "first" : "second";
    }

    /** The name of a crossing point; the id where only a file of means knows it. */
    public String point(String id) {
        return agreement()
                .crossing(id)
                .map(Crossing::name)
                .map(name -> name.in(language().code()))
                .orElse(id);
    }

    public List<String> points() {
        return plan.request().means().points().stream().map(CrossingPoint::id).toList();
    }

    public boolean exercise() {
        return agreement().limits().exercise()
                || agreement().crossings().stream().anyMatch(Crossing::exercise);
    }

    /** Living people whom a clause covers. */
    public long eligible() {
        return held.people().stream()
                .filter(each -> each.eligible() && !each.dead())
                .count();
    }

    /** Living people with a place. */
    public long placed() {
        return plan.places().size() - remains().placed();
    }

    /** Who must still be asked or examined. */
    public BeforeCrossing beforeCrossing() {
        return BeforeCrossing.of(plan, held);
    }

    public Texts texts() {
        return texts;
    }

    /** The remains that the plan hands over. */
    public RemainsRows remains() {
        return new RemainsRows(plan, held);
    }

    public long daysUsed() {
        return plan.stages().stream()
                .filter(stage -> !stage.manifests().isEmpty())
                .map(stage -> stage.window().day())
                .distinct()
                .count();
    }

    /** How far the plan is proved, in words; the weakest of its objectives. */
    public String proof() {
        return PlanTexts.sentence(plan.proof(), language().code());
    }

    public boolean proved() {
        return plan.proof() instanceof Proof.Optimal;
    }

    /**
     * One balance of the plan.
     *
     * @param id unique on the page
     * @param title what balances within itself, in words; empty for all clauses together
     */
    public record BalanceOf(String id, String title, BalanceCurve curve, Picture drawing) {}

    /** Every balance, all clauses together first. */
    public List<BalanceOf> balances() {
        List<BalanceOf> balances = new ArrayList<>();
        for (DraftBalance.Of each : DraftBalance.all(draft.kept())) {
            String id = "balance-" + (balances.size() + 1);
            balances.add(new BalanceOf(
                    id,
                    RateWords.account(held, each.account(), texts),
                    each.curve(),
                    BalanceDrawing.draw(id, DraftBalance.legend(held, each.account(), texts), each.curve())));
        }
        return balances;
    }

    /** What either fate of a person would mean, one for each clause whose price depends on it. */
    public List<FateWords> fates() {
        return held.fates().stream()
                .map(each -> FateWords.of(draft, each, texts))
                .toList();
    }

    /** What has happened at a step of the balance. */
    public String step(BalanceCurve.Point point) {
        return point.step().in(texts);
    }

    /** The name of a limited thing. */
    public String thing(Used.Thing thing) {
        return text("thing." + thing.key());
    }

    /** True if some clause agrees that people cross in groups. */
    public boolean inGroups() {
        return !plan.request().limits().groupsOf().isEmpty();
    }

    /** Every window in order, and the days between them on which nothing is open. */
    public List<CalendarRows.Row> calendar() {
        return new CalendarRows(plan, texts).rows();
    }

    /** Day and hours of a window. */
    public String when(Window window) {
        return text(
                "window",
                Map.of(
                        "day", date(window.day()),
                        "from", window.from().toString(),
                        "to", window.to().toString()));
    }

    /** What every stage that carries anyone uses of its means. */
    public List<LoadRow> loads() {
        Map<String, List<Used>> byStage = Loads.of(plan).stream()
                .collect(Collectors.groupingBy(
                        each -> each.stage() + " " + each.side(), LinkedHashMap::new, Collectors.toList()));
        return byStage.values().stream()
                .filter(used -> !stage(used.getFirst().stage()).manifests().isEmpty())
                .map(used -> new LoadRow(
                        used.getFirst().stage(),
                        date(stage(used.getFirst().stage()).window().day()),
                        used.getFirst().side(),
                        used))
                .toList();
    }

    /** The things of which at least one stage has only so many. */
    public List<Used.Thing> things() {
        return Loads.of(plan).stream().map(Used::thing).distinct().sorted().toList();
    }

    private Stage stage(int number) {
        return plan.stages().get(number - 1);
    }

    /** What an objective reached, in words. */
    public String objective(Achieved achieved) {
        return PlanTexts.reached(achieved, language().code());
    }

    /** The agreed order of every clause, those first that go first. */
    public List<OrderRow> orders() {
        return OrderRow.all(held, texts);
    }

    /** Among which plans the best is the best. */
    public String among() {
        return PlanTexts.among(language().code());
    }

    public String proof(Achieved achieved) {
        return PlanTexts.sentence(achieved.proof(), language().code());
    }

    /** Every limit that the plan uses up, in words. */
    public List<String> binding() {
        return Binding.of(plan, this);
    }

    /** What each limit that holds somebody back would gain if it were loosened, the most first. */
    public List<Help> helps() {
        return gains.stream()
                .map(each ->
                        new Help(text("help." + each.limit().key()), signed(each.more()), each.earlier(), each.later()))
                .toList();
    }

    private String signed(long people) {
        return people > 0 ? "+" + number(people) : number(people);
    }

    /** Reserves of every stage that carries anyone. */
    public List<ReserveRow> reserves() {
        return plan.stages().stream()
                .filter(stage -> !stage.manifests().isEmpty())
                .flatMap(stage -> Stream.of(Side.values()).map(stage::reserve).map(reserve -> row(stage, reserve)))
                .toList();
    }

    private ReserveRow row(Stage stage, Reserve reserve) {
        return new ReserveRow(
                stage.number(),
                reserve.side(),
                reserve.wanted(),
                reserve.named().stream().map(this::entry).toList(),
                reserve.counterparts().stream().map(this::entry).toList());
    }

    /** A person's number as the list that names the person writes it. */
    String entry(String id) {
        return entries.getOrDefault(id, id);
    }

    /** People on the list of the party that releases on one side, in the order of the list. */
    public List<PersonRow> people(Side side) {
        return held.people().stream()
                .filter(each -> each.holder().equals(held.party(side)))
                .limit(PEOPLE_MAX)
                .map(people::row)
                .toList();
    }

    public long listed(Side side) {
        return held.people().stream()
                .filter(each -> each.holder().equals(held.party(side)))
                .count();
    }

    public int shownMax() {
        return PEOPLE_MAX;
    }

    /** Manifests of the plan, in all. */
    public long manifests() {
        return plan.stages().stream()
                .map(Stage::manifests)
                .mapToLong(List<Manifest>::size)
                .sum();
    }

    /** What happened since a plan was told; empty for a first plan. */
    public Optional<DraftChange> change() {
        return change;
    }

    public String summary(DraftChange changed) {
        return changed.summary(texts);
    }

    /** Everyone whose place changes. */
    public List<ChangeRow> changed(DraftChange changed) {
        return changed.lines().stream()
                .limit(PEOPLE_MAX)
                .map(line -> new ChangeRow(
                        line.count() == 1 ? entry(line.id()) : line.shown(),
                        holder(line.id()),
                        text("change.fate." + line.fate().key()),
                        at(line.from()),
                        at(line.to())))
                .toList();
    }

    private String holder(String id) {
        String party = holders.get(id);
        return party == null
                ? "–"
                : party(agreement().parties().getFirst().id().equals(party) ? Side.FIRST : Side.SECOND);
    }

    private String at(List<PlanDifference.At> places) {
        return places.isEmpty()
                ? "–"
                : when(places.getFirst().window()) + ", "
                        + point(places.getFirst().point());
    }
}
