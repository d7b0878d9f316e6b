package dev.tidemark.patterns;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.tidemark.patterns.PatternsPage.CARDS;
import static dev.tidemark.patterns.PatternsPage.ONLINE;
import static dev.tidemark.patterns.PatternsPage.OPTIMISTIC;
import static dev.tidemark.patterns.PatternsPage.SHARED;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import dev.tidemark.testing.PostgresExtension;
import dev.tidemark.testing.TestDatabase;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The page in Chromium, by what a person does and sees.
@ExtendWith(PostgresExtension.class)
@Timeout(300)
class PageIT {
    private static final System.Logger LOG = System.getLogger(PageIT.class.getName());
    private static final int PATIENCE_MS = 30_000;

    /// 150 KB of a thousand bytes, as they are sent.
    private static final int SCRIPT_BYTES_MAX = 150_000;

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
        name = test.getTestMethod().orElseThrow().getName();
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

    @ParameterizedTest
    @ValueSource(strings = {ONLINE, OPTIMISTIC, SHARED})
    void whatIsWrittenInOneCardArrivesInAll(String card) throws SQLException {
        page.add(card, "Bread");
        page.settlesEverywhere("Bread");
        page.box(card, "Bread").click();
        CARDS.forEach(each -> assertThat(page.box(each, "Bread")).isChecked());
        page.settles(card, "Bread");
        page.rename(card, "Bread", "Rye bread");
        page.settlesEverywhere("Rye bread");
        page.remove(card, "Rye bread");
        CARDS.forEach(each -> page.lacks(each, "Rye bread"));

        assertThat(titles()).containsExactly("Milk");
    }

    @Test
    void aFieldThatIsOpenedAndLeftRenamesNothing() throws SQLException {
        Locator field = page.beginRename(SHARED, "Milk");
        database.sql("UPDATE todos SET title = 'Oat milk'");
        page.settles(ONLINE, "Oat milk");

        field.press("Tab");

        page.settlesEverywhere("Oat milk");
        page.add(SHARED, "Bread");
        page.settlesEverywhere("Bread");
        assertThat(titles()).containsExactlyInAnyOrder("Bread", "Oat milk");
    }

    @Test
    void offlineEachCardKeepsItsPromise() throws SQLException {
        page.button("Go offline").click();

        page.add(ONLINE, "asked");
        page.add(OPTIMISTIC, "seen here");
        page.add(SHARED, "kept");
        page.shows(OPTIMISTIC, "seen here");
        page.shows(SHARED, "kept");
        page.lacks(ONLINE, "asked");
        page.lacks(SHARED, "seen here");
        page.lacks(OPTIMISTIC, "kept");
        assertThat(titles()).containsExactly("Milk");

        page.button("Go offline").click();
        List.of("asked", "seen here", "kept").forEach(page::settlesEverywhere);
    }

    @Test
    void whatTheDeviceKeepsOutlivesAReloadOffline() {
        page.page().evaluate("() => navigator.serviceWorker.ready.then(() => 1)");
        page.page().reload();
        page.settlesEverywhere("Milk");
        device.setOffline(true);
        page.add(SHARED, "kept");
        page.add(OPTIMISTIC, "only shown");
        assertThat(page.todo(SHARED, "kept")).hasAttribute("data-mark", "waiting");

        page.page().reload();

        assertThat(page.todo(SHARED, "kept")).hasAttribute("data-mark", "waiting");
        CARDS.forEach(card -> page.shows(card, "Milk"));
        page.lacks(OPTIMISTIC, "only shown");
        device.setOffline(false);
        page.settlesEverywhere("kept");
    }

    @Test
    void aTabThatIsKilledLosesNothingThatWasKept() {
        page.button("Go offline").click();
        page.add(SHARED, "kept");
        assertThat(page.todo(SHARED, "kept")).hasAttribute("data-mark", "waiting");

        page.page().close();
        page = visit.tab(device);

        page.settlesEverywhere("kept");
    }

    @Test
    void aLostReplyDoesNothingTwice() throws SQLException {
        page.button("Lose replies").click();
        page.add(SHARED, "Bread");
        Awaitility.await().untilAsserted(() -> assertThat(titles()).contains("Bread"));
        page.shows(SHARED, "Bread");

        page.button("Lose replies").click();

        page.settlesEverywhere("Bread");
        assertThat(titles()).containsExactly("Milk", "Bread");
    }

