package org.homeward.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AgreementReaderTests {

    private static List<Fault> faults(String yaml) {
        return switch (AgreementReader.read(yaml, "file.yaml")) {
            case Reading.Read read ->
                throw new AssertionError("was read: " + read.agreement().id());
            case Reading.Rejected rejected -> rejected.faults();
        };
    }

    private static Fault only(String yaml) {
        List<Fault> faults = faults(yaml);
        assertThat(faults).hasSize(1);
        return faults.get(0);
    }

    @Test
    void tellsEveryFaultAtOnceWithLineAndColumn() {
        String yaml = Samples.YOUNG
                .replace("id: sample", "id: Sample One")
                .replace("subject: prisoners", "subject: prisonrs")
                .replace("    category: young", "    categry: young");

        List<Fault> faults = faults(yaml);

        assertThat(faults)
                .extracting(Fault::code)
                .containsExactly(FaultCode.NOT_AN_ID, FaultCode.UNKNOWN_WORD, FaultCode.UNKNOWN_KEY);
        assertThat(faults).extracting(Fault::line).containsExactly(2, 15, 16);
        assertThat(faults).extracting(Fault::column).containsExactly(5, 14, 5);
        assertThat(faults).extracting(Fault::path).containsExactly("id", "clauses[0].subject", "clauses[0].categry");
        assertThat(faults.get(1).facts()).containsEntry("nearest", "prisoners");
        assertThat(faults.get(2).facts()).containsEntry("nearest", "category");
        assertThat(faults.get(0).code().code()).isEqualTo("HW-AGR-0012");
    }

    @Test
    void pointsIntoTheConditionAtTheWordThatIsWrong() {
        Fault fault = only(Samples.YOUNG.replace("age >= 18 &&", "age >= 18 && heigth == 'good' &&"));

        assertThat(fault.code()).isEqualTo(FaultCode.CONDITION_NOT_READABLE);
        assertThat(fault.line()).isEqualTo(10);
        assertThat(Samples.YOUNG.lines().toList().get(9).indexOf("age") + "age >= 18 && ".length() + 1)
                .isEqualTo(fault.column());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "age + 2 > 20",
                "age > rank_value",
                "findings.exists(f, f == 'A1')",
                "unit.matches('a+')",
                "unit.contains('a')",
                "status == 'prisner'",
                "findings.under('Z9')",
                "sex < 'm'",
                "age in [18, 19] ? true : false",
                "birth_date < date('2025-13-01')",
                "[1, 2, 3].size() > 2",
                "age > -9223372036854775808",
                "age > 9223372036854775807",
                "[1, 2].all(x, [1, 2].all(y, x > y))",
                "unit.matches('(a+)+b')",
                "age.?x.orValue(true)"
            })
    void refusesConditionsBeyondTheVocabulary(String condition) {
        List<Fault> faults = faults(Samples.YOUNG.replace("age >= 18 && age <= 25", "\"" + condition + "\""));

        assertThat(faults)
                .extracting(Fault::code)
                .containsAnyOf(
                        FaultCode.CONDITION_BEYOND_VOCABULARY, FaultCode.CONDITION_NOT_READABLE, FaultCode.NOT_A_DATE);
    }

    @Test
    void refusesConditionsThatCompareTypesThatDoNotFit() {
        assertThat(only(Samples.YOUNG.replace("age >= 18 &&", "age >= 'eighteen' &&"))
                        .code())
                .isEqualTo(FaultCode.CONDITION_NOT_READABLE);
    }

    /** Folded by YAML into one line, all that stands after the slashes would silently be no condition. */
    @Test
    void refusesCommentsThatWouldSwallowTheRestOfACondition() {
        String yaml = Samples.YOUNG.replace(
                "when: age >= 18 && age <= 25", "when: >-\n      age >= 18 // adults\n      && age <= 25");

        assertThat(only(yaml).code()).isEqualTo(FaultCode.CONDITION_COMMENT);
        assertThat(AgreementReader.read(Samples.YOUNG.replace("age >= 18", "unit != '//' && age >= 18"), "file"))
                .isInstanceOf(Reading.Read.class);
    }

    @Test
    void refusesConditionThatIsTooLongOrTooDeep() {
        String many = "age == 1" + " || age == 1".repeat(300);
        String deep = "(".repeat(100) + "child" + ")".repeat(100);
        String nots = "!(".repeat(60) + "child" + ")".repeat(60);

        for (String condition : List.of(many, deep, nots)) {
            assertThat(faults(Samples.YOUNG.replace("age >= 18 && age <= 25", "\"" + condition + "\"")))
                    .extracting(Fault::code)
                    .containsAnyOf(FaultCode.CONDITION_TOO_COMPLEX, FaultCode.CONDITION_NOT_READABLE);
        }
    }

    @Test
    void refusesKeyThatStandsTwice() {
        assertThat(faults(Samples.YOUNG + "id: again\n"))
                .extracting(Fault::code)
                .contains(FaultCode.DUPLICATE_KEY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: &x [1]\nb: *x\n",
                "a: !!java.net.URL [http://example.org]\n",
                "a: 1\n---\nb: 2\n",
                "a: !custom b\n"
            })
    void refusesAnchorsAliasesTagsAndSecondDocuments(String yaml) {
        assertThat(faults(yaml)).extracting(Fault::code).contains(FaultCode.FORBIDDEN_YAML);
    }

    @Test
    void refusesFileThatIsTooLargeTooDeepOrNotYamlAtAll() {
        assertThat(only("#".repeat(YamlTree.CHARACTERS_MAX + 1)).code()).isEqualTo(FaultCode.TOO_LARGE);
        assertThat(faults("a: " + "[".repeat(40) + "]".repeat(40)))
                .extracting(Fault::code)
                .contains(FaultCode.TOO_DEEP);
        assertThat(only("a: [1, 2").code()).isEqualTo(FaultCode.NOT_YAML);
        assertThat(only("").code()).isEqualTo(FaultCode.NOT_YAML);
        assertThat(faults("a: 1\nb\nc: [")).extracting(Fault::code).containsOnly(FaultCode.NOT_YAML);
        assertThat(faults("- just\n- a list\n")).extracting(Fault::code).contains(FaultCode.WRONG_KIND);
    }

    @ParameterizedTest
    @ValueSource(ints = {0x202E, 0x2066, 0x200F, 0x200B, 0xFEFF, 0x0007, 0xFFFE})
    void refusesCharactersThatHideOrReorderText(int character) {
        Fault fault = only(Samples.YOUNG.replace("All the young", "All " + Character.toString(character) + "young"));

        assertThat(fault.code()).isEqualTo(FaultCode.FORBIDDEN_CHARACTER);
        assertThat(fault.line()).isEqualTo(14);
        assertThat(fault.value()).doesNotContain(Character.toString(character));
    }

    /** A double-quoted value of YAML, and a string of CEL, can write any character as an escape. */
    @ParameterizedTest
    @ValueSource(strings = {"\\u202e", "\\e[31m", "\\x07", "\\N", "\\u2063", "\\U000E0041", "\\ufe0f", "\\ue000"})
    void refusesThemAsEscapesInTextsKeysAndConditionsToo(String escape) {
        List<String> files = List.of(
                Samples.YOUNG.replace("All the young go home.", "\"All " + escape + " home.\""),
                Samples.YOUNG.replace("clauses:", "\"c" + escape + "lauses\":"),
                Samples.YOUNG.replace("age >= 18", "rank == '\\u202e' && age >= 18"));
        for (String file : files) {
            assertThat(faults(file)).extracting(Fault::code).contains(FaultCode.FORBIDDEN_CHARACTER);
            assertThat(faults(file))
                    .allSatisfy(fault -> assertThat(
                                    fault.path() + fault.value() + fault.facts() + Reasons.sentence(fault, "en"))
                            .matches("[\\P{C}]*"));
        }
    }

    @Test
    void refusesWordsThatMixScriptsThatLookAlike() {
        String latinI = Samples.YOUNG
                .replace("languages: [en]", "languages: [en, uk]")
                .replace("All the young go home.", "All go home., uk: Усi молоді їдуть додому.");
        assertThat(only(latinI)).satisfies(fault -> {
            assertThat(fault.code()).isEqualTo(FaultCode.MIXED_SCRIPTS);
            assertThat(fault.facts()).containsEntry("word", "Усi");
        });
        assertThat(AgreementReader.read(latinI.replace("Усi", "Усі"), "file")).isInstanceOf(Reading.Read.class);
        assertThat(faults(Samples.YOUNG.replace("age >= 18", "rank == 'рrivate' && age >= 18")))
                .extracting(Fault::code)
                .containsOnly(FaultCode.MIXED_SCRIPTS);
    }

    @Test
    void keepsTheJoinersThatPersianIsSpeltWithAndNoOthers() {
        String persian = Samples.YOUNG.replace("en: All the young go home.", "en: All go., fa: بازمی\u200cگردند");

        assertThat(AgreementReader.read(persian, "file")).isInstanceOf(Reading.Read.class);
        assertThat(only(Samples.YOUNG.replace("All the young", "A\u200cll the young"))
                        .code())
                .isEqualTo(FaultCode.FORBIDDEN_CHARACTER);
    }

    @Test
    void takesWhatIsWrittenForWhatYamlOneTwoSaysItIs() {
        Agreement agreement = Samples.read(Samples.YOUNG
                        .replace("id: middle", "id: no")
                        .replace("languages: [en]", "languages: [en, no]")
                        .replace("All the young go home.}", "All go., no: Alle drar hjem.}")
                + "    window: {days: [2025-06-09], opens: 16:00, closes: 16:59}\n");

        assertThat(agreement.intermediary().id()).isEqualTo("no");
        assertThat(agreement.parties().get(0).languages()).containsExactly("en", "no");
        assertThat(agreement.clauses().get(0).schedule().window().opens()).contains(java.time.LocalTime.of(16, 0));
        for (String bare : List.of("id: 12", "id: true", "id: null")) {
            assertThat(only(Samples.YOUNG.replace("id: sample", bare)).code()).isEqualTo(FaultCode.WRONG_KIND);
        }
    }

    @Test
    void asksForTheLanguagesInWhichEachPartySigns() {
        assertThat(faults(Samples.YOUNG.replace(", languages: [en]", "")))
                .extracting(Fault::code)
                .containsOnly(FaultCode.MISSING_KEY);
        assertThat(faults(Samples.YOUNG.replace("languages: [en]", "languages: []")))
                .extracting(Fault::code)
                .containsOnly(FaultCode.MISSING_KEY);
        assertThat(faults(Samples.YOUNG.replace("languages: [en]", "languages: [english]")))
                .extracting(Fault::code)
                .contains(FaultCode.UNKNOWN_WORD);
    }

    @Test
    void refusesAnIntermediaryThatIsAPartyAndStepsAndRatesThatStandTwice() {
        assertThat(only(Samples.YOUNG.replace("id: middle", "id: north")).code())
                .isEqualTo(FaultCode.DUPLICATE_ID);
        String steps = Samples.YOUNG
                + "timetable: {steps: [{id: a, title: {en: A}, by: both}, {id: a, title: {en: B}, by: both}]}\n";
        assertThat(only(steps).code()).isEqualTo(FaultCode.DUPLICATE_ID);
        String ratio = Samples.YOUNG
                .replace("subject: prisoners", "subject: people")
                .replace(
                        "formula: all-for-all",
                        "formula: {ratio: {payer: north, rates: [{each: young, give: 1}, {each: young, give: 2}]}}")
                .replace("All the young", "{give.young} the young")
                .replace("{en: {", "{en: \"{")
                .replace("go home.}", "go home.\"}");
        assertThat(only(ratio).code()).isEqualTo(FaultCode.DUPLICATE_ID);
    }

    @Test
    void asksOfAnAmendmentWhatItAmends() {
        String second = Samples.YOUNG + "version: 2\n";

        assertThat(only(second).code()).isEqualTo(FaultCode.MISSING_KEY);
        assertThat(only(second + "amends: abc\n").code()).isEqualTo(FaultCode.WRONG_KIND);
        assertThat(AgreementReader.read(second + "amends: " + "0f".repeat(32) + "\n", "file"))
                .isInstanceOf(Reading.Read.class);
        assertThat(only(Samples.YOUNG + "amends: " + "0f".repeat(32) + "\n").code())
                .isEqualTo(FaultCode.MISSING_KEY);
        assertThat(only(Samples.YOUNG + "version: 0\n").code()).isEqualTo(FaultCode.NOT_A_NUMBER);
    }

    @Test
    void refusesTableOfRanksWhoseUnitIsNotWorthOneOrThatNamesARankTwice() {
        String ranks = Samples.YOUNG + "ranks: {unit: private, values: {general: 60, private: 1}}\n";

        assertThat(AgreementReader.read(ranks, "file")).isInstanceOf(Reading.Read.class);
        assertThat(only(ranks.replace("private: 1", "private: 2")).code()).isEqualTo(FaultCode.UNIT_NOT_ONE);
        assertThat(only(ranks.replace("private: 1", "seaman: 1")).code()).isEqualTo(FaultCode.UNIT_NOT_ONE);
        assertThat(only(ranks.replace("general: 60", "\"general, General\": 60"))
                        .code())
                .isEqualTo(FaultCode.DUPLICATE_KEY);
        assertThat(only(ranks.replace("general: 60", "general: 0")).code()).isEqualTo(FaultCode.NOT_A_NUMBER);
    }

    @Test
    void bringsTextsToNormalFormC() {
        String composed = "é";
        Agreement agreement = Samples.read(Samples.YOUNG.replace("Sample", "Samplé"));

        assertThat(agreement.title().in("en")).isEqualTo("Sampl" + composed);
        assertThat(agreement.fingerprint())
                .isEqualTo(Samples.read(Samples.YOUNG.replace("Sample", "Sampl" + composed))
                        .fingerprint());
    }

    @Test
    void refusesReferencesToWhatIsNotThereAndNamesTheNearest() {
        Fault fault = only(Samples.YOUNG.replace("category: young", "category: yuong"));

        assertThat(fault.code()).isEqualTo(FaultCode.UNKNOWN_REFERENCE);
        assertThat(fault.facts()).containsEntry("id", "yuong").containsEntry("nearest", "young");
    }

    @Test
    void asksForTheTextInEachPartysLanguageAndForTheSameFiguresInAll() {
        String yaml = Samples.YOUNG.replace("languages: [en]", "languages: [en, fr]");
        assertThat(faults(yaml)).extracting(Fault::code).containsOnly(FaultCode.TEXT_LANGUAGE_MISSING);

        String marks = Samples.YOUNG
                .replace("formula: all-for-all", "formula: {n-for-n: {each: 7}}")
                .replace("{en: All the young go home.}", "{en: \"{each} go home.\", fr: Ils rentrent.}");
        assertThat(faults(marks))
                .extracting(Fault::code)
                .containsExactlyInAnyOrder(FaultCode.TEXT_MARKS_DIFFER, FaultCode.FIGURE_UNSAID);
        for (String wrong : List.of("{eech}", "{ each }", "{Each}", "{each")) {
            assertThat(faults(marks.replace("{each}", wrong).replace("Ils rentrent.", "'" + wrong + "'")))
                    .extracting(Fault::code)
                    .contains(FaultCode.TEXT_MARK_UNKNOWN);
        }
    }

    @Test
    void asksThatEveryTextSaysTheNumberThatWasAgreed() {
        String hundred = Samples.YOUNG.replace("formula: all-for-all", "formula: {n-for-n: {each: 100}}");

        assertThat(only(hundred.replace("All the young go home.", "Of them 1000 go home."))
                        .facts())
                .containsEntry("mark", "{each}");
        assertThat(AgreementReader.read(hundred.replace("All the young go home.", "\"{each} go home.\""), "file"))
                .isInstanceOf(Reading.Read.class);
        assertThat(only(Samples.YOUNG.replace("title: {en: The young}", "title: {en: \"The {each} young\"}"))
                        .code())
                .isEqualTo(FaultCode.TEXT_MARK_UNKNOWN);
    }

    @Test
    void bindsTextAndConditionToOneAgreedFigure() {
        String yaml = Samples.YOUNG
                .replace("categories:", "figures: {youngest: 18, oldest: 25, taken: 2022-02-24}\ncategories:")
                .replace("age >= 18 && age <= 25", "age >= youngest && oldest >= age && capture_date >= taken")
                .replace(
                        "{en: All the young go home.}",
                        "{en: \"Those of {youngest} to {oldest} held since {taken}.\"}");
        Agreement agreement = Samples.read(yaml);

        assertThat(Annex.of(agreement).rows().get(0).text().byLanguage())
                .containsEntry("en", "Those of 18 to 25 held since 2022-02-24.");
        Eligibility eligibility = Eligibility.of(agreement);
        Clause young = agreement.clauses().get(0);
        Evidence.Builder held = Evidence.builder()
                .prisoner()
                .alive()
                .holder(agreement.parties().get(0).id());
        assertThat(List.of("2000-06-01", "1999-06-01", "2007-06-03"))
                .extracting(born -> eligibility
                        .decide(
                                young,
                                held.birthDate(PartialDate.of(java.time.LocalDate.parse(born)))
                                        .captureDate(PartialDate.of(java.time.LocalDate.of(2022, 2, 24)))
                                        .build(),
                                java.time.LocalDate.of(2025, 6, 2))
                        .verdict())
                .containsExactly(Verdict.YES, Verdict.NO, Verdict.NO);
    }

    @Test
    void refusesFigureOfTheWrongKindOrUnderAWordThatIsTaken() {
        String figures = Samples.YOUNG.replace("categories:", "figures: {oldest: 25}\ncategories:");

        assertThat(only(figures.replace("age <= 25", "capture_date <= oldest")).code())
                .isEqualTo(FaultCode.CONDITION_NOT_READABLE);
        for (String taken : List.of("age", "each", "Oldest", "up to", "for", "timestamp")) {
            assertThat(only(figures.replace("{oldest: 25}", "{" + taken + ": 25}"))
                            .code())
                    .isEqualTo(FaultCode.NOT_A_FIGURE_NAME);
        }
        assertThat(only(figures.replace("oldest: 25", "oldest: 2025-02-30")).code())
                .isEqualTo(FaultCode.NOT_A_DATE);
        assertThat(only(figures.replace("oldest: 25", "oldest: many")).code()).isEqualTo(FaultCode.WRONG_KIND);
    }

    @Test
    void refusesTextsWhoseNumbersDifferInTheDigitsOfAnyScript() {
        String yaml = Samples.YOUNG.replace("languages: [en]", "languages: [en, ar]");
        String same = yaml.replace("{en: All the young go home.}", "{en: From 18 to 25., ar: من ١٨ إلى ٢٥}");

        assertThat(AgreementReader.read(same, "sample.yaml")).isInstanceOf(Reading.Read.class);
        for (String other : List.of("من ١٨ إلى ٢٤", "من ٢٥ إلى ١٨", "من ١٨ إلى ٢٥½", "من ١٨")) {
            assertThat(only(same.replace("من ١٨ إلى ٢٥", other)).code()).isEqualTo(FaultCode.TEXT_NUMBERS_DIFFER);
        }
        String titles = same.replace("title: {en: The young}", "title: {en: 1000 for 1000, ar: 1000 مقابل 100}");
        assertThat(only(titles).code()).isEqualTo(FaultCode.TEXT_NUMBERS_DIFFER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"6 000", "6,000", "6.000", "6’000", "6\u00A0000", "6\u202F000", "٦٬٠٠٠", "06000", "६०००"})
    void readsOneNumberHoweverItsThousandsAreParted(String number) {
        String yaml = Samples.YOUNG
                .replace("languages: [en]", "languages: [en, fr]")
                .replace(
                        "{en: All the young go home.}", "{en: Bodies 6000 in all., fr: \"Les " + number + " corps.\"}");

        assertThat(AgreementReader.read(yaml, "file")).isInstanceOf(Reading.Read.class);
        assertThat(only(yaml.replace("6000 in all", "6001 in all")).code()).isEqualTo(FaultCode.TEXT_NUMBERS_DIFFER);
    }

    @Test
    void saysEveryFaultInSixLanguages() {
        List<Fault> faults = faults(Samples.YOUNG
                .replace("id: sample", "id: Sample One")
                .replace("subject: prisoners", "subject: prisonrs")
                .replace("formula: all-for-all", "formula: n-for-m"));
        for (String language : Reasons.LANGUAGES) {
            assertThat(faults)
                    .allSatisfy(fault -> assertThat(Reasons.sentence(fault, language))
                            .isNotBlank()
                            .doesNotContain("{"));
        }
    }

    @Test
    void neverThrowsWhateverIsCutAwayOrScrambled() throws java.io.IOException {
        String whole = Files.readString(Path.of("..", "scenarios", "istanbul-2025", "agreement.yaml"));
        Random random = new Random(7);
        int rejected = 0;
        for (int i = 0; i < 300; i++) {
            StringBuilder text = new StringBuilder(whole);
            int cuts = 1 + random.nextInt(4);
            for (int cut = 0; cut < cuts; cut++) {
                int at = random.nextInt(text.length() - 50);
                switch (random.nextInt(3)) {
                    case 0 -> text.delete(at, at + random.nextInt(50));
                    case 1 -> text.setCharAt(at, "{}[]:,'\"&*!|>%@`#-\n".charAt(random.nextInt(19)));
                    case 2 -> text.insert(at, text.substring(at, at + random.nextInt(50)));
                    default -> throw new AssertionError();
                }
            }
            if (AgreementReader.read(text.toString(), "scrambled") instanceof Reading.Rejected rejection) {
                rejected++;
                assertThat(rejection.faults()).isNotEmpty().allSatisfy(fault -> {
                    assertThat(fault.line()).isPositive();
                    assertThat(fault.column()).isPositive();
                });
            }
        }
        assertThat(rejected).isGreaterThan(150);
    }
}
