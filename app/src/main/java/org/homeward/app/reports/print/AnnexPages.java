package org.homeward.app.reports.print;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.homeward.app.reports.AnnexSheet;
import org.homeward.app.reports.Heading.Party;
import org.homeward.app.reports.Wording;
import org.homeward.app.reports.print.Pen.Align;
import org.homeward.app.texts.Language;
import org.homeward.app.texts.Texts;
import org.jspecify.annotations.Nullable;

/** The pages of an annex: two columns, one per party's language, each page with its number, the serial and the fingerprint. */
final class AnnexPages {

    private static final double GAP = 18;
    private static final double COLUMN = (Booklet.ROOM - GAP) / 2;
    private static final double FOOT = Booklet.HEIGHT - 58;
    private static final double CODE = 70;
    /** Languages whose lines begin at the right, of those that agreements have been written in. */
    private static final Set<String> RIGHT_TO_LEFT = Set.of("ar", "he", "fa", "ur");

    /**
     * One of the two columns.
     *
     * @param code the language of the clauses in it
     * @param texts the words of the program in it: in the same language, or in English where the program does not speak it
     */
    record Column(String code, Texts texts, double x) {}

    final Face regular;
    final Face bold;
    final List<Column> columns;
    /** Languages for which the typeface has no letters. */
    final Set<String> unprintable = new LinkedHashSet<>();

    private final PDDocument document;
    private final AnnexSheet sheet;
    private final PDFormXObject code;
    private final List<PDPage> pages = new ArrayList<>();
    private @Nullable PDPageContentStream open;
    private @Nullable Pen pen;
    private double y = Double.MAX_VALUE;

    AnnexPages(PDDocument document, Face regular, Face bold, AnnexSheet sheet) throws IOException {
        this.document = document;
        this.regular = regular;
        this.bold = bold;
        this.sheet = sheet;
        this.columns = List.of(
                column(sheet.parties().get(0), Booklet.MARGIN),
                column(sheet.parties().get(1), Booklet.MARGIN + COLUMN + GAP));
        this.code = QrForm.of(
                document,
                String.join(
                        " ", "HOMEWARD-ANNEX", sheet.agreement(), Long.toString(sheet.version()), sheet.fingerprint()),
                CODE);
    }

    private static Column column(Party party, double x) {
        Language language = Language.of(party.language()).orElse(Language.EN);
        return new Column(party.language(), Texts.in(language), x);
    }

    /** Words of the agreement for a column; in English, or the first language there is, where its letters cannot be set. */
    String words(Column column, Wording wording) {
        return switch (wording) {
            case Wording.Keyed keyed -> keyed.in(column.texts());
            case Wording.Quoted quoted -> {
                String own = quoted.byLanguage().get(column.code());
                if (own != null && regular.has(own)) {
                    yield own;
                }
                if (own != null) {
                    unprintable.add(column.code());
                }
                yield quoted.in(Texts.in(Language.EN));
            }
        };
    }

    /** The same thing said in both columns, side by side; lines stay level and go on over the page together. */
    void both(Wording wording, double size, boolean strong) throws IOException {
        Face face = strong ? bold : regular;
        List<List<String>> sides = new ArrayList<>();
        int most = 0;
        for (Column column : columns) {
            List<String> lines = new ArrayList<>();
            for (String paragraph : words(column, wording).split("\n", -1)) {
                lines.addAll(face.wrap(paragraph, size, COLUMN));
            }
            sides.add(lines);
            most = Math.max(most, lines.size());
        }
        for (int line = 0; line < most; line++) {
            room(size + 3);
            for (int side = 0; side < 2; side++) {
                if (line < sides.get(side).size()) {
                    Column column = columns.get(side);
                    pen().words(face, size, sides.get(side).get(line), column.x(), y + size, COLUMN, start(column));
                }
            }
            y += size + 3;
        }
    }

    private static Align start(Column column) {
        return RIGHT_TO_LEFT.contains(column.code()) ? Align.RIGHT : Align.LEFT;
    }

