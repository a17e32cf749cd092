package org.homeward.app.drafts;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.homeward.agreement.Aim;
import org.homeward.agreement.Clause;
import org.homeward.agreement.Reasons;
import org.homeward.agreement.Verdict;
import org.homeward.app.reports.web.BalanceDrawing;
import org.homeward.app.tables.Cell;
import org.homeward.app.tables.Row;
import org.homeward.app.tables.Table;
import org.homeward.app.tables.TableFile;
import org.homeward.app.tables.TableFormat;
import org.homeward.app.tables.TableWriter;
import org.homeward.app.texts.Texts;
import org.homeward.planning.Achieved;
import org.homeward.planning.ByFate.Fate;
import org.homeward.planning.Manifest;
import org.homeward.planning.Plan;
import org.homeward.planning.PlanDifference;
import org.homeward.planning.PlanProgress;
import org.homeward.planning.PlanTexts;
import org.homeward.planning.Planner;
import org.homeward.planning.Side;
import org.homeward.planning.Stage;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a draft: as a page, a picture, JSON and a table to lay before both parties, as manifests, which alone have names,
 * and for the neutral alone why each person goes or does not.
 */
public final class DraftFiles {

    private static final List<String> COLUMNS =
            List.of("party", "entry", "row", "clause", "covered", "stage", "day", "point", "group", "bodies", "why");

    private static final List<String> CHANGES =
            List.of("party", "entry", "fate", "was-day", "was-point", "day", "point");

    /** Names of files that only a draft has. */
    private static final Pattern OLD_DRAFT = Pattern.compile("D-[0-9]{2,}-[0-9]{3,}-[a-z0-9-]+\\.pdf|change\\.csv");

    private final Draft draft;
    private final List<Gains.Gain> gains;
    private final Plan plan;
    private final HeldPeople held;
    private final Optional<DraftChange> change;
    private final Texts texts;
    private final PersonWords words;
    private final Map<String, Integer> groups;

    public DraftFiles(Draft draft, Optional<DraftChange> change, Texts texts) {
        this(draft, change, List.of(), texts);
    }

    private DraftFiles(Draft draft, Optional<DraftChange> change, List<Gains.Gain> gains, Texts texts) {
        this.gains = gains;
        this.draft = draft;
        this.plan = draft.plan();
        this.held = draft.held();
        this.change = change;
        this.texts = texts;
        this.words = new PersonWords(draft, texts);
        this.groups = PersonWords.groups(plan);
    }

    /** The same draft, with what each limit would gain if it were loosened; the planner makes a plan for each. */
    public DraftFiles withGains(Planner planner, PlanProgress progress) {
        return new DraftFiles(draft, change, Gains.of(draft, planner, progress), texts);
    }

    /** Writes everything into {@code folder}, whole or not at all; answers how many manifests. */
    public int write(Path folder) throws IOException {
        try (WholeFolder whole = WholeFolder.into(folder)) {
            Path part = whole.part();
            text(part.resolve("plan.html"), DraftHtml.write(new PlanPage(draft, change, gains, texts)));
            text(
                    part.resolve("balance.svg"),
                    BalanceDrawing.file(DraftBalance.all(draft.kept()).stream()
                            .map(each -> new BalanceDrawing.Named(
                                    DraftBalance.legend(held, each.account(), texts), each.curve()))
                            .toList()));
            try (OutputStream out = open(part.resolve("plan.json"))) {
                JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValue(out, values());
            }
            table(part.resolve("plan.csv"), people(words::forBoth, false));
            Files.createDirectories(part.resolve("neutral"));
            table(part.resolve("neutral").resolve("why.csv"), people(words::forNeutral, true));
            if (change.isPresent()) {
                table(part.resolve("change.csv"), changes(change.get()));
            }
            int manifests = new DraftManifests(draft).write(part.resolve("manifests"));
            whole.keep(OLD_DRAFT);
            return manifests;
        }
    }

