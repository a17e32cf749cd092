package org.homeward.linkage.names;

import java.util.List;

/** Reads Cyrillic: Ukrainian and Russian by one set of rules, Belarusian by its own where its letters show it. */
final class CyrillicReader implements ScriptReader {
    private static final int EAST = 0;
    private static final int BELARUSIAN = 1;

    private final GraphemeTable table =
            new GraphemeTable("cyrillic.tsv", List.of("east", "belarusian"), "аеёєиіїоуыэюяў");

    @Override
    public Script script() {
        return Script.CYRILLIC;
    }

    @Override
    public List<String> skeletons(String token) {
        String plain = table.plain(token);
        Hypotheses hypotheses = new Hypotheses();
        Beam beam = new Beam();
        boolean belarusian = plain.indexOf('ў') >= 0 || (plain.indexOf('і') >= 0 && plain.indexOf('ы') >= 0);
        beam.restart(0);
        table.read(plain, belarusian ? BELARUSIAN : EAST, beam);
        hypotheses.offer(beam);
        return hypotheses.best();
    }
}
