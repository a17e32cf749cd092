package org.homeward.agreement;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

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
