package org.homeward.benchmarks.linkage;

import java.util.List;
import java.util.Locale;

/** Pieces of a page, everything that is not markup escaped. */
final class Html {
    private Html() {}

    static String text(String raw) {
        return raw.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** A share without its leading nought: .9978. */
    static String share(double share) {
        String text = String.format(Locale.ROOT, "%.4f", share);
        return text.startsWith("0.") ? text.substring(1) : text;
    }

    static String percent(double share) {
        return String.format(Locale.ROOT, share > 0 && share < .1 ? "%.2f %%" : "%.1f %%", 100 * share);
    }

    static String count(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    static String bits(double bits) {
        return String.format(Locale.ROOT, "%.1f", bits).replace('-', '−');
    }

    /** A table whose first column names the rows; the columns from {@code figuresFrom} on are figures. */
    static String table(String caption, List<String> headers, List<List<String>> rows, int figuresFrom) {
        StringBuilder html = new StringBuilder("<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"")
                .append(text(caption))
                .append("\"><table><caption>")
                .append(text(caption))
                .append("</caption><thead><tr>");
        for (int column = 0; column < headers.size(); column++) {
            html.append("<th scope=\"col\"")
                    .append(column >= figuresFrom ? " class=\"n\">" : ">")
                    .append(text(headers.get(column)))
                    .append("</th>");
        }
        html.append("</tr></thead><tbody>\n");
        for (List<String> row : rows) {
            html.append("<tr><th scope=\"row\">").append(text(row.getFirst())).append("</th>");
            for (int column = 1; column < row.size(); column++) {
                html.append(column >= figuresFrom ? "<td class=\"n\">" : "<td>")
                        .append(text(row.get(column)))
                        .append("</td>");
            }
            html.append("</tr>\n");
        }
        return html.append("</tbody></table></div>\n").toString();
    }

    /** A picture with its words below and its table behind it. */
    static String figure(String svg, String caption, String table) {
        return "<figure>" + svg + "<figcaption>" + text(caption)
                + "</figcaption>\n<details><summary>The figures of this" + " picture</summary>" + table
                + "</details></figure>\n";
    }
}
