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
        return "  - {id: %s, title: {en: T}, text: {en: %s}, subject: prisoners, %s}\n"
                .formatted(id, Samples.saying(rest), rest);
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

    @Test
    void saysPartsAndTheirLinesInWords() {
        List<Fault> faults = faults(
                clause("a", "formula: all-for-all, window: {days: [2025-06-09]}")
                        + clause("b", "formula: all-for-all, after: [a], window: {days: [2025-06-07]}"),
                "");

        assertThat(Reasons.sentence(faults.get(0), "en"))
                .isEqualTo("Cannot hold together: clause “a” (line 9), clause “b” (line 10);"
                        + " the last one has no day left after those before it: ≥ 2025-06-10.");
    }

    /** The day after the last of those before it is the first on which a clause may open. */
    @Test
    void namesTheWholeChainOfClausesThatLeavesTheLastNoDay() {
        String days = "window: {days: [2025-06-09, 2025-06-10]}";
        conflict(
                clause("a", "formula: all-for-all, window: {from: 2025-06-09}")
                        + clause("b", "formula: all-for-all, after: [a], " + days)
                        + clause("c", "formula: all-for-all, after: [b], " + days),
                "",
                Conflict.Kind.ORDER_AGAINST_DAYS,
                "clauses.a, clauses.b, clauses.c");
        assertThat(faults(
                        clause("a", "formula: all-for-all, window: {until: 2025-06-09}")
                                + clause("b", "formula: all-for-all, after: [a], " + days),
                        ""))
                .isEmpty();
    }

    @Test
    void namesHoursThatEndBeforeTheyBegin() {
        for (String hours : List.of("opens: 16:00, closes: 09:00", "opens: 09:00, closes: 09:00")) {
            conflict(
                    clause("a", "formula: all-for-all, window: {" + hours + "}"),
                    "",
                    Conflict.Kind.IMPOSSIBLE_HOURS,
                    "clauses.a");
        }
    }

    @Test
    void namesClauseWhoseFormulaMakesAnotherPartyGive() {
        conflict(
                clause("a", "from: south, formula: {unilateral: {by: north}}"),
                "",
                Conflict.Kind.GIVERS_AGAINST_FORMULA,
                "clauses.a");
        conflict(clause("a", "from: south, formula: n-for-n"), "", Conflict.Kind.GIVERS_AGAINST_FORMULA, "clauses.a");
        Agreement agreement =
                Samples.read(Samples.HEAD + "clauses:\n" + clause("a", "formula: {unilateral: {by: north}}"));
        assertThat(agreement.clauses().get(0).from()).containsExactly("north");
    }

    @Test
    void namesGroundThatBothStopsTheClocksAndNeverMay() {
        conflict(
                clause("a", "formula: all-for-all"),
                "timetable: {suspended_by: [quarrel, storm], never_suspended_by: quarrel}\n",
                Conflict.Kind.SUSPENDS_AND_NEVER_DOES,
                "timetable.suspended_by, timetable.never_suspended_by");
    }

    @Test
    void letsEachDirectionHaveTheWholeCrossing() {
        String window = "window: {from: 2025-06-02, until: 2025-06-04}";
        String north = clause("a", "formula: {unilateral: {by: north, at_least: 300}}, " + window);
        String south = clause("b", "formula: {unilateral: {by: south, at_least: 300}}, " + window);

        assertThat(faults(north + south, CROSSINGS)).isEmpty();
        conflict(
                north + clause("c", "category: c, formula: {unilateral: {by: north, at_least: 1}}, " + window),
                CROSSINGS + "categories: [{id: c, when: age > 30}]\n",
                Conflict.Kind.NOT_ENOUGH_DAYS,
                "clauses.a, clauses.c, crossings");
    }

    /** Clauses with room enough do not hide two that have none. */
    @Test
    void namesTheTwoClausesInEachOthersWayAmongMany() {
        StringBuilder clauses = new StringBuilder();
        StringBuilder categories = new StringBuilder("categories:\n");
        for (int i = 0; i < 20; i++) {
            categories.append("  - {id: c%d, when: age > %d}\n".formatted(i, 20 + i));
            String days = i == 4 || i == 17 ? "{days: [2025-07-01]}" : "{from: 2025-06-01, until: 2025-08-01}";
            clauses.append(clause("k" + i, "category: c" + i + ", formula: {n-for-n: {each: 60}}, window: " + days));
        }
        conflict(
                clauses.toString(),
                CROSSINGS + categories,
                Conflict.Kind.NOT_ENOUGH_DAYS,
                "clauses.k4, clauses.k17, crossings");
    }

    @Test
    void addsUpNumbersOfStagesOneAfterTheOther() {
        assertThat(faults(
                        clause("a", "formula: {n-for-n: {each: 390}}, window: {days: [2025-05-23]}")
                                + clause("b", "formula: {n-for-n: {each: 307}}, window: {days: [2025-05-24]}")
                                + clause(
                                        "c", "formula: {n-for-n: {each: 303}}, after: b, window: {days: [2025-05-25]}"),
                        ""))
                .isEmpty();
        conflict(
                clause("a", "formula: {n-for-n: {each: 100}}")
                        + clause("b", "formula: {unilateral: {by: north, at_least: 120}}"),
                "",
                Conflict.Kind.TWO_NUMBERS,
                "clauses.a, clauses.b");
    }

    /** Sixteen on the day ages are counted, twenty-six on the day one asks: no child, and no contradiction. */
    @Test
    void countsChildrenOnTheDayOneAsksAbout() {
        String category = "categories: [{id: c, when: age == 17, reference_date: 2015-01-01}]\n";

        assertThat(faults(clause("a", "category: c, formula: all-for-all"), category))
                .extracting(Fault::code)
                .containsExactly(FaultCode.CHILDREN_IN_BALANCE);
        assertThat(faults(clause("a", "category: c, formula: n-for-n"), category))
                .extracting(Fault::code)
                .containsExactly(FaultCode.CHILDREN_IN_BALANCE);
    }
}
