package org.homeward.app.command;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.homeward.app.texts.Language;
import org.homeward.app.texts.Texts;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The option {@code --lang} of every command, and the language that is spoken where it is not given. */
final class LanguageOption {

    private static final String NAME = "--lang";
    /** The language of everyone who starts the program on this machine. */
    private static final String VARIABLE = "HOMEWARD_LANG";
    /** What a POSIX machine is asked to speak, the strongest first. */
    private static final List<String> LOCALE_VARIABLES = List.of("LC_ALL", "LC_MESSAGES", "LANG");

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = NAME, paramLabel = "CODE")
    private @Nullable String code;

    /** The language asked for. */
    Language language() {
        String asked = code;
        if (asked == null) {
            return of(spec);
        }
        List<String> codes =
                Arrays.stream(Language.values()).map(Language::code).toList();
        return Language.of(asked).orElseThrow(() -> Wrong.oneOf(spec, NAME, asked, codes));
    }

    /** Its texts. */
    Texts texts() {
        return Texts.in(language());
    }

    /** The language of one run of the program, whichever command was given. */
    static Language of(CommandSpec spec) {
        return spec.root().userObject() instanceof Homeward program ? program.language() : Language.EN;
    }

    /** The language that the arguments ask for, before they are understood; {@code otherwise} where they ask for none. */
    static Language asked(List<String> arguments, Language otherwise) {
        for (int at = 0; at < arguments.size(); at++) {
            String each = arguments.get(at);
            if (each.startsWith(NAME + "=")) {
                return Language.of(each.substring(NAME.length() + 1)).orElse(otherwise);
            }
            if (each.equals(NAME) && at + 1 < arguments.size()) {
                return Language.of(arguments.get(at + 1)).orElse(otherwise);
            }
        }
        return otherwise;
    }

    /** The language that is set for the program, else that of the machine where we speak it, else English. */
    static Language usual(Map<String, String> environment, Locale machine) {
        return Optional.ofNullable(environment.get(VARIABLE))
                .flatMap(Language::of)
                // The machine may be asked for a language that it has no data for itself; we have.
                .or(() -> LOCALE_VARIABLES.stream()
                        .map(each -> environment.getOrDefault(each, ""))
                        .filter(each -> !each.isEmpty())
                        .findFirst()
                        .flatMap(each -> Language.of(each.split("[_.@]", 2)[0])))
                .or(() -> Language.of(machine.getLanguage()))
                .orElse(Language.EN);
    }
}
