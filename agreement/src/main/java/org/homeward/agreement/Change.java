package org.homeward.agreement;

import java.util.List;

/**
 * A change is the least that would have to be otherwise for a no, or a cannot-tell, to become a yes.
 *
 * @param steps what would have to be so, all of it together
 */
public record Change(List<Step> steps) {

    public Change {
        steps = List.copyOf(steps);
    }

    /**
     * One thing that would have to be so.
     *
     * @param field the field
     * @param wanted the value, or for days and numbers the span {@code from..to} with either end open
     */
    public record Step(Field field, String wanted) {}
}
