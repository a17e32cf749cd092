package org.homeward.app.acts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeward.app.acts.TestExchange.AT;
import static org.homeward.app.acts.TestExchange.FIRST;
import static org.homeward.app.acts.TestExchange.NEUTRAL;
import static org.homeward.app.acts.TestExchange.SECOND;
import static org.homeward.app.acts.TestExchange.submitted;
import static org.homeward.app.database.TestDatabases.accepted;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.homeward.app.database.Database;
import org.homeward.app.database.TestDatabases;
import org.homeward.app.kernel.Outcome;
import org.homeward.app.kernel.Progress;
import org.homeward.app.seats.Keyring;
import org.homeward.ledger.Bytes;
import org.homeward.ledger.Checkpoint;
import org.homeward.ledger.EntryBundle;
import org.homeward.ledger.LogFormatException;
import org.homeward.ledger.LogState;
import org.homeward.ledger.LogWriter;
import org.homeward.ledger.SignedNote;
import org.homeward.ledger.Tile;
import org.homeward.ledger.VerifierKey;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class LogCheckTests {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path folder;

    private static final Keyring KEYS = TestExchange.setting(1).keyring();

    @BeforeAll
    static void exportLogs() throws IOException {
        try (Database database = TestDatabases.kinds().findFirst().orElseThrow().open()) {
            Acts acts = TestExchange.open(database);
            for (int i = 0; i < 4; i++) {
                acts.record(submitted(FIRST, i).about("list:" + i).in(new Attempt(1, i + 1)));
                acts.record(submitted(SECOND, i).dueBy(AT.plusSeconds(60)));
            }
            acts.cosign(AT, FIRST, SECOND, NEUTRAL);
            accepted(acts.export(folder.resolve("small")));
            acts.inTransaction(() -> {
                for (int i = 0; i < 600; i++) {
                    acts.record(submitted(FIRST, i));
                }
            });
            accepted(acts.export(folder.resolve("large")));
            assertThat(acts.export(folder.resolve("large")))
                    .isEqualTo(Outcome.refused(ActsRefusal.FOLDER_NOT_EMPTY, Map.of()));
        }
    }

    @Test
    void saysWhatItChecked() throws IOException {
        LogCheckReport small = check(folder.resolve("small"));
        assertThat(small.failures()).isEmpty();
        assertThat(small.holds()).isTrue();
        assertThat(small.binding()).isTrue();
        assertThat(small.acts()).isEqualTo(9);
        assertThat(small.signatures()).isEqualTo(9);
        assertThat(small.payloads()).isEqualTo(9);
        assertThat(small.cosignatures()).extracting(LogCheckReport.Cosigned::at).containsOnly(AT);
        assertThat(small.keys()).hasSize(1 + 2 * 4);

        LogCheckReport large = check(folder.resolve("large"));
        assertThat(large.failures()).isEmpty();
        assertThat(large.holds()).isTrue();
        assertThat(large.binding()).isFalse();
        assertThat(large.acts()).isEqualTo(609);
        assertThat(large.tiles()).isEqualTo(4);
    }

    @Test
    void writesTheSameLogByteForByteFromTheSameSeed() throws IOException {
        try (Database database = TestDatabases.kinds().findFirst().orElseThrow().open()) {
            Acts acts = TestExchange.open(database);
            for (int i = 0; i < 4; i++) {
                acts.record(submitted(FIRST, i).about("list:" + i).in(new Attempt(1, i + 1)));
                acts.record(submitted(SECOND, i).dueBy(AT.plusSeconds(60)));
            }
            acts.cosign(AT, FIRST, SECOND, NEUTRAL);
            accepted(acts.export(folder.resolve("again")));
        }
        assertThat(read(folder.resolve("again"))).isEqualTo(read(folder.resolve("small")));
    }

    @Test
    void refusesAnyByteChangedInAnyFile() throws IOException {
        for (Map.Entry<String, Bytes> file : read(folder.resolve("small")).entrySet()) {
            if (!file.getKey().equals("README.md")) {
                Path path = folder.resolve("small").resolve(file.getKey());
                byte[] original = file.getValue().toArray();
                for (int i = 0; i < original.length; i += 1 + original.length / 150) {
                    byte[] changed = original.clone();
                    changed[i] ^= (byte) (1 << (i % 7));
                    Files.write(path, changed);
                    assertThat(check(folder.resolve("small")).holds())
                            .as("%s byte %d", file.getKey(), i)
                            .isFalse();
                }
                Files.write(path, original);
            }
        }
        assertThat(check(folder.resolve("small")).holds()).isTrue();
    }

    @Test
    void namesTheActThatWasTamperedWith() throws IOException {
        Path copy = copyOf("large", "tampered");
        Path payloads = copy.resolve("payloads/001.jsonl");
        String text = Files.readString(payloads);
        Files.writeString(payloads, text.replace("\"rows\":300}", "\"rows\":301}"));
        assertThat(check(copy).failures())
                .containsExactly(new LogFailure(
                        LogFailure.Kind.PAYLOAD,
                        OptionalLong.of(309),
                        "payloads/001.jsonl",
                        "not what the act commits to"));

        Files.writeString(payloads, text);
        Path bundle = copy.resolve("tile/entries/001");
        String acts = Files.readString(bundle, StandardCharsets.ISO_8859_1);
        int sequence = acts.indexOf("\"sequence\":305,");
        Files.writeString(
                bundle,
                acts.substring(0, sequence) + "\"sequence\":306," + acts.substring(sequence + 15),
                StandardCharsets.ISO_8859_1);
        assertThat(check(copy).failures())
                .extracting(each -> each.kind() + " " + each.index().orElse(-1))
                .contains("ENTRY_AND_TILE_DIFFER 309", "ACT_SIGNATURE 309", "ROOT -1");
    }

    /** The program that wrote the log holds the log's key; it still cannot make, drop, repeat or move an act. */
    @Test
    void refusesWhatALyingLogSigns() throws IOException, LogFormatException {
        List<byte[]> honest = EntryBundle.decode(Files.readAllBytes(folder.resolve("small/tile/entries/000.p/9")), 9);
        assertRefused(drop(honest, 3), "ACT_SEQUENCE");
        assertRefused(Stream.concat(honest.stream(), Stream.of(honest.get(3))).toList(), "ACT_SEQUENCE 9");
        List<byte[]> moved = new java.util.ArrayList<>(honest);
        java.util.Collections.swap(moved, 1, 3);
        assertRefused(moved, "ACT_SEQUENCE 1");
        List<byte[]> forged = new java.util.ArrayList<>(honest);
        forged.set(
                2,
                new String(honest.get(2), StandardCharsets.UTF_8)
                        .replace("\"signer\":\"second\"", "\"signer\":\"first\"")
                        .getBytes(StandardCharsets.UTF_8));
        assertRefused(forged, "ACT_SIGNATURE 2");
        List<byte[]> spelled = new java.util.ArrayList<>(honest);
        spelled.set(2, (" " + new String(honest.get(2), StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8));
        assertRefused(spelled, "ACT_FORM 2");
    }

    @Test
    void refusesPinnedKeysThatTheLogDoesNotName() throws IOException {
        VerifierKey right = KEYS.acts(FIRST.id()).verifier();
        VerifierKey wrong = TestExchange.setting(2).keyring().acts(FIRST.id()).verifier();
        LogCheckReport pinned = LogCheck.run(folder.resolve("small"), List.of(right), List.of(), Progress.NONE);
        assertThat(pinned.holds()).isTrue();
        assertThat(pinned.keys().stream().filter(LogCheckReport.KeyUsed::pinned))
                .hasSize(1);
        assertThat(LogCheck.run(folder.resolve("small"), List.of(wrong), List.of(), Progress.NONE)
                        .failures())
                .extracting(LogFailure::kind)
                .containsExactly(LogFailure.Kind.PINNED_KEY);
    }

    @Test
    void acceptsAPayloadThatWasDestroyedAndCountsIt() throws IOException {
        Path copy = copyOf("small", "destroyed");
        Path payloads = copy.resolve("payloads/000.jsonl");
        List<String> lines = Files.readAllLines(payloads);
        lines.remove(4);
        Files.writeString(payloads, String.join("\n", lines) + "\n");
        LogCheckReport report = check(copy);
        assertThat(report.holds()).isTrue();
        assertThat(report.payloadsAbsent()).isEqualTo(1);
    }

    @Test
    void refusesStrayFilesAndFollowsNoLink() throws IOException {
        Path copy = copyOf("small", "stray");
        Files.writeString(copy.resolve("tile/more"), "x");
        Path bundle = copy.resolve("payloads/000.jsonl");
        Files.delete(bundle);
        Files.createSymbolicLink(bundle, Path.of("/dev/zero"));
        assertThat(check(copy).readable()).isFalse();
        Files.delete(bundle);
        Files.copy(folder.resolve("small/payloads/000.jsonl"), bundle);
        assertThat(check(copy).failures())
                .containsExactly(new LogFailure(
                        LogFailure.Kind.STRAY_FILE, OptionalLong.empty(), "tile/more", "nothing accounts for it"));
    }

    @Test
    void asksTheRulesOfTheExchange() throws IOException {
        ActRule noSecondAttempt = new ActRule() {
            @Override
            public String name() {
                return "no-second-attempt";
            }

            @Override
            public List<Breach> check(RecordedAct act, Optional<JsonNode> payload) {
                return act.attempt().filter(each -> each.number() == 2).isPresent()
                        ? List.of(new Breach("TEST-1", OptionalLong.of(act.index()), "second attempt"))
                        : List.of();
            }

            @Override
            public List<Breach> finish() {
                return List.of(new Breach("TEST-2", OptionalLong.empty(), "no end"));
            }
        };
        assertThat(LogCheck.run(folder.resolve("small"), List.of(), List.of(noSecondAttempt), Progress.NONE)
                        .failures())
                .extracting(LogFailure::detail)
                .containsExactly("TEST-1 second attempt", "TEST-2 no end");
    }

    private static List<byte[]> drop(List<byte[]> entries, int index) {
        List<byte[]> fewer = new java.util.ArrayList<>(entries);
        fewer.remove(index);
        return fewer;
    }

    private static void assertRefused(List<byte[]> entries, String expected) throws IOException {
        Path copy = copyOf("small", "lying-" + expected.hashCode());
        LogWriter.Appended appended = LogWriter.append(LogState.EMPTY, entries);
        delete(copy.resolve("tile"));
        Files.createDirectories(copy.resolve("tile/entries/000.p"));
        Files.write(copy.resolve("tile/entries/000.p/" + entries.size()), EntryBundle.encode(entries));
        for (Tile tile : appended.tiles()) {
            Path path = copy.resolve(tile.path().path());
            Files.createDirectories(path.getParent());
            Files.write(path, tile.hashes().toArray());
        }
        SignedNote note =
                new Checkpoint("homeward/test-exchange", appended.state().head()).sign(KEYS.log());
        Files.write(copy.resolve("checkpoint"), note.encode());
        assertThat(check(copy).failures())
                .extracting(each -> each.kind() + " " + each.index().orElse(-1))
                .anyMatch(each -> each.startsWith(expected))
                .noneMatch(each -> each.startsWith("ROOT") || each.startsWith("CHECKPOINT"));
    }

    private static LogCheckReport check(Path log) throws IOException {
        return LogCheck.run(log, List.of(), List.of(), Progress.NONE);
    }

    private static Map<String, Bytes> read(Path log) throws IOException {
        Map<String, Bytes> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(log)) {
            for (Path each : all.filter(Files::isRegularFile).toList()) {
                files.put(log.relativize(each).toString(), Bytes.of(Files.readAllBytes(each)));
            }
        }
        return files;
    }

    private static Path copyOf(String name, String as) throws IOException {
        Path copy = folder.resolve(as);
        for (Map.Entry<String, Bytes> file : read(folder.resolve(name)).entrySet()) {
            Path path = copy.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue().toArray());
        }
        return copy;
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> all = Files.walk(directory)) {
            for (Path each : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
