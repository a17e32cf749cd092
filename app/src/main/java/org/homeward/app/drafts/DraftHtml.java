package org.homeward.app.drafts;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes the pages of this part from templates that were compiled with the program. */
public final class DraftHtml {

    private static final String PAGES = "org.homeward.app.pages";
    /** The look of every report, and what only these pages have. */
    private static final List<String> STYLES = List.of("/reports/report.css", "/drafts/plan.css");

    private DraftHtml() {}

    /** The whole page of a draft plan: one file, no script, nothing fetched from anywhere. */
    static String write(PlanPage page) {
        return render("drafts/plan.jte", page);
    }

    /** The whole page of a check; it is made in the same way. */
    static String write(CheckPage page) {
        return render("drafts/check.jte", page);
    }

    private static String render(String template, Object page) {
        TemplateEngine engine =
                TemplateEngine.createPrecompiled(null, ContentType.Html, DraftHtml.class.getClassLoader(), PAGES);
        StringOutput out = new StringOutput(256 * 1024);
        engine.render(template, page, out);
        return out.toString();
    }

    /** The style sheets, to stand in the page itself. */
    public static String style() {
        StringBuilder style = new StringBuilder();
        for (String sheet : STYLES) {
            try (InputStream in = DraftHtml.class.getResourceAsStream(sheet)) {
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
