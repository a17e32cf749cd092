package org.homeward.app.drafts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.homeward.app.texts.Texts;
import org.homeward.planning.Admission;
import org.homeward.planning.ByFate.Fate;
import org.homeward.planning.Change;
import org.homeward.planning.Change.Event;
import org.homeward.planning.Explanation;
import org.homeward.planning.Manifest;
import org.homeward.planning.Plan;
import org.homeward.planning.PlanOutcome;
import org.homeward.planning.PlanProgress;
import org.homeward.planning.PlanRequest;
import org.homeward.planning.Planner;
import org.homeward.planning.Reserve;
import org.homeward.planning.Stage;
import org.homeward.planning.Traveller;

/**
 * A plan as it is laid before the parties: with the places that are kept for whichever fate of a person turns out to be
 * true, of which nobody is told before.
 *
 * @param kept the plan as the planner made it, kept places and all
 * @param held whom the parties hold
 * @param fates what has been established of the persons whom clauses name
 * @param agreed days, hours and places of the clauses, as agreed and as stages were put off since
 */
public record Draft(Plan kept, HeldPeople held, Map<String, Fate> fates, List<Admission> agreed) {

    public Draft {
        fates = Map.copyOf(fates);
        agreed = List.copyOf(agreed);
    }

    /** A draft, or the limits that leave none. */
    public sealed interface Outcome {

        /** A draft. */
        record Drafted(Draft draft) implements Outcome {}

        /** No plan can hold. */
        record Impossible(PlanOutcome.Infeasible why) implements Outcome {}
    }

    /** What has been established of the person on whom a clause depends. */
    Optional<Fate> established(FatePlaces places) {
        return Optional.ofNullable(fates.get(places.formula().person()));
    }

    /** True where places are kept for every fate that is still possible. */
    public boolean keepsEveryFate() {
        return held.fates().stream()
                .allMatch(places -> java.util.Arrays.stream(Fate.values())
                        .filter(fate ->
                                established(places).map(found -> found == fate).orElse(true))
                        .allMatch(fate -> FateWords.kept(this, places, fate)));
    }

    /** What is kept for either fate of a person, a line for each. */
    public List<String> fateWords(Texts texts) {
        List<String> lines = new ArrayList<>();
        for (FatePlaces places : held.fates()) {
            FateWords words = FateWords.of(this, places, texts);
            lines.add(words.title() + ". " + words.standing());
            for (FateWords.Branch branch : words.branches()) {
                String rows = branch.rows().stream()
                        .map(row -> texts.get(
                                "drafts.fate.row",
                                Map.of(
                                        "number", row.number(),
                                        "day", row.day(),
                                        "point", row.point(),
                                        "seat",
                                                held.partyName(
                                                        row.side(),
                                                        texts.language().code()))))
                        .collect(Collectors.joining("; "));
                lines.add("  " + branch.title() + ": " + (rows.isEmpty() ? texts.get("drafts.fate.unkept") : rows));
            }
        }
        return lines;
    }

    /** Ids, as planned, of those who are not to be told a place: each is kept for a fate that is not established. */
    private Set<String> untold() {
        Set<String> untold = new HashSet<>();
        for (FatePlaces places : held.fates()) {
            for (Fate fate : Fate.values()) {
                boolean told = places.formula().toldBefore() && fate == Fate.ALIVE;
                if (established(places).isEmpty() && !told) {
                    places.places().branch(fate).travellers().forEach(each -> untold.add(each.id()));
                }
            }
        }
        return untold;
    }

    /** Ids of entries of whom nothing is told yet, because it depends on a fate. */
    Set<String> waiting() {
        Set<String> untold = untold();
        Set<String> waiting = new HashSet<>();
        entries().forEach((planned, entry) -> {
            if (untold.contains(planned)) {
                waiting.add(entry);
            }
        });
        plan().places().keySet().forEach(waiting::remove);
        return waiting;
    }

    private Map<String, String> entries() {
        Map<String, String> entries = new HashMap<>();
        held.fates().forEach(places -> entries.putAll(places.entries()));
        return entries;
    }

    /** Ids of entries that a change may be about: everybody who is planned, told or not. */
    public Set<String> known() {
        Map<String, String> entries = entries();
        Set<String> known = new HashSet<>();
        kept.request().travellers().forEach(each -> known.add(entries.getOrDefault(each.id(), each.id())));
        return known;
    }

    /** What may be told: the plan without the places kept for a fate that is not established, everybody by their entry. */
    public Plan plan() {
        Set<String> untold = untold();
        return toldBy(kept, id -> !untold.contains(id), entries());
    }

