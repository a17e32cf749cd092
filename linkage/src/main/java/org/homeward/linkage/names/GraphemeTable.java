package org.homeward.linkage.names;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A script's letters and letter groups with their sounds in each spelling scheme, and how strongly each speaks for a
 * scheme. The longest group wins; of equal length one with a context wins over one without.
 *
 * <p>A table line: the group; its context (- anywhere, ^ first, $ last, + before a vowel, {@code <} after one, ~ between two); one cell
 * per scheme with its sounds, alternatives parted by |, = for the same as in the first scheme, _ for silent; votes as
 * {@code scheme:points} parted by commas.
 */
final class GraphemeTable {
    /** A letter or letter group of a token, matched. */
    static final class Grapheme {
        private final String text;
        private final char context;
        private final byte[][][] sounds;
        private final int[] votes;

        Grapheme(String text, char context, byte[][][] sounds, int[] votes) {
            this.text = text;
            this.context = context;
            this.sounds = sounds;
            this.votes = votes;
        }
    }

    private static final int SLOTS = 1 << 12;

    private final List<String> schemes;
    private final Map<Character, Grapheme[]> byFirstLetter = new HashMap<>();
    private final Grapheme[][] quick = new Grapheme[0x600][];
    private final Grapheme[][] byFirstTwo = new Grapheme[SLOTS][];
    private final String vowels;

    GraphemeTable(String table, List<String> schemes, String vowels) {
        this(Tables.shipped(table, schemes.size() + 3), schemes, vowels);
    }

    GraphemeTable(List<Tables.Row> rows, List<String> schemes, String vowels) {
        this.schemes = List.copyOf(schemes);
        this.vowels = vowels;
        Map<Character, List<Grapheme>> single = new HashMap<>();
        Map<Integer, List<Grapheme>> groups = new HashMap<>();
        for (Tables.Row row : rows) {
            Grapheme grapheme = grapheme(row);
            String text = grapheme.text;
            if (text.length() == 1) {
                single.computeIfAbsent(text.charAt(0), letter -> new ArrayList<>())
                        .add(grapheme);
            } else {
                groups.computeIfAbsent(slot(text.charAt(0), text.charAt(1)), slot -> new ArrayList<>())
                        .add(grapheme);
            }
        }
        single.forEach((letter, graphemes) -> {
            byFirstLetter.put(letter, sorted(graphemes));
            if (letter < quick.length) {
                quick[letter] = sorted(graphemes);
            }
        });
        groups.forEach((slot, graphemes) -> byFirstTwo[slot] = sorted(graphemes));
    }

    private static Grapheme[] sorted(List<Grapheme> graphemes) {
        graphemes.sort(
                Comparator.comparingInt(grapheme -> -2 * grapheme.text.length() - (grapheme.context == '-' ? 0 : 1)));
        return graphemes.toArray(new Grapheme[0]);
    }

    private Grapheme grapheme(Tables.Row row) {
        String text = row.cells().get(0);
        String context = row.cells().get(1);
        if (text.isEmpty() || context.length() != 1 || "-^$+<~".indexOf(context) < 0) {
            throw row.bad("group is '" + text + "', context is '" + context + "'");
        }
        byte[][][] sounds = new byte[schemes.size()][][];
        for (int scheme = 0; scheme < sounds.length; scheme++) {
            String cell = row.cells().get(2 + scheme);
            sounds[scheme] = scheme > 0 && cell.equals("=") ? sounds[0] : alternatives(row, cell, text.length());
        }
        return new Grapheme(text, context.charAt(0), sounds, votes(row, row.cell(2 + schemes.size())));
    }

    /** The alternatives of one cell as sound classes. */
    static byte[][] alternatives(Tables.Row row, String cell, int letters) {
        List<byte[]> alternatives = new ArrayList<>();
        for (String one : cell.split("\\|", -1)) {
            if (!one.matches("[abvHdZzklmnprstfXcCSeiou]+|_") || one.length() > 3 * letters) {
                throw row.bad("sounds are '" + one + "'");
            }
            alternatives.add((one.equals("_") ? "" : one).getBytes(StandardCharsets.ISO_8859_1));
        }
        return alternatives.toArray(new byte[0][]);
    }

