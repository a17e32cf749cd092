package org.homeward.app.scenario;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.homeward.agreement.Agreement;
import org.homeward.app.accounts.Source;
import org.homeward.app.accounts.Topic;

/**
 * An exchange as files, read and found whole.
 *
 * @param folder where it was read
 * @param agreement what was agreed
 * @param talks the rounds, memoranda and positions before it
 * @param sources published accounts by id
 * @param topics topics on which the accounts can be held against each other
 * @param outcomes what happened afterwards, as published
 * @param exercise what this exercise makes up
 * @param lists the files of the lists, by party and kind
 * @param childrenList the file of the children's list
 * @param sites holding sites with their roads
 */
public record ScenarioPack(
        Path folder,
        Agreement agreement,
        TalksRecord talks,
        Map<String, Source> sources,
        List<Topic> topics,
        PublishedOutcomes outcomes,
        ExerciseSettings exercise,
        Map<ListId, Path> lists,
        Path childrenList,
        List<HoldingSite> sites) {

    public ScenarioPack {
        topics = List.copyOf(topics);
        lists = Map.copyOf(lists);
        sites = List.copyOf(sites);
    }

    /** The file of a list; every pack that was read whole has all four. */
    public Path list(String party, ListKind kind) {
        Path file = lists.get(new ListId(party, kind));
        if (file == null) {
            throw new IllegalArgumentException("no list of kind " + kind + " of party " + party);
        }
        return file;
    }

    /**
     * Which list it is.
     *
     * @param party id of the party that keeps it
     * @param kind whom it names
     */
    public record ListId(String party, ListKind kind) {}

    /** Whom a list names. */
    public enum ListKind {
        /** People whom the party believes the other side holds. */
        SOUGHT("sought"),
        /** People whom the party says it holds, held, or knows to be dead. */
        HOLDINGS("holdings");

        private final String word;

        ListKind(String word) {
            this.word = word;
        }

        /** The word in file names and in the log. */
        public String word() {
            return word;
        }
    }

    /**
     * A place where a party holds people.
     *
     * @param id its id in the holdings lists
     * @param party party that keeps it
     * @param hours whole hours on the road to each crossing point, by the point's id
     */
    public record HoldingSite(String id, String party, Map<String, Integer> hours) {}
}
