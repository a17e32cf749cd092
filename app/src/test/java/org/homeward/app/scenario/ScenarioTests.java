package org.homeward.app.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.homeward.app.accounts.PublicStatement;
import org.homeward.app.accounts.Spread;
import org.homeward.app.accounts.Topic;
import org.homeward.app.remains.ClaimedTotal;
import org.homeward.app.remains.Delivery;
import org.homeward.app.remains.RivalTotals;
import org.homeward.app.scenario.PublishedOutcomes.EarlierStage;
import org.homeward.app.scenario.ScenarioPacks.PackReading;
import org.homeward.app.talks.Round;
import org.homeward.app.texts.Language;
import org.homeward.app.texts.Multilingual;
import org.homeward.app.texts.Texts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScenarioTests {

    private static final Path PACK = Path.of("..", "scenarios", "istanbul-2025");
    private static final List<String> LISTS =
            List.of("ua.sought.xlsx", "ua.holdings.csv", "ru.sought.csv", "ru.holdings.xlsx", "children.csv");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void readsTheCommittedPackWhole() {
        ScenarioPack pack = whole();
        assertThat(pack.lists()).hasSize(4);
        assertThat(pack.sites()).hasSize(16);
        assertThat(pack.sources()).hasSize(5);
        assertThat(pack.talks().rounds()).extracting(Round::id).containsExactly("istanbul-1", "istanbul-2");
        assertThat(pack.outcomes().stages().keySet())
                .containsExactlyElementsOf(pack.exercise().stageDates());
    }

    @Test
    void addsUpTheEarlierExchange() {
        PublishedOutcomes.EarlierExchange earlier = whole().outcomes().earlier();
        assertThat(earlier.stages()).extracting(EarlierStage::each).containsExactly(390, 307, 303);
        assertThat(earlier.stages()).allMatch(day -> day.military() + day.civilians() == day.each());
        assertThat(earlier.deliveredEach()).isEqualTo(1_000).isEqualTo(earlier.agreedEach());
    }

    @Test
    void keepsRivalTotalsOfRemainsBesideTheSumOfTheReceipts() {
        PublishedOutcomes outcomes = whole().outcomes();
        List<RivalTotals> rivals = RivalTotals.of(outcomes.deliveries(), outcomes.remainsTotals());
        assertThat(received(outcomes, "ua", LocalDate.of(2025, 6, 30)))
                .containsExactly(1_212, 1_200, 1_200, 1_200, 1_245);
        assertThat(rivals).hasSize(2);
        assertThat(rivals.get(0).sumOfReceipts())
                .isEqualTo(1_212 + 3 * 1_200 + 1_245)
                .isEqualTo(6_057);
        assertThat(rivals.get(0).claims()).extracting(ClaimedTotal::count).containsExactly(6_057, 6_060, 6_060);
        assertThat(rivals.get(1).sumOfReceipts()).isEqualTo(78);
        assertThat(rivals.get(1).claims()).extracting(ClaimedTotal::count).containsExactly(78, 57);
        assertThat(outcomes.remainsPromisedEach()).isEqualTo(6_000);
    }

    @Test
    void addsUpTheRemainsOfBothDirectionsThroughNovember() {
        PublishedOutcomes outcomes = whole().outcomes();
        LocalDate november = LocalDate.of(2025, 11, 30);
        assertThat(received(outcomes, "ru", november)).containsExactly(78, 19, 19, 24, 31, 30);
        assertThat(RivalTotals.sum(outcomes.deliveries(), "ua", "ru", november)).isEqualTo(201);
        assertThat(RivalTotals.sum(outcomes.deliveries(), "ru", "ua", november)).isEqualTo(11_057);
    }

    @Test
    void showsHowFarTheAccountsStandApartOnEachOfTenTopics() {
        List<String> spreads = new ArrayList<>();
        for (Topic topic : whole().topics()) {
            Spread spread = Spread.of(topic);
            assertThat(spread.contradictory()).as(topic.id()).isTrue();
            spreads.add(topic.id() + " " + shown(topic, spread.lowest()) + " " + shown(topic, spread.highest()));
        }
        assertThat(spreads)
                .containsExactly(
                        "swap-size 1000 1200",
                        "swap-days 2025-06-07 2025-06-09",
                        "bodies 6000 6001",
                        "medical-track null null",
                        "age-limit 24 25",
                        "children 339 10000",
                        "local-pause null null",
                        "length-of-talks 60 119",
                        "memoranda null null",
                        "next-meeting 2025-06-20 2025-06-30");
    }

    @Test
    void namesEveryChildOfTheListOnce() throws IOException {
        ScenarioPack pack = whole();
        assertThat(pack.outcomes().childrenNamed()).isEqualTo(339);
        try (Stream<String> lines = Files.lines(pack.childrenList())) {
            assertThat(lines.skip(1).filter(line -> !line.isBlank()).distinct()).hasSize(339);
        }
    }

    @Test
    void saysEveryFactInAllSixLanguages() {
        ScenarioPack pack = whole();
        List<Multilingual> said = new ArrayList<>();
        pack.talks().rounds().forEach(round -> said.addAll(round.outcome()));
        pack.talks().positions().forEach(each -> said.add(each.text()));
        pack.sources().values().forEach(each -> said.add(each.outlet()));
        for (Topic topic : pack.topics()) {
            topic.statements().stream().map(PublicStatement::text).forEach(said::add);
        }
        PublishedOutcomes outcomes = pack.outcomes();
        Stream.of(outcomes.disputes(), outcomes.stageTotals(), outcomes.foundLater())
                .flatMap(List::stream)
                .forEach(each -> said.add(each.text()));
        outcomes.attributions().forEach(each -> said.add(each.text()));
        outcomes.childrenStatements().forEach(each -> said.add(each.text()));
        outcomes.stages().values().stream()
                .filter(each -> !each.in(Language.EN).isEmpty())
                .forEach(said::add);
        outcomes.deliveries().stream()
                .map(Delivery::note)
                .flatMap(Stream::ofNullable)
                .forEach(said::add);
        assertThat(said).hasSizeGreaterThan(60);
        for (Multilingual each : said) {
            assertThat(each.codes().keySet())
                    .as(each.in(Language.EN))
                    .containsExactly("ar", "en", "fr", "ru", "tr", "uk");
            assertThat(each.codes().values()).noneMatch(String::isBlank);
        }
    }

    @Test
    void saysEveryProblemOfEveryFileAtOnce() throws IOException {
        copy();
        List<String> expected = new ArrayList<>();
        expected.add(spoil("talks.yaml", "date: 2025-05-16", "date: 2025-05-36", PackProblem.NOT_A_DATE));
        expected.add(spoil("talks.yaml", "a possible ceasefire", "a \\u202E ceasefire", PackProblem.CONTROL_CHARACTER));
        expected.add(spoil("talks.yaml", "study_days: 7", "study_days: -7", PackProblem.NOT_A_COUNT));
        expected.add(spoil("talks.yaml", "ceasefire-ua, by: ua", "ceasefire-ua, by: xx", PackProblem.UNKNOWN_PARTY));
        replace("statements.yaml", "    unit: people", "    unit: people\n    unit: people");
        expected.add(at("statements.yaml", line("statements.yaml", "unit: people") + 1, PackProblem.DUPLICATE_KEY));
        expected.add(
                spoil("statements.yaml", "sources: [a1, a5], at", "sources: [a1, a9], at", PackProblem.UNKNOWN_SOURCE));
        expected.add(spoil("statements.yaml", "id: swap-days", "id: swap-size", PackProblem.DUPLICATE_ID));
        expected.add(spoil("statements.yaml", "to: 2025-06-09", "to: 2025-06-01", PackProblem.DATES_OUT_OF_ORDER));
        expected.add(spoil("outcomes.yaml", "agreed_each", "agreed_eech", PackProblem.UNKNOWN_KEY));
        expected.add(at("outcomes.yaml", line("outcomes.yaml", "agreement: istanbul-1"), PackProblem.KEY_MISSING));
        expected.add(spoil("outcomes.yaml", "{ en: \"those", "{ xx: \"those", PackProblem.UNKNOWN_LANGUAGE));
        expected.add(spoil("outcomes.yaml", "{ xx: \"those", "{ xx: \"those", PackProblem.NO_ENGLISH));
        // What a key holds begins on the next line, and is where the problem is said to be.
        replace("outcomes.yaml", "found_later:", "found_late:");
        expected.add(at("outcomes.yaml", line("outcomes.yaml", "found_late:") + 1, PackProblem.UNKNOWN_KEY));
        expected.add(spoil("exercise.yaml", "deaths: 1 ", "deaths: one ", PackProblem.NOT_A_COUNT));
        expected.add(spoil("exercise.yaml", "{ date: 2025-06-10 }", "2025-06-10", PackProblem.NOT_A_MAPPING));
        expected.add(spoil("sites.csv", "ua-1,ua", "ua-1,xx", PackProblem.UNKNOWN_PARTY));
        Files.delete(folder.resolve("lists/ru.sought.csv"));
        expected.add(at("lists/ru.sought", 0, PackProblem.LIST_MISSING));
        assertThat(problems()).contains(expected.toArray(String[]::new));
        // A stage without its date is also out of order with the one after it: the only problem that follows from
        // another.
        assertThat(problems()).hasSize(expected.size() + 1);
    }

    @Test
    void saysOnceThatAFileIsMissing() throws IOException {
        for (String file : List.of("talks.yaml", "statements.yaml", "outcomes.yaml", "exercise.yaml", "sites.csv")) {
            copy();
            Files.delete(folder.resolve(file));
            assertThat(problems()).as(file).containsExactly(at(file, 0, PackProblem.FILE_MISSING));
        }
        copy();
        Files.delete(folder.resolve("agreement.yaml"));
        assertThat(problems()).containsExactly(at("agreement.yaml", 0, PackProblem.FILE_MISSING));
    }

    @Test
    void refusesFilesThatAreNoYamlEmptyOrHostile() throws IOException {
        copy();
        Files.writeString(folder.resolve("talks.yaml"), "rounds:\n  - { id: istanbul-1\npositions: [\n");
        Files.writeString(folder.resolve("statements.yaml"), "");
        Files.writeString(folder.resolve("outcomes.yaml"), "- no mapping\n");
        Files.writeString(folder.resolve("exercise.yaml"), "x: " + "[".repeat(40) + "]".repeat(40) + "\n");
        assertThat(problems())
                .contains(
                        at("talks.yaml", 3, PackProblem.NOT_YAML),
                        at("statements.yaml", 0, PackProblem.FILE_EMPTY),
                        at("outcomes.yaml", 1, PackProblem.NOT_A_MAPPING),
                        at("exercise.yaml", 1, PackProblem.TOO_DEEP));
        Files.writeString(folder.resolve("talks.yaml"), "#".repeat((1 << 20) + 1));
        assertThat(problems()).contains(at("talks.yaml", 0, PackProblem.FILE_TOO_LARGE));
    }

    @Test
    void passesOnWhatIsWrongWithTheAgreementBesideTheFacts() throws IOException {
        copy();
        String agreement =
                spoil("agreement.yaml", "formula: all-for-all", "formula: all-for-most", PackProblem.AGREEMENT);
        String facts = spoil("exercise.yaml", "deaths: 1 ", "deaths: one ", PackProblem.NOT_A_COUNT);
        assertThat(problems()).contains(agreement, facts);
    }

    @Test
    void explainsEveryProblemInEveryLanguage() {
        for (Language language : Language.values()) {
            for (PackProblem each : PackProblem.values()) {
                assertThat(Texts.in(language).keys("scenario"))
                        .as("%s in %s", each, language)
                        .contains("scenario.problem." + each.id(), "scenario.remedy." + each.id());
            }
        }
    }

    private static ScenarioPack whole() {
        PackReading reading = ScenarioPacks.read(PACK, Language.EN);
        assertThat(reading).isInstanceOf(PackReading.Whole.class);
        return ((PackReading.Whole) reading).pack();
    }

    private static List<Integer> received(PublishedOutcomes outcomes, String by, LocalDate until) {
        return outcomes.deliveries().stream()
                .filter(each -> each.to().equals(by) && !each.date().isAfter(until))
                .map(Delivery::received)
                .toList();
    }

    private static String shown(Topic topic, @Nullable Long figure) {
        return figure != null && topic.unit().equals("date")
                ? LocalDate.ofEpochDay(figure).toString()
                : String.valueOf(figure);
    }

    /** The pack's facts, and empty files in place of its lists: what is in them is not read here. */
    private void copy() throws IOException {
        Files.createDirectories(folder.resolve("lists"));
        for (String list : LISTS) {
            Files.writeString(folder.resolve("lists").resolve(list), "");
        }
        try (Stream<Path> files = Files.list(PACK)) {
            for (Path each : files.filter(Files::isRegularFile).toList()) {
                Files.writeString(folder.resolve(each.getFileName().toString()), Files.readString(each));
            }
        }
        assertThat(ScenarioPacks.read(folder, Language.EN)).isInstanceOf(PackReading.Whole.class);
    }

    /** Changes the first place where {@code text} stands; answers the problem that is to be found there. */
    private String spoil(String file, String text, String with, PackProblem rule) throws IOException {
        int line = line(file, text);
        replace(file, text, with);
        return at(file, line, rule);
    }

    private void replace(String file, String text, String with) throws IOException {
        Path path = folder.resolve(file);
        String whole = Files.readString(path);
        int start = whole.indexOf(text);
        Files.writeString(path, whole.substring(0, start) + with + whole.substring(start + text.length()));
    }

    private int line(String file, String text) throws IOException {
        String whole = Files.readString(folder.resolve(file));
        int start = whole.indexOf(text);
        assertThat(start).as("%s in %s", text, file).isNotNegative();
        return 1
                + (int) whole.substring(0, start)
                        .chars()
                        .filter(each -> each == '\n')
                        .count();
    }

    private List<String> problems() {
        PackReading reading = ScenarioPacks.read(folder, Language.EN);
        assertThat(reading).isInstanceOf(PackReading.Broken.class);
        return ((PackReading.Broken) reading)
                .problems().stream()
                        .map(each -> each.file() + ":" + each.line() + " " + each.code())
                        .toList();
    }

    private static String at(String file, int line, PackProblem rule) {
        return file + ":" + line + " " + rule.id();
    }
}
