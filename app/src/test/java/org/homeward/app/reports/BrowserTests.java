package org.homeward.app.reports;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.homeward.app.texts.Language;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The report in a real browser; run by {@code mvn verify -Pbrowser}. Leaves screenshots in {@code target/screenshots}. */
@Tag("browser")
class BrowserTests {

    private static final Path SHOTS = Path.of("target/screenshots");

    private static RealBrowser browser;

    @BeforeAll
    static void open() throws IOException {
        Files.createDirectories(SHOTS);
        for (Language language : Language.values()) {
            try (OutputStream out = Files.newOutputStream(file(language))) {
                Reports.page(SampleReport.report(), language, out);
            }
        }
        browser = RealBrowser.open();
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @ParameterizedTest
    @EnumSource
    void fitsAPhoneAndADesktopWithoutAWordInTheConsole(Language language) {
        for (int width : new int[] {320, 360, 1280}) {
            List<String> console = new ArrayList<>();
            List<String> requests = new ArrayList<>();
            try (BrowserContext context =
                    browser.context(new Browser.NewContextOptions().setViewportSize(width, 800))) {
                Page page = context.newPage();
                page.onConsoleMessage(message -> console.add(message.text()));
                page.onPageError(console::add);
                page.onRequest(request -> requests.add(request.url()));
                page.navigate(file(language).toUri().toString());
                assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                        .as("width of the %s page on %d px", language, width)
                        .isLessThanOrEqualTo(width);
                assertThat(page.evaluate(RealBrowser.WORDS_OUTSIDE_PICTURES))
                        .as("%s at %d px", language, width)
                        .isEqualTo(List.of());
                if (width != 320) {
                    page.screenshot(new Page.ScreenshotOptions()
                            .setPath(SHOTS.resolve(language.code() + "-" + width + ".png"))
                            .setFullPage(true));
                }
            }
            assertThat(console).isEmpty();
            assertThat(requests).hasSize(1);
        }
    }

    @Test
    void showsWhereTheKeyboardIs() {
        try (BrowserContext context = browser.context(new Browser.NewContextOptions())) {
            Page page = context.newPage();
            page.navigate(file(Language.EN).toUri().toString());
            page.keyboard().press("Tab");
            assertThat(page.evaluate("document.activeElement.className")).isEqualTo("skip");
            for (int stop = 0; stop < 30; stop++) {
                assertThat((String) page.evaluate("getComputedStyle(document.activeElement).outlineStyle"))
                        .as("focus at stop %d", stop)
                        .isNotEqualTo("none");
                page.keyboard().press("Tab");
            }
        }
    }

    @Test
    void givesFingersTargetsLargeEnough() {
        try (BrowserContext context = browser.context(new Browser.NewContextOptions().setViewportSize(360, 800))) {
            Page page = context.newPage();
            page.navigate(file(Language.EN).toUri().toString());
            assertThat(page.evaluate(RealBrowser.SMALL_TARGETS)).isEqualTo(List.of());
        }
    }

    @Test
    void printsOnA4WithEveryFigure() throws IOException {
        for (Language language : List.of(Language.EN, Language.AR)) {
            try (BrowserContext context = browser.context(new Browser.NewContextOptions())) {
                Page page = context.newPage();
                page.navigate(file(language).toUri().toString());
                page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
                Path printed = SHOTS.resolve(language.code() + ".pdf");
                page.pdf(new Page.PdfOptions().setPath(printed).setFormat("A4").setPreferCSSPageSize(true));
                try (PDDocument document = Loader.loadPDF(printed.toFile())) {
                    assertThat(document.getNumberOfPages()).isBetween(5, 30);
                }
            }
        }
    }

    private static Path file(Language language) {
        return SHOTS.resolve(language.code() + ".html").toAbsolutePath();
    }
}
