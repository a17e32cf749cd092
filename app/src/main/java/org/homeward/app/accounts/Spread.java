package org.homeward.app.accounts;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How far the statements on one topic stand apart. It says that they differ and by how much, never which is right.
 *
 * @param positions distinct positions, silence not counted
 * @param silentSources accounts that say nothing on the topic
 * @param lowest lowest figure that any statement names, in the topic's unit; null where none names one
 * @param highest highest figure that any statement names; null where none names one
 */
public record Spread(
        List<String> positions,
        int silentSources,
        @Nullable Long lowest,
        @Nullable Long highest) {

    public Spread {
        positions = List.copyOf(positions);
    }

    /** The spread of a topic's statements. */
    public static Spread of(Topic topic) {
        List<String> positions = topic.statements().stream()
                .filter(statement -> !statement.silent())
                .map(PublicStatement::position)
                .distinct()
                .toList();
        int silent = topic.statements().stream()
                .filter(PublicStatement::silent)
                .mapToInt(statement -> statement.sources().size())
                .sum();
        List<Long> figures = topic.statements().stream()
                .flatMap(statement ->
                        Stream.of(statement.amount().from(), statement.amount().to()))
                .filter(Objects::nonNull)
                .toList();
        return new Spread(
                positions,
                silent,
                figures.stream().min(Long::compare).orElse(null),
                figures.stream().max(Long::compare).orElse(null));
    }

    /** True where at least two accounts cannot both stand as published. */
    public boolean contradictory() {
        return positions.size() > 1 || (positions.size() == 1 && silentSources > 0);
    }
}
