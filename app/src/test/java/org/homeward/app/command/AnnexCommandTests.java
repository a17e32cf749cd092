package org.homeward.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.homeward.agreement.Agreement;
import org.homeward.agreement.AgreementReader;
import org.homeward.agreement.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnnexCommandTests {

    private static final Path SCENARIOS = Path.of("..", "scenarios");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter errors = new StringWriter();

    private int annex(String... arguments) {
        return Homeward.run(new PrintWriter(out, true), new PrintWriter(errors, true), arguments);
    }

    private static String text(Path pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    private static Agreement read(String yaml) {
        if (AgreementReader.read(yaml, "a.yaml") instanceof Reading.Read(Agreement agreement)) {
            return agreement;
        }
        throw new AssertionError("the agreement is sound");
    }

    @Test
    void printsEachClauseInBothLanguagesFromOneSource() throws IOException {
        Path source = SCENARIOS.resolve("istanbul-2025").resolve("agreement.yaml");
        Path pdf = folder.resolve("annex.pdf");
        assertThat(annex("annex", source.toString(), "--out", pdf.toString())).isEqualTo(ExitCode.DONE);
        assertThat(text(pdf))
                .contains(
                        "Усі молоді полонені",
                        "Все молодые пленные",
                        "Сторінка 1 з ",
                        "Страница 1 из ",
                        "A-istanbul-2025-1",
                        read(Files.readString(source)).fingerprint(),
                        "GC III 109(1)",
                        "Δ = 75",
                        "18 (youngest)",
                        "(oldest)")
                .doesNotContain("{each}", "{from}", ">=");
        assertThat(folder).isDirectoryNotContaining(each -> each.toString().endsWith(".part"));
    }

    @Test
    void printsTheSameBytesFromTheSameSource() throws IOException {
        String source =
                SCENARIOS.resolve("yemen-2023").resolve("agreement.yaml").toString();
        annex("annex", source, "--out", folder.resolve("one.pdf").toString());
        annex("annex", source, "--out", folder.resolve("two.pdf").toString());
        assertThat(folder.resolve("two.pdf")).hasSameBinaryContentAs(folder.resolve("one.pdf"));
    }

    @Test
    void saysWhereItHasNoLettersForALanguage() throws IOException {
        Path pdf = folder.resolve("annex.pdf");
        assertThat(annex(
                        "annex",
                        SCENARIOS
                                .resolve("little-switch-1953")
                                .resolve("agreement.yaml")
                                .toString(),
                        "--out",
                        pdf.toString()))
                .isEqualTo(ExitCode.FINDINGS);
        assertThat(text(pdf)).contains("no letters for the language ko").doesNotContain("□");
        assertThat(errors.toString()).contains("no letters for the language ko", "must not be signed");
    }

    private static String version(long number, String more, String clauseText) {
        return """
                language: homeward-agreement/1
                id: north-south
                version: %d
                %stitle: {en: An agreement between North and South}
                signed: 2025-06-0%d
                parties:
                  - {id: north, name: {en: North}, languages: [en]}
                  - {id: south, name: {en: South}, languages: [en]}
                intermediary: {id: middle, name: {en: Middle}, role: {en: host}}
                clauses:
                  - id: all
                    title: {en: Everyone}
                    text: {en: %s}
                    subject: prisoners
                    formula: all-for-all
                """.formatted(number, more, number + 1, clauseText);
    }

    @Test
    void tellsWhatEachAmendmentChanged() throws IOException {
        String first = version(1, "", "All go home.");
        String second = version(2, "amends: " + read(first).fingerprint() + "\n", "All go home by sea.");
        Files.writeString(folder.resolve("1.yaml"), first);
        Files.writeString(folder.resolve("2.yaml"), second);
        Path pdf = folder.resolve("annex.pdf");
        assertThat(annex(
                        "annex",
                        folder.resolve("1.yaml").toString(),
                        folder.resolve("2.yaml").toString(),
                        "--out",
                        pdf.toString()))
                .isEqualTo(ExitCode.DONE);
        assertThat(text(pdf)).contains("Version 2 changed", "All go home by sea.", "A-north-south-2");
    }

    @Test
    void saysThatVersionsAreNoUnbrokenHistory() throws IOException {
        Files.writeString(folder.resolve("1.yaml"), version(1, "", "All go home."));
        Files.writeString(
                folder.resolve("2.yaml"), version(2, "amends: " + "0".repeat(64) + "\n", "All go home by sea."));
        assertThat(annex(
                        "annex",
                        folder.resolve("1.yaml").toString(),
                        folder.resolve("2.yaml").toString(),
                        "--out",
                        folder.resolve("annex.pdf").toString()))
                .isEqualTo(ExitCode.FINDINGS);
        assertThat(errors.toString()).isNotBlank();
    }

    @Test
    void refusesWhatIsNoAgreement() throws IOException {
        Files.writeString(folder.resolve("1.yaml"), "id: nothing");
        assertThat(annex(
                        "annex",
                        folder.resolve("1.yaml").toString(),
                        "--out",
                        folder.resolve("annex.pdf").toString()))
                .isEqualTo(ExitCode.INPUT);
        assertThat(folder.resolve("annex.pdf")).doesNotExist();
    }
}
