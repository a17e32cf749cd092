package org.homeward.app.command;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code homeward help COMMAND}: the same as {@code homeward COMMAND --help}. */
@Command(name = "help", mixinStandardHelpOptions = true)
final class HelpCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "COMMAND", descriptionKey = "command")
    private @Nullable String command;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private LanguageOption language;

    @Override
    public Integer call() {
        language.language();
        CommandLine program = Objects.requireNonNull(spec.parent()).commandLine();
        CommandLine wanted =
                command == null ? program : program.getSubcommands().get(command);
        if (wanted == null) {
            throw Wrong.of(spec, "unknown-command", Map.of("command", command));
        }
        wanted.usage(spec.commandLine().getOut());
        return ExitCode.DONE;
    }
}
