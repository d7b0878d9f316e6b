package dev.tidemark.patterns;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.tidemark.patterns.PatternsPage.DATABASE;
import static dev.tidemark.patterns.PatternsPage.SHARED;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import dev.tidemark.testing.PostgresExtension;
import dev.tidemark.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// The card that is a database, in Chromium, by what a person does and sees.
@ExtendWith(PostgresExtension.class)
@Timeout(300)
class DatabaseCardIT {
    private static final int PATIENCE_MS = 30_000;

    private static TestDatabase database;
    private static Visit visit;

    private BrowserContext device;
    private PatternsPage page;
    private String name = "";

    @BeforeAll
    static void open(TestDatabase fresh, @TempDir Path folder) throws IOException {
        Optional<Path> chromium = Visit.chromium();
        boolean wanted = Boolean.getBoolean("tidemark.browser.tests");
        Assumptions.assumeTrue(
                wanted || chromium.isPresent(),
                "there is no Chromium; ./tidemark test installs one");
        boolean sqlite =
                PatternsPage.class.getResource("/dev/tidemark/client/browser/sql/sqlite3.wasm")
                        != null;
        Assumptions.assumeTrue(wanted || sqlite, "SQLite comes by ./tidemark test");
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
        database = fresh;
        visit = Visit.open(fresh, folder, chromium.orElseThrow());
    }

    @AfterAll
    static void close() throws IOException {
        if (visit != null) {
            visit.close();
        }
    }

    @BeforeEach
    void arrive(TestInfo test) {
        name = "database-" + test.getTestMethod().orElseThrow().getName();
        Awaitility.await()
                .ignoreExceptionsInstanceOf(SQLException.class)
                .untilAsserted(
                        () ->
                                database.sql(
                                        "DELETE FROM todos",
                                        "INSERT INTO todos (id, title, completed, created_at,"
                                                + " shared, owner_id) VALUES (gen_random_uuid(),"
                                                + " 'Milk', false, now(), true, 'alice')"));
        device = visit.device();
        page = visit.tab(device);
        page.settlesEverywhere("Milk");
    }

    @AfterEach
    void leave() {
        page.shoot(name);
        device.close();
    }

    private void openCard() {
        page.button("Open the database").click();
        page.settles(DATABASE, "Milk");
    }

    @Test
    void whatIsWrittenBySqlArrivesInAllCardsAndTheOtherWay() throws SQLException {
        openCard();
        page.add(DATABASE, "Bread");
        page.settlesEverywhere("Bread");
        page.settles(DATABASE, "Bread");
        assertThat(page.card(DATABASE)).containsText("INSERT INTO todos");
        page.box(DATABASE, "Bread").click();
        assertThat(page.box(SHARED, "Bread")).isChecked();
        page.rename(SHARED, "Bread", "Rye bread");
        page.settles(DATABASE, "Rye bread");
        page.add(SHARED, "Butter");
        page.settles(DATABASE, "Butter");
        page.remove(DATABASE, "Rye bread");
        page.lacks(SHARED, "Rye bread");

        assertThat(titles()).containsExactly("Milk", "Butter");
    }

    @Test
    void whatIsWrittenOfflineOutlivesAReloadAndIsSentLater() {
        page.page().evaluate("() => navigator.serviceWorker.ready.then(() => 1)");
        page.page().reload();
        page.settlesEverywhere("Milk");
        openCard();
        page.page().waitForFunction("() => caches.has('used-later')");
        page.page().waitForFunction(KEPT);
        device.setOffline(true);
        page.add(DATABASE, "Bread");
        assertThat(page.todo(DATABASE, "Bread")).hasAttribute("data-mark", "waiting");

        page.page().reload();

        assertThat(page.todo(DATABASE, "Bread")).hasAttribute("data-mark", "waiting");
        page.settles(DATABASE, "Milk");
        page.lacks(SHARED, "Bread");
        device.setOffline(false);
        page.settles(DATABASE, "Bread");
        page.settlesEverywhere("Bread");
    }

