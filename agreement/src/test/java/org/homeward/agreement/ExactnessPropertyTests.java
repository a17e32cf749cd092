package org.homeward.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * Answers and proposals held against trying everything: a person is given as one value a field, and what is unknown is
 * tried value by value.
 */
class ExactnessPropertyTests {

    private static final LocalDate DAY = Samples.DAY;
    private static final Agreement AGREEMENT = Samples.read(Samples.YOUNG);
    private static final List<Field> FIELDS = List.of(
            Field.BIRTH_DATE, Field.CAPTURE_DATE, Field.SEX, Field.HEALTH, Field.CONSENT, Field.RANK, Field.FINDINGS);

    private static final List<String> ATOMS = List.of(
            "age < 18",
            "age >= 25",
            "age == 40",
            "child",
            "birth_date < date('1990-06-09')",
            "days_in_captivity > 100",
            "days_in_captivity == 500",
            "capture_date >= date('2024-01-01')",
            "sex == 'f'",
            "health in ['good', 'sick']",
            "health != 'seriously-ill'",
            "consent == 'willing'",
            "rank == 'private'",
            "rank.startsWith('ser')",
            "'A1a' in findings",
            "findings.under('B')");

    private static String condition(Random random, int depth) {
        if (depth > 0 && random.nextInt(4) > 0) {
            String left = condition(random, depth - 1);
            String right = condition(random, depth - 1);
            return switch (random.nextInt(3)) {
                case 0 -> "(" + left + " && " + right + ")";
                case 1 -> "(" + left + " || " + right + ")";
                default -> "!(" + left + ")";
            };
        }
        return ATOMS.get(random.nextInt(ATOMS.size()));
    }

    private static Program program(String text) {
        Condition condition = ((ConditionCompiler.Compiled.Ready)
                        ConditionCompiler.compile(text, Vocabulary.with(Map.of()), id -> Optional.empty()))
                .condition();
        return new Program(condition, DAY, DAY, AGREEMENT);
    }

    /** Values of one field, so many that every comparison of {@link #ATOMS} is met and not met. */
    private static List<Object> values(Field field) {
        return switch (field) {
            case BIRTH_DATE ->
                List.of(
                        DAY.minusYears(10),
                        DAY.minusYears(18).plusDays(1),
                        DAY.minusYears(18),
                        DAY.minusYears(25).plusDays(1),
                        DAY.minusYears(25),
                        LocalDate.of(1990, 6, 9),
                        LocalDate.of(1990, 6, 8),
                        DAY.minusYears(40).minusDays(3),
                        DAY.minusYears(60));
            case CAPTURE_DATE ->
                List.of(
                        DAY.minusDays(3),
                        DAY.minusDays(100),
                        DAY.minusDays(101),
                        DAY.minusDays(500),
                        LocalDate.of(2024, 1, 1),
                        LocalDate.of(2023, 12, 31));
            case RANK -> List.of("private", "sergeant", "colonel");
            case FINDINGS -> List.of(Set.of(), Set.of("A1a"), Set.of("B2"), Set.of("A1a", "B2"), Set.of("A3l"));
            default -> List.copyOf(field.words());
        };
    }

    @SuppressWarnings("unchecked")
    private static Evidence evidence(Map<Field, Object> person) {
        Evidence.Builder builder = Evidence.builder();
        person.forEach((field, value) -> {
            switch (field) {
                case BIRTH_DATE -> builder.birthDate(PartialDate.of((LocalDate) value));
                case CAPTURE_DATE -> builder.captureDate(PartialDate.of((LocalDate) value));
                case FINDINGS -> builder.findings((Set<String>) value);
                default -> builder.word(field, (String) value);
            }
        });
        return builder.build();
    }

    private static Map<Field, Object> person(Random random, int unknown) {
        Map<Field, Object> person = new EnumMap<>(Field.class);
        FIELDS.forEach(field ->
                person.put(field, values(field).get(random.nextInt(values(field).size()))));
        for (int i = 0; i < unknown; i++) {
            person.remove(FIELDS.get(random.nextInt(FIELDS.size())));
        }
        return person;
    }

    /** Every answer that some completion of {@code person} gets. */
    private static Set<Verdict> completions(Program program, Map<Field, Object> person) {
        Optional<Field> unknown =
                FIELDS.stream().filter(field -> !person.containsKey(field)).findFirst();
        if (unknown.isEmpty()) {
            return EnumSet.of(program.decide(evidence(person)).verdict());
        }
        Set<Verdict> answers = EnumSet.noneOf(Verdict.class);
        for (Object value : values(unknown.get())) {
            Map<Field, Object> more = new EnumMap<>(person);
            more.put(unknown.get(), value);
            answers.addAll(completions(program, more));
            if (answers.size() == 2) {
                return answers;
            }
        }
        return answers;
    }

    @Property(tries = 250)
    void cannotTellExactlyWhereTheUnknownDecides(@ForAll long seed) {
        Random random = new Random(seed);
        String text = condition(random, 4);
        Program program = program(text);
        Map<Field, Object> person = person(random, 1 + random.nextInt(4));
        Set<Verdict> answers = completions(program, person);

        Verdict verdict = program.decide(evidence(person)).verdict();

        assertThat(verdict)
                .as(text + " of " + person)
                .isEqualTo(
                        answers.size() == 2
                                ? Verdict.CANNOT_TELL
                                : answers.iterator().next());
    }

