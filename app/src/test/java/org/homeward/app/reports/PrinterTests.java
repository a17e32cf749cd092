package org.homeward.app.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PrinterTests {

    @Test
    void printsEveryPersonOnEveryCopyInBothScripts() throws IOException {
        byte[] printed = manifest(SampleReport.UA, SampleReport.RU, 62);
        try (PDDocument document = Loader.loadPDF(printed)) {
            String text = new PDFTextStripper().getText(document);
            assertThat(text.split("Шевчук Олександр", -1)).hasSizeGreaterThan(4 * 10);
        }
    }

    private static byte[] manifest(Heading.Party holder, Heading.Party receiver, int people) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Printer printer = new Printer()) {
            printer.manifest(SampleSheets.manifest(holder, receiver, people), out);
            Files.createDirectories(Path.of("target/reports"));
            Files.write(
                    Path.of("target/reports/manifest-" + holder.id() + "-" + receiver.id() + ".pdf"),
                    out.toByteArray());
            ByteArrayOutputStream receipt = new ByteArrayOutputStream();
            printer.receipt(SampleSheets.receipt(SampleSheets.manifest(holder, receiver, people)), receipt);
            Files.write(
                    Path.of("target/reports/receipt-" + holder.id() + "-" + receiver.id() + ".pdf"),
                    receipt.toByteArray());
        }
        return out.toByteArray();
    }
}
