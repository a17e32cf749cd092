package org.homeward.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.homeward.agreement.Agreement;
import org.homeward.agreement.Party;
import org.homeward.agreement.Reasons;
import org.homeward.app.drafts.BeforeCrossing;
import org.homeward.app.drafts.Draft;
import org.homeward.app.drafts.DraftChange;
import org.homeward.app.drafts.DraftFiles;
import org.homeward.app.drafts.HeldPeople;
import org.homeward.app.drafts.PlanDraft;
import org.homeward.app.drafts.RemainsRows;
import org.homeward.app.kernel.Problem;
import org.homeward.app.lists.CheckSummary;
import org.homeward.app.lists.Finding;
import org.homeward.app.lists.Gate;
import org.homeward.app.lists.GateContext;
import org.homeward.app.lists.GateReport;
import org.homeward.app.scenario.ChangeFile;
import org.homeward.app.scenario.InterviewsFile;
import org.homeward.app.scenario.MeansFile;
import org.homeward.app.tables.TableReader;
import org.homeward.app.tables.TableReading;
import org.homeward.app.texts.Texts;
import org.homeward.planning.ByFate;
import org.homeward.planning.Change;
import org.homeward.planning.Conflict;
import org.homeward.planning.Manifest;
import org.homeward.planning.Means;
import org.homeward.planning.Objective;
import org.homeward.planning.Plan;
import org.homeward.planning.PlanAudit;
import org.homeward.planning.PlanOutcome;
import org.homeward.planning.PlanProgress;
import org.homeward.planning.PlanTexts;
import org.homeward.planning.Planner;
import org.homeward.planning.Planners;
import org.homeward.planning.Stage;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code homeward plan}: drafts who crosses when, from an agreement and the lists of whom each party holds. */
@Command(name = "plan", mixinStandardHelpOptions = true)
final class PlanCommand implements Callable<Integer> {

