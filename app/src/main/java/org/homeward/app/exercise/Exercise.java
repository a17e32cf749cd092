package org.homeward.app.exercise;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.homeward.app.database.Database;
import org.homeward.app.exercise.ChildrenList.Child;
import org.homeward.app.exercise.DecidePhase.Eligible;
import org.homeward.app.exercise.HandoverPhase.ManifestKey;
import org.homeward.app.exercise.PlanPhase.Planned;
import org.homeward.app.exercise.StatePhase.Stated;
import org.homeward.app.handover.Handover;
import org.homeward.app.kernel.Outcome;
import org.homeward.app.kernel.Problem;
import org.homeward.app.lists.Reconciliation.Track;
import org.homeward.app.scenario.ScenarioPack;
import org.homeward.app.scenario.ScenarioPack.ListId;
import org.homeward.app.scenario.ScenarioPack.ListKind;
import org.homeward.app.seats.SeatId;
import org.homeward.app.tables.TableReader;
import org.homeward.app.tables.TableReading;
import org.homeward.app.texts.Language;

/** Plays a scenario pack: the whole exchange, from the lists to the receipts, as acts in one log. */
public final class Exercise {

    private final ScenarioPack pack;
    private final Settings settings;
    private final ExerciseProgress progress;
    private final Stopwatch stopwatch;

    /**
     * How to play.
     *
     * @param seed start of every random draw
     * @param language language of the report and of the findings on returned lists
     * @param threads worker threads for linkage
     */
    public record Settings(long seed, Language language, int threads) {}

    /** What came of it. */
    public sealed interface Ending {

        /** The exchange was played and its folder written; {@code names} counts names sought on both sides. */
        record Played(long acts, int names, int handedOver, List<PhaseTime> phases) implements Ending {}

        /** A file of the pack cannot be used. */
        record Unusable(List<Problem> problems) implements Ending {}

        /** The reader asked to stop; nothing was written. */
        record Cancelled() implements Ending {}
    }

    private Exercise(ScenarioPack pack, Settings settings, ExerciseProgress progress) {
        this.pack = pack;
        this.settings = settings;
        this.progress = progress;
        this.stopwatch = new Stopwatch(progress);
    }

    /**
     * Plays {@code pack} on {@code database} and writes the folder {@code out}.
     *
     * @throws IOException where a file cannot be read or written
     */
    public static Outcome<Ending> play(
            ScenarioPack pack, Settings settings, Database database, Path out, ExerciseProgress progress)
            throws IOException {
        try {
            return new Exercise(pack, settings, progress).play(database, out);
        } catch (LinkPhase.Stopped stopped) {
            if (progress.cancelled()) {
                return Outcome.accepted(new Ending.Cancelled());
            }
            throw stopped;
        }
    }

    private Outcome<Ending> play(Database database, Path out) throws IOException {
        stopwatch.begin(Phase.READ);
        List<Problem> problems = new ArrayList<>();
        Map<ListId, TableReading.Usable> files = files(problems);
        List<Child> children = children(problems);
        if (!problems.isEmpty()) {
            return Outcome.accepted(new Ending.Unusable(problems));
        }
        stopwatch.end(Map.of("lists", files.size(), "children", children.size()));

        stopwatch.begin(Phase.OPEN);
        return switch (World.open(pack, database, settings.seed())) {
            case Outcome.Refused<World>(var refusal) -> Outcome.refused(refusal.code(), refusal.facts());
            case Outcome.Accepted<World>(World world) -> Outcome.accepted(play(world, files, children, out));
        };
    }

