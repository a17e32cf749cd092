package org.homeward.app.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.homeward.app.synthesis.ExchangeOrder;
import org.homeward.app.synthesis.Synthesis;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code homeward synthesize}: lists of people who do not exist, with the errors that real lists have. */
@Command(name = "synthesize", mixinStandardHelpOptions = true)
final class SynthesizeCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--people", paramLabel = "N", defaultValue = "1000")
    private int people;

    @Option(names = "--overlap", paramLabel = "P", defaultValue = "0.6")
    private double overlap;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1")
    private long seed;

    @Option(names = "--out", paramLabel = "DIR", required = true)
    @SuppressWarnings("NullAway.Init")
    private Path out;

    @Option(names = "--format", defaultValue = "csv")
    @SuppressWarnings("NullAway.Init")
    private ExchangeOrder.Format format;

    @Option(names = "--kind", defaultValue = "exchange")
    @SuppressWarnings("NullAway.Init")
    private ExchangeOrder.Kind kind;

    @Option(names = "--scenario", paramLabel = "NAME")
    private @Nullable String scenario;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private LanguageOption language;

    @Override
    public Integer call() throws IOException {
        language.language();
        ProgressLine line = new ProgressLine(spec.commandLine().getErr(), "rows");
        List<Path> files = scenario == null ? exchange(line) : scenario(scenario);
        line.end();
        files.forEach(file -> spec.commandLine().getOut().println(file));
        return ExitCode.DONE;
    }

    private List<Path> exchange(ProgressLine line) throws IOException {
        ExchangeOrder order = new ExchangeOrder(people, overlap, seed, kind, format);
        if (people < 1 || people > order.peopleMax()) {
            throw range("--people", Integer.toString(people), "1", Integer.toString(order.peopleMax()));
        }
        if (!(overlap >= 0 && overlap <= 1)) {
            throw range("--overlap", Double.toString(overlap), "0", "1");
        }
        return Synthesis.exchange(order, out, line);
    }

    private List<Path> scenario(String name) throws IOException {
        if (!name.equals(Synthesis.ISTANBUL)) {
            throw Wrong.oneOf(spec, "--scenario", name, List.of(Synthesis.ISTANBUL));
        }
        return Synthesis.istanbul(seed, out);
    }

    private ParameterException range(String option, String value, String from, String to) {
        return Wrong.of(spec, "range", Map.of("option", option, "value", value, "from", from, "to", to));
    }
}
