package org.homeward.app.matching;

import java.util.List;
import org.homeward.linkage.DedupeResult;
import org.homeward.linkage.Diagnostics;
import org.homeward.linkage.Explanation;
import org.homeward.linkage.LinkResult;
import org.homeward.linkage.LinkedPair;
import org.homeward.linkage.Weight;

/** What the engine found: who of one list is who of another, or who stands on one list more than once. */
public sealed interface Findings {

    /** Pairs across two lists, one to one. */
    record Between(LinkResult link) implements Findings {
        @Override
        public List<LinkedPair> pairs() {
            return link.pairs();
        }

        @Override
        public Explanation explain(LinkedPair pair) {
            return link.explain(pair);
        }

        @Override
        public List<Weight> weights() {
            return link.weights();
        }

        @Override
        public String modelHash() {
            return link.modelHash();
        }

        @Override
        public Diagnostics diagnostics() {
            return link.diagnostics();
        }
    }

    /** Pairs within one list; anybody may stand on it any number of times. */
    record Within(DedupeResult repeats) implements Findings {
        @Override
        public List<LinkedPair> pairs() {
            return repeats.pairs();
        }

        @Override
        public Explanation explain(LinkedPair pair) {
            return repeats.explain(pair.left(), pair.right());
        }

        @Override
        public List<Weight> weights() {
            return repeats.weights();
        }

        @Override
        public String modelHash() {
            return repeats.modelHash();
        }

        @Override
        public Diagnostics diagnostics() {
            return repeats.diagnostics();
        }
    }

    /** The pairs, most probable first. */
    List<LinkedPair> pairs();

    /** Why a pair has its probability. */
    Explanation explain(LinkedPair pair);

    /** The learnt weights, by column and level. */
    List<Weight> weights();

    /** SHA-256 of the weights, hexadecimal. */
    String modelHash();

    /** How the result came about. */
    Diagnostics diagnostics();
}
