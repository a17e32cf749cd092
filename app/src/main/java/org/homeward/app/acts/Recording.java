package org.homeward.app.acts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.homeward.app.database.Database;
import org.homeward.app.seats.SeatId;
import org.homeward.ledger.Bytes;
import org.homeward.ledger.Checkpoint;
import org.homeward.ledger.Hash;
import org.homeward.ledger.LogFormatException;
import org.homeward.ledger.LogState;
import org.homeward.ledger.LogWriter;
import org.homeward.ledger.Merkle;
import org.homeward.ledger.TreeHead;

/** The acts of one transaction: signed and projected as they come, stored in batches, under one checkpoint. */
final class Recording {

    /** Rows and bytes held back at most; then they go to the database. */
    private static final int ROWS_MAX = 2_000;

    private static final long BYTES_MAX = 16L << 20;

    private final Database database;
    private final Acts.Setting setting;
    private final ActStore store;
    private final TreeHead before;
    private final Map<SeatId, Long> sequences;
    private final List<Hash> leaves = new ArrayList<>();
    private final List<ActStore.Row> waiting = new ArrayList<>();
    private long waitingBytes;

    Recording(Database database, Acts.Setting setting, ActStore store) {
        this.database = database;
        this.setting = setting;
        this.store = store;
        this.before = store.lockHead(Merkle.emptyRoot());
        this.sequences = store.sequences();
    }

    Recorded record(Draft draft) {
        if (before.size() + leaves.size() == 0) {
            append(new Draft(
                    LogOpening.TYPE,
                    setting.keyring().intermediary().id(),
                    draft.at(),
                    LogOpening.of(setting.keyring()).payload(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty()));
        }
        return append(draft);
    }

    private Recorded append(Draft draft) {
        long index = before.size() + leaves.size();
        long sequence = sequences.merge(draft.signer(), 1L, Long::sum);
        byte[] salt = setting.secrets().bytes("salt " + setting.exchange() + " " + index, Commitments.SALT_LENGTH);
        byte[] document = CanonicalJson.encode(draft.payload());
        RecordedAct act = new RecordedAct(
                setting.exchange(),
                index,
                draft.type(),
                draft.signer(),
                sequence,
                draft.at(),
                draft.subject(),
                draft.deadline(),
                draft.attempt(),
                Commitments.of(salt, document));
        byte[] entry =
                ActEntry.sign(act, setting.keyring().acts(draft.signer())).encode();
        Hash leaf = Merkle.leaf(entry);
        leaves.add(leaf);
        waiting.add(new ActStore.Row(act, Bytes.of(entry), Bytes.of(salt), Bytes.of(document)));
        waitingBytes += entry.length + document.length;
        setting.projections().forEach(each -> each.apply(act, draft.payload(), database.client()));
        if (waiting.size() >= ROWS_MAX || waitingBytes >= BYTES_MAX) {
            flush();
        }
        return new Recorded(index, leaf);
    }

    private void flush() {
        store.insert(waiting);
        waiting.clear();
        waitingBytes = 0;
    }

    /** Stores what is waiting, and signs the new head. */
    void finish() {
        if (leaves.isEmpty()) {
            return;
        }
        flush();
        try {
            LogState state = LogState.load(before.size(), store);
            LogWriter.Appended appended = LogWriter.appendLeaves(state, leaves);
            store.insertTiles(appended.tiles());
            TreeHead after = appended.state().head();
            requireStored(state, after);
            Checkpoint checkpoint = new Checkpoint(setting.exchange().origin(), after);
            if (!store.advance(before, after, setting.keyring().log().signNote(checkpoint.text()))) {
                throw new IllegalStateException("the log has moved on under its lock");
            }
            setting.projections().forEach(each -> store.markApplied(each.name(), after.size()));
        } catch (LogFormatException damaged) {
            throw new IllegalStateException("a tile of the log is damaged", damaged);
        }
    }

    /** Sunlight's rule: nothing is signed but what is read back. One flipped bit under a signature ends a log for good. */
    private void requireStored(LogState state, TreeHead after) throws LogFormatException {
        boolean begins = state.head().equals(before);
        boolean entries = LogWriter.append(state, store.entries(before.size(), after.size()))
                .state()
                .head()
                .equals(after);
        boolean tiles = LogState.load(after.size(), store).head().equals(after);
        if (!begins || !entries || !tiles) {
            throw new IllegalStateException(
                    "the log read back is not the log written: " + begins + " " + entries + " " + tiles);
        }
    }
}
