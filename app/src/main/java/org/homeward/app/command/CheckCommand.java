package org.homeward.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
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
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code homeward check}: holds a list against an agreed clause, person by person. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = {
            "Says whether a list matches an agreed clause: how many people it covers, how many not, and why;",
            "then of each person on it: yes, no or cannot tell.",
            "Where the parties read a category differently, the answer under each reading stands beside it."
        },
        footer = {
            "",
            "Exit codes: 0 everyone is covered; 1 somebody is not, or it cannot be told; 2 wrong command line;",
            "3 the list or the agreement cannot be used; 4 the disk failed."
        })
final class CheckCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "LIST", description = "The list. - is stdin.")
    @SuppressWarnings("NullAway.Init")
    private Path list;

    @Option(names = "--agreement", paramLabel = "FILE", required = true, description = "The agreement.")
    @SuppressWarnings("NullAway.Init")
    private Path agreementFile;

    @Option(names = "--clause", paramLabel = "ID", required = true, description = "The clause that the list is for.")
    @SuppressWarnings("NullAway.Init")
    private String clauseId;

    @Option(
            names = "--on",
            paramLabel = "DATE",
            description = "The day ages are reckoned on, as 2025-06-02 (default: the agreement's signature, or today).")
    private @Nullable LocalDate on;

    @Option(names = "--holdings", description = "The list says whom its submitter holds (default: whom it seeks).")
    private boolean holdings;

    @Option(
            names = "--party",
            paramLabel = "ID",
            description = "Which party handed the list in; needed only where the clause asks who holds whom.")
    private @Nullable String party;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = {
                "Write everyone with the full answer: FILE.json, or the list with six columns beside it as FILE.csv or",
                "FILE.xlsx. - is stdout; the totals then go to stderr."
            })
    private @Nullable Path out;

    @Option(
            names = "--report",
            paramLabel = "FILE",
            description = "Write a page to print, in the language of --lang. It names nobody.")
    private @Nullable Path page;

    @Option(
            names = "--first",
            paramLabel = "N",
            defaultValue = "5",
            description = "People shown of each cause (default: 5).")
    private int first;

    @Option(names = "--all", description = "Show everyone.")
    private boolean all;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private LanguageOption language;

    @Option(names = "--json", description = "Print the answers as JSON.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        Texts texts = language.texts();
        PrintWriter errors = spec.commandLine().getErr();
        Optional<Agreement> agreement = AgreementFile.read(agreementFile, texts, errors);
        if (agreement.isEmpty()) {
            return ExitCode.INPUT;
        }
        Clause clause = clause(agreement.get());
        ListCheck.Submission submission = submission(agreement.get());
        LocalDate day = on != null ? on : agreement.get().signed().orElseGet(() -> LocalDate.now(ZoneOffset.UTC));
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

    private Clause clause(Agreement agreement) {
        return agreement
                .clause(clauseId)
                .orElseThrow(() -> wrong("--clause is " + clauseId + ", not one of "
                        + agreement.clauses().stream().map(Clause::id).collect(Collectors.joining(", "))));
    }

    private ListCheck.Submission submission(Agreement agreement) {
        List<String> ids = agreement.parties().stream().map(Party::id).toList();
        if (party != null && !ids.contains(party)) {
            throw wrong("--party is " + party + ", not one of " + String.join(", ", ids));
        }
        return new ListCheck.Submission(
                holdings ? GateContext.Kind.HOLDINGS : GateContext.Kind.SOUGHT, Optional.ofNullable(party));
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