    private static void text(Path file, String text) throws IOException {
        try (OutputStream out = open(file)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void table(Path file, List<Row> rows) throws IOException {
        try (OutputStream out = open(file)) {
            TableWriter.write(
                    new TableFile(
                            String.valueOf(file.getFileName()),
                            TableFormat.Csv.PLAIN,
                            List.of(new Table("", false, rows))),
                    out);
        }
    }

    /** The draft as named values, for machines. */
    public Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("agreement", held.agreement().id());
        values.put("agreement_fingerprint", held.agreement().fingerprint());
        values.put("planner", plan.planner());
        values.put("seed", plan.request().seed());
        values.put(
                "ranking",
                Aim.all(held.agreement().ranking()).stream().map(Aim::key).toList());
        values.put(
                "order",
                held.plannable().stream()
                        .filter(OrderWords::ordered)
                        .map(this::order)
                        .toList());
        values.put("objectives", plan.objectives().stream().map(this::objective).toList());
        values.put("proof", PlanTexts.sentence(plan.proof(), language()));
        values.put("exposure_limit", plan.request().limits().exposure());
        values.put("exposure", plan.exposure());
        change.ifPresent(changed -> values.put("change", changes(changed.difference())));
        if (!held.fates().isEmpty()) {
            values.put("fates", held.fates().stream().map(this::fate).toList());
        }
        values.put("gains", gains.stream().map(DraftFiles::gain).toList());
        values.put("stages", plan.stages().stream().map(this::stage).toList());
        return values;
    }

    private Map<String, Object> order(Clause clause) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("clause", clause.id());
        values.put("priority", clause.order().priority());
        values.put(
                "by", Precedences.rules(clause).stream().map(Clause.Rule::key).toList());
        values.put("ties", clause.order().ties().key());
        values.put("words", OrderWords.whole(clause, held.plannable(), texts));
        return values;
    }

