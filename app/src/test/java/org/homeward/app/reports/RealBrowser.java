package org.homeward.app.reports;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Chromium as it is installed on this machine, and what a page is asked in it. */
public record RealBrowser(Playwright playwright, Browser browser) implements AutoCloseable {

    private static final List<String> USUAL_PLACES =
            List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/snap/bin/chromium");

    /** Words of a visible drawing that reach beyond its edge. */
    public static final String WORDS_OUTSIDE_PICTURES = """
            () => [...document.querySelectorAll('svg')].filter(svg => svg.getClientRects().length).flatMap(svg => {
              const edge = svg.getBoundingClientRect();
              return [...svg.querySelectorAll('text')].filter(text => {
                const box = text.getBoundingClientRect();
                return box.left < edge.left - 1 || box.right > edge.right + 1
                  || box.top < edge.top - 1 || box.bottom > edge.bottom + 1;
              }).map(text => svg.id + ': ' + text.textContent);
            })
            """;

    /** Links and buttons under 24 px in either direction (WCAG 2.2, 2.5.8). */
    public static final String SMALL_TARGETS = """
            () => [...document.querySelectorAll('a:not(.skip), summary')].filter(target => {
              const box = target.getBoundingClientRect();
              return box.width && (box.width < 23.5 || box.height < 23.5);
            }).map(target => target.textContent)
            """;

    public static RealBrowser open() {
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        return new RealBrowser(
                playwright,
                playwright
                        .chromium()
                        .launch(new LaunchOptions()
                                .setExecutablePath(executable())
                                .setArgs(List.of(
                                        "--no-sandbox",
                                        "--disable-gpu",
                                        "--disable-quic",
                                        "--no-first-run",
                                        "--disable-background-networking",
                                        "--disable-component-update",
                                        "--disable-sync"))));
    }

    public BrowserContext context(Browser.NewContextOptions options) {
        return browser.newContext(options);
    }

    @Override
    public void close() {
        playwright.close();
    }

    private static Path executable() {
        String told = System.getenv("HOMEWARD_BROWSER");
        return Stream.concat(Stream.ofNullable(told), USUAL_PLACES.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        "No browser found: install chromium (apt-get install chromium) or set HOMEWARD_BROWSER."));
    }
}
