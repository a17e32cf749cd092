package org.homeward.app.command;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.homeward.agreement.AgreementReader;
import org.homeward.agreement.Clause;
import org.homeward.agreement.Eligibility;
import org.homeward.agreement.Reading;
import org.homeward.app.kernel.Problem;
import org.homeward.app.lists.AgreedCategory;
import org.homeward.app.lists.Category;
import org.homeward.app.lists.Finding;
import org.homeward.app.lists.Gate;
import org.homeward.app.lists.GateContext;
import org.homeward.app.lists.GateReport;
import org.homeward.app.lists.ReturnedList;
import org.homeward.app.lists.Severity;
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

/** {@code homeward gate}: says what is wrong with a list before anybody hands it over. */
@Command(
        name = "gate",
        mixinStandardHelpOptions = true,
        description = {
            "Checks a list of names and says what is wrong with it, rule by rule.",
            "The list is read as XLSX or CSV, whatever it is called; nothing in it is run, fetched or changed."
        },
        footer = {
            "",
            "Exit codes: 0 nothing found; 1 findings; 2 wrong command line; 3 the list cannot be used;",
            "4 the disk failed."
        })
final class GateCommand implements Callable<Integer> {

    /** Rows named for one rule before the rest are only counted: as many as fit a line. */
    private static final int ROWS_NAMED = 12;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "LIST", description = "The list.")
    @SuppressWarnings("NullAway.Init")
    private Path list;

    @Option(names = "--agreement", paramLabel = "FILE", description = "The agreement the list is for.")
    private @Nullable Path agreement;

    @Option(names = "--clause", paramLabel = "ID", description = "Its clause: who is outside its category is named.")
    private @Nullable String clause;

    @Option(
            names = "--on",
            paramLabel = "DATE",
            description = "The day ages are reckoned on, as 2025-06-02 (default: the agreement's signature, or today).")
    private @Nullable LocalDate on;

    @Option(names = "--holdings", description = "The list says whom its submitter holds (default: whom it seeks).")
    private boolean holdings;

    @Option(names = "--civilians", description = "Civilians may stand on the list.")
    private boolean civilians;

    @Option(names = "--out", paramLabel = "FILE", description = "Write the list with its findings beside each row.")
    private @Nullable Path out;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private LanguageOption language;

    @Option(names = "--json", description = "Print the findings as JSON.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        Texts texts = language.texts();
        GateContext context = context();
        return switch (TableReader.read(list)) {
            case TableReading.Unusable(List<Problem> problems) -> {
                List<Finding> findings = problems.stream()
                        .map(problem -> new Finding(problem, Severity.ERROR))
                        .toList();
                print(findings, 0, texts);
                spec.commandLine().getErr().println(texts.get("lists.gate.unusable"));
                yield ExitCode.INPUT;
            }
            case TableReading.Usable usable -> {
                GateReport report = Gate.check(usable, context);
                if (out != null) {
                    try (OutputStream stream = Files.newOutputStream(out)) {
                        ReturnedList.write(usable.file(), report, texts.language(), stream);
                    }
                }
                print(report.findings(), report.entries().size(), texts);
                if (!report.usable()) {
                    spec.commandLine().getErr().println(texts.get("lists.gate.unusable"));
                    yield ExitCode.INPUT;
                }
                yield report.findings().isEmpty() ? ExitCode.DONE : ExitCode.FINDINGS;
            }
        };
    }

    private GateContext context() throws IOException {
        Optional<Category> category = Optional.empty();
        LocalDate reference = on;
        if (agreement != null) {
            Eligibility eligibility = eligibility(agreement);
            Clause wanted = eligibility
                    .agreement()
                    .clause(clause == null ? "" : clause)
                    .orElseThrow(() -> new ParameterException(
                            spec.commandLine(),
                            "--clause is " + clause + ", not one of "
                                    + eligibility.agreement().clauses().stream()
                                            .map(Clause::id)
                                            .collect(Collectors.joining(", "))));
            category = Optional.of(new AgreedCategory(eligibility, wanted));
            reference = reference == null ? eligibility.agreement().signed().orElse(null) : reference;
        } else if (clause != null) {
            throw new ParameterException(spec.commandLine(), "--clause needs --agreement");
        }
        return new GateContext(
                holdings ? GateContext.Kind.HOLDINGS : GateContext.Kind.SOUGHT,
                holdings || civilians ? GateContext.Population.ANYONE : GateContext.Population.PRISONERS,
                reference == null ? LocalDate.now(ZoneOffset.UTC) : reference,
                List.of(),
                category,
                Map.of());
    }

    private Eligibility eligibility(Path file) throws IOException {
        return switch (AgreementReader.read(Files.readString(file), String.valueOf(file.getFileName()))) {
            case Reading.Read(var read) -> Eligibility.of(read);
            case Reading.Rejected(var faults) ->
                throw new ParameterException(
                        spec.commandLine(),
                        "--agreement has " + faults.size() + " faults, the first in line "
                                + faults.getFirst().line() + ": "
                                + faults.getFirst().code().code());
        };
    }

    private void print(List<Finding> findings, int entries, Texts texts) {
        if (json) {
            spec.commandLine().getOut().println(asJson(findings, entries, texts));
            return;
        }
        PrintWriter screen = spec.commandLine().getOut();
        Map<String, List<Finding>> byRule = findings.stream()
                .collect(Collectors.groupingBy(Finding::code, LinkedHashMap::new, Collectors.toList()));
        byRule.forEach((code, found) -> {
            Finding first = found.getFirst();
            screen.println(code + "  " + texts.get("lists.severity." + first.severity()) + "  " + found.size() + "  "
                    + first.rule(texts));
            String rows = rows(found);
            if (!rows.isEmpty()) {
                screen.println("    " + texts.get("lists.gate.rows", Map.of("rows", rows)));
            }
            screen.println("    " + first.remedy(texts));
        });
        if (findings.isEmpty()) {
            screen.println(texts.get("lists.gate.clean"));
        }
        screen.println(texts.get(
                "lists.gate.summary",
                Map.of(
                        "entries",
                        entries,
                        "errors",
                        count(findings, Severity.ERROR),
                        "warnings",
                        count(findings, Severity.WARNING),
                        "notes",
                        count(findings, Severity.NOTE))));
        if (out != null && entries > 0) {
            screen.println(texts.get("lists.gate.written", Map.of("file", out.toString())));
        }
    }

    private static String rows(List<Finding> found) {
        String rows = found.stream()
                .filter(finding -> finding.row() > 0)
                .limit(ROWS_NAMED)
                .map(finding -> Integer.toString(finding.row()))
                .collect(Collectors.joining(", "));
        return found.size() > ROWS_NAMED ? rows + ", …" : rows;
    }

    private static long count(List<Finding> findings, Severity severity) {
        return findings.stream().filter(each -> each.severity() == severity).count();
    }

    /** Values stay out of machine output: it is piped and logged, and a value may be a name. */
    private static String asJson(List<Finding> findings, int entries, Texts texts) {
        List<Map<String, Object>> list = new ArrayList<>();
        for (Finding finding : findings) {
            Map<String, Object> each = new LinkedHashMap<>();
            each.put("code", finding.code());
            each.put("severity", finding.severity().name().toLowerCase(java.util.Locale.ROOT));
            each.put("row", finding.row());
            each.put("column", finding.problem().column());
            each.put("rule", finding.rule(texts));
            each.put("remedy", finding.remedy(texts));
            list.add(each);
        }
        Map<String, Object> whole = new LinkedHashMap<>();
        whole.put("entries", entries);
        whole.put("findings", list);
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(whole);
    }
}
