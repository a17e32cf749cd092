package org.homeward.app.reports;

import org.jspecify.annotations.Nullable;

/**
 * A rule that was checked over the whole exchange.
 *
 * @param rule the rule, in words
 * @param holds whether it held
 * @param examined how many things were looked at
 * @param unit what they are
 * @param detail what was found, in words; null where there is nothing to add
 */
public record Check(
        Wording rule,
        boolean holds,
        long examined,
        Unit unit,
        @Nullable Wording detail) {}
