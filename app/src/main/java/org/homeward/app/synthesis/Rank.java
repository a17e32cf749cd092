package org.homeward.app.synthesis;

import java.util.List;

/**
 * A military rank in three languages.
 *
 * @param step its place on the ladder, 0 the lowest
 * @param ukrainian Ukrainian name
 * @param russian Russian name
 * @param english English name, as lists in Latin letters write it
 * @param shareUkrainian share among Ukrainian people, per 1,000
 * @param shareRussian share among Russian people, per 1,000
 */
record Rank(int step, String ukrainian, String russian, String english, double shareUkrainian, double shareRussian) {

    String in(Spelling spelling) {
        return spelling.latin() ? english : spelling.tongue().choose(ukrainian, russian);
    }

    static List<Rank> all() {
        return Table.read("ranks").rows().stream()
                .map(row -> new Rank(
                        (int) row.number("step"),
                        row.text("uk"),
                        row.text("ru"),
                        row.text("en"),
                        row.number("share_uk"),
                        row.number("share_ru")))
                .toList();
    }
}
