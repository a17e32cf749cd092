package org.homeward.app.drafts;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.app.lists.CheckWords;
import org.homeward.app.tables.Cell;
import org.homeward.app.tables.Row;
import org.homeward.app.tables.Table;
import org.homeward.app.tables.TableFile;
import org.homeward.app.tables.TableFormat;
import org.homeward.app.tables.TableWriter;
import org.homeward.app.texts.Texts;
import org.homeward.planning.Achieved;
import org.homeward.planning.Explanation;
import org.homeward.planning.Manifest;
import org.homeward.planning.Plan;
import org.homeward.planning.PlanTexts;
import org.homeward.planning.Side;
import org.homeward.planning.Stage;
import tools.jackson.databind.json.JsonMapper;

/** Writes a draft as JSON, as a table with why and why not for every person, and as manifests, which alone have names. */
public final class DraftFiles {

    private static final List<String> COLUMNS =
            List.of("party", "entry", "row", "clause", "covered", "stage", "day", "point", "why");

    private final Plan plan;
    private final HeldPeople held;
    private final Texts texts;

    public DraftFiles(Plan plan, HeldPeople held, Texts texts) {
        this.plan = plan;
        this.held = held;
        this.texts = texts;
    }

    /** Writes everything into {@code folder}; answers how many manifests. */
    public int write(Path folder) throws IOException {
        Files.createDirectories(folder);
        try (OutputStream out = open(folder.resolve("plan.json"))) {
            JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValue(out, values());
        }
        try (OutputStream out = open(folder.resolve("plan.csv"))) {
            TableWriter.write(table(), out);
        }
        return new DraftManifests(plan, held).write(folder.resolve("manifests"));
    }

    /** The draft as named values, for machines. */
    public Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("agreement", held.agreement().id());
        values.put("agreement_fingerprint", held.agreement().fingerprint());
        values.put("planner", plan.planner());
        values.put("seed", plan.request().seed());
        values.put("objectives", plan.objectives().stream().map(this::objective).toList());
        values.put("proof", PlanTexts.sentence(plan.proof(), language()));
        values.put("exposure_limit", plan.request().limits().exposure());
        values.put("exposure", plan.exposure());
        values.put("stages", plan.stages().stream().map(this::stage).toList());
        return values;
    }

    private Map<String, Object> objective(Achieved achieved) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("objective", achieved.objective().name());
        values.put("value", achieved.value());
        values.put("words", PlanTexts.sentence(achieved, language()));
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
        values.put("people", manifest.lines());
        return values;
    }

    private TableFile table() {
        Map<String, Explanation> why =
                plan.explanations().stream().collect(Collectors.toMap(Explanation::traveller, Function.identity()));
        Map<String, Plan.Place> places = plan.places();
        List<Row> rows = new ArrayList<>();
        rows.add(row(1, COLUMNS.stream().map(column -> texts.get("commands.plan.column." + column))));
        for (HeldPeople.Person person : held.people()) {
            rows.add(row(rows.size() + 1, cells(person, why.get(person.id()), places.get(person.id()))));
        }
        return new TableFile("plan.csv", TableFormat.Csv.PLAIN, List.of(new Table("", false, rows)));
    }

    private static Row row(int number, Stream<String> cells) {
        return new Row(number, false, cells.map(Cell::text).toList());
    }

    private Stream<String> cells(
            HeldPeople.Person person,
            @org.jspecify.annotations.Nullable Explanation why,
            Plan.@org.jspecify.annotations.Nullable Place place) {
        CheckWords words = new CheckWords(language());
        String covered =
                person.decision().map(each -> words.verdict(each.verdict())).orElse("");
        String reason = why != null
                ? PlanTexts.sentence(why, language())
                : person.decision()
                        .map(each -> String.join(" ", words.reasons(each)) + " " + words.change(each))
                        .orElse("");
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
                reason.strip());
    }

    private String language() {
        return texts.language().code();
    }

    static OutputStream open(Path file) throws IOException {
        return new BufferedOutputStream(Files.newOutputStream(file));
    }
}
