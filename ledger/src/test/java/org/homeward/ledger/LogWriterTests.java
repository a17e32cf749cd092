package org.homeward.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class LogWriterTests {

    /** The example of C2SP tlog-tiles: 273 full and one partial tile, then one and one of 17, then one of 1. */
    @Test
    void cutsSeventyThousandEntriesIntoTheTilesOfTheSpecification() {
        List<Hash> leaves = new ArrayList<>();
        for (int i = 0; i < 70_000; i++) {
            leaves.add(Merkle.leaf(new byte[] {(byte) i, (byte) (i >> 8), (byte) (i >> 16)}));
        }
        LogWriter.Appended appended = LogWriter.appendLeaves(LogState.EMPTY, leaves);
        List<TilePath> paths = appended.tiles().stream().map(Tile::path).toList();
        assertThat(paths)
                .contains(
                        new TilePath(0, 272, 256),
                        new TilePath(0, 273, 112),
                        new TilePath(1, 0, 256),
                        new TilePath(1, 1, 17),
                        new TilePath(2, 0, 1))
                .hasSize(273 + 1 + 1 + 1 + 1);
    }

    @Test
    void writesAFullTileAndOneOfWidthOneForExactlyTwoHundredAndFiftySix() {
        List<TilePath> paths = TestLogs.log(256).tiles().keySet().stream().toList();
        assertThat(paths).containsExactlyInAnyOrder(new TilePath(0, 0, 256), new TilePath(1, 0, 1));
    }

    @Test
    void namesTilesAsTheSpecificationDoes() {
        assertThat(TilePath.indexPath(1_234_067)).isEqualTo("x001/x234/067");
        assertThat(TilePath.indexPath(0)).isEqualTo("000");
        assertThat(new TilePath(1, 1_234, 7).path()).isEqualTo("tile/1/x001/234.p/7");
        assertThat(new TilePath(0, 5, 256).entriesPath()).isEqualTo("tile/entries/005");
    }

    @Property(tries = 40)
    void comesToTheSameInPiecesAsAtOnce(
            @ForAll @Size(min = 1, max = 8) List<@IntRange(min = 0, max = 300) Integer> pieces)
            throws LogFormatException {
        int total = pieces.stream().mapToInt(Integer::intValue).sum();
        TestLogs.Log whole = TestLogs.log(total);
        Map<TilePath, Tile> tiles = new HashMap<>();
        LogState state = LogState.EMPTY;
        int done = 0;
        for (int piece : pieces) {
            // Each step starts from what is stored, as a writer does after a restart.
            LogState loaded = LogState.load(state.size(), path -> Objects.requireNonNull(tiles.get(path)));
            assertThat(loaded).isEqualTo(state);
            LogWriter.Appended appended =
                    LogWriter.append(loaded, whole.entries().subList(done, done + piece));
            appended.tiles().forEach(each -> tiles.put(each.path(), each));
            state = appended.state();
            done += piece;
        }
        assertThat(state).isEqualTo(whole.state());
        assertThat(state.head().root()).isEqualTo(TestLogs.root(whole.entries()));
        assertThat(tiles).containsAllEntriesOf(whole.tiles());
    }

    @Test
    void givesBundlesBackAsTheyWere() throws LogFormatException {
        List<byte[]> entries = List.of(new byte[0], new byte[] {1}, new byte[LogWriter.LONGEST_ENTRY]);
        byte[] bundle = EntryBundle.encode(entries);
        assertThat(EntryBundle.decode(bundle, 3))
                .usingElementComparator(java.util.Arrays::compare)
                .containsExactlyElementsOf(entries);
        assertThatThrownBy(() -> EntryBundle.decode(bundle, 2)).isInstanceOf(LogFormatException.class);
        assertThatThrownBy(() -> EntryBundle.decode(bundle, 4)).isInstanceOf(LogFormatException.class);
        assertThatThrownBy(() -> EntryBundle.decode(java.util.Arrays.copyOf(bundle, bundle.length - 1), 3))
                .isInstanceOf(LogFormatException.class);
        assertThatThrownBy(() -> LogWriter.append(LogState.EMPTY, List.of(new byte[LogWriter.LONGEST_ENTRY + 1])))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
