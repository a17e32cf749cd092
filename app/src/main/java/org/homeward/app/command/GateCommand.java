package org.homeward.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.homeward.agreement.Agreement;
import org.homeward.agreement.Eligibility;
import org.homeward.app.kernel.Problem;
import org.homeward.app.lists.AgreedCategory;
import org.homeward.app.lists.Category;
import org.homeward.app.lists.Finding;
import org.homeward.app.lists.Gate;
import org.homeward.app.lists.GateContext;
import org.homeward.app.lists.GateReport;
import org.homeward.app.lists.ReturnedList;
import org.homeward.app.lists.Severity;
import org.homeward.app.tables.TableReading;
import org.homeward.app.texts.Texts;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code homeward gate}: says what is wrong with a list before anybody hands it over. */
@Command(name = "gate", mixinStandardHelpOptions = true)
final class GateCommand implements Callable<Integer> {

    /** Rows named for one rule before the rest are only counted: as many as fit a line. */
    private static final int ROWS_NAMED = 12;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "LIST", descriptionKey = "list")
    @SuppressWarnings("NullAway.Init")
    private Path list;

    @Option(names = "--agreement", paramLabel = "FILE")
    private @Nullable Path agreement;

    @Option(names = "--clause", paramLabel = "ID")
    private @Nullable String clause;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private DayOption on;

    @Option(names = "--holdings")
    private boolean holdings;

    @Option(names = "--civilians")
    private boolean civilians;

    @Option(names = "--out", paramLabel = "FILE")
    private @Nullable Path out;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private LanguageOption language;

    @Option(names = "--json")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        Texts texts = language.texts();
        OutFile.onlyFile(out, "--out", spec);
        Optional<Agreement> agreed = Optional.empty();
        if (agreement != null) {
            agreed = AgreementFile.read(agreement, texts, spec.commandLine().getErr());
            if (agreed.isEmpty()) {
                return ExitCode.INPUT;
            }
        }
        GateContext context = context(agreed);
        return switch (ListFile.read(list).reading()) {
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
                    OutFile.write(
                            out,
                            spec.commandLine().getOut(),
                            stream -> ReturnedList.write(usable.file(), report, texts.language(), stream));
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

    private GateContext context(Optional<Agreement> agreed) {
        if (agreed.isEmpty() && clause != null) {
            throw Wrong.of(spec, "needs", Map.of("option", "--clause", "other", "--agreement"));
        }
        if (agreed.isPresent() && clause == null) {
            throw Wrong.of(spec, "needs", Map.of("option", "--agreement", "other", "--clause"));
        }
        Optional<Category> category = agreed.map(each ->
                new AgreedCategory(Eligibility.of(each), AgreementFile.clause(each, String.valueOf(clause), spec)));
        return new GateContext(
                holdings ? GateContext.Kind.HOLDINGS : GateContext.Kind.SOUGHT,
                holdings || civilians ? GateContext.Population.ANYONE : GateContext.Population.PRISONERS,
                on.day(agreed),
                List.of(),
                category,
                Map.of());
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
