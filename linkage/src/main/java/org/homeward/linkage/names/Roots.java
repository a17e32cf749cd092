package org.homeward.linkage.names;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The roots that Ukrainian and Russian write with different sounds, from a table: brings the stems of such surnames to one
 * near key each. Keys are for comparing with each other only.
 */
final class Roots {
    private static final int PLACE = 0;
    private static final String FIRST = "^";
    private static final String LAST = "$";
    private static final String WHOLE = "=";

    private record Rule(String place, String from, String to) {}

    private final Map<Character, List<Rule>> rules = new HashMap<>();

    Roots(Function<String, List<String>> skeletons) {
        for (Tables.Row row : Tables.shipped("roots.tsv", 3)) {
            String place = row.cells().get(PLACE);
            if (place.length() != 1 || !"^-$=".contains(place)) {
                throw row.bad("place is '" + place + "', not ^, -, $ or =");
            }
            String from = sounds(row, 1, skeletons);
            String to = sounds(row, 2, skeletons);
            if (from.equals(to)) {
                throw row.bad("both roots sound " + from);
            }
            rules.computeIfAbsent(from.charAt(0), sound -> new ArrayList<>()).add(new Rule(place, from, to));
        }
        rules.values()
                .forEach(list -> list.sort(
                        Comparator.comparingInt((Rule rule) -> rule.from().length())
                                .reversed()));
    }

    private static String sounds(Tables.Row row, int column, Function<String, List<String>> skeletons) {
        // A consonant behind the root keeps its end from being taken for the end of a surname.
        String root = row.cell(column);
        List<String> found = skeletons.apply(root + (root.endsWith("п") ? "к" : "п"));
        if (found.isEmpty()) {
            throw row.bad("root '" + root + "' has no sounds");
        }
        return found.get(0).substring(0, found.get(0).length() - 1);
    }

    /** The near keys of stems: each Ukrainian root replaced by its Russian counterpart. */
    List<String> keys(List<String> stems) {
        Set<String> keys = new LinkedHashSet<>();
        stems.forEach(stem -> keys.add(key(stem)));
        return List.copyOf(keys);
    }

    private String key(String stem) {
        StringBuilder key = new StringBuilder(stem.length() + 2);
        int start = 0;
        for (int at = 0; at < stem.length(); ) {
            Rule rule = rule(stem, at, at == start);
            if (rule == null) {
                key.append(stem.charAt(at));
                at++;
            } else {
                key.append(rule.to());
                at += rule.from().length();
                start = rule.place().equals(FIRST) ? at : start;
            }
        }
        byte[] sounds = key.toString().getBytes(StandardCharsets.ISO_8859_1);
        int length = Skeleton.settle(sounds, sounds.length);
        return new String(sounds, 0, length, StandardCharsets.ISO_8859_1);
    }

    private @Nullable Rule rule(String stem, int at, boolean first) {
        for (Rule rule : rules.getOrDefault(stem.charAt(at), List.of())) {
            if (stem.startsWith(rule.from(), at) && fits(rule, stem, at, first)) {
                return rule;
            }
        }
        return null;
    }

    private static boolean fits(Rule rule, String stem, int at, boolean first) {
        int end = at + rule.from().length();
        boolean last = end == stem.length() || (end + 1 == stem.length() && Skeleton.vowel((byte) stem.charAt(end)));
        return switch (rule.place()) {
            case FIRST -> first;
            case LAST -> last;
            case WHOLE -> at == 0 && end == stem.length();
            default -> true;
        };
    }

    /** Near keys with every о as а, as Belarusian writes it where the stress is elsewhere. */
    static List<String> unstressed(List<String> keys) {
        Set<String> folded = new LinkedHashSet<>();
        keys.forEach(key -> folded.add(key.replace('o', 'a')));
        return List.copyOf(folded);
    }
}
