package org.homeward.planning;

/**
 * A clause that balances within itself, in agreed units: civilians are exchanged only for civilians, and what is given for
 * a soldier is no payment for anyone else.
 *
 * <p>The severely wounded, the seriously sick and children count in it as little as in any other balance. Remains count,
 * since they are only under a clause that trades in them, as one that depends on a person's fate may.
 *
 * @param exposure the most that either side may have given in advance under the clause, in weighted units
 * @param finalDifference the largest weighted difference at the end; 0 if every debt is settled
 */
public record ClauseBalance(String clause, long exposure, long finalDifference) {

    public ClauseBalance {
        if (exposure < 0 || finalDifference < 0) {
            throw new IllegalArgumentException(
                    "a balance is limited to " + exposure + " and " + finalDifference + ", not 0 or more");
        }
    }

    /** True if {@code traveller} counts in this balance. */
    public boolean counts(Traveller traveller) {
        boolean free = traveller.outsideEveryBalance() && traveller.subject() != Subject.REMAINS;
        return traveller.clause().equals(clause) && !free;
    }
}
