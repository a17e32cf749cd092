package org.homeward.benchmarks.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.homeward.linkage.LinkOptions;
import org.junit.jupiter.api.Test;

/**
 * Floors a little below the figures seen, so that a change which costs accuracy is noticed in the normal tests.
 *
 * <p>On seeds of development; held-out seeds stay for the benchmarks.
 */
class AccuracyFloorTests {
    private static final LinkOptions STANDARD = LinkOptions.standard();

    private static LinkScore score(int people, long seed, LinkOptions options) throws IOException {
        return LinkRun.of(TrueLists.synthesised(people, seed), options).score();
    }

    @Test
    void linksAThousandByAThousand() throws IOException {
        for (long seed = 1; seed <= 2; seed++) {
            assertThousand(score(1_000, seed, STANDARD));
        }
    }

    @Test
    void linksAThousandByAThousandByKeysAlone() throws IOException {
        assertThousand(score(1_000, 1, STANDARD.withAllPairsMax(0)));
    }

    private static void assertThousand(LinkScore score) {
        assertThat(score.shared()).isEqualTo(600);
        assertThat(score.f1()).isGreaterThan(0.992);
        assertThat(score.bestF1()).isGreaterThan(0.994);
        assertThat(score.strictRecall()).isGreaterThan(0.975);
        assertThat(score.calibrationError()).isLessThan(0.012);
        assertThat(score.proposedPrecision()).isGreaterThan(0.997);
        assertThat(score.proposed()).isGreaterThan(560);
    }

    @Test
    void linksFiftyByFifty() throws IOException {
        double sum = 0;
        for (long seed = 1; seed <= 10; seed++) {
            LinkScore score = score(50, seed, STANDARD);
            assertThat(score.proposedPrecision()).as("seed %d", seed).isEqualTo(1);
            sum += score.f1();
        }
        assertThat(sum / 10).isGreaterThan(0.99);
    }
}
