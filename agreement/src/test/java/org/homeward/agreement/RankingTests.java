package org.homeward.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RankingTests {

    private static final String RANKED = Samples.YOUNG + "ranking: [least-exposure, fewest-days]\n";

    private static List<Fault> faults(String yaml) {
        return switch (AgreementReader.read(yaml, "sample.yaml")) {
            case Reading.Read read -> List.of();
            case Reading.Rejected rejected -> rejected.faults();
        };
    }

    @Test
    void readsWhatWasRankedAndPutsTheRestBehindItInTheUsualOrder() {
        Agreement agreement = Samples.read(RANKED);

        assertThat(agreement.ranking()).containsExactly(Aim.LEAST_EXPOSURE, Aim.FEWEST_DAYS);
        assertThat(Aim.all(agreement.ranking()))
                .containsExactly(
                        Aim.LEAST_EXPOSURE, Aim.FEWEST_DAYS, Aim.LEAST_WAITING, Aim.LEAST_TRAVEL, Aim.GROUPS_TOGETHER);
    }

    @Test
    void ranksNothingWhereTheAgreementDoesNot() {
        assertThat(Samples.read(Samples.YOUNG).ranking()).isEmpty();
        assertThat(Aim.all(List.of())).containsExactly(Aim.values());
    }

    @Test
    void refusesAnAimOrARuleThatIsGivenTwice() {
        List<Fault> aims = faults(RANKED.replace("fewest-days", "least-exposure"));
        List<Fault> rules = faults(Samples.YOUNG.replace(
                "formula: all-for-all", "formula: all-for-all\n    order: {by: [oldest, oldest]}"));

        assertThat(aims).singleElement().satisfies(fault -> {
            assertThat(fault.code()).isEqualTo(FaultCode.WORD_TWICE);
            assertThat(fault.line()).isEqualTo(RANKED.lines().count());
        });
        assertThat(rules).extracting(Fault::code).containsExactly(FaultCode.WORD_TWICE);
    }

    @Test
    void tellsTheNearestAimForAnUnknownWord() {
        assertThat(faults(RANKED.replace("fewest-days", "fewer-days")))
                .singleElement()
                .satisfies(fault -> assertThat(fault.facts()).containsEntry("nearest", "fewest-days"));
    }

    @Test
    void anAmendmentOfTheRankingIsADifference() {
        Agreement before = Samples.read(RANKED);
        Agreement after = Samples.read(RANKED.replace(", fewest-days", ", least-travel"));

        assertThat(Difference.between(before, after).entries())
                .containsExactly(new Difference.Entry.Changed("ranking[2]", "fewest-days", "least-travel"));
    }
}
