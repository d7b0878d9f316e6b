package dev.tidemark.patterns;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.tidemark.patterns.PatternsPage.CARDS;
import static dev.tidemark.patterns.PatternsPage.DATABASE;
import static dev.tidemark.patterns.PatternsPage.ONLINE;
import static dev.tidemark.patterns.PatternsPage.SHARED;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import com.microsoft.playwright.options.WaitUntilState;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Browsers that lack something, or forbid it: the page says what, and all else works.
///
/// What a browser is without is taken away before the page begins. What no script can take away,
/// modules, is taken out of the page as the old browser reads it.
@Timeout(300)
class OldBrowserIT {
    @RegisterExtension private static final Visits VISITS = new Visits();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "delete Navigator.prototype.locks | When a tab ends, it takes a while",
                "delete window.BroadcastChannel | Other tabs learn of your writes a little later",
                "delete window.indexedDB; window.indexedDB = undefined"
                        + " | Nothing can be kept on this device",
                "IDBFactory.prototype.open = () => {"
                        + " throw new DOMException('no', 'SecurityError') }"
                        + " | Nothing can be kept on this device",
                "delete Navigator.prototype.serviceWorker"
                        + " | This page does not open without a network: the browser allows it no",
                "if (navigator.serviceWorker) navigator.serviceWorker.register ="
                        + " () => Promise.reject(new DOMException('no', 'SecurityError'))"
                        + " | This page does not open without a network: the browser allows it no",
                "if (navigator.serviceWorker)"
                        + " navigator.serviceWorker.register = () => Promise.reject(Error('no'))"
                        + " | This page does not open without a network: its service worker did not"
                        + " come (no)",
            })
    void whatIsMissingIsSaidAndTheCardsWork(String without, String said) {
        PatternsPage page = arriveWithout(without);

        assertThat(page.page().getByText(said)).isVisible();
        allThreeWork(page);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete Response.prototype.body",
                "delete Crypto.prototype.randomUUID; delete Crypto.prototype.subtle",
                "delete Navigator.prototype.storage",
                "delete window.WebAssembly",
                "const no = { get() { throw new Error('no') } };"
                        + "Object.defineProperty(window, 'localStorage', no);"
                        + "Object.defineProperty(window, 'sessionStorage', no)",
            })
    void whatNobodyMissesIsNotSpokenOf(String without) {
        PatternsPage page = arriveWithout(without);

        assertThat(page.page().locator(".lack:visible")).hasCount(0);
        allThreeWork(page);
    }

    private PatternsPage arriveWithout(String without) {
        VISITS.device().addInitScript(without);
        return VISITS.arrive();
    }

    private static void allThreeWork(PatternsPage page) {
        for (String card : CARDS) {
            page.add(card, "By " + card);
            page.settlesEverywhere("By " + card);
        }
        page.box(SHARED, "Milk").click();
        CARDS.forEach(card -> assertThat(page.box(card, "Milk")).isChecked());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete HTMLDialogElement.prototype.showModal;"
                        + " delete HTMLDialogElement.prototype.close",
                "const create = Document.prototype.createElement;"
                        + " Document.prototype.createElement = function (name) {"
                        + " return create.call(this, name === 'dialog' ? 'unheard-of' : name) }",
            })
    void aQuestionIsAskedWithoutDialogsToo(String without) {
        PatternsPage page = arriveWithout(without);
        assertThat(page.page().getByText("Some of it is nowhere else")).isHidden();
        page.button("Go offline").click();
        page.add(SHARED, "Bread");
        page.shows(SHARED, "Bread");

        page.button("Wipe local").click();
        assertThat(question(page)).containsText("1 change: as far as is known");
        assertThat(page.button("Keep them")).isFocused();
        page.press("Escape");
        assertThat(page.page().getByText("Some of it is nowhere else")).isHidden();
        assertThat(page.button("Wipe local")).isFocused();
        page.shows(SHARED, "Bread");

        page.button("Wipe local").click();
        page.button("Throw them away").click();
        page.lacks(SHARED, "Bread");
        assertThat(page.page().getByText("Some of it is nowhere else")).isHidden();
    }

    private static Locator question(PatternsPage page) {
        return page.page().getByRole(AriaRole.DIALOG);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Reload", "Wipe base"})
    void withoutAStoreNothingIsForgottenWithoutAQuestion(String button) {
        PatternsPage page = arriveWithout("delete window.indexedDB; window.indexedDB = undefined");
        page.button("Go offline").click();
        page.add(SHARED, "Bread");
        page.shows(SHARED, "Bread");

        page.button(button).click();
        assertThat(question(page))
                .containsText("1 change in the card Shared and persistent: not sent yet");
        page.button("Stay").click();

        page.shows(SHARED, "Bread");
        page.button("Go offline").click();
        page.settlesEverywhere("Bread");
    }

    /// Only a script that does not come is in the way of the page.
    @Test
    void aStyleThatDoesNotComeIsNoReasonNotToBegin() {
        BrowserContext device = alone();
        List<Route> held = new ArrayList<>();
        device.route("**/assets/page-*.js", held::add);
        Page tab = device.newPage();
        tab.navigate(
                VISITS.visit().url(),
                new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
        tab.waitForCondition(() -> !held.isEmpty());
        tab.waitForFunction(WATCHED);
        tab.evaluate(NO_STYLE);
        assertThat(tab.getByText("Starting")).isVisible();
        assertThat(tab.locator(".broken")).hasCount(0);

        held.forEach(Route::resume);
        new PatternsPage(tab).settlesEverywhere("Milk");
    }

    private static final String WATCHED =
            """
            () => document.readyState === 'interactive' && performance.getEntriesByType('resource')
              .some(one => one.name.includes('/assets/watch') && one.responseEnd > 0)
            """;

    private static final String NO_STYLE =
            """
            () => new Promise((done) => {
              const link = document.createElement('link')
              link.rel = 'stylesheet'
              link.href = '/assets/none.css'
              link.onerror = () => done(true)
              document.head.append(link)
            })
            """;

    @Test
    void withoutWebAssemblyTheDatabaseSaysSoAndTheOtherCardsWork() {
        Visits.needSqlite();
        BrowserContext device = alone();
        device.route(
                "**/sqlite-worker.js",
                route ->
                        route.fulfill(
                                new Route.FulfillOptions()
                                        .setResponse(route.fetch())
                                        .setBody(
                                                "delete self.WebAssembly;\n"
                                                        + route.fetch().text())));
        PatternsPage page = VISITS.arrive(device);
        page.button("Open the database").click();

        assertThat(page.card(DATABASE)).containsText("The database does not open");
        allThreeWork(page);
    }

    /// As it is where the build found no npm.
    @Test
    void aPageWithoutSqliteSaysSoAndTheOtherCardsWork() {
        BrowserContext device = alone();
        device.route(
                "**/assets/start-*.js",
                route ->
                        route.fulfill(
                                new Route.FulfillOptions()
                                        .setResponse(route.fetch())
                                        .setBody(
                                                route.fetch()
                                                        .text()
                                                        .replaceAll(SQLITE_WORKER, "\"\""))));
        PatternsPage page = VISITS.arrive(device);

        assertThat(page.card(DATABASE)).containsText("built without SQLite: npm was missing");
        assertThat(page.button("Open the database")).isHidden();
        allThreeWork(page);
    }

    private static final String SQLITE_WORKER = "\"/assets/sqlite[^\"]*\"";

    /// A browser from before 2018 passes over scripts of a type that it does not know, and does not
    /// know what `nomodule` means.
    @Test
    void aBrowserWithoutModulesSaysSo() {
        BrowserContext device = alone();
        device.route(
                VISITS.visit().url() + "/",
                route ->
                        route.fulfill(
                                new Route.FulfillOptions()
                                        .setResponse(route.fetch())
                                        .setBody(
                                                route.fetch()
                                                        .text()
                                                        .replace("type=\"module\"", "type=\"new\"")
                                                        .replace("nomodule", ""))));
        PatternsPage page = VISITS.visit().tab(device);

        assertThat(page.page().getByText("This browser is too old for this page.")).isVisible();
    }

    @Test
    void aProgramThatTheBrowserDoesNotUnderstandIsSaidToHaveFailed() {
        BrowserContext device = alone();
        device.route(
                "**/assets/page-*.js",
                route ->
                        route.fulfill(
                                new Route.FulfillOptions()
                                        .setResponse(route.fetch())
                                        .setBody("export let main = new syntax;;;) =>")));
        PatternsPage page = VISITS.visit().tab(device);

        assertThat(page.page().getByRole(AriaRole.ALERT))
                .containsText("This page could not begin here");
        assertThat(VISITS.visit().mishaps()).hasSize(1);
    }

    @Test
    void aProgramThatDoesNotComeIsSaidToBeMissing() {
        BrowserContext device = alone();
        device.route("**/assets/page-*.js", route -> route.abort());
        PatternsPage page = VISITS.visit().tab(device);

        assertThat(page.page().getByRole(AriaRole.ALERT))
                .containsText("This page could not begin here: a part of it did not come");
    }

    /// Its requests are seen by the test, not by a service worker.
    private static BrowserContext alone() {
        return VISITS.visit()
                .device(
                        new Browser.NewContextOptions()
                                .setServiceWorkers(ServiceWorkerPolicy.BLOCK));
    }

    @Test
    void aFullDeviceSaysSoAndWhatNeedsNoRoomGoesOn() throws SQLException {
        try (BrowserContext full = VISITS.visit().device()) {
            // Before the browser has looked how much room there is: it remembers that for a while.
            Page tab = full.newPage();
            CDPSession devtools = full.newCDPSession(tab);
            JsonObject quota = new JsonObject();
            quota.addProperty("origin", VISITS.visit().url());
            quota.addProperty("quotaSize", QUOTA);
            devtools.send("Storage.overrideQuotaForOrigin", quota);
            tab.navigate(VISITS.visit().url());
            PatternsPage there = new PatternsPage(tab);
            there.settlesEverywhere("Milk");
            tab.evaluate(FILL);

            there.add(SHARED, "Bread");
            Locator bread = there.todo(SHARED, "Bread");
            assertThat(bread).hasAttribute("data-mark", "unstored");
            assertThat(bread).containsText("not stored: the browser gives no more room");
            assertThat(there.card(SHARED).getByRole(AriaRole.ALERT))
                    .containsText("Not stored, in this page only");
            for (String button : List.of("Reload", "Wipe base")) {
                there.button(button).click();
                assertThat(question(there))
                        .containsText("1 change in the card Shared and persistent: not sent yet");
                there.button("Stay").click();
            }
            there.button("Wipe local").click();
            assertThat(tab.getByText("Nothing was thrown away: the device takes no writes now"))
                    .isVisible();
            there.shows(SHARED, "Bread");
            there.add(ONLINE, "Butter");
            there.settlesEverywhere("Butter");

            quota.remove("quotaSize");
            devtools.send("Storage.overrideQuotaForOrigin", quota);
            there.add(SHARED, "Rolls");
            there.settlesEverywhere("Rolls");
            there.settlesEverywhere("Bread");
            assertThat(there.card(SHARED).getByRole(AriaRole.ALERT)).isHidden();
            assertThat(VISITS.titles()).contains("Milk", "Butter", "Rolls", "Bread");
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
}
