package org.homeward.app.command;

import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeMap;
import org.homeward.app.texts.Texts;
import org.jspecify.annotations.Nullable;

/**
 * What {@code --help} says, in one language, under the keys that picocli asks for.
 *
 * <p>The catalogue {@code help} has them; only the exit codes stand there one by one, {@code homeward.check.exit.1}, and are
 * put together here: what a command does not say of a code, every command says alike.
 */
final class HelpTexts extends ResourceBundle {

    private static final String PART = "help.";
    private static final String EXIT = ".exit.";
    /** Codes that every command can end with. */
    private static final List<Integer> ALWAYS = List.of(ExitCode.DONE, ExitCode.USAGE, ExitCode.FAULT);
    /** Commands that work long enough to be stopped midway. */
    private static final Set<String> STOPPABLE = Set.of("homeward", "homeward.run", "homeward.match");

    private final Map<String, String> texts = new LinkedHashMap<>();

    /** {@code commands} are the names of the program and of all its commands, as {@code homeward.check}. */
    HelpTexts(Texts language, List<String> commands) {
        for (String key : language.keys("help")) {
            if (!key.startsWith(Wrong.KEYS)) {
                texts.put(key.substring(PART.length()), language.get(key));
            }
        }
        commands.forEach(this::exitCodes);
    }

    private void exitCodes(String command) {
        Map<Integer, String> codes = new TreeMap<>();
        ALWAYS.forEach(code -> codes.put(code, texts.get(EXIT.substring(1) + code)));
        if (STOPPABLE.contains(command)) {
            codes.put(ExitCode.CANCELLED, texts.get(EXIT.substring(1) + ExitCode.CANCELLED));
        }
        boolean program = !command.contains(".");
        String own = program ? EXIT.substring(1) : command + EXIT;
        texts.forEach((key, text) -> {
            if (key.startsWith(own)) {
                codes.put(Integer.valueOf(key.substring(own.length())), text);
            }
        });
        Map<String, String> listed = new LinkedHashMap<>();
        codes.forEach((code, text) -> listed.put(command + ".usage.exitCodeList." + listed.size(), code + ":" + text));
        texts.putAll(listed);
    }

    @Override
    protected @Nullable Object handleGetObject(String key) {
        return texts.get(key);
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(texts.keySet());
    }
}
