package org.homeward.app.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeward.app.database.TestDatabases.accepted;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.homeward.app.acts.LogCheck;
import org.homeward.app.acts.LogCheckReport;
import org.homeward.app.database.Database;
import org.homeward.app.database.TestDatabases;
import org.homeward.app.exercise.Exercise.Ending;
import org.homeward.app.handover.HandoverRules;
import org.homeward.app.kernel.Progress;
import org.homeward.app.lists.Gate;
import org.homeward.app.lists.GateContext;
import org.homeward.app.lists.ListEntry;
import org.homeward.app.scenario.ScenarioPack;
import org.homeward.app.scenario.ScenarioPacks;
import org.homeward.app.tables.TableFile;
import org.homeward.app.tables.TableReader;
import org.homeward.app.tables.TableReading;
import org.homeward.app.texts.Language;
import org.homeward.ledger.Hash;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plays the Istanbul pack once, whole, and holds what came out against itself. */
class ExerciseTests {

    private static final Path PACK = Path.of("..", "scenarios", "istanbul-2025");
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}’'ʼ-]*");

    /** Shorter names are also words and abbreviations. */
    private static final int CANARY_LENGTH = 6;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static ScenarioPack pack;

    @SuppressWarnings("NullAway.Init")
    private static Database database;

    @SuppressWarnings("NullAway.Init")
    private static Ending.Played ending;

    @BeforeAll
    static void play() throws IOException {
        pack = ((ScenarioPacks.PackReading.Whole) ScenarioPacks.read(PACK, Language.EN)).pack();
        database = TestDatabases.kinds().findFirst().orElseThrow().open();
        ending = played(database, folder.resolve("once"));
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void rebuildsEveryReadModelFromTheLogAlone() {
        World world = accepted(World.open(pack, database, pack.exercise().seed()));
        Map<String, List<String>> before = readModels();
        assertThat(before).hasSizeGreaterThanOrEqualTo(20);
        assertThat(before.get("lists.statement")).hasSizeGreaterThan(10_000);
        assertThat(before.get("handover.person")).isNotEmpty();
        before.keySet()
                .forEach(table -> database.client().sql("delete from " + table).update());
        assertThat(readModels().values()).allMatch(List::isEmpty);

        world.acts.rebuild();

        assertThat(readModels()).isEqualTo(before);
    }

    @Test
    void leavesALogThatHoldsAndKeepsTheProtocol() throws IOException {
        LogCheckReport report = LogCheck.run(log("once"), List.of(), List.of(new HandoverRules()), Progress.NONE);
        assertThat(report.failures()).isEmpty();
        assertThat(report.holds()).isTrue();
        assertThat(report.binding()).isTrue();
        assertThat(report.acts()).isEqualTo(ending.acts());
        assertThat(report.rules()).containsExactly("handover");
    }

    @Test
    void leavesTheSameLogByteForByteFromTheSameSeed() throws IOException {
        try (Database other = TestDatabases.kinds().findFirst().orElseThrow().open()) {
            assertThat(played(other, folder.resolve("again")).acts()).isEqualTo(ending.acts());
        }
        assertThat(hashes(log("again"))).isEqualTo(hashes(log("once")));
    }

    @Test
    void fillsEveryFigureOfTheAgreementsTexts() throws IOException {
        assertThat(Files.readString(folder.resolve("once/report.html")))
                .contains("prisoners of war aged 18 to 25, all for all")
                .doesNotContainPattern("\\{[a-z0-9_.-]+}");
    }

    @Test
    void keepsEverySoughtNameOnExactlyOneTrack() {
        List<String> sought = database.client().sql("""
                        select s.party || ' ' || e.entry from lists.entry e
                        join lists.submission s on s.exchange = e.exchange and s.list = e.list
                        where s.kind = 'sought'""").query(String.class).list();
        List<String> stated = database.client()
                .sql("select seeker || ' ' || entry from lists.statement")
                .query(String.class)
                .list();
        assertThat(sought).doesNotHaveDuplicates().hasSize(ending.names());
        assertThat(stated).containsExactlyInAnyOrderElementsOf(sought);
        assertThat(database.client()
                        .sql("select count(*) from lists.statement where track = ''")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void saysNoNameOfTheListsOutsideTheReturnedListsAndTheManifests() throws IOException {
        Set<String> names = names();
        assertThat(names).hasSizeGreaterThan(1_000);
        Set<String> said = new TreeSet<>(words(folder.resolve("once/report.html")));
        said.addAll(words(folder.resolve("once/summary.json")));
        for (Path file : files(log("once"))) {
            said.addAll(words(file));
        }
        assertThat(said).contains("lists", "handover");
        said.retainAll(names);
        said.removeAll(vocabulary());
        assertThat(said).isEmpty();
    }

    @Test
    void givesEveryListBackWithEveryRow() throws IOException {
        assertThat(pack.lists()).hasSize(4);
        for (Map.Entry<ScenarioPack.ListId, Path> list : pack.lists().entrySet()) {
            Path returned = folder.resolve("once/lists").resolve(list.getValue().getFileName());
            TableFile before = read(list.getValue()).file();
            TableFile after = read(returned).file();
            assertThat(after.format()).isEqualTo(before.format());
            assertThat(rows(after)).as("%s", returned).hasSameSizeAs(rows(before));
        }
        assertThat(files(folder.resolve("once/lists"))).hasSize(4);
    }

    @Test
    void printsEveryManifestOfEveryStageWithItsReceipt() throws IOException {
        List<String> manifests = database.client()
                .sql("select distinct stage, point, releasing from plans.line order by 1, 2, 3")
                .query((row, _) -> "%02d-%s-%s.pdf".formatted(row.getInt(1), row.getString(2), row.getString(3)))
                .list();
        assertThat(manifests).isNotEmpty();
        for (String each : manifests) {
            for (String kind : List.of("M-", "R-")) {
                byte[] printed = Files.readAllBytes(folder.resolve("once/manifests/" + kind + each));
                assertThat(new String(printed, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
            }
        }
        assertThat(files(folder.resolve("once/manifests"))).hasSize(2 * manifests.size());
    }

    private static Ending.Played played(Database on, Path out) throws IOException {
        Exercise.Settings settings = new Exercise.Settings(pack.exercise().seed(), Language.EN, 2);
        Ending end = accepted(Exercise.play(pack, settings, on, out, new Silence()));
        assertThat(end).isInstanceOf(Ending.Played.class);
        return (Ending.Played) end;
    }

    private static final class Silence implements ExerciseProgress {
        @Override
        public void begins(Phase phase) {}

        @Override
        public void ends(Phase phase, Map<String, Object> figures) {}

        @Override
        public void at(long done, long total) {}

        @Override
        public boolean cancelled() {
            return false;
        }
    }

    /** Every row of every read model, as text. */
    private static Map<String, List<String>> readModels() {
        List<String> tables = database.client().sql("""
                        select table_schema || '.' || table_name from information_schema.tables
                        where table_type = 'BASE TABLE' and table_schema in ('talks', 'accounts', 'remains', 'children',
                            'lists', 'agreements', 'plans', 'handover')""").query(String.class).list();
        Map<String, List<String>> models = new TreeMap<>();
        for (String table : tables) {
            models.put(
                    table,
                    database.client()
                            .sql("select each::text from " + table + " as each order by each::text collate \"C\"")
                            .query(String.class)
                            .list());
        }
        return models;
    }

    private static Path log(String run) {
        return folder.resolve(run).resolve("log");
    }

    private static List<Path> files(Path in) throws IOException {
        try (Stream<Path> all = Files.walk(in)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static Map<String, Hash> hashes(Path log) throws IOException {
        Map<String, Hash> hashes = new LinkedHashMap<>();
        for (Path each : files(log)) {
            hashes.put(log.relativize(each).toString(), Hash.sha256(Files.readAllBytes(each)));
        }
        return hashes;
    }

    private static TableReading.Usable read(Path list) throws IOException {
        return (TableReading.Usable) TableReader.read(list);
    }

    private static List<List<String>> rows(TableFile file) {
        List<List<String>> rows = new ArrayList<>();
        file.sheets()
                .getFirst()
                .rows()
                .forEach(row ->
                        rows.add(row.cells().stream().map(cell -> cell.text()).toList()));
        return rows;
    }

    /** Every longer surname and given name of the four lists, as written. */
    private static Set<String> names() throws IOException {
        Set<String> names = new TreeSet<>();
        for (Path list : pack.lists().values()) {
            GateContext context = GateContext.holdings(pack.exercise().referenceDate());
            for (ListEntry entry : Gate.check(read(list), context).entries()) {
                ListEntry.Identity person = entry.identity().open();
                names.add(person.surname());
                names.add(person.given());
            }
        }
        names.removeIf(name -> name.length() < CANARY_LENGTH);
        return names;
    }

    /** What the program says of its own, and what the pack says in public. */
    private static Set<String> vocabulary() throws IOException {
        Set<String> words = new TreeSet<>();
        for (Path each : files(Path.of("src/main/resources/texts"))) {
            words.addAll(words(each));
        }
        try (Stream<Path> facts = Files.list(PACK)) {
            for (Path each : facts.filter(Files::isRegularFile).toList()) {
                words.addAll(words(each));
            }
        }
        return words;
    }

    private static Set<String> words(Path file) throws IOException {
        Set<String> words = new TreeSet<>();
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        for (Matcher word = WORD.matcher(text); word.find(); ) {
            words.add(word.group());
        }
        return words;
    }
}
