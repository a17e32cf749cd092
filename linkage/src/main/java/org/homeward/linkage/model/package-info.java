/**
 * How much agreement is worth: Fellegi-Sunter with three classes, learnt from the lists themselves.
 *
 * <p>Scope: marginals, priors, expectation maximisation, fixed-point weights, probabilities over rivals. Excluded: finding the pairs to score.
 */
@NullMarked
package org.homeward.linkage.model;

import org.jspecify.annotations.NullMarked;
