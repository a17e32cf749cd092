package org.homeward.app.matching;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.homeward.app.kernel.Outcome;
import org.homeward.app.kernel.Progress;
import org.homeward.app.reports.RealBrowser;
import org.homeward.app.synthesis.ExchangeOrder;
import org.homeward.app.synthesis.Synthesis;
import org.homeward.app.texts.Language;
import org.homeward.linkage.LinkProgress;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The matcher's page in a real browser; run by {@code mvn verify -Pbrowser}. */
@Tag("browser")
class MatchPageBrowserTests {

    private static final Path SHOTS = Path.of("target/screenshots/match");
    private static final Reading READING = new Reading(Map.of(), "truth", false);
    private static final List<String> KINDS = List.of("two", "self");

    /** Headings that skip a level, or a first heading that is not of level one. */
    private static final String HEADINGS_OUT_OF_ORDER = """
            () => [...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].filter((heading, at, all) =>
              +heading.tagName[1] > (at ? +all[at - 1].tagName[1] : 0) + 1
              || at > 0 && heading.tagName === 'H1').map(heading => heading.textContent)
            """;

    /** What assistive technology would stumble over: nameless links, tables without headers, ids twice, dead links. */
    private static final String BARRIERS = """
            () => {
              const ids = [...document.querySelectorAll('[id]')].map(each => each.id);
              return [
                ...ids.filter((id, at) => ids.indexOf(id) !== at).map(id => 'id twice: ' + id),
                ...[...document.querySelectorAll('a[href^="#"]')]
                  .filter(link => !document.getElementById(link.hash.slice(1))).map(link => 'leads nowhere: ' + link.hash),
                ...[...document.querySelectorAll('a, summary, th')]
                  .filter(each => !each.textContent.trim()).map(each => 'without a name: ' + each.outerHTML),
                ...[...document.querySelectorAll('table')]
                  .filter(table => !table.querySelector('th[scope=row]')).map(table => 'no row headers'),
                ...[...document.querySelectorAll('section')]
                  .filter(each => !document.getElementById(each.getAttribute('aria-labelledby')))
                  .map(each => 'section without a name: ' + each.id),
                ...(document.querySelectorAll('main').length === 1 ? [] : ['not one main part'])
              ];
            }
            """;

    /** Keys of texts and unfilled arguments, which stand where a text is missing. */
    private static final String MISSING_TEXTS = """
            () => document.body.innerText.match(/matching\\.[a-z]+\\.[a-z]+|\\{[a-z]+[,}]|undefined|NaN/g) || []
            """;

    private static RealBrowser browser;

    @BeforeAll
    static void open() throws IOException {
        Files.createDirectories(SHOTS);
        Path lists = Files.createDirectories(SHOTS.resolve("lists"));
        List<Path> files = Synthesis.exchange(
                new ExchangeOrder(300, 0.6, 7, ExchangeOrder.Kind.EXCHANGE, ExchangeOrder.Format.CSV),
                lists,
                Progress.NONE);
        Matching two = accepted(Matching.between(files.getFirst(), files.get(1), READING, 1, LinkProgress.SILENT));
        Path list = Synthesis.exchange(
                        new ExchangeOrder(300, 0.2, 7, ExchangeOrder.Kind.DUPLICATES, ExchangeOrder.Format.CSV),
                        lists,
                        Progress.NONE)
                .getFirst();
        Matching self = accepted(Matching.within(list, READING, 1, LinkProgress.SILENT));
        for (Language language : Language.values()) {
            two.writeReport(file("two", language), language);
            self.writeReport(file("self", language), language);
        }
        browser = RealBrowser.open();
    }

    private static Matching accepted(Outcome<Matching> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
        return ((Outcome.Accepted<Matching>) outcome).value();
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    private static Path file(String kind, Language language) {
        return SHOTS.resolve(kind + "-" + language.code() + ".html").toAbsolutePath();
    }

    private static Page opened(BrowserContext context, String kind, Language language) {
        Page page = context.newPage();
        page.navigate(file(kind, language).toUri().toString());
        return page;
    }

    @ParameterizedTest
    @EnumSource
    void fitsAPhoneAndADesktopWithEveryPairOpen(Language language) {
        for (String kind : KINDS) {
            for (int width : new int[] {320, 390, 1280}) {
                List<String> console = new ArrayList<>();
                try (BrowserContext context = browser.context(new Browser.NewContextOptions()
                        .setViewportSize(width, 800)
                        .setColorScheme(width == 390 ? ColorScheme.DARK : ColorScheme.LIGHT))) {
                    Page page = context.newPage();
                    page.onConsoleMessage(message -> console.add(message.text()));
                    page.onPageError(console::add);
                    page.navigate(file(kind, language).toUri().toString());
                    page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)");
                    assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                            .as("width of the %s page of %s on %d px", language, kind, width)
                            .isLessThanOrEqualTo(width);
                }
                assertThat(console).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void readsInItsDirectionWithoutAMissingTextOrABarrier(Language language) {
        for (String kind : KINDS) {
            try (BrowserContext context = browser.context(new Browser.NewContextOptions())) {
                Page page = opened(context, kind, language);
                page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)");
                assertThat(page.evaluate("getComputedStyle(document.body).direction"))
                        .isEqualTo(language.direction());
                assertThat(page.evaluate(MISSING_TEXTS)).as(kind).isEqualTo(List.of());
                assertThat(page.evaluate(HEADINGS_OUT_OF_ORDER)).as(kind).isEqualTo(List.of());
                assertThat(page.evaluate(BARRIERS)).as(kind).isEqualTo(List.of());
            }
        }
    }

    @Test
    void showsWhereTheKeyboardIs() {
        try (BrowserContext context = browser.context(new Browser.NewContextOptions())) {
            Page page = opened(context, "two", Language.EN);
            page.keyboard().press("Tab");
            assertThat(page.evaluate("document.activeElement.className")).isEqualTo("skip");
            for (int stop = 0; stop < 20; stop++) {
                assertThat((String) page.evaluate("getComputedStyle(document.activeElement).outlineStyle"))
                        .as("focus at stop %d", stop)
                        .isNotEqualTo("none");
                page.keyboard().press("Tab");
            }
        }
    }

    @Test
    void givesFingersTargetsLargeEnough() {
        for (String kind : KINDS) {
            try (BrowserContext context = browser.context(new Browser.NewContextOptions().setViewportSize(390, 800))) {
                assertThat(opened(context, kind, Language.EN).evaluate(RealBrowser.SMALL_TARGETS))
                        .isEqualTo(List.of());
            }
        }
    }

    @Test
    void printsALineForEachPairAndNotEveryWaterfall() throws IOException {
        for (Language language : List.of(Language.EN, Language.AR)) {
            for (String kind : KINDS) {
                try (BrowserContext context = browser.context(new Browser.NewContextOptions())) {
                    Page page = opened(context, kind, language);
                    Path printed = SHOTS.resolve(kind + "-" + language.code() + ".pdf");
                    page.pdf(new Page.PdfOptions()
                            .setPath(printed)
                            .setFormat("A4")
                            .setPreferCSSPageSize(true));
                    try (PDDocument document = Loader.loadPDF(printed.toFile())) {
                        assertThat(document.getNumberOfPages()).as(kind).isBetween(3, 20);
                    }
                }
            }
        }
    }
}
