package org.homeward.app.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeward.app.database.TestDatabases.accepted;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.homeward.app.acts.Acts;
import org.homeward.app.acts.Draft;
import org.homeward.app.acts.TestExchange;
import org.homeward.app.database.Database;
import org.homeward.app.database.TestDatabases;
import org.homeward.app.texts.Language;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

class VerifyCommandTests {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path folder;

    private record Run(int exit, String out, String errors) {}

    @BeforeAll
    static void exportLog() throws IOException {
        try (Database database = TestDatabases.kinds().findFirst().orElseThrow().open()) {
            Acts acts = TestExchange.open(database);
            acts.record(Draft.of(
                    "lists.submitted",
                    TestExchange.FIRST.id(),
                    TestExchange.AT,
                    JsonNodeFactory.instance.objectNode().put("rows", 7)));
            acts.cosign(TestExchange.AT, TestExchange.FIRST, TestExchange.SECOND);
            accepted(acts.export(folder.resolve("log")));
            accepted(acts.export(folder.resolve("tampered")));
        }
        Path payloads = folder.resolve("tampered/payloads/000.jsonl");
        Files.writeString(payloads, Files.readString(payloads).replace("\"rows\":7", "\"rows\":8"));
    }

    @Test
    void saysWhatItCheckedAndThatItHolds() {
        Run run = run("verify", folder.resolve("log").toString());
        assertThat(run.exit()).isZero();
        assertThat(run.errors()).isEmpty();
        assertThat(run.out())
                .contains("Log homeward/test-exchange", "2 acts read", "2 signatures", "Binding:", "No key was pinned")
                .endsWith("Everything holds.\n");
    }

    @Test
    void namesTheActThatDoesNotHold() {
        Run run = run("verify", folder.resolve("tampered").toString());
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out())
                .contains("DOES NOT HOLD, act 1: the payload is not what was committed to")
                .endsWith("1 check does not hold.\n");
    }

    @Test
    void writesOneDocumentForOtherPrograms() {
        JsonNode holds = JsonMapper.shared()
                .readTree(run("verify", "--json", folder.resolve("log").toString())
                        .out());
        assertThat(holds.get("holds").booleanValue()).isTrue();
        assertThat(holds.get("acts").longValue()).isEqualTo(2);
        assertThat(holds.get("keys").size()).isEqualTo(9);
        JsonNode fails = JsonMapper.shared()
                .readTree(run("verify", "--json", folder.resolve("tampered").toString())
                        .out());
        assertThat(fails.get("failures").get(0).get("index").longValue()).isEqualTo(1);
    }

    @Test
    void saysWhenThereIsNoLog() {
        Run run = run("verify", folder.resolve("nothing").toString());
        assertThat(run.exit()).isEqualTo(ExitCode.INPUT);
        assertThat(run.out()).contains("There is no log here");
    }

    @Test
    void pinsKeysByTheirLines() throws IOException {
        String line = Files.readAllLines(folder.resolve("log/keys.txt")).get(1);
        Run pinned = run("verify", "--key", line, folder.resolve("log").toString());
        assertThat(pinned.exit()).isZero();
        assertThat(pinned.out()).contains("as you gave it").doesNotContain("No key was pinned");
        assertThat(run("verify", "--key", "nonsense", folder.resolve("log").toString())
                        .exit())
                .isEqualTo(ExitCode.USAGE);
    }

    @Test
    void speaksEveryLanguage() {
        for (Language language : Language.values()) {
            Run run = run(
                    "verify",
                    "--lang",
                    language.code(),
                    folder.resolve("tampered").toString());
            assertThat(run.exit()).isEqualTo(1);
            assertThat(run.out())
                    .contains("homeward/test-exchange", "payloads/000.jsonl")
                    .doesNotContain("{");
        }
    }

    private static Run run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter errors = new StringWriter();
        int exit = Homeward.run(new PrintWriter(out), new PrintWriter(errors), arguments);
        return new Run(exit, out.toString(), errors.toString());
    }
}
