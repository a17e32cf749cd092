package org.homeward.ledger;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** Logs for tests: entries, the files they come to, and roots by the definition alone. */
final class TestLogs {

    static final Ed25519 SCHEME = Ed25519.bouncyCastle();
    static final SigningKey LOG = SigningKey.of(SCHEME, "example.org/log", VerifierKey.NOTE, seed(1));
    static final SigningKey WITNESS = SigningKey.of(SCHEME, "example.org/witness", VerifierKey.COSIGNATURE, seed(2));

    private TestLogs() {}

    /** A log as files, by their paths. */
    record Log(List<byte[]> entries, LogState state, Map<TilePath, Tile> tiles) {

        TreeHead head() {
            return state.head();
        }

        TreeHead headAt(int size) {
            return new TreeHead(size, root(entries.subList(0, size)));
        }

        NodeSource nodes() {
            return new TileNodes(entries.size(), path -> Objects.requireNonNull(tiles.get(path)));
        }

        SignedNote checkpoint() {
            return new Checkpoint("example.org/log", head()).sign(LOG);
        }

        /** Everything a reader fetches, cosigned. */
        Map<String, byte[]> files() {
            Map<String, byte[]> files = new TreeMap<>();
            SignedNote note = checkpoint();
            files.put(
                    "checkpoint",
                    note.with(WITNESS.cosign(note.text(), 1_748_000_000L)).encode());
            for (int first = 0; first < entries.size(); first += TilePath.FULL) {
                List<byte[]> bundle = entries.subList(first, Math.min(entries.size(), first + TilePath.FULL));
                files.put(
                        new TilePath(0, first / TilePath.FULL, bundle.size()).entriesPath(),
                        EntryBundle.encode(bundle));
            }
            tiles.forEach((path, tile) -> files.put(path.path(), tile.hashes().toArray()));
            return files;
        }
    }

    static Log log(int size) {
        List<byte[]> entries = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            entries.add(("e" + i).getBytes(StandardCharsets.UTF_8));
        }
        LogWriter.Appended appended = LogWriter.append(LogState.EMPTY, entries);
        Map<TilePath, Tile> tiles = new java.util.HashMap<>();
        appended.tiles().forEach(each -> tiles.put(each.path(), each));
        return new Log(entries, appended.state(), tiles);
    }

    static TileSource source(Map<String, byte[]> files) {
        return path -> Optional.ofNullable(files.get(path)).map(ByteArrayInputStream::new);
    }

    /** RFC 6962, section 2.1, word for word. */
    static Hash root(List<byte[]> entries) {
        if (entries.isEmpty()) {
            return Merkle.emptyRoot();
        }
        if (entries.size() == 1) {
            return Merkle.leaf(entries.getFirst());
        }
        int split = Integer.highestOneBit(entries.size() - 1);
        return Merkle.node(root(entries.subList(0, split)), root(entries.subList(split, entries.size())));
    }

    /** Proofs that differ from {@code proof}: a bit, one hash less, one more, two exchanged. */
    static List<List<Hash>> mutations(List<Hash> proof) {
        List<List<Hash>> mutations = new ArrayList<>();
        for (int i = 0; i < proof.size(); i++) {
            List<Hash> flipped = new ArrayList<>(proof);
            byte[] bytes = proof.get(i).toArray();
            bytes[i % Hash.LENGTH] ^= 1;
            flipped.set(i, Hash.ofBytes(bytes));
            mutations.add(flipped);
            List<Hash> shorter = new ArrayList<>(proof);
            shorter.remove(i);
            mutations.add(shorter);
        }
        List<Hash> longer = new ArrayList<>(proof);
        longer.add(Merkle.emptyRoot());
        mutations.add(longer);
        if (proof.size() > 1) {
            List<Hash> exchanged = new ArrayList<>(proof);
            exchanged.set(0, proof.get(1));
            exchanged.set(1, proof.get(0));
            mutations.add(exchanged);
        }
        return mutations;
    }

    static Bytes seed(int number) {
        byte[] seed = new byte[Ed25519.KEY_LENGTH];
        seed[0] = (byte) number;
        return Bytes.of(seed);
    }
}
