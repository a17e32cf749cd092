package org.homeward.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class MerkleTests {

    /** The leaves and roots that implementations of RFC 6962 have shared since the first one. */
    private static final List<String> LEAVES =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    private static final List<String> ROOTS = List.of(
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    @Test
    void givesTheRootsThatOthersGive() {
        List<byte[]> entries = new ArrayList<>();
        assertThat(TestLogs.root(entries)).hasToString(ROOTS.getFirst());
        for (int size = 1; size <= LEAVES.size(); size++) {
            entries.add(HexFormat.of().parseHex(LEAVES.get(size - 1)));
            assertThat(TestLogs.root(entries)).hasToString(ROOTS.get(size));
            assertThat(LogWriter.append(LogState.EMPTY, entries).state().head().root())
                    .hasToString(ROOTS.get(size));
        }
    }

    @Test
    void provesEveryEntryOfEverySize() throws LogFormatException {
        for (int size = 1; size <= 70; size++) {
            TestLogs.Log log = TestLogs.log(size);
            for (int index = 0; index < size; index++) {
                List<Hash> path = Merkle.inclusionProof(log.nodes(), index, size);
                Hash leaf = Merkle.leaf(log.entries().get(index));
                assertThat(ProofCheck.included(leaf, index, log.head(), path)).isTrue();
                assertThat(ProofCheck.included(leaf, index + 1L, log.head(), path))
                        .isFalse();
                assertThat(ProofCheck.included(leaf, index - 1L, log.head(), path))
                        .isFalse();
                assertThat(ProofCheck.included(Merkle.leaf(new byte[] {9}), index, log.head(), path))
                        .isFalse();
                for (List<Hash> wrong : TestLogs.mutations(path)) {
                    assertThat(ProofCheck.included(leaf, index, log.head(), wrong))
                            .isFalse();
                }
            }
        }
    }

    @Test
    void provesThatEverySizeBeginsWithEverySmallerOne() throws LogFormatException {
        TestLogs.Log log = TestLogs.log(70);
        for (int second = 0; second <= 70; second++) {
            TreeHead newer = log.headAt(second);
            for (int first = 0; first <= second; first++) {
                TreeHead older = log.headAt(first);
                List<Hash> proof = Merkle.consistencyProof(log.nodes(), first, second);
                assertThat(ProofCheck.consistent(older, newer, proof)).isTrue();
                if (first > 0) {
                    TreeHead other = new TreeHead(first, Merkle.leaf(new byte[] {7}));
                    assertThat(ProofCheck.consistent(other, newer, proof)).isFalse();
                }
                if (first > 0 && first < second) {
                    for (List<Hash> wrong : TestLogs.mutations(proof)) {
                        assertThat(ProofCheck.consistent(older, newer, wrong)).isFalse();
                    }
                }
            }
        }
    }

    @Property(tries = 60)
    void provesEntriesAcrossTiles(@ForAll @IntRange(min = 1, max = 1_500) int size, @ForAll int pick)
            throws LogFormatException {
        TestLogs.Log log = TestLogs.log(size);
        int index = Math.floorMod(pick, size);
        List<Hash> path = Merkle.inclusionProof(log.nodes(), index, size);
        assertThat(ProofCheck.included(Merkle.leaf(log.entries().get(index)), index, log.head(), path))
                .isTrue();
        List<Hash> proof = Merkle.consistencyProof(log.nodes(), index, size);
        assertThat(ProofCheck.consistent(log.headAt(index), log.head(), proof)).isTrue();
    }

    @Test
    void tellsLeavesFromNodes() {
        Hash left = Merkle.leaf("left".getBytes(StandardCharsets.UTF_8));
        byte[] both = new byte[64];
        left.copyTo(both, 0);
        left.copyTo(both, 32);
        assertThat(Merkle.leaf(both)).isNotEqualTo(Merkle.node(left, left));
    }
}
