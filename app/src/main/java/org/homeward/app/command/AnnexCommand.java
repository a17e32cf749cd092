package org.homeward.app.command;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.homeward.agreement.Agreement;
import org.homeward.agreement.History;
import org.homeward.agreement.Reason;
import org.homeward.agreement.Reasons;
import org.homeward.app.drafts.AnnexSheets;
import org.homeward.app.reports.AnnexSheet;
import org.homeward.app.reports.Printer;
import org.homeward.app.texts.Texts;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code homeward annex}: prints an agreement in both parties' languages side by side, for signature. */
@Command(
        name = "annex",
        mixinStandardHelpOptions = true,
        description = {
            "Prints an agreement as PDF, each clause in both parties' languages side by side, from one source.",
            "With its amendments, in their order, it also says what each of them changed."
        },
        footer = {
            "",
            "Exit codes: 0 printed; 1 printed, but the versions are no unbroken history; 2 wrong command line;",
            "3 an agreement cannot be used; 4 the disk failed."
        })
final class AnnexCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "AGREEMENT",
            description = "The agreement; where it was amended, every version, the first one first.")
    private List<Path> versions = new ArrayList<>();

    @Option(names = "--out", paramLabel = "FILE", description = "The PDF (default: ID-annex.pdf in this folder).")
    private @Nullable Path out;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private LanguageOption language;

    @Override
    public Integer call() throws IOException {
        Texts texts = language.texts();
        PrintWriter errors = spec.commandLine().getErr();
        List<Agreement> read = new ArrayList<>();
        for (Path file : versions) {
            Optional<Agreement> agreement = AgreementFile.read(file, texts, errors);
            agreement.ifPresent(read::add);
        }
        if (read.size() < versions.size()) {
            return ExitCode.INPUT;
        }
        History history = new History(read);
        List<Reason> breaks = read.size() > 1 ? history.breaks() : List.of();
        breaks.forEach(
                each -> errors.println(Reasons.sentence(each, texts.language().code())));
        AnnexSheet sheet = AnnexSheets.of(history);
        Path file = out == null ? Path.of(sheet.agreement() + "-annex.pdf") : out;
        Path part = Files.createTempFile(parent(file), ".annex-", ".part");
        try (Printer printer = new Printer()) {
            try (OutputStream stream = Files.newOutputStream(part)) {
                printer.annex(sheet, stream);
            }
            Files.move(part, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
        spec.commandLine().getOut().println(texts.get("commands.written", Map.of("file", file.toString())));
        return breaks.isEmpty() ? ExitCode.DONE : ExitCode.FINDINGS;
    }

    private static Path parent(Path file) {
        Path parent = file.toAbsolutePath().getParent();
        return parent == null ? file.toAbsolutePath() : parent;
    }
}
