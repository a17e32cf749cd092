package org.homeward.app.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.homeward.app.synthesis.ExchangeOrder;
import org.homeward.app.synthesis.Synthesis;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code homeward synthesize}: lists of people who do not exist, with the errors that real lists have. */
@Command(
        name = "synthesize",
        mixinStandardHelpOptions = true,
        description = {
            "Writes lists of synthetic people with the errors that real lists have, and with the truth.",
            "The same options give the same bytes. Nobody on them exists."
        },
        footer = {
            "",
            "Columns: id,given,patronymic,surname,sex,dob,rank,unit,service_no,capture_date,capture_place,truth.",
            "Rows with the same number in the column truth are the same person.",
            "DIR/truth/ says of each row how it is spelt, what is wrong with it and whose relative the person is.",
            "",
            "Exit codes: 0 written; 2 wrong command line; 4 the disk refused."
        })
final class SynthesizeCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--people",
            paramLabel = "N",
            defaultValue = "1000",
            description = "Rows of each list (default: 1000).")
    private int people;

    @Option(
            names = "--overlap",
            paramLabel = "P",
            defaultValue = "0.6",
            description = "Share of people on both lists, or of repeated rows, 0 to 1 (default: 0.6).")
    private double overlap;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1", description = "The seed (default: 1).")
    private long seed;

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "Folder to write into.")
    @SuppressWarnings("NullAway.Init")
    private Path out;

    @Option(
            names = "--format",
            defaultValue = "csv",
            description = "File format: ${COMPLETION-CANDIDATES} (default: csv).")
    @SuppressWarnings("NullAway.Init")
    private ExchangeOrder.Format format;

    @Option(
            names = "--kind",
            defaultValue = "exchange",
            description =
                    "Two lists to match, or one that repeats people: ${COMPLETION-CANDIDATES} (default: exchange).")
    @SuppressWarnings("NullAway.Init")
    private ExchangeOrder.Kind kind;

    @Option(
            names = "--scenario",
            paramLabel = "NAME",
            description = "Instead: the lists of a scenario pack; istanbul-2025 is the one there is.")
    private @Nullable String scenario;

    @Override
    public Integer call() throws IOException {
        ProgressLine line = new ProgressLine(spec.commandLine().getErr(), "rows");
        List<Path> files = scenario == null ? exchange(line) : scenario(scenario);
        line.end();
        files.forEach(file -> spec.commandLine().getOut().println(file));
        return ExitCode.DONE;
    }

    private List<Path> exchange(ProgressLine line) throws IOException {
        ExchangeOrder order = new ExchangeOrder(people, overlap, seed, kind, format);
        if (people < 1 || people > order.peopleMax()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--people is " + people + ", not 1 to " + order.peopleMax() + " as " + format + " holds");
        }
        if (!(overlap >= 0 && overlap <= 1)) {
            throw new ParameterException(spec.commandLine(), "--overlap is " + overlap + ", not 0 to 1");
        }
        return Synthesis.exchange(order, out, line);
    }

    private List<Path> scenario(String name) throws IOException {
        if (!name.equals(Synthesis.ISTANBUL)) {
            throw new ParameterException(spec.commandLine(), "--scenario is " + name + ", not " + Synthesis.ISTANBUL);
        }
        return Synthesis.istanbul(seed, out);
    }
}
