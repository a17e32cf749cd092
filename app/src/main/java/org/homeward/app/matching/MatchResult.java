package org.homeward.app.matching;

import java.util.List;
import java.util.Optional;
import org.homeward.linkage.LinkResult;

/**
 * Two lists matched.
 *
 * @param left the first list
 * @param right the second list
 * @param result what the engine found
 * @param quality agreement with the truth, where a truth column was named
 */
public record MatchResult(ListSummary left, ListSummary right, LinkResult result, Optional<MatchQuality> quality) {

    /**
     * What a list was.
     *
     * @param name the file's name
     * @param rows people on it
     * @param columns columns recognised, by their keys
     */
    public record ListSummary(String name, int rows, List<String> columns) {}
}
