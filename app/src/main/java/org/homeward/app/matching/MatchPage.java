package org.homeward.app.matching;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.homeward.app.matching.MatchReport.Bin;
import org.homeward.app.matching.MatchReport.Waterfall;
import org.homeward.app.texts.Language;
import org.homeward.app.texts.Texts;
import org.homeward.linkage.Band;
import org.homeward.linkage.Explanation;
import org.homeward.linkage.Explanation.FieldEvidence;
import org.homeward.linkage.Weight;

/** The matcher's page in one language, as its templates ask for it. */
public final class MatchPage {

    private static final Set<String> FIELDS = Set.of(
            "surname",
            "given",
            "patronymic",
            "birth_date",
            "sex",
            "rank",
            "unit",
            "service_number",
            "capture_date",
            "capture_place",
            "name_order");
    private static final double BITS_WORTH_SAYING = 0.05;

    private final MatchReport report;
    private final Texts texts;

    MatchPage(MatchReport report, Language language) {
        this.report = report;
        this.texts = Texts.in(language);
    }

    /**
     * One step of a waterfall.
     *
     * @param words what it says
     * @param note more about it; empty for none
     * @param bits how far it goes, signed, as the language writes it
     * @param start where its bar begins, in hundredths of the width
     * @param length how long its bar is, in hundredths of the width
     * @param speaksFor true where it makes the pair more likely
     */
    public record Step(String words, String note, String bits, String start, String length, boolean speaksFor) {}

    public MatchReport report() {
        return report;
    }

    public Language language() {
        return texts.language();
    }

    /** True where one list was searched. */
    public boolean self() {
        return report.result().findings() instanceof Findings.Within;
    }

    /** A text of this part's catalogue; {@code name} is its key without {@code matching.page.}. */
    public String text(String name) {
        return texts.get("matching.page." + name);
    }

    public String text(String name, Map<String, ?> arguments) {
        return texts.get("matching.page." + name, arguments);
    }

    /** The text for lists of two, or for one. */
    public String forKind(String name) {
        return text(name + (self() ? ".self" : ".two"));
    }

    public String number(long value) {
        return texts.number(value);
    }

    /** A probability or share; never rounded up to certainty. */
    public String percent(double share) {
        return text("percent", Map.of("value", Math.floor(share * 10_000) / 10_000));
    }

    public String bits(double bits) {
        return text("bits", Map.of("value", bits));
    }

    /** A length for a style, in hundredths. */
    public String length(double share) {
        return String.format(Locale.ROOT, "%.2f", 100 * share);
    }

    /** The figures at the top: what is counted, and how many. */
    public Map<String, String> glance() {
        Map<String, String> figures = new LinkedHashMap<>();
        figures.put(text("glance.proposed"), number(band(Band.PROPOSED)));
        figures.put(text("glance.review"), number(band(Band.REVIEW)));
        switch (report.result().findings()) {
            case Findings.Between(var link) -> {
                report.alone()
                        .forEach(alone -> figures.put(
                                text(alone.left() ? "glance.alone-first" : "glance.alone-second"),
                                number(alone.rows())));
                figures.put(text("glance.overlap"), number(Math.round(link.estimatedOverlap())));
            }
            case Findings.Within(var repeats) -> {
                List<List<Integer>> groups = repeats.groups();
                long rows = groups.stream().mapToLong(List::size).sum();
                figures.put(text("glance.people"), number(groups.size()));
                figures.put(text("glance.rows-repeating"), number(rows - groups.size()));
            }
        }
        return figures;
    }

    private long band(Band band) {
        return report.result().findings().pairs().stream()
                .filter(pair -> pair.band() == band)
                .count();
    }

    /** A column by its name in the reader's language; a column of the list's own keeps its header. */
    public String field(String field) {
        return FIELDS.contains(field) ? text("field." + field) : field;
    }

    /** How two values agree. */
    public String level(String level) {
        return text("level." + level);
    }

    /** What the nearest entry contradicts. */
    public String sentence(MatchReport.Contradiction against) {
        return against.sentence(language().code());
    }

    /** The learnt weights of the columns that could be compared, by column. */
    public Map<String, List<Weight>> weights() {
        Set<String> compared = report.columns().stream()
                .filter(MatchReport.Completeness::compared)
                .map(MatchReport.Completeness::field)
                .collect(Collectors.toSet());
        return report.result().findings().weights().stream()
                .filter(weight -> compared.contains(weight.field()))
                .collect(Collectors.groupingBy(Weight::field, LinkedHashMap::new, Collectors.toList()));
    }

    /** The bins of the histogram, without the empty ones below the first that has anything. */
    public List<Bin> scores() {
        return report.scores().stream()
                .dropWhile(bin -> bin.counts().sum() == 0)
                .toList();
    }

