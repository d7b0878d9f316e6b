package dev.tidemark.patterns;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.tidemark.patterns.PatternsPage.CARDS;
import static dev.tidemark.patterns.PatternsPage.ONLINE;
import static dev.tidemark.patterns.PatternsPage.OPTIMISTIC;
import static dev.tidemark.patterns.PatternsPage.SHARED;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import dev.tidemark.testing.PostgresExtension;
import dev.tidemark.testing.TestDatabase;
import java.io.IOException;
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

        refused.getByText("Discard").click();
        page.lacks(card, "Wine (reject me)");
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
        page.page().evaluate(NOTING, "#shared");
        page.box(SHARED, "Milk").click();
        page.button("Refetch").click();
        assertThat(page.page().getByText("The server forgot the log; all fetch anew.")).isVisible();
        page.settlesEverywhere("Milk");
        CARDS.forEach(card -> assertThat(page.box(card, "Milk")).isChecked());

        Object painted = page.page().evaluate("() => [...new Set(window.painted)].join(' ')");
        assertThat(painted).isIn("false true", "true");
    }

    private static final String NOTING =
            """
            card => {
              window.painted = []
              const look = () => {
                const boxes = [...document.querySelectorAll(card + ' li.todo input.tick')]
                const one = boxes.length === 1
                window.painted.push(one ? String(boxes[0].checked) : 'rows' + boxes.length)
                requestAnimationFrame(look)
              }
              look()
            }
            """;

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

    /// A first visit over a slow line: what has to come before anything works.
    @Test
    void theScriptsAreSmall() {
        Object bytes =
                page.page()
                        .evaluate(
                                "() => performance.getEntriesByType('resource')"
                                        + ".filter(r => r.name.endsWith('.js'))"
                                        + ".reduce((sum, r) => sum + r.encodedBodySize, 0)");

        assertThat(((Number) bytes).intValue()).isPositive().isLessThan(SCRIPT_BYTES_MAX);
    }

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
