package org.homeward.linkage.names;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A scheme that writes Ukrainian, Russian or Belarusian in Latin letters, as passports, gazetteers, libraries or the
 * press of one country do. Sources: resolution 55 of the Cabinet of Ministers of Ukraine (2010), BGN/PCGN tables, ICAO
 * Doc 9303, ISO 9:1995, GOST 7.79-2000, GOST 16876-71, and the customs of German, French and Polish newspapers.
 */
public enum Romanisation {
    UKRAINIAN_NATIONAL_2010(Language.UK, 0),
    UKRAINIAN_BGN_PCGN(Language.UK, 1),
    UKRAINIAN_PASSPORT_2004(Language.UK, 2),
    UKRAINIAN_ISO_9(Language.UK, 3),
    UKRAINIAN_GERMAN(Language.UK, 4),
    UKRAINIAN_FRENCH(Language.UK, 5),
    UKRAINIAN_POLISH(Language.UK, 6),
    UKRAINIAN_SCHOLARLY(Language.UK, 7),
    UKRAINIAN_PLAIN(Language.UK, 8),
    RUSSIAN_ICAO_9303(Language.RU, 0),
    RUSSIAN_BGN_PCGN(Language.RU, 1),
    RUSSIAN_GOST_7_79_B(Language.RU, 2),
    RUSSIAN_ISO_9(Language.RU, 3),
    RUSSIAN_GOST_1983(Language.RU, 4),
    RUSSIAN_GERMAN(Language.RU, 5),
    RUSSIAN_FRENCH(Language.RU, 6),
    RUSSIAN_POLISH(Language.RU, 7),
    RUSSIAN_PASSPORT_1997(Language.RU, 8),
    RUSSIAN_PLAIN(Language.RU, 9),
    BELARUSIAN_NATIONAL_2007(Language.BE, 0),
    BELARUSIAN_BGN_PCGN(Language.BE, 1),
    BELARUSIAN_ICAO_9303(Language.BE, 2);

    /** The language a scheme romanises. */
    public enum Language {
        UK("romanisation_uk.tsv", 9),
        RU("romanisation_ru.tsv", 10),
        BE("romanisation_be.tsv", 3);

        private final String table;
        private final int schemes;

        Language(String table, int schemes) {
            this.table = table;
            this.schemes = schemes;
        }
    }

    private static final String VOWELS_AND_SIGNS = "аеёєиіїоуыэюяьъ'";
    private static final int GROUP_MAX = 2;

    private final Language language;
    private final int column;

    Romanisation(Language language, int column) {
        this.language = language;
        this.column = column;
    }

    /** The tables, read once when the first name is written. */
    private static final class Letters {
        static final Map<Romanisation, Map<String, String[]>> BY_SCHEME = new EnumMap<>(Romanisation.class);

        static {
            for (Language language : Language.values()) {
                for (Tables.Row row : Tables.shipped(language.table, language.schemes + 1)) {
                    for (Romanisation scheme : of(language)) {
                        BY_SCHEME
                                .computeIfAbsent(scheme, key -> new HashMap<>())
                                .put(row.cells().get(0), scheme.places(row));
                    }
                }
            }
        }
    }

    private String[] places(Tables.Row row) {
        String cell = row.cells().get(column + 1);
        String own = cell.equals("=") ? row.cells().get(1) : cell;
        String[] places = own.replace("_", "").split("\\|", -1);
        if (places.length > 3) {
            throw row.bad("places are " + places.length + ", not at most 3");
        }
        return places;
    }

    /** The language this scheme romanises. */
    public Language language() {
        return language;
    }

    /** All schemes of a language. */
    public static List<Romanisation> of(Language language) {
        List<Romanisation> found = new ArrayList<>();
        for (Romanisation scheme : values()) {
            if (scheme.language == language) {
                found.add(scheme);
            }
        }
        return found;
    }

    /** A name in Latin letters; capitals stay capitals, characters that are not the language's letters stay as they are. */
    public String romanise(String name) {
        StringBuilder latin = new StringBuilder(name.length() * 2);
        String lower = name.toLowerCase(Locale.ROOT).replace('’', '\'').replace('ʼ', '\'');
        int length = Math.min(lower.length(), name.length());
        for (int at = 0; at < length; ) {
            int size = group(lower, at, length);
            String[] places = places(lower, at, size, length);
            if (places == null) {
                latin.append(name.charAt(at));
                at++;
                continue;
            }
            String written = places[place(places.length, lower, at)];
            append(latin, written, Character.isUpperCase(name.charAt(at)));
            at += size;
        }
        return latin.toString();
    }

    private int group(String lower, int at, int length) {
        return at + GROUP_MAX <= length && places(lower, at, GROUP_MAX, length) != null ? GROUP_MAX : 1;
    }

    private String @org.jspecify.annotations.Nullable [] places(String lower, int at, int size, int length) {
        String group = lower.substring(at, at + size);
        boolean last = at + size == length || !Character.isLetter(lower.charAt(at + size));
        String[] found = last ? letters().get(group + "$") : null;
        return found == null ? letters().get(group) : found;
    }

    private Map<String, String[]> letters() {
        return Letters.BY_SCHEME.getOrDefault(this, Map.of());
    }

    private static int place(int places, String lower, int at) {
        boolean first = at == 0 || (!Character.isLetter(lower.charAt(at - 1)) && lower.charAt(at - 1) != '\'');
        if (first || places == 1) {
            return 0;
        }
        return places == 3 && VOWELS_AND_SIGNS.indexOf(lower.charAt(at - 1)) < 0 ? 2 : 1;
    }

    private static void append(StringBuilder latin, String written, boolean capital) {
        if (capital && !written.isEmpty()) {
            latin.append(Character.toUpperCase(written.charAt(0))).append(written, 1, written.length());
        } else {
            latin.append(written);
        }
    }
}
