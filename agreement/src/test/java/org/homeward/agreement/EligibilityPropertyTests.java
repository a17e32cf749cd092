package org.homeward.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class EligibilityPropertyTests {

    private static final Eligibility TEN = Eligibility.of(Samples.read(EligibilityCost.tenClauses()));
    private static final Eligibility ISTANBUL = Eligibility.of(Samples.agreement("istanbul-2025"));

    /** Adds one thing that was unknown, consistent with what is known. */
    private static Evidence learn(Evidence evidence, Random random) {
        Evidence.Builder more = evidence.toBuilder();
        if (evidence.birthDate().isEmpty()) {
            return more.birthDate(new PartialDate(1955 + random.nextInt(55), 1 + random.nextInt(12), 1))
                    .build();
        }
        PartialDate birth = evidence.birthDate().get();
        if (!birth.isComplete()) {
            return more.birthDate(new PartialDate(birth.year(), 1 + random.nextInt(12), 1 + random.nextInt(28)))
                    .build();
        }
        if (evidence.captureDate().isEmpty()) {
            return more.daysInCaptivity(random.nextInt(1200), Samples.DAY).build();
        }
        if (!evidence.knows(Field.HEALTH)) {
            return more.health(Field.HEALTH.words().get(random.nextInt(8))).build();
        }
        if (!evidence.knows(Field.FINDINGS)) {
            return more.findings(random.nextBoolean() ? Set.of() : Set.of("A1a", "B2"))
                    .build();
        }
        if (!evidence.knows(Field.CONSENT)) {
            return more.consent(random.nextBoolean() ? "willing" : "refused").build();
        }
        if (!evidence.knows(Field.COMMISSION)) {
            return more.commission(Field.COMMISSION.words().get(random.nextInt(5)))
                    .build();
        }
        // What is known is never overwritten: that would be another person, not more knowledge.
        return evidence.knows(Field.FIT_TO_TRAVEL)
                ? evidence
                : more.fitToTravel(random.nextBoolean()).build();
    }

    @Property(tries = 300)
    void learningMoreNeverTurnsAYesIntoANoNorANoIntoAYes(@ForAll long seed) {
        Random random = new Random(seed);
        Evidence evidence = EligibilityCost.people(1, seed).get(0);
        for (int step = 0; step < 8; step++) {
            Evidence more = learn(evidence, random);
            for (Eligibility eligibility : List.of(TEN, ISTANBUL)) {
                List<Decision> before = eligibility.decideAll(evidence, Samples.DAY);
                List<Decision> after = eligibility.decideAll(more, Samples.DAY);
                for (int i = 0; i < before.size(); i++) {
                    if (before.get(i).verdict() != Verdict.CANNOT_TELL) {
                        assertThat(after.get(i).verdict())
                                .isEqualTo(before.get(i).verdict());
                    }
                }
            }
            evidence = more;
        }
    }

    @Property(tries = 60)
    void yearAloneAnswersExactlyWhenEveryDayOfItAgrees(@ForAll long seed) {
        Random random = new Random(seed);
        int year = 1960 + random.nextInt(50);
        Evidence known = EligibilityCost.people(1, seed).get(0).toBuilder()
                .daysInCaptivity(random.nextInt(1200), Samples.DAY)
                .health("good")
                .findings(Set.of())
                .commission("none")
                .consent("willing")
                .fitToTravel(true)
                .birthDate(PartialDate.ofYear(year))
                .build();
        List<Decision> byYear = TEN.decideAll(known, Samples.DAY);
        boolean[] anyYes = new boolean[byYear.size()];
        boolean[] anyNo = new boolean[byYear.size()];
        LocalDate first = LocalDate.of(year, 1, 1);
        for (LocalDate day = first; day.getYear() == year; day = day.plusDays(1)) {
            List<Decision> exact = TEN.decideAll(
                    known.toBuilder().birthDate(PartialDate.of(day)).build(), Samples.DAY);
            for (int i = 0; i < anyYes.length; i++) {
                anyYes[i] |= exact.get(i).verdict() == Verdict.YES;
                anyNo[i] |= exact.get(i).verdict() == Verdict.NO;
            }
        }
        for (int i = 0; i < anyYes.length; i++) {
            Verdict expected = anyYes[i] && anyNo[i] ? Verdict.CANNOT_TELL : anyYes[i] ? Verdict.YES : Verdict.NO;
            assertThat(byYear.get(i).verdict()).isEqualTo(expected);
        }
    }

    private static String condition(Random random, int depth) {
        return condition(random, depth, true);
    }

    /** A condition at random; without health and findings if {@code medical} is not set. */
    static String condition(Random random, int depth, boolean medical) {
        if (depth > 0 && random.nextInt(4) > 0) {
            String left = condition(random, depth - 1, medical);
            String right = condition(random, depth - 1, medical);
            return switch (random.nextInt(3)) {
                case 0 -> "(" + left + " && " + right + ")";
                case 1 -> "(" + left + " || " + right + ")";
                default -> "!(" + left + ")";
            };
        }
        List<String> signs = List.of("<", "<=", "==", "!=", ">=", ">");
        return switch (random.nextInt(medical ? 7 : 5)) {
            case 0 -> "age " + signs.get(random.nextInt(6)) + " " + (18 + random.nextInt(40));
            case 1 -> (100 * random.nextInt(12)) + " " + signs.get(random.nextInt(6)) + " days_in_captivity";
            case 2 -> "sex == 'f'";
            case 3 -> "unit.startsWith('" + (1 + random.nextInt(9)) + "')";
            case 4 -> "rank != 'private'";
            case 5 -> "health in ['good', 'sick', 'seriously-ill']";
            default -> "'A1a' in findings";
        };
    }

    static boolean canBeMet(String text) {
        Condition condition = ((ConditionCompiler.Compiled.Ready)
                        ConditionCompiler.compile(text, Vocabulary.with(Map.of()), id -> java.util.Optional.empty()))
                .condition();
        return new Program(condition, Samples.DAY, Samples.DAY, Samples.read(Samples.YOUNG))
                .canBeMet(20_000)
                .orElseThrow();
    }

    @Property(tries = 150)
    void agreesWithTheReferenceInterpreterOfTheExpressionLanguage(@ForAll long seed) throws Exception {
        Random random = new Random(seed);
        String text = condition(random, 3);
        Condition condition = ((ConditionCompiler.Compiled.Ready) ConditionCompiler.compile(
                        text, Vocabulary.with(java.util.Map.of()), id -> java.util.Optional.empty()))
                .condition();
        Agreement agreement = Samples.read(Samples.YOUNG);
        Program program = new Program(condition, Samples.DAY, Samples.DAY, agreement);
        CelRuntime.Program reference = reference(text);
        for (int i = 0; i < 20; i++) {
            Evidence person = EligibilityCost.people(1, seed + i).get(0).toBuilder()
                    .birthDate(
                            new PartialDate(1960 + random.nextInt(48), 1 + random.nextInt(12), 1 + random.nextInt(28)))
                    .daysInCaptivity(random.nextInt(1200), Samples.DAY)
                    .health(Field.HEALTH.words().get(random.nextInt(8)))
                    .findings(random.nextBoolean() ? Set.of("A1a", "B1") : Set.of("A2"))
                    .build();

            Object expected = reference.eval(values(person));

            assertThat(program.decide(person).verdict())
                    .as(text)
                    .isEqualTo(Boolean.TRUE.equals(expected) ? Verdict.YES : Verdict.NO);
        }
    }

    private static CelRuntime.Program reference(String text) throws Exception {
        CelCompilerBuilder builder = CelCompilerFactory.standardCelCompilerBuilder();
        for (String word : List.of("sex", "health", "unit", "rank")) {
            builder.addVar(word, SimpleType.STRING);
        }
        CelCompiler compiler = builder.addVar("age", SimpleType.INT)
                .addVar("days_in_captivity", SimpleType.INT)
                .addVar("findings", ListType.create(SimpleType.STRING))
                .build();
        CelAbstractSyntaxTree tree = compiler.compile(text).getAst();
        return CelRuntimeFactory.standardCelRuntimeBuilder().build().createProgram(tree);
    }

    private static Map<String, Object> values(Evidence person) {
        Map<String, Object> values = new HashMap<>();
        for (Field field : List.of(Field.SEX, Field.HEALTH, Field.UNIT, Field.RANK)) {
            values.put(field.key(), person.word(field).orElseThrow());
        }
        LocalDate birth = person.birthDate().orElseThrow().earliest();
        LocalDate capture = person.captureDate().orElseThrow().earliest();
        values.put("age", ChronoUnit.YEARS.between(birth, Samples.DAY));
        values.put("days_in_captivity", ChronoUnit.DAYS.between(capture, Samples.DAY));
        values.put("findings", List.copyOf(person.findings().orElseThrow()));
        return values;
    }

    @Property(tries = 200)
    void provesEveryNearestChangeItProposesForHealthAndAge(@ForAll long seed) {
        Evidence person = EligibilityCost.people(1, seed).get(0);
        Decision decision = TEN.decideAll(person, Samples.DAY).get(0);
        if (decision.verdict() == Verdict.YES) {
            assertThat(decision.nearestChange()).isEmpty();
            return;
        }
        Change.Step step = decision.nearestChange().orElseThrow().steps().get(0);
        assertThat(step).isEqualTo(new Change.Step(Field.AGE, "18..25"));
        for (int age : List.of(18, 25)) {
            Evidence changed = person.toBuilder()
                    .birthDate(PartialDate.of(Samples.DAY.minusYears(age)))
                    .build();
            assertThat(TEN.decideAll(changed, Samples.DAY).get(0).verdict()).isEqualTo(Verdict.YES);
        }
    }
}