    private static Plan toldBy(Plan plan, Predicate<String> told, Map<String, String> entries) {
        List<Stage> stages = plan.stages().stream()
                .map(stage -> new Stage(
                        stage.number(),
                        stage.window(),
                        stage.manifests().stream()
                                .map(manifest -> new Manifest(
                                        manifest.point(),
                                        manifest.side(),
                                        manifest.remains(),
                                        manifest.lines().stream()
                                                .filter(line -> told.test(line.traveller()))
                                                .map(line -> new Manifest.Line(
                                                        entries.getOrDefault(line.traveller(), line.traveller()),
                                                        Account.clause(line.clause()),
                                                        line.group()))
                                                .toList()))
                                .filter(manifest -> !manifest.lines().isEmpty())
                                .toList(),
                        toldBy(stage.first(), told, entries),
                        toldBy(stage.second(), told, entries)))
                .toList();
        PlanRequest request = plan.request();
        List<Traveller> travellers = request.travellers().stream()
                .filter(each -> told.test(each.id()))
                .map(each -> each.copy()
                        .id(entries.getOrDefault(each.id(), each.id()))
                        .build())
                .toList();
        List<Explanation> explanations = plan.explanations().stream()
                .filter(each -> told.test(each.traveller()))
                .map(each -> new Explanation(
                        entries.getOrDefault(each.traveller(), each.traveller()),
                        each.reason(),
                        each.passed(),
                        each.remedy(),
                        each.facts()))
                .toList();
        return new Plan(
                new PlanRequest(travellers, request.means(), request.limits(), request.ranked(), request.seed()),
                stages,
                plan.objectives(),
                plan.proof(),
                plan.exposure(),
                explanations,
                plan.planner(),
                plan.stagesDone());
    }

    private static Reserve toldBy(Reserve reserve, Predicate<String> told, Map<String, String> entries) {
        return new Reserve(
                reserve.side(),
                reserve.wanted(),
                ids(reserve.named(), told, entries),
                ids(reserve.counterparts(), told, entries));
    }

    private static List<String> ids(List<String> planned, Predicate<String> told, Map<String, String> entries) {
        return planned.stream()
                .filter(told)
                .map(id -> entries.getOrDefault(id, id))
                .toList();
    }

    /**
     * What becomes of the draft once something happened.
     *
     * @param change about entries, by the plan that was told
     * @param found fates that are established with it, by person
     */
    public Outcome changed(Change change, Map<String, Fate> found, Planner planner, PlanProgress progress) {
        Map<String, Fate> known = new HashMap<>(fates);
        known.putAll(found);
        Draft after = new Draft(kept, held, known, putOff(change));
        Set<String> free = after.untold();
        free.addAll(untoldIn(change.stagesDone()));
        // Nobody was told these places, so nobody is moved when they are.
        Plan current = kept.withStages(carrying(kept, line -> !free.contains(line.traveller())));
        Change planned = new Change(change.stagesDone(), events(change, found));
        PlanOutcome outcome = new ClauseOrder(held).replan(current, after.agreed, planned, planner, progress);
        return switch (outcome) {
            case PlanOutcome.Planned(Plan plan) ->
                new Outcome.Drafted(new Draft(plan, held, after.fates, after.agreed));
            case PlanOutcome.Infeasible infeasible -> new Outcome.Impossible(infeasible);
        };
    }

    /** Whoever has a kept place in a stage that is complete did not cross in it: they had not been told. */
    private Set<String> untoldIn(int stagesDone) {
        Set<String> untold = untold();
        Set<String> in = new HashSet<>();
        kept.stages().stream()
                .limit(stagesDone)
                .flatMap(stage -> stage.manifests().stream())
                .flatMap(manifest -> manifest.travellers().stream())
                .filter(untold::contains)
                .forEach(in::add);
        return in;
    }

    private static List<Stage> carrying(Plan plan, Predicate<Manifest.Line> stays) {
        return plan.stages().stream()
                .map(stage -> new Stage(
                        stage.number(),
                        stage.window(),
                        stage.manifests().stream()
                                .map(manifest -> new Manifest(
                                        manifest.point(),
                                        manifest.side(),
                                        manifest.remains(),
                                        manifest.lines().stream().filter(stays).toList()))
                                .toList(),
                        stage.first(),
                        stage.second()))
                .toList();
    }

    private List<Admission> putOff(Change change) {
        List<Admission> now = agreed;
        for (Event event : change.events()) {
            if (event instanceof Event.StagePutOff(int stage, var to)) {
                var from = kept.stages().get(stage - 1).window().day();
                now = now.stream().map(each -> each.putOff(from, to.day())).toList();
            }
        }
        return now;
    }

    /** The events as the planner knows those they are about, and the places that a fate makes fall free. */
    private List<Event> events(Change change, Map<String, Fate> found) {
        Map<String, String> entries = entries();
        Map<String, List<String>> planned = new HashMap<>();
        kept.request()
                .travellers()
                .forEach(each -> planned.computeIfAbsent(
                                entries.getOrDefault(each.id(), each.id()), _ -> new ArrayList<>())
                        .add(each.id()));
        Set<String> givenUp = new HashSet<>();
        List<Event> events = new ArrayList<>();
        for (FatePlaces places : held.fates()) {
            Fate fate = found.get(places.formula().person());
            if (fate != null) {
                for (Event event : places.places().whenFound(fate)) {
                    events.add(event);
                    givenUp.add(((Event.PlaceGivenUp) event).traveller());
                }
            }
        }
        for (Event event : change.events()) {
            switch (event) {
                case Event.Withdrawn(String entry) ->
                    planned.getOrDefault(entry, List.of()).stream()
                            .filter(id -> !givenUp.contains(id))
                            .forEach(id -> events.add(new Event.Withdrawn(id)));
                case Event.Died(String entry) ->
                    planned.getOrDefault(entry, List.of()).stream()
                            .filter(id -> !givenUp.contains(id))
                            .forEach(id -> events.add(new Event.Died(id)));
                case Event.PlaceGivenUp _,
                        Event.Added _,
                        Event.PointClosed _,
                        Event.WindowLost _,
                        Event.StagePutOff _,
                        Event.WindowEnds _ -> events.add(event);
            }
        }
        return events;
    }
}
