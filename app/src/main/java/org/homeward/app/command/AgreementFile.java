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
import org.homeward.agreement.Fault;
import org.homeward.agreement.Reading;
import org.homeward.agreement.Reasons;
import org.homeward.app.texts.Texts;

/** Reads the agreement that a command was given, and says every fault of it. */
final class AgreementFile {

    /** Beyond any agreement, and read whole into memory; the reader's own limit is in characters and lower. */
    private static final long BYTES_MAX = 16L << 20;

    private AgreementFile() {}

    /** The agreement; empty where the file cannot be used, after every reason was printed. */
    static Optional<Agreement> read(Path file, Texts texts, PrintWriter errors) throws IOException {
        String name = String.valueOf(file.getFileName());
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > BYTES_MAX) {
                errors.println(texts.get("commands.agreement.unreadable", Map.of("file", name)));
                return Optional.empty();
            }
            return switch (AgreementReader.read(Files.readString(file), name)) {
                case Reading.Read(Agreement agreement) -> Optional.of(agreement);
                case Reading.Rejected(List<Fault> faults) -> {
                    print(faults, texts, errors);
                    yield Optional.empty();
                }
            };
        } catch (NoSuchFileException | CharacterCodingException unreadable) {
            errors.println(texts.get("commands.agreement.unreadable", Map.of("file", name)));
            return Optional.empty();
        }
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
