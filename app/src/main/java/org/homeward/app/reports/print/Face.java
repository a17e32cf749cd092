package org.homeward.app.reports.print;

import com.ibm.icu.text.ArabicShaping;
import com.ibm.icu.text.ArabicShapingException;
import com.ibm.icu.text.Bidi;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** One weight of the typeface in one document: which letters it has, how wide they are, how a line is set. */
final class Face {

    /** Stands for a letter that the typeface lacks; the entry id beside it still tells the person. */
    private static final int ABSENT = '□';

    /** The first of the vowel signs that Unicode has as letters, and the mark that each of them stands for. */
    private static final String SIGNS = "\uFE70";

    private static final String SIGNS_AS_MARKS =
            "\u064B\u064B\u064C\uFE73\u064D\uFE75\u064E\u064E\u064F\u064F" + "\u0650\u0650\u0651\u0651\u0652\u0652";

    final PDType0Font font;
    private final TrueTypeFont letters;
    private final CmapLookup glyphs;
    private final double unitsPerEm;
    private final ArabicShaping shaping =
            new ArabicShaping(ArabicShaping.LETTERS_SHAPE | ArabicShaping.LENGTH_GROW_SHRINK);

    Face(PDDocument document, TrueTypeFont letters) throws IOException {
        this.font = PDType0Font.load(document, letters, true);
        this.letters = letters;
        this.glyphs = letters.getUnicodeCmapLookup();
        this.unitsPerEm = letters.getUnitsPerEm();
    }

    /** The line as it is drawn: letters joined, turned into visual order, and none that the typeface lacks. */
    String set(String logical) {
        return set(logical, false);
    }

    /** The same; {@code rightToLeft} where it stands among lines that begin on the right, whatever its first letter. */
    String set(String logical, boolean rightToLeft) {
        String clean = present(logical);
        if (!Bidi.requiresBidi(clean.toCharArray(), 0, clean.length())) {
            return clean;
        }
        byte level = rightToLeft ? Bidi.RTL : Bidi.LEVEL_DEFAULT_LTR;
        try {
            Bidi order = new Bidi(marksAbove(shaping.shape(clean)), level);
            return present(order.writeReordered(Bidi.DO_MIRRORING | Bidi.REMOVE_BIDI_CONTROLS));
        } catch (ArabicShapingException unshapeable) {
            return new Bidi(clean, level).writeReordered(Bidi.DO_MIRRORING | Bidi.REMOVE_BIDI_CONTROLS);
        }
    }

    /** Vowel signs as signs over their letter: shaping makes letters of them, which would part the word. */
    private static String marksAbove(String shaped) {
        StringBuilder line = new StringBuilder(shaped.length());
        shaped.codePoints()
                .map(point -> point >= SIGNS.charAt(0) && point < SIGNS.charAt(0) + SIGNS_AS_MARKS.length()
                        ? SIGNS_AS_MARKS.charAt(point - SIGNS.charAt(0))
                        : point)
                .forEach(line::appendCodePoint);
        return line.toString();
    }

    /** Width of a line that was {@link #set}, in points. */
    double width(String line, double size) throws IOException {
        double units = 0;
        for (int at = 0; at < line.length(); at += Character.charCount(line.codePointAt(at))) {
            units += letters.getAdvanceWidth(glyphs.getGlyphId(line.codePointAt(at)));
        }
        return units / unitsPerEm * size;
    }

    /** The words in lines no wider than {@code room}, in logical order; a word wider than that is broken. */
    List<String> wrap(String words, double size, double room) throws IOException {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : words.split(" ", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (width(set(longer), size) <= room) {
                line.setLength(0);
                line.append(longer);
                continue;
            }
            if (!line.isEmpty()) {
                lines.add(line.toString());
            }
            String rest = word;
            while (width(set(rest), size) > room && rest.codePointCount(0, rest.length()) > 1) {
                int fits = fitting(rest, size, room);
                lines.add(rest.substring(0, fits));
                rest = rest.substring(fits);
            }
            line.setLength(0);
            line.append(rest);
        }
        lines.add(line.toString());
        return lines;
    }

    private int fitting(String word, double size, double room) throws IOException {
        int end = word.offsetByCodePoints(0, 1);
        while (end < word.length()) {
            int next = word.offsetByCodePoints(end, 1);
            if (width(set(word.substring(0, next)), size) > room) {
                break;
            }
            end = next;
        }
        return end;
    }

    /** True if the typeface has a letter for everything in {@code text}. */
    boolean has(String text) {
        return text.codePoints()
                .filter(point -> Character.getType(point) != Character.FORMAT && !Character.isISOControl(point))
                .allMatch(point -> glyphs.getGlyphId(point) != 0);
    }

    private String present(String text) {
        boolean whole = true;
        for (int at = 0; at < text.length() && whole; at++) {
            whole = text.charAt(at) >= ' ' && glyphs.getGlyphId(text.charAt(at)) != 0;
        }
        if (whole) {
            return text;
        }
        StringBuilder printable = new StringBuilder(text.length());
        text.codePoints()
                .filter(point -> Character.getType(point) != Character.FORMAT)
                .map(point -> Character.isISOControl(point) ? ' ' : point)
                .map(point -> glyphs.getGlyphId(point) == 0 ? ABSENT : point)
                .forEach(printable::appendCodePoint);
        return printable.toString();
    }
}
