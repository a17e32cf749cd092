package org.homeward.planning;

import java.util.Map;

/** Who goes in which slot by kind, how they travel, and how good that is proved to be. */
record Solution(Load load, Flows flows, Map<Objective, Proof> proofs) {}
