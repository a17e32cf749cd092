package org.homeward.app.acts;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.homeward.app.seats.SeatId;
import org.homeward.app.seats.SeatKeys;
import org.homeward.ledger.LogFormatException;
import org.homeward.ledger.TilePath;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Checks the acts of a log one after another, each with its payload. */
final class ActCheck implements Closeable {

    private final LogFolder folder;
    private final LogOpening opening;
    private final List<ActRule> rules;
    private final List<LogFailure> failures;
    private final Map<SeatId, Long> sequences = new HashMap<>();
    private final Map<SeatId, Long> signedBy = new HashMap<>();
    private long signatures;
    private long payloads;
    private long payloadsAbsent;
    private long bundle = -1;
    private @Nullable PayloadFile file;
    private Optional<PayloadFile.Line> waiting = Optional.empty();

    ActCheck(LogFolder folder, LogOpening opening, List<ActRule> rules, List<LogFailure> failures) {
        this.folder = folder;
        this.opening = opening;
        this.rules = rules;
        this.failures = failures;
    }

    long signatures() {
        return signatures;
    }

    long payloads() {
        return payloads;
    }

    long payloadsAbsent() {
        return payloadsAbsent;
    }

    long signedBy(SeatId seat) {
        return signedBy.getOrDefault(seat, 0L);
    }

    /** The next act. */
    void entry(long index, byte[] bytes) {
        Optional<PayloadFile.Line> line;
        try {
            line = payloadOf(index);
        } catch (IOException failed) {
            throw new UncheckedIOException("payloads of bundle " + bundle + " cannot be read", failed);
        }
        ActEntry entry;
        try {
            entry = ActEntry.decode(index, bytes);
        } catch (LogFormatException malformed) {
            fail(LogFailure.Kind.ACT_FORM, index, malformed.detail());
            return;
        }
        RecordedAct act = entry.act();
        if (!act.exchange().origin().equals(opening.log().name())) {
            fail(LogFailure.Kind.ACT_EXCHANGE, index, "of exchange " + act.exchange());
        }
        if ((index == 0) != act.type().equals(LogOpening.TYPE)) {
            fail(LogFailure.Kind.OPENING, index, "log.opened is the first act and no other");
        }
        checkSignature(index, entry);
        Optional<JsonNode> payload = line.flatMap(each -> checkPayload(act, each));
        for (ActRule rule : rules) {
            rule.check(act, payload).forEach(this::fail);
        }
    }

    private void checkSignature(long index, ActEntry entry) {
        RecordedAct act = entry.act();
        Optional<SeatKeys> keys = opening.seat(act.signer());
        if (keys.isEmpty()) {
            fail(LogFailure.Kind.ACT_SIGNER, index, "seat " + act.signer());
            return;
        }
        if (!entry.signedBy(keys.get().acts())) {
            fail(LogFailure.Kind.ACT_SIGNATURE, index, "seat " + act.signer());
            return;
        }
        signatures++;
        signedBy.merge(act.signer(), 1L, Long::sum);
        long expected = sequences.getOrDefault(act.signer(), 0L) + 1;
        if (act.sequence() != expected) {
            fail(
                    LogFailure.Kind.ACT_SEQUENCE,
                    index,
                    "seat " + act.signer() + " counts " + act.sequence() + ", not " + expected);
        }
        sequences.put(act.signer(), act.sequence());
    }

    private Optional<JsonNode> checkPayload(RecordedAct act, PayloadFile.Line line) {
        byte[] document = line.document().toArray();
        if (!Commitments.of(line.salt().toArray(), document).equals(act.commitment())) {
            fail(LogFailure.Kind.PAYLOAD, act.index(), "not what the act commits to");
            return Optional.empty();
        }
        try {
            JsonNode payload = CanonicalJson.MAPPER.readTree(document);
            payloads++;
            return Optional.of(payload);
        } catch (JacksonException notJson) {
            fail(LogFailure.Kind.PAYLOAD, act.index(), "not JSON");
            return Optional.empty();
        }
    }

    /** Called when the last act was read. */
    void finish(boolean complete) throws IOException {
        if (complete) {
            closeBundle();
            rules.forEach(each -> each.finish().forEach(this::fail));
        }
    }

    private Optional<PayloadFile.Line> payloadOf(long index) throws IOException {
        if (index / TilePath.FULL != bundle) {
            closeBundle();
            bundle = index / TilePath.FULL;
            Optional<InputStream> opened = folder.open(PayloadFile.path(bundle));
            file = opened.map(PayloadFile::new).orElse(null);
            advance();
        }
        while (waiting.isPresent() && waiting.get().index() < index) {
            fail(LogFailure.Kind.PAYLOAD, waiting.get().index(), "out of order");
            advance();
        }
        if (waiting.isPresent() && waiting.get().index() == index) {
            Optional<PayloadFile.Line> found = waiting;
            advance();
            return found;
        }
        payloadsAbsent++;
        return Optional.empty();
    }

    private void advance() throws IOException {
        try {
            waiting = file == null ? Optional.empty() : file.next();
        } catch (LogFormatException malformed) {
            failures.add(new LogFailure(
                    LogFailure.Kind.MALFORMED_FILE,
                    OptionalLong.empty(),
                    PayloadFile.path(bundle),
                    malformed.detail()));
            waiting = Optional.empty();
            close();
        }
    }

    private void closeBundle() throws IOException {
        if (waiting.isPresent()) {
            fail(LogFailure.Kind.PAYLOAD, waiting.get().index(), "belongs to no act of its file");
        }
        waiting = Optional.empty();
        close();
    }

    private void fail(LogFailure.Kind kind, long index, String detail) {
        long place = index / TilePath.FULL;
        String path =
                kind == LogFailure.Kind.PAYLOAD ? PayloadFile.path(place) : "tile/entries/" + TilePath.indexPath(place);
        failures.add(new LogFailure(kind, OptionalLong.of(index), path, detail));
    }

    private void fail(ActRule.Breach breach) {
        failures.add(new LogFailure(
                LogFailure.Kind.RULE, breach.index(), "tile/entries", breach.code() + " " + breach.detail()));
    }

    @Override
    public void close() throws IOException {
        PayloadFile open = file;
        file = null;
        if (open != null) {
            open.close();
        }
    }
}
