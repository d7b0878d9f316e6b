package dev.tidemark.patterns;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.tidemark.patterns.PatternsPage.CARDS;
import static dev.tidemark.patterns.PatternsPage.ONLINE;
import static dev.tidemark.patterns.PatternsPage.OPTIMISTIC;
import static dev.tidemark.patterns.PatternsPage.SHARED;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The three cards of the first load, in Chromium, by what a person does and sees.
@Timeout(300)
class PageIT {
    @RegisterExtension private static final Visits VISITS = new Visits();

    private BrowserContext device;
    private PatternsPage page;

    @BeforeEach
    void arrive() {
        device = VISITS.device();
        page = VISITS.arrive();
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

        assertThat(VISITS.titles()).containsExactly("Milk");
    }

    @Test
    void aFieldThatIsOpenedAndLeftRenamesNothing() throws SQLException {
        Locator field = page.beginRename(SHARED, "Milk");
        VISITS.database().sql("UPDATE todos SET title = 'Oat milk'");
        page.settles(ONLINE, "Oat milk");

        field.press("Tab");

        page.settlesEverywhere("Oat milk");
        page.add(SHARED, "Bread");
        page.settlesEverywhere("Bread");
        assertThat(VISITS.titles()).containsExactlyInAnyOrder("Bread", "Oat milk");
    }

    /// What the rows would show is held back between the server's answer and them.
    @ParameterizedTest
    @ValueSource(strings = {ONLINE, OPTIMISTIC, SHARED})
    void whatTheServerHasIsSaidUntilTheRowsShowIt(String card) {
        device.addInitScript(HOLDING);
        page.page().reload();
        page.settlesEverywhere("Milk");
        page.page().evaluate("() => { window.held = true }");

        page.box(card, "Milk").click();

        assertThat(page.todo(card, "Milk")).hasAttribute("data-mark", "accepted");
        assertThat(page.todo(card, "Milk")).containsText("server has it");
        assertThat(page.card(card).getByRole(AriaRole.STATUS)).hasText("saving");
        page.page().evaluate("() => { window.held = false }");
        page.settlesEverywhere("Milk");
        CARDS.forEach(each -> assertThat(page.box(each, "Milk")).isChecked());
        assertThat(page.card(card).getByRole(AriaRole.STATUS)).hasText("");
    }

    private static final String HOLDING =
            """
            const ask = window.fetch
            window.fetch = async (...what) => {
              const answer = await ask(...what)
              const rows = String(what[0]).includes('/v1/shape')
              while (rows && window.held) await new Promise((done) => setTimeout(done, 20))
              return answer
            }
            """;

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
        assertThat(VISITS.titles()).containsExactly("Milk");

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
    void aLostReplyDoesNothingTwice() throws SQLException {
        page.button("Lose replies").click();
        page.add(ONLINE, "Bread");
        page.add(OPTIMISTIC, "Rolls");
        page.add(SHARED, "Butter");
        Awaitility.await()
                .untilAsserted(
                        () -> assertThat(VISITS.titles()).contains("Bread", "Rolls", "Butter"));
        page.shows(OPTIMISTIC, "Rolls");
        page.shows(SHARED, "Butter");

        page.button("Lose replies").click();

        List.of("Bread", "Rolls", "Butter").forEach(page::settlesEverywhere);
        assertThat(VISITS.titles()).containsExactlyInAnyOrder("Milk", "Bread", "Rolls", "Butter");
    }

    @ParameterizedTest
    @ValueSource(strings = {ONLINE, OPTIMISTIC, SHARED})
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
        assertThat(VISITS.titles()).containsExactly("Milk", "Bread", "Butter");

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
        Map<String, String> own =
                Map.of("online", "Milk", "optimistic", "Bread", "shared", "Butter");
        page.add(SHARED, "Bread");
        page.add(SHARED, "Butter");
        own.values().forEach(page::settlesEverywhere);
        page.button("Slow").click();
        own.forEach(page::notePaints);
        page.box(ONLINE, "Milk").click();
        page.box(OPTIMISTIC, "Bread").click();
        page.box(SHARED, "Butter").click();
        page.button("Refetch").click();
        assertThat(page.page().getByText("The server forgot the log; all fetch anew.")).isVisible();
        own.values().forEach(page::settlesEverywhere);
        for (String title : own.values()) {
            CARDS.forEach(card -> assertThat(page.box(card, title)).isChecked());
        }

        own.keySet().forEach(id -> assertThat(page.painted(id)).as(id).isIn("false true", "true"));
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
        assertThat(VISITS.titles()).containsExactly("Milk", "Made by nobody");
        assertThat(VISITS.database().value("SELECT owner_id FROM todos WHERE title LIKE 'Made%'"))
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
}