    void gap(double height) {
        y += height;
    }

    /** A line over the whole width. */
    void rule() throws IOException {
        room(8);
        pen().rule(Booklet.MARGIN, y + 3, Booklet.WIDTH - Booklet.MARGIN, y + 3, 0.5);
        y += 8;
    }

    /** Makes sure that so much room is left, on a further page if need be. */
    void room(double height) throws IOException {
        if (y + height > FOOT) {
            page();
        }
    }

    private void page() throws IOException {
        endPage();
        PDPage page = new PDPage(PDRectangle.A4);
        PDPageContentStream stream = new PDPageContentStream(document, page);
        open = stream;
        pen = new Pen(stream, Booklet.HEIGHT);
        pages.add(page);
        y = Booklet.MARGIN;
        if (pages.size() == 1) {
            pen().place(code, (Booklet.WIDTH - CODE) / 2, y - 8, CODE);
            y += CODE;
        }
    }

    /** Three boxes of equal size: for either party and for the intermediary. */
    void signatures(List<Wording> seats) throws IOException {
        double height = 112;
        room(height + 6);
        double width = (Booklet.ROOM - 20) / 3;
        double x = Booklet.MARGIN;
        for (Wording seat : seats) {
            pen().box(x, y, width, height, 0.8);
            double line = y + 12;
            for (Column column : columns) {
                String party = column.texts().get("reports.annex.for", Map.of("seat", words(column, seat)));
                for (String words : bold.wrap(party, 8, width - 12)) {
                    pen().words(bold, 8, words, x + 6, line, width - 12, start(column));
                    line += 10;
                }
            }
            line = y + 66;
            for (String field : List.of("reports.print.sign.name", "reports.print.sign.signature")) {
                pen().rule(x + 6, line, x + width - 6, line, 0.5);
                String left = columns.get(0).texts().get(field);
                String right = columns.get(1).texts().get(field);
                String title = left.equals(right) ? left : left + " · " + right;
                pen().words(regular, 6.5, title, x + 6, line + 8, width - 12, Align.LEFT);
                line += 32;
            }
            x += width + 10;
        }
        y += height + 6;
    }

    private Pen pen() throws IOException {
        if (pen == null) {
            page();
        }
        return java.util.Objects.requireNonNull(pen);
    }

    /** Numbers every page and closes the document. */
    void finish(OutputStream out) throws IOException {
        endPage();
        for (int number = 1; number <= pages.size(); number++) {
            PDPage page = pages.get(number - 1);
            try (PDPageContentStream stream = new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
                Pen stamper = new Pen(stream, Booklet.HEIGHT);
                stamper.rule(Booklet.MARGIN, FOOT + 8, Booklet.WIDTH - Booklet.MARGIN, FOOT + 8, 0.5);
                Align side = Align.LEFT;
                for (Column column : columns) {
                    String numbers =
                            column.texts().get("reports.print.page", Map.of("page", number, "pages", pages.size()));
                    stamper.words(bold, 7.5, numbers, Booklet.MARGIN, FOOT + 19, Booklet.ROOM, side);
                    side = Align.RIGHT;
                }
                stamper.words(bold, 7.5, sheet.serial(), Booklet.MARGIN, FOOT + 19, Booklet.ROOM, Align.CENTRE);
                stamper.words(regular, 6.5, sheet.fingerprint(), Booklet.MARGIN, FOOT + 29, Booklet.ROOM, Align.CENTRE);
            }
            document.addPage(page);
        }
        PDDocumentInformation information = new PDDocumentInformation();
        information.setTitle(sheet.serial());
        information.setProducer("Homeward");
        document.setDocumentInformation(information);
        document.setDocumentId((long) sheet.fingerprint().hashCode());
        document.save(out);
    }

    private void endPage() throws IOException {
        if (open != null) {
            open.close();
            open = null;
            pen = null;
        }
    }
}
