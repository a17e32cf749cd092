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
                    .append(", title: {en: K}, text: {en: K}, subject: prisoners,")
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
                                .extracting(fault -> fault.facts().get("conflict"))
                                .contains("not-enough-days"));
    }
}
