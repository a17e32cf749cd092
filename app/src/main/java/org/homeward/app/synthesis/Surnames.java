package org.homeward.app.synthesis;

import java.util.List;

/**
 * The surnames of a population: a table of frequent ones, and tens of thousands composed of stems and endings.
 *
 * <p>Frequent surnames fall off by rank as real ones do; the composed ones make the long tail.
 */
final class Surnames {

    /** How many people in 100 bear a surname of the table, as 1; the rest bear a composed one. */
    private static final double FREQUENT_SHARE = 0.20;

    private record Frequent(Surname surname, double shareUkrainian, double shareRussian) {}

    private record Piece(String ukrainian, String russian, String population, double weight) {}

    private record Source(Weighted<Frequent> frequent, Weighted<Piece> stems, Weighted<Piece> endings) {}

    private final Source ukrainian;
    private final Source russian;

    Surnames() {
        List<Frequent> frequent = Table.read("surnames").rows().stream()
                .map(row -> new Frequent(
                        new Surname(
                                row.text("uk"),
                                row.text("ru").isEmpty() ? Translation.toRussian(row.text("uk")) : row.text("ru")),
                        row.number("share_uk"),
                        row.number("share_ru")))
                .toList();
        List<Piece> stems = pieces("surname-stems");
        List<Piece> endings = pieces("surname-endings");
        ukrainian = new Source(Weighted.by(frequent, Frequent::shareUkrainian), of(stems, "uk"), of(endings, "uk"));
        russian = new Source(Weighted.by(frequent, Frequent::shareRussian), of(stems, "ru"), of(endings, "ru"));
    }

    /** A surname in the masculine. */
    Surname pick(Tongue population, Draw draw) {
        boolean mixed = draw.chance(0.1);
        Source source = (mixed ? population.other() : population).choose(ukrainian, russian);
        if (draw.chance(FREQUENT_SHARE)) {
            return source.frequent().pick(draw).surname();
        }
        Piece stem = source.stems().pick(draw);
        Piece ending = source.endings().pick(draw);
        return new Surname(stem.ukrainian() + ending.ukrainian(), stem.russian() + ending.russian());
    }

    /** How many different surnames can come out, counting each stem with each ending. */
    int variety() {
        return ukrainian.stems().size() * ukrainian.endings().size()
                + russian.stems().size() * russian.endings().size();
    }

    private static Weighted<Piece> of(List<Piece> pieces, String population) {
        return Weighted.by(
                pieces.stream()
                        .filter(piece -> piece.population().equals(population))
                        .toList(),
                Piece::weight);
    }

    private static List<Piece> pieces(String table) {
        return Table.read(table).rows().stream()
                .map(row -> new Piece(row.text("uk"), row.text("ru"), row.text("population"), row.number("weight")))
                .toList();
    }
}
