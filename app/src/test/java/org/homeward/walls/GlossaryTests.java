package org.homeward.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class GlossaryTests {

    private static final Path GLOSSARY = Path.of("docs", "glossary.md");
    private static final Pattern HEADING = Pattern.compile("^### `([a-z.]+)`$");
    private static final Pattern ENTRY = Pattern.compile("^\\| `(\\w+)` \\| (.+) \\|$");
    private static final Pattern PUBLIC_TYPE = Pattern.compile(
            "^public (?:(?:final|abstract|sealed|non-sealed|strictfp) )*(?:class|record|interface|enum|@interface) (\\w+)",
            Pattern.MULTILINE);
    private static final String APP = "app/src/main/java/org/homeward/app/";

    /** Where the types under a heading of the glossary live; parts of {@code app} with everything below them. */
    private static final Map<String, Pattern> PARTS = parts();

    private static Map<String, Pattern> parts() {
        Map<String, Pattern> parts = new LinkedHashMap<>();
        for (String part : List.of(
                "seats",
                "acts",
                "talks",
                "lists",
                "agreements",
                "plans",
                "handover",
                "remains",
                "children",
                "accounts",
                "scenario")) {
            parts.put(part, Pattern.compile(Pattern.quote(APP + part + "/") + ".*\\.java"));
        }
        parts.put("agreement", Pattern.compile("agreement/src/main/java/.*\\.java"));
        parts.put("planning", Pattern.compile("planning/src/main/java/.*\\.java"));
        parts.put("linkage", Pattern.compile("linkage/src/main/java/org/homeward/linkage/[^/]*\\.java"));
        parts.put("linkage.names", Pattern.compile("linkage/src/main/java/org/homeward/linkage/names/[^/]*\\.java"));
        return parts;
    }

    @Test
    void everyPublicTypeHasOneLineAndNoLineOutlivesItsType() {
        Map<String, Map<String, String>> glossary = entries(House.text(GLOSSARY));

        assertThat(glossary.keySet()).containsExactlyInAnyOrderElementsOf(PARTS.keySet());
        PARTS.forEach((part, place) -> assertThat(
                        new TreeSet<>(glossary.getOrDefault(part, Map.of()).keySet()))
                .as("the lines of docs/glossary.md under ### `%s` and the public types there", part)
                .isNotEmpty()
                .isEqualTo(types(place)));
    }

    @Test
    void everyLineSaysSomethingInOneLine() {
        entries(House.text(GLOSSARY))
                .forEach((part, types) -> types.forEach((type, meaning) -> assertThat(meaning)
                        .as("%s %s", part, type)
                        .hasSizeBetween(10, 140)
                        .isNotEqualToIgnoringCase(type)));
    }

    @Test
    void readsTypesAndLines() {
        assertThat(typesIn("/** A x. */\npublic sealed interface Alpha {}\n")).containsExactly("Alpha");
        assertThat(typesIn("final class Beta {}\n    public record Inner() {}\n"))
                .isEmpty();
        assertThat(entries("### `seats`\n| type | what it is |\n|---|---|\n| `Seat` | who may say something |\n"))
                .isEqualTo(Map.of("seats", Map.of("Seat", "who may say something")));
    }

    private static Set<String> types(Pattern place) {
        Set<String> types = new TreeSet<>();
        for (Path file : House.files()) {
            if (place.matcher(file.toString().replace('\\', '/')).matches()) {
                types.addAll(typesIn(House.text(file)));
            }
        }
        return types;
    }

    private static Set<String> typesIn(String source) {
        Set<String> types = new TreeSet<>();
        Matcher type = PUBLIC_TYPE.matcher(source);
        while (type.find()) {
            types.add(type.group(1));
        }
        return types;
    }

    private static Map<String, Map<String, String>> entries(String glossary) {
        Map<String, Map<String, String>> entries = new LinkedHashMap<>();
        String part = "";
        for (String line : glossary.split("\n", -1)) {
            Matcher heading = HEADING.matcher(line);
            Matcher entry = ENTRY.matcher(line);
            if (heading.matches()) {
                part = heading.group(1);
            } else if (entry.matches()) {
                entries.computeIfAbsent(part, _ -> new LinkedHashMap<>()).put(entry.group(1), entry.group(2));
            }
        }
        return entries;
    }
}