    @ParameterizedTest
    @ValueSource(strings = {OPTIMISTIC, SHARED})
    void onlyWhatIsRefusedIsTakenBack(String card) throws SQLException {
        page.button("Go offline").click();
        page.add(card, "Bread");
        page.button("Refuse the next todo").click();
        page.add(card, "Wine");
        page.add(card, "Butter");
        page.button("Go offline").click();

        page.settlesEverywhere("Bread");
        page.settlesEverywhere("Butter");
        Locator refused = page.todo(card, "Wine (reject me)");
        assertThat(refused).hasAttribute("data-mark", "refused");
        assertThat(refused).containsText("refused: a title with the word reject");
        assertThat(titles()).containsExactly("Milk", "Bread", "Butter");

        Locator slip = page.openDrawer(card, "Outbox \u00b7 1");
        assertThat(slip).containsText("add \u201cWine (reject me)\u201d");
        page.page().waitForRequest("**/v1/writes", () -> slip.getByText("Retry").click());
        assertThat(slip).containsText("refused: a title with the word reject");
        assertThat(refused).hasAttribute("data-mark", "refused");
        refused.getByText("Discard").click();
        page.lacks(card, "Wine (reject me)");
        assertThat(slip).hasCount(0);
    }

    @Test
    void whatSomeoneElseChangesMeanwhileIsKept() {
        page.button("Go offline").click();
        page.box(SHARED, "Milk").click();
        assertThat(page.box(SHARED, "Milk")).isChecked();
        page.button("renames").click();
        assertThat(page.page().getByText("bob renames a todo.")).isVisible();

        page.button("Go offline").click();

        page.settlesEverywhere("Renamed by bob, no. 1");
        CARDS.forEach(card -> assertThat(page.box(card, "Renamed by bob, no. 1")).isChecked());
    }

    /// Every state that is painted is noted; none may contradict what the person did last.
    @Test
    void aRefetchNeverShowsWhatThePersonHasChanged() {
        page.button("Slow").click();
        page.notePaints("shared");
        page.box(SHARED, "Milk").click();
        page.button("Refetch").click();
        assertThat(page.page().getByText("The server forgot the log; all fetch anew.")).isVisible();
        page.settlesEverywhere("Milk");
        CARDS.forEach(card -> assertThat(page.box(card, "Milk")).isChecked());

        assertThat(page.painted()).isIn("false true", "true");
    }

    @Test
    void twoTabsOfADeviceShowTheSame() {
        PatternsPage other = visit.tab(device);
        other.settlesEverywhere("Milk");
        page.button("Go offline").click();
        other.button("Go offline").click();

        page.add(SHARED, "Bread");
        other.shows(SHARED, "Bread");
        other.box(SHARED, "Milk").click();
        assertThat(page.box(SHARED, "Milk")).isChecked();

        page.button("Go offline").click();
        other.button("Go offline").click();
        page.settlesEverywhere("Bread");
        other.settlesEverywhere("Bread");
        CARDS.forEach(card -> assertThat(other.box(card, "Milk")).isChecked());
    }

    @Test
    void aFullDeviceSaysSoAndWhatNeedsNoRoomGoesOn() throws SQLException {
        try (BrowserContext full = visit.device()) {
            // Before the browser has looked how much room there is: it remembers that for a while.
            Page tab = full.newPage();
            CDPSession devtools = full.newCDPSession(tab);
            JsonObject quota = new JsonObject();
            quota.addProperty("origin", visit.url());
            quota.addProperty("quotaSize", QUOTA);
            devtools.send("Storage.overrideQuotaForOrigin", quota);
            tab.navigate(visit.url());
            PatternsPage there = new PatternsPage(tab);
            there.settlesEverywhere("Milk");
            tab.evaluate(FILL);

            there.add(SHARED, "Bread");
            assertThat(there.card(SHARED)).containsText("no more room");
            there.add(ONLINE, "Butter");
            there.settlesEverywhere("Butter");

            quota.remove("quotaSize");
            devtools.send("Storage.overrideQuotaForOrigin", quota);
            there.add(SHARED, "Rolls");
            there.settlesEverywhere("Rolls");
            assertThat(titles()).contains("Milk", "Butter", "Rolls");
        }
    }

