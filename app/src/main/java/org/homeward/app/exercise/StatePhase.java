package org.homeward.app.exercise;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.homeward.app.kernel.Outcome;
import org.homeward.app.lists.EntryCycle;
import org.homeward.app.lists.EntryState;
import org.homeward.app.lists.EntryStep;
import org.homeward.app.lists.Lists.NameStatement;
import org.homeward.app.lists.Reconciliation;
import org.homeward.app.lists.Reconciliation.Band;
import org.homeward.app.lists.Reconciliation.Link;
import org.homeward.app.lists.Reconciliation.Name;
import org.homeward.app.lists.Reconciliation.Track;
import org.homeward.app.lists.StatementKind;
import org.homeward.app.scenario.ExerciseSettings.Timetable;
import org.homeward.app.seats.SeatId;

/** States, name by name, what each side says, and takes every name through the list cycle. */
final class StatePhase {

    private final World world;

    StatePhase(World world) {
        this.world = world;
    }

    /**
     * What came of the names one side seeks.
     *
     * @param reconciliation both sides' words on each name
     * @param acknowledged sought entries that both sides say the holder holds, with the holder's entry
     */
    record Stated(Reconciliation reconciliation, Map<Listed, Listed> acknowledged) {}

    Stated run(LinkPhase.Linked linked) {
        SeatId seeker = new SeatId(linked.sought().id().party());
        Map<String, Listed> soughtByKey = byKey(linked.sought());
        Map<String, Listed> heldByKey = byKey(linked.holdings());
        Reconciliation reconciliation = Reconciliation.of(
                linked.sought().entries().stream().map(Listed::entry).toList(),
                linked.holdings().toLink().stream().map(Listed::entry).toList(),
                links(linked),
                linked.sought().repeatedKeys());
        Map<Listed, Listed> acknowledged = new LinkedHashMap<>();
        List<NameStatement> statements = new ArrayList<>();
        for (Name name : reconciliation.names()) {
            Listed sought = found(soughtByKey, name.sought());
            Listed held =
                    name.statement().holding().map(key -> found(heldByKey, key)).orElse(null);
            statements.add(new NameStatement(
                    sought.id(),
                    (name.statement().kind() == StatementKind.DUPLICATE ? StatementKind.DUPLICATE : StatementKind.HELD)
                            .name(),
                    name.statement().kind().name(),
                    held == null ? "" : held.id(),
                    name.track().name()));
            if (held != null && name.track() == Track.CONFIRMED) {
                acknowledged.put(sought, held);
            }
        }
        record(seeker, reconciliation, soughtByKey, statements);
        return new Stated(reconciliation, acknowledged);
    }

    private void record(
            SeatId seeker,
            Reconciliation reconciliation,
            Map<String, Listed> soughtByKey,
            List<NameStatement> statements) {
        SeatId holder = world.other(seeker);
        Timetable days = world.pack.exercise().timetable();
        world.lists.stated(seeker, statements, holder, World.at(days.statementsGiven(), 18));
        List<String> contested = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (Name name : reconciliation.names()) {
            String id = found(soughtByKey, name.sought()).id();
            switch (cycle(name)) {
                case EntryState.FinalYes _, EntryState.FinalNo _ -> contested.add(id);
                case EntryState.MovedToMissing _ -> missing.add(id);
                case EntryState.Accepted _ -> {
                    // Both sides are done with it.
                }
                case EntryState.Submitted _,
                        EntryState.Stated _,
                        EntryState.Contested _,
                        EntryState.Substituted _,
                        EntryState.Withdrawn _ ->
                    throw new IllegalStateException("a name is left inside the list cycle");
            }
        }
        world.lists.remarked(seeker, contested, World.at(days.remarksSent(), 12));
        world.lists.repliedFinally(seeker, contested, holder, World.at(days.finalReply(), 12));
        world.lists.movedToMissing(seeker, missing, world.intermediary, World.at(days.finalReply(), 14));
    }

    /**
     * Takes a name through statement, remarks and final reply. In the exercise a seeker contests every answer that
     * differs from its own list, a holder upholds its answer, and a name that nobody acknowledges goes on to the search
     * for the missing.
     */
    private static EntryState cycle(Name name) {
        StatementKind said = name.statement().kind();
        EntryState state = step(new EntryState.Submitted(), new EntryStep.State(said));
        return switch (name.track()) {
            case CONFIRMED -> step(state, new EntryStep.Accept());
            case DISPUTED -> step(step(state, new EntryStep.Contest()), new EntryStep.Reply(said));
            case MISSING -> step(step(state, new EntryStep.Accept()), new EntryStep.MoveToMissing());
        };
    }

    private static EntryState step(EntryState state, EntryStep step) {
        if (EntryCycle.apply(state, step, step.side()) instanceof Outcome.Accepted<EntryState>(EntryState next)) {
            return next;
        }
        throw new IllegalStateException("the list cycle refuses " + step + " after " + state.label());
    }

    private static List<Link> links(LinkPhase.Linked linked) {
        List<Link> links = new ArrayList<>();
        Map<String, Listed> byId = new HashMap<>();
        linked.sought().entries().forEach(each -> byId.put(each.id(), each));
        linked.holdings().entries().forEach(each -> byId.put(each.id(), each));
        for (var link : linked.links()) {
            links.add(new Link(
                    found(byId, link.sought()).entry().key(),
                    found(byId, link.held()).entry().key(),
                    link.confirmed() ? Band.CERTAIN : Band.UNSURE));
        }
        return links;
    }

    private static Map<String, Listed> byKey(SubmittedList list) {
        Map<String, Listed> byKey = new HashMap<>();
        list.entries().forEach(each -> byKey.put(each.entry().key(), each));
        return byKey;
    }

    private static Listed found(Map<String, Listed> entries, String key) {
        Listed entry = entries.get(key);
        if (entry == null) {
            throw new IllegalStateException("an entry is on neither list");
        }
        return entry;
    }
}
