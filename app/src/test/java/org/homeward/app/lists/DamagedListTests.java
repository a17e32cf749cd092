package org.homeward.app.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.homeward.app.tables.TableReader;
import org.homeward.app.tables.TableReading;
import org.homeward.app.texts.Language;
import org.homeward.app.texts.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Fifty kinds of damage and more, each given back with what is wrong and nothing thrown. */
class DamagedListTests {

    private static final LocalDate REFERENCE = LocalDate.of(2025, 6, 2);

    @Test
    void knowsFiftyKindsOfDamage() {
        assertThat(Damage.values()).hasSizeGreaterThanOrEqualTo(50);
    }

    @Test
    void findsNothingInAListInOrder() throws IOException {
        for (byte[] list :
                List.of(Damage.workbook(), Damage.csvText().getBytes(java.nio.charset.StandardCharsets.UTF_8))) {
            String name = list[0] == 'P' ? "list.xlsx" : "list.csv";
            TableReading.Usable usable = (TableReading.Usable) TableReader.read(new ByteArrayInputStream(list), name);
            GateReport report = Gate.check(usable, GateContext.soughtPrisoners(REFERENCE));
            assertThat(report.findings()).isEmpty();
            assertThat(report.entries()).hasSize(3);
        }
    }

    @ParameterizedTest
    @EnumSource(Damage.class)
    void givesBackWhatIsWrong(Damage damage) throws IOException {
        byte[] file = damage.file();
        switch (TableReader.read(new ByteArrayInputStream(file), damage.fileName)) {
            case TableReading.Unusable unusable -> {
                assertThat(unusable.problems())
                        .extracting(problem -> problem.code())
                        .contains(damage.code);
                unusable.problems().forEach(problem -> sayInEveryLanguage(new Finding(problem, Severity.ERROR)));
            }
            case TableReading.Usable usable -> {
                GateReport report = Gate.check(usable, GateContext.soughtPrisoners(REFERENCE));
                assertThat(report.findings()).extracting(Finding::code).contains(damage.code);
                report.findings().forEach(DamagedListTests::sayInEveryLanguage);
                givesTheListBack(usable, report);
            }
        }
    }

    private static void sayInEveryLanguage(Finding finding) {
        for (Language language : Language.values()) {
            Texts texts = Texts.in(language);
            assertThat(finding.sentence(texts)).isNotBlank().doesNotContain("{");
            assertThat(finding.remedy(texts)).isNotBlank().doesNotContain("{");
        }
    }

    /** Every cell as it came, and the findings beside it. */
    private static void givesTheListBack(TableReading.Usable usable, GateReport report) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ReturnedList.write(usable.file(), report, Language.UK, out);
        TableReading.Usable again = (TableReading.Usable) TableReader.read(
                new ByteArrayInputStream(out.toByteArray()), usable.file().name());
        var before = usable.file().sheets().get(Math.max(0, report.sheet())).rows();
        var after = again.file().sheets().get(Math.max(0, report.sheet())).rows();
        for (var row : before) {
            var returned = after.stream()
                    .filter(each -> each.number() == row.number())
                    .findFirst()
                    .orElseThrow();
            for (int column = 0; column < row.cells().size(); column++) {
                assertThat(returned.cell(column).text().equals(row.cell(column).text()))
                        .as("cell %s of row %s comes back", column, row.number())
                        .isTrue();
            }
        }
        String all = after.stream()
                .flatMap(row -> row.cells().stream())
                .map(cell -> cell.text())
                .reduce("", String::concat);
        report.findings().forEach(finding -> assertThat(all).contains(finding.code()));
    }
}
