package org.homeward.app.matching;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.homeward.app.kernel.Outcome;
import org.homeward.app.kernel.Problem;
import org.homeward.app.kernel.Progress;
import org.homeward.app.lists.ListColumn;
import org.homeward.app.tables.RowReader;
import org.homeward.app.tables.RowReading;
import org.homeward.linkage.Person;
import org.jspecify.annotations.Nullable;

/**
 * A list as the engine takes it.
 *
 * @param name the file's name
 * @param columns the header that stands for each column recognised
 * @param people its rows
 * @param truth true identity of each row, in the same order; empty where none was asked for
 * @param notices what a careful reader must know of the file
 */
record MatchList(
        String name, Map<ListColumn, String> columns, List<Person> people, List<String> truth, List<Problem> notices) {

    /**
     * Reads a file.
     *
     * @param reading what to read in it
     * @param others the further columns that the other list has; null where all are to be read
     * @param progress hears of the bytes that were read, and may stop the reading
     */
    static Outcome<MatchList> read(Path file, Reading reading, @Nullable Set<String> others, Progress progress)
            throws IOException {
        String name = String.valueOf(file.getFileName());
        ListRows rows = new ListRows(name, reading, others);
        Progress stopping = new Progress() {
            @Override
            public void at(long done, long total) {
                progress.at(done, total);
            }

            @Override
            public boolean cancelled() {
                return progress.cancelled() || rows.refused();
            }
        };
        return switch (RowReader.read(file, rows, stopping)) {
            case RowReading.Unusable(List<Problem> problems) -> unusable(name, problems.getFirst());
            case RowReading.Stopped() ->
                progress.cancelled() ? Outcome.refused(MatchRefusal.CANCELLED, Map.of()) : rows.end(List.of());
            case RowReading.Whole(int _, List<Problem> notices) -> rows.end(notices);
        };
    }

    private static Outcome<MatchList> unusable(String name, Problem problem) {
        Map<String, String> facts = new HashMap<>(problem.facts());
        facts.put("file", name);
        facts.put("code", problem.code());
        return Outcome.refused(MatchRefusal.FILE_UNUSABLE, facts);
    }

    /** The further columns in which this list says anything. */
    Set<String> others() {
        Set<String> others = new TreeSet<>();
        people.forEach(person -> others.addAll(person.extra().keySet()));
        return others;
    }

    /** This list without the further columns that the other does not have. */
    MatchList sharing(MatchList other) {
        Set<String> shared = other.others();
        if (shared.containsAll(others())) {
            return this;
        }
        List<Person> sharing = people.stream()
                .map(person -> {
                    Map<String, String> extra = new HashMap<>(person.extra());
                    extra.keySet().retainAll(shared);
                    return new Person(
                            person.id(),
                            person.surname(),
                            person.given(),
                            person.patronymic(),
                            person.birthDate(),
                            person.sex(),
                            person.rank(),
                            person.unit(),
                            person.serviceNumber(),
                            person.captureDate(),
                            person.capturePlace(),
                            extra);
                })
                .toList();
        return new MatchList(name, columns, sharing, truth, notices);
    }
}
