package org.homeward.app.matching;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import org.homeward.linkage.Band;
import org.homeward.linkage.DedupeResult;
import org.homeward.linkage.LinkedPair;
import org.homeward.linkage.Person;
import org.jspecify.annotations.Nullable;

/** Who stands on one list more than once, as CSV in UTF-8: a line for every row that belongs to a group. No names. */
final class GroupsFile {

    private final DedupeResult repeats;
    private final List<Person> people;

    GroupsFile(DedupeResult repeats, List<Person> people) {
        this.repeats = repeats;
        this.people = people;
    }

    /** Writes every group: its number, its size, an id, and how surely that row belongs to it. */
    void write(Writer out) throws IOException {
        @Nullable LinkedPair[] surest = new LinkedPair[people.size()];
        // The pairs are sorted: the first that names a row is its most probable.
        for (LinkedPair pair : repeats.pairs()) {
            surest[pair.left()] = surest[pair.left()] == null ? pair : surest[pair.left()];
            surest[pair.right()] = surest[pair.right()] == null ? pair : surest[pair.right()];
        }
        out.write("group,rows,id,probability,band\n");
        List<List<Integer>> groups = repeats.groups();
        for (int at = 0; at < groups.size(); at++) {
            for (int row : groups.get(at)) {
                LinkedPair pair = surest[row];
                double probability = pair == null ? 0 : pair.probability();
                Band band = pair == null ? Band.UNMATCHED : pair.band();
                out.write((at + 1) + "," + groups.get(at).size() + ","
                        + PairsFile.quoted(people.get(row).id()) + ","
                        + String.format(Locale.ROOT, "%.6f", probability) + ","
                        + band.name().toLowerCase(Locale.ROOT) + "\n");
            }
        }
        out.flush();
    }
}
