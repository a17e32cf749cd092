package org.homeward.app.reports;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Set;
import org.homeward.app.reports.print.PrintShop;

/**
 * Prints manifests, receipts and annexes as PDF, one document after the other.
 *
 * <p>Opening one reads the typeface, which is most of the cost of a small document: open one for a whole day's manifests.
 * Not safe for use by several threads. The same sheet prints to the same bytes.
 */
public final class Printer implements AutoCloseable {

    private final PrintShop shop;

    public Printer() throws IOException {
        this.shop = new PrintShop();
    }

    /**
     * Writes every numbered copy of a manifest, with its zero report and its reserve list.
     *
     * @throws IOException if the stream cannot be written
     */
    public void manifest(ManifestSheet sheet, OutputStream out) throws IOException {
        shop.manifest(sheet, out);
    }

    /**
     * Writes every numbered copy of a receipt.
     *
     * @throws IOException if the stream cannot be written
     */
    public void receipt(ReceiptSheet sheet, OutputStream out) throws IOException {
        shop.receipt(sheet, out);
    }

    /**
     * Writes an agreement as it is laid before the parties for signature.
     *
     * @return the languages whose letters the typeface lacks: their words stand in English, and the annex says so
     * @throws IOException if the stream cannot be written
     */
    public Set<String> annex(AnnexSheet sheet, OutputStream out) throws IOException {
        return shop.annex(sheet, out);
    }

    @Override
    public void close() throws IOException {
        shop.close();
    }
}
