/**
 * Figures of {@code linkage}: quality of the canonicaliser and the name score, speed of the kernels and the engine.
 *
 * <p>Each main prints its figures beside their goals; data sets are handed in as a folder and are no part of the project.
 */
@NullMarked
package org.homeward.benchmarks.linkage;

import org.jspecify.annotations.NullMarked;
