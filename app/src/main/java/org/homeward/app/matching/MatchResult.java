package org.homeward.app.matching;

import java.util.List;
import java.util.Optional;
import org.homeward.app.kernel.Problem;

/**
 * Two lists matched, or one with itself.
 *
 * @param left the first list
 * @param right the second list; the first again where one list was searched for repeated people
 * @param findings what the engine found
 * @param quality agreement with the truth, where a truth column was named
 */
public record MatchResult(ListSummary left, ListSummary right, Findings findings, Optional<MatchQuality> quality) {

    /**
     * What a list was.
     *
     * @param name the file's name
     * @param rows people on it
     * @param columns columns recognised, by their keys
     * @param others further columns that are compared as text
     * @param notices what a careful reader must know of the file
     */
    public record ListSummary(
            String name, int rows, List<String> columns, List<String> others, List<Problem> notices) {}
}
