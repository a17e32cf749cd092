package org.homeward.app.acts;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.homeward.app.database.Database;
import org.homeward.app.kernel.Outcome;
import org.homeward.app.seats.ExchangeId;
import org.homeward.app.seats.Keyring;
import org.homeward.app.seats.Seat;
import org.homeward.app.seats.Secrets;
import org.homeward.ledger.Bytes;
import org.homeward.ledger.Checkpoint;
import org.homeward.ledger.Hash;
import org.homeward.ledger.LogFormatException;
import org.homeward.ledger.LogProof;
import org.homeward.ledger.Merkle;
import org.homeward.ledger.NodeSource;
import org.homeward.ledger.ProofCheck;
import org.homeward.ledger.SignedNote;
import org.homeward.ledger.TileNodes;
import org.homeward.ledger.TreeHead;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The acts of one exchange: the one way anything happens in it.
 *
 * <p>What {@link #record} or {@link #inTransaction} has returned from is on disk, under a signed checkpoint, and in
 * every read model; or none of it is. Several threads and several programs may record into one exchange; they take
 * turns. {@link org.homeward.app.database.DatabaseUnavailable} means that the database is gone.
 */
public final class Acts {

    /**
     * What a log is opened with.
     *
     * @param exchange whose acts
     * @param keyring keys of the log and the seats
     * @param secrets where salts come from; {@link Secrets#seeded} makes the log the same, byte for byte, every time
     * @param projections the read models to keep
     */
    public record Setting(ExchangeId exchange, Keyring keyring, Secrets secrets, List<Projection> projections) {
        public Setting {
            projections = List.copyOf(projections);
            if (!keyring.exchange().equals(exchange)) {
                throw new IllegalArgumentException("the keyring is for another exchange");
            }
        }
    }

    private static final long CHUNK = 256;

    private final Database database;
    private final Setting setting;
    private final ActStore store;
    private final ReentrantLock turn = new ReentrantLock();
    private @Nullable Recording current;

    private Acts(Database database, Setting setting) {
        this.database = database;
        this.setting = setting;
        this.store = new ActStore(database, setting.exchange());
    }

    /** Opens the exchange's log, new or old, and brings read models that lag behind up to date. */
    public static Outcome<Acts> open(Database database, Setting setting) {
        Acts acts = new Acts(database, setting);
        return database.inTransaction(() -> {
            TreeHead head = acts.store.lockHead(Merkle.emptyRoot());
            if (head.size() > 0) {
                ActStore.Row first = acts.store.rows(0, 1).getFirst();
                JsonNode granted =
                        CanonicalJson.MAPPER.readTree(first.document().toArray());
                if (!granted.equals(LogOpening.of(setting.keyring()).payload())) {
                    return Outcome.refused(
                            ActsRefusal.OTHER_KEYS,
                            Map.of("exchange", setting.exchange().value()));
                }
            }
            for (Projection each : setting.projections()) {
                long applied = acts.store.applied(each.name()).orElse(0L);
                if (applied == 0) {
                    each.reset(setting.exchange(), database.client());
                }
                acts.replayInto(List.of(each), applied, head.size());
            }
            return Outcome.accepted(acts);
        });
    }

    public ExchangeId exchange() {
        return setting.exchange();
    }

    /** The sealed records of persons in this exchange. */
    public PersonalRecords personalRecords() {
        return new PersonalRecords(database, setting.exchange(), setting.secrets());
    }

    /**
     * Signs, appends and projects one act; on its own in a transaction of its own, with a checkpoint of its own. The
     * first act of a log is preceded by {@code log.opened}, at the same time.
     */
    public Recorded record(Draft draft) {
        turn.lock();
        try {
            if (current != null) {
                return current.record(draft);
            }
            Recorded[] recorded = new Recorded[1];
            inTransaction(() -> recorded[0] = record(draft));
            return recorded[0];
        } finally {
            turn.unlock();
        }
    }

    /** Several acts, one commit and one checkpoint; an exception from {@code several} takes all of them back. */
    public void inTransaction(Runnable several) {
        turn.lock();
        try {
            if (current != null) {
                several.run();
                return;
            }
            try {
                database.inTransaction(() -> {
                    Recording recording = new Recording(database, setting, store);
                    current = recording;
                    several.run();
                    recording.finish();
                    return recording;
                });
            } finally {
                current = null;
            }
        } finally {
            turn.unlock();
        }
    }

    /** Number of acts recorded. */
    public long size() {
        return store.head().size();
    }

    /** Every act in the order of the log; read in pieces, so a log of any length streams. */
    public Stream<RecordedAct> replay() {
        long size = size();
        return pieces(0, size)
                .flatMap(first -> store.rows(first, Math.min(size, first + CHUNK)).stream())
                .map(ActStore.Row::act);
    }

    /** The payload of the act at {@code index}. */
    public JsonNode payload(long index) {
        return CanonicalJson.MAPPER.readTree(
                store.rows(index, index + 1).getFirst().document().toArray());
    }

    /** Empties every read model and fills it again from the log, in one transaction. */
    public void rebuild() {
        database.inTransaction(() -> {
            TreeHead head = store.lockHead(Merkle.emptyRoot());
            setting.projections().forEach(each -> each.reset(setting.exchange(), database.client()));
            replayInto(setting.projections(), 0, head.size());
            return head;
        });
    }

    /**
     * Cosigns the current checkpoint for each of {@code witnesses}, after each has checked that the log still begins
     * with what it cosigned last.
     *
     * @param at the witnesses' clock
     */
    public void cosign(Instant at, Seat... witnesses) {
        database.inTransaction(() -> {
            TreeHead head = store.lockHead(Merkle.emptyRoot());
            String text = new Checkpoint(setting.exchange().origin(), head).text();
            for (Seat witness : witnesses) {
                requireConsistent(store.lastCosigned(witness.id()), head);
                store.cosign(
                        head.size(),
                        witness.id(),
                        setting.keyring().witness(witness.id()).cosign(text, at.getEpochSecond()));
            }
            return head;
        });
    }

    /** How firmly the act at {@code index} stands. */
    public Standing standing(long index) {
        long bindingFrom = 0;
        for (Seat seat : setting.keyring().seats()) {
            if (seat instanceof Seat.Party) {
                Optional<Long> size = store.cosignedAbove(index, seat.id());
                if (size.isEmpty()) {
                    return new Standing.Recorded();
                }
                bindingFrom = Math.max(bindingFrom, size.get());
            }
        }
        return new Standing.Binding(bindingFrom);
    }

    /** The proof, complete in itself, that the act at {@code index} is in the log (C2SP tlog-proof). */
    public LogProof proof(long index) {
        return database.inTransaction(() -> {
            TreeHead head = store.head();
            try {
                List<Hash> path = Merkle.inclusionProof(nodes(head.size()), index, head.size());
                return new LogProof(Optional.empty(), index, path, checkpoint());
            } catch (LogFormatException damaged) {
                throw new IllegalStateException("a tile of the log is damaged", damaged);
            }
        });
    }

    /** The bytes of the entry at {@code index}, which {@link #proof} is about. */
    public Bytes entry(long index) {
        return Bytes.of(store.entries(index, index + 1).getFirst());
    }

    /** The last checkpoint, signed by the log and cosigned by whoever has. */
    public SignedNote checkpoint() {
        TreeHead head = store.head();
        return store.note(head.size(), new Checkpoint(setting.exchange().origin(), head).text());
    }

    /** Writes the log as files that anyone can check; refused where {@code directory} is not empty. */
    public Outcome<Path> export(Path directory) throws IOException {
        return new LogExport(this, store, LogOpening.of(setting.keyring())).write(directory);
    }

    private NodeSource nodes(long size) {
        return new TileNodes(size, store);
    }

    private void requireConsistent(Optional<TreeHead> last, TreeHead now) {
        if (last.isEmpty()) {
            return;
        }
        try {
            List<Hash> proof =
                    Merkle.consistencyProof(nodes(now.size()), last.get().size(), now.size());
            if (!ProofCheck.consistent(last.get(), now, proof)) {
                throw new IllegalStateException("the log no longer begins with what was cosigned");
            }
        } catch (LogFormatException damaged) {
            throw new IllegalStateException("a tile of the log is damaged", damaged);
        }
    }

    private void replayInto(List<Projection> projections, long first, long size) {
        pieces(first, size).forEach(start -> {
            for (ActStore.Row row : store.rows(start, Math.min(size, start + CHUNK))) {
                JsonNode payload = CanonicalJson.MAPPER.readTree(row.document().toArray());
                projections.forEach(each -> each.apply(row.act(), payload, database.client()));
            }
        });
        projections.forEach(each -> store.markApplied(each.name(), size));
    }

    private static Stream<Long> pieces(long first, long size) {
        return LongStream.iterate(first, start -> start < size, start -> start + CHUNK)
                .boxed();
    }
}
