package org.homeward.linkage.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.homeward.linkage.Neighbour;
import org.homeward.linkage.Person;
import org.homeward.linkage.Place;
import org.homeward.linkage.candidates.KeyLists;
import org.homeward.linkage.compare.Encoder;
import org.homeward.linkage.compare.NameReader;
import org.homeward.linkage.compare.Table;
import org.homeward.linkage.model.Bits;
import org.homeward.linkage.model.Learner;
import org.homeward.linkage.model.Rivals;
import org.homeward.linkage.model.Scorer;

/** Finds the rows of one list that may be a given person, by shared keys, and scores them by the shipped weights. */
public final class Searcher {
    /** Rows scored per query: enough that the right one is among them, few enough for a search box. */
    private static final int SCORED_MAX = 250;

    private final List<Person> people;
    private final List<Place> places;
    private final NameReader reader;
    private final List<String> extras;
    private final KeyLists keys;
    private final int[] owner;

    public Searcher(List<Person> people, List<Place> places, int threads) {
        this.people = people;
        this.places = places;
        NameReader filled = new NameReader(true);
        extras = Encoder.extras(people);
        Table table = new Encoder(List.of(), people, places, threads, filled, extras).encode();
        reader = filled.closed();
        keys = new KeyLists(table, threads);
        owner = table.rightOwner();
    }

    /** The best rows for a query, best first. */
    public List<Neighbour> search(Person query, int limit) {
        Table asked = new Encoder(List.of(query), List.of(), places, 1, reader, extras).encode();
        int[] rows = Arrays.stream(keys.near(asked, SCORED_MAX))
                .map(row -> owner[row])
                .distinct()
                .toArray();
        List<Person> near = new ArrayList<>(rows.length);
        for (int row : rows) {
            near.add(people.get(row));
        }
        Table table = new Encoder(List.of(query), near, places, 1, reader, extras).encode();
        Scorer scorer = new Scorer(table, new Learner(table, 1, Learner.Task.SEARCH).initial());
        long[] best = new long[rows.length];
        Arrays.fill(best, Long.MIN_VALUE);
        for (int i = 0; i < table.leftRows(); i++) {
            int end = i == 0 ? table.rightRows() : table.rightPeople();
            for (int j = 0; j < end; j++) {
                int person = table.rightOwner()[j];
                best[person] = Math.max(best[person], scorer.evidence(scorer.code(i, j), i, j));
            }
        }
        return ranked(rows, best, limit);
    }

    private List<Neighbour> ranked(int[] rows, long[] best, int limit) {
        // One query among so many: as likely on the list as not.
        int prior = Rivals.prior(2, people.size(), 1);
        double[] odds = new double[best.length];
        for (int k = 0; k < odds.length; k++) {
            odds[k] = Bits.power(best[k] + prior);
        }
        double[] sorted = odds.clone();
        Arrays.sort(sorted);
        double sum = 1;
        for (double one : sorted) {
            sum += one;
        }
        List<Neighbour> hits = new ArrayList<>(rows.length);
        for (int k = 0; k < rows.length; k++) {
            hits.add(new Neighbour(rows[k], odds[k] / sum, Bits.number(best[k] + prior)));
        }
        hits.sort(Comparator.comparingDouble(Neighbour::bits).reversed().thenComparingInt(Neighbour::row));
        return List.copyOf(hits.subList(0, Math.min(limit, hits.size())));
    }
}
