package org.homeward.agreement;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A delivery is one handover that happened, as one side or both reported it.
 *
 * @param id its short name
 * @param on the day; empty where only the total was published
 * @param from the id of the party that gave; empty where both sides are counted together
 * @param count how many
 * @param accepted how many of them the receiver accepted as what was agreed
 * @param disputed how many of them the receiver disputes
 * @param split the parts it was published in (nation, rank, category id) with their numbers; may be empty
 * @param attribution what each party, by id, says it was done under
 */
public record Delivery(
        String id,
        Optional<LocalDate> on,
        Optional<String> from,
        Count count,
        long accepted,
        long disputed,
        Map<String, Long> split,
        Map<String, Attribution> attribution) {

    private static final int PARTIES = 2;

    public Delivery {
        split = Collections.unmodifiableMap(new LinkedHashMap<>(split));
        attribution = Collections.unmodifiableMap(new LinkedHashMap<>(attribution));
        if (accepted + disputed > count.number()) {
            throw new IllegalArgumentException("delivery " + id + ": " + accepted + " accepted and " + disputed
                    + " disputed of " + count.number());
        }
    }

    /** Whether both parties put it under {@code clauseId}; where only one has spoken, silence is no consent. */
    boolean isUndisputedlyUnder(String clauseId) {
        return attribution.size() == PARTIES
                && attribution.values().stream().allMatch(new Attribution.UnderClause(clauseId)::equals);
    }

    /** Whether some party, but not both, puts it under {@code clauseId}. */
    boolean isClaimedUnder(String clauseId) {
        return attribution.containsValue(new Attribution.UnderClause(clauseId)) && !isUndisputedlyUnder(clauseId);
    }

    /** Whether nobody puts it under a clause of this agreement: outside any, or under others. */
    boolean isOutside() {
        return attribution.values().stream().noneMatch(Attribution.UnderClause.class::isInstance);
    }
}
