package dev.tidemark.patterns;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import dev.tidemark.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// One server and one browser for all classes that visit the page; for each test one todo, `Milk`,
/// and a device of its own.
///
/// A test fails, too, if any of its tabs had an error that nobody caught, or did what the page's
/// policy forbids. What the page looked like when a test failed is kept as a picture.
final class Visits implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback {
    private static final ExtensionContext.Namespace ALL =
            ExtensionContext.Namespace.create(Visits.class);
    private static final int PATIENCE_MS = 30_000;

    private @Nullable Visit visit;
    private @Nullable BrowserContext device;

    @Override
    public void beforeAll(ExtensionContext context) {
        Optional<Path> chromium = Visit.chromium();
        Assumptions.assumeTrue(
                wanted() || chromium.isPresent(),
                "there is no Chromium; ./tidemark test installs one");
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
        visit =
                context.getRoot()
                        .getStore(ALL)
                        .computeIfAbsent(
                                Visit.class, key -> open(chromium.orElseThrow()), Visit.class);
    }

    /// Whether what is missing for a test is an error.
    static boolean wanted() {
        return Boolean.getBoolean("tidemark.browser.tests");
    }

    /// The build goes without SQLite where npm is missing.
    static void needSqlite() {
        boolean there =
                Visits.class.getResource("/dev/tidemark/client/browser/sql/sqlite3.wasm") != null;
        Assumptions.assumeTrue(wanted() || there, "SQLite comes by ./tidemark test");
    }

    private static Visit open(Path chromium) {
        try {
            return Visit.open(chromium);
        } catch (IOException | SQLException failed) {
            throw new IllegalStateException("there is nothing to visit", failed);
        }
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        device = null;
        Awaitility.await()
                .ignoreExceptionsInstanceOf(SQLException.class)
                .untilAsserted(
                        () ->
                                database()
                                        .sql(
                                                "DELETE FROM todos",
                                                "INSERT INTO todos (id, title, completed,"
                                                        + " created_at, shared, owner_id) VALUES"
                                                        + " (gen_random_uuid(), 'Milk', false,"
                                                        + " now(), true, 'alice')"));
    }

    @Override
    public void afterEach(ExtensionContext context) {
        if (context.getExecutionException().isPresent() && device != null) {
            String name =
                    context.getRequiredTestClass().getSimpleName()
                            + "-"
                            + context.getRequiredTestMethod().getName();
            for (Page tab : device.pages()) {
                new PatternsPage(tab).shoot("failed-" + name);
            }
        }
        visit().leave();

        assertThat(visit().mishaps()).isEmpty();
    }

    Visit visit() {
        return Objects.requireNonNull(visit);
    }

    TestDatabase database() {
        return visit().database();
    }

    /// The test's device.
    BrowserContext device() {
        if (device == null) {
            device = visit().device();
        }
        return device;
    }

    /// The page in a new tab of the test's device, once its rows are there.
    PatternsPage arrive() {
        return arrive(device());
    }

    /// The same on another device.
    PatternsPage arrive(BrowserContext elsewhere) {
        PatternsPage page = visit().tab(elsewhere);
        page.settlesEverywhere("Milk");
        return page;
    }

    /// What the database has, the oldest first.
    List<String> titles() throws SQLException {
        return database().query("SELECT title FROM todos ORDER BY created_at").stream()
                .map(row -> String.valueOf(row.getFirst()))
                .toList();
    }
}
