package org.homeward.app.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GateCommandTests {

    private static final String LIST = """
            №;Прізвище;Ім’я;Дата народження;Статус;Стан здоров’я
            1;Вигаданенко;Орест;12.03.1980;військовополонений;добрий
            """;
    private static final String AGREEMENT = """
            language: homeward-agreement/1
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter errors = new StringWriter();

    @BeforeEach
    void writeList() throws IOException {
        Files.writeString(folder.resolve("list.csv"), LIST);
    }

    private int run(String... arguments) {
        return Homeward.run(new PrintWriter(out, true), new PrintWriter(errors, true), arguments);
    }

    private String list() {
        return folder.resolve("list.csv").toString();
    }

    @Test
    void passesAListInOrder() {
        assertThat(run("gate", list(), "--on", "2025-06-02")).isEqualTo(ExitCode.DONE);
        assertThat(out.toString()).contains("Nothing was found", "1 name");
    }

    @Test
    void namesFindingsByRuleAndWritesTheListBack() throws IOException {
        Files.writeString(folder.resolve("list.csv"), LIST + "1;Небувалий;Лев;12.03.2012;;\n");
        Path returned = folder.resolve("returned.csv");
        assertThat(run("gate", list(), "--on", "2025-06-02", "--lang", "uk", "--out", returned.toString()))
                .isEqualTo(ExitCode.FINDINGS);
        assertThat(out.toString()).contains("HW-LIST-0050", "Особа є дитиною").doesNotContain("Небувалий");
        assertThat(Files.readString(returned, UTF_8)).contains("Небувалий", "HW-LIST-0050", "HW-LIST-0014");
    }

    @Test
    void refusesAListThatIsNone() throws IOException {
        Files.write(folder.resolve("list.csv"), new byte[0]);
        assertThat(run("gate", list(), "--json")).isEqualTo(ExitCode.INPUT);
        assertThat(out.toString()).contains("\"code\" : \"HW-TABLE-0002\"", "\"entries\" : 0");
        assertThat(run("gate", folder.resolve("absent.csv").toString())).isEqualTo(ExitCode.INPUT);
    }

    @Test
    void explainsAWrongCommandLine() throws IOException {
        Files.writeString(folder.resolve("agreement.yaml"), AGREEMENT);
        String agreement = folder.resolve("agreement.yaml").toString();
        assertThat(run("gate", list(), "--lang", "xx")).isEqualTo(ExitCode.USAGE);
        assertThat(run("gate", list(), "--clause", "young")).isEqualTo(ExitCode.USAGE);
        assertThat(run("gate", list(), "--out", "-")).isEqualTo(ExitCode.USAGE);
        assertThat(errors.toString())
                .contains("--lang is xx", "--clause needs --agreement", "--out - is not possible here");
        assertThat(run("gate", list(), "--agreement", agreement, "--clause", "x"))
                .isEqualTo(ExitCode.INPUT);
        assertThat(errors.toString()).contains("agreement.yaml:");
    }

    @Test
    void namesWhoIsOutsideTheClause() {
        Path agreement = Path.of("..", "scenarios", "istanbul-2025", "agreement.yaml");
        assertThat(run("gate", list(), "--agreement", agreement.toString(), "--clause", "young"))
                .isEqualTo(ExitCode.FINDINGS);
        assertThat(out.toString()).contains("HW-LIST-0053");
    }
}
