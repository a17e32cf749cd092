package org.homeward.linkage.names;

import java.util.List;

/**
 * Reads Arabic and Persian letters. The article is taken off, since Latin spellings write it apart (al-Asad); short vowels
 * are not written, so tokens of other scripts are met by consonants, see {@link Coarse}.
 */
final class ArabicReader implements ScriptReader {
    private static final String ARTICLE = "ال";
    private static final int LETTERS_LEFT_MIN = 3;

    private final GraphemeTable table = new GraphemeTable("arabic.tsv", List.of("sounds"), "اويى");

    @Override
    public Script script() {
        return Script.ARABIC;
    }

    @Override
    public List<String> skeletons(String token) {
        Hypotheses hypotheses = new Hypotheses();
        Beam beam = new Beam();
        boolean article = token.startsWith(ARTICLE) && token.length() >= ARTICLE.length() + LETTERS_LEFT_MIN;
        if (article) {
            beam.restart(0);
            table.read(token.substring(ARTICLE.length()), 0, beam);
            hypotheses.offer(beam);
        }
        beam.restart(article ? 1 : 0);
        table.read(token, 0, beam);
        hypotheses.offer(beam);
        return hypotheses.best();
    }
}
