package org.homeward.linkage.explain;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.homeward.linkage.Explanation.FieldEvidence;

/** What a field says, as one plain sentence in one of six languages. */
public final class Sentences {
    /** Languages that have texts. */
    public static final List<String> LANGUAGES = List.of("en", "uk", "ru", "tr", "fr", "ar");

    private static final Map<String, Properties> TEXTS =
            LANGUAGES.stream().collect(Collectors.toUnmodifiableMap(language -> language, Sentences::load));
    private static final String EQUAL = "equal";

    private Sentences() {}

    private static Properties load(String language) {
        Properties texts = new Properties();
        String name = "sentences_" + language + ".properties";
        try (InputStream stream = Sentences.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException(name + " is not in the jar");
            }
            texts.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    /** The sentence; a language without texts gets English. */
    public static String of(FieldEvidence field, String language) {
        String known = TEXTS.containsKey(language) ? language : "en";
        Properties texts = TEXTS.getOrDefault(known, new Properties());
        String key = field.level().equals(EQUAL) && field.oneIn() >= 2 ? "equal_rare" : field.level();
        String pattern = texts.getProperty(key, "{0}");
        String column = texts.getProperty("column." + field.field(), field.field());
        MessageFormat format = new MessageFormat(pattern, new ULocale(known));
        double oneIn = field.oneIn();
        return format.format(
                new Object[] {column, set(field.left(), known), set(field.right(), known), Math.rint(oneIn)});
    }

    /** A value set apart in a right-to-left sentence, where the parts of a date would change places. */
    private static String set(String value, String language) {
        return language.equals("ar") ? "\u2068" + value + "\u2069" : value;
    }
}
