package org.homeward.app.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.homeward.app.matching.MatchReport.Alone;
import org.homeward.app.matching.MatchReport.Bin;
import org.homeward.app.matching.MatchReport.Completeness;
import org.homeward.app.matching.MatchReport.Counts;
import org.homeward.app.matching.MatchReport.Entry;
import org.homeward.app.matching.MatchReport.Shown;
import org.homeward.app.matching.MatchReport.Waterfall;
import org.homeward.linkage.Band;
import org.homeward.linkage.LinkedPair;
import org.homeward.linkage.Person;

/** Gathers what the matcher's page shows from a result. */
final class ReportBuilding {

    /** More pairs than these nobody reads on one page; the pairs file has all. */
    static final int REVIEW_MAX = 200;
    /** Enough to see whether what was proposed looks right. */
    static final int PROPOSED_MAX = 50;

    static final int BITS_A_BIN = 4;
    private static final int LOWEST_BIN = -24;
    private static final int BINS = 13;

    private static final Map<String, Function<Person, String>> FIELDS = fields();

    private final MatchList left;
    private final MatchList right;
    private final MatchResult result;

    ReportBuilding(MatchList left, MatchList right, MatchResult result) {
        this.left = left;
        this.right = right;
        this.result = result;
    }

    MatchReport build() {
        List<Completeness> columns = columns();
        List<LinkedPair> pairs = result.findings().pairs();
        Counts[] bins = new Counts[BINS];
        java.util.Arrays.fill(bins, new Counts(0, 0, 0));
        pairs.forEach(pair -> count(bins, pair.probability(), pair.band()));
        List<Alone> alone = new ArrayList<>();
        if (result.findings() instanceof Findings.Between(var link)) {
            AloneEntries of = new AloneEntries(left, right, link, columns);
            alone.add(of.ofLeft(probability -> count(bins, probability, Band.UNMATCHED)));
            alone.add(of.ofRight());
        }
        List<LinkedPair> review =
                pairs.stream().filter(pair -> pair.band() == Band.REVIEW).toList();
        List<LinkedPair> proposed = pairs.stream()
                .filter(pair -> pair.band() == Band.PROPOSED)
                .toList()
                .reversed();
        return new MatchReport(
                result,
                IntStream.range(0, BINS)
                        .mapToObj(at -> new Bin(LOWEST_BIN + at * BITS_A_BIN, bins[at]))
                        .toList(),
                new Shown<>(
                        review.stream().limit(REVIEW_MAX).map(this::waterfall).toList(), review.size()),
                new Shown<>(spread(proposed, PROPOSED_MAX).map(this::waterfall).toList(), proposed.size()),
                result.findings() instanceof Findings.Within(var repeats)
                        ? new Groups(repeats, left.people().size()).shown(left.people())
                        : new Shown<>(List.of(), 0),
                alone,
                columns);
    }

    /** Items spread evenly over a list, the first among them. */
    static <T> Stream<T> spread(List<T> items, int most) {
        int count = Math.min(most, items.size());
        return IntStream.range(0, count).mapToObj(at -> items.get((int) ((long) at * items.size() / count)));
    }

    private static void count(Counts[] bins, double probability, Band band) {
        double bits = Math.log(probability / (1 - probability)) / Math.log(2);
        int bin = (int) Math.floor((Math.clamp(bits, -1000, 1000) - LOWEST_BIN) / BITS_A_BIN);
        int at = Math.clamp(bin, 0, BINS - 1);
        bins[at] = bins[at].plus(band);
    }

    private Waterfall waterfall(LinkedPair pair) {
        return new Waterfall(
                entry(left.people().get(pair.left())),
                entry(right.people().get(pair.right())),
                pair.probability(),
                result.findings().explain(pair));
    }

    static Entry entry(Person person) {
        String name = String.join(" ", person.surname(), person.given(), person.patronymic());
        return new Entry(person.id(), name.replaceAll("\\s+", " ").strip());
    }

    private List<Completeness> columns() {
        List<Completeness> columns = new ArrayList<>();
        TreeSet<String> extras = new TreeSet<>();
        Stream.concat(left.people().stream(), right.people().stream())
                .forEach(person -> extras.addAll(person.extra().keySet()));
        FIELDS.forEach((field, value) -> columns.add(completeness(field, value)));
        extras.forEach(extra -> columns.add(completeness(
                extra, person -> Objects.requireNonNullElse(person.extra().get(extra), ""))));
        return columns.stream()
                .filter(column -> column.left() + column.right() > 0)
                .sorted(Comparator.comparing(column -> !column.compared()))
                .toList();
    }

    private Completeness completeness(String field, Function<Person, String> value) {
        return new Completeness(field, filled(left, value), filled(right, value));
    }

    private static double filled(MatchList list, Function<Person, String> value) {
        long filled = list.people().stream()
                .filter(person -> !value.apply(person).isBlank())
                .count();
        return (double) filled / Math.max(1, list.people().size());
    }

    /** What a person says in a column; empty where nothing. */
    static String value(Person person, String field) {
        Function<Person, String> known = FIELDS.get(field);
        return known == null ? Objects.requireNonNullElse(person.extra().get(field), "") : known.apply(person);
    }

    private static Map<String, Function<Person, String>> fields() {
        Map<String, Function<Person, String>> fields = new LinkedHashMap<>();
        fields.put("surname", Person::surname);
        fields.put("given", Person::given);
        fields.put("patronymic", Person::patronymic);
        fields.put("birth_date", Person::birthDate);
        fields.put("sex", Person::sex);
        fields.put("rank", Person::rank);
        fields.put("unit", Person::unit);
        fields.put("service_number", Person::serviceNumber);
        fields.put("capture_date", Person::captureDate);
        fields.put("capture_place", Person::capturePlace);
        return fields;
    }
}
