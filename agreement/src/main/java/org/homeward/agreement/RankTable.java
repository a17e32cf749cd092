package org.homeward.agreement;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;

/**
 * A rank table says what each rank is worth, counted in the lowest one.
 *
 * <p>Ranks are compared in lower case. The table of the Dix-Hill cartel (22 July 1862) counts in privates.
 *
 * @param unit the rank that counts one
 * @param values rank to how many of the unit stand for it, each at least 1; one entry per rank or equal rank
 */
public record RankTable(String unit, Map<String, Long> values) {

    public static final RankTable NONE = new RankTable("", Map.of());

    public RankTable {
        Map<String, Long> lowered = new LinkedHashMap<>();
        values.forEach((rank, value) -> lowered.put(rank.toLowerCase(Locale.ROOT), value));
        values = Collections.unmodifiableMap(lowered);
    }

    /** How many units stand for {@code rank}; empty where the table does not know it. */
    public OptionalLong value(String rank) {
        Long value = values.get(rank.toLowerCase(Locale.ROOT));
        return value == null ? OptionalLong.empty() : OptionalLong.of(value);
    }
}
