package org.homeward.app.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Locale;
import org.homeward.app.texts.Language;
import org.homeward.app.texts.Texts;
import org.homeward.planning.Explanation.Remedy;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PlanTextKeysTests {

    @ParameterizedTest
    @EnumSource(Language.class)
    void saysWhatEveryRemedyWouldGainAndWhatEveryThingIs(Language language) {
        Texts texts = Texts.in(language);
        for (Remedy remedy : EnumSet.complementOf(EnumSet.of(Remedy.NONE))) {
            String key = "drafts.help." + remedy.name().toLowerCase(Locale.ROOT).replace('_', '-');
            assertThat(texts.get(key)).isNotBlank();
        }
        for (Used.Thing thing : Used.Thing.values()) {
            assertThat(texts.get("drafts.thing." + thing.key())).isNotBlank();
        }
    }
}
