package org.homeward.linkage.names;

import java.util.List;

/**
 * Reads Latin: the letters vote for the romanisation they were written in, and the token is read by each scheme that is
 * not far behind the winner. Schemes that agree on a token cost nothing: their skeletons are the same.
 */
final class LatinReader implements ScriptReader {
    /** The families of schemes; the first covers KMU 2010, BGN/PCGN, ICAO, GOST 7.79 B, passports and plain English. */
    private static final List<String> SCHEMES =
            List.of("english", "iso", "german", "french", "polish", "belarusian", "turkish");

    private static final int BELARUSIAN = 5;

    private static final int[] PRIOR = {2, 1, 0, 0, 0, -3, -2};
    private static final int FAR_BEHIND = 3;

    private final GraphemeTable table = new GraphemeTable("latin.tsv", SCHEMES, "aeiouyäöüáéíóúàèìòùâêîôûëïąęıåæøœ");

    @Override
    public Script script() {
        return Script.LATIN;
    }

    @Override
    public List<String> skeletons(String token) {
        String plain = table.plain(token);
        List<GraphemeTable.Grapheme> parsed = table.parse(plain);
        int[] scores = PRIOR.clone();
        GraphemeTable.vote(parsed, scores);
        int best = Integer.MIN_VALUE;
        for (int score : scores) {
            best = Math.max(best, score);
        }
        Hypotheses hypotheses = new Hypotheses();
        Beam beam = new Beam();
        for (int scheme = 0; scheme < scores.length; scheme++) {
            int behind = best - scores[scheme];
            if (behind > FAR_BEHIND) {
                continue;
            }
            if (scheme == BELARUSIAN) {
                Belarusian.read(parsed, scheme, behind, hypotheses);
            } else {
                beam.restart(behind);
                GraphemeTable.read(parsed, scheme, beam);
                hypotheses.offer(beam);
            }
        }
        return hypotheses.best();
    }
}
