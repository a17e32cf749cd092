package org.homeward.app.reports;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.homeward.app.reports.api.SummaryJson;
import org.homeward.app.reports.web.ReportHtml;
import org.homeward.app.texts.Language;

/** Writes what an exchange leaves on the table; every method is pure but for the stream it is handed. */
public final class Reports {

    private Reports() {}

    /**
     * {@code report.html}: one self-contained page in UTF-8.
     *
     * @throws IOException if the stream cannot be written
     */
    public static void page(ExchangeReport report, Language language, OutputStream out) throws IOException {
        out.write(ReportHtml.write(report, language).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * {@code summary.json}: the same figures for a machine, each with what it counts; its shape is
     * {@code schema/summary.schema.json} among the program's resources.
     *
     * @throws IOException if the stream cannot be written
     */
    public static void summary(ExchangeReport report, OutputStream out) throws IOException {
        out.write(SummaryJson.write(report));
    }
}
