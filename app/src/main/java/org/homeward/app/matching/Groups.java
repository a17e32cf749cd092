package org.homeward.app.matching;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.homeward.app.matching.MatchReport.Group;
import org.homeward.app.matching.MatchReport.Shown;
import org.homeward.linkage.DedupeResult;
import org.homeward.linkage.LinkedPair;
import org.homeward.linkage.Person;

/** The rows of one list by the person they seem to be, numbered from one in the order of the list. */
final class Groups {

    /** More groups than these nobody reads on one page; the file of groups has all. */
    static final int SHOWN_MAX = 100;
    /** More rows of one person than these say nothing new. */
    static final int ENTRIES_MAX = 10;

    private final DedupeResult repeats;
    private final int[] groupOf;

    Groups(DedupeResult repeats, int people) {
        this.repeats = repeats;
        groupOf = new int[people];
        List<List<Integer>> groups = repeats.groups();
        for (int at = 0; at < groups.size(); at++) {
            for (int row : groups.get(at)) {
                groupOf[row] = at + 1;
            }
        }
    }

    /** The number of a row's group; 0 where it stands alone. */
    int of(int row) {
        return groupOf[row];
    }

    /** The groups for a page, largest first. */
    Shown<Group> shown(List<Person> people) {
        List<List<Integer>> groups = repeats.groups();
        double[] least = new double[groups.size() + 1];
        Arrays.fill(least, 1);
        for (LinkedPair pair : repeats.pairs()) {
            int group = groupOf[pair.left()];
            least[group] = Math.min(least[group], pair.probability());
        }
        return new Shown<>(
                IntStream.range(0, groups.size())
                        .boxed()
                        .sorted(Comparator.comparingInt(
                                (Integer at) -> -groups.get(at).size()))
                        .limit(SHOWN_MAX)
                        .map(at -> new Group(
                                groups.get(at).stream()
                                        .limit(ENTRIES_MAX)
                                        .map(row -> ReportBuilding.entry(people.get(row)))
                                        .toList(),
                                groups.get(at).size(),
                                least[at + 1]))
                        .toList(),
                groups.size());
    }
}
