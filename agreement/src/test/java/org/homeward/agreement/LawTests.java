package org.homeward.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What law forbids is refused, and no setting silences it. */
class LawTests {

    private static List<FaultCode> codes(String yaml) {
        return switch (AgreementReader.read(yaml, "file.yaml")) {
            case Reading.Read read -> List.of();
            case Reading.Rejected rejected ->
                rejected.faults().stream().map(Fault::code).toList();
        };
    }

    private static String about(String condition, String formula) {
        return Samples.YOUNG
                .replace("age >= 18 && age <= 25", "\"" + condition + "\"")
                .replace("formula: all-for-all", "formula: " + formula);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "findings.under('A')",
                "'A1a' in findings && age > 30",
                "commission == 'direct'",
                "health == 'seriously-wounded' || commission == 'direct'",
                "health in ['seriously-wounded', 'seriously-ill'] && sex == 'f'"
            })
    void refusesTheSeriouslyWoundedUnderParity(String condition) {
        assertThat(codes(about(condition, "n-for-n"))).containsExactly(FaultCode.WOUNDED_UNDER_PARITY);
        assertThat(codes(about(condition, "all-for-all"))).isEmpty();
    }

    @Test
    void refusesTheSeriouslyWoundedUnderParityEvenAsOnePartysPosition() {
        String yaml = about("findings.under('A')", "all-for-all")
                + "    positions: [{by: north, formula: n-for-n, source: somewhere}]\n";

        assertThat(codes(yaml)).containsExactly(FaultCode.WOUNDED_UNDER_PARITY);
    }

    @Test
    void allowsParityForPeopleOfWhomSomeMayBeWounded() {
        assertThat(codes(about("age > 30", "n-for-n"))).isEmpty();
        assertThat(codes(about("health == 'good' || findings.under('A')", "n-for-n")))
                .isEmpty();
    }

    @Test
    void refusesChildrenInAnyFormulaButReturn() {
        for (String formula : List.of("n-for-n", "all-for-all", "all-who-wish", "{unilateral: {by: north}}")) {
            assertThat(codes(about("child", formula))).contains(FaultCode.CHILDREN_IN_BALANCE);
            assertThat(codes(about("age < 15", formula))).contains(FaultCode.CHILDREN_IN_BALANCE);
        }
        assertThat(codes(about("child", "return").replace("subject: prisoners", "subject: children")))
                .isEmpty();
    }

    @Test
    void countsNoChildInABalance() {
        String yaml = about("sex == 'f'", "n-for-n");
        Evidence.Builder girl = Samples.prisoner().sex("f");

        assertThat(Samples.decide(yaml, girl.birthDate(PartialDate.ofYear(2010)).build())
                        .verdict())
                .isEqualTo(Verdict.NO);
        assertThat(Samples.decide(yaml, girl.birthDate(PartialDate.ofYear(2000)).build())
                        .verdict())
                .isEqualTo(Verdict.YES);
    }

    @Test
    void refusesUrgentLineThatCanBeSuspended() {
        String yaml = about("age > 30", "{arrangement: {kind: urgent-line, suspendable: true}}");

        assertThat(codes(yaml.replace("subject: prisoners", "subject: nobody")))
                .containsExactly(FaultCode.URGENT_LINE_SUSPENDED);
    }

    @Test
    void refusesCommissionThatIsNotMixed() {
        String yaml =
                Samples.YOUNG + "commission: {id: c, name: {en: C}, members: 3, neutral: 1, neutral_chair: true}\n";

        assertThat(codes(yaml)).containsExactly(FaultCode.COMMISSION_NOT_MIXED);
        assertThat(codes(yaml.replace("neutral: 1", "neutral: 2"))).isEmpty();
    }

    @Test
    void holdsBackWhoRefusesOrIsUnfitAndSaysByWhichArticle() {
        Evidence refusing = Samples.prisoner()
                .birthDate(new PartialDate(2003, 1, 1))
                .consent("refused")
                .fitToTravel(false)
                .build();

        Decision decision = Samples.decide(Samples.YOUNG, refusing);

        assertThat(decision.verdict()).isEqualTo(Verdict.YES);
        assertThat(decision.mayCross()).isFalse();
        assertThat(decision.barriers())
                .containsExactly(LegalRule.NOT_AGAINST_HIS_WILL.reason(), LegalRule.FIT_TO_TRAVEL.reason());
        assertThat(Reasons.sentence(decision.barriers().get(0), "en")).endsWith("(GC III 109(3))");
    }

    @Test
    void letsCrossOnlyWhoWasAskedAndFoundFit() {
        Evidence.Builder person = Samples.prisoner().birthDate(new PartialDate(2003, 1, 1));

        assertThat(Samples.decide(Samples.YOUNG, person.build()).mayCross()).isFalse();
        assertThat(Samples.decide(Samples.YOUNG, person.build()).pending()).hasSize(2);
        assertThat(Samples.decide(
                                Samples.YOUNG,
                                person.consent("willing").fitToTravel(true).build())
                        .mayCross())
                .isTrue();
    }

    @Test
    void knowsTheSeriouslyWoundedByFindingByDecisionAndByCard() {
        assertThat(Evidence.builder().findings(Set.of("A3l")).build().isSeriouslyWoundedOrSick())
                .contains(true);
        assertThat(Evidence.builder().findings(Set.of("B2")).build().isSeriouslyWoundedOrSick())
                .contains(false);
        assertThat(Evidence.builder().commission("direct").build().isSeriouslyWoundedOrSick())
                .contains(true);
        assertThat(Evidence.builder().health("seriously-ill").build().isSeriouslyWoundedOrSick())
                .contains(true);
        assertThat(Evidence.builder().build().isSeriouslyWoundedOrSick()).isEmpty();
    }

    @Test
    void printsNoHealthData() {
        assertThat(Evidence.builder().findings(Set.of("A3l")).build()).hasToString("Evidence[withheld]");
    }
}
