package org.homeward.app.reports.print;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.homeward.app.reports.ManifestSheet;
import org.homeward.app.reports.print.Pen.Align;
import org.homeward.app.texts.Language;
import org.homeward.app.texts.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The pages of one document, each drawn once and placed in every numbered copy.
 *
 * <p>Every page carries its serial, copy and page numbers, the manifest's hash, the log's head and the code, so that a
 * page found alone still says what it is.
 */
final class Booklet {

    static final double WIDTH = PDRectangle.A4.getWidth();
    static final double HEIGHT = PDRectangle.A4.getHeight();
    static final double MARGIN = 36;
    static final double ROOM = WIDTH - 2 * MARGIN;
    private static final double CODE = 84;
    private static final double SIDE = (ROOM - CODE - 16) / 2;
    private static final double FOOT = HEIGHT - 62;

    final Tongues tongues;
    final Face regular;
    final Face bold;
    private final PDDocument document;
    private final ManifestSheet sheet;
    private final String serial;
    private final PDFormXObject code;
    private final List<PDPage> pages = new ArrayList<>();
    private @Nullable PDPageContentStream open;
    private @Nullable Pen pen;
    private double y;

    Booklet(PDDocument document, Face regular, Face bold, ManifestSheet sheet, String serial) throws IOException {
        this.document = document;
        this.regular = regular;
        this.bold = bold;
        this.sheet = sheet;
        this.serial = serial;
        this.tongues = Tongues.of(sheet.holder(), sheet.receiver());
        this.code = QrForm.of(document, codeContent(sheet, serial), CODE);
    }

    /** What the code says: exchange, serial, manifest hash, log head; no names. */
    static String codeContent(ManifestSheet sheet, String serial) {
        return String.join(
                " ",
                "HOMEWARD",
                sheet.exchange(),
                serial,
                sheet.manifestHash(),
                Long.toString(sheet.log().size()),
                sheet.log().rootHash());
    }

    /** Starts a page under the title {@code name}, with the head that every page has. */
    void page(String name) throws IOException {
        endPage();
        PDPage drawn = new PDPage(PDRectangle.A4);
        PDPageContentStream stream = new PDPageContentStream(document, drawn);
        Pen fresh = new Pen(stream, HEIGHT);
        open = stream;
        pen = fresh;
        pages.add(drawn);
        fresh.place(code, MARGIN + SIDE + 8, MARGIN - 6, CODE);
        double deepest = MARGIN + CODE - 6;
        double x = MARGIN;
        for (Texts texts : tongues.both()) {
            deepest = Math.max(deepest, head(fresh, texts, name, x));
            x = WIDTH - MARGIN - SIDE;
        }
        y = deepest + 8;
        // A sheet that stands in no log binds nobody, and must never be taken for one that does.
        if (sheet.log().size() == 0) {
            banner(fresh, "print.draft");
        }
        if (sheet.exercise()) {
            banner(fresh, "exercise");
        }
    }

    private void banner(Pen fresh, String name) throws IOException {
        fresh.box(MARGIN, y, ROOM, 17, 1.2);
        fresh.words(bold, 9, tongues.joined(name), MARGIN, y + 12.2, ROOM, Align.CENTRE);
        y += 25;
    }

    private double head(Pen fresh, Texts texts, String name, double x) throws IOException {
        Align start = Tongues.start(texts);
        double at = MARGIN + 10;
        fresh.words(bold, 15, Tongues.text(texts, name), x, at, SIDE, start);
        at += 15;
        String stage = Tongues.text(texts, "print.stage", Map.of("stage", sheet.stage(), "attempt", sheet.attempt()));
        List<String> facts = List.of(
                stage,
                fact(texts, "print.day", Tongues.date(texts, sheet.day())),
                fact(texts, "print.serial", serial),
                fact(texts, "print.point", Tongues.words(texts, sheet.point())),
                fact(
                        texts,
                        "print.releasing",
                        Tongues.words(texts, sheet.holder().name())),
                fact(
                        texts,
                        "print.receiving",
                        Tongues.words(texts, sheet.receiver().name())),
                fact(
                        texts,
                        "print.custodian",
                        Tongues.words(texts, sheet.intermediary().name())),
                Tongues.text(texts, sheet.remains() ? "print.bodies" : "print.people", Map.of("count", sheet.count())));
        for (String fact : facts) {
            for (String line : regular.wrap(fact, 8, SIDE)) {
                fresh.words(regular, 8, line, x, at, SIDE, start);
                at += 10.5;
            }
        }
        return at - 8;
    }

