package org.homeward.app.lists.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.homeward.app.kernel.Problem;
import org.homeward.app.lists.Finding;
import org.homeward.app.lists.ListRule;
import org.homeward.app.tables.Shown;
import org.jspecify.annotations.Nullable;

/** Gathers the findings of one list. */
public final class Findings {

    private final String file;
    private final List<Finding> findings = new ArrayList<>();

    public Findings(String file) {
        this.file = file;
    }

    public void add(Finding finding) {
        findings.add(finding);
    }

    /** Something about the whole list. */
    public void list(ListRule rule) {
        at(rule, 0, null, null, Map.of());
    }

    /** Something about a row, or about one cell of it where the column is given. */
    public void at(ListRule rule, int row, @Nullable String column, @Nullable String value, Map<String, String> facts) {
        String shown = value == null || value.isEmpty() ? null : Shown.of(value);
        findings.add(new Finding(new Problem(file, row, column, shown, rule.id(), facts), rule.severity()));
    }

    public List<Finding> all() {
        return findings;
    }
}
