package org.homeward.app.drafts;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes the page of a draft from templates that were compiled with the program. */
public final class PlanHtml {

    private static final String PAGES = "org.homeward.app.pages";
    /** The look of every report, and what only this page has. */
    private static final List<String> STYLES = List.of("/reports/report.css", "/drafts/plan.css");

    private PlanHtml() {}

    /** The whole page: one file, no script, nothing fetched from anywhere. */
    static String write(PlanPage page) {
        TemplateEngine engine =
                TemplateEngine.createPrecompiled(null, ContentType.Html, PlanHtml.class.getClassLoader(), PAGES);
        StringOutput out = new StringOutput(256 * 1024);
        engine.render("drafts/plan.jte", page, out);
        return out.toString();
    }

    /** The style sheets, to stand in the page itself. */
    public static String style() {
        StringBuilder style = new StringBuilder();
        for (String sheet : STYLES) {
            try (InputStream in = PlanHtml.class.getResourceAsStream(sheet)) {
                if (in == null) {
                    throw new IllegalStateException("the style sheet " + sheet + " is not in the program");
                }
                style.append(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException failed) {
                throw new UncheckedIOException("the style sheet " + sheet + " could not be read", failed);
            }
        }
        return style.toString();
    }
}
