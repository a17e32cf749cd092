package org.homeward.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class EligibilityTests {

    private static Decision young(Evidence evidence) {
        return Samples.decide(Samples.YOUNG, evidence);
    }

    @Test
    void saysYesToPrisonerOfTwenty() {
        Decision decision =
                young(Samples.prisoner().birthDate(new PartialDate(2005, 1, 2)).build());

        assertThat(decision.verdict()).isEqualTo(Verdict.YES);
        assertThat(decision.nearestChange()).isEmpty();
        assertThat(decision.reasons()).extracting(Reason::code).containsOnly(Reason.MET);
        assertThat(decision.evidence()).contains("status", "fate", "holder", "age");
    }

    @Test
    void cannotTellWithoutBirthDateAndSaysWhatIsMissing() {
        Decision decision = young(Samples.prisoner().build());

        assertThat(decision.verdict()).isEqualTo(Verdict.CANNOT_TELL);
        assertThat(decision.reasons()).contains(new Reason(Reason.MISSING, java.util.Map.of("field", "age")));
        assertThat(decision.nearestChange()).contains(new Change(List.of(new Change.Step(Field.AGE, "18..25"))));
    }

    @Test
    void decidesByYearAloneWhereEveryDayOfTheYearAgrees() {
        assertThat(young(Samples.prisoner().birthDate(PartialDate.ofYear(2003)).build())
                        .verdict())
                .isEqualTo(Verdict.YES);
        assertThat(young(Samples.prisoner().birthDate(PartialDate.ofYear(1990)).build())
                        .verdict())
                .isEqualTo(Verdict.NO);
        assertThat(young(Samples.prisoner().birthDate(PartialDate.ofYear(1999)).build())
                        .verdict())
                .isEqualTo(Verdict.CANNOT_TELL);
    }

    @Test
    void namesTheNearestChangeThatWouldMakeItYes() {
        Decision decision =
                young(Samples.prisoner().birthDate(new PartialDate(1990, 1, 1)).build());

        assertThat(decision.nearestChange()).contains(new Change(List.of(new Change.Step(Field.AGE, "18..25"))));
    }

    @Test
    void knowsThatEveryCompletionAgreesWhereNoSinglePartDecides() {
        String yaml = Samples.YOUNG.replace("age >= 18 && age <= 25", "age == 24 || age == 25");

        Decision decision = Samples.decide(
                yaml, Samples.prisoner().birthDate(PartialDate.ofYear(2000)).build());

        assertThat(decision.verdict()).isEqualTo(Verdict.YES);
        assertThat(decision.reasons()).contains(new Reason(Reason.EVERY_VALUE_AGREES, java.util.Map.of()));
    }
}
