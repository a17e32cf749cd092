package org.homeward.benchmarks.linkage;

import com.ibm.icu.text.Transliterator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.BiPredicate;
import org.homeward.benchmarks.Goal;
import org.homeward.benchmarks.GoalTable;
import org.homeward.linkage.names.NameToken;
import org.homeward.linkage.names.Names;
import org.homeward.linkage.names.Romanisation;
import org.homeward.linkage.names.SurnameRelation;

/**
 * Measures what uk and ru spelling alone do not show: women's surnames against men's, roots that the two languages write
 * differently, Belarusian, and scripts that write few vowels. The peer is equality after ICU's general romanisation.
 */
final class SpellingQuality {
    private static final Path BELARUSIAN =
            Path.of("linkage/src/test/resources/org/homeward/linkage/names/belarusian_pairs.tsv");
    private static final int RANDOM_PAIRS = 1_000_000;
    private static final long SEED = 2;

    private final Names names = Names.standard();
    private final Transliterator icu = Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower");
    private final GoalTable goals;

    SpellingQuality(GoalTable goals) {
        this.goals = goals;
    }

    void run(Path data) throws IOException {
        List<String[]> surnames = DataFile.rows(data.resolve("uk_ru_surname_80.tsv.gz"), "\t");
        women(surnames);
        add(
                "surname uk = ru by stem or by root",
                surnames,
                (left, right) -> related(left, right, SurnameRelation.TRANSLATED));
        belarusian();
        for (String script : List.of("arabic", "hebrew", "korean")) {
            List<String[]> rows = DataFile.rows(data.resolve("wd_" + script + "_80.tsv.gz"), "\t");
            add("Wikidata tokens, English = " + script, rows, names::sameSound);
            collisions("  random collision, " + script, rows);
        }
    }

    /** Of every surname in -ий of the list whose -а is there too. */
    private void women(List<String[]> surnames) {
        Set<String> known = new HashSet<>();
        surnames.forEach(row -> known.add(row[0]));
        List<String[]> pairs = new ArrayList<>();
        for (String man : known) {
            String woman = man.endsWith("ий") ? man.substring(0, man.length() - 2) + "а" : "";
            if (known.contains(woman)) {
                pairs.add(new String[] {man, woman});
            }
        }
        add("surname of a man = of a woman, -ий and -а", pairs, this::equal);
    }

    private void belarusian() throws IOException {
        List<String[]> pairs = new ArrayList<>();
        for (String line : Files.readAllLines(BELARUSIAN)) {
            String[] cells = line.split("\t", -1);
            if (cells.length == 4 && cells[0].equals("surname") && cells[1].equals("held-out")) {
                pairs.add(new String[] {cells[2], cells[3]});
            }
        }
        add("surname be Cyrillic = ru Cyrillic, held out", pairs, this::equal);
        for (Romanisation scheme : Romanisation.of(Romanisation.Language.BE)) {
            List<String[]> latin = pairs.stream()
                    .map(pair -> new String[] {scheme.romanise(pair[0]), pair[1]})
                    .toList();
            add("  " + scheme, latin, this::equal);
        }
    }

    private boolean equal(NameToken left, NameToken right) {
        return related(left, right, SurnameRelation.EQUAL);
    }

    private boolean related(NameToken left, NameToken right, SurnameRelation least) {
        return names.surnameRelation(left, right).compareTo(least) <= 0;
    }

    private void add(String what, List<String[]> pairs, BiPredicate<NameToken, NameToken> meets) {
        int met = 0;
        int peer = 0;
        for (String[] pair : pairs) {
            List<NameToken> left = names.surname(pair[0]).tokens();
            List<NameToken> right = names.surname(pair[1]).tokens();
            met += !left.isEmpty() && !right.isEmpty() && meets.test(left.get(0), right.get(0)) ? 1 : 0;
            peer += icu.transliterate(pair[0]).equals(icu.transliterate(pair[1])) ? 1 : 0;
        }
        String beside = "ICU Any-Latin %.3f".formatted((double) peer / pairs.size());
        goals.add(what, (double) met / pairs.size(), Goal.NONE, "of " + pairs.size() + " pairs", beside);
    }

    private void collisions(String what, List<String[]> rows) {
        Random random = new Random(SEED);
        int met = 0;
        int all = 0;
        while (all < RANDOM_PAIRS) {
            List<NameToken> left =
                    names.surname(rows.get(random.nextInt(rows.size()))[0]).tokens();
            List<NameToken> right =
                    names.surname(rows.get(random.nextInt(rows.size()))[1]).tokens();
            met += !left.isEmpty() && !right.isEmpty() && names.sameSound(left.get(0), right.get(0)) ? 1 : 0;
            all++;
        }
        goals.add(what, (double) met / all, Goal.NONE, "", "");
    }
}
