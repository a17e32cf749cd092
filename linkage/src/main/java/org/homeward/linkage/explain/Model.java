package org.homeward.linkage.explain;

import org.homeward.linkage.compare.Table;
import org.homeward.linkage.model.Edges;
import org.homeward.linkage.model.Learner;
import org.homeward.linkage.model.Rivals;
import org.homeward.linkage.model.Scorer;
import org.homeward.linkage.model.Weights;

/** Everything that decided a run, as the explanation needs it. */
public record Model(Table table, Learner learner, Scorer scorer, Weights weights, Edges edges, Rivals rivals) {
    /** SHA-256 of the weights. */
    public String hash() {
        return weights.hash(table.columns());
    }
}
