package org.homeward.app.handover.domain;

import org.homeward.app.kernel.RefusalCode;

/** Why a step of the staged exchange does not stand. Numbers are never used again. */
public enum HandoverRefusal implements RefusalCode {
    ALL_STAGES_COMPLETE(1, Kind.CONFLICT),
    NOT_THE_STAGE_IN_HAND(2, Kind.CONFLICT),
    NOT_THE_ATTEMPT_IN_HAND(3, Kind.CONFLICT),
    STAGE_ALREADY_OPEN(4, Kind.CONFLICT),
    STAGE_NOT_OPEN(5, Kind.CONFLICT),
    ALREADY_READY(6, Kind.CONFLICT),
    EXPOSURE_EXCEEDED(7, Kind.LIMIT),
    NOT_BOTH_READY(8, Kind.CONFLICT),
    ALREADY_COMMITTED(9, Kind.CONFLICT),
    NOT_COMMITTED(10, Kind.CONFLICT),
    ALREADY_SIGNED_FOR(11, Kind.CONFLICT),
    COUNT_DOES_NOT_AGREE(12, Kind.INPUT);

    private final int number;
    private final Kind kind;

    HandoverRefusal(int number, Kind kind) {
        this.number = number;
        this.kind = kind;
    }

    @Override
    public String id() {
        return "HW-HAND-%04d".formatted(number);
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
