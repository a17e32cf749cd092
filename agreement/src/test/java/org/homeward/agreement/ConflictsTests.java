package org.homeward.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ConflictsTests {

    private static final String CROSSINGS = """
            crossings:
              - {id: bridge, name: {en: Bridge}, people_per_day: 100, bodies_per_day: 0}
            """;

    private static String clause(String id, String rest) {
        return "  - {id: %s, title: {en: T}, text: {en: T}, subject: prisoners, %s}\n".formatted(id, rest);
    }

    private static List<Fault> faults(String clauses, String rest) {
        String yaml = Samples.HEAD + rest + "clauses:\n" + clauses;
        return switch (AgreementReader.read(yaml, "file.yaml")) {
            case Reading.Read read -> List.of();
            case Reading.Rejected rejected -> rejected.faults();
        };
    }

    private static void conflict(String clauses, String rest, Conflict.Kind kind, String members) {
        assertThat(faults(clauses, rest)).singleElement().satisfies(fault -> {
            assertThat(fault.code()).isEqualTo(FaultCode.CANNOT_HOLD);
            assertThat(fault.facts()).containsEntry("conflict", kind.key()).containsEntry("members", members);
            for (String language : Reasons.LANGUAGES) {
                assertThat(Reasons.sentence(fault, language)).doesNotContain("{");
            }
        });
    }

    @Test
    void namesWindowThatAdmitsNoDay() {
        conflict(
                clause("a", "formula: all-for-all, window: {from: 2025-06-03, until: 2025-06-02}"),
                "",
                Conflict.Kind.IMPOSSIBLE_WINDOW,
                "clauses.a");
        conflict(
                clause("a", "formula: all-for-all, window: {days: [2025-06-08], except: [sunday]}"),
                "",
                Conflict.Kind.IMPOSSIBLE_WINDOW,
                "clauses.a");
    }

    @Test
    void namesClauseAndCrossingThatLetsNobodyThrough() {
        conflict(
                clause("a", "formula: all-for-all").replace("subject: prisoners", "subject: remains"),
                CROSSINGS,
                Conflict.Kind.ZERO_CAPACITY,
                "clauses.a, crossings.bridge");
    }

    @Test
    void namesSmallestSetOfClausesForWhichThereAreNotEnoughDays() {
        String window = "window: {from: 2025-06-02, until: 2025-06-04}";
        String clauses = clause("a", "category: c, formula: {n-for-n: {each: 200}}, " + window)
                + clause("b", "formula: {n-for-n: {each: 150}}, " + window)
                + clause(
                        "d",
                        "category: e, formula: {n-for-n: {each: 300}}, window: {from: 2025-07-01, until: 2025-07-03}");
        String rest = CROSSINGS + "categories: [{id: c, when: age > 30}, {id: e, when: age < 25}]\n";

        assertThat(faults(clauses, rest))
                .extracting(
                        fault -> fault.facts().get("conflict"),
                        fault -> fault.facts().get("members"))
                .contains(org.assertj.core.groups.Tuple.tuple("not-enough-days", "clauses.a, clauses.b, crossings"));
        assertThat(faults(clauses, rest))
                .noneMatch(fault -> fault.facts().getOrDefault("members", "").contains("clauses.d"));
    }

    @Test
    void namesShortestCircleOfClausesThatWaitForOneAnother() {
        conflict(
                clause("a", "formula: all-for-all, after: [b]")
                        + clause("b", "formula: all-for-all, after: [c, a]")
                        + clause("c", "formula: all-for-all, after: [a]"),
                "",
                Conflict.Kind.CLAUSES_IN_A_CIRCLE,
                "clauses.a, clauses.b");
    }

    @Test
    void namesCategoriesThatDefineOneAnother() {
        conflict(
                clause("a", "formula: all-for-all"),
                "categories: [{id: x, when: \"category('y') || child\"}, {id: y, when: \"age > 30 || category('x')\"}]\n",
                Conflict.Kind.CATEGORIES_IN_A_CIRCLE,
                "categories.x, categories.y");
    }

    @Test
    void namesConditionsThatNobodyCanMeetTogether() {
        List<Fault> faults = faults(
                clause("a", "category: c, formula: all-for-all"),
                "categories: [{id: c, when: \"sex == 'f' && age > 30 && status == 'prisoner' && age < 20\"}]\n");

        assertThat(faults)
                .singleElement()
                .satisfies(fault -> assertThat(fault.facts())
                        .containsEntry("conflict", "nobody-can-meet")
                        .containsEntry("detail", "age > 30 && age < 20"));
    }

    @Test
    void namesClauseWhoseSubjectItsCategoryShutsOut() {
        List<Fault> faults = faults(
                clause("a", "category: c, formula: all-for-all"),
                "categories: [{id: c, when: status == 'civilian'}]\n");

        assertThat(faults)
                .singleElement()
                .satisfies(fault -> assertThat(fault.facts())
                        .containsEntry("members", "clauses.a, categories.c")
                        .containsEntry("detail", "status == prisoner && status == civilian"));
    }

    @Test
    void namesClauseThatMustComeAfterOneWhoseDaysAreLater() {
        conflict(
                clause("a", "formula: all-for-all, window: {days: [2025-06-09]}")
                        + clause("b", "formula: all-for-all, after: [a], window: {days: [2025-06-07]}"),
                "",
                Conflict.Kind.ORDER_AGAINST_DAYS,
                "clauses.a, clauses.b");
    }

    @Test
    void namesTwoNumbersForTheSamePeople() {
        conflict(
                clause("a", "formula: {n-for-n: {each: 100}}") + clause("b", "formula: {n-for-n: {each: 120}}"),
                "",
                Conflict.Kind.TWO_NUMBERS,
                "clauses.a, clauses.b");
    }

    @Test
    void namesSharesThatDoNotAddUp() {
        conflict(
                clause(
                        "a",
                        "formula: {numbers: {in_all: 887, shares: [{party: north, gives: 706}, {party: south, gives: 186}]}}"),
                "",
                Conflict.Kind.SHARES_AGAINST_TOTAL,
                "clauses.a");
    }

    @Test
    void namesGroupThatIsLargerThanTheExposureOrTheCrossingAllows() {
        conflict(
                clause("a", "formula: n-for-n, groups_of: 50"),
                "limits: {exposure_people: 25}\n",
                Conflict.Kind.GROUP_ABOVE_EXPOSURE,
                "clauses.a, limits");
        conflict(
                clause("a", "formula: all-for-all, groups_of: 150"),
                CROSSINGS,
                Conflict.Kind.GROUP_ABOVE_CAPACITY,
                "clauses.a, crossings.bridge");
    }

    @Test
    void namesPauseWhoseShortestLengthIsAboveItsLongest() {
        conflict(
                clause("a", "formula: {pause: {days_min: 3, days_max: 2}}")
                        .replace("subject: prisoners", "subject: nobody"),
                "",
                Conflict.Kind.LENGTHS_REVERSED,
                "clauses.a");
    }
}
