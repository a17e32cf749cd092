package org.homeward.agreement;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;

/** Small agreements that tests start from. */
final class Samples {

    static final LocalDate DAY = LocalDate.of(2025, 6, 9);

    static final String HEAD = """
            language: homeward-agreement/1
            id: sample
            title: {en: Sample}
            parties:
              - {id: north, name: {en: North}, languages: [en]}
              - {id: south, name: {en: South}, languages: [en]}
            intermediary: {id: middle, name: {en: Middle}}
            """;

    static final String YOUNG = HEAD + """
            categories:
              - id: young
                when: age >= 18 && age <= 25
            clauses:
              - id: young
                title: {en: The young}
                text: {en: All the young go home.}
                subject: prisoners
                category: young
                formula: all-for-all
            """;

    private Samples() {}

    /** A file of the scenario packs, which stand beside the modules. */
    static String scenario(String id, String file) {
        try {
            return Files.readString(Path.of("..", "scenarios", id, file));
        } catch (IOException absent) {
            throw new UncheckedIOException(absent);
        }
    }

    static Agreement agreement(String id) {
        return read(scenario(id, "agreement.yaml"));
    }

    static Deliveries deliveries(String id, Agreement agreement) {
        return switch (DeliveriesReader.read(scenario(id, "deliveries.yaml"), id, agreement)) {
            case DeliveriesReading.Read read -> read.deliveries();
            case DeliveriesReading.Rejected rejected -> throw new AssertionError(rejected.faults());
        };
    }

    /** A text that says every figure of {@code formula}, as each text must. */
    static String saying(String formula) {
        StringBuilder text = new StringBuilder("T");
        for (String name : List.of("each", "at_least", "within_days", "in_all", "names", "days_min", "days_max")) {
            if (formula.matches(".*\\b" + name + ": [0-9].*")) {
                text.append(" {").append(name).append('}');
            }
        }
        for (String name : List.of("if_alive", "if_dead", "unit")) {
            if (formula.contains(name.equals("unit") ? "rank-equivalence" : name)) {
                text.append(" {").append(name).append('}');
            }
        }
        Pattern.compile("each: ([a-z-]+), give")
                .matcher(formula)
                .results()
                .forEach(rate -> text.append(" {give.").append(rate.group(1)).append('}'));
        Pattern.compile("party: ([a-z-]+), gives")
                .matcher(formula)
                .results()
                .forEach(share -> text.append(" {gives.").append(share.group(1)).append('}'));
        return "\"" + text + "\"";
    }

    static Agreement read(String yaml) {
        return switch (AgreementReader.read(yaml, "sample.yaml")) {
            case Reading.Read read -> read.agreement();
            case Reading.Rejected rejected -> throw new AssertionError(rejected.faults());
        };
    }

    static Evidence.Builder prisoner() {
        return Evidence.builder().prisoner().alive().holder("north").own("south");
    }

    static Decision decide(String yaml, Evidence evidence) {
        Agreement agreement = read(yaml);
        return Eligibility.of(agreement).decide(agreement.clauses().get(0), evidence, DAY);
    }
}
