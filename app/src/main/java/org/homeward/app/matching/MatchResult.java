package org.homeward.app.matching;

import java.util.List;
import java.util.Optional;

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
     */
    public record ListSummary(String name, int rows, List<String> columns) {}
}
