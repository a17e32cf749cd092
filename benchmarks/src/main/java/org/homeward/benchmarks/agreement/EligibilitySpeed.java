package org.homeward.benchmarks.agreement;

import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import org.homeward.agreement.Agreement;
import org.homeward.agreement.AgreementReader;
import org.homeward.agreement.AnnexOne;
import org.homeward.agreement.Decision;
import org.homeward.agreement.Eligibility;
import org.homeward.agreement.Evidence;
import org.homeward.agreement.Field;
import org.homeward.agreement.PartialDate;
import org.homeward.agreement.Reading;
import org.homeward.benchmarks.Goal;
import org.homeward.benchmarks.GoalTable;

/**
 * Decides 100,000 made-up people under ten clauses with reasons, on one thread: {@code EligibilitySpeed}. The third of
 * three rounds counts as warm.
 */
public final class EligibilitySpeed {

    private static final int PEOPLE = 100_000;
    private static final int ROUNDS = 3;
    private static final double SECONDS_MAX = 2;
    private static final LocalDate DAY = LocalDate.of(2025, 6, 2);
    private static final String HEAD = """
            language: homeward-agreement/1
            id: sample
            title: {en: Sample}
            parties:
              - {id: north, name: {en: North}, languages: [en]}
              - {id: south, name: {en: South}, languages: [en]}
            intermediary: {id: middle, name: {en: Middle}}
            """;
    private static final List<String> CONDITIONS = List.of(
            "age >= 18 && age <= 25",
            "findings.under('A') || commission == 'direct' || health in ['seriously-wounded', 'seriously-ill']",
            "days_in_captivity > 730",
            "sex == 'f' || age >= 60",
            "rank in ['private', 'sergeant'] && days_in_captivity >= 365",
            "unit.startsWith('36') && !(health == 'good')",
            "'A1a' in findings || 'A3l' in findings || findings.under('B')",
            "birth_date < date('1970-01-01') || capture_date < date('2022-06-01')",
            "consent == 'willing' && fit_to_travel && commission != 'rejected'",
            "(age > 45 && health != 'good') || (age < 25 && days_in_captivity > 500)");

    private EligibilitySpeed() {}

    /** Prints one line a round. */
    public static void main(String[] arguments) {
        Eligibility eligibility = Eligibility.of(tenClauses());
        List<Evidence> people = people();
        GoalTable table = new GoalTable();
        for (int round = 1; round <= ROUNDS; round++) {
            long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            long reasons = 0;
            for (Evidence person : people) {
                for (Decision decision : eligibility.decideAll(person, DAY)) {
                    reasons += decision.reasons().size();
                }
            }
            long after = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            double seconds = (after - before) / 1e9;
            table.add(
                    round == 1 ? "people decided, cold" : "people decided, round " + round,
                    seconds,
                    Goal.atMost(SECONDS_MAX).in("CPU-s"),
                    String.format(
                            Locale.ROOT, "%,d people, %d clauses, %,d reasons", PEOPLE, CONDITIONS.size(), reasons),
                    "none");
        }
        table.finish();
    }

    private static Agreement tenClauses() {
        StringBuilder yaml = new StringBuilder(HEAD).append("categories:\n");
        for (int at = 0; at < CONDITIONS.size(); at++) {
            yaml.append("  - {id: c%d, when: \"%s\"}\n".formatted(at, CONDITIONS.get(at)));
        }
        yaml.append("clauses:\n");
        for (int at = 0; at < CONDITIONS.size(); at++) {
            yaml.append(
                    "  - {id: k%d, title: {en: K}, text: {en: K}, subject: prisoners, category: c%d, formula: all-for-all}\n"
                            .formatted(at, at));
        }
        return switch (AgreementReader.read(yaml.toString(), "ten-clauses.yaml")) {
            case Reading.Read(Agreement agreement) -> agreement;
            case Reading.Rejected(var faults) -> throw new IllegalStateException(faults.toString());
        };
    }

    private static List<Evidence> people() {
        SplittableRandom random = new SplittableRandom(1);
        List<String> ranks = List.of("private", "sergeant", "captain", "major");
        List<String> health = Field.HEALTH.words();
        List<Evidence> people = new ArrayList<>(PEOPLE);
        for (int at = 0; at < PEOPLE; at++) {
            Evidence.Builder person = Evidence.builder()
                    .prisoner()
                    .alive()
                    .holder("north")
                    .own("south")
                    .sex(random.nextInt(20) == 0 ? "f" : "m")
                    .rank(ranks.get(random.nextInt(ranks.size())))
                    .unit((10 + random.nextInt(90)) + " brigade");
            int year = 1960 + random.nextInt(48);
            switch (random.nextInt(20)) {
                case 0 -> {
                    // Nobody knows when this person was born.
                }
                case 1, 2 -> person.birthDate(PartialDate.ofYear(year));
                default -> person.birthDate(new PartialDate(year, 1 + random.nextInt(12), 1 + random.nextInt(28)));
            }
            if (random.nextInt(10) > 0) {
                person.captureDate(PartialDate.of(LocalDate.of(2022, 2, 24).plusDays(random.nextInt(1_100))));
            }
            if (random.nextInt(4) > 0) {
                person.health(health.get(random.nextInt(health.size())));
            }
            if (random.nextInt(5) == 0) {
                List<String> codes = AnnexOne.codes();
                person.findings(Set.of(codes.get(random.nextInt(codes.size()))));
            }
            people.add(person.build());
        }
        return people;
    }
}
