package org.homeward.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** An editor with the schema and the reader refuse the same files, as far as a schema can tell at all. */
class SchemaParityTests {

    /** What a schema can see. It sees neither what one part says of another, nor conditions, nor law. */
    private static final Set<FaultCode> SEEN_BY_A_SCHEMA = EnumSet.of(
            FaultCode.UNKNOWN_KEY,
            FaultCode.MISSING_KEY,
            FaultCode.WRONG_KIND,
            FaultCode.UNKNOWN_WORD,
            FaultCode.NOT_A_NUMBER,
            FaultCode.NOT_A_DATE,
            FaultCode.NOT_AN_ID,
            FaultCode.NOT_A_FIGURE_NAME,
            FaultCode.TWO_PARTIES,
            FaultCode.SUBJECT_AGAINST_FORMULA,
            FaultCode.TOO_MANY,
            FaultCode.WORD_TWICE);

    private static final ObjectMapper YAML = new YAMLMapper();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Schema SCHEMA = LanguageTests.schema();
    private static final List<Object> FILES = files();

    private static List<Object> files() {
        try {
            List<Object> files = new ArrayList<>();
            for (String example : LanguageTests.examples()) {
                files.add(YAML.readValue(example, Object.class));
            }
            for (String id : ScenarioTests.scenarios()) {
                files.add(YAML.readValue(Samples.scenario(id, "agreement.yaml"), Object.class));
            }
            return files;
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    @Property(tries = 2_000)
    void readerAndSchemaRefuseTheSameFiles(@ForAll long seed) {
        Random random = new Random(seed);
        Object changed = change(FILES.get(random.nextInt(FILES.size())), random, 1 + random.nextInt(7));
        agree(JSON.writeValueAsString(changed));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "each: \"7\"",
                "each: 0777",
                "each: 0x10",
                "each: 1_000",
                "each: 7.5",
                "each: -7",
                "each: ~",
                "each: 10000001",
                "each: ٧",
                "each: 7, at_least: yes",
                "each: 7, at_least: True",
                "each: 7, at_least: \"true\"",
                "each: 7, at_least: on"
            })
    void agreeOnTheTrapsOfYaml(String formula) throws IOException {
        String yaml = Samples.HEAD
                + "clauses: [{id: k, title: {en: K}, text: {en: K}, subject: people, formula: {n-for-n: {" + formula
                + "}}}]\n";
        agree(yaml, InputFormat.YAML);
    }

    private static void agree(String json) {
        agree(json, InputFormat.JSON);
    }

    private static void agree(String file, InputFormat format) {
        List<FaultCode> told = switch (AgreementReader.read(file, "file")) {
            case Reading.Read read -> List.of();
            case Reading.Rejected rejected ->
                rejected.faults().stream().map(Fault::code).toList();
        };
        List<String> errors =
                SCHEMA.validate(file, format).stream().map(Object::toString).toList();

        assertThat(told.stream().anyMatch(SEEN_BY_A_SCHEMA::contains))
                .as("%s%nreader: %s%nschema: %s", file, told, errors)
                .isEqualTo(!errors.isEmpty());
    }

    /** The same tree with one value, somewhere about {@code depth} levels down, changed, added or taken away. */
    private static @Nullable Object change(@Nullable Object tree, Random random, int depth) {
        if (depth > 0 && tree instanceof Map<?, ?> map && !map.isEmpty()) {
            Map<String, @Nullable Object> copy = new LinkedHashMap<>();
            map.forEach((key, value) -> copy.put(String.valueOf(key), value));
            String key = List.copyOf(copy.keySet()).get(random.nextInt(copy.size()));
            switch (random.nextInt(12)) {
                case 0 -> copy.remove(key);
                case 1 -> copy.put(key + "x", copy.remove(key));
                case 2 -> copy.put("note", "more");
                default -> copy.put(key, change(copy.get(key), random, depth - 1));
            }
            return copy;
        }
        if (depth > 0 && tree instanceof List<?> list && !list.isEmpty()) {
            List<@Nullable Object> copy = new ArrayList<>(list);
            int at = random.nextInt(copy.size());
            switch (random.nextInt(12)) {
                case 0 -> copy.remove(at);
                case 1 -> copy.add(copy.get(at));
                default -> copy.set(at, change(copy.get(at), random, depth));
            }
            return copy;
        }
        List<@Nullable Object> others = new ArrayList<>(List.of(
                "",
                " ",
                7,
                0,
                -1,
                1.5,
                true,
                List.of(),
                Map.of(),
                "2025-02-30",
                "2025-02-28",
                "two words",
                "north",
                "n-for-n",
                "pause",
                "return",
                "nobody",
                "people",
                20_000_000,
                List.of("north"),
                "Ä",
                "16:00",
                "24:00"));
        others.add(null);
        return others.get(random.nextInt(others.size()));
    }
}