    private static final int CAUSES_MAX = 3;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "AGREEMENT", descriptionKey = "AGREEMENT")
    @SuppressWarnings("NullAway.Init")
    private Path agreementFile;

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "PARTY=LIST", descriptionKey = "lists")
    private Map<String, Path> lists = new LinkedHashMap<>();

    @Option(names = "--means", paramLabel = "FILE")
    private @Nullable Path meansFile;

    @Option(names = "--interviews", paramLabel = "FILE")
    private @Nullable Path interviewsFile;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private DayOption on;

    @Option(names = "--seed", paramLabel = "NUMBER", defaultValue = "1")
    private long seed;

    @Option(names = "--out", paramLabel = "DIR")
    private @Nullable Path out;

    @Option(names = "--from", paramLabel = "DATE-TIME")
    private @Nullable LocalDateTime from;

    @Option(names = "--until", paramLabel = "DATE-TIME")
    private @Nullable LocalDateTime until;

    @Option(names = "--change", paramLabel = "FILE")
    private List<Path> changes = new ArrayList<>();

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private LanguageOption language;

    @Option(names = "--json")
    private boolean json;

    private final Planner planner = Planners.best();

    @Override
    public Integer call() throws IOException {
        Texts texts = language.texts();
        Optional<Agreement> read =
                AgreementFile.read(agreementFile, texts, spec.commandLine().getErr());
        if (read.isEmpty()) {
            return ExitCode.INPUT;
        }
        Agreement agreement = read.get();
        Optional<HeldPeople> held = held(agreement, texts);
        if (held.isEmpty()) {
            return ExitCode.INPUT;
        }
        sayWhyNobody(held.get(), texts);
        Optional<Means> means = means(agreement, held.get(), texts);
        if (means.isEmpty()) {
            return ExitCode.INPUT;
        }
        PlanProgress progress =
                new Working("commands.plan.working", texts, spec.commandLine().getErr());
        Means left = PlanDraft.within(means.get(), Optional.ofNullable(from), Optional.ofNullable(until));
        Draft.Outcome outcome = PlanDraft.plan(held.get(), left, seed, planner, progress);
        return changed(outcome, Optional.empty(), changes, texts, progress);
    }

    /** Carries the draft through every change still to come, and ends with what is left of it. */
    private int changed(
            Draft.Outcome outcome,
            Optional<DraftChange> difference,
            List<Path> toCome,
            Texts texts,
            PlanProgress progress)
            throws IOException {
        return switch (outcome) {
            case Draft.Outcome.Impossible(PlanOutcome.Infeasible why) -> infeasible(why, texts);
            case Draft.Outcome.Drafted(Draft told) when toCome.isEmpty() -> planned(told, difference, texts);
            case Draft.Outcome.Drafted(Draft told) ->
                switch (ChangeFile.read(
                        toCome.getFirst(),
                        told.plan(),
                        told.known(),
                        told.fates().keySet(),
                        told.held().agreement())) {
                    case ChangeFile.Reading.Rejected(List<Problem> problems) -> {
                        ProblemPrinter.print(problems, texts, spec.commandLine().getErr());
                        yield ExitCode.INPUT;
                    }
                    case ChangeFile.Reading.Read(Change change, Map<String, ByFate.Fate> fates) -> {
                        Draft.Outcome next = told.changed(change, fates, planner, progress);
                        Optional<DraftChange> now = next instanceof Draft.Outcome.Drafted(Draft draft)
                                ? Optional.of(DraftChange.between(told, draft))
                                : Optional.empty();
                        yield changed(next, now, toCome.subList(1, toCome.size()), texts, progress);
                    }
                };
        };
    }

    /** Says every second that work goes on, and how far; says nothing of work that is done within one. */
    private static final class Working implements PlanProgress {

        private static final long EVERY_NANOS = 1_000_000_000L;
        private final String text;
        private final Texts texts;
        private final PrintWriter errors;
        private final long begun = System.nanoTime();
        private long said = begun;

        private Working(String text, Texts texts, PrintWriter errors) {
            this.text = text;
            this.texts = texts;
            this.errors = errors;
        }

        @Override
        public void at(Objective objective, int done, int of) {
            long now = System.nanoTime();
            if (now - said > EVERY_NANOS) {
                said = now;
                errors.println(texts.get(text, Map.of("done", done, "of", of, "seconds", (now - begun) / EVERY_NANOS)));
            }
        }
    }

    /** The means; the remains that the file names are added to whom the parties hold. */
    private Optional<Means> means(Agreement agreement, HeldPeople held, Texts texts) {
        if (meansFile == null) {
            return Optional.of(PlanDraft.agreedMeans(agreement));
        }
        return switch (MeansFile.read(meansFile, agreement)) {
            case MeansFile.Reading.Read(Means means, List<MeansFile.Remains> remains) -> {
                remains.forEach(each -> held.addRemains(each.party(), each.site(), each.clause(), each.bodies()));
                yield Optional.of(means);
            }
            case MeansFile.Reading.Rejected(List<Problem> problems) -> {
                ProblemPrinter.print(problems, texts, spec.commandLine().getErr());
                yield Optional.empty();
            }
        };
    }

    private Optional<HeldPeople> held(Agreement agreement, Texts texts) throws IOException {
        List<String> parties = agreement.parties().stream().map(Party::id).toList();
        for (String party : lists.keySet()) {
            if (!parties.contains(party)) {
                throw Wrong.of(spec, "list-of", Map.of("party", party, "parties", String.join(", ", parties)));
            }
        }
        LocalDate day = on.day(Optional.of(agreement));
        HeldPeople held = new HeldPeople(agreement, day);
        Optional<List<InterviewsFile.Interview>> interviews = interviews(agreement, texts);
        if (interviews.isEmpty()) {
            return Optional.empty();
        }
        interviews.get().forEach(each -> held.hear(each.party(), each.entry(), each.evidence()));
        boolean usable = true;
        for (Map.Entry<String, Path> list : lists.entrySet()) {
            usable &= switch (TableReader.read(list.getValue())) {
                case TableReading.Unusable(List<Problem> problems) -> {
                    ProblemPrinter.print(problems, texts, spec.commandLine().getErr());
                    yield false;
                }
                case TableReading.Usable file -> {
                    GateReport report = Gate.check(file, GateContext.holdings(day));
                    if (report.usable()) {
                        held.add(list.getKey(), report.entries());
                    } else {
                        ProblemPrinter.print(
                                report.findings().stream().map(Finding::problem).toList(),
                                texts,
                                spec.commandLine().getErr());
                    }
                    yield report.usable();
                }
            };
        }
        return usable && everyoneListed(interviews.get(), held, texts) ? Optional.of(held) : Optional.empty();
    }

    /** What the neutral heard; empty where the file cannot be used. */
    private Optional<List<InterviewsFile.Interview>> interviews(Agreement agreement, Texts texts) {
        if (interviewsFile == null) {
            return Optional.of(List.of());
        }
        return switch (InterviewsFile.read(interviewsFile, agreement)) {
            case InterviewsFile.Reading.Read(List<InterviewsFile.Interview> interviews) -> Optional.of(interviews);
            case InterviewsFile.Reading.Rejected(List<Problem> problems) -> {
                ProblemPrinter.print(problems, texts, spec.commandLine().getErr());
                yield Optional.empty();
            }
        };
    }

    private boolean everyoneListed(List<InterviewsFile.Interview> interviews, HeldPeople held, Texts texts) {
        Path file = interviewsFile;
        if (file == null) {
            return true;
        }
        Set<List<String>> listed = held.people().stream()
                .map(each -> List.of(each.holder(), each.entry().key()))
                .collect(Collectors.toSet());
        List<Problem> problems = interviews.stream()
                .filter(each -> !listed.contains(List.of(each.party(), each.entry())))
                .map(each -> InterviewsFile.unlisted(file, each))
                .toList();
        ProblemPrinter.print(problems, texts, spec.commandLine().getErr());
        return problems.isEmpty();
    }

    /** Says why nobody living is covered, where that is so: the plan would only find that it has nobody. */
    private void sayWhyNobody(HeldPeople held, Texts texts) {
        if (held.people().stream().anyMatch(HeldPeople.Person::eligible)) {
            return;
        }
        PrintWriter errors = spec.commandLine().getErr();
        errors.println(
                texts.get("commands.plan.nobody", Map.of("people", held.people().size())));
        for (CheckSummary.Cause cause :
                held.uncovered().stream().limit(CAUSES_MAX).toList()) {
            String language = texts.language().code();
            errors.println("  "
                    + texts.get(
                            "commands.plan.nobody.cause",
                            Map.of(
                                    "verdict",
                                    Reasons.verdict(cause.verdict(), language),
                                    "people",
                                    cause.people().size(),
                                    "why",
                                    cause.reasons().stream()
                                            .map(reason -> Reasons.cause(reason, language))
                                            .collect(Collectors.joining(" · ")))));
        }
    }

    private int infeasible(PlanOutcome.Infeasible infeasible, Texts texts) {
        PrintWriter errors = spec.commandLine().getErr();
        String together = infeasible.smallest() ? "commands.plan.infeasible" : "commands.plan.infeasible.unproved";
        errors.println(texts.get(infeasible.eachAlone() ? "commands.plan.infeasible.alone" : together));
        for (Conflict conflict : infeasible.conflicts()) {
            errors.println("  " + PlanTexts.sentence(conflict, texts.language().code()));
        }
        return ExitCode.INPUT;
    }

    private int planned(Draft draft, Optional<DraftChange> change, Texts texts) throws IOException {
        List<PlanAudit.Finding> broken = PlanAudit.check(draft.kept());
        if (!broken.isEmpty()) {
            throw new IllegalStateException("the plan breaks " + broken.size() + " rules, first " + broken.getFirst());
        }
        Plan plan = draft.plan();
        DraftFiles files = new DraftFiles(draft, change, texts);
        if (json || out != null) {
            files = files.withGains(
                    planner,
                    new Working(
                            "commands.plan.trying", texts, spec.commandLine().getErr()));
        }
        PrintWriter screen = spec.commandLine().getOut();
        if (json) {
            screen.println(JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(files.values()));
        } else {
            change.ifPresent(each -> screen.println(each.summary(texts)));
            print(plan, draft.held(), texts, screen);
            draft.fateWords(texts).forEach(screen::println);
        }
        if (out != null) {
            int manifests = files.write(out);
            if (!json) {
                screen.println(
                        texts.get("commands.plan.written", Map.of("folder", out.toString(), "manifests", manifests)));
            }
        }
        boolean everyone =
                plan.explanations().stream().allMatch(each -> each.reason().placed());
        return everyone && draft.keepsEveryFate() && draft.held().uncounted().isEmpty()
                ? ExitCode.DONE
                : ExitCode.FINDINGS;
    }

    private static void print(Plan plan, HeldPeople held, Texts texts, PrintWriter screen) {
        long eligible = held.people().stream()
                .filter(each -> each.eligible() && !each.dead())
                .count();
        RemainsRows remains = new RemainsRows(plan, held);
        screen.println(texts.get(
                "commands.plan.head",
                Map.of(
                        "people",
                        held.people().size(),
                        "eligible",
                        eligible,
                        "placed",
                        plan.places().size() - remains.placed())));
        if (remains.covered() > 0) {
            screen.println(texts.get(
                    "commands.plan.head.remains", Map.of("placed", remains.placed(), "covered", remains.covered())));
        }
        BeforeCrossing before = BeforeCrossing.of(plan, held);
        if (!before.done()) {
            screen.println(before.words(texts));
        }
        plan.objectives()
                .forEach(each -> screen.println(
                        "  " + PlanTexts.sentence(each, texts.language().code())));
        screen.println("  " + PlanTexts.among(texts.language().code()));
        for (Stage stage : plan.stages()) {
            for (Manifest manifest : stage.manifests()) {
                screen.println("  "
                        + texts.get(
                                manifest.remains() ? "commands.plan.manifest.remains" : "commands.plan.manifest",
                                Map.of(
                                        "stage", stage.number(),
                                        "day", texts.date(stage.window().day()),
                                        "point", manifest.point(),
                                        "party",
                                                held.partyName(
                                                        manifest.side(),
                                                        texts.language().code()),
                                        "people", manifest.lines().size())));
            }
        }
    }
}
