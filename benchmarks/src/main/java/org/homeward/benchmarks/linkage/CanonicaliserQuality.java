package org.homeward.benchmarks.linkage;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.homeward.benchmarks.Goal;
import org.homeward.benchmarks.GoalTable;
import org.homeward.linkage.names.Gender;
import org.homeward.linkage.names.NameReading;
import org.homeward.linkage.names.NameToken;
import org.homeward.linkage.names.Names;
import org.homeward.linkage.names.PatronymicReading;
import org.homeward.linkage.names.Relation;
import org.homeward.linkage.names.Romanisation;

/**
 * Measures how often the canonicaliser brings two spellings of one name together, and how often it brings together two
 * names that differ: {@code CanonicaliserQuality DATA_DIR [SAMPLE_OF_MISSES]}.
 */
public final class CanonicaliserQuality {
    private static final int UKRAINIAN_SCHEMES = 8;
    private static final int RUSSIAN_SCHEMES = 7;

    private final Names names = Names.standard();
    private final Path data;
    private final int missesShown;
    private final PrintStream out;
    private final GoalTable goals = new GoalTable();

    private CanonicaliserQuality(Path data, int missesShown, PrintStream out) {
        this.data = data;
        this.missesShown = missesShown;
        this.out = out;
    }

    /** Prints one figure a line, then those with goals as a table. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length < 1) {
            System.err.println("usage: CanonicaliserQuality DATA_DIR [SAMPLE_OF_MISSES]");
            return;
        }
        int misses = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 0;
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        new CanonicaliserQuality(Path.of(arguments[0]), misses, out).run();
    }

    private void run() throws IOException {
        List<String[]> surnames = DataFile.rows(data.resolve("uk_ru_surname_80.tsv.gz"), "\t");
        surnamePairs(surnames);
        collisions(surnames);
        given();
        patronymics();
        nativeScript("russian");
        new SpellingQuality(goals).run(data);
        exchangeLists();
        new NamePairQuality(data, missesShown, out).run(goals);
        speed(surnames);
        goals.finish();
    }

    private void surnamePairs(List<String[]> rows) {
        Tally cyrillic = new Tally("surname uk Cyrillic = ru Cyrillic", "", missesShown);
        Tally latin = new Tally("surname uk Latin = ru Latin", "", missesShown);
        Tally mixed = new Tally("surname uk Latin = ru Cyrillic", "", missesShown);
        Map<String, Tally> byScheme = new HashMap<>();
        List<Romanisation> ukrainian = Romanisation.of(Romanisation.Language.UK).subList(0, UKRAINIAN_SCHEMES);
        List<Romanisation> russian = Romanisation.of(Romanisation.Language.RU).subList(0, RUSSIAN_SCHEMES);
        double hypotheses = 0;
        for (int at = 0; at < rows.size(); at++) {
            String uk = rows.get(at)[0];
            String ru = rows.get(at)[1];
            cyrillic.add(meetSurnames(uk, ru), uk, ru);
            Romanisation ukScheme = ukrainian.get(at % UKRAINIAN_SCHEMES);
            Romanisation ruScheme = russian.get(at / UKRAINIAN_SCHEMES % RUSSIAN_SCHEMES);
            String ukLatin = ukScheme.romanise(uk);
            String ruLatin = ruScheme.romanise(ru);
            boolean met = meetSurnames(ukLatin, ruLatin);
            latin.add(met, uk + " " + ukLatin, ru + " " + ruLatin);
            mixed.add(meetSurnames(ukLatin, ru), ukLatin, ru);
            for (String scheme : List.of("  " + ukScheme, "  " + ruScheme)) {
                byScheme.computeIfAbsent(scheme, key -> new Tally(key, "", 0)).add(met, uk, ru);
            }
            for (NameToken token : names.surname(ukLatin).tokens()) {
                hypotheses += token.skeletons().size();
            }
        }
        met(cyrillic, .985, "Daitch-Mokotoff .9995, ICU .835");
        met(latin, .95, "Daitch-Mokotoff .909");
        byScheme.values().stream()
                .sorted((a, b) -> a.label().compareTo(b.label()))
                .forEach(tally -> tally.print(out));
        mixed.print(out);
        out.printf("hypotheses per Latin token: %.2f%n", hypotheses / rows.size());
    }

    private void met(Tally tally, double goal, String peer) {
        tally.print(out);
        goals.add(tally.label(), tally.share(), Goal.atLeast(goal), "of " + tally.all() + " pairs", peer);
    }

    private boolean meetSurnames(String left, String right) {
        return meet(names.surname(left), names.surname(right));
    }

    /** Every token of the shorter reading meets one of the longer. */
    static boolean meet(NameReading left, NameReading right) {
        if (!left.present() || left.tokens().size() != right.tokens().size()) {
            return false;
        }
        for (int at = 0; at < left.tokens().size(); at++) {
            Set<String> keys = new HashSet<>(left.tokens().get(at).stems());
            keys.retainAll(right.tokens().get(at).stems());
            if (keys.isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private void collisions(List<String[]> rows) {
        collisions(rows, false);
        collisions(rows, true);
    }

    /** Of all pairs of different surnames (one from each language) the share that meets, by grouping on keys. */
    private void collisions(List<String[]> rows, boolean latin) {
        List<Romanisation> ukrainian = Romanisation.of(Romanisation.Language.UK);
        List<Romanisation> russian = Romanisation.of(Romanisation.Language.RU);
        Map<String, List<Integer>> byKey = new HashMap<>();
        for (int at = 0; at < rows.size(); at++) {
            String ru = rows.get(at)[1];
            String written = latin ? russian.get(at % RUSSIAN_SCHEMES).romanise(ru) : ru;
            for (String key : keys(written)) {
                byKey.computeIfAbsent(key, k -> new ArrayList<>()).add(at);
            }
        }
        long met = 0;
        for (int at = 0; at < rows.size(); at++) {
            String uk = rows.get(at)[0];
            String written = latin
                    ? ukrainian.get(at / RUSSIAN_SCHEMES % UKRAINIAN_SCHEMES).romanise(uk)
                    : uk;
            Set<Integer> others = new HashSet<>();
            for (String key : keys(written)) {
                others.addAll(byKey.getOrDefault(key, List.of()));
            }
            for (int other : others) {
                met += samePerson(rows.get(at), rows.get(other)) ? 0 : 1;
            }
        }
        double pairs = (double) rows.size() * (rows.size() - 1);
        goals.add(
                "random collision, " + (latin ? "Latin" : "Cyrillic"),
                met / pairs,
                Goal.atMost(2e-5),
                "of all pairs of different surnames",
                "Daitch-Mokotoff 6.8e-4");
    }

    private static boolean samePerson(String[] left, String[] right) {
        return left[0].equals(right[0]) || left[1].equals(right[1]);
    }

    private Set<String> keys(String surname) {
        StringBuilder joined = new StringBuilder();
        List<NameToken> tokens = names.surname(surname).tokens();
        if (tokens.size() == 1) {
            return new HashSet<>(tokens.get(0).stems());
        }
        tokens.forEach(token -> joined.append(token.stem()).append(' '));
        return Set.of(joined.toString());
    }

    private void given() throws IOException {
        Tally known = new Tally("given name in a class (uk)", "", 0);
        Tally all = new Tally("given uk = one of its ru equivalents", "", missesShown);
        Tally ranked = new Tally("given, ranked ones (rank > 0)", "", missesShown);
        Tally latin = new Tally("given, uk Latin = ru Latin", "", missesShown);
        int at = 0;
        for (String[] row : DataFile.rows(data.resolve("uk_ru_given.tsv.gz"), "\t")) {
            NameReading uk = names.given(row[0]);
            known.add(!uk.tokens().isEmpty() && uk.tokens().get(0).nameClass() >= 0, row[0], row[1]);
            boolean met = false;
            for (String ru : row[1].split("[,;| ]+", -1)) {
                met |= names.relation(uk, names.given(ru)).compareTo(Relation.TRANSLATION) <= 0;
            }
            all.add(met, row[0], row[1]);
            if (row.length > 2 && Double.parseDouble(row[2]) > 0) {
                ranked.add(met, row[0], row[1]);
                String ru = row[1].split("[,;| ]+", -1)[0];
                String ukLatin =
                        Romanisation.of(Romanisation.Language.UK).get(at % 9).romanise(row[0]);
                String ruLatin =
                        Romanisation.of(Romanisation.Language.RU).get(at % 10).romanise(ru);
                Relation relation = names.relation(names.given(ukLatin), names.given(ruLatin));
                latin.add(relation.compareTo(Relation.TRANSLATION) <= 0, ukLatin, ruLatin);
                at++;
            }
        }
        for (Tally tally : List.of(known, all, ranked, latin)) {
            tally.print(out);
        }
        Tally frequent = new Tally("Russian first names by frequency: in a class", "", missesShown);
        for (String[] row : DataFile.rows(data.resolve("ru_freq_first_names.tsv"), "\t")) {
            NameReading ru = names.given(row[0]);
            Gender expected = row[2].equals("male") ? Gender.MALE : Gender.FEMALE;
            frequent.add(ru.tokens().get(0).nameClass() >= 0 && ru.gender() == expected, row[0], row[2] + " " + row[1]);
        }
        frequent.print(out);
    }

    private void patronymics() throws IOException {
        Tally father = new Tally("patronymic uk = ru (father's class, or base if unknown)", "", missesShown);
        Tally gender = new Tally("patronymic: gender equal and known", "", missesShown);
        Tally latin = new Tally("patronymic uk Latin = ru Latin", "", missesShown);
        int at = 0;
        for (String[] row : DataFile.rows(data.resolve("uk_ru_patronymic_80.tsv.gz"), "\t")) {
            PatronymicReading uk = names.patronymic(row[0]);
            String first = row[1].split("[,;| ]+", -1)[0];
            PatronymicReading ru = names.patronymic(first);
            father.add(sameFather(uk, ru), row[0], first);
            gender.add(uk.gender() == ru.gender() && uk.gender() != Gender.UNKNOWN, row[0], first);
            String ukLatin =
                    Romanisation.of(Romanisation.Language.UK).get(at % 9).romanise(row[0]);
            String ruLatin =
                    Romanisation.of(Romanisation.Language.RU).get(at % 10).romanise(first);
            latin.add(sameFather(names.patronymic(ukLatin), names.patronymic(ruLatin)), ukLatin, ruLatin);
            at++;
        }
        for (Tally tally : List.of(father, gender, latin)) {
            tally.print(out);
        }
    }

    private static boolean sameFather(PatronymicReading left, PatronymicReading right) {
        if (left.fatherClass() >= 0 && left.fatherClass() == right.fatherClass()) {
            return true;
        }
        return left.fatherSkeletons().stream().anyMatch(right.fatherSkeletons()::contains);
    }

    /** True pairs of the synthetic lists: damage and all, so that the misses show what is spelling and what is damage. */
    private void exchangeLists() throws IOException {
        Map<String, String[]> left = new HashMap<>();
        for (String[] row : DataFile.rows(data.resolve("exchange_lists_1000_a.csv.gz"), ",")) {
            left.put(row[row.length - 1], row);
        }
        Tally given = new Tally("lists of 1,000: given name related", "", missesShown);
        Tally surname = new Tally("lists of 1,000: surname meets", "", missesShown);
        Tally father = new Tally("lists of 1,000: father agrees where both know him", "", missesShown);
        for (String[] right : DataFile.rows(data.resolve("exchange_lists_1000_b.csv.gz"), ",")) {
            String[] one = left.get(right[right.length - 1]);
            if (one != null) {
                Relation relation = names.relation(names.given(one[1]), names.given(right[1]));
                given.add(relation.compareTo(Relation.INITIAL) < 0, one[1], right[1]);
                surname.add(meetSurnames(one[3], right[3]), one[3], right[3]);
                PatronymicReading leftFather = names.patronymic(one[2]);
                PatronymicReading rightFather = names.patronymic(right[2]);
                if (leftFather.present() && rightFather.present()) {
                    father.add(sameFather(leftFather, rightFather), one[2], right[2]);
                }
            }
        }
        for (Tally tally : List.of(given, surname, father)) {
            tally.print(out);
        }
    }

    private void nativeScript(String script) throws IOException {
        Tally same = new Tally("Wikidata tokens, English = " + script, "", missesShown);
        for (String[] row : DataFile.rows(data.resolve("wd_" + script + "_80.tsv.gz"), "\t")) {
            NameReading left = names.surname(row[0]);
            NameReading right = names.surname(row[1]);
            boolean met = left.present()
                    && right.present()
                    && names.sameSound(left.tokens().get(0), right.tokens().get(0));
            same.add(met, row[0] + " " + skeletons(left), row[1] + " " + skeletons(right));
        }
        same.print(out);
    }

    private static String skeletons(NameReading reading) {
        return reading.present() ? reading.tokens().get(0).skeletons().toString() : "-";
    }

    private void speed(List<String[]> rows) {
        List<String> tokens = new ArrayList<>();
        for (int at = 0; at < rows.size(); at++) {
            Romanisation scheme = Romanisation.of(Romanisation.Language.UK).get(at % 9);
            tokens.add(at % 5 == 0 ? scheme.romanise(rows.get(at)[0]) : rows.get(at)[at % 2]);
        }
        long best = Long.MAX_VALUE;
        long sink = 0;
        for (int round = 0; round < 6; round++) {
            long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            for (String token : tokens) {
                sink += names.surname(token).tokens().size();
            }
            best = Math.min(best, ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start);
        }
        goals.add(
                "surnames read, one in five Latin",
                tokens.size() * 1e6 / best,
                Goal.atLeast(300).in("k names/CPU-s"),
                sink + " read",
                "ICU Any-Latin 61 to 70, Daitch-Mokotoff 24");
    }
}
