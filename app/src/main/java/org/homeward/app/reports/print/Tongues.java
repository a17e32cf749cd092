package org.homeward.app.reports.print;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.homeward.app.reports.HandoverEvent;
import org.homeward.app.reports.Heading.Party;
import org.homeward.app.reports.Wording;
import org.homeward.app.reports.print.Pen.Align;
import org.homeward.app.texts.Language;
import org.homeward.app.texts.Texts;

/** The languages of both parties, the releasing one's first: whatever is signed says the same in either. */
record Tongues(Texts releasing, Texts receiving) {

    static Tongues of(Party releasing, Party receiving) {
        return new Tongues(texts(releasing), texts(receiving));
    }

    /** The releasing party's language, then the receiving party's; one where they are the same. */
    List<Texts> both() {
        return releasing.language() == receiving.language() ? List.of(releasing) : List.of(releasing, receiving);
    }

    /** Both versions on one line; one where they are the same. */
    String joined(String name) {
        String left = releasing.get("reports." + name);
        String right = receiving.get("reports." + name);
        return left.equals(right) ? left : left + " · " + right;
    }

    static String text(Texts texts, String name) {
        return texts.get("reports." + name);
    }

    static String text(Texts texts, String name, Map<String, ?> arguments) {
        return texts.get("reports." + name, arguments);
    }

    static String event(Texts texts, HandoverEvent.Kind kind) {
        return text(texts, "event." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    static String date(Texts texts, LocalDate day) {
        return texts.date(day);
    }

    static String words(Texts texts, Wording wording) {
        return wording.in(texts);
    }

    /** Where lines of a language begin. */
    static Align start(Texts texts) {
        return texts.language().direction().equals("rtl") ? Align.RIGHT : Align.LEFT;
    }

    private static Texts texts(Party party) {
        return Texts.in(Language.of(party.language()).orElse(Language.EN));
    }
}
