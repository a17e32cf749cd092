package org.homeward.agreement;

import java.util.OptionalLong;

/**
 * Limits are the numbers that no stage may exceed.
 *
 * @param exposurePeople how many living people either side may be ahead after any stage, custody counted as gone;
 *     empty where the agreement sets none
 * @param exposureBodies the same for bodies
 * @param reservesPerStage how many named reserves stand by per stage, so that a no-show never unbalances it
 * @param exercise whether the figures were invented for the exercise and are no published fact
 */
public record Limits(
        OptionalLong exposurePeople, OptionalLong exposureBodies, long reservesPerStage, boolean exercise) {

    public static final Limits NONE = new Limits(OptionalLong.empty(), OptionalLong.empty(), 0, false);
}