    private Ending play(World world, Map<ListId, TableReading.Usable> files, List<Child> children, Path out)
            throws IOException {
        PublicRecord published = new PublicRecord(world, children);
        world.acts.inTransaction(published::beforeTheLists);
        stopwatch.end(Map.of("acts", world.acts.size()));

        stopwatch.begin(Phase.GATE);
        Map<ListId, SubmittedList> lists = new LinkedHashMap<>();
        world.acts.inTransaction(() -> lists.putAll(new GatePhase(world).run(files)));
        world.cosign(pack.exercise().timetable().listsSubmitted());
        int sought = count(lists, ListKind.SOUGHT);
        stopwatch.end(Map.of(
                "entries",
                lists.values().stream().mapToInt(each -> each.entries().size()).sum(),
                "findings",
                lists.values().stream()
                        .mapToInt(each -> each.gate().findings().size())
                        .sum()));

        stopwatch.begin(Phase.LINK);
        Map<SeatId, LinkPhase.Linked> linked = new LinkedHashMap<>();
        world.acts.inTransaction(() -> {
            for (SeatId seeker : world.parties()) {
                linked.put(
                        seeker,
                        new LinkPhase(world, settings.threads())
                                .run(
                                        list(lists, seeker, ListKind.SOUGHT),
                                        list(lists, world.other(seeker), ListKind.HOLDINGS),
                                        progress));
            }
        });
        stopwatch.end(Map.of(
                "sought",
                sought,
                "links",
                linked.values().stream().mapToInt(each -> each.links().size()).sum()));

        stopwatch.begin(Phase.STATE);
        Map<SeatId, Stated> stated = new LinkedHashMap<>();
        world.acts.inTransaction(
                () -> linked.forEach((seeker, links) -> stated.put(seeker, new StatePhase(world).run(links))));
        world.cosign(pack.exercise().timetable().finalReply());
        stopwatch.end(Map.of(
                "acknowledged", track(stated, Track.CONFIRMED),
                "disputed", track(stated, Track.DISPUTED),
                "missing", track(stated, Track.MISSING)));

        stopwatch.begin(Phase.DECIDE);
        Map<SeatId, List<Eligible>> eligible = new LinkedHashMap<>();
        world.acts.inTransaction(() -> stated.forEach(
                (seeker, names) -> eligible.put(seeker, new DecidePhase(world).run(seeker, names.acknowledged()))));
        stopwatch.end(Map.of(
                "eligible", eligible.values().stream().mapToInt(List::size).sum()));

        stopwatch.begin(Phase.PLAN);
        Planned[] planned = new Planned[1];
        world.acts.inTransaction(() -> planned[0] = new PlanPhase(world).run(eligible, progress));
        world.cosign(pack.exercise().timetable().finalReply());
        stopwatch.end(Map.of(
                "people", planned[0].plan().places().size(),
                "stages", planned[0].plan().stages().size()));

        stopwatch.begin(Phase.HAND_OVER);
        HandoverPhase handing = new HandoverPhase(world, planned[0].plan());
        Map<ManifestKey, List<String>> crossed = handing.run(published::until, progress);
        int handedOver = crossed.values().stream().mapToInt(List::size).sum();
        stopwatch.end(Map.of("people", handedOver));

        stopwatch.begin(Phase.REMAINS_AND_CHILDREN);
        world.acts.inTransaction(published::rest);
        LocalDate last = lastDay();
        world.cosign(last);
        stopwatch.end(Map.of("deliveries", pack.outcomes().deliveries().size(), "children", children.size()));

        Handover handover = handing.handover();
        new Folder(world, settings, stopwatch)
                .write(out, new Played(lists, planned[0], crossed, handover.record(), last));
        return new Ending.Played(world.acts.size(), sought, handedOver, stopwatch.times());
    }

    /** Everything the folder is written from, beside the read models. */
    record Played(
            Map<ListId, SubmittedList> lists,
            Planned planned,
            Map<ManifestKey, List<String>> crossed,
            org.homeward.app.handover.HandoverRecord handover,
            LocalDate lastDay) {}

    private Map<ListId, TableReading.Usable> files(List<Problem> problems) throws IOException {
        Map<ListId, TableReading.Usable> files = new LinkedHashMap<>();
        for (Map.Entry<ListId, Path> file : pack.lists().entrySet()) {
            switch (TableReader.read(file.getValue())) {
                case TableReading.Usable usable -> files.put(file.getKey(), usable);
                case TableReading.Unusable(List<Problem> found) -> problems.addAll(found);
            }
        }
        return files;
    }

    private List<Child> children(List<Problem> problems) throws IOException {
        return switch (TableReader.read(pack.childrenList())) {
            case TableReading.Usable(var file, var _) -> ChildrenList.read(file, problems);
            case TableReading.Unusable(List<Problem> found) -> {
                problems.addAll(found);
                yield List.of();
            }
        };
    }

    private LocalDate lastDay() {
        List<LocalDate> days = new ArrayList<>(pack.exercise().stageDates());
        pack.outcomes().deliveries().forEach(each -> days.add(each.date()));
        pack.outcomes().childrenStatements().forEach(each -> days.add(each.date()));
        return days.stream().max(LocalDate::compareTo).orElse(pack.exercise().referenceDate());
    }

    private static SubmittedList list(Map<ListId, SubmittedList> lists, SeatId party, ListKind kind) {
        SubmittedList list = lists.get(new ListId(party.value(), kind));
        if (list == null) {
            throw new IllegalStateException("no list of kind " + kind + " of party " + party);
        }
        return list;
    }

    private static int count(Map<ListId, SubmittedList> lists, ListKind kind) {
        return lists.values().stream()
                .filter(each -> each.id().kind() == kind)
                .mapToInt(each -> each.entries().size())
                .sum();
    }

    private static int track(Map<SeatId, Stated> stated, Track track) {
        return stated.values().stream()
                .mapToInt(each -> each.reconciliation().countByTrack().getOrDefault(track, 0))
                .sum();
    }
}
