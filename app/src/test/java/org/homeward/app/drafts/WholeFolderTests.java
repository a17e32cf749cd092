package org.homeward.app.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFolderTests {

    private static final Pattern NOTHING = Pattern.compile("(?!)");

    @Test
    void leavesWhatWasThereWhenTheWorkDoesNotEnd(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("plan.csv"), "before");
        try (WholeFolder whole = WholeFolder.into(folder)) {
            Files.writeString(whole.part().resolve("plan.csv"), "half");
        }
        assertThat(folder).isDirectoryContaining(each -> each.endsWith("plan.csv"));
        assertThat(folder.resolve("plan.csv")).hasContent("before");
        assertThat(folder)
                .isDirectoryNotContaining(each -> each.getFileName().toString().startsWith(".unfinished"));
    }

    @Test
    void movesEverythingIntoPlaceAtTheEnd(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("plan.csv"), "before");
        try (WholeFolder whole = WholeFolder.into(folder)) {
            Files.writeString(whole.part().resolve("plan.csv"), "after");
            Files.createDirectories(whole.part().resolve("manifests"));
            Files.writeString(whole.part().resolve("manifests").resolve("one.pdf"), "one");
            whole.keep(NOTHING);
        }
        assertThat(folder.resolve("plan.csv")).hasContent("after");
        assertThat(folder.resolve("manifests").resolve("one.pdf")).hasContent("one");
    }
}
