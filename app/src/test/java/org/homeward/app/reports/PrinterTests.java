package org.homeward.app.reports;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.homeward.app.kernel.Sensitive;
import org.homeward.app.reports.Heading.Party;
import org.junit.jupiter.api.Test;

class PrinterTests {

    private static final Party ARABIC =
            new Party("ly", SampleReport.names("ar", "الطرف الثاني", "en", "Second party"), "ar");

    @Test
    void printsEveryPersonOnEveryNumberedCopyInBothLanguages() throws IOException {
        ManifestSheet sheet = SampleSheets.manifest(SampleReport.UA, SampleReport.RU, 62);
        try (PDDocument document = Loader.loadPDF(manifest(sheet))) {
            String text = new PDFTextStripper().getText(document);
            for (ManifestSheet.Line line : sheet.lines()) {
                assertThat(text.split(line.entry(), -1)).as(line.entry()).hasSize(sheet.copies() + 1);
            }
            int pages = document.getNumberOfPages() / sheet.copies();
            assertThat(text).contains("Маніфест", "Манифест", "НАВЧАННЯ", "УЧЕНИЕ");
            assertThat(text).contains("Примірник 4 із 4 · Сторінка " + pages + " з " + pages);
            assertThat(text).contains("Экземпляр 1 из 4 · Страница 1 из " + pages);
            assertThat(text).contains("Нульовий звіт", "Резервный список", sheet.manifestHash());
        }
    }

    @Test
    void printsOnA4WithItsTypefaceInside() throws IOException {
        try (PDDocument document =
                Loader.loadPDF(manifest(SampleSheets.manifest(SampleReport.UA, SampleReport.RU, 3)))) {
            for (PDPage page : document.getPages()) {
                assertThat(page.getMediaBox().getWidth()).isEqualTo(PDRectangle.A4.getWidth());
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                }
            }
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("IST-03-GOP-UA-1");
        }
    }

    @Test
    void carriesACodeThatAScannerReadsBackToTheLog() throws Exception {
        ManifestSheet sheet = SampleSheets.manifest(SampleReport.UA, SampleReport.RU, 3);
        try (PDDocument document = Loader.loadPDF(manifest(sheet))) {
            BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, 200);
            int third = page.getWidth() / 3;
            int height = page.getHeight() / 5;
            int[] pixels = page.getRGB(third, 0, third, height, null, 0, third);
            BinaryBitmap bitmap = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(third, height, pixels)));
            assertThat(new QRCodeReader().decode(bitmap).getText())
                    .isEqualTo("HOMEWARD istanbul-2025 " + sheet.serial() + " " + sheet.manifestHash() + " 14873 "
                            + sheet.log().rootHash());
        }
    }

    @Test
    void printsTheSameBytesForTheSameSheet() throws IOException {
        ManifestSheet sheet = SampleSheets.manifest(SampleReport.RU, SampleReport.UA, 5);
        assertThat(manifest(sheet)).isEqualTo(manifest(sheet));
    }

    @Test
    void joinsArabicAndSetsItFromRightToLeft() throws IOException {
        try (PDDocument document = Loader.loadPDF(manifest(SampleSheets.manifest(SampleReport.UA, ARABIC, 6)))) {
            String text = new PDFTextStripper().getText(document);
            // The stripper turns joined forms back into letters in reading order; reversed text would not match.
            assertThat(text).contains("كشف العبور").contains("عبد الرحمن بن خالد الشامي");
        }
    }

    @Test
    void printsANameInAScriptThatTheTypefaceLacks() throws IOException {
        ManifestSheet plain = SampleSheets.manifest(SampleReport.UA, SampleReport.RU, 1);
        ManifestSheet.Line line =
                new ManifestSheet.Line("ua-h-000001", Sensitive.of("王\u202E\u0000 Wang"), null, null, "young");
        ManifestSheet sheet = new ManifestSheet(
                plain.exchange(),
                plain.serial(),
                1,
                false,
                plain.holder(),
                plain.receiver(),
                plain.intermediary(),
                1,
                1,
                plain.day(),
                plain.point(),
                plain.manifestHash(),
                plain.log(),
                List.of(line),
                List.of(),
                List.of());
        try (PDDocument document = Loader.loadPDF(manifest(sheet))) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("ua-h-000001", "□", "Wang")
                    .doesNotContain("УЧЕНИЕ");
        }
    }

    @Test
    void breaksANameThatIsWiderThanItsColumnRatherThanCuttingIt() throws IOException {
        ManifestSheet plain = SampleSheets.manifest(SampleReport.UA, SampleReport.RU, 1);
        String endless = "Щ".repeat(300);
        ManifestSheet.Line line = new ManifestSheet.Line("ua-h-000001", Sensitive.of(endless), null, null, "young");
        ManifestSheet sheet = new ManifestSheet(
                plain.exchange(),
                plain.serial(),
                1,
                false,
                plain.holder(),
                plain.receiver(),
                plain.intermediary(),
                1,
                1,
                plain.day(),
                plain.point(),
                plain.manifestHash(),
                plain.log(),
                List.of(line),
                List.of(),
                List.of());
        try (PDDocument document = Loader.loadPDF(manifest(sheet))) {
            String text = new PDFTextStripper().getText(document);
            assertThat(text.chars().filter(each -> each == 'Щ').count()).isEqualTo(300);
        }
    }

    @Test
    void printsAReceiptWithTheCountsAndTheDeviations() throws IOException {
        ManifestSheet manifest = SampleSheets.manifest(SampleReport.UA, SampleReport.RU, 9);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Printer printer = new Printer()) {
            printer.receipt(SampleSheets.receipt(manifest), out);
        }
        try (PDDocument document = Loader.loadPDF(out.toByteArray())) {
            assertThat(document.getNumberOfPages()).isEqualTo(manifest.copies());
            assertThat(new PDFTextStripper().getText(document))
                    .contains(
                            "Розписка",
                            "Расписка",
                            "Три підрахунки збігаються.",
                            "ua-h-000200",
                            manifest.serial() + "-R");
        }
    }

    @Test
    void refusesMoreCopiesThanAnybodyNeeds() {
        ManifestSheet plain = SampleSheets.manifest(SampleReport.UA, SampleReport.RU, 1);
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> new ManifestSheet(
                        plain.exchange(),
                        plain.serial(),
                        13,
                        false,
                        plain.holder(),
                        plain.receiver(),
                        plain.intermediary(),
                        1,
                        1,
                        plain.day(),
                        plain.point(),
                        plain.manifestHash(),
                        plain.log(),
                        plain.lines(),
                        List.of(),
                        List.of()))
                .hasMessage("copies are 1 to 12, not 13");
    }

    private static byte[] manifest(ManifestSheet sheet) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Printer printer = new Printer()) {
            printer.manifest(sheet, out);
        }
        return out.toByteArray();
    }
}
