package org.homeward.app.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code docs/planning.md} shows can be done as it shows it. */
class PlanningPageTests {

    private static final Pattern FILE = Pattern.compile("```(?:yaml|csv)\n# (\\S+)\n(.*?)```", Pattern.DOTALL);
    private static final Pattern COMMAND = Pattern.compile("\n {4}homeward (plan .*)\n");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void everyFileIsReadAndEveryCommandPlans() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "planning.md"), UTF_8);
        Matcher file = FILE.matcher(page);
        List<String> files = new ArrayList<>();
        while (file.find()) {
            files.add(file.group(1));
            Files.writeString(folder.resolve(file.group(1)), file.group(2));
        }
        assertThat(files)
                .containsExactly(
                        "agreement.yaml", "north.csv", "south.csv", "means.yaml", "interviews.csv", "change.yaml");

        Matcher command = COMMAND.matcher(page);
        int commands = 0;
        while (command.find()) {
            commands++;
            StringWriter out = new StringWriter();
            StringWriter errors = new StringWriter();
            String[] arguments = command.group(1)
                    .replaceAll("\\b(\\w+\\.(?:yaml|csv))", folder + "/$1")
                    .replace("--out draft", "--out " + folder.resolve("draft"))
                    .split(" ");
            // South has two prisoners for three of North, and more dead than were agreed: somebody stays.
            assertThat(Homeward.run(new PrintWriter(out, true), new PrintWriter(errors, true), arguments))
                    .as(command.group(1) + "\n" + errors)
                    .isEqualTo(ExitCode.FINDINGS);
            assertThat(out.toString()).contains("Proved best.").doesNotContain("Not proved best.");
        }
        assertThat(commands).isEqualTo(4);
        for (String written :
                List.of("plan.html", "plan.json", "plan.csv", "balance.svg", "neutral/why.csv", "change.csv")) {
            assertThat(folder.resolve("draft").resolve(written)).isRegularFile();
        }
    }
}