    private static final int QUOTA = 4_000_000;

    /// Nothing that could be packed.
    private static final String FILL =
            """
            async () => {
              const db = await new Promise((done, failed) => {
                const opening = indexedDB.open('filler')
                opening.onupgradeneeded = () =>
                  opening.result.createObjectStore('bytes', { autoIncrement: true })
                opening.onsuccess = () => done(opening.result)
                opening.onerror = failed
              })
              const put = (size) => new Promise((done) => {
                const transaction = db.transaction('bytes', 'readwrite')
                transaction.objectStore('bytes').put(crypto.getRandomValues(new Uint8Array(size)))
                transaction.oncomplete = () => done(true)
                transaction.onabort = () => done(false)
              })
              for (const size of [65536, 4096, 256, 16]) while (await put(size));
            }
            """;

    @Test
    void aNewerPageWaitsUntilItIsWanted() throws IOException {
        try (Releases site = Releases.of(visit.url());
                BrowserContext there = visit.device()) {
            PatternsPage first = visit.tab(there, site.url());
            PatternsPage second = visit.tab(there, site.url());
            second.settlesEverywhere("Milk");
            first.page().evaluate("() => navigator.serviceWorker.ready.then(() => 1)");
            assertThat(first.page()).hasTitle(Releases.OLD_TITLE);

            site.release();
            first.page()
                    .evaluate(
                            "() => navigator.serviceWorker.getRegistration()"
                                    + ".then(found => found.update()).then(() => 1)");

            assertThat(first.page().getByText("There is a newer version of this page."))
                    .isVisible();
            assertThat(first.page()).hasTitle(Releases.OLD_TITLE);
            first.button("Use it").click();
            assertThat(first.page()).hasTitle(Releases.NEW_TITLE);
            first.settlesEverywhere("Milk");
            second.add(SHARED, "Bread");
            first.settlesEverywhere("Bread");
            assertThat(second.page()).hasTitle(Releases.OLD_TITLE);

            there.setOffline(true);
            first.page().reload();
            assertThat(first.page()).hasTitle(Releases.NEW_TITLE);
            first.shows(SHARED, "Milk");
        }
    }

    @Test
    void aThemeIsTheSameInAllTabsAndBrowsersOfAUser() {
        PatternsPage other = visit.tab(device);
        other.settlesEverywhere("Milk");
        page.become("dark");
        looks(page, "dark");
        looks(other, "dark");

        try (BrowserContext elsewhere = visit.device()) {
            PatternsPage there = visit.tab(elsewhere);
            looks(there, "dark");
            there.become("light");
            looks(page, "light");
            looks(other, "light");

            page.become("bob");
            page.settlesEverywhere("Milk");
            page.become("dark");
            looks(other, "dark");
            looks(there, "light");
        }
    }

    @Test
    void aThemeThatWasChosenOfflineIsKeptAndSentLater() {
        page.button("Go offline").click();
        page.become("dark");
        looks(page, "dark");
        page.page().reload();
        looks(page, "dark");
        page.button("Go offline").click();

        try (BrowserContext elsewhere = visit.device()) {
            looks(visit.tab(elsewhere), "dark");
        }
    }

    private static void looks(PatternsPage at, String theme) {
        assertThat(at.page().locator("html")).hasAttribute("data-theme", theme);
    }

    @Test
    void aGuestsWorkBecomesAlices() throws SQLException {
        page.become("guest");
        page.lacks(SHARED, "Milk");
        page.add(SHARED, "Made by nobody");
        assertThat(page.todo(SHARED, "Made by nobody")).hasAttribute("data-mark", "waiting");
        assertThat(page.card(ONLINE)).containsText("Sign in to try it");

        page.become("alice");
        page.button("Give them to alice").click();

        page.settlesEverywhere("Made by nobody");
        assertThat(titles()).containsExactly("Milk", "Made by nobody");
        assertThat(database.value("SELECT owner_id FROM todos WHERE title LIKE 'Made%'"))
                .isEqualTo("alice");
    }

