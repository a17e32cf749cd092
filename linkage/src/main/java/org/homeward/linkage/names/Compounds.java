package org.homeward.linkage.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Arabic names of a servant and a name of God, which are one name whether written together or apart: عبد الله, Abd al-Rahman
 * and Abdul Rahman are joined to one word, as عبدالله and Abdulrahman are.
 */
final class Compounds {
    private static final Set<String> SERVANTS =
            Set.of("عبد", "abd", "abdul", "abdel", "abdal", "абд", "абдул", "абдель");
    private static final Set<String> ARTICLES =
            Set.of("al", "el", "ul", "ar", "er", "ur", "as", "аль", "эль", "ал", "ар");

    private Compounds() {}

    static List<Folder.Word> join(List<Folder.Word> words) {
        for (int at = 0; at + 1 < words.size(); at++) {
            if (SERVANTS.contains(words.get(at).text())) {
                return joined(words, at);
            }
        }
        return words;
    }

    private static List<Folder.Word> joined(List<Folder.Word> words, int at) {
        Folder.Word servant = words.get(at);
        boolean article =
                at + 2 < words.size() && ARTICLES.contains(words.get(at + 1).text());
        int end = at + (article ? 2 : 1);
        StringBuilder text = new StringBuilder();
        boolean repaired = false;
        for (Folder.Word part : words.subList(at, end + 1)) {
            if (part.script() != servant.script() || part.initial()) {
                return words;
            }
            text.append(part.text());
            repaired |= part.repaired();
        }
        if (text.length() > Folder.TOKEN_MAX) {
            return words;
        }
        List<Folder.Word> joined = new ArrayList<>(words.subList(0, at));
        joined.add(new Folder.Word(text.toString(), servant.script(), false, repaired));
        joined.addAll(words.subList(end + 1, words.size()));
        return joined;
    }
}
