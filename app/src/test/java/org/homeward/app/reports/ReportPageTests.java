package org.homeward.app.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.homeward.app.reports.web.ReportPage;
import org.homeward.app.texts.Language;
import org.junit.jupiter.api.Test;

class ReportPageTests {

    @Test
    void holdsEverySectionInOrder() throws IOException {
        String page = page(Language.EN);
        int at = 0;
        for (String section : ReportPage.SECTIONS) {
            int found = page.indexOf("<section id=\"" + section + "\"", at);
            assertThat(found).as(section).isPositive();
            at = found;
        }
    }

    private static String page(Language language) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Reports.page(SampleReport.report(), language, out);
        Files.createDirectories(Path.of("target/reports"));
        Files.write(Path.of("target/reports/" + language.code() + ".html"), out.toByteArray());
        return out.toString(StandardCharsets.UTF_8);
    }
}