    private static final String KEPT =
            "() => caches.match(performance.getEntriesByType('resource').map(r => r.name)"
                    + ".find(n => n.includes('/assets/database'))).then(found => !!found)";

    @Test
    void onlyWhatIsRefusedIsTakenBack() throws SQLException {
        openCard();
        page.button("Go offline").click();
        page.add(DATABASE, "Bread");
        page.button("Refuse the next todo").click();
        page.add(DATABASE, "Wine");
        page.add(DATABASE, "Butter");
        page.button("Go offline").click();

        page.settles(DATABASE, "Bread");
        page.settles(DATABASE, "Butter");
        Locator refused = page.todo(DATABASE, "Wine (reject me)");
        assertThat(refused).hasAttribute("data-mark", "refused");
        assertThat(refused).containsText("refused: a title with the word reject");
        assertThat(titles()).containsExactly("Milk", "Bread", "Butter");

        Locator slip = page.openDrawer(DATABASE, "Change log \u00b7 1");
        assertThat(slip).containsText("insert \u201cWine (reject me)\u201d");
        page.page().waitForRequest("**/v1/writes", () -> slip.getByText("Retry").click());
        assertThat(slip).containsText("refused: a title with the word reject");
        assertThat(refused).hasAttribute("data-mark", "refused");
        refused.getByText("Discard").click();
        page.lacks(DATABASE, "Wine (reject me)");
        assertThat(slip).hasCount(0);
    }

    @Test
    void aTabThatIsKilledLosesNothingThatWasCommitted() {
        openCard();
        page.button("Go offline").click();
        page.add(DATABASE, "Bread");
        assertThat(page.todo(DATABASE, "Bread")).hasAttribute("data-mark", "waiting");

        page.page().close();
        page = visit.tab(device);

        openCard();
        page.settles(DATABASE, "Bread");
        page.settlesEverywhere("Bread");
    }

    /// Every state that is painted is noted; none may contradict what the person did last.
    @Test
    void aRefetchNeverShowsWhatThePersonHasChanged() {
        openCard();
        List<Request> forgotten = new ArrayList<>();
        page.page()
                .onRequest(
                        request -> {
                            if (request.method().equals("DELETE")) {
                                forgotten.add(request);
                            }
                        });
        page.button("Slow").click();
        page.notePaints("database");
        page.box(DATABASE, "Milk").click();
        page.button("Refetch").click();

        page.page().waitForCondition(() -> forgotten.size() == 2);
        page.settles(DATABASE, "Milk");
        page.settlesEverywhere("Milk");
        assertThat(page.box(DATABASE, "Milk")).isChecked();
        assertThat(page.painted()).isIn("false true", "true");
    }

    @Test
    void theBarWipesTheDatabaseToo() {
        openCard();
        page.button("Go offline").click();
        page.add(DATABASE, "Bread");
        assertThat(page.todo(DATABASE, "Bread")).hasAttribute("data-mark", "waiting");
        page.button("Wipe local").click();
        page.lacks(DATABASE, "Bread");
        page.settles(DATABASE, "Milk");

        page.add(DATABASE, "Butter");
        assertThat(page.todo(DATABASE, "Butter")).hasAttribute("data-mark", "waiting");
        page.button("Wipe base").click();
        page.lacks(SHARED, "Milk");
        page.shows(DATABASE, "Butter");
        page.lacks(DATABASE, "Milk");

        page.button("Go offline").click();
        page.settles(DATABASE, "Milk");
        page.settlesEverywhere("Butter");
    }

