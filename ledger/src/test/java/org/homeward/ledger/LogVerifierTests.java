package org.homeward.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class LogVerifierTests {

    private static final List<VerifierKey> BOTH = List.of(TestLogs.LOG.verifier(), TestLogs.WITNESS.verifier());

    @Test
    void derivesAWholeLogAnew() throws IOException {
        for (int size : List.of(0, 1, 2, 255, 256, 257, 512, 700)) {
            TestLogs.Log log = TestLogs.log(size);
            List<byte[]> seen = new ArrayList<>();
            LogReport report = check(log.files(), (index, entry) -> {
                assertThat(index).isEqualTo(seen.size());
                seen.add(entry);
            });
            assertThat(report.holds())
                    .as("size %d: %s", size, report.findings())
                    .isTrue();
            assertThat(report.signers()).containsExactlyElementsOf(BOTH);
            assertThat(report.tiles()).isEqualTo(log.tiles().size());
            assertThat(seen).usingElementComparator(Arrays::compare).containsExactlyElementsOf(log.entries());
        }
    }

    @Test
    void refusesAnyBitChangedAnywhereInASmallLog() throws IOException {
        Map<String, byte[]> files = TestLogs.log(5).files();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            for (int bit = 0; bit < file.getValue().length * 8; bit++) {
                byte[] changed = file.getValue().clone();
                changed[bit / 8] ^= (byte) (1 << (bit % 8));
                assertRefused(with(files, file.getKey(), changed), file.getKey() + " bit " + bit);
            }
        }
    }

    @Test
    void refusesBytesChangedCutOffAndAddedAcrossTiles() throws IOException {
        Map<String, byte[]> files = TestLogs.log(520).files();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            byte[] bytes = file.getValue();
            for (int i = 0; i < bytes.length; i += 97) {
                byte[] changed = bytes.clone();
                changed[i] ^= 0x40;
                assertRefused(with(files, file.getKey(), changed), file.getKey() + " byte " + i);
            }
            assertRefused(with(files, file.getKey(), Arrays.copyOf(bytes, bytes.length - 1)), "cut " + file.getKey());
            assertRefused(with(files, file.getKey(), Arrays.copyOf(bytes, bytes.length + 1)), "long " + file.getKey());
            Map<String, byte[]> without = new TreeMap<>(files);
            without.remove(file.getKey());
            assertRefused(without, "without " + file.getKey());
        }
    }

    @Test
    void namesTheEntryThatWasChanged() throws IOException {
        TestLogs.Log log = TestLogs.log(300);
        List<byte[]> entries = new ArrayList<>(log.entries().subList(256, 300));
        entries.set(10, new byte[] {'x'});
        LogReport report =
                check(with(log.files(), "tile/entries/001.p/44", EntryBundle.encode(entries)), (index, entry) -> {});
        assertThat(report.findings())
                .anySatisfy(each -> {
                    assertThat(each.kind()).isEqualTo(LogFinding.Kind.ENTRY_AND_TILE_DIFFER);
                    assertThat(each.index()).hasValue(266);
                })
                .anySatisfy(each -> assertThat(each.kind()).isEqualTo(LogFinding.Kind.ROOT));
    }

    /** A log that agrees with itself, but is not signed by the key that the reader knows, nor of its name. */
    @Test
    void refusesALogOfAnotherKey() throws IOException {
        SigningKey other = SigningKey.of(TestLogs.SCHEME, "example.org/log", VerifierKey.NOTE, TestLogs.seed(8));
        TestLogs.Log log = TestLogs.log(3);
        byte[] signed =
                new Checkpoint("example.org/log", log.head()).sign(other).encode();
        assertRefused(with(log.files(), "checkpoint", signed), "other key");
        byte[] named = new Checkpoint("example.org/other", log.head())
                .sign(TestLogs.LOG)
                .encode();
        assertRefused(with(log.files(), "checkpoint", named), "other origin");
    }

    @Test
    void stopsWhenAsked() throws IOException {
        LogReport report = LogVerifier.check(
                TestLogs.SCHEME,
                TestLogs.source(TestLogs.log(600).files()),
                TestLogs.LOG.verifier(),
                BOTH,
                (index, entry) -> {},
                (done, total) -> done < 512);
        assertThat(report.complete()).isFalse();
        assertThat(report.holds()).isFalse();
        assertThat(report.entries()).isEqualTo(512);
    }

    /** A checkpoint may promise a size that no file is behind; that must end at once. */
    @Test
    void endsAtOnceWhereASizeIsOnlyPromised() throws IOException {
        byte[] promised = new Checkpoint("example.org/log", new TreeHead(1L << 61, Merkle.emptyRoot()))
                .sign(TestLogs.LOG)
                .encode();
        LogReport report = check(Map.of("checkpoint", promised), (index, entry) -> {});
        assertThat(report.holds()).isFalse();
        assertThat(report.entries()).isZero();
    }

    /** A changed name in a signature line makes the line a stranger's: the log still stands, its witness is gone. */
    private static void assertRefused(Map<String, byte[]> files, String what) throws IOException {
        LogReport report = check(files, (index, entry) -> {});
        assertThat(report.holds() && report.signers().size() == 2).as(what).isFalse();
    }

    private static LogReport check(Map<String, byte[]> files, LogVerifier.EntryVisitor visitor) throws IOException {
        return LogVerifier.check(
                TestLogs.SCHEME, TestLogs.source(files), TestLogs.LOG.verifier(), BOTH, visitor, (done, total) -> true);
    }

    private static Map<String, byte[]> with(Map<String, byte[]> files, String path, byte[] bytes) {
        Map<String, byte[]> changed = new TreeMap<>(files);
        changed.put(path, bytes);
        return changed;
    }
}
