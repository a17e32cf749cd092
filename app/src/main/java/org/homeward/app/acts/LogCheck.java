package org.homeward.app.acts;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.homeward.app.kernel.Progress;
import org.homeward.app.seats.Seat;
import org.homeward.app.seats.SeatKeys;
import org.homeward.ledger.Checkpoint;
import org.homeward.ledger.Ed25519;
import org.homeward.ledger.Hash;
import org.homeward.ledger.LogFinding;
import org.homeward.ledger.LogFormatException;
import org.homeward.ledger.LogReport;
import org.homeward.ledger.LogVerifier;
import org.homeward.ledger.NoteSignature;
import org.homeward.ledger.SignedNote;
import org.homeward.ledger.VerifierKey;
import tools.jackson.core.JacksonException;

/**
 * Checks an exported log without trusting the program that wrote it: the tree, every tile, the checkpoint and its
 * cosignatures, each act's form, signature and place in its signer's count, each payload against its commitment, and
 * the rules of the exchange.
 *
 * <p>A log that agrees with itself may still be another log than the one a seat knows: pin the seats' keys, handed over
 * on another way. Memory does not grow with the log, but for its longest payload.
 */
public final class LogCheck {

    private final Path directory;
    private final LogFolder folder;
    private final List<VerifierKey> pinned;
    private final List<ActRule> rules;
    private final List<LogFailure> failures = new ArrayList<>();

    private LogCheck(Path directory, List<VerifierKey> pinned, List<ActRule> rules) {
        this.directory = directory;
        this.folder = new LogFolder(directory);
        this.pinned = List.copyOf(pinned);
        this.rules = rules;
    }

    /**
     * Checks the log in {@code directory}.
     *
     * @param pinned keys that the reader knows from elsewhere; each must be in the log, and a further cosigner's may be
     * @param rules fresh rules of the exchange
     * @throws IOException where a file that is there cannot be read
     */
    public static LogCheckReport run(Path directory, List<VerifierKey> pinned, List<ActRule> rules, Progress progress)
            throws IOException {
        return new LogCheck(directory, pinned, rules).run(progress);
    }

    private LogCheckReport run(Progress progress) throws IOException {
        if (!Files.isRegularFile(directory.resolve("checkpoint"), LinkOption.NOFOLLOW_LINKS)) {
            fail(LogFailure.Kind.MISSING_FILE, OptionalLong.empty(), "checkpoint", "not there");
            return unreadable();
        }
        Optional<LogOpening> opening = opening();
        if (opening.isEmpty()) {
            return unreadable();
        }
        checkKeys(opening.get());
        List<VerifierKey> cosigners = new ArrayList<>();
        opening.get().seats().forEach(each -> cosigners.add(each.witness()));
        pinned.stream()
                .filter(each -> each.type() == VerifierKey.COSIGNATURE && !cosigners.contains(each))
                .forEach(cosigners::add);
        try (ActCheck acts = new ActCheck(folder, opening.get(), rules, failures)) {
            LogReport report = LogVerifier.check(
                    Ed25519.bouncyCastle(), folder, opening.get().log(), cosigners, acts::entry, (done, total) -> {
                        progress.at(done, total);
                        return !progress.cancelled() && failures.size() < LogVerifier.MOST_FINDINGS;
                    });
            report.findings().forEach(this::fail);
            if (report.checkpoint().isEmpty()) {
                return unreadable();
            }
            acts.finish(report.complete());
            if (report.complete()) {
                for (String each : folder.stray()) {
                    fail(LogFailure.Kind.STRAY_FILE, OptionalLong.empty(), each, "nothing accounts for it");
                }
            }
            report.note().ifPresent(note -> checkLines(note, opening.get().log(), cosigners));
            return report(opening.get(), report, acts);
        }
    }

    /** The first act's payload, which names the keys; its signature is checked with all the others. */
    private Optional<LogOpening> opening() throws IOException {
        String path = PayloadFile.path(0);
        Optional<InputStream> payloads = folder.open(path);
        if (payloads.isEmpty()) {
            fail(LogFailure.Kind.MISSING_FILE, OptionalLong.of(0), path, "the first act's payload names the keys");
            return Optional.empty();
        }
        try (PayloadFile file = new PayloadFile(payloads.get())) {
            Optional<PayloadFile.Line> line = file.next();
            if (line.isEmpty() || line.get().index() != 0) {
                fail(LogFailure.Kind.OPENING, OptionalLong.of(0), path, "no payload of the first act");
                return Optional.empty();
            }
            return Optional.of(LogOpening.parse(
                    CanonicalJson.MAPPER.readTree(line.get().document().toArray())));
        } catch (LogFormatException malformed) {
            fail(LogFailure.Kind.OPENING, OptionalLong.of(0), path, malformed.detail());
            return Optional.empty();
        } catch (JacksonException notJson) {
            fail(LogFailure.Kind.OPENING, OptionalLong.of(0), path, "not JSON");
            return Optional.empty();
        }
    }

