package org.homeward.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.homeward.app.database.Database;
import org.homeward.app.database.DatabaseChoice;
import org.homeward.app.database.DatabaseUnavailable;
import org.homeward.app.exercise.Exercise;
import org.homeward.app.exercise.Exercise.Ending;
import org.homeward.app.kernel.Outcome;
import org.homeward.app.kernel.Refusal;
import org.homeward.app.scenario.ScenarioPack;
import org.homeward.app.scenario.ScenarioPacks;
import org.homeward.app.scenario.ScenarioPacks.PackReading;
import org.homeward.app.texts.Language;
import org.homeward.app.texts.Texts;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Plays a whole exchange from a scenario pack. */
@Command(name = "run", mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // The command line fills these fields.
final class RunCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "SCENARIO", descriptionKey = "scenario")
    private Path scenario;

    @Option(names = "--out", paramLabel = "DIR")
    private @Nullable Path out;

    @Option(names = "--seed", paramLabel = "N")
    private @Nullable Long seed;

    @Mixin
    private LanguageOption spoken;

    @Option(names = "--json")
    private boolean json;

    @Option(names = "--db-url", paramLabel = "URL")
    private @Nullable String databaseUrl;

    @Override
    public Integer call() throws IOException {
        PrintWriter errors = spec.commandLine().getErr();
        Language language = spoken.language();
        Texts texts = Texts.in(language);
        return switch (ScenarioPacks.read(scenario, language)) {
            case PackReading.Broken(var problems) -> {
                ProblemPrinter.print(problems, texts, errors);
                yield ExitCode.INPUT;
            }
            case PackReading.Whole(ScenarioPack pack) -> play(pack, language, errors);
        };
    }

    private int play(ScenarioPack pack, Language language, PrintWriter errors) throws IOException {
        Path folder = out == null ? free(Path.of("out", pack.agreement().id())) : out;
        if (!empty(folder)) {
            throw Wrong.of(spec, "not-empty", Map.of("folder", folder.toString()));
        }
        ConsoleProgress progress = new ConsoleProgress(errors, Texts.in(language));
        try (progress) {
            return switch (Database.open(DatabaseChoice.of(Optional.ofNullable(databaseUrl), System.getenv()))) {
                case Outcome.Refused<Database>(Refusal refusal) -> fault(refusal, errors);
                case Outcome.Accepted<Database>(Database database) -> {
                    try (database) {
                        Exercise.Settings settings = new Exercise.Settings(
                                seed == null ? pack.exercise().seed() : seed,
                                language,
                                Runtime.getRuntime().availableProcessors());
                        yield end(Exercise.play(pack, settings, database, folder, progress), folder, language);
                    } catch (DatabaseUnavailable gone) {
                        // Asked to stop, the machine may stop the database before us; then nothing is amiss.
                        yield progress.cancelled() ? ExitCode.CANCELLED : fault(gone.refusal(), errors);
                    }
                }
            };
        }
    }

    private int end(Outcome<Ending> outcome, Path folder, Language language) {
        PrintWriter errors = spec.commandLine().getErr();
        return switch (outcome) {
            case Outcome.Refused<Ending>(Refusal refusal) -> fault(refusal, errors);
            case Outcome.Accepted<Ending>(Ending.Unusable(var problems)) -> {
                ProblemPrinter.print(problems, Texts.in(language), errors);
                yield ExitCode.INPUT;
            }
            case Outcome.Accepted<Ending>(Ending.Cancelled _) -> ExitCode.CANCELLED;
            case Outcome.Accepted<Ending>(Ending.Played played) -> {
                say(played, folder, language);
                yield ExitCode.DONE;
            }
        };
    }

    private void say(Ending.Played played, Path folder, Language language) {
        PrintWriter console = spec.commandLine().getOut();
        if (json) {
            console.println(JsonMapper.shared()
                    .writeValueAsString(Map.of(
                            "folder", folder.toString(),
                            "acts", played.acts(),
                            "names", played.names(),
                            "handedOver", played.handedOver())));
            return;
        }
        console.println(Texts.in(language)
                .get(
                        "exercise.written",
                        Map.of(
                                "folder",
                                folder.toString(),
                                "report",
                                folder.resolve("report.html").toString())));
        console.println(Texts.in(language)
                .get("exercise.verify", Map.of("command", "./homeward verify " + folder.resolve("log"))));
    }

    private static int fault(Refusal refusal, PrintWriter errors) {
        ProblemPrinter.print(refusal, errors);
        return ExitCode.FAULT;
    }

    private static Path free(Path wanted) throws IOException {
        Path folder = wanted;
        for (int number = 2; !empty(folder); number++) {
            folder = wanted.resolveSibling(wanted.getFileName() + "-" + number);
        }
        return folder;
    }

    private static boolean empty(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return true;
        }
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }
}
