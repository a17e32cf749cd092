package org.homeward.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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
@Command(name = "annex", mixinStandardHelpOptions = true)
final class AnnexCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "AGREEMENT", descriptionKey = "versions")
    private List<Path> versions = new ArrayList<>();

    @Option(names = "--out", paramLabel = "FILE")
    private @Nullable Path out;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private LanguageOption language;

    @Override
    public Integer call() throws IOException {
        Texts texts = language.texts();
        OutFile.onlyFile(out, "--out", spec);
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
        Set<String> lacking = new TreeSet<>();
        try (Printer printer = new Printer()) {
            OutFile.write(file, spec.commandLine().getOut(), stream -> lacking.addAll(printer.annex(sheet, stream)));
        }
        spec.commandLine().getOut().println(texts.get("commands.written", Map.of("file", file.toString())));
        lacking.forEach(each -> errors.println(texts.get("commands.annex.no-letters", Map.of("language", each))));
        return breaks.isEmpty() && lacking.isEmpty() ? ExitCode.DONE : ExitCode.FINDINGS;
    }
}
