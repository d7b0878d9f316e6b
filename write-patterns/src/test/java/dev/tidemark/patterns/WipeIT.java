package dev.tidemark.patterns;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.tidemark.patterns.PatternsPage.CARDS;
import static dev.tidemark.patterns.PatternsPage.ONLINE;
import static dev.tidemark.patterns.PatternsPage.OPTIMISTIC;
import static dev.tidemark.patterns.PatternsPage.SHARED;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is thrown away on purpose: what is said before, and what stays.
@Timeout(300)
class WipeIT {
    @RegisterExtension private static final Visits VISITS = new Visits();

    private PatternsPage page;

    @BeforeEach
    void arrive() {
        page = VISITS.arrive();
    }

    @Test
    void whatNobodyElseHasIsThrownAwayOnlyAfterAQuestion() throws SQLException {
        page.button("Go offline").click();
        page.add(ONLINE, "asked");
        page.add(OPTIMISTIC, "seen here");
        page.add(SHARED, "kept");
        assertThat(page.todo(SHARED, "kept")).hasAttribute("data-mark", "waiting");

        page.button("Wipe local").click();
        assertThat(question()).containsText("3 changes: as far as is known, on this device only.");
        assertThat(page.button("Keep them")).isFocused();
        page.button("Keep them").click();
        page.shows(OPTIMISTIC, "seen here");
        page.shows(SHARED, "kept");
        assertThat(outbox(ONLINE)).hasText("Outbox \u00b7 1");

        page.button("Wipe local").click();
        page.button("Throw them away").click();
        page.lacks(OPTIMISTIC, "seen here");
        page.lacks(SHARED, "kept");
        CARDS.forEach(card -> assertThat(outbox(card)).hasText("Outbox"));
        CARDS.forEach(card -> page.shows(card, "Milk"));
        assertThat(page.page().getByText("Nothing waits here any more.")).isVisible();

        page.button("Go offline").click();
        page.add(SHARED, "Bread");
        page.settlesEverywhere("Bread");
        assertThat(VISITS.titles()).containsExactly("Milk", "Bread");
    }

    @Test
    void whereNothingWaitsNothingIsAsked() {
        page.button("Wipe local").click();

        assertThat(page.page().getByText("Nothing waits here any more.")).isVisible();
        assertThat(question()).isHidden();
        CARDS.forEach(card -> page.settles(card, "Milk"));
    }

    @Test
    void whatMayHaveArrivedIsNotThrownAway() {
        page.button("Lose replies").click();
        page.add(SHARED, "Bread");
        Awaitility.await().untilAsserted(() -> assertThat(VISITS.titles()).contains("Bread"));

        page.button("Wipe local").click();
        page.button("Throw them away").click();

        assertThat(page.page().getByText("1 may have reached the server, and stay.")).isVisible();
        page.shows(SHARED, "Bread");
        page.button("Lose replies").click();
        page.settlesEverywhere("Bread");
    }

    @Test
    void aRefusedTodoIsThrownAwayToo() {
        page.button("Refuse the next todo").click();
        page.add(SHARED, "Wine");
        assertThat(page.todo(SHARED, "Wine (reject me)")).hasAttribute("data-mark", "refused");

        page.button("Wipe local").click();
        assertThat(question()).containsText("1 change: as far as is known, on this device only.");
        page.button("Throw them away").click();

        page.lacks(SHARED, "Wine (reject me)");
        assertThat(outbox(SHARED)).hasText("Outbox");
    }

