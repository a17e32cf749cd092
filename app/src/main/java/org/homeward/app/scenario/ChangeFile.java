package org.homeward.app.scenario;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.homeward.agreement.Agreement;
import org.homeward.agreement.Party;
import org.homeward.app.kernel.Problem;
import org.homeward.planning.Change;
import org.homeward.planning.Change.Event;
import org.homeward.planning.CrossingPoint;
import org.homeward.planning.Plan;
import org.homeward.planning.Traveller;
import org.homeward.planning.Window;

/**
 * Reads what happened since a plan was told from YAML.
 *
 * <p>Keys: {@code stages_done}; {@code events} of {@code what} and what it is about: {@code withdrawn} and {@code died} of
 * {@code party} and {@code entry}; {@code point-closed} of {@code point} and {@code stage}, from which it is closed; {@code
 * window-lost} of {@code stage}; {@code put-off} of {@code stage}, {@code day}, {@code opens} and {@code closes}; {@code
 * window-ends} of {@code stage} and {@code at}, in full hours.
 */
public final class ChangeFile {

    private static final String KINDS = "withdrawn, died, point-closed, window-lost, put-off, window-ends";

    private final Plan told;
    private final List<String> parties;
    private final List<String> points;
    private final Set<String> waiting = new HashSet<>();
    private int stagesDone;

    private ChangeFile(Plan told, Agreement agreement) {
        this.told = told;
        this.parties = agreement.parties().stream().map(Party::id).toList();
        this.points =
                told.request().means().points().stream().map(CrossingPoint::id).toList();
    }

    /** The change, or every problem of the file. */
    public sealed interface Reading {

        record Read(Change change) implements Reading {}

        record Rejected(List<Problem> problems) implements Reading {
            public Rejected {
                problems = List.copyOf(problems);
            }
        }
    }

    /** Reads {@code file}, which is about the plan that people were {@code told}. */
    public static Reading read(Path file, Plan told, Agreement agreement) {
        String name = String.valueOf(file.getFileName());
        List<Problem> problems = new ArrayList<>();
        Cursor cursor = Cursor.over(name, LocatedYaml.read(file, name, problems), problems);
        ChangeFile change = new ChangeFile(told, agreement);
        Integer done = cursor.optionalCount("stages_done");
        change.stagesDone = done == null ? 0 : done;
        if (change.stagesDone > told.stages().size()) {
            cursor.problem(
                    "stages_done",
                    PackProblem.NOT_A_CHOICE,
                    Map.of("key", "stages_done", "known", "0–" + told.stages().size()));
            change.stagesDone = 0;
        }
        change.collectWaiting();
        List<List<Event>> events = cursor.each("events", change::event);
        cursor.done();
        return problems.isEmpty()
                ? new Reading.Read(new Change(
                        change.stagesDone, events.stream().flatMap(List::stream).toList()))
                : new Reading.Rejected(problems);
    }

    private void collectWaiting() {
        told.request().travellers().stream().map(Traveller::id).forEach(waiting::add);
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
                    event.problem(
                            "point",
                            PackProblem.NOT_A_CHOICE,
                            Map.of("key", "point", "known", String.join(", ", points)));
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
            default -> {
                event.problem("what", PackProblem.NOT_A_CHOICE, Map.of("key", "what", "known", KINDS));
                yield List.of();
            }
        };
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
            event.problem(
                    "stage", PackProblem.NOT_A_CHOICE, Map.of("key", "stage", "known", (stagesDone + 1) + "–" + last));
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
