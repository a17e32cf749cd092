package org.homeward.app.texts;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessagePattern;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every catalogue says the same things in every language, with the same arguments. */
class CataloguesTests {

    @ParameterizedTest
    @MethodSource("parts")
    void saysTheSameInEveryLanguage(String part) throws IOException {
        Properties english = load(part, Language.EN);
        assertThat(english).isNotEmpty();
        for (Language language : Language.values()) {
            Properties texts = load(part, language);
            assertThat(texts.stringPropertyNames())
                    .as("keys of %s in %s", part, language.code())
                    .isEqualTo(english.stringPropertyNames());
            for (String key : texts.stringPropertyNames()) {
                assertThat(key).startsWith(part + ".");
                assertThat(texts.getProperty(key)).as(key).isNotBlank();
                assertThat(arguments(texts.getProperty(key)))
                        .as("arguments of %s in %s", key, language.code())
                        .isEqualTo(arguments(english.getProperty(key)));
            }
        }
    }

    static Stream<String> parts() throws IOException, URISyntaxException {
        Path root = Path.of(Texts.class.getResource("/texts").toURI());
        try (Stream<Path> folders = Files.list(root)) {
            return folders.map(each -> each.getFileName().toString()).sorted().toList().stream();
        }
    }

    private static Properties load(String part, Language language) throws IOException {
        Properties properties = new Properties();
        String resource = "/texts/" + part + "/" + language.code() + ".properties";
        try (Reader reader = new InputStreamReader(Texts.class.getResourceAsStream(resource), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }

    private static Set<String> arguments(String pattern) {
        Set<String> names = new TreeSet<>();
        MessagePattern parsed = new MessagePattern(pattern);
        for (int i = 0; i < parsed.countParts(); i++) {
            MessagePattern.Part.Type type = parsed.getPartType(i);
            if (type == MessagePattern.Part.Type.ARG_NAME || type == MessagePattern.Part.Type.ARG_NUMBER) {
                names.add(parsed.getSubstring(parsed.getPart(i)));
            }
        }
        return names;
    }
}
