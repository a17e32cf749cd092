package org.homeward.app.reports.print;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.util.Matrix;

/** Draws on one sheet from the top left corner, in points; black on white, nothing else. */
final class Pen {

    /** Where a line stands in the room it is given. */
    enum Align {
        LEFT,
        CENTRE,
        RIGHT
    }

    private final PDPageContentStream stream;
    private final double height;

    Pen(PDPageContentStream stream, double height) {
        this.stream = stream;
        this.height = height;
    }

    /** Writes words that need no wrapping in the room from {@code x} on, their baseline at {@code y}. */
    void words(Face face, double size, String logical, double x, double y, double room, Align align)
            throws IOException {
        String line = face.set(logical, align == Align.RIGHT);
        if (line.isEmpty()) {
            return;
        }
        double spare = align == Align.LEFT ? 0 : room - face.width(line, size);
        double from = x + (align == Align.CENTRE ? spare / 2 : spare);
        stream.beginText();
        stream.setFont(face.font, (float) size);
        stream.newLineAtOffset((float) from, (float) (height - y));
        stream.showText(line);
        stream.endText();
    }

    void rule(double fromX, double fromY, double toX, double toY, double thickness) throws IOException {
        stream.setLineWidth((float) thickness);
        stream.moveTo((float) fromX, (float) (height - fromY));
        stream.lineTo((float) toX, (float) (height - toY));
        stream.stroke();
    }

    void box(double x, double y, double width, double boxHeight, double thickness) throws IOException {
        stream.setLineWidth((float) thickness);
        stream.addRect((float) x, (float) (height - y - boxHeight), (float) width, (float) boxHeight);
        stream.stroke();
    }

    void place(PDFormXObject form, double x, double y, double formHeight) throws IOException {
        stream.saveGraphicsState();
        stream.transform(Matrix.getTranslateInstance((float) x, (float) (height - y - formHeight)));
        stream.drawForm(form);
        stream.restoreGraphicsState();
    }
}
