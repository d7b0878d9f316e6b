package dev.tidemark.patterns;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.tidemark.patterns.PatternsPage.CARDS;
import static dev.tidemark.patterns.PatternsPage.ONLINE;
import static dev.tidemark.patterns.PatternsPage.OPTIMISTIC;
import static dev.tidemark.patterns.PatternsPage.SHARED;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Several tabs and browsers of a person: what they tell each other, and what outlives them.
@Timeout(300)
class TabsIT {
    @RegisterExtension private static final Visits VISITS = new Visits();

    private BrowserContext device;
    private PatternsPage page;

    @BeforeEach
    void arrive() {
        device = VISITS.device();
        page = VISITS.arrive();
    }

    @Test
    void twoTabsOfADeviceShowTheSame() {
        PatternsPage other = VISITS.visit().tab(device);
        other.settlesEverywhere("Milk");
        for (String card : List.of(ONLINE, OPTIMISTIC)) {
            page.add(card, "By " + card);
            other.settlesEverywhere("By " + card);
        }
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
    void aTabThatIsKilledLosesNothingThatWasKept() {
        page.button("Go offline").click();
        page.add(SHARED, "kept");
        assertThat(page.todo(SHARED, "kept")).hasAttribute("data-mark", "waiting");

        page.page().close();
        page = VISITS.visit().tab(device);

        page.settlesEverywhere("kept");
    }

    @Test
    void aNewerPageWaitsUntilItIsWanted() throws IOException {
        try (Releases site = Releases.of(VISITS.visit().url());
                BrowserContext there = VISITS.visit().device()) {
            PatternsPage first = VISITS.visit().tab(there, site.url());
            PatternsPage second = VISITS.visit().tab(there, site.url());
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
            first.button("Go offline").click();
            first.add(OPTIMISTIC, "seen here");
            first.button("Use it").click();
            assertThat(first.page().getByRole(AriaRole.DIALOG))
                    .containsText("1 change in the cards Online and Optimistic: not sent yet");
            first.button("Stay").click();
            first.button("Go offline").click();
            first.settlesEverywhere("seen here");
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
    void aTabThatWouldLoseSomethingGoesOnWhenSomebodyComesByAnotherOne() {
        PatternsPage other = VISITS.arrive();
        page.button("Go offline").click();
        page.add(OPTIMISTIC, "seen here");
        page.shows(OPTIMISTIC, "seen here");

        other.become("bob");
        assertThat(page.page().getByText("what only this page has is still here")).isVisible();
        assertThat(person("bob")).isChecked();
        page.lacks(OPTIMISTIC, "seen here");
        other.become("alice");

        assertThat(person("alice")).isChecked();
        page.button("Go offline").click();
        page.settlesEverywhere("seen here");
        other.settlesEverywhere("seen here");
    }

    private Locator person(String name) {
        return page.page()
                .getByRole(AriaRole.RADIO, new GetByRoleOptions().setName(name).setExact(true));
    }

    @Test
    void aThemeIsTheSameInAllTabsAndBrowsersOfAUser() {
        PatternsPage other = VISITS.visit().tab(device);
        other.settlesEverywhere("Milk");
        page.become("dark");
        looks(page, "dark");
        looks(other, "dark");

        try (BrowserContext elsewhere = VISITS.visit().device()) {
            PatternsPage there = VISITS.visit().tab(elsewhere);
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
        page.become("light");
        looks(page, "light");
        try (BrowserContext elsewhere = VISITS.visit().device()) {
            looks(VISITS.visit().tab(elsewhere), "light");
        }
        page.button("Go offline").click();
        page.become("dark");
        looks(page, "dark");
        page.page().reload();
        looks(page, "dark");
        page.button("Go offline").click();

        try (BrowserContext elsewhere = VISITS.visit().device()) {
            looks(VISITS.visit().tab(elsewhere), "dark");
        }
    }

    private static void looks(PatternsPage at, String theme) {
        assertThat(at.page().locator("html")).hasAttribute("data-theme", theme);
    }
}
