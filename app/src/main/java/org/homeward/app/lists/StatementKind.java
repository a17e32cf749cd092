package org.homeward.app.lists;

/** What the recipient of a list can say of a name on it. */
public enum StatementKind {
    /** The person is held by whoever answers. */
    HELD,
    /** The person is held by somebody else, or abroad. */
    HELD_ELSEWHERE,
    DECEASED,
    ALREADY_RELEASED,
    /** The list names the same person in another entry too. */
    DUPLICATE,
    /** Whoever answers knows nobody who could be meant. */
    NOT_HELD,
    /** The person is kept for judicial process; often contested. */
    UNDER_PROCESS;

    /** True where whoever answers says that the person is alive and in its hands. */
    public boolean acknowledges() {
        return switch (this) {
            case HELD, UNDER_PROCESS -> true;
            case HELD_ELSEWHERE, DECEASED, ALREADY_RELEASED, DUPLICATE, NOT_HELD -> false;
        };
    }
}
