package org.homeward.app.accounts;

import java.util.List;

/**
 * One question on which published accounts can be held against each other.
 *
 * @param id short id, for instance {@code swap-size}
 * @param unit what amounts count: people, bodies, children, date, years, minutes, none
 * @param basis count basis, for instance {@code one-side}; empty where nothing is counted
 * @param statements every statement on it, in the order of the record
 */
public record Topic(String id, String unit, String basis, List<PublicStatement> statements) {

    public Topic {
        statements = List.copyOf(statements);
    }
}
