package org.homeward.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.homeward.app.texts.Language;
import org.homeward.app.texts.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** What the program says of itself, and of a wrong command line, in every language. */
class HelpTests {

    private static final int WIDTH = 100;

    private final StringWriter out = new StringWriter();
    private final StringWriter errors = new StringWriter();

    private int run(String... arguments) {
        return Homeward.run(new PrintWriter(out, true), new PrintWriter(errors, true), arguments);
    }

    private static List<CommandLine> commands(Language language) {
        CommandLine program = Homeward.line(language);
        List<CommandLine> all = new ArrayList<>(program.getSubcommands().values());
        all.add(program);
        return all;
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void explainsEveryCommandAndEveryOption(Language language) {
        for (CommandLine command : commands(language)) {
            CommandSpec spec = command.getCommandSpec();
            assertThat(spec.usageMessage().description())
                    .as(spec.qualifiedName())
                    .isNotEmpty();
            assertThat(spec.usageMessage().exitCodeList()).containsKeys("0", "2", "4");
            for (ArgSpec argument : spec.args()) {
                assertThat(String.join("", argument.description()))
                        .as("%s %s in %s", spec.qualifiedName(), argument, language.code())
                        .isNotBlank();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void rendersHelpWithinTheWidthOfATerminal(Language language) {
        for (CommandLine command : commands(language)) {
            String help = command.getUsageMessage();
            assertThat(help)
                    .startsWith(Texts.in(language).get("help.usage.synopsisHeading"))
                    .doesNotContain("'{'", "${", "%n", "null");
            assertThat(help.lines())
                    .allSatisfy(line -> assertThat(line.codePointCount(0, line.length()))
                            .as(line)
                            .isLessThanOrEqualTo(WIDTH));
        }
    }

    @Test
    void saysNothingInEnglishWhereAnotherLanguageIsAsked() {
        for (CommandLine command : commands(Language.UK)) {
            assertThat(command.getUsageMessage())
                    .doesNotContain("Usage", "Exit codes", "Commands:", "Show ", "default:", "The ");
        }
    }

    @Test
    void hasNoTextThatNothingAsksFor() {
        Set<String> asked = new TreeSet<>();
        for (CommandLine command : commands(Language.EN)) {
            CommandSpec spec = command.getCommandSpec();
            String own = spec.qualifiedName(".");
            asked.addAll(List.of(own + ".usage.description", own + ".usage.footer"));
            Stream.of(0, 1, 3, 4).forEach(code -> asked.add(own + ".exit." + code));
            for (ArgSpec argument : spec.args()) {
                String key = argument.descriptionKey();
                String name = key == null || key.isEmpty() ? label(argument) : key;
                asked.addAll(List.of(name, own + "." + name));
            }
        }
        Stream.of(0, 1, 2, 3, 4, 130).forEach(code -> asked.add("exit." + code));
        asked.addAll(List.of("usage.synopsisHeading", "usage.commandListHeading", "usage.exitCodeListHeading"));

        assertThat(Texts.in(Language.EN).keys("help"))
                .filteredOn(key -> !key.startsWith(Wrong.KEYS))
                .allSatisfy(key -> assertThat(asked).contains(key.substring("help.".length())));
    }

    private static String label(ArgSpec argument) {
        return argument instanceof OptionSpec option
                ? option.longestName().substring("--".length())
                : argument.paramLabel();
    }

    @Test
    void showsTheCommandsWhereNoneWasGiven() {
        assertThat(run()).isEqualTo(ExitCode.USAGE);
        assertThat(out.toString()).contains("Commands:", "check", "match", "help");
    }

    @Test
    void showsHelpInTheLanguageAskedForOnEitherSideOfTheCommand() {
        assertThat(run("--lang", "tr")).isEqualTo(ExitCode.USAGE);
        assertThat(out.toString()).contains("Komutlar:");
        assertThat(run("check", "--help", "--lang=fr")).isEqualTo(ExitCode.DONE);
        assertThat(out.toString()).contains("Codes de sortie :");
        assertThat(run("help", "check", "--lang", "uk")).isEqualTo(ExitCode.DONE);
        assertThat(out.toString()).contains("Коди завершення:");
    }

    @Test
    void saysWhatIsWrongAndWhatMayHaveBeenMeant() {
        assertThat(run("chek")).isEqualTo(ExitCode.USAGE);
        assertThat(errors.toString()).contains("there is no command chek", "Did you mean: ", "check", "--help");
        assertThat(run("check", "list.csv", "--agrement", "a.yaml", "--clause", "c"))
                .isEqualTo(ExitCode.USAGE);
        assertThat(errors.toString()).contains("Try: homeward check --help");
        assertThat(run("balance", "--agremeent")).isEqualTo(ExitCode.USAGE);
        assertThat(run("gate", "list.csv", "--civilans")).isEqualTo(ExitCode.USAGE);
        assertThat(errors.toString()).contains("there is no option --civilans", "Did you mean: --civilians");
        assertThat(run("gate")).isEqualTo(ExitCode.USAGE);
        assertThat(errors.toString()).contains("LIST is missing");
        assertThat(run("gate", "list.csv", "--on", "tomorrow")).isEqualTo(ExitCode.USAGE);
        assertThat(errors.toString()).contains("--on is tomorrow, which cannot be read as DATE");
        assertThat(run("synthesize", "--out", "x", "--format", "pdf")).isEqualTo(ExitCode.USAGE);
        assertThat(errors.toString()).contains("--format is pdf, not one of csv, xlsx");
        assertThat(run("gate", "list.csv", "--lang", "uk", "--lang", "ru")).isEqualTo(ExitCode.USAGE);
        assertThat(run("help", "nothing")).isEqualTo(ExitCode.USAGE);
        assertThat(errors.toString()).contains("there is no command nothing");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void saysWhatIsWrongInEveryLanguage(Language language) {
        assertThat(run("verify", "--lang", language.code())).isEqualTo(ExitCode.USAGE);
        assertThat(errors.toString())
                .contains(Texts.in(language).get("help.wrong.missing", Map.of("argument", "DIR")))
                .contains(Texts.in(language).get("help.wrong.try", Map.of("command", "homeward verify")));
    }

    @Test
    void speaksTheLanguageOfTheMachineWhereNoneIsSet() {
        assertThat(LanguageOption.usual(Map.of(), Locale.of("uk", "UA"))).isEqualTo(Language.UK);
        assertThat(LanguageOption.usual(Map.of("LC_ALL", "", "LANG", "tr_TR.UTF-8"), Locale.ROOT))
                .isEqualTo(Language.TR);
        assertThat(LanguageOption.usual(Map.of("LC_ALL", "C", "LANG", "tr_TR.UTF-8"), Locale.ROOT))
                .isEqualTo(Language.EN);
        assertThat(LanguageOption.usual(Map.of("HOMEWARD_LANG", "ar"), Locale.of("uk", "UA")))
                .isEqualTo(Language.AR);
        assertThat(LanguageOption.usual(Map.of("HOMEWARD_LANG", "xx"), Locale.of("de", "DE")))
                .isEqualTo(Language.EN);
        assertThat(Homeward.run(Language.RU, new PrintWriter(out, true), new PrintWriter(errors, true), "gate"))
                .isEqualTo(ExitCode.USAGE);
        assertThat(errors.toString()).contains("недостаёт LIST");
    }
}
