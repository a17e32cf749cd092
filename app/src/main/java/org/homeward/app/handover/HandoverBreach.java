package org.homeward.app.handover;

/**
 * What a log can get wrong about a handover beside its steps, whose codes are those of the refusals. Numbers are never
 * used again.
 */
enum HandoverBreach {
    /** An act of the handover stands before its terms. */
    NOT_BEGUN(101),
    /** The terms are given a second time. */
    BEGUN_TWICE(102),
    /** The terms name somebody who is not seated as the party or the intermediary that they say. */
    NOT_SEATED(103),
    /** The terms or a head count are not there. They name nobody, so nothing asks for their destruction. */
    NOT_THERE(104),
    /** A payload does not have its form. */
    MALFORMED(105),
    /** Another seat signed than the one whose act it is. */
    SIGNER(106),
    /** An act of an attempt does not say which. */
    NO_ATTEMPT(107),
    /** A stage is opened that not both parties have adopted, or of which they have adopted different versions. */
    STAGE_NOT_ADOPTED(108),
    /** Somebody is in custody whom no adopted manifest or reserve of an opened stage names. */
    ON_NO_MANIFEST(109),
    /** People are taken into custody outside the attempt in hand, or after their side was ready. */
    CUSTODY_OUT_OF_PLACE(110),
    /** A side is ready with another number of people than were taken into custody. */
    CUSTODY_COUNT(111),
    /** Somebody is named twice where once is all. */
    NAMED_TWICE(112),
    /** Somebody is received who was neither in custody in this attempt nor on the urgent line. */
    NOT_IN_CUSTODY(113),
    /** Somebody is received who was received before. */
    RECEIVED_TWICE(114),
    /** Somebody crosses who does not travel in this attempt, or of whose death notice was given. */
    DOES_NOT_TRAVEL(115),
    /** A receipt names another number of people than it counts. */
    RECEIPT_COUNT(116);

    private final int number;

    HandoverBreach(int number) {
        this.number = number;
    }

    String id() {
        return "HW-HAND-%04d".formatted(number);
    }
}
