package org.homeward.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The reference page, the schema for editors and the reader say the same. */
class LanguageTests {

    private static final Map<String, String> BASE = new LinkedHashMap<>();

    static {
        BASE.put("language", "language: homeward-agreement/1\n");
        BASE.put("id", "id: example\n");
        BASE.put("title", "title: {en: Example}\n");
        BASE.put("parties", """
                parties:
                  - {id: north, name: {en: North}, languages: [en]}
                  - {id: south, name: {en: South}, languages: [en]}
                """);
        BASE.put("intermediary", "intermediary: {id: middle, name: {en: Middle}}\n");
        BASE.put("clauses", """
                clauses:
                  - {id: all, title: {en: All}, text: {en: All go.}, subject: people, formula: all-for-all}
                """);
    }

    static Schema schema() {
        try (InputStream in = LanguageTests.class.getResourceAsStream("agreement.schema.json")) {
            String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            // As editors do, the formats of days are asserted and not only noted.
            SchemaRegistryConfig config =
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build();
            return SchemaRegistry.withDefaultDialect(
                            SpecificationVersion.DRAFT_2020_12, registry -> registry.schemaRegistryConfig(config))
                    .getSchema(text);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<String> errors(String yaml) {
        return schema().validate(yaml, InputFormat.YAML).stream()
                .map(Object::toString)
                .toList();
    }

    private static final String DELIVERIES = "language: homeward-deliveries/1";

    private static List<String> blocks() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "agreement-language.md"));
        Matcher matcher = Pattern.compile("```yaml\\n(.*?)```", Pattern.DOTALL).matcher(page);
        List<String> blocks = new ArrayList<>();
        while (matcher.find()) {
            blocks.add(matcher.group(1));
        }
        return blocks;
    }

    static List<String> examples() throws IOException {
        return blocks().stream()
                .filter(block -> !block.startsWith(DELIVERIES))
                .map(LanguageTests::whole)
                .toList();
    }

    @Test
    void readsTheDeliveriesOfTheReferencePage() throws IOException {
        Agreement agreement = Samples.read(whole(""));
        List<String> files =
                blocks().stream().filter(block -> block.startsWith(DELIVERIES)).toList();

        assertThat(files).singleElement().satisfies(file -> {
            assertThat(DeliveriesReader.read(file, "example", agreement)).isInstanceOf(DeliveriesReading.Read.class);
            Deliveries read = ((DeliveriesReading.Read) DeliveriesReader.read(file, "example", agreement)).deliveries();
            Balance.Line north =
                    Balance.of(agreement, read).line("all", "north").orElseThrow();
            assertThat(north.accepted()).isEqualTo(Count.people(298));
            assertThat(north.refused()).isEqualTo(Count.people(12));
        });
    }

    /** An example with whatever an agreement needs besides. */
    private static String whole(String example) {
        StringBuilder yaml = new StringBuilder();
        BASE.forEach((key, text) -> {
            if (!Pattern.compile("^" + key + ":", Pattern.MULTILINE)
                    .matcher(example)
                    .find()) {
                yaml.append(text);
            }
        });
        return yaml.append(example).toString();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void readsEveryExampleOfTheReferencePage(String yaml) {
        assertThat(AgreementReader.read(yaml, "example")).isInstanceOf(Reading.Read.class);
        assertThat(errors(yaml)).isEmpty();
    }

    @Test
    void showsEveryFieldFormulaAndKeyOnTheReferencePage() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "agreement-language.md"));

        assertThat(Field.values()).allSatisfy(field -> assertThat(page).contains("`" + field.key() + "`"));
        assertThat(Stream.of(Field.values()).flatMap(field -> field.words().stream()))
                .filteredOn(word -> !List.of("true", "false").contains(word))
                .allSatisfy(word -> assertThat(page).contains("`" + word + "`"));
        String examples = String.join("\n", examples());
        assertThat(List.of(
                        "n-for-n",
                        "all-for-all",
                        "ratio",
                        "rank-equivalence",
                        "all-who-wish",
                        "unilateral",
                        "by-fate",
                        "numbers",
                        "return",
                        "arrangement",
                        "pause"))
                .allSatisfy(formula -> assertThat(examples).containsPattern("formula:\\s*\\{?" + formula));
    }

    /** An editor shows these words beside the key while somebody writes a first agreement. */
    @Test
    void saysOfEveryKeyInTheSchemaWhatItIs() throws IOException {
        try (InputStream in = LanguageTests.class.getResourceAsStream("agreement.schema.json")) {
            List<String> silent = new ArrayList<>();
            gatherSilent(new ObjectMapper().readTree(Objects.requireNonNull(in)), "", silent);

            assertThat(silent).isEmpty();
        }
    }

    private static void gatherSilent(JsonNode schema, String path, List<String> silent) {
        schema.propertyStream().forEach(entry -> {
            String key = entry.getKey();
            // What stands here narrows keys that are described elsewhere.
            if (!List.of("if", "then", "else", "not", "oneOf").contains(key)) {
                gatherSilent(entry.getValue(), path + "/" + key, silent);
            }
        });
        schema.valueStream().filter(each -> schema.isArray()).forEach(each -> gatherSilent(each, path, silent));
        schema.path("properties").propertyStream().forEach(entry -> {
            boolean defines =
                    Stream.of("type", "$ref", "enum", "const", "anyOf").anyMatch(entry.getValue()::has);
            if (defines && entry.getValue().path("description").asString("").isBlank()) {
                silent.add(path + "/" + entry.getKey());
            }
        });
    }

    @ParameterizedTest
    @MethodSource("org.homeward.agreement.ScenarioTests#scenarios")
    void acceptsEveryPackInEditorsToo(String id) {
        assertThat(errors(Samples.scenario(id, "agreement.yaml"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "subject: prisonrs",
                "formula: n-for-m",
                "formula: {ratio: {payer: north}}",
                "colour: blue",
                "id: Not An Id",
                "window: {from: soon}",
                "groups_of: -1",
                "order: {by: [beauty]}"
            })
    void refusesInEditorsWhatTheReaderRefuses(String wrong) {
        String key = wrong.substring(0, wrong.indexOf(':') + 1);
        String clause = Stream.of(
                        "id: all", "title: {en: All}", "text: {en: All go.}", "subject: people", "formula: all-for-all")
                .filter(line -> !line.startsWith(key))
                .reduce(wrong, (all, line) -> all + ", " + line);
        String yaml = whole("clauses:\n  - {" + clause + "}\n");

        assertThat(AgreementReader.read(yaml, "wrong")).isInstanceOf(Reading.Rejected.class);
        assertThat(errors(yaml)).isNotEmpty();
    }
}
