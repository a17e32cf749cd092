package org.homeward.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Files that are in order but made to cost as much as they can. */
class HostileTests {

    private static final String CLAUSE =
            "clauses:\n  - {id: k, title: {en: K}, text: {en: K}, subject: prisoners, category: c0, formula: all-for-all}\n";

    @Test
    void citesCategoriesManyTimesOverWithoutGrowingBeyondMeasure() {
        StringBuilder yaml = new StringBuilder(Samples.HEAD).append("categories:\n");
        for (int i = 0; i < 40; i++) {
            String cited = "category('c" + (i + 1) + "')";
            String when = i == 39 ? "age > 30" : String.join(" || ", java.util.Collections.nCopies(20, cited));
            yaml.append("  - {id: c")
                    .append(i)
                    .append(", when: \"")
                    .append(when)
                    .append("\"}\n");
        }

        assertThat(AgreementReader.read(yaml + CLAUSE, "hostile"))
                .isInstanceOfSatisfying(
                        Reading.Rejected.class,
                        rejected -> assertThat(rejected.faults())
                                .extracting(Fault::code)
                                .contains(FaultCode.CONDITION_TOO_COMPLEX));
    }

    @Test
    void tellsManyCodesApartOnlyWhereTheConditionDoes() {
        String codes = String.join(
                " || ",
                AnnexOne.codes().stream()
                        .limit(30)
                        .map(code -> "'" + code + "' in findings")
                        .toList());
        String yaml = Samples.HEAD + "categories: [{id: c0, when: \"" + codes + "\"}]\n" + CLAUSE;

        assertThat(Samples.decide(
                                yaml,
                                Samples.prisoner().findings(Set.of("A3l", "BX")).build())
                        .verdict())
                .isEqualTo(Verdict.YES);
        assertThat(Samples.decide(
                                yaml, Samples.prisoner().findings(Set.of("BX")).build())
                        .verdict())
                .isEqualTo(Verdict.NO);
        assertThat(Samples.decide(yaml, Samples.prisoner().build()).verdict()).isEqualTo(Verdict.CANNOT_TELL);
    }

    @Test
    void refusesConditionThatTellsMoreKindsOfFindingsApartThanCanBeTried() {
        List<String> codes = AnnexOne.codes().stream().limit(14).toList();
        String when = String.join(
                " && ", codes.stream().map(code -> "'" + code + "' in findings").toList());
        String yaml = Samples.HEAD + "categories: [{id: c0, when: \"" + when + "\"}]\n" + CLAUSE;

        assertThat(AgreementReader.read(yaml, "hostile"))
                .isInstanceOfSatisfying(
                        Reading.Rejected.class,
                        rejected -> assertThat(rejected.faults())
                                .extracting(Fault::code)
                                .contains(FaultCode.CONDITION_TOO_COMPLEX));
    }

    /** Sorting a heap of marks into normal form would take the square of its height. */
    @Test
    void refusesHeapsOfMarksBeforeItSortsThem() {
        String heap = "a" + "\u0301".repeat(400_000) + "\u0323".repeat(400_000);

        assertThat(AgreementReader.read(heap, "hostile"))
                .isInstanceOfSatisfying(
                        Reading.Rejected.class,
                        rejected -> assertThat(rejected.faults())
                                .extracting(Fault::code)
                                .containsOnly(FaultCode.FORBIDDEN_CHARACTER));
    }

    @Test
    void repeatsNoKeyAtAnyLengthInItsFaults() {
        String key = "k".repeat(500);

        assertThat(AgreementReader.read(key + ": {" + key + ": 1}\n", "hostile"))
                .isInstanceOfSatisfying(
                        Reading.Rejected.class,
                        rejected -> assertThat(rejected.faults())
                                .allSatisfy(fault -> assertThat(fault.path() + fault.value() + fault.facts())
                                        .hasSizeLessThan(2_000)));
    }

    @Test
    void refusesDaysWithWhichNothingCanBeCounted() {
        for (String day : List.of("-999999999-01-01", "+999999999-12-31", "2025-6-1", "2025-02-30")) {
            String yaml = Samples.HEAD + "categories: [{id: c0, when: \"birth_date > date('" + day
                    + "') && age > 5\"}]\n" + CLAUSE;
            assertThat(AgreementReader.read(yaml, "hostile"))
                    .isInstanceOfSatisfying(
                            Reading.Rejected.class,
                            rejected -> assertThat(rejected.faults())
                                    .extracting(Fault::code)
                                    .containsExactly(FaultCode.NOT_A_DATE));
        }
    }

    @Test
    void readsLongWindowsAndManyClausesWithoutCountingEveryDay() {
        StringBuilder yaml = new StringBuilder(Samples.HEAD).append("crossings:\n");
        for (int i = 0; i < 100; i++) {
            yaml.append("  - {id: x").append(i).append(", name: {en: X}, people_per_day: 1}\n");
        }
        yaml.append("clauses:\n");
        for (int i = 0; i < 100; i++) {
            yaml.append("  - {id: k")
                    .append(i)
                    .append(", title: {en: K}, text: {en: \"{each}\"}, subject: prisoners,")
                    .append(" formula: {n-for-n: {each: 5000, at_least: true}},")
                    .append(" window: {from: ")
                    .append(i % 2 == 0 ? "0001-01-01" : "2025-01-01")
                    .append(", until: ")
                    .append(i % 2 == 0 ? "9999-12-31" : "2026-01-01")
                    .append("}}\n");
        }

        assertThat(AgreementReader.read(yaml.toString(), "hostile"))
                .isInstanceOfSatisfying(
                        Reading.Rejected.class,
                        rejected -> assertThat(rejected.faults())
                                .allSatisfy(fault -> assertThat(fault.facts().get("conflict"))
                                        .isEqualTo("not-enough-days"))
                                .allSatisfy(fault -> assertThat(Reasons.sentence(fault, "en"))
                                        .contains("the crossings")));
    }
}
