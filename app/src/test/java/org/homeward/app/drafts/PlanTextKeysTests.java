package org.homeward.app.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import org.homeward.app.texts.Language;
import org.homeward.app.texts.Texts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PlanTextKeysTests {

    @ParameterizedTest
    @EnumSource(Language.class)
    void namesEveryLimitThatMayBeLoosenedAndEveryThing(Language language) {
        Texts texts = Texts.in(language);
        for (Gains.Loosened limit : Gains.Loosened.values()) {
            assertThat(texts.get("drafts.help." + limit.key())).isNotBlank();
        }
        for (Used.Thing thing : Used.Thing.values()) {
            assertThat(texts.get("drafts.thing." + thing.key())).isNotBlank();
        }
    }
}
