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
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The card that is a database, in Chromium, by what a person does and sees.
@Timeout(300)
class DatabaseCardIT {
    @RegisterExtension private static final Visits VISITS = new Visits();

    private BrowserContext device;
    private PatternsPage page;

    @BeforeEach
    void arrive() {
        Visits.needSqlite();
        device = VISITS.device();
        page = VISITS.arrive();
    }

    @Test
    void whatIsWrittenBySqlArrivesInAllCardsAndTheOtherWay() throws SQLException {
        page.openDatabase();
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

        assertThat(VISITS.titles()).containsExactly("Milk", "Butter");
    }

    @Test
    void whatIsWrittenOfflineOutlivesAReloadAndIsSentLater() {
        page.page().evaluate("() => navigator.serviceWorker.ready.then(() => 1)");
        page.page().reload();
        page.settlesEverywhere("Milk");
        page.openDatabase();
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
        page.openDatabase();
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
        assertThat(VISITS.titles()).containsExactly("Milk", "Bread", "Butter");

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
    void aLostReplyDoesNothingTwice() throws SQLException {
        page.openDatabase();
        page.button("Lose replies").click();
        page.add(DATABASE, "Bread");
        Awaitility.await().untilAsserted(() -> assertThat(VISITS.titles()).contains("Bread"));
        page.shows(DATABASE, "Bread");

        page.button("Lose replies").click();

        page.settles(DATABASE, "Bread");
        page.settlesEverywhere("Bread");
        assertThat(VISITS.titles()).containsExactly("Milk", "Bread");
    }

    @Test
    void twoTabsHaveTheSameDatabase() {
        page.openDatabase();
        PatternsPage other = VISITS.arrive();
        other.openDatabase();
        List<PatternsPage> both = List.of(page, other);
        both.forEach(each -> each.button("Go offline").click());

        page.add(DATABASE, "Bread");
        other.shows(DATABASE, "Bread");
        other.box(DATABASE, "Milk").click();
        assertThat(page.box(DATABASE, "Milk")).isChecked();

        both.forEach(each -> each.button("Go offline").click());
        both.forEach(each -> each.settles(DATABASE, "Bread"));
        both.forEach(each -> each.settlesEverywhere("Bread"));
        assertThat(page.box(SHARED, "Milk")).isChecked();
    }

    @Test
    void aTabThatIsKilledLosesNothingThatWasCommitted() {
        page.openDatabase();
        page.button("Go offline").click();
        page.add(DATABASE, "Bread");
        assertThat(page.todo(DATABASE, "Bread")).hasAttribute("data-mark", "waiting");

        page.page().close();
        page = VISITS.visit().tab(device);

        page.openDatabase();
        page.settles(DATABASE, "Bread");
        page.settlesEverywhere("Bread");
    }

    /// Every state that is painted is noted; none may contradict what the person did last.
    @Test
    void aRefetchNeverShowsWhatThePersonHasChanged() {
        page.openDatabase();
        List<Request> forgotten = new ArrayList<>();
        page.page()
                .onRequest(
                        request -> {
                            if (request.method().equals("DELETE")) {
                                forgotten.add(request);
                            }
                        });
        page.button("Slow").click();
        page.notePaints("database", "Milk");
        page.box(DATABASE, "Milk").click();
        page.button("Refetch").click();

        page.page().waitForCondition(() -> forgotten.size() == 2);
        page.settles(DATABASE, "Milk");
        page.settlesEverywhere("Milk");
        assertThat(page.box(DATABASE, "Milk")).isChecked();
        assertThat(page.painted("database")).isIn("false true", "true");
    }

    @Test
    void theBarWipesTheDatabaseToo() {
        page.openDatabase();
        page.button("Go offline").click();
        page.add(DATABASE, "Bread");
        assertThat(page.todo(DATABASE, "Bread")).hasAttribute("data-mark", "waiting");
        page.button("Wipe local").click();
        assertThat(page.page().getByText("1 change: as far as is known, on this device only."))
                .isVisible();
        page.button("Throw them away").click();
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
        page.openDatabase();
        CDPSession devtools = device.newCDPSession(page.page());
        JsonObject quota = new JsonObject();
        quota.addProperty("origin", VISITS.visit().url());
        quota.addProperty("quotaSize", 1);
        devtools.send("Storage.overrideQuotaForOrigin", quota);

        page.add(DATABASE, "Bread");

        assertThat(page.card(DATABASE)).containsText("Not written");
        assertThat(page.card(DATABASE).getByLabel("New todo")).hasValue("Bread");
        page.settles(DATABASE, "Milk");
        page.rename(DATABASE, "Milk", "Oat milk");
        Locator given = page.card(DATABASE).locator("input.edit:visible");
        assertThat(given).hasValue("Oat milk");
        assertThat(given).isFocused();
        quota.remove("quotaSize");
        devtools.send("Storage.overrideQuotaForOrigin", quota);
        given.press("Enter");
        page.settlesEverywhere("Oat milk");
        assertThat(page.card(DATABASE).getByText("Not written")).hasCount(0);
        page.add(DATABASE, "Butter");
        page.settlesEverywhere("Butter");
    }

    @Test
    void twoBrowsersConvergeWhateverCardWasWrittenIn() throws SQLException {
        page.openDatabase();
        try (BrowserContext elsewhere = VISITS.visit().device()) {
            PatternsPage bobs = VISITS.visit().tab(elsewhere);
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
        assertThat(VISITS.titles()).containsExactlyInAnyOrder("Oat milk", "Bread", "Butter");
    }

    @Test
    void aGuestsRowsBecomeAlices() throws SQLException {
        page.openDatabase();
        page.become("guest");
        page.lacks(DATABASE, "Milk");
        page.add(DATABASE, "Made by nobody");
        assertThat(page.todo(DATABASE, "Made by nobody")).hasAttribute("data-mark", "waiting");

        page.become("alice");
        page.button("Give them to alice").click();

        page.settles(DATABASE, "Made by nobody");
        page.settlesEverywhere("Made by nobody");
        assertThat(VISITS.titles()).containsExactly("Milk", "Made by nobody");
    }

    @Test
    void nothingOfSqliteIsLoadedBeforeSomebodyWantsIt() {
        String sqlite =
                "() => performance.getEntriesByType('resource')"
                        + ".filter(r => /sqlite|database/.test(r.name)).length";

        assertThat(page.page().evaluate(sqlite)).isEqualTo(0);
        page.openDatabase();
        assertThat(((Number) page.page().evaluate(sqlite)).intValue()).isPositive();
    }

    @Test
    void withoutAFileSystemTheCardSaysSoAndWorks() {
        Browser.NewContextOptions alone =
                new Browser.NewContextOptions().setServiceWorkers(ServiceWorkerPolicy.BLOCK);
        try (BrowserContext bare = VISITS.visit().device(alone)) {
            bare.route(
                    "**/sqlite-worker.js",
                    route -> {
                        String worker = route.fetch().text();
                        route.fulfill(
                                new Route.FulfillOptions()
                                        .setResponse(route.fetch())
                                        .setBody(NO_FILES + worker));
                    });
            PatternsPage there = VISITS.visit().tab(bare);
            there.settlesEverywhere("Milk");
            there.button("Open the database").click();

            there.settles(DATABASE, "Milk");
            assertThat(there.card(DATABASE)).containsText("can keep no database here");
            there.button("Go offline").click();
            there.add(DATABASE, "Bread");
            assertThat(there.todo(DATABASE, "Bread")).hasAttribute("data-mark", "waiting");
            there.button("Reload").click();
            assertThat(there.page().getByRole(AriaRole.DIALOG))
                    .containsText("1 change in the database: not sent yet");
            there.button("Stay").click();
            there.button("Go offline").click();
            there.settlesEverywhere("Bread");
        }
    }

    private static final String NO_FILES = "delete StorageManager.prototype.getDirectory;\n";
}