    @Test
    void withoutItsBaseEachCardFetchesAnewAndKeepsWhatWasWritten() {
        page.button("Go offline").click();
        page.add(SHARED, "kept");
        assertThat(page.todo(SHARED, "kept")).hasAttribute("data-mark", "waiting");
        leaveAMark();

        page.button("Wipe base").click();

        page.page().waitForFunction(BEGUN_ANEW);
        page.shows(SHARED, "kept");
        page.lacks(ONLINE, "Milk");
        page.lacks(OPTIMISTIC, "Milk");
        page.lacks(SHARED, "Milk");
        page.button("Go offline").click();
        page.settlesEverywhere("Milk");
        page.settlesEverywhere("kept");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Reload", "Wipe base"})
    void whatOnlyThePageHasIsForgottenOnlyAfterAQuestion(String button) {
        page.button("Go offline").click();
        page.add(ONLINE, "asked");
        page.add(OPTIMISTIC, "seen here");
        page.add(SHARED, "kept");
        assertThat(page.todo(SHARED, "kept")).hasAttribute("data-mark", "waiting");
        leaveAMark();

        page.button(button).click();
        assertThat(question())
                .containsText("2 changes in the cards Online and Optimistic: not sent yet");
        page.press("Escape");
        assertThat(question()).isHidden();
        page.shows(OPTIMISTIC, "seen here");

        page.button(button).click();
        page.button("Begin anew").click();
        page.page().waitForFunction(BEGUN_ANEW);
        page.shows(SHARED, "kept");
        page.button("Go offline").click();
        page.settlesEverywhere("Milk");
        page.settlesEverywhere("kept");
        CARDS.forEach(card -> page.lacks(card, "seen here"));
        CARDS.forEach(card -> page.lacks(card, "asked"));
    }

    @Test
    void whatSomebodyWroteWhoIsGoneIsAskedAboutToo() {
        page.button("Go offline").click();
        page.add(OPTIMISTIC, "seen here");
        page.shows(OPTIMISTIC, "seen here");
        page.become("bob");
        page.lacks(OPTIMISTIC, "seen here");

        page.button("Reload").click();
        assertThat(question())
                .containsText("1 change by somebody who was here before: not sent yet");
        page.button("Stay").click();

        page.become("alice");
        page.button("Go offline").click();
        page.settlesEverywhere("seen here");
    }

    @Test
    void theBrowserAsksTooAsLongAsItWouldLoseSomething() {
        List<String> asked = new ArrayList<>();
        page.page()
                .onDialog(
                        dialog -> {
                            asked.add(dialog.type());
                            dialog.dismiss();
                        });
        page.button("Go offline").click();
        page.add(OPTIMISTIC, "seen here");
        page.shows(OPTIMISTIC, "seen here");

        page.page().close(new Page.CloseOptions().setRunBeforeUnload(true));
        page.page().waitForCondition(() -> !asked.isEmpty());
        page.shows(OPTIMISTIC, "seen here");

        page.button("Go offline").click();
        page.settlesEverywhere("seen here");
        page.page().reload();
        page.settlesEverywhere("seen here");
        assertThat(asked).containsExactly("beforeunload");
    }

    @Test
    void whatComesAfterTheQuestionIsNotThrownAway() {
        PatternsPage other = VISITS.arrive();
        other.button("Go offline").click();
        page.button("Go offline").click();
        page.add(SHARED, "asked about");
        assertThat(page.todo(SHARED, "asked about")).hasAttribute("data-mark", "waiting");
        page.button("Wipe local").click();
        assertThat(question()).containsText("1 change: as far as is known");

        other.add(SHARED, "came later");
        assertThat(page.todo(SHARED, "came later")).hasCount(1);
        page.button("Throw them away").click();

        page.lacks(SHARED, "asked about");
        page.shows(SHARED, "came later");
        page.button("Go offline").click();
        other.button("Go offline").click();
        page.settlesEverywhere("came later");
    }

    @Test
    void aReloadWithoutAQuestionLosesNothing() {
        page.add(SHARED, "Bread");
        page.settlesEverywhere("Bread");
        leaveAMark();

        page.button("Reload").click();

        page.page().waitForFunction(BEGUN_ANEW);
        page.settlesEverywhere("Bread");
        page.settlesEverywhere("Milk");
    }

    /// The tab whose database another one holds can't wipe it, and says so; the answer to what was
    /// begun before comes afterwards.
    @Test
    void aLateAnswerOfARefetchWipesNothing() {
        Visits.needSqlite();
        page.openDatabase();
        PatternsPage other = VISITS.arrive();
        other.openDatabase();
        List<Route> held = new ArrayList<>();
        other.page()
                .route(
                        "**/v1/shape?handle=*",
                        route -> {
                            if (route.request().method().equals("DELETE")) {
                                held.add(route);
                            } else {
                                route.fallback();
                            }
                        });
        other.button("Refetch").click();
        other.page().waitForCondition(() -> held.size() == 2);
        other.page().evaluate(MARK);
        other.button("Wipe base").click();
        assertThat(other.page().getByText("wipe it there")).isVisible();

        held.forEach(Route::resume);

        assertThat(other.page().getByText("The server forgot the log")).isVisible();
        other.add(SHARED, "Bread");
        other.settlesEverywhere("Bread");
        assertThat(other.page().evaluate(BEGUN_ANEW)).isEqualTo(false);
    }

    private static final String MARK = "() => { window.marked = true }";
    private static final String BEGUN_ANEW = "() => !window.marked";

    private void leaveAMark() {
        page.page().evaluate(MARK);
    }

    private Locator question() {
        return page.page().getByRole(AriaRole.DIALOG);
    }

    private Locator outbox(String card) {
        return page.card(card).locator("summary");
    }
}
