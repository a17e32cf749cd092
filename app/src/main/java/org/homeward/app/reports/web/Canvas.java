package org.homeward.app.reports.web;

import java.util.List;
import java.util.Locale;

/**
 * A sheet of SVG that is drawn from the start of the line: in a right-to-left language everything is mirrored.
 *
 * <p>Lengths are in CSS pixels of a drawing shown at its own width. Shapes carry classes that the page's style sheet
 * colours; patterns are the sheet's own, since one that lies in a hidden drawing would not show elsewhere.
 */
final class Canvas {

    /** Where a text stands relative to its point, in reading direction. */
    enum Anchor {
        START,
        MIDDLE,
        END
    }

    /** Average advance of a letter, as a share of the font size, measured generously over the six languages. */
    private static final double ADVANCE = 0.56;

    private final String id;
    private final int width;
    private final boolean mirrored;
    private final StringBuilder body = new StringBuilder(4096);

    Canvas(String id, int width, boolean mirrored) {
        this.id = id;
        this.width = width;
        this.mirrored = mirrored;
    }

    int width() {
        return width;
    }

    /** A filled or outlined box; classes {@code second} and {@code hatched} bring their pattern. */
    Canvas box(double x, double y, double boxWidth, double height, String styles) {
        double left = mirrored ? width - x - boxWidth : x;
        body.append("<rect x=\"").append(figure(left)).append("\" y=\"").append(figure(y));
        body.append("\" width=\"").append(figure(Math.max(0, boxWidth)));
        body.append("\" height=\"")
                .append(figure(height))
                .append("\" class=\"")
                .append(styles)
                .append('"');
        pattern(styles);
        body.append("/>");
        return this;
    }

    Canvas line(double fromX, double fromY, double toX, double toY, String styles) {
        body.append("<line x1=\"")
                .append(figure(across(fromX)))
                .append("\" y1=\"")
                .append(figure(fromY));
        body.append("\" x2=\"").append(figure(across(toX))).append("\" y2=\"").append(figure(toY));
        body.append("\" class=\"").append(styles).append("\"/>");
        return this;
    }

    /** A path through the points {@code x0, y0, x1, y1...}. */
    Canvas path(double[] points, boolean closed, String styles) {
        body.append("<path d=\"");
        for (int at = 0; at < points.length; at += 2) {
            body.append(at == 0 ? "M" : "L").append(figure(across(points[at]))).append(' ');
            body.append(figure(points[at + 1]));
        }
        body.append(closed ? "Z\"" : "\"").append(" class=\"").append(styles).append('"');
        pattern(styles);
        body.append("/>");
        return this;
    }

    Canvas disc(double x, double y, double radius, String styles) {
        body.append("<circle cx=\"")
                .append(figure(across(x)))
                .append("\" cy=\"")
                .append(figure(y));
        body.append("\" r=\"")
                .append(figure(radius))
                .append("\" class=\"")
                .append(styles)
                .append("\"/>");
        return this;
    }

    /** Text in the reading direction of the page. */
    Canvas text(double x, double y, Anchor anchor, String styles, String words) {
        return words(x, y, anchor, styles, words, mirrored);
    }

    /** A figure: always written left to right, whatever the page's direction. */
    Canvas figure(double x, double y, Anchor anchor, String styles, String words) {
        return words(x, y, anchor, styles, words, false);
    }

    private Canvas words(double x, double y, Anchor anchor, String styles, String words, boolean rightToLeft) {
        boolean swapped = mirrored && !rightToLeft;
        String placed = switch (anchor) {
            case START -> swapped ? "end" : "start";
            case MIDDLE -> "middle";
            case END -> swapped ? "start" : "end";
        };
        body.append("<text x=\"")
                .append(figure(across(x)))
                .append("\" y=\"")
                .append(figure(y))
                .append('"');
        body.append(" text-anchor=\"").append(placed).append('"');
        body.append(" direction=\"").append(rightToLeft ? "rtl" : "ltr").append('"');
        body.append(" class=\"")
                .append(styles)
                .append("\">")
                .append(Markup.escape(words))
                .append("</text>");
        return this;
    }

    /** The words, shortened with an ellipsis to what fits; the table beside the picture has them whole. */
    static String fit(String words, double room, double fontSize) {
        int letters = (int) (room / (fontSize * ADVANCE));
        if (words.codePointCount(0, words.length()) <= letters) {
            return words;
        }
        int end = words.offsetByCodePoints(0, Math.max(1, letters - 1));
        return words.substring(0, end).stripTrailing() + "…";
    }

