package org.homeward.app.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.homeward.app.command.Homeward;
import org.homeward.app.reports.RealBrowser;
import org.homeward.app.texts.Language;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The page of a draft plan in a real browser; run by {@code mvn verify -Pbrowser}. */
@Tag("browser")
class PlanPageBrowserTests {

    private static final Path SHOTS = Path.of("target/screenshots/plan");
    private static final Path PACK = Path.of("..", "scenarios", "istanbul-2025");

    private static RealBrowser browser;

    @BeforeAll
    static void open() throws IOException {
        Files.createDirectories(SHOTS);
        for (Language language : Language.values()) {
            Homeward.run(
                    new PrintWriter(new StringWriter()),
                    new PrintWriter(new StringWriter()),
                    "plan",
                    PACK.resolve("agreement.yaml").toString(),
                    "ua=" + PACK.resolve("lists").resolve("ua.holdings.csv"),
                    "ru=" + PACK.resolve("lists").resolve("ru.holdings.xlsx"),
                    "--on",
                    "2025-06-02",
                    "--lang",
                    language.code(),
                    "--out",
                    SHOTS.resolve(language.code()).toString());
        }
        browser = RealBrowser.open();
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    private static String page(Language language) {
        return SHOTS.resolve(language.code())
                .resolve("plan.html")
                .toAbsolutePath()
                .toUri()
                .toString();
    }

    @ParameterizedTest
    @EnumSource
    void fitsAPhoneAndADesktopInLightAndDark(Language language) {
        for (int width : new int[] {320, 390, 1280}) {
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                List<String> console = new ArrayList<>();
                try (BrowserContext context = browser.context(new Browser.NewContextOptions()
                        .setViewportSize(width, 800)
                        .setColorScheme(scheme))) {
                    Page page = context.newPage();
                    page.onConsoleMessage(message -> console.add(message.text()));
                    page.navigate(page(language));
                    assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                            .as("width of the %s page on %d px", language, width)
                            .isLessThanOrEqualTo(width);
                    assertThat(page.evaluate(RealBrowser.WORDS_OUTSIDE_PICTURES))
                            .as("%s at %d px", language, width)
                            .isEqualTo(List.of());
                }
                assertThat(console).isEmpty();
            }
        }
    }

    @Test
    void showsWhereTheKeyboardIs() {
        try (BrowserContext context = browser.context(new Browser.NewContextOptions())) {
            Page page = context.newPage();
            page.navigate(page(Language.EN));
            page.keyboard().press("Tab");
            assertThat(page.evaluate("document.activeElement.className")).isEqualTo("skip");
            for (int stop = 0; stop < 15; stop++) {
                assertThat((String) page.evaluate("getComputedStyle(document.activeElement).outlineStyle"))
                        .as("focus at stop %d", stop)
                        .isNotEqualTo("none");
                page.keyboard().press("Tab");
            }
        }
    }

    @Test
    void givesFingersTargetsLargeEnough() {
        try (BrowserContext context = browser.context(new Browser.NewContextOptions().setViewportSize(390, 800))) {
            Page page = context.newPage();
            page.navigate(page(Language.EN));
            assertThat(page.evaluate(RealBrowser.SMALL_TARGETS)).isEqualTo(List.of());
        }
    }

    @Test
    void printsOnAFewSheetsWithoutTheListOfPeople() throws IOException {
        for (Language language : List.of(Language.EN, Language.AR)) {
            try (BrowserContext context = browser.context(new Browser.NewContextOptions())) {
                Page page = context.newPage();
                page.navigate(page(language));
                Path printed = SHOTS.resolve(language.code() + ".pdf");
                page.pdf(new Page.PdfOptions().setPath(printed).setFormat("A4").setPreferCSSPageSize(true));
                try (PDDocument document = Loader.loadPDF(printed.toFile())) {
                    assertThat(document.getNumberOfPages()).isBetween(2, 8);
                }
            }
        }
    }
}
