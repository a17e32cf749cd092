package org.homeward.app.command;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.homeward.app.texts.Texts;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is wrong with a command line, in the reader's language. */
final class Wrong {

    /** Where the texts of this class stand. */
    static final String KEYS = "help.wrong.";
    /** Names that are close enough to be meant; more of them help nobody. */
    private static final int NEAR_MAX = 3;

    private Wrong() {}

    /** A refusal of the command line; {@code what} names its text. */
    static ParameterException of(CommandSpec spec, String what, Map<String, ?> facts) {
        return new ParameterException(spec.commandLine(), text(spec, what, facts));
    }

    /** A value that is not among those there are. */
    static ParameterException oneOf(CommandSpec spec, String option, String value, List<String> values) {
        return of(spec, "one-of", Map.of("option", option, "value", value, "values", String.join(", ", values)));
    }

    /** Says what is wrong, what may have been meant and where help is. */
    static int explain(ParameterException wrong, String[] arguments) {
        CommandSpec spec = wrong.getCommandLine().getCommandSpec();
        PrintWriter errors = wrong.getCommandLine().getErr();
        errors.println("homeward: " + sentence(wrong, spec, Arrays.asList(arguments)));
        if (wrong instanceof UnmatchedArgumentException unmatched) {
            List<String> near = unmatched.getSuggestions();
            if (!near.isEmpty()) {
                String names = near.stream().limit(NEAR_MAX).collect(Collectors.joining(", "));
                errors.println(text(spec, "near", Map.of("near", names)));
            }
        }
        errors.println(text(spec, "try", Map.of("command", spec.qualifiedName())));
        return ExitCode.USAGE;
    }

    /** A fault of ours, where it happened. */
    static String fault(Exception fault, CommandLine command) {
        return "homeward: "
                + text(
                        command.getCommandSpec(),
                        "fault",
                        Map.of("kind", fault.getClass().getSimpleName(), "command", command.getCommandName()));
    }

    private static String sentence(ParameterException wrong, CommandSpec spec, List<String> arguments) {
        if (wrong instanceof UnmatchedArgumentException unmatched) {
            String first = unmatched.getUnmatched().getFirst();
            if (unmatched.isUnknownOption()) {
                return text(spec, "unknown-option", Map.of("option", first));
            }
            return spec.subcommands().isEmpty()
                    ? text(spec, "unexpected", Map.of("argument", first))
                    : text(spec, "unknown-command", Map.of("command", first));
        }
        if (wrong instanceof MissingParameterException missing) {
            ArgSpec first = missing.getMissing().getFirst();
            if (first instanceof OptionSpec option && arguments.contains(option.longestName())) {
                return text(spec, "no-value", Map.of("option", option.longestName()));
            }
            String all = missing.getMissing().stream().map(Wrong::name).collect(Collectors.joining(", "));
            return text(spec, "missing", Map.of("argument", all));
        }
        if (wrong instanceof OverwrittenOptionException repeated) {
            return text(spec, "repeated", Map.of("option", name(repeated.getOverwritten())));
        }
        return value(wrong, spec);
    }

    /** A value that cannot be read as what it should be; our own refusals say it themselves. */
    private static String value(ParameterException wrong, CommandSpec spec) {
        ArgSpec argument = wrong.getArgSpec();
        String value = wrong.getValue();
        if (argument == null || value == null) {
            return String.valueOf(wrong.getMessage());
        }
        String option = argument instanceof OptionSpec named ? named.longestName() : argument.paramLabel();
        if (argument.type().isEnum()) {
            String values = Arrays.stream(argument.type().getEnumConstants())
                    .map(each -> each.toString().toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining(", "));
            return text(spec, "one-of", Map.of("option", option, "value", value, "values", values));
        }
        return text(spec, "value", Map.of("option", option, "value", value, "label", argument.paramLabel()));
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option
                ? option.longestName() + (option.arity().max() > 0 ? "=" + option.paramLabel() : "")
                : argument.paramLabel();
    }

    private static String text(CommandSpec spec, String what, Map<String, ?> facts) {
        return Texts.in(LanguageOption.of(spec)).get(KEYS + what, facts);
    }
}
