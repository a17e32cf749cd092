package org.homeward.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TidyTests {

    private static final List<Tidy.File> FILES = files();

    @ParameterizedTest
    @EnumSource
    void holds(Tidy rule) {
        List<String> findings = new ArrayList<>();
        for (Tidy.File file : FILES) {
            rule.findings(file).forEach(finding -> findings.add(file.path() + ": " + finding));
        }

        assertThat(findings).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void catchesItsRedSample(Tidy rule) {
        assertThat(rule.findings(rule.redSample())).as("%s", rule).hasSize(1);
    }

    @Test
    void seesTheWholeProject() {
        assertThat(FILES)
                .extracting(Tidy.File::path)
                .contains("pom.xml", "homeward", ".ci/run", "docs/glossary.md", "linkage/pom.xml");
    }

    @Test
    void aLinkThatLeadsSomewhereIsLeftAlone() {
        Tidy.File file = new Tidy.File(
                "docs/a.md", 1, "[x](b.md#part) [y](https://example.org/z) [z](#part)", "docs/b.md"::equals);

        assertThat(Tidy.NO_DEAD_LINKS.findings(file)).isEmpty();
    }

    private static List<Tidy.File> files() {
        Path root = House.root();
        List<Tidy.File> files = new ArrayList<>();
        for (Path file : House.files()) {
            files.add(new Tidy.File(
                    file.toString().replace('\\', '/'),
                    size(root.resolve(file)),
                    House.text(file),
                    path -> Files.exists(root.resolve(path).normalize())));
        }
        return files;
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }
}
