package org.homeward.app.scenario;

import java.util.List;
import org.homeward.app.talks.Memorandum;
import org.homeward.app.talks.Position;
import org.homeward.app.talks.Round;

/**
 * The rounds of talks with what was put on the table.
 *
 * @param rounds in the order they were held
 * @param memoranda texts that passed through the intermediary
 * @param positions proposals and answers
 */
public record TalksRecord(List<Round> rounds, List<Memorandum> memoranda, List<Position> positions) {}