    /** The whole drawing, {@code height} high, with what a screen reader says of it. */
    String finish(double height, String title, String description) {
        String spoken = "<title id=\"%1$s-title\">%2$s</title><desc id=\"%1$s-description\">%3$s</desc>"
                .formatted(id, Markup.escape(title), Markup.escape(description));
        String sheet = "<svg id=\"%1$s\" viewBox=\"0 0 %2$s %3$s\" width=\"%2$s\" height=\"%3$s\" role=\"img\""
                        .formatted(id, figure(width), figure(height))
                + " aria-labelledby=\"%1$s-title %1$s-description\" focusable=\"false\">".formatted(id);
        String hatch = "<defs><pattern id=\"%1$s-hatch\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\""
                        .formatted(id)
                + " patternTransform=\"rotate(45)\"><rect width=\"6\" height=\"6\" class=\"hatch-ground\"/>"
                + "<line x1=\"0\" y1=\"0\" x2=\"0\" y2=\"6\" class=\"hatch-line\"/></pattern></defs>";
        return sheet + spoken + hatch + body + "</svg>";
    }

    /** What a picture needs of the report's style sheet when it stands alone. */
    private static final String STYLE = "svg{--ink:#1d2226;--muted:#4f575e;--line:#c9ced2;--paper:#fff;--first:#1f6f6b;"
            + "--second:#7d5678;background:var(--paper);font-family:system-ui,'DejaVu Sans',sans-serif}"
            + "text{fill:var(--ink);font-size:14px}.heading{font-weight:650}.small{font-size:11px}.first{fill:var(--first)}.first.area{opacity:.85}"
            + ".second{stroke:var(--second);stroke-width:1}.area{stroke-width:0}.hatch-ground{fill:var(--paper)}"
            + ".hatch-line{stroke:var(--second);stroke-width:3.5}.axis{stroke:var(--ink)}.separator{stroke:var(--line)}"
            + ".limit{stroke:var(--ink);stroke-width:1.5;stroke-dasharray:6 4}"
            + ".balance-line{fill:none;stroke:var(--ink);stroke-width:2}"
            + "@media (prefers-color-scheme:dark){svg{--ink:#e7eaec;--line:#4a5258;--paper:#15191c;--first:#5fb3ad;"
            + "--second:#c79ac1}}";

    /** A finished drawing as a file: named as SVG, and with its colours. */
    static String alone(String drawing) {
        int inside = drawing.indexOf('>') + 1;
        return "<svg xmlns=\"http://www.w3.org/2000/svg\"" + drawing.substring("<svg".length(), inside) + "<style>"
                + STYLE + "</style>" + drawing.substring(inside) + "\n";
    }

    /** A finished drawing, what it shows, and how high it is. */
    record Sheet(String title, String drawing, double height) {}

    private static final double HEADING = 34;

    /** Finished drawings as one file, each under its title. */
    static String stacked(List<Sheet> sheets, int width, boolean rightToLeft) {
        StringBuilder all = new StringBuilder();
        double y = 0;
        for (Sheet sheet : sheets) {
            Canvas heading = new Canvas("", width, rightToLeft);
            heading.text(0, y + 20, Anchor.START, "heading", fit(sheet.title(), width, 14));
            all.append(heading.body)
                    .append("<svg y=\"")
                    .append(figure(y + HEADING))
                    .append('"');
            all.append(sheet.drawing().substring("<svg".length()));
            y += HEADING + sheet.height() + 10;
        }
        return alone("<svg viewBox=\"0 0 %1$s %2$s\" width=\"%1$s\" height=\"%2$s\" role=\"group\">%3$s</svg>"
                .formatted(figure(width), figure(y), all));
    }

    private void pattern(String styles) {
        if (styles.contains("second") || styles.contains("hatched")) {
            body.append(" fill=\"url(#").append(id).append("-hatch)\"");
        }
    }

    private double across(double x) {
        return mirrored ? width - x : x;
    }

    private static String figure(double value) {
        long tenths = Math.round(value * 10);
        return tenths % 10 == 0 ? Long.toString(tenths / 10) : String.format(Locale.ROOT, "%.1f", tenths / 10.0);
    }
}
