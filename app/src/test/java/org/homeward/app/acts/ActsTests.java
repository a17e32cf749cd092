package org.homeward.app.acts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.homeward.app.acts.TestExchange.AT;
import static org.homeward.app.acts.TestExchange.FIRST;
import static org.homeward.app.acts.TestExchange.NEUTRAL;
import static org.homeward.app.acts.TestExchange.OBSERVER;
import static org.homeward.app.acts.TestExchange.SECOND;
import static org.homeward.app.acts.TestExchange.submitted;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.homeward.app.database.Database;
import org.homeward.app.database.TestDatabases;
import org.homeward.app.kernel.Outcome;
import org.homeward.app.kernel.Sensitive;
import org.homeward.ledger.Ed25519;
import org.homeward.ledger.LogFormatException;
import org.homeward.ledger.LogProof;
import org.homeward.ledger.VerifierKey;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class ActsTests {

    private static final String KINDS = "org.homeward.app.database.TestDatabases#kinds";

    @ParameterizedTest
    @MethodSource(KINDS)
    void recordsSeveralActsUnderOneCheckpointAndProvesEach(TestDatabases.Kind kind) throws LogFormatException {
        try (Database database = kind.open()) {
            Acts acts = TestExchange.open(database);
            List<Recorded> recorded = new ArrayList<>();
            acts.inTransaction(() -> {
                for (int i = 0; i < 300; i++) {
                    recorded.add(acts.record(submitted(i % 2 == 0 ? FIRST : SECOND, i)));
                }
            });
            assertThat(acts.size()).isEqualTo(301);
            assertThat(recorded)
                    .extracting(Recorded::index)
                    .isEqualTo(LongStream.rangeClosed(1, 300).boxed().toList());
            assertThat(database.client()
                            .sql("select count(*) from acts.checkpoint")
                            .query(Long.class)
                            .single())
                    .isEqualTo(1);
            for (long index : List.of(0L, 1L, 255L, 256L, 300L)) {
                assertThat(vouchers(acts.proof(index), acts, index)).isNotEmpty();
            }
            assertThat(acts.replay().map(each -> each.type() + " " + each.signer() + " " + each.sequence()))
                    .hasSize(301)
                    .startsWith("log.opened neutral 1", "lists.submitted first 1", "lists.submitted second 1")
                    .endsWith("lists.submitted second 150");
            assertThat(acts.payload(300).get("rows").longValue()).isEqualTo(299);
        }
    }

    @ParameterizedTest
    @MethodSource(KINDS)
    void takesEverythingBackWhenOneOfSeveralFails(TestDatabases.Kind kind) {
        try (Database database = kind.open()) {
            RowsProjection.create(database.client());
            Acts acts = TestExchange.open(database, new RowsProjection());
            acts.record(submitted(FIRST, 5));
            assertThatThrownBy(() -> acts.inTransaction(() -> {
                        acts.record(submitted(FIRST, 7));
                        throw new IllegalStateException("thought better of it");
                    }))
                    .hasMessage("thought better of it");
            assertThat(acts.size()).isEqualTo(2);
            assertThat(RowsProjection.read(database.client())).containsExactly("first 5");
            acts.record(submitted(FIRST, 1));
            assertThat(acts.replay().map(RecordedAct::sequence)).containsExactly(1L, 1L, 2L);
            assertThat(RowsProjection.read(database.client())).containsExactly("first 6");
        }
    }

    @ParameterizedTest
    @MethodSource(KINDS)
    void rebuildsDroppedReadModelsByReplay(TestDatabases.Kind kind) {
        try (Database database = kind.open()) {
            RowsProjection.create(database.client());
            Acts acts = TestExchange.open(database, new RowsProjection());
            acts.inTransaction(() -> {
                for (int i = 0; i < 600; i++) {
                    acts.record(submitted(i % 3 == 0 ? FIRST : SECOND, i));
                }
            });
            List<String> before = RowsProjection.read(database.client());
            database.client().sql("drop schema test_rows cascade").update();
            RowsProjection.create(database.client());
            assertThat(RowsProjection.read(database.client())).isEmpty();
            acts.rebuild();
            assertThat(RowsProjection.read(database.client())).isEqualTo(before).hasSize(2);
        }
    }

    @ParameterizedTest
    @MethodSource(KINDS)
    void fillsAReadModelThatIsNew(TestDatabases.Kind kind) {
        try (Database database = kind.open()) {
            TestExchange.open(database).record(submitted(FIRST, 5));
            RowsProjection.create(database.client());
            Acts acts = TestExchange.open(database, new RowsProjection());
            assertThat(RowsProjection.read(database.client())).containsExactly("first 5");
            acts.record(submitted(FIRST, 5));
            assertThat(RowsProjection.read(database.client())).containsExactly("first 10");
        }
    }

    @ParameterizedTest
    @MethodSource(KINDS)
    void letsNobodyChangeWhatWasRecorded(TestDatabases.Kind kind) {
        try (Database database = kind.open()) {
            TestExchange.open(database).record(submitted(FIRST, 5));
            for (String statement : List.of(
                    "update acts.act set signer = 'second'",
                    "delete from acts.act",
                    "truncate acts.act cascade",
                    "update acts.payload set salt = salt",
                    "delete from acts.payload",
                    "delete from acts.checkpoint",
                    "update acts.checkpoint set size = 9",
                    "update acts.log set size = 1",
                    "delete from acts.log",
                    "update acts.tile set hashes = repeat('x', 64)::bytea",
                    "delete from acts.tile")) {
                assertThatThrownBy(() -> database.client().sql(statement).update())
                        .as(statement)
                        .hasMessageMatching("(?s).*(stays|only grows).*");
            }
        }
    }

    @ParameterizedTest
    @MethodSource(KINDS)
    void bindsWhatBothPartiesHaveCosigned(TestDatabases.Kind kind) {
        try (Database database = kind.open()) {
            Acts acts = TestExchange.open(database);
            long index = acts.record(submitted(FIRST, 5)).index();
            assertThat(acts.standing(index)).isEqualTo(new Standing.Recorded());
            acts.cosign(AT, FIRST, OBSERVER, NEUTRAL);
            assertThat(acts.standing(index)).isEqualTo(new Standing.Recorded());
            acts.record(submitted(FIRST, 6));
            acts.cosign(AT, SECOND);
            assertThat(acts.standing(index)).isEqualTo(new Standing.Binding(3));
            assertThat(acts.standing(2)).isEqualTo(new Standing.Recorded());
            acts.cosign(AT, FIRST);
            assertThat(acts.standing(2)).isEqualTo(new Standing.Binding(3));
            assertThat(acts.checkpoint().signatures()).hasSize(3);
        }
    }

    @ParameterizedTest
    @MethodSource(KINDS)
    void opensAnOldLogWithItsOwnKeysOnly(TestDatabases.Kind kind) {
        try (Database database = kind.open()) {
            TestExchange.open(database).record(submitted(FIRST, 5));
            assertThat(Acts.open(database, TestExchange.setting(2)))
                    .isEqualTo(Outcome.refused(ActsRefusal.OTHER_KEYS, Map.of("exchange", "test-exchange")));
            TestExchange.open(database).record(submitted(FIRST, 5));
        }
    }

    @ParameterizedTest
    @MethodSource(KINDS)
    void letsTwoWritersTakeTurns(TestDatabases.Kind kind) throws InterruptedException {
        try (Database database = kind.open()) {
            List<Thread> writers = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                Acts acts = TestExchange.open(database);
                writers.add(Thread.ofPlatform().start(() -> {
                    for (int n = 0; n < 20; n++) {
                        acts.record(submitted(FIRST, n));
                    }
                }));
            }
            for (Thread each : writers) {
                each.join();
            }
            Acts acts = TestExchange.open(database);
            assertThat(acts.replay().skip(1).map(RecordedAct::sequence))
                    .isEqualTo(LongStream.rangeClosed(1, 40).boxed().toList());
        }
    }

    @ParameterizedTest
    @MethodSource(KINDS)
    void erasesAPersonWhileEveryOldProofStillHolds(TestDatabases.Kind kind) throws LogFormatException {
        try (Database database = kind.open()) {
            Acts acts = TestExchange.open(database);
            PersonalRecords records = acts.personalRecords();
            Subject person = new Subject("p-0001");
            ObjectNode batch = JsonNodeFactory.instance.objectNode();
            List<PersonalRecords.Sealed> sealed = new ArrayList<>();
            acts.inTransaction(() -> {
                sealed.addAll(records.seal(
                        List.of(record(person, "one"), record(new Subject("p-0002"), "two"), record(person, "three"))));
                sealed.forEach(each -> batch.put(
                        each.person() + "/" + each.number(), each.commitment().toString()));
                acts.record(Draft.of("lists.submitted", FIRST.id(), AT, batch));
            });
            LogProof before = acts.proof(1);
            assertThat(sealed).allMatch(records::verify);
            assertThat(records.open(person, 1).orElseThrow().open().get("name").stringValue())
                    .isEqualTo("three");

            assertThat(records.erase(person)).isTrue();
            assertThat(records.erase(person)).isFalse();

            assertThat(records.open(person, 0)).isEmpty();
            assertThat(records.open(person, 1)).isEmpty();
            assertThat(records.verify(sealed.get(0))).isFalse();
            assertThat(records.verify(sealed.get(1))).isTrue();
            assertThat(vouchers(before, acts, 1)).isNotEmpty();
            assertThat(vouchers(acts.proof(1), acts, 1)).isNotEmpty();
            assertThat(acts.payload(1)).isEqualTo(batch);
            assertThatThrownBy(() -> records.seal(List.of(record(person, "again"))))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static PersonalRecords.PersonRecord record(Subject person, String name) {
        return new PersonalRecords.PersonRecord(
                person, Sensitive.of(JsonNodeFactory.instance.objectNode().put("name", name)));
    }

    private static List<VerifierKey> vouchers(LogProof proof, Acts acts, long index) throws LogFormatException {
        VerifierKey log = TestExchange.setting(1).keyring().log().verifier();
        return LogProof.parse(proof.encode())
                .vouchers(
                        Ed25519.bouncyCastle(),
                        "homeward/test-exchange",
                        log,
                        List.of(log),
                        acts.entry(index).toArray());
    }
}
