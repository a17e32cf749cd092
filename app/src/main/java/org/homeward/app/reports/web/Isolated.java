package org.homeward.app.reports.web;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.util.Map;
import org.homeward.app.reports.Wording.Quoted;

/**
 * Words that somebody else wrote, set apart so that their direction and language touch nothing around them.
 *
 * @param language the language of the words
 * @param foreign true where it is not the reader's
 */
public record Isolated(String language, String text, boolean foreign) implements Content {

    /** The words in the reader's language where there are any, marked with their own where not. */
    public static Isolated of(Quoted quoted, String readerLanguage) {
        Map.Entry<String, String> chosen = choose(quoted, readerLanguage);
        return new Isolated(chosen.getKey(), chosen.getValue(), !chosen.getKey().equals(readerLanguage));
    }

    /** The version in the reader's language, or else the first. */
    static Map.Entry<String, String> choose(Quoted quoted, String readerLanguage) {
        String own = quoted.byLanguage().get(readerLanguage);
        return own == null ? quoted.byLanguage().firstEntry() : Map.entry(readerLanguage, own);
    }

    @Override
    public void writeTo(TemplateOutput out) {
        if (foreign) {
            out.writeContent("<bdi lang=\"");
            out.writeContent(Markup.escape(language));
            out.writeContent("\">");
        } else {
            out.writeContent("<bdi>");
        }
        out.writeContent(Markup.escape(text));
        out.writeContent("</bdi>");
    }
}