    private Map<String, Object> objective(Achieved achieved) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("objective", achieved.objective().name());
        values.put("value", achieved.value());
        values.put("words", PlanTexts.sentence(achieved, language()));
        return values;
    }

    private static Map<String, Object> gain(Gains.Gain gain) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("loosened", gain.limit().key());
        values.put("more", gain.more());
        values.put("earlier", gain.earlier());
        values.put("later", gain.later());
        return values;
    }

    private Map<String, Object> fate(FatePlaces places) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("clause", places.clause().id());
        values.put("person", places.formula().person());
        draft.established(places).ifPresent(found -> values.put("established", FatePlaces.word(found)));
        for (Fate fate : Fate.values()) {
            values.put("if_" + FatePlaces.word(fate), FateWords.kept(draft, places, fate) ? "kept" : "not kept");
        }
        return values;
    }

    private static Map<String, Object> changes(PlanDifference difference) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("kept", difference.kept());
        values.put(
                "moved",
                difference.moved().stream().map(PlanDifference.Move::traveller).toList());
        values.put(
                "lost",
                difference.lost().stream().map(PlanDifference.Move::traveller).toList());
        values.put(
                "gained",
                difference.gained().stream().map(PlanDifference.Move::traveller).toList());
        return values;
    }

    private Map<String, Object> stage(Stage stage) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("stage", stage.number());
        values.put("day", stage.window().day().toString());
        values.put("opens", stage.window().from().toString());
        values.put("closes", stage.window().to().toString());
        values.put("manifests", stage.manifests().stream().map(this::manifest).toList());
        for (Side side : Side.values()) {
            values.put("reserve_" + held.party(side), stage.reserve(side).named());
        }
        return values;
    }

    private Map<String, Object> manifest(Manifest manifest) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("point", manifest.point());
        values.put("releasing", held.party(manifest.side()));
        List<UnnamedRemains.Part> unnamed = UnnamedRemains.among(held.unnamed(), manifest);
        values.put("remains", manifest.remains());
        values.put(
                "people",
                manifest.lines().stream()
                        .filter(line -> unnamed.stream()
                                .noneMatch(part -> part.remains().has(line.traveller())))
                        .toList());
        if (manifest.remains()) {
            values.put("unnamed", unnamed.stream().map(DraftFiles::unnamed).toList());
        }
        return values;
    }

    private static Map<String, Object> unnamed(UnnamedRemains.Part part) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("id", part.remains().id());
        values.put("site", part.remains().site());
        values.put("clause", part.remains().clause());
        values.put("bodies", part.bodies());
        return values;
    }

    private List<Row> people(Function<HeldPeople.Person, String> why, boolean neutral) {
        Map<String, Plan.Place> places = plan.places();
        List<Row> rows = new ArrayList<>();
        rows.add(row(1, COLUMNS.stream().map(column -> texts.get("commands.plan.column." + column))));
        for (HeldPeople.Person person : held.people()) {
            rows.add(row(
                    rows.size() + 1,
                    cells(person, places.get(person.id()), covered(person, neutral), why.apply(person))));
        }
        for (UnnamedRemains remains : held.unnamed()) {
            unnamed(remains).forEach((told, bodies) -> rows.add(row(rows.size() + 1, cells(remains, told, bodies))));
        }
        return rows;
    }

    /** The remains of one site that no list names, by where they go and why. */
    private Map<Told, Integer> unnamed(UnnamedRemains remains) {
        Map<String, Plan.Place> places = plan.places();
        Map<Told, Integer> told = new TreeMap<>(Comparator.comparingInt(
                        (Told each) -> each.place().map(Plan.Place::stage).orElse(Integer.MAX_VALUE))
                .thenComparing(Told::why));
        plan.explanations().stream()
                .filter(each -> remains.has(each.traveller()))
                .forEach(each -> told.merge(
                        new Told(
                                Optional.ofNullable(places.get(each.traveller())),
                                PlanTexts.sentence(each, language())),
                        1,
                        Integer::sum));
        return told;
    }

    private record Told(Optional<Plan.Place> place, String why) {}

    private Stream<String> cells(UnnamedRemains remains, Told told, int bodies) {
        return Stream.of(
                remains.holder(),
                remains.id(),
                "",
                remains.clause(),
                Reasons.verdict(Verdict.YES, language()),
                told.place().map(place -> Integer.toString(place.stage())).orElse(""),
                told.place()
                        .map(place -> plan.stages()
                                .get(place.stage() - 1)
                                .window()
                                .day()
                                .toString())
                        .orElse(""),
                told.place().map(Plan.Place::point).orElse(""),
                "",
                Integer.toString(bodies),
                told.why());
    }

    private List<Row> changes(DraftChange changed) {
        Map<String, HeldPeople.Person> people = new HashMap<>();
        held.people().forEach(each -> people.put(each.id(), each));
        List<Row> rows = new ArrayList<>();
        rows.add(row(1, CHANGES.stream().map(column -> texts.get("drafts.change.column." + column))));
        for (DraftChange.Line line : changed.lines()) {
            HeldPeople.Person person = people.get(line.id());
            rows.add(row(
                    rows.size() + 1,
                    Stream.of(
                            person == null ? holder(line.id()) : person.holder(),
                            person == null ? line.shown() : person.entry().key(),
                            texts.get("drafts.change.fate." + line.fate().key()),
                            day(line.from()),
                            point(line.from()),
                            day(line.to()),
                            point(line.to()))));
        }
        return rows;
    }

    private String holder(String unnamed) {
        return held.unnamed().stream()
                .filter(each -> each.id().equals(unnamed))
                .map(UnnamedRemains::holder)
                .findFirst()
                .orElse("");
    }

    private static String day(List<PlanDifference.At> at) {
        return at.isEmpty() ? "" : at.getFirst().window().day().toString();
    }

    private static String point(List<PlanDifference.At> at) {
        return at.isEmpty() ? "" : at.getFirst().point();
    }

    private static Row row(int number, Stream<String> cells) {
        return new Row(number, false, cells.map(Cell::text).toList());
    }

    /** The answer; not told to the parties where it would tell them what somebody said of going home. */
    private String covered(HeldPeople.Person person, boolean neutral) {
        return words.withheld(person) && !neutral
                ? "–"
                : person.decision()
                        .map(each -> Reasons.verdict(each.verdict(), language()))
                        .orElse("");
    }

    private Stream<String> cells(HeldPeople.Person person, Plan.@Nullable Place place, String covered, String why) {
        return Stream.of(
                person.holder(),
                person.entry().key(),
                Integer.toString(person.entry().row()),
                person.decision().map(each -> each.clauseId()).orElse(""),
                covered,
                place == null ? "" : Integer.toString(place.stage()),
                place == null
                        ? ""
                        : plan.stages().get(place.stage() - 1).window().day().toString(),
                place == null ? "" : place.point(),
                Optional.ofNullable(groups.get(person.id()))
                        .map(Object::toString)
                        .orElse(""),
                "",
                why);
    }

    private String language() {
        return texts.language().code();
    }

    static OutputStream open(Path file) throws IOException {
        return new BufferedOutputStream(Files.newOutputStream(file));
    }
}
