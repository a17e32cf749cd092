package org.homeward.app.exercise;

import java.util.Map;
import org.homeward.app.kernel.Progress;

/** Where the exercise reports its phases. Called from one thread. */
public interface ExerciseProgress extends Progress {

    /** A phase begins. */
    void begins(Phase phase);

    /**
     * A phase ended.
     *
     * @param figures what it came to: the arguments of the text {@code exercise.done.<phase>}
     */
    void ends(Phase phase, Map<String, Object> figures);
}
