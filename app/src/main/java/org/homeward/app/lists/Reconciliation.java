package org.homeward.app.lists;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.homeward.app.lists.ListEntry.Condition;
import org.homeward.app.lists.ListEntry.Custody;
import org.homeward.app.lists.ListEntry.Holding;
import org.homeward.app.lists.ListEntry.PersonStatus;

/**
 * What each side says of each sought name, side by side, and the track the name goes on.
 *
 * <p>No name is lost: every sought entry is here exactly once, in the order of its list, on exactly one track. Neither
 * side's word is taken for true.
 *
 * @param names one for each sought entry
 * @param unsought keys of holdings that no sought name was linked with: people nobody has asked for yet
 */
public record Reconciliation(List<Name> names, List<String> unsought) {

    public Reconciliation {
        names = List.copyOf(names);
        unsought = List.copyOf(unsought);
    }

    /**
     * Two entries that were linked.
     *
     * @param sought key of the sought entry
     * @param holding key of the entry on the holder's list
     * @param band how sure the linkage is
     */
    public record Link(String sought, String holding, Band band) {}

    /** How sure a link is. */
    public enum Band {
        CERTAIN,
        /** A person of each side must look. */
        UNSURE
    }

    /** Where a name goes from here. */
    public enum Track {
        /** Both sides say that the person is held by the holder. */
        CONFIRMED,
        /** The sides differ, or it is not sure that they mean one person. */
        DISPUTED,
        /** Nobody acknowledges the person: the search for the missing goes on. */
        MISSING
    }

    /** In what the two sides differ. */
    public enum Difference {
        MATCH_UNSURE(true),
        HOLDER_SAYS_DEAD(true),
        HOLDER_SAYS_RELEASED(true),
        HOLDER_SAYS_ELSEWHERE(true),
        HOLDER_SAYS_UNDER_PROCESS(true),
        HOLDER_UNCLEAR(true),
        STATUS_DIFFERS(true),
        /** For the doctors; it leaves the person on the confirmed track. */
        HEALTH_DIFFERS(false),
        NOBODY_ACKNOWLEDGES(false),
        SOUGHT_TWICE(true);

        private final boolean disputes;

        Difference(boolean disputes) {
            this.disputes = disputes;
        }

        /** True where it puts a name that somebody answers for on the disputed track. */
        public boolean disputes() {
            return disputes;
        }
    }

    /** What the seeker claims: that this person, so and so wounded or ill, is alive in the holder's hands. */
    public record Claim(PersonStatus status, Condition condition) {}

    /**
     * What the holder's list says of the person.
     *
     * @param kind the statement
     * @param holding key of the holder's entry it is taken from; empty where there is none
     * @param date of death, release or transfer, as stated
     * @param site id of the holding site; empty where not stated
     */
    public record Statement(StatementKind kind, Optional<String> holding, StatedDate date, String site) {}

    /** One sought name: claim, statement, differences, track. */
    public record Name(String sought, Claim claim, Statement statement, Set<Difference> differences, Track track) {
        public Name {
            differences = Set.copyOf(differences);
        }
    }

    /** How many names are on each track; the sum is the length of the list. */
    public Map<Track, Integer> countByTrack() {
        Map<Track, Integer> counts = new EnumMap<>(Track.class);
        for (Track track : Track.values()) {
            counts.put(track, 0);
        }
        names.forEach(name -> counts.merge(name.track(), 1, Integer::sum));
        return counts;
    }

    /** How many names have each kind of statement. */
    public Map<StatementKind, Integer> countByStatement() {
        Map<StatementKind, Integer> counts = new EnumMap<>(StatementKind.class);
        for (StatementKind kind : StatementKind.values()) {
            counts.put(kind, 0);
        }
        names.forEach(name -> counts.merge(name.statement().kind(), 1, Integer::sum));
        return counts;
    }

    /**
     * Puts the two sides' words beside each other.
     *
     * @param sought entries of the seeker's list; keys are unique
     * @param holdings entries of the holder's list; keys are unique
     * @param links the linkage's pairs, best first; a pair whose keys are on neither list is a bug of the caller
     * @param repeated keys of sought entries that repeat another, with that other's key
     */
    public static Reconciliation of(
            List<ListEntry> sought, List<ListEntry> holdings, List<Link> links, Map<String, String> repeated) {
        Map<String, ListEntry> held = new HashMap<>();
        holdings.forEach(entry -> held.put(entry.key(), entry));
        Map<String, List<Link>> linksOf = new HashMap<>();
        Set<String> asked = new HashSet<>();
        Set<String> soughtKeys = new HashSet<>();
        sought.forEach(entry -> soughtKeys.add(entry.key()));
        for (Link link : links) {
            if (!held.containsKey(link.holding()) || !soughtKeys.contains(link.sought())) {
                throw new IllegalArgumentException("a link names an entry that is on neither list");
            }
            linksOf.computeIfAbsent(link.sought(), _ -> new ArrayList<>()).add(link);
            asked.add(link.holding());
        }
        List<Name> names = sought.stream()
                .map(entry -> name(entry, linksOf.getOrDefault(entry.key(), List.of()), held, repeated))
                .toList();
        List<String> unsought = holdings.stream()
                .map(ListEntry::key)
                .filter(key -> !asked.contains(key))
                .toList();
        return new Reconciliation(names, unsought);
    }

