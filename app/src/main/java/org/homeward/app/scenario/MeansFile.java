package org.homeward.app.scenario;

import java.nio.file.Path;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.homeward.agreement.Agreement;
import org.homeward.agreement.Clause;
import org.homeward.agreement.Party;
import org.homeward.agreement.Subject;
import org.homeward.app.kernel.Problem;
import org.homeward.planning.CrossingPoint;
import org.homeward.planning.Fleet;
import org.homeward.planning.Means;
import org.homeward.planning.Places;
import org.homeward.planning.Road;
import org.homeward.planning.Window;

/**
 * Reads the means of an exchange from YAML: windows, crossing points, roads, fleets, and remains that no list names.
 *
 * <p>Keys: {@code windows} of {@code day}, {@code opens} and {@code closes}, each an hour or hour and minute, and {@code
 * points}; {@code points} of {@code id} with {@code seats}, {@code stretchers} and {@code remains} a day and {@code
 * people_per_hour}, or the same {@code by_party} that releases; {@code roads} of {@code site}, {@code point} and {@code
 * minutes}; {@code road_minutes_max}; {@code fleets} by party, of {@code vehicles}, {@code seats_per_vehicle}, {@code
 * escorts}, {@code people_per_escort} and {@code refrigerated}; {@code remains} of {@code party}, {@code site}, {@code
 * bodies} and {@code clause}. Without roads, or fleets, none limits the plan.
 */
public final class MeansFile {

    private static final int HOURS_OF_DAY = 24;
    private static final int MINUTES_OF_HOUR = 60;
    private static final Pattern TIME = Pattern.compile("([0-9]{1,2})(?::([0-9]{2}))?");
    /** More bodies at one site than any exchange on record has moved in all. */
    private static final int BODIES_MAX = 50_000;

    private final Agreement agreement;
    private final List<String> parties;
    private final List<String> points = new ArrayList<>();

    private MeansFile(Agreement agreement) {
        this.agreement = agreement;
        this.parties = agreement.parties().stream().map(Party::id).toList();
    }

    /** The means, or every problem of the file. */
    public sealed interface Reading {

        record Read(Means means, List<Remains> remains) implements Reading {
            public Read {
                remains = List.copyOf(remains);
            }
        }

        record Rejected(List<Problem> problems) implements Reading {
            public Rejected {
                problems = List.copyOf(problems);
            }
        }
    }

    /** Remains of one party at one site that no list names, and the clause under which they are handed over. */
    public record Remains(String party, String site, String clause, int bodies) {}

    /** Reads {@code file} for the parties of {@code agreement}. */
    public static Reading read(Path file, Agreement agreement) {
        String name = String.valueOf(file.getFileName());
        List<Problem> problems = new ArrayList<>();
        Cursor cursor = Cursor.over(name, LocatedYaml.read(file, name, problems), problems);
        MeansFile reader = new MeansFile(agreement);
        List<CrossingPoint> points = cursor.each("points", reader::point);
        List<Window> windows = cursor.each("windows", reader::window);
        List<Road> roads = cursor.each("roads", reader::road);
        int longest =
                Optional.ofNullable(cursor.optionalCount("road_minutes_max")).orElse(Means.TRAVEL_MINUTES_MAX);
        Map<String, Fleet> fleets = reader.byParty(cursor, "fleets", MeansFile::fleet);
        List<List<Remains>> remains = cursor.each("remains", reader::remains);
        cursor.done();
        if (!problems.isEmpty()) {
            return new Reading.Rejected(problems);
        }
        Means means = new Means(
                windows,
                points,
                roads,
                longest,
                fleets.getOrDefault(reader.parties.get(0), Fleet.AMPLE),
                fleets.getOrDefault(reader.parties.get(1), Fleet.AMPLE),
                null);
        return new Reading.Read(means, remains.stream().flatMap(List::stream).toList());
    }

    private <T> Map<String, T> byParty(Cursor cursor, String key, Function<Cursor, T> read) {
        if (!cursor.has(key)) {
            return Map.of();
        }
        Map<String, T> values = cursor.entries(key, read);
        values.keySet().forEach(party -> knownParty(cursor, key, party));
        return values;
    }

