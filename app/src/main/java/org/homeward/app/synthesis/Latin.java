package org.homeward.app.synthesis;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One way of writing Cyrillic names in Latin letters, as passports, registries and the press of one country do.
 *
 * <p>Kept apart from the tables that {@code linkage} reads names with, so that no list it is measured on is made by the
 * rules it was built from.
 */
final class Latin {

    private static final int FIRST = 0x400;
    private static final String VOWELS = "аеєиіїоуюяёыэьъ’";

    private final String scheme;
    private final double weight;
    private final boolean afterVowels;
    private final @Nullable String[] atStart = new String[0x100];
    private final @Nullable String[] inside = new String[0x100];
    private final List<String[]> clusters = new ArrayList<>();
    private final List<String[]> endings = new ArrayList<>();

    private Latin(Table table, String scheme) {
        this.scheme = scheme;
        double share = 1;
        boolean vowels = false;
        for (Table.Row row : table.rows()) {
            String letter = row.text("letter");
            String form = row.text(scheme);
            switch (letter) {
                case "weight" -> share = Double.parseDouble(form);
                case "where" -> vowels = form.equals("vowel");
                default -> take(letter, form.equals("-") ? "" : form);
            }
        }
        weight = share;
        afterVowels = vowels;
    }

    private void take(String letter, String form) {
        if (letter.endsWith("$")) {
            endings.add(new String[] {letter.substring(0, letter.length() - 1), form});
        } else if (letter.length() > 1) {
            clusters.add(new String[] {letter, form});
        } else if (letter.charAt(0) >= FIRST && letter.charAt(0) < FIRST + 0x100) {
            int bar = form.indexOf('|');
            atStart[letter.charAt(0) - FIRST] = bar < 0 ? form : form.substring(0, bar);
            inside[letter.charAt(0) - FIRST] = form.substring(bar + 1);
        }
    }

    /** Every scheme for names in one language. */
    static List<Latin> from(Tongue tongue) {
        Table table = Table.read(tongue.choose("latin-from-ukrainian", "latin-from-russian"));
        return table.columns().stream()
                .skip(1)
                .map(scheme -> new Latin(table, scheme))
                .toList();
    }

    double weight() {
        return weight;
    }

    /** A name in Latin letters; capitals and hyphens stay where they were. */
    String write(String name) {
        String body = name;
        String tail = "";
        for (String[] ending : endings) {
            if (name.length() > ending[0].length() + 1 && name.endsWith(ending[0])) {
                body = name.substring(0, name.length() - ending[0].length());
                tail = ending[1];
                break;
            }
        }
        StringBuilder written = new StringBuilder(name.length() + 8);
        for (int at = 0; at < body.length(); at++) {
            at += append(written, body, at);
        }
        return written.append(tail).toString();
    }

    private int append(StringBuilder written, String body, int at) {
        for (String[] cluster : clusters) {
            if (body.regionMatches(true, at, cluster[0], 0, cluster[0].length())) {
                boolean capital = Character.isUpperCase(body.charAt(at));
                written.append(capital ? Character.toUpperCase(cluster[1].charAt(0)) : cluster[1].charAt(0))
                        .append(cluster[1], 1, cluster[1].length());
                return cluster[0].length() - 1;
            }
        }
        char letter = body.charAt(at);
        char small = Character.toLowerCase(letter);
        char before = at == 0 ? '-' : Character.toLowerCase(body.charAt(at - 1));
        boolean opens = !Character.isLetter(before) && before != '’';
        boolean first = opens || (afterVowels && VOWELS.indexOf(before) >= 0);
        int index = small - FIRST;
        String form = index < 0 || index >= 0x100 ? null : (first ? atStart : inside)[index];
        if (form == null) {
            if (letter != '’') {
                written.append(letter);
            }
        } else if (small == letter || form.isEmpty()) {
            written.append(form);
        } else {
            written.append(Character.toUpperCase(form.charAt(0))).append(form, 1, form.length());
        }
        return 0;
    }

    /** What the table calls it. */
    @Override
    public String toString() {
        return scheme;
    }
}
