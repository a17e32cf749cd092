package org.homeward.agreement;

import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Measures, when run by hand, what it costs to decide 100,000 people under ten clauses with reasons. */
final class EligibilityCost {

    private static final int PEOPLE = 100_000;

    private EligibilityCost() {}

    static String tenClauses() {
        StringBuilder yaml = new StringBuilder(Samples.HEAD);
        String[] conditions = {
            "age >= 18 && age <= 25",
            "findings.under('A') || commission == 'direct' || health in ['seriously-wounded', 'seriously-ill']",
            "days_in_captivity > 730",
            "sex == 'f' || age >= 60",
            "rank in ['private', 'sergeant'] && days_in_captivity >= 365",
            "unit.startsWith('36') && !(health == 'good')",
            "'A1a' in findings || 'A3l' in findings || findings.under('B')",
            "birth_date < date('1970-01-01') || capture_date < date('2022-06-01')",
            "consent == 'willing' && fit_to_travel && commission != 'rejected'",
            "(age > 45 && health != 'good') || (age < 25 && days_in_captivity > 500)"
        };
        yaml.append("categories:\n");
        for (int i = 0; i < conditions.length; i++) {
            yaml.append("  - {id: c")
                    .append(i)
                    .append(", when: \"")
                    .append(conditions[i])
                    .append("\"}\n");
        }
        yaml.append("clauses:\n");
        for (int i = 0; i < conditions.length; i++) {
            yaml.append("  - {id: k")
                    .append(i)
                    .append(", title: {en: K}, text: {en: K}, subject: prisoners, category: c")
                    .append(i)
                    .append(", formula: all-for-all}\n");
        }
        return yaml.toString();
    }

    static List<Evidence> people(int count, long seed) {
        Random random = new Random(seed);
        List<Evidence> people = new ArrayList<>(count);
        String[] ranks = {"private", "sergeant", "captain", "major"};
        List<String> health = Field.HEALTH.words();
        for (int i = 0; i < count; i++) {
            Evidence.Builder person = Samples.prisoner();
            int kind = random.nextInt(20);
            int year = 1960 + random.nextInt(48);
            if (kind > 0) {
                person.birthDate(
                        kind < 3
                                ? PartialDate.ofYear(year)
                                : new PartialDate(year, 1 + random.nextInt(12), 1 + random.nextInt(28)));
            }
            if (random.nextInt(10) > 0) {
                person.captureDate(PartialDate.of(LocalDate.of(2022, 2, 24).plusDays(random.nextInt(1100))));
            }
            if (random.nextInt(4) > 0) {
                person.health(health.get(random.nextInt(health.size())));
            }
            if (random.nextInt(5) == 0) {
                person.findings(Set.of(
                        AnnexOne.codes().get(random.nextInt(AnnexOne.codes().size()))));
            }
            person.rank(ranks[random.nextInt(4)]).unit((10 + random.nextInt(90)) + " brigade");
            person.sex(random.nextInt(20) == 0 ? "f" : "m");
            people.add(person.build());
        }
        return people;
    }

    public static void main(String[] args) {
        Eligibility eligibility = Eligibility.of(Samples.read(tenClauses()));
        List<Evidence> people = people(PEOPLE, 1);
        for (int round = 0; round < 3; round++) {
            long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            long reasons = 0;
            for (Evidence person : people) {
                for (Decision decision : eligibility.decideAll(person, Samples.DAY)) {
                    reasons += decision.reasons().size();
                }
            }
            long millis = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before) / 1_000_000;
            System.out.println("round " + round + ": " + millis + " ms CPU, " + reasons + " reasons");
        }
    }
}