    /** The figures of a measurement that are shares, by what they are called. */
    public Map<String, String> shares(MatchQuality quality) {
        Map<String, String> shares = new LinkedHashMap<>();
        shares.put(text("quality.precision"), percent(quality.precision()));
        shares.put(text("quality.recall"), percent(quality.recall()));
        shares.put("F1", percent(quality.f1()));
        shares.put(text("quality.recall-999"), percent(quality.recallAtPrecision999()));
        shares.put(text("quality.calibration"), percent(quality.calibrationError()));
        return shares;
    }

    /** The probabilities that a bin of the calibration covers. */
    public String range(MatchQuality.Calibration bin) {
        return "\u2066" + Math.round(100 * bin.from()) + "–" + Math.round(100 * bin.to()) + "\u2069";
    }

    /** The bounds of a bin, in words. */
    public String bounds(Bin bin) {
        int at = report.scores().indexOf(bin); // Of all: what is not shown below the first has bounds too.
        if (at == 0) {
            return text("scores.below", Map.of("bits", bound(bin.from() + ReportBuilding.BITS_A_BIN)));
        }
        return at == report.scores().size() - 1
                ? text("scores.above", Map.of("bits", bound(bin.from())))
                : text(
                        "scores.between",
                        Map.of("from", bound(bin.from()), "to", bound(bin.from() + ReportBuilding.BITS_A_BIN)));
    }

    /** Set apart, so that its sign stays before it in a right-to-left language too. */
    private static String bound(int bits) {
        return "\u2066" + (bits < 0 ? "−" : "") + Math.abs(bits) + "\u2069";
    }

    /** The longest bar of the histogram. */
    public int highest() {
        return report.scores().stream()
                .mapToInt(bin -> bin.counts().sum())
                .max()
                .orElse(0);
    }

    /** Columns that one of the two entries says nothing in, as one list of words; empty where there are none. */
    public String silent(Waterfall waterfall) {
        return waterfall.explanation().fields().stream()
                .filter(field -> "missing".equals(field.level()))
                .map(field -> field(field.field()))
                .collect(Collectors.joining(text("comma")));
    }

    /** The steps of a waterfall, from the prior to what rivals take off. */
    public List<Step> steps(Waterfall waterfall) {
        Explanation explanation = waterfall.explanation();
        List<Drop> drops = new ArrayList<>();
        drops.add(new Drop(forKind("step.prior"), "", explanation.priorBits()));
        for (FieldEvidence field : explanation.fields()) {
            if (!"missing".equals(field.level())) {
                drops.add(new Drop(explanation.sentence(field, language().code()), frequency(field), field.bits()));
            }
        }
        if (explanation.relativeBits() < -BITS_WORTH_SAYING) {
            drops.add(new Drop(text("step.relative"), "", explanation.relativeBits()));
        }
        if (explanation.rivalBits() < -BITS_WORTH_SAYING) {
            drops.add(new Drop(text("step.rivals"), "", explanation.rivalBits()));
        }
        return placed(drops);
    }

    private record Drop(String words, String note, double bits) {}

    private String frequency(FieldEvidence field) {
        return Math.abs(field.frequencyBits()) < BITS_WORTH_SAYING
                ? ""
                : text("step.frequency", Map.of("bits", "\u2066" + bits(field.frequencyBits()) + "\u2069"));
    }

    /** Each bar begins where the one above it ended; the scale is the pair's own. */
    private List<Step> placed(List<Drop> drops) {
        double low = 0;
        double high = 0;
        double at = 0;
        for (Drop drop : drops) {
            at += drop.bits();
            low = Math.min(low, at);
            high = Math.max(high, at);
        }
        double scale = 1 / Math.max(1e-9, high - low);
        List<Step> steps = new ArrayList<>();
        at = 0;
        for (Drop drop : drops) {
            double start = (Math.min(at, at + drop.bits()) - low) * scale;
            steps.add(new Step(
                    drop.words(),
                    drop.note(),
                    bits(drop.bits()),
                    length(start),
                    length(Math.abs(drop.bits()) * scale),
                    drop.bits() >= 0));
            at += drop.bits();
        }
        return steps;
    }

    /** The bits of a whole waterfall. */
    public String total(Waterfall waterfall) {
        Explanation explanation = waterfall.explanation();
        double fields =
                explanation.fields().stream().mapToDouble(FieldEvidence::bits).sum();
        return bits(explanation.priorBits() + fields + explanation.relativeBits() + explanation.rivalBits());
    }

    /** What would change the band; empty where no change of one column does. */
    public String change(Waterfall waterfall) {
        var change = waterfall.explanation().counterfactual();
        return change.field().isEmpty()
                ? ""
                : text(
                        "change",
                        Map.of(
                                "field",
                                field(change.field()),
                                "level",
                                level(change.level()),
                                "band",
                                text("band." + change.band().name().toLowerCase(Locale.ROOT))));
    }
}
