package org.homeward.app.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class TextsTests {

    @Test
    void writesDatesAsTheLanguageDoesWithWesternDigits() {
        LocalDate date = LocalDate.of(2025, 6, 2);
        assertThat(Texts.in(Language.EN).date(date)).isEqualTo("June 2, 2025");
        assertThat(Texts.in(Language.UK).date(date)).contains("червня").contains("2025");
        assertThat(Texts.in(Language.AR).date(date)).contains("2025");
    }
}