    @Test
    void whatIsNotSharedIsTheOwnersOnly() {
        page.card(SHARED).getByText("only me").click();
        page.add(SHARED, "A present for bob");
        page.settlesEverywhere("A present for bob");

        page.become("bob");
        page.settlesEverywhere("Milk");
        CARDS.forEach(card -> page.lacks(card, "A present for bob"));

        page.become("alice");
        page.settlesEverywhere("A present for bob");
    }

    @Test
    void withoutAStoreThePageSaysSoAndWorks() {
        try (BrowserContext bare = visit.device()) {
            bare.addInitScript("delete window.indexedDB; window.indexedDB = undefined");
            PatternsPage there = visit.tab(bare);

            there.settlesEverywhere("Milk");
            assertThat(there.page().getByText("Nothing can be kept on this device")).isVisible();
            there.add(SHARED, "Bread");
            there.settlesEverywhere("Bread");
            there.shoot("no-store");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void axeFindsNothing(String scheme) throws IOException {
        page.page()
                .emulateMedia(
                        new Page.EmulateMediaOptions()
                                .setReducedMotion(ReducedMotion.REDUCE)
                                .setColorScheme(
                                        ColorScheme.valueOf(scheme.toUpperCase(Locale.ROOT))));
        page.button("Go offline").click();
        page.add(SHARED, "Bread");
        page.box(OPTIMISTIC, "Milk").click();
        page.shows(SHARED, "Bread");
        name = "looks-" + scheme;
        Path axe = Path.of("..", "tests", "page", "node_modules", "axe-core", "axe.min.js");
        boolean wanted = Boolean.getBoolean("tidemark.browser.tests");
        Assumptions.assumeTrue(wanted || Files.exists(axe), "axe-core comes by ./tidemark test");

        page.page().evaluate(Files.readString(axe));
        Object found = page.page().evaluate(VIOLATIONS);

        assertThat(found).isEqualTo("");
    }

    private static final String VIOLATIONS =
            """
            () => axe.run().then(all => all.violations.flatMap(one => one.nodes.map(
                node => one.id + ': ' + node.target + ' ' + node.failureSummary)).join('; '))
            """;

    @Test
    void thePageNeedsNobodyElseAndNoScriptInside() {
        Object foreign =
                page.page()
                        .evaluate(
                                "() => performance.getEntriesByType('resource').map(r => r.name)"
                                        + ".filter(n => !n.startsWith(location.origin)).join(' ')");
        Object inside =
                page.page()
                        .evaluate(
                                "() => [...document.scripts].filter(s => !s.src).length +"
                                        + " document.querySelectorAll('[style],[onclick]').length");

        assertThat(foreign).isEqualTo("");
        assertThat(inside).isEqualTo(0);
    }

    /// A first visit over a slow line: what has to come before anything works. How long that takes
    /// is noted, and for people to judge.
    @Test
    void theScriptsAreSmall() {
        try (BrowserContext fresh = visit.device()) {
            fresh.addInitScript(FIRST_ROW);
            PatternsPage there = visit.tab(fresh);
            there.settlesEverywhere("Milk");
            Object readyMs = there.page().evaluate("() => window.firstTodo");
            Object bytes =
                    there.page()
                            .evaluate(
                                    "() => performance.getEntriesByType('resource')"
                                            + ".filter(r => r.name.endsWith('.js'))"
                                            + ".reduce((sum, r) => sum + r.encodedBodySize, 0)");

            LOG.log(Level.INFO, "a first visit: {0} B of scripts, {1} ms", bytes, readyMs);
            assertThat(((Number) bytes).intValue()).isPositive().isLessThan(SCRIPT_BYTES_MAX);
        }
    }

    private static final String FIRST_ROW =
            """
            const look = () => {
              if (document.querySelector('li.todo')) window.firstTodo = Math.round(performance.now())
              else requestAnimationFrame(look)
            }
            look()
            """;

    @Test
    void aNarrowScreenShowsOneCardAfterTheOther() {
        page.page().setViewportSize(380, 800);

        Object wider =
                page.page()
                        .evaluate("() => document.documentElement.scrollWidth > window.innerWidth");
        assertThat(wider).isEqualTo(false);
    }

    private static List<String> titles() throws SQLException {
        return database.query("SELECT title FROM todos ORDER BY created_at").stream()
                .map(row -> String.valueOf(row.getFirst()))
                .toList();
    }
}
