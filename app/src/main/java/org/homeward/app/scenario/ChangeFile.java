package org.homeward.app.scenario;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.homeward.agreement.Agreement;
import org.homeward.agreement.Formula;
import org.homeward.agreement.Party;
import org.homeward.app.kernel.Problem;
import org.homeward.planning.ByFate.Fate;
import org.homeward.planning.Change;
import org.homeward.planning.Change.Event;
import org.homeward.planning.CrossingPoint;
import org.homeward.planning.Plan;
import org.homeward.planning.Window;

/**
 * Reads what happened since a plan was told from YAML.
 *
 * <p>Keys: {@code stages_done}; {@code events} of {@code what} and what it is about: {@code withdrawn} and {@code died} of
 * {@code party} and {@code entry}; {@code point-closed} of {@code point} and {@code stage}, from which it is closed; {@code
 * window-lost} of {@code stage}; {@code put-off} of {@code stage}, {@code day}, {@code opens} and {@code closes}; {@code
 * window-ends} of {@code stage} and {@code at}, in full hours; {@code fate} of {@code person}, as a clause names them, and
 * {@code found}, {@code alive} or {@code dead}.
 */
public final class ChangeFile {

    private static final String KINDS = "withdrawn, died, point-closed, window-lost, put-off, window-ends, fate";

    private final Plan told;
    private final List<String> parties;
    private final List<String> points;
    private final Set<String> waiting;
    private final Set<String> persons = new TreeSet<>();
    private final Map<String, Fate> fates = new LinkedHashMap<>();
    private int stagesDone;

    private ChangeFile(Plan told, Set<String> planned, Set<String> decided, Agreement agreement) {
        this.told = told;
        this.waiting = new HashSet<>(planned);
        agreement.clauses().forEach(clause -> {
            if (clause.formula() instanceof Formula.ByFate fate && !decided.contains(fate.person())) {
                persons.add(fate.person());
            }
        });
        this.parties = agreement.parties().stream().map(Party::id).toList();
        this.points =
                told.request().means().points().stream().map(CrossingPoint::id).toList();
    }

    /** The change, or every problem of the file. */
    public sealed interface Reading {

        /**
         * A change that can be planned.
         *
         * @param fates what was established of persons whom clauses name
         */
        record Read(Change change, Map<String, Fate> fates) implements Reading {
            public Read {
                fates = Map.copyOf(fates);
            }
        }

        record Rejected(List<Problem> problems) implements Reading {
            public Rejected {
                problems = List.copyOf(problems);
            }
        }
    }

    /**
     * Reads {@code file}, which is about the plan that people were {@code told}.
     *
     * @param planned ids of everybody of whom something may happen, told or not
     * @param decided persons whose fate was established before
     */
    public static Reading read(Path file, Plan told, Set<String> planned, Set<String> decided, Agreement agreement) {
        String name = String.valueOf(file.getFileName());
        List<Problem> problems = new ArrayList<>();
        Cursor cursor = Cursor.over(name, LocatedYaml.read(file, name, problems), problems);
        ChangeFile change = new ChangeFile(told, planned, decided, agreement);
        Integer done = cursor.optionalCount("stages_done");
        change.stagesDone = done == null ? 0 : done;
        if (change.stagesDone > told.stages().size()) {
            choice(cursor, "stages_done", "0–" + told.stages().size());
            change.stagesDone = 0;
        }
        change.leaveOutWhoCrossed();
        List<List<Event>> events = cursor.each("events", change::event);
        cursor.done();
        return problems.isEmpty()
                ? new Reading.Read(
                        new Change(
                                change.stagesDone,
                                events.stream().flatMap(List::stream).toList()),
                        change.fates)
                : new Reading.Rejected(problems);
    }

    private void leaveOutWhoCrossed() {
        told.stages().stream()
                .limit(stagesDone)
                .flatMap(stage -> stage.manifests().stream())
                .forEach(manifest -> waiting.removeAll(Set.copyOf(manifest.travellers())));
    }

    /** One event; none where the file is wrong about it. */
    private List<Event> event(Cursor event) {
        String what = event.text("what");
        return switch (what) {
            case "withdrawn" ->
                person(event).stream().<Event>map(Event.Withdrawn::new).toList();
            case "died" -> {
                List<String> person = person(event);
                waiting.removeAll(person);
                yield person.stream().<Event>map(Event.Died::new).toList();
            }
            case "point-closed" -> {
                String point = event.text("point");
                if (!points.contains(point)) {
                    choice(event, "point", String.join(", ", points));
                }
                yield stage(event).stream()
                        .<Event>map(stage -> new Event.PointClosed(point, stage))
                        .toList();
            }
            case "window-lost" ->
                stage(event).stream().<Event>map(Event.WindowLost::new).toList();
            case "put-off" -> putOff(event);
            case "window-ends" -> {
                LocalTime at = MeansFile.hour(event, "at");
                yield stage(event).stream()
                        .<Event>map(stage -> new Event.WindowEnds(stage, at))
                        .toList();
            }
            case "fate" -> {
                fate(event);
                yield List.of();
            }
            default -> {
                choice(event, "what", KINDS);
                yield List.of();
            }
        };
    }

    private void fate(Cursor event) {
        String person = event.text("person");
        String found = event.text("found");
        Map<String, Fate> words = Map.of("alive", Fate.ALIVE, "dead", Fate.DEAD);
        Fate fate = words.get(found);
        if (!persons.contains(person)) {
            choice(event, "person", String.join(", ", persons));
        }
        if (fate == null) {
            choice(event, "found", "alive, dead");
        } else {
            fates.put(person, fate);
        }
    }

    private static void choice(Cursor event, String key, String known) {
        event.problem(key, PackProblem.NOT_A_CHOICE, Map.of("key", key, "known", known));
    }

    private List<Event> putOff(Cursor event) {
        LocalDate day = event.date("day");
        Window to = new Window(day, MeansFile.hour(event, "opens"), MeansFile.hour(event, "closes"));
        return stage(event).stream()
                .<Event>map(stage -> new Event.StagePutOff(stage, to))
                .toList();
    }

    private List<Integer> stage(Cursor event) {
        int stage = event.count("stage");
        int last = told.stages().size();
        if (stage <= stagesDone || stage > last) {
            choice(event, "stage", (stagesDone + 1) + "–" + last);
            return List.of();
        }
        return List.of(stage);
    }

    /** The person's id in the plan: the holder's id and the entry. */
    private List<String> person(Cursor event) {
        String party = event.text("party");
        String entry = event.text("entry");
        if (!parties.contains(party)) {
            event.problem(
                    "party",
                    PackProblem.UNKNOWN_PARTY,
                    Map.of("party", party, "known", parties.stream().collect(Collectors.joining(", "))));
            return List.of();
        }
        String id = party + "-" + entry;
        if (!waiting.contains(id)) {
            event.problem("entry", PackProblem.NOT_WAITING, Map.of("party", party));
            return List.of();
        }
        return List.of(id);
    }
}
