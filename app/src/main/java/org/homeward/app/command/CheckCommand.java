package org.homeward.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.homeward.agreement.Agreement;
import org.homeward.agreement.Clause;
import org.homeward.agreement.Eligibility;
import org.homeward.agreement.Party;
import org.homeward.app.drafts.CheckPage;
import org.homeward.app.kernel.Problem;
import org.homeward.app.lists.CheckJson;
import org.homeward.app.lists.CheckReport;
import org.homeward.app.lists.CheckSummary;
import org.homeward.app.lists.CheckWords;
import org.homeward.app.lists.CheckedList;
import org.homeward.app.lists.Finding;
import org.homeward.app.lists.Gate;
import org.homeward.app.lists.GateContext;
import org.homeward.app.lists.GateReport;
import org.homeward.app.lists.ListCheck;
import org.homeward.app.tables.TableFile;
import org.homeward.app.tables.TableFormat;
import org.homeward.app.tables.TableReading;
import org.homeward.app.texts.Texts;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code homeward check}: holds a list against an agreed clause, person by person. */
@Command(name = "check", mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "LIST", descriptionKey = "list")
    @SuppressWarnings("NullAway.Init")
    private Path list;

    @Option(names = "--agreement", paramLabel = "FILE", required = true)
    @SuppressWarnings("NullAway.Init")
    private Path agreementFile;

    @Option(names = "--clause", paramLabel = "ID", required = true)
    @SuppressWarnings("NullAway.Init")
    private String clauseId;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private DayOption on;

    @Option(names = "--holdings")
    private boolean holdings;

    @Option(names = "--party", paramLabel = "ID")
    private @Nullable String party;

    @Option(names = "--out", paramLabel = "FILE")
    private @Nullable Path out;

    @Option(names = "--report", paramLabel = "FILE")
    private @Nullable Path page;

    @Option(names = "--first", paramLabel = "N", defaultValue = "5")
    private int first;

    @Option(names = "--all")
    private boolean all;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private LanguageOption language;

    @Option(names = "--json")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        Texts texts = language.texts();
        OutFile.onlyFile(page, "--report", spec);
        if (OutFile.isStdout(out) && json) {
            throw Wrong.of(spec, "both-stdout", Map.of());
        }
        PrintWriter errors = spec.commandLine().getErr();
        Optional<Agreement> agreement = AgreementFile.read(agreementFile, texts, errors);
        if (agreement.isEmpty()) {
            return ExitCode.INPUT;
        }
        Clause clause = AgreementFile.clause(agreement.get(), clauseId, spec);
        ListCheck.Submission submission = submission(agreement.get());
        LocalDate day = on.day(agreement);
        ListFile file = ListFile.read(list);
        return switch (file.reading()) {
            case TableReading.Unusable(List<Problem> problems) -> unusable(problems, texts);
            case TableReading.Usable usable -> {
                GateContext context = holdings ? GateContext.holdings(day) : GateContext.soughtPrisoners(day);
                GateReport gate = Gate.check(usable, context);
                if (!gate.usable()) {
                    yield unusable(
                            gate.findings().stream().map(Finding::problem).toList(), texts);
                }
                ListCheck check =
                        ListCheck.of(Eligibility.of(agreement.get()), clause, gate.entries(), submission, day);
                CheckReport report = new CheckReport(
                        agreement.get(), check, submission, file.name(), file.digest(), CheckSummary.of(check));
                give(report, gate, usable.file(), texts);
                yield report.summary().matches() ? ExitCode.DONE : ExitCode.FINDINGS;
            }
        };
    }

    /** Writes what was asked for, then says what it came to. */
    private void give(CheckReport report, GateReport gate, TableFile file, Texts texts) throws IOException {
        CheckWords words = new CheckWords(texts.language().code());
        PrintWriter stdout = spec.commandLine().getOut();
        PrintWriter screen = OutFile.isStdout(out) ? spec.commandLine().getErr() : stdout;
        List<Path> written = new ArrayList<>();
        if (out != null) {
            Path to = out;
            OutFile.write(to, stdout, stream -> {
                if (OutFile.endsWith(to, ".json")) {
                    CheckJson.write(report, words, stream);
                } else {
                    CheckedList.write(file, format(to, file), gate, report.check(), texts.language(), stream);
                }
            });
            written.add(to);
        }
        if (page != null) {
            OutFile.write(
                    page, stdout, to -> to.write(CheckPage.html(report, texts).getBytes(StandardCharsets.UTF_8)));
            written.add(page);
        }
        if (json) {
            CheckJson.write(report, words, screen);
            screen.println();
            return;
        }
        new CheckScreen(report, texts, screen).print(all ? Integer.MAX_VALUE : first);
        written.stream()
                .filter(each -> !OutFile.isStdout(each))
                .forEach(each -> screen.println(texts.get("commands.written", Map.of("file", each.toString()))));
    }

    /** What the ending of the file's name asks for; the list's own format where it asks for nothing. */
    private static TableFormat format(Path to, TableFile list) {
        if (OutFile.isStdout(to)) {
            return TableFormat.Csv.PLAIN;
        }
        return switch (list.format()) {
            case TableFormat.Csv _ when OutFile.endsWith(to, ".xlsx") -> new TableFormat.Xlsx(false);
            case TableFormat.Xlsx _ when OutFile.endsWith(to, ".csv") -> TableFormat.Csv.PLAIN;
            case TableFormat.Csv csv -> csv;
            case TableFormat.Xlsx xlsx -> xlsx;
        };
    }

    private int unusable(List<Problem> problems, Texts texts) {
        PrintWriter errors = spec.commandLine().getErr();
        ProblemPrinter.print(problems, texts, errors);
        errors.println(texts.get("lists.gate.unusable"));
        return ExitCode.INPUT;
    }

    private ListCheck.Submission submission(Agreement agreement) {
        List<String> ids = agreement.parties().stream().map(Party::id).toList();
        if (party != null && !ids.contains(party)) {
            throw Wrong.oneOf(spec, "--party", party, ids);
        }
        return new ListCheck.Submission(
                holdings ? GateContext.Kind.HOLDINGS : GateContext.Kind.SOUGHT, Optional.ofNullable(party));
    }
}
