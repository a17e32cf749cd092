package org.homeward.benchmarks.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.homeward.benchmarks.Goal;
import org.homeward.benchmarks.GoalTable;
import org.homeward.linkage.LinkOptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class QualityPageTests {
    @SuppressWarnings("NullAway.Init")
    private static QualityCase quality;

    @SuppressWarnings("NullAway.Init")
    private static String page;

    @BeforeAll
    static void write() throws IOException {
        LinkSize size = LinkSize.of("link-300").orElseThrow();
        quality = QualityReport.synthesised(size, new long[] {1, 2}, LinkOptions.standard());
        GoalTable goals = new GoalTable().add("a < b: \"F1\"", .5, Goal.atLeast(.98), "", "peer & friend");
        page = new QualityPage(goals.lines(), List.of(quality)).write();
    }

    private static int count(String part) {
        return page.split(Pattern.quote(part), -1).length - 1;
    }

    @Test
    void judgesEveryTruePairAndEveryWrongOneOnce() {
        int shared = quality.runs().stream()
                .mapToInt(run -> (int) run.score().shared())
                .sum();
        int listed =
                quality.runs().stream().mapToInt(run -> run.score().listed()).sum();

        assertThat(quality.truePairs()).hasSize(shared).doesNotHaveDuplicates();
        assertThat(quality.listed()).hasSize(listed);
        assertThat(quality.truePairs())
                .allSatisfy(pair -> assertThat(pair.scripts()).contains(" and "));
        assertThat(ErrorClass.of(quality.truePairs(), pair -> List.of(pair.scripts())).stream()
                        .mapToInt(ErrorClass::pairs)
                        .sum())
                .isEqualTo(shared);
    }

    @Test
    void isOneFileWithoutScriptThatFetchesNothing() {
        assertThat(page.toLowerCase(Locale.ROOT))
                .doesNotContain("<script")
                .doesNotContain("src=")
                .doesNotContain("http");
        assertThat(page).contains("prefers-color-scheme:dark").contains("@media print");
    }

    @Test
    void hasWordsAndATableBehindEveryPicture() {
        assertThat(count("<svg")).isEqualTo(3);
        assertThat(count("<svg")).isEqualTo(count("role=\"img\" aria-label=\"")).isEqualTo(count("<figcaption>"));
        assertThat(count("</figcaption>\n<details>")).isEqualTo(3);
        for (String tag : List.of("table", "section", "details", "div", "figure", "article", "tr", "th", "td")) {
            assertThat(count("<" + tag + ">") + count("<" + tag + " ")).as(tag).isEqualTo(count("</" + tag + ">"));
        }
    }

    @Test
    void escapesWhatIsNotMarkup() {
        assertThat(page)
                .contains("a &lt; b: &quot;F1&quot;")
                .contains("peer &amp; friend")
                .contains("0 of 1 goals");
    }
}
