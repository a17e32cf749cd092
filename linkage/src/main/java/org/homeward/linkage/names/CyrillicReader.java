package org.homeward.linkage.names;

import java.util.List;

/** Reads Cyrillic: Ukrainian and Russian by one set of rules, Belarusian by its own where its letters show it. */
final class CyrillicReader implements ScriptReader {
    static final int EAST = 0;
    private static final int BELARUSIAN = 1;

    private static final class Letters {
        static final GraphemeTable TABLE =
                new GraphemeTable("cyrillic.tsv", List.of("east", "belarusian"), "аеёєиіїоуыэюяў");
    }

    static GraphemeTable table() {
        return Letters.TABLE;
    }

    @Override
    public Script script() {
        return Script.CYRILLIC;
    }

    @Override
    public List<String> skeletons(String token) {
        String plain = table().plain(token);
        Hypotheses hypotheses = new Hypotheses();
        if (Belarusian.shows(plain)) {
            Belarusian.read(table().parse(plain), BELARUSIAN, 0, hypotheses);
        } else {
            Beam beam = new Beam();
            beam.restart(0);
            table().read(plain, EAST, beam);
            hypotheses.offer(beam);
        }
        return hypotheses.best();
    }
}
