package org.homeward.agreement;

/** An attribution is what one party says a handover was done under. */
public sealed interface Attribution {

    /** Under a clause of this agreement. */
    record UnderClause(String clauseId) implements Attribution {}

    /** Under another agreement, named in words. */
    record UnderOther(String agreement) implements Attribution {}

    /** Outside any agreement. */
    record Outside() implements Attribution {}
}