    private int[] votes(Tables.Row row, String cell) {
        if (cell.isEmpty()) {
            return new int[0];
        }
        int[] votes = new int[schemes.size()];
        for (String vote : cell.split(",", -1)) {
            int colon = vote.indexOf(':');
            int scheme = colon < 0 ? -1 : schemes.indexOf(vote.substring(0, colon));
            if (scheme < 0 || !vote.substring(colon + 1).matches("[+-][0-9]")) {
                throw row.bad("vote is '" + vote + "'");
            }
            votes[scheme] = Integer.parseInt(vote.substring(colon + 1));
        }
        return votes;
    }

    /** A token as the groups it consists of; letters the table does not know are skipped. */
    List<Grapheme> parse(String token) {
        List<Grapheme> parsed = new ArrayList<>(token.length());
        for (int at = 0; at < token.length(); ) {
            Grapheme match = match(token, at);
            if (match == null) {
                at++;
            } else {
                parsed.add(match);
                at += match.text.length();
            }
        }
        return parsed;
    }

    /** Adds up what each scheme gets from a token's groups. */
    static void vote(List<Grapheme> parsed, int[] scores) {
        for (int at = 0; at < parsed.size(); at++) {
            int[] votes = parsed.get(at).votes;
            for (int scheme = 0; scheme < votes.length; scheme++) {
                scores[scheme] += votes[scheme];
            }
        }
    }

    /** Reads a token by one scheme into the beam. */
    void read(String token, int scheme, Beam beam) {
        for (int at = 0; at < token.length(); ) {
            Grapheme match = match(token, at);
            if (match == null) {
                at++;
            } else {
                beam.append(match.sounds[scheme]);
                at += match.text.length();
            }
        }
    }

    /** Reads a token's groups by one scheme into the beam. */
    static void read(List<Grapheme> parsed, int scheme, Beam beam) {
        for (int at = 0; at < parsed.size(); at++) {
            beam.append(parsed.get(at).sounds[scheme]);
        }
    }

    private @org.jspecify.annotations.Nullable Grapheme match(String token, int at) {
        char letter = token.charAt(at);
        if (at + 1 < token.length()) {
            Grapheme[] groups = byFirstTwo[slot(letter, token.charAt(at + 1))];
            Grapheme found = groups == null ? null : first(groups, token, at);
            if (found != null) {
                return found;
            }
        }
        Grapheme[] single = letter < quick.length ? quick[letter] : byFirstLetter.get(letter);
        return single == null ? null : first(single, token, at);
    }

    private @org.jspecify.annotations.Nullable Grapheme first(Grapheme[] candidates, String token, int at) {
        for (Grapheme candidate : candidates) {
            String text = candidate.text;
            if ((text.length() == 1 || token.startsWith(text, at)) && fits(candidate, token, at, at + text.length())) {
                return candidate;
            }
        }
        return null;
    }

    /** Where groups that begin with two letters stand; other groups may stand there too. */
    private static int slot(char first, char second) {
        return (first * 67 + second) & (SLOTS - 1);
    }

    private boolean fits(Grapheme grapheme, String token, int start, int end) {
        return switch (grapheme.context) {
            case '^' -> start == 0;
            case '$' -> end == token.length();
            case '+' -> end < token.length() && vowel(token.charAt(end));
            case '<' -> start > 0 && vowel(token.charAt(start - 1));
            case '~' -> start > 0 && end < token.length() && vowel(token.charAt(start - 1)) && vowel(token.charAt(end));
            default -> true;
        };
    }

    private boolean vowel(char letter) {
        return vowels.indexOf(letter) >= 0;
    }

    /** The token with marks taken off all letters this table has no line for; the same string if there are none. */
    String plain(String token) {
        for (int at = 0; at < token.length(); at++) {
            char letter = token.charAt(at);
            if (letter > 'z' && (letter >= quick.length ? !byFirstLetter.containsKey(letter) : quick[letter] == null)) {
                return strip(token);
            }
        }
        return token;
    }

    private String strip(String token) {
        StringBuilder plain = new StringBuilder(token.length());
        for (int at = 0; at < token.length() && plain.length() < Folder.TOKEN_MAX; at++) {
            char letter = token.charAt(at);
            if (byFirstLetter.containsKey(letter)) {
                plain.append(letter);
                continue;
            }
            String parts = Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD);
            if (byFirstLetter.containsKey(parts.charAt(0))) {
                plain.append(parts.charAt(0));
            }
        }
        return plain.toString();
    }
}
