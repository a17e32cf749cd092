package org.homeward.app.reports;

import java.util.List;

/**
 * Who a clause covers among one side's acknowledged people: yes, no, or cannot tell, with the reasons in words.
 *
 * @param clause the clause's id in the agreement
 * @param text the clause as agreed
 * @param people id of the party whose people these are
 * @param yes people covered
 * @param no people not covered
 * @param cannotTell people for whom evidence is missing or unreadable
 * @param reasons why, the most frequent first
 */
public record ClauseDecision(
        String clause, Wording text, String people, long yes, long no, long cannotTell, List<Reason> reasons) {

    public ClauseDecision {
        reasons = List.copyOf(reasons);
    }

    /** The three answers; "no" and "cannot tell" are never merged. */
    public enum Answer {
        YES,
        NO,
        CANNOT_TELL
    }

    /** One reason, given {@code count} times for {@code answer}. */
    public record Reason(Answer answer, Wording text, long count) {}
}
