package org.homeward.app.drafts;

import org.homeward.agreement.Clause;

/**
 * The name under which what a clause settles within itself is planned: the clause's own, or with a part where a clause
 * settles several things apart, as a ratio does with rates paid with different people, and a price by fate with either
 * fate. Short names have no slash, so the two never mix.
 */
final class Account {

    private static final char MARK = '/';

    private Account() {}

    static String of(Clause clause, String part) {
        return clause.id() + MARK + part;
    }

    /** Short name of the clause that an account belongs to. */
    static String clause(String account) {
        int mark = account.indexOf(MARK);
        return mark < 0 ? account : account.substring(0, mark);
    }

    /** The part of the clause; empty for the whole of it. */
    static String part(String account) {
        int mark = account.indexOf(MARK);
        return mark < 0 ? "" : account.substring(mark + 1);
    }
}
