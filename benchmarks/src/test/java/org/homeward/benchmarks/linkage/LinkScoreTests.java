package org.homeward.benchmarks.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.homeward.linkage.Band;
import org.homeward.linkage.LinkedPair;
import org.junit.jupiter.api.Test;

class LinkScoreTests {

    /** Pairs of a row with itself, where the rows from 100 on are wrong. */
    private static LinkScore score(long shared, LinkedPair... pairs) {
        return LinkScore.of(List.of(pairs), shared, (left, right) -> left < 100);
    }

    private static LinkedPair pair(int row, double probability) {
        return new LinkedPair(row, row, probability, probability >= .99 ? Band.PROPOSED : Band.REVIEW);
    }

    @Test
    void countsWhatIsRightMissedAndWrong() {
        LinkScore score = score(4, pair(1, .999), pair(2, .99), pair(100, .7), pair(3, .3));

        assertThat(score.right()).isEqualTo(3);
        assertThat(score.precision()).isEqualTo(2 / 3.0, within(1e-12));
        assertThat(score.recall()).isEqualTo(.5);
        assertThat(score.f1()).isEqualTo(4 / 7.0, within(1e-12));
        assertThat(score.bestF1()).isEqualTo(6 / 8.0, within(1e-12));
        assertThat(score.strictRecall()).isEqualTo(.5);
        assertThat(score.proposed()).isEqualTo(2);
        assertThat(score.proposedPrecision()).isEqualTo(1);
    }

    @Test
    void takesPairsOfOneProbabilityTogether() {
        LinkScore score = score(2, pair(1, .9), pair(100, .9));

        assertThat(score.strictRecall()).isZero();
        assertThat(score.bestF1()).isEqualTo(.5);
    }

    @Test
    void measuresHowFarStatedProbabilitiesAreFromWhatIsRight() {
        LinkScore score = score(2, pair(1, .95), pair(2, .95), pair(100, .45), pair(101, .45));

        assertThat(score.calibrationError()).isEqualTo((2 * .05 + 2 * .45) / 4, within(1e-12));
    }

    @Test
    void saysNothingIsRightWhereNothingIsLinked() {
        LinkScore score = score(3);

        assertThat(score.f1()).isZero();
        assertThat(score.calibrationError()).isZero();
    }

    @Test
    void boundsTheShareRightOfABin() {
        List<JudgedPair> pairs = new ArrayList<>();
        for (int at = 0; at < 10; at++) {
            pairs.add(judged(.85, at < 8));
        }

        CalibrationBin bin = CalibrationBin.of(pairs, CalibrationBin.TENTHS).getFirst();

        assertThat(bin.pairs()).isEqualTo(10);
        assertThat(bin.right()).isEqualTo(.8);
        // Wilson's interval for 8 of 10.
        assertThat(bin.low()).isEqualTo(.490, within(.001));
        assertThat(bin.high()).isEqualTo(.943, within(.001));
    }

    private static JudgedPair judged(double probability, boolean right) {
        return new JudgedPair(
                0,
                0,
                0,
                JudgedPair.Fate.REVIEW,
                probability,
                3,
                "uk-Cyrl and ru-Cyrl",
                Set.of(),
                Set.of(),
                right ? JudgedPair.SAME : "brothers");
    }
}
