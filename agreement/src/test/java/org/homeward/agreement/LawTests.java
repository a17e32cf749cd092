package org.homeward.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
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
                .replace("All the young go home.", Samples.saying(formula))
                .replace("formula: all-for-all", "formula: " + formula);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "findings.under('A')",
                "'A1a' in findings && age > 30",
                "commission == 'direct'",
                "health == 'seriously-wounded' || commission == 'direct'",
                "health in ['seriously-wounded', 'seriously-ill'] && sex == 'f'",
                "findings.under('A') || age > 150",
                "health in ['good', 'seriously-wounded']",
                "health != 'good'",
                "health == 'good' || findings.under('A')",
                "findings.under('')",
                "!(sex == 'm' && !('A3l' in findings))",
                "('B1' in findings && 'A1' in findings) || age < 30",
                "commission in ['direct', 'none'] && age > 20",
                "rank == 'x' || (commission != 'rejected' && commission != 'none')"
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
        for (String condition : List.of(
                "health == 'good'",
                "!findings.under('A')",
                "findings.under('B')",
                "commission == 'none'",
                "health in ['slightly-wounded', 'sick']",
                "sex == 'f' && unit.startsWith('36')")) {
            assertThat(codes(about(condition, "n-for-n"))).as(condition).isEmpty();
        }
    }

    /** However the choice is wrapped, what it means stays the same. */
    @Property(tries = 60)
    void findsTheWoundedBehindAnyWording(@ForAll long seed) {
        Random random = new Random(seed);
        String other = EligibilityPropertyTests.condition(random, 3, false);
        List<String> wounded = List.of("findings.under('A')", "commission == 'direct'", "health == 'seriously-ill'");
        String one = wounded.get(random.nextInt(3));
        boolean narrowing = random.nextBoolean();
        String wrapped = narrowing
                ? List.of("(%s) && (%s)", "!(!(%s) || !(%s))")
                        .get(random.nextInt(2))
                        .formatted(one, other)
                : List.of("(%s) || (%s)", "!(!(%s) && !(%s))")
                        .get(random.nextInt(2))
                        .formatted(one, other);
        boolean chooses = EligibilityPropertyTests.canBeMet(narrowing ? other : "!(" + other + ")");

        assertThat(codes(about(wrapped, "n-for-n")).contains(FaultCode.WOUNDED_UNDER_PARITY))
                .as(wrapped)
                .isEqualTo(chooses);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "child || age > 60",
                "age < 15 || age > 60",
                "!(age >= 16) && sex == 'f'",
                "birth_date >= date('2012-01-01')",
                "child && birth_date < date('2010-01-01')",
                "age == 17"
            })
    void findsChildrenBehindAnyWording(String condition) {
        String signed = "id: sample\nsigned: 2025-06-02";
        assertThat(codes(about(condition, "all-for-all").replace("id: sample", signed)))
                .containsExactly(FaultCode.CHILDREN_IN_BALANCE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "age < 25",
                "age >= 16 && age <= 25",
                "!child",
                "age >= 18",
                "birth_date > date('1990-01-01')",
                "birth_date < date('2007-06-03')"
            })
    void allowsConditionsThatDoNotChooseChildren(String condition) {
        String signed = "id: sample\nsigned: 2025-06-02";
        assertThat(codes(about(condition, "all-for-all").replace("id: sample", signed)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"consent == 'refused'", "consent != 'willing'", "sex == 'f' || consent == 'refused'"})
    void refusesToChooseWhoDoesNotWishToGo(String condition) {
        assertThat(codes(about(condition, "all-for-all"))).containsExactly(FaultCode.SENT_AGAINST_WILL);
        assertThat(codes(about(condition, "{arrangement: {kind: other}}").replace("prisoners", "nobody")))
                .isEmpty();
    }

    @Test
    void refusesToChooseWhoIsUnfitToTravel() {
        assertThat(codes(about("!fit_to_travel", "all-for-all"))).containsExactly(FaultCode.SENT_UNFIT);
        assertThat(codes(about("consent != 'refused' && fit_to_travel", "all-for-all")))
                .isEmpty();
    }

    @Test
    void refusesChildrenAsAPrice() {
        String fate =
                "{by-fate: {payer: north, person: x, if_alive: {count: 5, subject: children}, if_dead: {count: 1, subject: remains}}}";

        assertThat(codes(about("age > 30", fate))).contains(FaultCode.UNKNOWN_WORD);
    }

    private static String waiting(String condition, String subject, String formula, String before) {
        return about(condition, formula)
                        .replace("subject: prisoners", "subject: " + subject)
                        .replace("    text:", "    after: other\n    text:")
                + "  - {id: other, title: {en: O}, text: {en: O}, " + before + "}\n"
                + "  - {id: exchange, title: {en: O}, text: {en: O}, subject: prisoners, formula: n-for-n}\n";
    }

    @Test
    void letsNoExchangeHoldUpTheWoundedChildrenOrTheUrgentLine() {
        String exchange = "subject: prisoners, formula: n-for-n";
        String through = "subject: nobody, formula: {arrangement: {kind: other}}, after: exchange";
        for (String before : List.of(exchange, through)) {
            assertThat(codes(waiting("findings.under('A')", "prisoners", "all-for-all", before)))
                    .containsExactly(FaultCode.MADE_TO_WAIT);
            assertThat(codes(waiting("age > 5", "children", "return", before))).contains(FaultCode.MADE_TO_WAIT);
            assertThat(codes(waiting("age > 5", "nobody", "{arrangement: {kind: urgent-line}}", before)))
                    .containsExactly(FaultCode.MADE_TO_WAIT);
            assertThat(codes(waiting("age > 5", "prisoners", "all-for-all", before)))
                    .isEmpty();
        }
        assertThat(codes(waiting(
                        "findings.under('A')",
                        "prisoners",
                        "all-for-all",
                        "subject: nobody, formula: {arrangement: {kind: other}}")))
                .isEmpty();
    }

    @Test
    void tellsWhatLawForbidsEvenWhereTheRestIsFaulty() {
        String yaml = about("findings.under('A')", "n-for-n") + "colour: blue\n";

        assertThat(codes(yaml)).contains(FaultCode.WOUNDED_UNDER_PARITY, FaultCode.UNKNOWN_KEY);
    }

    @Test
    void saysThatTheNamesOfThoseKeptForProceedingsAreCommunicated() {
        Decision decision = Samples.decide(
                about("!under_proceedings && age > 20", "all-for-all"),
                Samples.prisoner()
                        .birthDate(PartialDate.ofYear(1990))
                        .underProceedings(true)
                        .build());

        assertThat(decision.verdict()).isEqualTo(Verdict.NO);
        assertThat(decision.reasons()).contains(LegalRule.NAMES_OF_THOSE_KEPT.reason());
    }

    @Test
    void countsWhoWasBornOnTheTwentyNinthOfFebruaryAsAChildUntilTheFirstOfMarch() {
        Evidence leap =
                Samples.prisoner().birthDate(new PartialDate(2004, 2, 29)).build();
        Eligibility eligibility = Eligibility.of(Samples.read(about("age >= 18", "n-for-n")));
        Clause clause = eligibility.agreement().clauses().get(0);

        assertThat(leap.isChild(LocalDate.of(2022, 2, 28))).contains(true);
        assertThat(leap.isChild(LocalDate.of(2022, 3, 1))).contains(false);
        assertThat(eligibility.decide(clause, leap, LocalDate.of(2022, 2, 28)).verdict())
                .isEqualTo(Verdict.NO);
        assertThat(eligibility.decide(clause, leap, LocalDate.of(2022, 3, 1)).verdict())
                .isEqualTo(Verdict.YES);
    }

    /** Every day of birth around every day of counting: the answer by regions is the answer by the calendar. */
    @Test
    void countsAgesAndChildrenAsTheCalendarDoes() {
        Condition condition = new Condition.Any(List.of(
                new Condition.Single(new Atom(Field.AGE, Atom.Operator.EQUAL, List.of(), 20)),
                Condition.of(Field.CHILD, Atom.Operator.EQUAL, "true")));
        Agreement agreement = Samples.read(Samples.YOUNG);
        for (LocalDate on : List.of(
                LocalDate.of(2024, 2, 28),
                LocalDate.of(2024, 2, 29),
                LocalDate.of(2024, 3, 1),
                LocalDate.of(2025, 2, 28))) {
            Program program = new Program(condition, on, on, agreement);
            for (LocalDate born = on.minusYears(22); born.isBefore(on.minusYears(16)); born = born.plusDays(1)) {
                long years = java.time.temporal.ChronoUnit.YEARS.between(born, on);
                Evidence person =
                        Evidence.builder().birthDate(PartialDate.of(born)).build();
                assertThat(program.decide(person).verdict())
                        .isEqualTo(years == 20 || years < 18 ? Verdict.YES : Verdict.NO);
            }
        }
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
