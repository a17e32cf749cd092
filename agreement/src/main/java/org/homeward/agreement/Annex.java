package org.homeward.agreement;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An annex is the agreement as it is printed for signature: every clause in each language side by side, all columns filled
 * from the same figures.
 *
 * @param agreementId the agreement
 * @param version its version
 * @param fingerprint the fingerprint of the text it was made from
 * @param title the title per language
 * @param languages the columns, first those the parties sign in
 * @param rows the clauses
 */
public record Annex(
        String agreementId, long version, String fingerprint, Wording title, List<String> languages, List<Row> rows) {

    static final Pattern MARK = Pattern.compile("\\{([a-z0-9_.-]{1,80})}");

    public Annex {
        languages = List.copyOf(languages);
        rows = List.copyOf(rows);
    }

    /**
     * One clause.
     *
     * @param clauseId the clause
     * @param title its title per language
     * @param text its text per language, with its figures filled in
     * @param figures the figures by name, as they stand in every column
     * @param binds whether it was agreed; an offer is printed as one
     */
    public record Row(String clauseId, Wording title, Wording text, Map<String, String> figures, boolean binds) {
        public Row {
            figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
        }
    }

    public static Annex of(Agreement agreement) {
        Set<String> languages = new LinkedHashSet<>();
        agreement.parties().forEach(party -> languages.addAll(party.languages()));
        List<Row> rows = new ArrayList<>();
        for (Clause clause : agreement.clauses()) {
            languages.addAll(clause.text().byLanguage().keySet());
            rows.add(new Row(
                    clause.id(),
                    clause.title(),
                    text(agreement, clause),
                    Figures.of(agreement, clause),
                    clause.standing().binds()));
        }
        return new Annex(
                agreement.id(),
                agreement.version(),
                agreement.fingerprint(),
                agreement.title(),
                List.copyOf(languages),
                rows);
    }

    /** The text of a clause per language, with its figures filled in: the only form in which it is shown to anyone. */
    public static Wording text(Agreement agreement, Clause clause) {
        Map<String, String> figures = Figures.of(agreement, clause);
        Map<String, String> texts = new LinkedHashMap<>();
        clause.text().byLanguage().forEach((language, text) -> texts.put(language, fill(text, figures)));
        return new Wording(texts);
    }

    private static String fill(String text, Map<String, String> figures) {
        return MARK.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(figures.getOrDefault(found.group(1), found.group())));
    }

    /** The names of the marks in {@code text}. */
    static Set<String> marks(String text) {
        Set<String> marks = new LinkedHashSet<>();
        Matcher matcher = MARK.matcher(text);
        while (matcher.find()) {
            marks.add(matcher.group(1));
        }
        return marks;
    }
}
