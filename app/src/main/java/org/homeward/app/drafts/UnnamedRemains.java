package org.homeward.app.drafts;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.homeward.planning.Manifest;
import org.homeward.planning.Side;
import org.homeward.planning.Subject;
import org.homeward.planning.Traveller;

/**
 * Remains that no list names one by one, of one party at one holding site: numbers precede names, as they nearly always do
 * for the dead.
 *
 * @param id unique in the plan
 * @param holder id of the party that holds them
 * @param clause id of the clause under which they are handed over
 */
public record UnnamedRemains(String id, String holder, String site, String clause, int bodies) {

    private static final String MARK = "*";

    /** So many of them, on one manifest or not on any. */
    public record Part(UnnamedRemains remains, int bodies) {}

    /** The remains as the planner sees them, one traveller each. */
    Stream<Traveller> travellers(Side side) {
        return IntStream.rangeClosed(1, bodies)
                .mapToObj(body -> Traveller.of(prefix() + body, side, clause, site)
                        .cleared(true)
                        .subject(Subject.REMAINS)
                        .build());
    }

    /** True for the planner's id of one of them. */
    boolean has(String traveller) {
        return traveller.startsWith(prefix());
    }

    /** No entry of a list begins with the mark: an entry's id begins with that of a party. */
    private String prefix() {
        return MARK + id + "#";
    }

    /** The id of the remains that a planner's id is one of; the same id for anybody else. */
    static String idOf(String traveller) {
        return traveller.startsWith(MARK) ? traveller.substring(MARK.length(), traveller.lastIndexOf('#')) : traveller;
    }

    /** How many of each of {@code all} are among travellers; those without any are left out. */
    static List<Part> among(List<UnnamedRemains> all, Manifest manifest) {
        return all.stream()
                .map(remains -> new Part(remains, remains.count(manifest.travellers())))
                .filter(part -> part.bodies() > 0)
                .toList();
    }

    private int count(List<String> travellers) {
        return (int) travellers.stream().filter(this::has).count();
    }
}