    @Test
    void aFullDeviceSaysSoAndKeepsWhatItHas() {
        openCard();
        CDPSession devtools = device.newCDPSession(page.page());
        JsonObject quota = new JsonObject();
        quota.addProperty("origin", visit.url());
        quota.addProperty("quotaSize", 1);
        devtools.send("Storage.overrideQuotaForOrigin", quota);

        page.add(DATABASE, "Bread");

        assertThat(page.card(DATABASE)).containsText("Not written");
        page.settles(DATABASE, "Milk");
        quota.remove("quotaSize");
        devtools.send("Storage.overrideQuotaForOrigin", quota);
        page.add(DATABASE, "Butter");
        page.settlesEverywhere("Butter");
    }

    @Test
    void twoBrowsersConvergeWhateverCardWasWrittenIn() throws SQLException {
        openCard();
        try (BrowserContext elsewhere = visit.device()) {
            PatternsPage bobs = visit.tab(elsewhere);
            bobs.become("bob");
            bobs.settlesEverywhere("Milk");
            bobs.button("Open the database").click();
            bobs.settles(DATABASE, "Milk");
            List<PatternsPage> both = List.of(page, bobs);
            both.forEach(each -> each.button("Go offline").click());
            page.box(DATABASE, "Milk").click();
            assertThat(page.box(DATABASE, "Milk")).isChecked();
            bobs.rename(SHARED, "Milk", "Oat milk");
            page.add(SHARED, "Bread");
            bobs.add(DATABASE, "Butter");

            both.forEach(each -> each.button("Go offline").click());

            for (PatternsPage each : both) {
                for (String title : List.of("Oat milk", "Bread", "Butter")) {
                    each.settlesEverywhere(title);
                    each.settles(DATABASE, title);
                }
                assertThat(each.box(DATABASE, "Oat milk")).isChecked();
                assertThat(each.box(SHARED, "Oat milk")).isChecked();
            }
        }
        assertThat(titles()).containsExactlyInAnyOrder("Oat milk", "Bread", "Butter");
    }

    @Test
    void aGuestsRowsBecomeAlices() throws SQLException {
        openCard();
        page.become("guest");
        page.lacks(DATABASE, "Milk");
        page.add(DATABASE, "Made by nobody");
        assertThat(page.todo(DATABASE, "Made by nobody")).hasAttribute("data-mark", "waiting");

        page.become("alice");
        page.button("Give them to alice").click();

        page.settles(DATABASE, "Made by nobody");
        page.settlesEverywhere("Made by nobody");
        assertThat(titles()).containsExactly("Milk", "Made by nobody");
    }

    @Test
    void nothingOfSqliteIsLoadedBeforeSomebodyWantsIt() {
        String sqlite =
                "() => performance.getEntriesByType('resource')"
                        + ".filter(r => /sqlite|database/.test(r.name)).length";

        assertThat(page.page().evaluate(sqlite)).isEqualTo(0);
        openCard();
        assertThat(((Number) page.page().evaluate(sqlite)).intValue()).isPositive();
    }

    @Test
    void withoutAFileSystemTheCardSaysSoAndWorks() {
        Browser.NewContextOptions alone =
                new Browser.NewContextOptions().setServiceWorkers(ServiceWorkerPolicy.BLOCK);
        try (BrowserContext bare = visit.device(alone)) {
            bare.route(
                    "**/sqlite-worker.js",
                    route -> {
                        String worker = route.fetch().text();
                        route.fulfill(
                                new Route.FulfillOptions()
                                        .setResponse(route.fetch())
                                        .setBody(NO_FILES + worker));
                    });
            PatternsPage there = visit.tab(bare);
            there.settlesEverywhere("Milk");
            there.button("Open the database").click();

            there.settles(DATABASE, "Milk");
            assertThat(there.card(DATABASE)).containsText("can keep no database here");
            there.add(DATABASE, "Bread");
            there.settlesEverywhere("Bread");
        }
    }

    private static final String NO_FILES = "delete StorageManager.prototype.getDirectory;\n";

    private static List<String> titles() throws SQLException {
        return database.query("SELECT title FROM todos ORDER BY created_at").stream()
                .map(row -> String.valueOf(row.getFirst()))
                .toList();
    }
}
