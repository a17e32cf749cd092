package org.homeward.app.lists.gate;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.SpoofChecker;
import java.text.Normalizer;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.homeward.app.lists.ListColumn;
import org.homeward.app.lists.ListEntry.Identity;
import org.homeward.app.lists.ListEntry.Sex;
import org.homeward.app.lists.ListRule;
import org.homeward.app.tables.Cell;
import org.homeward.app.tables.Row;

/**
 * Looks at the letters of names: what is invisible, what looks like another letter, what is no letter at all.
 *
 * <p>Follows Unicode Technical Standard 39 (confusables) to flag; no name is ever rewritten.
 */
final class NameChecks {

    private static final Set<ListColumn> NAMES =
            EnumSet.of(ListColumn.SURNAME, ListColumn.GIVEN, ListColumn.PATRONYMIC, ListColumn.FULL_NAME);
    private static final Pattern STRANGE = Pattern.compile("[^\\p{L}\\p{M}\\p{Cf}\\p{Cc}'’ʼ`´‘.\\-‐‑–′″ \u00A0]");
    private static final Pattern INITIALS = Pattern.compile("\\p{L}|(\\p{L}\\.\\s?){1,2}");
    private static final Pattern SPACES_INSIDE = Pattern.compile(" {2,}");
    private static final Pattern FEMALE =
            Pattern.compile(".*(івна|ївна|овна|евна|ёвна|ична|ivna|yivna|ovna|evna|ichna|кизи|кызы)");
    private static final Pattern MALE =
            Pattern.compile(".*(ович|евич|йович|ьич|ич|ovych|evych|yovych|ovich|evich|ich|огли|оглы)");

    private static final class Confusables {
        static final SpoofChecker CHECKER =
                new SpoofChecker.Builder().setChecks(SpoofChecker.CONFUSABLE).build();
        /** For each script the looks of its letters, as skeletons. */
        static final Map<Integer, Set<String>> LOOKS = new HashMap<>();

        static {
            looks(UScript.CYRILLIC, "абвгґдеєёжзиіїйклмнопрстуфхцчшщъыьэюя");
            looks(UScript.LATIN, "abcdefghijklmnopqrstuvwxyz");
        }

        private static void looks(int script, String letters) {
            Set<String> looks = new TreeSet<>();
            (letters + letters.toUpperCase(Locale.ROOT))
                    .chars()
                    .forEach(letter -> looks.add(CHECKER.getSkeleton(Character.toString(letter))));
            LOOKS.put(script, looks);
        }
    }

    private final Header header;
    private final Findings findings;

    NameChecks(Header header, Findings findings) {
        this.header = header;
        this.findings = findings;
    }

    /** Looks at every recognised cell for what does not show or would run. */
    void checkCells(Row row) {
        header.columns().forEach((column, index) -> {
            Cell cell = row.cell(index);
            if (cell.text().isEmpty()) {
                return;
            }
            hidden(row, column, cell.text());
            if (cell.wouldRun()) {
                findings.at(ListRule.WOULD_RUN, row.number(), header.name(column), cell.text(), Map.of());
            }
            if (NAMES.contains(column)) {
                nameCell(row, column, cell.text());
            }
        });
    }

    private void hidden(Row row, ListColumn column, String text) {
        boolean direction = false;
        boolean invisible = false;
        boolean marks = false;
        for (int index = 0; index < text.length(); index++) {
            char letter = text.charAt(index);
            if ((letter >= 0x20 && letter < 0x7F) || (letter >= 0x400 && letter < 0x482) || letter == '\n') {
                continue;
            }
            direction |= directs(letter);
            invisible |= invisible(letter);
            marks |= letter >= 0xC0;
        }
        if (direction) {
            findings.at(ListRule.DIRECTION_CONTROL, row.number(), header.name(column), text, Map.of());
        }
        if (invisible) {
            findings.at(ListRule.INVISIBLE_CHARACTER, row.number(), header.name(column), text, Map.of());
        }
        if (marks && !Normalizer.isNormalized(text, Normalizer.Form.NFC)) {
            findings.at(ListRule.NOT_COMPOSED, row.number(), header.name(column), text, Map.of());
        }
    }

    private static boolean directs(char letter) {
        return (letter >= 0x202A && letter <= 0x202E)
                || (letter >= 0x2066 && letter <= 0x2069)
                || letter == 0x200E
                || letter == 0x200F
                || letter == 0x061C;
    }

