package org.homeward.app.scenario;

import java.nio.file.Path;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.homeward.agreement.Agreement;
import org.homeward.agreement.Party;
import org.homeward.app.kernel.Problem;
import org.homeward.planning.CrossingPoint;
import org.homeward.planning.Fleet;
import org.homeward.planning.Means;
import org.homeward.planning.Places;
import org.homeward.planning.Road;
import org.homeward.planning.Window;

/**
 * Reads the means of an exchange from YAML: windows, crossing points, roads and fleets.
 *
 * <p>Keys: {@code windows} of {@code day}, {@code opens} and {@code closes} in full hours and {@code points}; {@code
 * points} of {@code id}, {@code seats} and {@code stretchers} a day; {@code roads} of {@code site}, {@code point} and
 * {@code minutes}; {@code road_minutes_max}; {@code fleets} by party, of {@code vehicles}, {@code seats_per_vehicle},
 * {@code escorts} and {@code people_per_escort}. Without roads, or fleets, none limits the plan.
 */
public final class MeansFile {

    private static final int HOURS_OF_DAY = 24;

    private MeansFile() {}

    /** The means, or every problem of the file. */
    public sealed interface Reading {

        record Read(Means means) implements Reading {}

        record Rejected(List<Problem> problems) implements Reading {
            public Rejected {
                problems = List.copyOf(problems);
            }
        }
    }

    /** Reads {@code file} for the parties of {@code agreement}. */
    public static Reading read(Path file, Agreement agreement) {
        String name = String.valueOf(file.getFileName());
        List<Problem> problems = new ArrayList<>();
        Cursor cursor = Cursor.over(name, LocatedYaml.read(file, name, problems), problems);
        List<Window> windows = cursor.each("windows", MeansFile::window);
        List<CrossingPoint> points = cursor.each(
                "points",
                point -> CrossingPoint.equal(point.text("id"), places(point, "seats"), places(point, "stretchers")));
        List<Road> roads =
                cursor.each("roads", road -> new Road(road.text("site"), road.text("point"), places(road, "minutes")));
        int longest =
                Optional.ofNullable(cursor.optionalCount("road_minutes_max")).orElse(Means.TRAVEL_MINUTES_MAX);
        Map<String, Fleet> fleets =
                cursor.has("fleets") ? cursor.entries("fleets", MeansFile::fleet) : new LinkedHashMap<>();
        cursor.done();
        List<String> parties = agreement.parties().stream().map(Party::id).toList();
        for (String party : fleets.keySet()) {
            if (!parties.contains(party)) {
                cursor.problem(
                        "fleets",
                        PackProblem.UNKNOWN_PARTY,
                        Map.of("party", party, "known", String.join(", ", parties)));
            }
        }
        if (!problems.isEmpty()) {
            return new Reading.Rejected(problems);
        }
        return new Reading.Read(new Means(
                windows,
                points,
                roads,
                longest,
                fleets.getOrDefault(parties.get(0), Fleet.AMPLE),
                fleets.getOrDefault(parties.get(1), Fleet.AMPLE),
                null));
    }

    private static Window window(Cursor window) {
        return new Window(window.date("day"), hour(window, "opens"), hour(window, "closes"), window.texts("points"));
    }

    /** A full hour; 24 is the last minute of the day. */
    static LocalTime hour(Cursor window, String key) {
        int hour = window.count(key);
        if (hour > HOURS_OF_DAY) {
            window.problem(key, PackProblem.NOT_A_COUNT, Map.of("key", key));
            return LocalTime.MIN;
        }
        return hour == HOURS_OF_DAY ? LocalTime.of(23, 59) : LocalTime.of(hour, 0);
    }

    private static Fleet fleet(Cursor fleet) {
        return new Fleet(
                places(fleet, "vehicles"),
                places(fleet, "seats_per_vehicle"),
                places(fleet, "escorts"),
                places(fleet, "people_per_escort"),
                0);
    }

    /** A count that sums may be made of without overflow. */
    private static int places(Cursor cursor, String key) {
        return Math.min(Places.UNLIMITED, cursor.count(key));
    }
}
