package org.homeward.app.command;

import org.homeward.app.texts.Language;
import org.homeward.app.texts.Texts;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The option {@code --lang} of every command that speaks to people. */
final class LanguageOption {

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--lang",
            paramLabel = "CODE",
            defaultValue = "en",
            description = "Language of what is said: en, uk, ru, tr, fr or ar (default: en).")
    @SuppressWarnings("NullAway.Init")
    private String code;

    /** The texts of the language asked for. */
    Texts texts() {
        return Texts.in(Language.of(code)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), "--lang is " + code + ", not en, uk, ru, tr, fr or ar")));
    }
}
