package org.homeward.app.texts;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.TimeZone;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The texts of one language.
 *
 * <p>A key is {@code <part>.<name>}; its part says which catalogue holds it. Arguments are named, so that a translator
 * may reorder them. A key that is missing is a bug and throws; a test asks for every key in every language.
 */
public final class Texts {

    private static final Map<Language, Texts> LOADED = new ConcurrentHashMap<>();

    private final Language language;
    private final Map<String, Properties> catalogues = new ConcurrentHashMap<>();
    private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

    private Texts(Language language) {
        this.language = language;
    }

    public static Texts in(Language language) {
        return LOADED.computeIfAbsent(language, Texts::new);
    }

    public Language language() {
        return language;
    }

    /** The text under {@code key}, filled with {@code arguments}. */
    public String get(String key, Map<String, ?> arguments) {
        MessageFormat format = formats.computeIfAbsent(key, this::parse);
        synchronized (format) { // ICU formats are not safe for use by several threads.
            return format.format(arguments);
        }
    }

    public String get(String key) {
        return get(key, Map.of());
    }

    public String number(long value) {
        return NumberFormat.getIntegerInstance(language.locale()).format(value);
    }

    /** A calendar date in full, Gregorian, as the language writes it. */
    public String date(LocalDate date) {
        DateFormat format = DateFormat.getDateInstance(DateFormat.LONG, language.locale());
        format.setTimeZone(TimeZone.GMT_ZONE);
        return format.format(Date.from(date.atStartOfDay(ZoneOffset.UTC).toInstant()));
    }

    /** Every key of a part's catalogue in this language. */
    public Set<String> keys(String part) {
        return new TreeSet<>(catalogue(part).stringPropertyNames());
    }

    private MessageFormat parse(String key) {
        int dot = key.indexOf('.');
        if (dot < 1) {
            throw new IllegalArgumentException("text key has no part: " + key);
        }
        String pattern = catalogue(key.substring(0, dot)).getProperty(key);
        if (pattern == null) {
            throw new IllegalArgumentException("no text " + key + " in language " + language.code());
        }
        return new MessageFormat(pattern, language.locale());
    }

    private Properties catalogue(String part) {
        return catalogues.computeIfAbsent(part, this::load);
    }

    private Properties load(String part) {
        String resource = "/texts/" + part + "/" + language.code() + ".properties";
        try (InputStream in = Texts.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalArgumentException("no text catalogue " + resource);
            }
            Properties properties = new Properties();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return properties;
        } catch (IOException failed) {
            throw new UncheckedIOException("text catalogue " + resource + " could not be read", failed);
        }
    }
}
