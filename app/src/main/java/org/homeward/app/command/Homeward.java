package org.homeward.app.command;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/** The program: {@code homeward SUBCOMMAND}. */
@Command(
        name = "homeward",
        mixinStandardHelpOptions = true,
        version = "homeward 0.1.0",
        description = "Brings people home from war: two sides and a neutral intermediary run an exchange.",
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
        },
        footer = {
            "",
            "Exit codes: 0 done; 1 done, with findings to look at; 2 wrong command line; 3 input cannot be used;",
            "4 a fault of the program or the machine; 130 stopped on request. With --trace a fault says where it came from."
        })
public final class Homeward {

    /** With any command: print where a fault of ours came from. */
    private static final String TRACE = "--trace";

    public static void main(String[] arguments) {
        System.exit(run(
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                arguments));
    }

    /** Runs one command line; results go to {@code out}, progress and errors to {@code errors}. */
    public static int run(PrintWriter out, PrintWriter errors, String... arguments) {
        boolean trace = Arrays.asList(arguments).contains(TRACE);
        CommandLine line = new CommandLine(new Homeward())
                .setOut(out)
                .setErr(errors)
                .setUsageHelpWidth(100)
                .setUsageHelpAutoWidth(false)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(Homeward::explainUsage)
                .setExecutionExceptionHandler((fault, command, parsed) -> {
                    command.getErr()
                            .println("homeward: " + fault.getClass().getSimpleName() + " in " + command.getCommandName()
                                    + "; run again with --trace for the whole story.");
                    if (trace) {
                        fault.printStackTrace(command.getErr());
                    }
                    return ExitCode.FAULT;
                });
        String[] plain =
                Arrays.stream(arguments).filter(each -> !each.equals(TRACE)).toArray(String[]::new);
        if (plain.length == 0) {
            line.usage(out);
            return ExitCode.USAGE;
        }
        return line.execute(plain);
    }

    private static int explainUsage(ParameterException wrong, String[] arguments) {
        CommandLine command = wrong.getCommandLine();
        command.getErr().println("homeward: " + wrong.getMessage());
        command.getErr().println("Try: " + command.getCommandSpec().qualifiedName() + " --help");
        return ExitCode.USAGE;
    }
}
