package org.homeward.app.reports;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import org.homeward.app.texts.Language;
import org.homeward.app.texts.Texts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CatalogueTests {

    @ParameterizedTest
    @EnumSource
    void hasEveryTextWithTheSameArguments(Language language) throws IOException {
        Properties english = catalogue(Language.EN);
        Properties own = catalogue(language);
        assertThat(Texts.in(language).keys("reports"))
                .isEqualTo(Texts.in(Language.EN).keys("reports"));
        for (String key : english.stringPropertyNames()) {
            assertThat(arguments(own, key, language))
                    .as("%s in %s", key, language)
                    .isEqualTo(arguments(english, key, Language.EN));
            assertThat(own.getProperty(key)).as(key).isNotBlank();
        }
    }

    @ParameterizedTest
    @EnumSource
    void namesEveryConstantThatAReaderMeets(Language language) {
        assertThat(Texts.in(language).keys("reports")).containsAll(constants("unit", Unit.values()));
        assertThat(Texts.in(language).keys("reports")).containsAll(constants("event", HandoverEvent.Kind.values()));
        assertThat(Texts.in(language).keys("reports"))
                .containsAll(constants("statement", Reconciliation.Statement.values()));
        assertThat(Texts.in(language).keys("reports")).containsAll(constants("answer", ClauseDecision.Answer.values()));
        assertThat(Texts.in(language).keys("reports"))
                .containsAll(constants("plan.state", PlanCalendar.State.values()));
        assertThat(Texts.in(language).keys("reports")).containsAll(constants("log.status", LogHead.Status.values()));
    }

    private static java.util.List<String> constants(String name, Enum<?>[] values) {
        return java.util.Arrays.stream(values)
                .map(each -> "reports." + name + "."
                        + each.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'))
                .toList();
    }

    private static java.util.Set<String> arguments(Properties catalogue, String key, Language language) {
        return new MessageFormat(catalogue.getProperty(key), ULocale.forLanguageTag(language.code()))
                .getArgumentNames();
    }

    private static Properties catalogue(Language language) throws IOException {
        Properties properties = new Properties();
        String resource = "/texts/reports/" + language.code() + ".properties";
        try (var in = Objects.requireNonNull(CatalogueTests.class.getResourceAsStream(resource))) {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return properties;
    }
}