    private static String fact(Texts texts, String name, String value) {
        return Tongues.text(texts, name) + (texts.language() == Language.FR ? "\u00A0: " : ": ") + value;
    }

    Pen pen() {
        if (pen == null) {
            throw new IllegalStateException("no page is open");
        }
        return pen;
    }

    /** The next free line's top, from the top of the page. */
    double y() {
        return y;
    }

    void advance(double by) {
        y += by;
    }

    boolean fits(double height) {
        return y + height <= FOOT;
    }

    /** A line of words in each language, side by side where they are short, else one under the other. */
    void sentence(String name, double size) throws IOException {
        sentence(name, Map.of(), size);
    }

    /** The same with figures in it. */
    void sentence(String name, Map<String, ?> facts, double size) throws IOException {
        for (Texts texts : tongues.both()) {
            for (String line : regular.wrap(Tongues.text(texts, name, facts), size, ROOM)) {
                pen().words(regular, size, line, MARGIN, y + size, ROOM, Tongues.start(texts));
                y += size + 3;
            }
        }
        y += 5;
    }

    /** Figures that both read alike, from left to right. */
    void figures(String words, double size) throws IOException {
        for (String line : regular.wrap(words, size, ROOM)) {
            pen().words(regular, size, line, MARGIN, y + size, ROOM, Align.LEFT);
            y += size + 3;
        }
        y += 8;
    }

    /** A heading over what follows, in both languages. */
    void heading(String name) throws IOException {
        y += 6;
        pen().words(bold, 10, tongues.joined(name), MARGIN, y + 10, ROOM, Align.LEFT);
        y += 17;
    }

    /** Writes every copy, numbered, and closes the pages. */
    void finish(OutputStream out) throws IOException {
        endPage();
        for (int copy = 1; copy <= sheet.copies(); copy++) {
            for (int number = 1; number <= pages.size(); number++) {
                document.addPage(stamped(pages.get(number - 1), copy, number));
            }
        }
        PDDocumentInformation information = new PDDocumentInformation();
        information.setTitle(serial);
        information.setProducer("Homeward");
        document.setDocumentInformation(information);
        // The same manifest prints to the same bytes, so that a copy can be held against another.
        document.setDocumentId((long) serial.hashCode());
        document.save(out);
    }

    /** A page of one copy: the drawing that all copies share, under numbers of its own. */
    private PDPage stamped(PDPage drawn, int copy, int number) throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        page.setResources(drawn.getResources());
        page.getCOSObject().setItem(COSName.CONTENTS, drawn.getCOSObject().getItem(COSName.CONTENTS));
        try (PDPageContentStream stream = new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
            Pen stamper = new Pen(stream, HEIGHT);
            stamper.rule(MARGIN, FOOT + 8, WIDTH - MARGIN, FOOT + 8, 0.5);
            Align side = Align.LEFT;
            for (Texts texts : tongues.both()) {
                String copies = Tongues.text(texts, "print.copy", Map.of("copy", copy, "copies", sheet.copies()));
                String numbers = Tongues.text(texts, "print.page", Map.of("page", number, "pages", pages.size()));
                String line = copies + " · " + numbers;
                stamper.words(bold, 7.5, line, MARGIN, FOOT + 19, ROOM, side);
                side = Align.RIGHT;
            }
            stamper.words(bold, 7.5, serial, MARGIN, FOOT + 19, ROOM, Align.CENTRE);
            figure(stamper, "print.hash", sheet.manifestHash(), FOOT + 29);
            String head = sheet.log().origin() + "  " + sheet.log().size() + "  "
                    + sheet.log().rootHash();
            figure(stamper, "print.log-head", head, FOOT + 37);
        }
        return page;
    }

    /** A figure after its name, set apart from it: beside letters that run the other way its digits would change places. */
    private void figure(Pen stamper, String name, String figure, double at) throws IOException {
        String label = tongues.joined(name) + ": ";
        stamper.words(regular, 5.8, label, MARGIN, at, ROOM, Align.LEFT);
        double from = MARGIN + regular.width(regular.set(label), 5.8);
        stamper.words(regular, 5.8, figure, from, at, ROOM, Align.LEFT);
    }

    private void endPage() throws IOException {
        if (open != null) {
            open.close();
            open = null;
            pen = null;
        }
    }
}
