package org.homeward.app.tables.formats;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.homeward.app.kernel.Problem;
import org.homeward.app.tables.Shown;
import org.homeward.app.tables.TableRule;
import org.jspecify.annotations.Nullable;

/** Gathers what is noticed while one file is read; of each rule a bounded number one by one, the rest as a count. */
public final class Notices {

    private final String file;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<TableRule, Integer> counts = new EnumMap<>(TableRule.class);

    public Notices(String file) {
        this.file = file;
    }

    /** Notes something about the whole file. */
    public void file(TableRule rule, Map<String, String> facts) {
        at(rule, 0, null, null, facts);
    }

    /** Notes something about a cell, or a row where the column is null. */
    public void at(
            TableRule rule, int row, @Nullable String column, @Nullable String value, Map<String, String> facts) {
        if (counts.merge(rule, 1, Integer::sum) <= TableLimits.NOTICES_OF_ONE_RULE) {
            problems.add(new Problem(file, row, column, value == null ? null : Shown.of(value), rule.id(), facts));
        }
    }

    /** Ends reading. */
    public UnusableFile unusable(TableRule rule, int row, Map<String, String> facts) {
        return new UnusableFile(new Problem(file, row, null, null, rule.id(), facts));
    }

    public UnusableFile unusable(TableRule rule, Map<String, String> facts) {
        return unusable(rule, 0, facts);
    }

    /** All of it in the order noticed, with a count for each rule that was cut off. */
    public List<Problem> all() {
        List<Problem> all = new ArrayList<>(problems);
        counts.forEach((rule, count) -> {
            int left = count - TableLimits.NOTICES_OF_ONE_RULE;
            if (left > 0) {
                all.add(new Problem(
                        file,
                        0,
                        null,
                        null,
                        TableRule.MORE_OF_THE_SAME.id(),
                        Map.of("rule", rule.id(), "count", Integer.toString(left))));
            }
        });
        return List.copyOf(all);
    }
}
