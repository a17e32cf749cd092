package org.homeward.app.command;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.homeward.app.texts.Language;
import org.homeward.app.texts.Texts;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The program: {@code homeward SUBCOMMAND}. */
@Command(
        name = "homeward",
        mixinStandardHelpOptions = true,
        version = "homeward 0.1.0",
        subcommands = {
            RunCommand.class,
            VerifyCommand.class,
            GateCommand.class,
            CheckCommand.class,
            BalanceCommand.class,
            PlanCommand.class,
            AnnexCommand.class,
            MatchCommand.class,
            SynthesizeCommand.class,
            HelpCommand.class,
        })
public final class Homeward implements Callable<Integer> {

    /** With any command: print where a fault of ours came from. */
    private static final String TRACE = "--trace";
    /** Columns of help: what a terminal of usual size shows without breaking lines. */
    private static final int WIDTH = 100;

    private final Language language;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private LanguageOption languageOption;

    private Homeward(Language language) {
        this.language = language;
    }

    public static void main(String[] arguments) {
        System.exit(run(
                LanguageOption.usual(System.getenv(), Locale.getDefault()),
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                arguments));
    }

    /** Runs one command line in English, unless it asks for another language. */
    public static int run(PrintWriter out, PrintWriter errors, String... arguments) {
        return run(Language.EN, out, errors, arguments);
    }

    /**
     * Runs one command line; results go to {@code out}, progress and errors to {@code errors}.
     *
     * @param usual the language that is spoken where the command line asks for none
     */
    public static int run(Language usual, PrintWriter out, PrintWriter errors, String... arguments) {
        List<String> given = Arrays.asList(arguments);
        boolean trace = given.contains(TRACE);
        CommandLine line = line(LanguageOption.asked(given, usual))
                .setOut(out)
                .setErr(errors)
                .setExecutionExceptionHandler((fault, command, parsed) -> {
                    command.getErr().println(Wrong.fault(fault, command));
                    if (trace) {
                        fault.printStackTrace(command.getErr());
                    }
                    return ExitCode.FAULT;
                });
        return line.execute(given.stream().filter(each -> !each.equals(TRACE)).toArray(String[]::new));
    }

    /** The whole command line, speaking one language. */
    static CommandLine line(Language language) {
        CommandLine line = new CommandLine(new Homeward(language))
                .setUsageHelpWidth(WIDTH)
                .setUsageHelpAutoWidth(false)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(Wrong::explain);
        List<CommandLine> all = new ArrayList<>(line.getSubcommands().values());
        all.add(line);
        HelpTexts texts = new HelpTexts(
                Texts.in(language),
                all.stream()
                        .map(each -> each.getCommandSpec().qualifiedName("."))
                        .toList());
        all.forEach(each -> each.setResourceBundle(texts));
        return line;
    }

    Language language() {
        return language;
    }

    /** Without a command: what commands there are, and that none was given. */
    @Override
    public Integer call() {
        languageOption.language();
        spec.commandLine().usage(spec.commandLine().getOut());
        return ExitCode.USAGE;
    }
}
