package org.homeward.app.reports.web;

import gg.jte.Content;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.homeward.app.reports.ExchangeReport;
import org.homeward.app.reports.Heading.Party;
import org.homeward.app.reports.Wording;
import org.homeward.app.texts.Language;
import org.homeward.app.texts.Texts;
import org.jspecify.annotations.Nullable;

/**
 * One report in one language, as the templates ask for it.
 *
 * <p>Words come back as {@link Content} when they may carry markup of ours, such as the isolation of names; the
 * templates escape everything else.
 */
public final class ReportPage {

    /** Ids of the sections, in order; each has its title in {@code reports.section.<id>}. */
    public static final List<String> SECTIONS = List.of(
            "glance",
            "names",
            "gates",
            "statements",
            "eligibility",
            "plan",
            "balance",
            "events",
            "remains",
            "children",
            "topics",
            "delivered",
            "checks",
            "log");

    private final ExchangeReport report;
    private final Texts texts;

    public ReportPage(ExchangeReport report, Language language) {
        this.report = report;
        this.texts = Texts.in(language);
    }

    public ExchangeReport report() {
        return report;
    }

    public Language language() {
        return texts.language();
    }

    public boolean rightToLeft() {
        return "rtl".equals(language().direction());
    }

    BalanceDrawing.Legend balanceLegend() {
        return new BalanceDrawing.Legend(
                texts,
                plain(report.heading().firstParty().name()),
                plain(report.heading().secondParty().name()));
    }

    /** A text of the report's own catalogue; {@code name} is its key without {@code reports.}. */
    public String text(String name) {
        return texts.get("reports." + name);
    }

    public String text(String name, Map<String, ?> arguments) {
        return texts.get("reports." + name, arguments);
    }

    /** The text for a constant: {@code name.constant}, in lower case with hyphens. */
    public String text(String name, Enum<?> constant) {
        return text(name + "." + constant.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    public String number(long value) {
        return texts.number(value);
    }

    /** A number for an attribute, the same in every language. */
    public String plainNumber(int value) {
        return Integer.toString(value);
    }

    /** A number that may not have been stated. */
    public String number(@Nullable Long value) {
        return value == null ? text("not-stated") : texts.number(value);
    }

    public String date(LocalDate date) {
        return texts.date(date);
    }

    /** Seconds with two decimals, without a unit. */
    public String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.2f", duration.toMillis() / 1000.0);
    }

    /** Words as plain text, for titles, descriptions and pictures. */
    public String plain(Wording wording) {
        return wording.in(texts);
    }

    /** Words for the page; words of others are isolated and marked with their language. */
    public Content words(Wording wording) {
        return switch (wording) {
            case Wording.Keyed keyed -> out -> out.writeUserContent(texts.get(keyed.key(), keyed.arguments()));
            case Wording.Quoted quoted -> Isolated.of(quoted, language().code());
        };
    }

    /** The name of a party or of the intermediary. */
    public Content seat(String id) {
        return words(named(id).name());
    }

    public String plainSeat(String id) {
        return plain(named(id).name());
    }

    /** A text in which {@code {seat}} stands for a party's name. */
    public String withSeat(String name, String id) {
        return text(name, Map.of("seat", plainSeat(id)));
    }

    /** A text about one direction: {@code {seeker}}'s people, asked of {@code {holder}}. */
    public String direction(String name, String seeker, String holder) {
        return text(name, Map.of("seeker", plainSeat(seeker), "holder", plainSeat(holder)));
    }

    /** Class of a party's colour and pattern: the first and the second drawn always look the same. */
    public String style(String party) {
        return report.heading().firstParty().id().equals(party) ? "first" : "second";
    }

    /** The name of a crossing point. */
    public Wording point(String id) {
        return report.plan().points().stream()
                .filter(point -> point.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no crossing point " + id + " in this plan"))
                .name();
    }

    private Party named(String id) {
        return Stream.concat(
                        report.heading().parties().stream(),
                        Stream.of(report.heading().intermediary()))
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no seat " + id + " in this exchange"));
    }
}
