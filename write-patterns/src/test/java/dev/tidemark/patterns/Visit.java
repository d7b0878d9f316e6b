package dev.tidemark.patterns;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.BrowserType.LaunchPersistentContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import dev.tidemark.server.Tidemark;
import dev.tidemark.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// A server with the page, and a browser that visits it.
///
/// What goes wrong in any tab without anybody seeing it is noted: errors that nobody caught, and
/// breaches of the page's policy.
final class Visit implements AutoCloseable {
    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome-stable", "google-chrome");
    private static final Path ON_MAC =
            Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");

    /// Chromium refuses to run as root with its sandbox on; only our own page runs in it.
    private static final List<String> QUIETLY =
            List.of(
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync");

    private static final String BREACH = "breach of the policy: ";

    private static final String TELL_BREACHES =
            """
            addEventListener('securitypolicyviolation', event => console.error(
                '%s' + event.violatedDirective + ' ' + event.blockedURI))
            """
                    .formatted(BREACH);

    private final TestDatabase database;
    private final Path folder;
    private final Tidemark server;
    private final Playwright playwright;
    private final Browser browser;
    private final List<String> mishaps = new ArrayList<>();

    private Visit(
            TestDatabase database,
            Path folder,
            Tidemark server,
            Playwright playwright,
            Browser browser) {
        this.database = database;
        this.folder = folder;
        this.server = server;
        this.playwright = playwright;
        this.browser = browser;
    }

    /// The machine's Chromium or Chrome, if it has one.
    static Optional<Path> chromium() {
        String path = System.getenv("PATH");
        Stream<Path> found =
                NAMES.stream()
                        .flatMap(
                                name ->
                                        Stream.of((path == null ? "" : path).split(":", -1))
                                                .map(folder -> Path.of(folder, name)));
        return Stream.concat(found, Stream.of(ON_MAC)).filter(Files::isExecutable).findFirst();
    }

    /// With a database of its own.
    static Visit open(Path chromium) throws IOException, SQLException {
        TestDatabase database = TestDatabase.create();
        Path folder = Files.createTempDirectory("tidemark-visit");
        Tidemark server =
                TodoApp.on(Tidemark.builder())
                        .database(database.url())
                        .data(folder)
                        .port(0)
                        .host("127.0.0.1")
                        .insecure()
                        .set("TIDEMARK_GUEST_TOKENS", "true")
                        .set("ELECTRIC_ENABLE_INTEGRATION_TESTING", "true")
                        .set("TIDEMARK_REPLICATION_STREAM_ID", database.name())
                        .start();
        Playwright playwright =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser =
                playwright
                        .chromium()
                        .launch(
                                new LaunchOptions()
                                        .setExecutablePath(chromium)
                                        .setArgs(new ArrayList<>(QUIETLY)));
        return new Visit(database, folder, server, playwright, browser);
    }

    TestDatabase database() {
        return database;
    }

    String url() {
        return server.url();
    }

    /// A device of its own: nothing is stored there yet.
    BrowserContext device() {
        return device(new Browser.NewContextOptions());
    }

    BrowserContext device(Browser.NewContextOptions options) {
        return watched(browser.newContext(options.setViewportSize(1280, 900)));
    }

    /// A device that is no guest's: Chromium treats other ones as private windows.
    BrowserContext profile(Path kept, Path chromium) {
        LaunchPersistentContextOptions options =
                new LaunchPersistentContextOptions()
                        .setExecutablePath(chromium)
                        .setArgs(new ArrayList<>(QUIETLY));
        return watched(playwright.chromium().launchPersistentContext(kept, options));
    }

    private BrowserContext watched(BrowserContext device) {
        device.addInitScript(TELL_BREACHES);
        device.onWebError(error -> mishaps.add(error.error()));
        device.onConsoleMessage(
                message -> {
                    if (message.text().startsWith(BREACH)) {
                        mishaps.add(message.text());
                    }
                });
        return device;
    }

    /// What went wrong since this was asked last.
    List<String> mishaps() {
        List<String> all = List.copyOf(mishaps);
        mishaps.clear();
        return all;
    }

    /// Closes all devices.
    void leave() {
        List.copyOf(browser.contexts()).forEach(BrowserContext::close);
    }

    /// The page in a new tab of a device.
    PatternsPage tab(BrowserContext device) {
        return tab(device, url());
    }

    /// What another address serves, in a new tab.
    PatternsPage tab(BrowserContext device, String address) {
        Page page = device.newPage();
        page.navigate(address);
        return new PatternsPage(page);
    }

    @Override
    public void close() throws IOException, SQLException {
        browser.close();
        playwright.close();
        server.close();
        database.close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
