package org.homeward.linkage;

import java.util.List;
import org.homeward.linkage.search.Searcher;

/**
 * One list made ready for a search box: the rows that may be a person, ranked with a probability. Reads every name of the
 * list once when made; immutable, safe to share between threads, holds the list it was made of.
 */
public final class PersonIndex {
    private final Searcher searcher;

    private PersonIndex(Searcher searcher) {
        this.searcher = searcher;
    }

    /** The index of a list, made on one thread and without a gazetteer. */
    public static PersonIndex of(List<Person> people) {
        return of(people, LinkOptions.standard());
    }

    /** The index of a list, with the places and threads of the options. */
    public static PersonIndex of(List<Person> people, LinkOptions options) {
        return new PersonIndex(new Searcher(List.copyOf(people), options.places(), options.threads()));
    }

    /**
     * Finds a person.
     *
     * @param query what is known, empty strings for the rest
     * @param limit most hits to give
     * @return rows of the list, best first; the probability says how likely each is the one sought, among all rows and
     *     the chance that the person is not on the list
     */
    public List<Neighbour> search(Person query, int limit) {
        return searcher.search(query, limit);
    }
}
