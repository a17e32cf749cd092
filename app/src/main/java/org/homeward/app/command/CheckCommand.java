package org.homeward.app.command;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.homeward.agreement.Agreement;
import org.homeward.agreement.Clause;
import org.homeward.agreement.Decision;
import org.homeward.agreement.Eligibility;
import org.homeward.agreement.Party;
import org.homeward.agreement.Subject;
import org.homeward.agreement.Verdict;
import org.homeward.app.kernel.Problem;
import org.homeward.app.lists.CheckWords;
import org.homeward.app.lists.CheckedList;
import org.homeward.app.lists.Finding;
import org.homeward.app.lists.Gate;
import org.homeward.app.lists.GateContext;
import org.homeward.app.lists.GateReport;
import org.homeward.app.lists.ListCheck;
import org.homeward.app.tables.TableReader;
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
import tools.jackson.databind.json.JsonMapper;

/** {@code homeward check}: holds a list against an agreed clause, person by person. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = {
            "Says of each person on a list whether the clause covers them: yes, no or cannot tell, and why.",
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

    @Parameters(paramLabel = "LIST", description = "The list.")
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

    @Option(names = "--out", paramLabel = "FILE", description = "Write the list, in its own format, with the answers.")
    private @Nullable Path out;

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
        return switch (TableReader.read(list)) {
            case TableReading.Unusable(List<Problem> problems) -> unusable(problems, texts);
            case TableReading.Usable usable -> {
                GateContext context = holdings ? GateContext.holdings(day) : GateContext.soughtPrisoners(day);
                GateReport report = Gate.check(usable, context);
                if (!report.usable()) {
                    yield unusable(
                            report.findings().stream().map(Finding::problem).toList(), texts);
                }
                ListCheck check =
                        ListCheck.of(Eligibility.of(agreement.get()), clause, report.entries(), submission, day);
                if (out != null) {
                    try (OutputStream stream = Files.newOutputStream(out)) {
                        CheckedList.write(usable.file(), report, check, texts.language(), stream);
                    }
                }
                print(check, texts);
                boolean everyone =
                        check.people().stream().allMatch(each -> each.decision().verdict() == Verdict.YES);
                yield everyone ? ExitCode.DONE : ExitCode.FINDINGS;
            }
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

    private void print(ListCheck check, Texts texts) {
        PrintWriter screen = spec.commandLine().getOut();
        CheckWords words = new CheckWords(texts.language().code());
        if (json) {
            screen.println(asJson(check, words));
            return;
        }
        screen.println(texts.get(
                "commands.check.head",
                Map.of("clause", clauseId, "people", check.people().size())));
        screen.println(texts.get("commands.check.on", Map.of("day", texts.date(check.on()))));
        Map<Verdict, Integer> counts = check.counts();
        for (Verdict verdict : Verdict.values()) {
            screen.println("  " + words.verdict(verdict) + ": " + texts.number(counts.getOrDefault(verdict, 0)));
        }
        if (holdings || check.clause().subject() != Subject.REMAINS) {
            screen.println(texts.get(holdings ? "commands.check.states.held" : "commands.check.states.sought"));
        }
        for (Verdict verdict : List.of(Verdict.NO, Verdict.CANNOT_TELL, Verdict.YES)) {
            if (counts.containsKey(verdict)) {
                screen.println();
                screen.println(words.verdict(verdict) + " (" + texts.number(counts.get(verdict)) + ")");
                check.people().stream()
                        .filter(each -> each.decision().verdict() == verdict)
                        .forEach(each -> print(each, words, texts, screen));
            }
        }
        if (out != null) {
            screen.println(texts.get("commands.written", Map.of("file", out.toString())));
        }
    }

    private static void print(ListCheck.Checked checked, CheckWords words, Texts texts, PrintWriter screen) {
        Decision decision = checked.decision();
        // A row number as a text: it is a name of a row, not an amount.
        Map<String, String> where = Map.of(
                "row",
                Integer.toString(checked.entry().row()),
                "key",
                checked.entry().key());
        screen.println(
                "  " + texts.get("commands.check.entry", where) + "  " + String.join(" ", words.reasons(decision)));
        if (!decision.byReading().isEmpty()) {
            screen.println("      "
                    + texts.get(
                            "commands.check.readings",
                            Map.of("readings", String.join("; ", words.readings(decision)))));
        }
        String change = words.change(decision);
        if (!change.isEmpty()) {
            screen.println("      " + change);
        }
    }

    /** Names stay out of machine output as they stay off the screen. */
    private static String asJson(ListCheck check, CheckWords words) {
        Map<String, Object> counts = new LinkedHashMap<>();
        for (Verdict verdict : Verdict.values()) {
            counts.put(CheckWords.code(verdict), check.counts().getOrDefault(verdict, 0));
        }
        Map<String, Object> whole = new LinkedHashMap<>();
        whole.put("clause", check.clause().id());
        whole.put("on", check.on().toString());
        whole.put("counts", counts);
        whole.put("people", check.people().stream().map(words::values).toList());
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(whole);
    }
}