    private static boolean invisible(char letter) {
        if (directs(letter) || letter == '\t') {
            return false;
        }
        return switch (Character.getType(letter)) {
            case Character.CONTROL, Character.FORMAT, Character.PRIVATE_USE, Character.UNASSIGNED -> true;
            case Character.SURROGATE -> false;
            // Fillers of Hangul, the braille blank and the like count as letters but show nothing.
            default -> letter == 0x115F || letter == 0x1160 || letter == 0x3164 || letter == 0xFFA0 || letter == 0x2800;
        };
    }

    private void nameCell(Row row, ListColumn column, String text) {
        if (STRANGE.matcher(text).find() && !cellOfNothing(text)) {
            findings.at(ListRule.STRANGE_IN_NAME, row.number(), header.name(column), text, Map.of());
        }
        if (!text.equals(text.strip()) || SPACES_INSIDE.matcher(text).find() || text.indexOf('\u00A0') >= 0) {
            findings.at(ListRule.SPACES_AROUND, row.number(), header.name(column), text, Map.of());
        }
        mixed(row, column, text);
    }

    private static boolean cellOfNothing(String text) {
        return text.strip().length() == 1;
    }

    /** Letters of two scripts in one name. */
    private void mixed(Row row, ListColumn column, String text) {
        int latin = count(text, UScript.LATIN);
        int cyrillic = count(text, UScript.CYRILLIC);
        int others = letters(text) - latin - cyrillic;
        if ((latin == 0 || cyrillic == 0) && (others == 0 || latin + cyrillic == 0)) {
            return;
        }
        int main = latin > cyrillic ? UScript.LATIN : UScript.CYRILLIC;
        boolean lookalikes = true;
        Set<String> foreign = new TreeSet<>();
        for (int index = 0; index < text.length(); index++) {
            char letter = text.charAt(index);
            if (Character.isLetter(letter) && UScript.getScript(letter) != main) {
                foreign.add("%c (U+%04X)".formatted(letter, (int) letter));
                lookalikes &= looksLike(letter, main);
            }
        }
        findings.at(
                lookalikes ? ListRule.LOOKALIKE_LETTERS : ListRule.SCRIPTS_MIXED,
                row.number(),
                header.name(column),
                text,
                Map.of("letters", String.join(", ", foreign)));
    }

    private static boolean looksLike(char letter, int script) {
        return Confusables.LOOKS
                .getOrDefault(script, Set.of())
                .contains(Confusables.CHECKER.getSkeleton(Character.toString(letter)));
    }

    private static int count(String text, int script) {
        int count = 0;
        for (int index = 0; index < text.length(); index++) {
            char letter = text.charAt(index);
            if (Character.isLetter(letter) && script(letter) == script) {
                count++;
            }
        }
        return count;
    }

    private static int letters(String text) {
        int count = 0;
        for (int index = 0; index < text.length(); index++) {
            char letter = text.charAt(index);
            if (Character.isLetter(letter) && script(letter) != UScript.COMMON && script(letter) != UScript.INHERITED) {
                count++;
            }
        }
        return count;
    }

    private static int script(char letter) {
        if (letter >= 0x400 && letter < 0x500) {
            return UScript.CYRILLIC;
        }
        return letter < 0x80 ? UScript.LATIN : UScript.getScript(letter);
    }

    /** Looks at the names of one person together. */
    void checkNames(Row row, Identity identity) {
        if (!identity.given().isEmpty() && INITIALS.matcher(identity.given()).matches()) {
            findings.at(
                    ListRule.INITIALS_ONLY, row.number(), header.name(ListColumn.GIVEN), identity.given(), Map.of());
        }
        boolean latin = false;
        boolean cyrillic = false;
        for (String name : List.of(identity.surname(), identity.given(), identity.patronymic())) {
            boolean hasLatin = count(name, UScript.LATIN) > 0;
            boolean hasCyrillic = count(name, UScript.CYRILLIC) > 0;
            if (hasLatin && hasCyrillic) {
                return; // Said already, of the cell itself.
            }
            latin |= hasLatin;
            cyrillic |= hasCyrillic;
        }
        if (latin && cyrillic) {
            findings.at(ListRule.SCRIPTS_DIFFER, row.number(), null, null, Map.of());
        }
    }

    /** What the ending of a patronymic says of its bearer's sex, in Ukrainian, Russian and their romanisations. */
    static Sex sexOfPatronymic(String patronymic) {
        String small = patronymic.strip().toLowerCase(Locale.ROOT);
        if (FEMALE.matcher(small).matches()) {
            return Sex.FEMALE;
        }
        return MALE.matcher(small).matches() ? Sex.MALE : Sex.UNSTATED;
    }
}
