package org.homeward.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.homeward.agreement.Agreement;
import org.homeward.agreement.AgreementReader;
import org.homeward.agreement.Clause;
import org.homeward.agreement.Deliveries;
import org.homeward.agreement.DeliveriesReader;
import org.homeward.agreement.DeliveriesReading;
import org.homeward.agreement.Fault;
import org.homeward.agreement.Reading;
import org.homeward.agreement.Reasons;
import org.homeward.app.texts.Texts;
import picocli.CommandLine.Model.CommandSpec;

/** Reads the agreement that a command was given, and what was delivered under it, and says every fault. */
final class AgreementFile {

    /** Beyond any agreement, and read whole into memory; the reader's own limit is in characters and lower. */
    private static final long BYTES_MAX = 16L << 20;

    private AgreementFile() {}

    /** The agreement; empty where the file cannot be used, after every reason was printed. */
    static Optional<Agreement> read(Path file, Texts texts, PrintWriter errors) throws IOException {
        Optional<String> yaml = text(file, texts, errors);
        if (yaml.isEmpty()) {
            return Optional.empty();
        }
        return switch (AgreementReader.read(yaml.get(), name(file))) {
            case Reading.Read(Agreement agreement) -> Optional.of(agreement);
            case Reading.Rejected(List<Fault> faults) -> {
                print(faults, texts, errors);
                yield Optional.empty();
            }
        };
    }

    /** What was delivered under {@code agreement}; empty where the file cannot be used, after every reason was printed. */
    static Optional<Deliveries> readDeliveries(Path file, Agreement agreement, Texts texts, PrintWriter errors)
            throws IOException {
        Optional<String> yaml = text(file, texts, errors);
        if (yaml.isEmpty()) {
            return Optional.empty();
        }
        return switch (DeliveriesReader.read(yaml.get(), name(file), agreement)) {
            case DeliveriesReading.Read(Deliveries deliveries) -> Optional.of(deliveries);
            case DeliveriesReading.Rejected(List<Fault> faults) -> {
                print(faults, texts, errors);
                yield Optional.empty();
            }
        };
    }

    /** The clause of that id. */
    static Clause clause(Agreement agreement, String id, CommandSpec spec) {
        return agreement
                .clause(id)
                .orElseThrow(() -> Wrong.oneOf(
                        spec,
                        "--clause",
                        id,
                        agreement.clauses().stream().map(Clause::id).toList()));
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private static Optional<String> text(Path file, Texts texts, PrintWriter errors) throws IOException {
        try {
            if (Files.isRegularFile(file) && Files.size(file) <= BYTES_MAX) {
                return Optional.of(Files.readString(file));
            }
        } catch (NoSuchFileException | CharacterCodingException unreadable) {
            // Said below, in the same words as any other file that is no text.
        }
        errors.println(texts.get("commands.agreement.unreadable", Map.of("file", name(file))));
        return Optional.empty();
    }

    private static void print(List<Fault> faults, Texts texts, PrintWriter errors) {
        for (Fault fault : faults) {
            String value = fault.value().isEmpty() ? "" : ": " + fault.value();
            errors.println(fault.file() + ":" + fault.line() + ":" + fault.column() + " [" + fault.path() + "]" + value
                    + " — " + Reasons.sentence(fault, texts.language().code()) + " ("
                    + fault.code().code() + ")");
        }
    }
}
