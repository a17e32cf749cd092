package org.homeward.app.reports.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.homeward.app.reports.ExchangeReport;
import org.homeward.app.texts.Language;

/** Writes the page from templates that were compiled with the program. */
public final class ReportHtml {

    private static final String PAGES = "org.homeward.app.pages";

    private ReportHtml() {}

    /** The whole page: one file, no script, nothing fetched from anywhere. */
    public static String write(ExchangeReport report, Language language) {
        TemplateEngine engine =
                TemplateEngine.createPrecompiled(null, ContentType.Html, ReportHtml.class.getClassLoader(), PAGES);
        StringOutput out = new StringOutput(256 * 1024);
        engine.render("reports/report.jte", new ReportPage(report, language), out);
        return out.toString();
    }

    /** The style sheet, to stand in the page itself. */
    public static String style() {
        try (InputStream in = ReportHtml.class.getResourceAsStream("/reports/report.css")) {
            if (in == null) {
                throw new IllegalStateException("the report's style sheet is not in the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException("the report's style sheet could not be read", failed);
        }
    }
}
