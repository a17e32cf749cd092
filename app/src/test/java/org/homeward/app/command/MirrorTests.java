package org.homeward.app.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Naming the parties in the other order changes nothing but the order in which they are named. */
class MirrorTests {

    private static final String NORTH = "  - {id: north, name: {en: North}, languages: [en]}\n";
    private static final String SOUTH = "  - {id: south, name: {en: South}, languages: [en]}\n";
    private static final String AGREEMENT = """
            language: homeward-agreement/1
            id: north-south
            title: {en: An agreement between North and South}
            signed: 2025-06-02
            parties:
            PARTIES
            intermediary: {id: middle, name: {en: Middle}, role: {en: host}}
            categories:
              - {id: civilian, when: status == 'civilian'}
            crossings:
              - {id: bridge, name: {en: Bridge}, people_per_day: 7, stretchers_per_day: 2, bodies_per_day: 5}
              - {id: ford, name: {en: Ford}, people_per_day: 3, stretchers_per_day: 0, bodies_per_day: 0}
            limits: {exposure_people: 4, reserves_per_stage: 1}
            clauses:
              - id: trade
                title: {en: Trade}
                text: {en: "They trade SAID in groups of {groups_of}."}
                subject: people
                formula: FORMULA
                groups_of: 3
                window: {days: [2025-06-09, 2025-06-10, 2025-06-11]}
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private Path draft(String name, String parties, String formula) throws IOException {
        String ratio = formula.contains("ratio") ? "{give.civilian}" : "";
        String said = formula.contains("by-fate") ? "{if_alive} or {if_dead}" : ratio;
        Path agreement = Files.writeString(
                folder.resolve(name + ".yaml"),
                AGREEMENT
                        .replace("PARTIES\n", parties)
                        .replace("FORMULA", formula)
                        .replace("SAID", said));
        for (String party : List.of("north", "south")) {
            StringBuilder list = new StringBuilder(
                    "№;Прізвище;Ім’я;Стать;Дата народження;Статус;Стан здоров’я;Утримання;Дата полону\n");
            for (int person = 1; person <= (party.equals("north") ? 11 : 8); person++) {
                list.append(person)
                        .append(";Вигаданенко;Орест;ч;12.03.1990;")
                        .append(person % 4 == 0 ? "цивільна особа" : "військовополонений")
                        .append(person == 5 ? ";A1c" : ";добрий")
                        .append(";утримується;0")
                        .append(person % 9 + 1)
                        .append(".03.2022\n");
            }
            Files.writeString(folder.resolve(party + ".csv"), list);
        }
        Path drafts = folder.resolve(name);
        String found = formula.contains("by-fate") ? "{what: fate, person: '3', found: alive}" : "";
        Path change = Files.writeString(folder.resolve("change.yaml"), "events: [" + found + "]");
        StringWriter errors = new StringWriter();
        int code = Homeward.run(
                new PrintWriter(new StringWriter()),
                new PrintWriter(errors, true),
                "plan",
                agreement.toString(),
                "north=" + folder.resolve("north.csv"),
                "south=" + folder.resolve("south.csv"),
                "--on",
                "2025-06-02",
                "--seed",
                "11",
                "--change",
                change.toString(),
                "--out",
                drafts.toString());
        assertThat(code).as(errors.toString()).isLessThan(ExitCode.USAGE);
        return drafts;
    }

    /** Every manifest of the plan as a machine reads it, whichever stands first. */
    private static List<String> manifests(Path drafts) throws IOException {
        List<String> manifests = new ArrayList<>();
        for (JsonNode stage : JsonMapper.shared()
                .readTree(Files.readString(drafts.resolve("plan.json"), UTF_8))
                .get("stages")) {
            stage.get("manifests").forEach(each -> manifests.add(stage.get("day") + " " + each));
            manifests.add(stage.get("reserve_north") + " " + stage.get("reserve_south"));
        }
        manifests.sort(null);
        return manifests;
    }

    private static List<String> exposure(Path drafts, String first, String second) throws IOException {
        List<String> points = new ArrayList<>();
        JsonMapper.shared()
                .readTree(Files.readString(drafts.resolve("plan.json"), UTF_8))
                .get("exposure")
                .forEach(point -> points.add(point.get(first) + " " + point.get(second)));
        return points;
    }

    /** The words of every printed manifest by who releases, their running number left out. */
    private static Map<String, List<String>> printed(Path drafts) throws IOException {
        Map<String, List<String>> printed = new TreeMap<>();
        try (Stream<Path> files = Files.list(drafts.resolve("manifests"))) {
            for (Path file : files.toList()) {
                String name = String.valueOf(file.getFileName());
                try (PDDocument manifest = Loader.loadPDF(file.toFile())) {
                    String words = new PDFTextStripper().getText(manifest).replaceAll("D-([0-9]{2})-[0-9]{3}", "D-$1");
                    printed.computeIfAbsent(name.replaceAll("-[0-9]{3}-", "-"), _ -> new ArrayList<>())
                            .add(words);
                }
            }
        }
        printed.values().forEach(each -> each.sort(null));
        return printed;
    }

    /** The words of the page in no order, the agreement's fingerprint left out: it covers the order of the parties. */
    private static List<String> words(Path drafts) throws IOException {
        String page = Files.readString(drafts.resolve("plan.html"), UTF_8)
                .replaceAll("(?s)<style>.*?</style>", "")
                .replaceAll("<code>.*?</code>", "")
                .replaceAll("<[^>]*>", " ");
        return Arrays.stream(page.split("[\\s;,]+")).sorted().toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "all-for-all",
                "{ratio: {payer: north, rates: [{each: civilian, give: 2}]}}",
                "{by-fate: {payer: north, person: '3', if_alive: {count: 4, subject: prisoners},"
                        + " if_dead: {count: 3, subject: remains}}}",
            })
    void swappingThePartiesMirrorsPlanPageAndManifests(String formula) throws IOException {
        Path straight = draft("straight", NORTH + SOUTH, formula);
        Path swapped = draft("swapped", SOUTH + NORTH, formula);
        assertThat(manifests(swapped)).isEqualTo(manifests(straight)).isNotEmpty();
        assertThat(exposure(swapped, "second", "first")).isEqualTo(exposure(straight, "first", "second"));
        assertThat(Files.readString(swapped.resolve("plan.csv"), UTF_8))
                .isEqualTo(Files.readString(straight.resolve("plan.csv"), UTF_8));
        assertThat(printed(swapped)).isEqualTo(printed(straight));
        assertThat(words(swapped)).isEqualTo(words(straight));
    }
}