    @Property(tries = 250)
    void namesWhatIsMissingWhereItCannotTell(@ForAll long seed) {
        Random random = new Random(seed);
        Program program = program(condition(random, 4));
        Map<Field, Object> person = person(random, 1 + random.nextInt(4));
        Program.Outcome outcome = program.decide(evidence(person));
        if (outcome.verdict() == Verdict.CANNOT_TELL) {
            assertThat(outcome.parts())
                    .isNotEmpty()
                    .allSatisfy(part -> assertThat(person)
                            .doesNotContainKey(part.atom().field().axis()));
        }
    }

    private static int weight(Map<Field, Object> person, Set<Field> changed) {
        return changed.stream()
                .mapToInt(field -> !person.containsKey(field)
                        ? 1
                        : Set.of(Field.HEALTH, Field.FINDINGS, Field.CONSENT).contains(field) ? 3 : 10)
                .sum();
    }

    /** All that a proposed change allows: for each field the values that fit what is wanted. */
    private static Map<Field, List<Object>> allowed(Change change) {
        Map<Field, List<Object>> allowed = new EnumMap<>(Field.class);
        for (Change.Step step : change.steps()) {
            Field field = step.field().axis();
            allowed.put(field, values(field).stream().filter(fits(step)).toList());
        }
        return allowed;
    }

    private static Predicate<Object> fits(Change.Step step) {
        String wanted = step.wanted();
        return switch (step.field()) {
            case AGE ->
                value -> within(
                        wanted, java.time.Period.between((LocalDate) value, DAY).getYears());
            case DAYS_IN_CAPTIVITY -> value -> within(wanted, DAY.toEpochDay() - ((LocalDate) value).toEpochDay());
            case CHILD -> value -> wanted.equals("" + Evidence.isUnderEighteen((LocalDate) value, DAY));
            case BIRTH_DATE, CAPTURE_DATE -> value -> withinDays(wanted, (LocalDate) value);
            case FINDINGS -> value -> wanted.equals(codes(value));
            case RANK ->
                value -> wanted.equals(Axis.ANOTHER)
                        ? value.equals("colonel")
                        : value.equals(wanted)
                                || (value.equals("sergeant") && (wanted.equals("ser") || wanted.equals("ser…")));
            default -> wanted::equals;
        };
    }

    private static String codes(Object value) {
        TreeSet<String> codes = new TreeSet<>();
        ((Set<?>) value).forEach(code -> codes.add(String.valueOf(code)));
        return codes.isEmpty() ? "-" : String.join(", ", codes);
    }

    private static boolean within(String wanted, long value) {
        String[] ends = wanted.contains("..") ? wanted.split("\\.\\.", -1) : new String[] {wanted, wanted};
        return (ends[0].isEmpty() || value >= Long.parseLong(ends[0]))
                && (ends[1].isEmpty() || value <= Long.parseLong(ends[1]));
    }

    private static boolean withinDays(String wanted, LocalDate value) {
        String[] ends = wanted.contains("..") ? wanted.split("\\.\\.", -1) : new String[] {wanted, wanted};
        return (ends[0].isEmpty() || !value.isBefore(LocalDate.parse(ends[0])))
                && (ends[1].isEmpty() || !value.isAfter(LocalDate.parse(ends[1])));
    }

    /** Whether some values on {@code changed} make a yes of the person, whatever else stays unknown. */
    private static boolean canBeMadeYes(Program program, Map<Field, Object> person, List<Field> changed, int at) {
        if (at == changed.size()) {
            return program.decide(evidence(person)).verdict() == Verdict.YES;
        }
        return values(changed.get(at)).stream().anyMatch(value -> {
            Map<Field, Object> other = new EnumMap<>(person);
            other.put(changed.get(at), value);
            return canBeMadeYes(program, other, changed, at + 1);
        });
    }

    @Property(tries = 250)
    void everyNearestChangeMakesItYesAndNoLighterOneDoes(@ForAll long seed) {
        Random random = new Random(seed);
        String text = condition(random, 3);
        Program program = program(text);
        Map<Field, Object> person = person(random, random.nextInt(3));
        Program.Outcome outcome = program.decide(evidence(person));
        if (outcome.verdict() == Verdict.YES) {
            assertThat(outcome.nearestChange()).isEmpty();
            return;
        }
        if (outcome.nearestChange().isEmpty()) {
            assertThat(canBeMadeYes(program, person, FIELDS, 0)).as(text).isFalse();
            return;
        }
        Map<Field, List<Object>> allowed = allowed(outcome.nearestChange().get());
        String said = text + " of " + person + ": " + outcome.nearestChange().get();
        applied(person, allowed, List.copyOf(allowed.keySet()), 0)
                .forEach(changed -> assertThat(program.decide(evidence(changed)).verdict())
                        .as(said)
                        .isEqualTo(Verdict.YES));
        int weight = weight(person, allowed.keySet());
        for (int i = 0; i < FIELDS.size(); i++) {
            for (int j = i; j < FIELDS.size(); j++) {
                Set<Field> pair = new HashSet<>(List.of(FIELDS.get(i)));
                pair.add(FIELDS.get(j));
                if (weight(person, pair) < weight) {
                    assertThat(canBeMadeYes(program, person, List.copyOf(pair), 0))
                            .as(said)
                            .isFalse();
                }
            }
        }
    }

    private static List<Map<Field, Object>> applied(
            Map<Field, Object> person, Map<Field, List<Object>> allowed, List<Field> fields, int at) {
        if (at == fields.size()) {
            return List.of(person);
        }
        List<Map<Field, Object>> all = new ArrayList<>();
        for (Object value : allowed.getOrDefault(fields.get(at), List.of())) {
            Map<Field, Object> changed = new EnumMap<>(person);
            changed.put(fields.get(at), value);
            all.addAll(applied(changed, allowed, fields, at + 1));
        }
        return all;
    }
}