    private void checkKeys(LogOpening opening) throws IOException {
        Set<VerifierKey> named = new LinkedHashSet<>();
        named.add(opening.log());
        for (SeatKeys each : opening.seats()) {
            named.add(each.acts());
            named.add(each.witness());
        }
        for (VerifierKey pin : pinned) {
            boolean sameUse =
                    named.stream().anyMatch(each -> each.name().equals(pin.name()) && each.type() == pin.type());
            boolean outsideWitness = pin.type() == VerifierKey.COSIGNATURE && !sameUse;
            if (!named.contains(pin) && !outsideWitness) {
                fail(LogFailure.Kind.PINNED_KEY, OptionalLong.of(0), PayloadFile.path(0), pin.name());
            }
        }
        Optional<InputStream> file = folder.open("keys.txt");
        if (file.isEmpty()) {
            fail(LogFailure.Kind.MISSING_FILE, OptionalLong.empty(), "keys.txt", "not there");
            return;
        }
        StringBuilder lines = new StringBuilder();
        named.forEach(each -> lines.append(each.encode()).append('\n'));
        byte[] expected = lines.toString().getBytes(StandardCharsets.UTF_8);
        try (InputStream in = file.get()) {
            if (!java.util.Arrays.equals(in.readNBytes(expected.length + 1), expected)) {
                fail(LogFailure.Kind.KEYS_FILE, OptionalLong.empty(), "keys.txt", "not the keys of the first act");
            }
        }
    }

    /** The format lets unknown signatures stand; here everyone who signs is seated or pinned. */
    private void checkLines(SignedNote note, VerifierKey log, List<VerifierKey> cosigners) {
        for (NoteSignature line : note.signatures()) {
            if (!line.claims(log) && cosigners.stream().noneMatch(line::claims)) {
                fail(
                        LogFailure.Kind.UNKNOWN_SIGNATURE,
                        OptionalLong.empty(),
                        "checkpoint",
                        "neither seated nor pinned");
            }
        }
    }

    private LogCheckReport report(LogOpening opening, LogReport report, ActCheck acts) {
        List<LogCheckReport.KeyUsed> keys = new ArrayList<>();
        keys.add(used(opening.log(), "log", 0));
        for (SeatKeys each : opening.seats()) {
            keys.add(used(each.acts(), "acts", acts.signedBy(each.seat().id())));
            keys.add(used(each.witness(), "witness", 0));
        }
        List<LogCheckReport.Cosigned> cosigned = new ArrayList<>();
        report.note().stream()
                .flatMap(note -> note.signatures().stream())
                .filter(line -> report.signers().stream()
                        .anyMatch(key -> key.type() == VerifierKey.COSIGNATURE && line.claims(key)))
                .forEach(line -> line.cosignedAt()
                        .ifPresent(seconds -> cosigned.add(
                                new LogCheckReport.Cosigned(line.name(), Instant.ofEpochSecond(seconds)))));
        boolean binding = opening.seats().stream()
                .filter(each -> each.seat() instanceof Seat.Party)
                .allMatch(each -> report.signers().contains(each.witness()));
        Optional<Hash> root = report.checkpoint().map(each -> each.head().root());
        return new LogCheckReport(
                true,
                report.complete() && failures.size() < LogVerifier.MOST_FINDINGS,
                report.checkpoint().map(Checkpoint::origin),
                root,
                report.entries(),
                acts.signatures(),
                acts.payloads(),
                acts.payloadsAbsent(),
                report.tiles(),
                rules.stream().map(ActRule::name).toList(),
                keys,
                cosigned,
                binding,
                failures);
    }

    private LogCheckReport.KeyUsed used(VerifierKey key, String use, long acts) {
        return new LogCheckReport.KeyUsed(key, use, acts, pinned.contains(key));
    }

    private LogCheckReport unreadable() {
        return new LogCheckReport(
                false,
                false,
                Optional.empty(),
                Optional.empty(),
                0,
                0,
                0,
                0,
                0,
                List.of(),
                List.of(),
                List.of(),
                false,
                failures);
    }

    private void fail(LogFinding finding) {
        LogFailure.Kind kind = switch (finding.kind()) {
            case MISSING_FILE -> LogFailure.Kind.MISSING_FILE;
            case MALFORMED_FILE -> LogFailure.Kind.MALFORMED_FILE;
            case CHECKPOINT_SIGNATURE -> LogFailure.Kind.CHECKPOINT_SIGNATURE;
            case ORIGIN -> LogFailure.Kind.ORIGIN;
            case ENTRY_AND_TILE_DIFFER -> LogFailure.Kind.ENTRY_AND_TILE_DIFFER;
            case TILE_AND_TREE_DIFFER -> LogFailure.Kind.TILE_AND_TREE_DIFFER;
            case ROOT -> LogFailure.Kind.ROOT;
        };
        fail(kind, finding.index(), finding.path(), finding.detail());
    }

    private void fail(LogFailure.Kind kind, OptionalLong index, String path, String detail) {
        failures.add(new LogFailure(kind, index, path, detail));
    }
}
