package org.homeward.app.tables.formats;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.homeward.app.tables.Columns;
import org.homeward.app.tables.Shown;
import org.homeward.app.tables.TableRule;

/**
 * Tells text that was once read in the wrong encoding ("РџРµС‚СЂРѕ", "Èâàíîâ") from text that was not.
 *
 * <p>It only says what the text would be if the last step were undone; nobody's name is rewritten.
 */
public final class Garbling {

    private static final Charset CYRILLIC_WINDOWS = Charset.forName("windows-1251");
    private static final Charset LATIN_WINDOWS = Charset.forName("windows-1252");
    private static final Charset CYRILLIC_KOI8 = Charset.forName("KOI8-U");
    private static final Charset CYRILLIC_DOS = Charset.forName("IBM866");

    /** The ways text is commonly garbled: first what it was, then what it was taken for. */
    private static final List<Charset[]> WAYS = List.of(
            new Charset[] {UTF_8, CYRILLIC_WINDOWS},
            new Charset[] {UTF_8, LATIN_WINDOWS},
            new Charset[] {UTF_8, ISO_8859_1},
            new Charset[] {UTF_8, CYRILLIC_KOI8},
            new Charset[] {CYRILLIC_WINDOWS, LATIN_WINDOWS},
            new Charset[] {CYRILLIC_WINDOWS, ISO_8859_1},
            new Charset[] {CYRILLIC_KOI8, CYRILLIC_WINDOWS},
            new Charset[] {CYRILLIC_WINDOWS, CYRILLIC_KOI8},
            new Charset[] {CYRILLIC_DOS, CYRILLIC_WINDOWS});

    private Garbling() {}

    /** Notes a cell whose letters were lost or garbled before it came here; true where there was something to note. */
    static boolean notice(String text, int row, int column, Notices notices) {
        if (!suspicious(text)) {
            return false;
        }
        if (text.indexOf('\uFFFD') >= 0 || questionMarks(text)) {
            notices.at(TableRule.LETTERS_LOST, row, Columns.letters(column), text, Map.of());
        } else if (text.indexOf('\0') >= 0) {
            notices.at(TableRule.ZERO_BYTE, row, Columns.letters(column), text, Map.of());
        } else {
            Optional<String> meant = meant(text);
            if (meant.isEmpty()) {
                return false;
            }
            notices.at(
                    TableRule.TEXT_GARBLED, row, Columns.letters(column), text, Map.of("meant", Shown.of(meant.get())));
        }
        return true;
    }

    /** What the text was before it was garbled; empty where it reads as it should. */
    public static Optional<String> meant(String text) {
        for (Charset[] way : WAYS) {
            Optional<String> undone = undo(text, way[0], way[1]);
            if (undone.isPresent() && betters(text, undone.get(), way[0])) {
                return undone;
            }
        }
        return Optional.empty();
    }

    /** A quick look that lets nearly every cell pass: ordinary Cyrillic and plain ASCII are never garbled text. */
    private static boolean suspicious(String text) {
        boolean lowerThenUpper = false;
        int marks = 0;
        char before = ' ';
        for (int index = 0; index < text.length(); index++) {
            char letter = text.charAt(index);
            if (letter < 0x80) {
                if (letter == '\0') {
                    return true;
                }
                if (letter == '?') {
                    marks++;
                }
            } else if (letter < 0x400 || letter > 0x4FF) {
                return true;
            } else if ((Character.isLowerCase(before) && Character.isUpperCase(letter))
                    || (letter <= 0x40F && "ЁЄІЇ".indexOf(letter) < 0)) {
                lowerThenUpper = true;
            }
            before = letter;
        }
        return lowerThenUpper || marks > 2 || utf8TakenForWindows(text);
    }

    /** The UTF-8 of Cyrillic letters taken for windows-1251 starts every pair with Р or С. */
    private static boolean utf8TakenForWindows(String text) {
        int pairs = 0;
        for (int index = 0; index + 1 < text.length(); index += 2) {
            char first = text.charAt(index);
            if (first == 'Р' || first == 'С') {
                pairs++;
            }
        }
        return pairs > 1 && pairs * 4 > text.length();
    }

    /** Question marks where letters were: more than two together, and more marks than letters. */
    private static boolean questionMarks(String text) {
        long letters = text.chars().filter(Character::isLetter).count();
        return text.contains("???") && text.chars().filter(each -> each == '?').count() > letters;
    }

    private static Optional<String> undo(String text, Charset was, Charset takenFor) {
        try {
            ByteBuffer bytes = takenFor.newEncoder().encode(CharBuffer.wrap(text));
            return Optional.of(was.newDecoder().decode(bytes).toString());
        } catch (CharacterCodingException otherwiseGarbled) {
            return Optional.empty();
        }
    }

    private static boolean betters(String text, String undone, Charset was) {
        long letters = undone.chars().filter(CyrillicLetters::is).count();
        if (letters < 2) {
            return false;
        }
        if (was.equals(UTF_8)) {
            return undone.length() < text.length();
        }
        long foreign = text.chars().filter(each -> each >= 0x80).count();
        return letters >= 4
                && letters * 10 >= foreign * 9
                && CyrillicLetters.likelihood(undone) > CyrillicLetters.likelihood(text) + 1.0;
    }
}