    private static Name name(
            ListEntry entry, List<Link> links, Map<String, ListEntry> held, Map<String, String> repeated) {
        Claim claim = new Claim(entry.status(), entry.health().open().condition());
        Set<Difference> differences = EnumSet.noneOf(Difference.class);
        if (repeated.containsKey(entry.key())) {
            differences.add(Difference.SOUGHT_TWICE);
            return named(entry, claim, without(StatementKind.DUPLICATE), differences);
        }
        if (links.isEmpty()) {
            differences.add(Difference.NOBODY_ACKNOWLEDGES);
            return named(entry, claim, without(StatementKind.NOT_HELD), differences);
        }
        List<Link> certain =
                links.stream().filter(link -> link.band() == Band.CERTAIN).toList();
        Link link = certain.isEmpty() ? links.getFirst() : certain.getFirst();
        if (certain.size() != 1) {
            differences.add(Difference.MATCH_UNSURE);
        }
        ListEntry holder = java.util.Objects.requireNonNull(held.get(link.holding()));
        compare(entry, holder, differences);
        return named(entry, claim, statement(holder), differences);
    }

    private static Statement without(StatementKind kind) {
        return new Statement(kind, Optional.empty(), new StatedDate.Absent(), "");
    }

    private static Statement statement(ListEntry holder) {
        StatementKind kind = switch (custody(holder)) {
            case HELD, UNSTATED -> StatementKind.HELD;
            case HELD_ELSEWHERE -> StatementKind.HELD_ELSEWHERE;
            case DECEASED -> StatementKind.DECEASED;
            case RELEASED -> StatementKind.ALREADY_RELEASED;
            case UNDER_PROCESS -> StatementKind.UNDER_PROCESS;
        };
        return new Statement(
                kind,
                Optional.of(holder.key()),
                holder.holding().map(Holding::date).orElse(new StatedDate.Absent()),
                holder.holding().map(Holding::site).orElse(""));
    }

    private static Custody custody(ListEntry holder) {
        return holder.holding().map(Holding::custody).orElse(Custody.UNSTATED);
    }

    private static void compare(ListEntry entry, ListEntry holder, Set<Difference> differences) {
        switch (custody(holder)) {
            case HELD -> {
                // As the seeker claims.
            }
            case UNSTATED -> differences.add(Difference.HOLDER_UNCLEAR);
            case HELD_ELSEWHERE -> differences.add(Difference.HOLDER_SAYS_ELSEWHERE);
            case DECEASED -> differences.add(Difference.HOLDER_SAYS_DEAD);
            case RELEASED -> differences.add(Difference.HOLDER_SAYS_RELEASED);
            case UNDER_PROCESS -> differences.add(Difference.HOLDER_SAYS_UNDER_PROCESS);
        }
        boolean stated = entry.status() != PersonStatus.UNSTATED && holder.status() != PersonStatus.UNSTATED;
        if (stated && entry.status() != holder.status()) {
            differences.add(Difference.STATUS_DIFFERS);
        }
        Condition claimed = entry.health().open().condition();
        Condition said = holder.health().open().condition();
        if (claimed != Condition.UNSTATED && said != Condition.UNSTATED && grave(claimed) != grave(said)) {
            differences.add(Difference.HEALTH_DIFFERS);
        }
    }

    private static boolean grave(Condition condition) {
        return condition == Condition.SERIOUSLY_WOUNDED || condition == Condition.SERIOUSLY_SICK;
    }

    private static Name named(ListEntry entry, Claim claim, Statement statement, Set<Difference> differences) {
        Track track = Track.CONFIRMED;
        if (statement.kind() == StatementKind.NOT_HELD) {
            track = Track.MISSING;
        } else if (differences.stream().anyMatch(Difference::disputes)) {
            track = Track.DISPUTED;
        }
        return new Name(entry.key(), claim, statement, differences, track);
    }
}
