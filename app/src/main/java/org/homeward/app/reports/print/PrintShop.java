package org.homeward.app.reports.print;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Set;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.homeward.app.reports.AnnexSheet;
import org.homeward.app.reports.ManifestSheet;
import org.homeward.app.reports.ReceiptSheet;

/** The typeface, read once, and the documents set in it. */
public final class PrintShop implements AutoCloseable {

    private final TrueTypeFont regular;
    private final TrueTypeFont bold;

    public PrintShop() throws IOException {
        this.regular = read("/fonts/DejaVuSansCondensed.ttf");
        this.bold = read("/fonts/DejaVuSansCondensed-Bold.ttf");
    }

    public void manifest(ManifestSheet sheet, OutputStream out) throws IOException {
        try (PDDocument document = new PDDocument()) {
            Booklet booklet = booklet(document, sheet, sheet.serial());
            ManifestPrint.draw(booklet, sheet);
            booklet.finish(out);
        }
    }

    public void receipt(ReceiptSheet sheet, OutputStream out) throws IOException {
        try (PDDocument document = new PDDocument()) {
            Booklet booklet = booklet(document, sheet.manifest(), sheet.serial());
            ReceiptPrint.draw(booklet, sheet);
            booklet.finish(out);
        }
    }

    public Set<String> annex(AnnexSheet sheet, OutputStream out) throws IOException {
        try (PDDocument document = new PDDocument()) {
            AnnexPages pages = new AnnexPages(document, new Face(document, regular), new Face(document, bold), sheet);
            AnnexPrint.draw(pages, sheet);
            pages.finish(out);
            return pages.unprintable;
        }
    }

    private Booklet booklet(PDDocument document, ManifestSheet sheet, String serial) throws IOException {
        return new Booklet(document, new Face(document, regular), new Face(document, bold), sheet, serial);
    }

    private static TrueTypeFont read(String resource) throws IOException {
        try (InputStream in = PrintShop.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the typeface " + resource + " is not in the program");
            }
            TrueTypeFont face = new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()));
            // Letters are joined before they are set; looking for ligatures again would cost half the printing.
            face.setEnableGsub(false);
            return face;
        }
    }

    @Override
    public void close() throws IOException {
        regular.close();
        bold.close();
    }
}
