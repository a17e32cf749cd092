package org.homeward.app.scenario;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.homeward.app.accounts.Amount;
import org.homeward.app.accounts.PublicStatement;
import org.homeward.app.accounts.Source;
import org.homeward.app.accounts.Topic;
import org.homeward.app.children.ListStatement;
import org.homeward.app.kernel.Problem;
import org.homeward.app.remains.Attribution;
import org.homeward.app.remains.ClaimedTotal;
import org.homeward.app.remains.Delivery;
import org.homeward.app.scenario.ExerciseSettings.Disturbances;
import org.homeward.app.scenario.ExerciseSettings.PutOff;
import org.homeward.app.scenario.ExerciseSettings.Timetable;
import org.homeward.app.scenario.PublishedOutcomes.EarlierExchange;
import org.homeward.app.scenario.PublishedOutcomes.EarlierStage;
import org.homeward.app.scenario.PublishedOutcomes.Said;
import org.homeward.app.talks.Memorandum;
import org.homeward.app.talks.Position;
import org.homeward.app.talks.Round;
import org.homeward.app.texts.Multilingual;
import org.jspecify.annotations.Nullable;

/** Reads the fact files of a pack, each into the records of the part that owns them. */
final class PackReader {

    private final Path folder;
    private final Set<String> parties;
    private final List<Problem> problems;

    /**
     * @param parties ids of the parties and the intermediary, as the agreement names them
     * @param problems where every problem is added
     */
    PackReader(Path folder, Set<String> parties, List<Problem> problems) {
        this.folder = folder;
        this.parties = parties;
        this.problems = problems;
    }

    TalksRecord talks() {
        Cursor file = open("talks.yaml");
        List<Round> rounds = file.each("rounds", each -> {
            each.optionalText("scheduled_start");
            each.optionalText("reported_start");
            each.optionalText("reported_end");
            each.optionalText("time_zone");
            return new Round(
                    each.text("id"), each.date("date"), each.text("venue"), each.each("outcome", Cursor::words));
        });
        List<Memorandum> memoranda = file.each("memoranda", this::memorandum);
        List<Position> positions = file.each(
                "positions",
                each -> new Position(
                        each.text("id"),
                        party(each, "by"),
                        each.date("date"),
                        each.text("topic"),
                        each.multilingual("text")));
        file.done();
        return new TalksRecord(rounds, memoranda, positions);
    }

    private Memorandum memorandum(Cursor each) {
        each.optionalDate("received_before");
        return new Memorandum(
                each.text("id"),
                party(each, "from"),
                party(each, "to"),
                party(each, "via"),
                each.texts("languages"),
                each.optionalDate("received"),
                each.optionalCount("study_days"));
    }

    /** The published accounts and the topics they differ on. */
    record Statements(Map<String, Source> sources, List<Topic> topics) {}

    Statements statements() {
        Cursor file = open("statements.yaml");
        Map<String, Source> sources = new LinkedHashMap<>();
        file.entries("sources", each -> new Source("", each.multilingual("outlet"), each.date("date")))
                .forEach((id, source) -> sources.put(id, new Source(id, source.outlet(), source.date())));
        Set<String> ids = new HashSet<>();
        List<Topic> topics = file.each("topics", each -> {
            String id = each.text("id");
            if (!ids.add(id)) {
                each.problem("id", PackProblem.DUPLICATE_ID, Map.of("id", id));
            }
            String basis = each.optionalText("basis");
            return new Topic(
                    id,
                    each.text("unit"),
                    basis == null ? "" : basis,
                    each.each("statements", statement -> statement(statement, sources.keySet())));
        });
        file.done();
        return new Statements(sources, topics);
    }

    private static PublicStatement statement(Cursor each, Set<String> sources) {
        List<String> cited = each.texts("sources");
        if (cited.isEmpty()) {
            each.problem("sources", PackProblem.KEY_MISSING, Map.of("key", "sources"));
        }
        for (String source : cited) {
            if (!sources.contains(source)) {
                each.problem("sources", PackProblem.UNKNOWN_SOURCE, Map.of("source", source));
            }
        }
        return new PublicStatement(
                each.text("who"), each.text("position"), each.multilingual("text"), amount(each), cited);
    }

    private static Amount amount(Cursor each) {
        Long from = widen(each.optionalCount("at_least"));
        Long to = widen(each.optionalCount("at_most"));
        Long about = widen(each.optionalCount("about"));
        Long years = widen(each.optionalCount("to_years"));
        LocalDate first = each.optionalDate("from");
        LocalDate last = each.optionalDate("to");
        if (first != null && last != null && last.isBefore(first)) {
            each.problem("to", PackProblem.DATES_OUT_OF_ORDER, Map.of());
        }
        if (about != null) {
            return new Amount(about, about);
        }
        if (years != null) {
            return new Amount(null, years);
        }
        if (first != null || last != null) {
            return new Amount(first == null ? null : first.toEpochDay(), last == null ? null : last.toEpochDay());
        }
        return new Amount(from, to);
    }

    private static @Nullable Long widen(@Nullable Integer count) {
        return count == null ? null : Long.valueOf(count);
    }

