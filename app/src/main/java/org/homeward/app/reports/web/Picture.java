package org.homeward.app.reports.web;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.util.function.BiFunction;

/**
 * A drawing in two widths: the page's style sheet shows the one that suits the screen or the paper.
 *
 * @param wide markup for desktops and paper
 * @param narrow markup for phones
 */
public record Picture(String wide, String narrow) implements Content {

    /** Width of a drawing on a desktop and on A4 paper. */
    static final int WIDE = 720;
    /** Width of a drawing on a phone 360 px wide, its margins taken off. */
    static final int NARROW = 328;

    /** Draws both widths; {@code draw} is given the drawing's id, unique on the page, and its width. */
    static Picture of(String id, BiFunction<String, Integer, String> draw) {
        return new Picture(draw.apply(id + "-wide", WIDE), draw.apply(id + "-narrow", NARROW));
    }

    @Override
    public void writeTo(TemplateOutput out) {
        out.writeContent("<div class=\"picture-wide\">");
        out.writeContent(wide);
        out.writeContent("</div><div class=\"picture-narrow\">");
        out.writeContent(narrow);
        out.writeContent("</div>");
    }
}
