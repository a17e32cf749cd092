package org.homeward.app.reports.print;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.io.IOException;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDFormContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;

/** A QR code drawn once per document; a camera or a scanner reads from it what the page says in words. */
final class QrForm {

    /** Quiet zone around the code, in modules, as the standard asks. */
    private static final int QUIET = 4;

    private QrForm() {}

    /** The code for {@code content}, {@code side} points wide. */
    static PDFormXObject of(PDDocument document, String content, double side) throws IOException {
        ByteMatrix modules = modules(content);
        double module = side / (modules.getWidth() + 2 * QUIET);
        PDFormXObject form = new PDFormXObject(document);
        form.setResources(new PDResources());
        form.setBBox(new PDRectangle((float) side, (float) side));
        try (PDFormContentStream stream = new PDFormContentStream(form)) {
            for (int row = 0; row < modules.getHeight(); row++) {
                for (int from = 0; from < modules.getWidth(); from++) {
                    int to = from;
                    while (to < modules.getWidth() && modules.get(to, row) == 1) {
                        to++;
                    }
                    if (to > from) {
                        stream.addRect(
                                (float) ((QUIET + from) * module),
                                (float) (side - (QUIET + row + 1) * module),
                                (float) ((to - from) * module),
                                (float) module);
                        from = to;
                    }
                }
            }
            stream.fill();
        }
        return form;
    }

    private static ByteMatrix modules(String content) {
        try {
            // A quarter of the code may be dirty or torn.
            return Encoder.encode(content, ErrorCorrectionLevel.Q, Map.of(EncodeHintType.CHARACTER_SET, "ISO-8859-1"))
                    .getMatrix();
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("a code cannot hold " + content.length() + " characters", tooLong);
        }
    }
}