    PublishedOutcomes outcomes() {
        Cursor file = open("outcomes.yaml");
        EarlierExchange earlier = earlier(file.under("earlier_exchange"));
        List<Said> disputes = file.each("dispute_over_lists", this::dispute);
        Cursor crossings = file.under("prisoner_stages");
        crossings.text("sizes");
        Map<LocalDate, Multilingual> stages = stages(crossings);
        List<Said> stageTotals = crossings.each("claimed_totals", each -> {
            each.text("basis");
            return new Said(
                    each.date("date"), party(each, "who"), each.multilingual("text"), each.optionalCount("at_least"));
        });
        crossings.done();
        Cursor remains = file.under("remains");
        Cursor promised = remains.under("promised");
        int promisedEach = promised.count("each");
        promised.text("basis");
        promised.done();
        List<Delivery> deliveries = remains.each("deliveries", this::delivery);
        List<Attribution> attributions = remains.each(
                "attributions",
                each -> new Attribution(
                        each.date("date"), party(each, "who"), each.text("to_agreement"), each.multilingual("text")));
        List<ClaimedTotal> totals = remains.each(
                "claimed_totals",
                each -> new ClaimedTotal(
                        each.text("id"),
                        each.date("date"),
                        each.text("who"),
                        party(each, "from"),
                        party(each, "to"),
                        each.count("count")));
        List<Said> foundLater = remains.each("found_later", each -> {
            each.optionalCount("handed_back");
            Integer count = each.optionalCount("count");
            Integer atLeast = each.optionalCount("at_least");
            return new Said(
                    each.date("date"), party(each, "who"), each.multilingual("text"), count == null ? atLeast : count);
        });
        remains.done();
        Cursor children = file.under("children");
        int named = children.count("names");
        List<ListStatement> said = children.each(
                "statements",
                each -> new ListStatement(
                        each.date("date"), each.text("who"), each.optionalCount("count"), each.multilingual("text")));
        children.done();
        file.done();
        return new PublishedOutcomes(
                earlier,
                disputes,
                stages,
                stageTotals,
                promisedEach,
                deliveries,
                attributions,
                totals,
                foundLater,
                named,
                said);
    }

    private static EarlierExchange earlier(Cursor cursor) {
        cursor.text("basis");
        EarlierExchange earlier = new EarlierExchange(
                cursor.text("agreement"),
                cursor.count("agreed_each"),
                cursor.each(
                        "stages",
                        each -> new EarlierStage(
                                each.date("date"),
                                each.count("each"),
                                each.count("military"),
                                each.count("civilians"))));
        cursor.done();
        return earlier;
    }

    private Said dispute(Cursor each) {
        each.optionalCount("bodies");
        return new Said(each.date("date"), party(each, "who"), each.multilingual("text"), each.optionalCount("names"));
    }

    private static Map<LocalDate, Multilingual> stages(Cursor crossings) {
        Map<String, Multilingual> notes = crossings.entries("notes", Cursor::words);
        Map<LocalDate, Multilingual> stages = new LinkedHashMap<>();
        for (LocalDate date : crossings.dates("dates")) {
            Multilingual note = notes.get(date.toString());
            stages.put(date, note == null ? new Multilingual(Map.of(org.homeward.app.texts.Language.EN, "")) : note);
        }
        return stages;
    }

    private Delivery delivery(Cursor each) {
        each.optionalText("by");
        each.optionalDate("covers_from");
        String from = party(each, "from");
        String to = party(each, "to");
        if (from.equals(to)) {
            each.problem("to", PackProblem.UNKNOWN_PARTY, Map.of("party", to));
        }
        return new Delivery(each.date("date"), from, to, each.count("received"), each.optionalMultilingual("note"));
    }

    ExerciseSettings exercise() {
        Cursor file = open("exercise.yaml");
        file.text("exercise");
        int seed = file.count("seed");
        LocalDate reference = file.date("reference_date");
        Cursor days = file.under("timetable");
        Timetable timetable = new Timetable(
                days.date("lists_submitted"),
                days.date("statements_given"),
                days.date("remarks_sent"),
                days.date("final_reply"));
        days.done();
        List<LocalDate> stages = file.each("stages", each -> each.date("date"));
        for (int i = 1; i < stages.size(); i++) {
            if (!stages.get(i).isAfter(stages.get(i - 1))) {
                file.problem("stages", PackProblem.DATES_OUT_OF_ORDER, Map.of());
            }
        }
        Cursor wrong = file.under("disturbances");
        Disturbances disturbances = new Disturbances(
                wrong.count("refusal_at_line"),
                wrong.count("unfit_to_travel"),
                wrong.count("no_show"),
                wrong.count("deaths"),
                wrong.each("put_off", each -> new PutOff(each.count("stage"), each.text("reason"))));
        wrong.done();
        file.done();
        return new ExerciseSettings(seed, reference, timetable, new ArrayList<>(stages), disturbances);
    }

    private Cursor open(String file) {
        return Cursor.over(file, LocatedYaml.read(folder.resolve(file), file, problems), problems);
    }

    private String party(Cursor cursor, String key) {
        String party = cursor.text(key);
        if (!party.isEmpty() && !parties.contains(party)) {
            cursor.problem(
                    key,
                    PackProblem.UNKNOWN_PARTY,
                    Map.of(
                            "party",
                            party,
                            "known",
                            String.join(", ", parties.stream().sorted().toList())));
        }
        return party;
    }
}