    private boolean knownParty(Cursor cursor, String key, String party) {
        if (parties.contains(party)) {
            return true;
        }
        cursor.problem(key, PackProblem.UNKNOWN_PARTY, Map.of("party", party, "known", String.join(", ", parties)));
        return false;
    }

    private CrossingPoint point(Cursor point) {
        String id = point.text("id");
        points.add(id);
        if (!point.has("by_party")) {
            Places places = takes(point);
            return new CrossingPoint(id, places, places);
        }
        Map<String, Places> places = byParty(point, "by_party", MeansFile::takes);
        Places none = new Places(0, 0, Places.UNLIMITED, 0);
        return new CrossingPoint(
                id, places.getOrDefault(parties.get(0), none), places.getOrDefault(parties.get(1), none));
    }

    private static Places takes(Cursor point) {
        return new Places(
                places(point, "seats"),
                places(point, "stretchers"),
                places(point, "people_per_hour", Places.UNLIMITED),
                places(point, "remains", 0));
    }

    private Window window(Cursor window) {
        List<String> open = window.texts("points");
        open.forEach(point -> knownPoint(window, "points", point));
        return new Window(window.date("day"), hour(window, "opens"), hour(window, "closes"), open);
    }

    private Road road(Cursor road) {
        String point = road.text("point");
        knownPoint(road, "point", point);
        return new Road(road.text("site"), point, places(road, "minutes"));
    }

    private void knownPoint(Cursor cursor, String key, String point) {
        if (!points.contains(point)) {
            cursor.problem(key, PackProblem.NOT_A_CHOICE, Map.of("key", key, "known", String.join(", ", points)));
        }
    }

    /** Remains that no list names; none where the file is wrong about them. */
    private List<Remains> remains(Cursor cursor) {
        String party = cursor.text("party");
        String site = cursor.text("site");
        int bodies = places(cursor, "bodies");
        String named = cursor.optionalText("clause");
        if (!knownParty(cursor, "party", party)) {
            return List.of();
        }
        if (bodies > BODIES_MAX) {
            cursor.problem("bodies", PackProblem.NOT_A_COUNT, Map.of("key", "bodies"));
            return List.of();
        }
        List<String> clauses = agreement.clauses().stream()
                .filter(clause -> clause.standing().binds() && clause.subject() == Subject.REMAINS)
                .filter(clause -> clause.from().contains(party))
                .map(Clause::id)
                .toList();
        boolean clear = named == null ? clauses.size() == 1 : clauses.contains(named);
        if (!clear) {
            cursor.problem(
                    "clause",
                    PackProblem.NOT_A_CHOICE,
                    Map.of("key", "clause", "known", clauses.isEmpty() ? "–" : String.join(", ", clauses)));
            return List.of();
        }
        return List.of(new Remains(party, site, named == null ? clauses.getFirst() : named, bodies));
    }

    /** An hour, as {@code 9}, or an hour and minute, as {@code "16:30"}; 24 is the last minute of the day. */
    static LocalTime hour(Cursor window, String key) {
        String text = window.text(key);
        Matcher time = TIME.matcher(text);
        int hour = time.matches() ? Integer.parseInt(time.group(1)) : HOURS_OF_DAY + 1;
        int minute = time.matches() && time.group(2) != null ? Integer.parseInt(time.group(2)) : 0;
        if (hour == HOURS_OF_DAY && minute == 0) {
            return LocalTime.of(23, 59);
        }
        if (hour >= HOURS_OF_DAY || minute >= MINUTES_OF_HOUR) {
            if (!text.isEmpty()) {
                window.problem(key, PackProblem.NOT_A_TIME, Map.of("key", key));
            }
            return LocalTime.MIN;
        }
        return LocalTime.of(hour, minute);
    }

    private static Fleet fleet(Cursor fleet) {
        return new Fleet(
                places(fleet, "vehicles"),
                places(fleet, "seats_per_vehicle"),
                places(fleet, "escorts"),
                places(fleet, "people_per_escort"),
                places(fleet, "refrigerated", Places.UNLIMITED));
    }

    private static int places(Cursor cursor, String key, int absent) {
        return cursor.has(key) ? places(cursor, key) : absent;
    }

    /** A count that sums may be made of without overflow. */
    private static int places(Cursor cursor, String key) {
        return Math.min(Places.UNLIMITED, cursor.count(key));
    }
}
