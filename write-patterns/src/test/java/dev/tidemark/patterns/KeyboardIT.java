package dev.tidemark.patterns;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.tidemark.patterns.PatternsPage.CARDS;
import static dev.tidemark.patterns.PatternsPage.DATABASE;
import static dev.tidemark.patterns.PatternsPage.ONLINE;
import static dev.tidemark.patterns.PatternsPage.OPTIMISTIC;
import static dev.tidemark.patterns.PatternsPage.SHARED;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The page without a mouse.
@Timeout(300)
class KeyboardIT {
    @RegisterExtension private static final Visits VISITS = new Visits();

    private PatternsPage page;

    @BeforeEach
    void arrive() {
        page = VISITS.arrive();
    }

    @Test
    void everyControlIsReachedInTheOrderThatIsSeenAndIsSeenToHaveTheFocus() {
        List<String> passed = new ArrayList<>();
        page.tabTo("bar/alice");
        while (!page.focused().startsWith("database/")) {
            passed.add(page.focused());
            assertThat(page.page().evaluate(FOCUS_IS_SEEN)).as(page.focused()).isEqualTo(true);
            page.press("Tab");
        }

        List<String> expected =
                new ArrayList<>(
                        List.of(
                                "bar/alice",
                                "bar/Go offline",
                                "bar/Slow",
                                "bar/Lose replies",
                                "bar/Refuse the next todo",
                                "bar/Refetch",
                                "bar/adds",
                                "bar/renames",
                                "bar/ticks",
                                "bar/Wipe base",
                                "bar/Wipe local",
                                "bar/Reload"));
        expected.add(passed.get(expected.size()));
        assertThat(expected.getLast()).isIn("bar/system", "bar/light", "bar/dark");
        expected.addAll(stops("online/", ONLINE));
        expected.addAll(stops("optimistic/", OPTIMISTIC));
        expected.addAll(stops("shared/", SHARED));
        assertThat(passed).isEqualTo(expected);
    }

    private static List<String> stops(String id, String card) {
        return List.of(
                id + "New todo, " + card,
                id + "only me",
                id + "Add",
                id + "Done: Milk",
                id + "Rename Milk",
                id + "Remove Milk",
                id + "Outbox");
    }

    private static final String FOCUS_IS_SEEN =
            """
            () => {
              const at = document.activeElement
              const seen = at.type === 'radio' ? at.nextElementSibling : at
              const style = getComputedStyle(seen)
              return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2
            }
            """;

    @ParameterizedTest
    @ValueSource(strings = {"online", "optimistic", "shared"})
    void aTodoIsMadeTickedRenamedAndRemovedByKeyboardAlone(String id) throws SQLException {
        String card = CARDS.get(List.of("online", "optimistic", "shared").indexOf(id));
        page.tabTo(id + "/New todo");
        page.type("Bread");
        page.hasFocus(id + "/New todo");
        page.settlesEverywhere("Bread");

        page.tabTo(id + "/Done: Bread");
        page.press("Space");
        CARDS.forEach(each -> assertThat(page.box(each, "Bread")).isChecked());
        page.settles(card, "Bread");
        page.hasFocus(id + "/Done: Bread");

        page.press("Tab");
        page.press("Enter");
        page.hasFocus(id + "/Title");
        page.page().keyboard().type("Not this");
        page.press("Escape");
        page.hasFocus(id + "/Rename Bread");
        page.press("Enter");
        page.type("Rye bread");
        page.settlesEverywhere("Rye bread");
        page.hasFocus(id + "/Rename Rye bread");

        page.press("Tab");
        page.press("Space");
        CARDS.forEach(each -> page.lacks(each, "Rye bread"));
        page.hasFocus(id + "/Done: Milk");
        assertThat(VISITS.titles()).containsExactly("Milk");
    }

    @Test
    void whatWasRefusedIsRetriedAndDiscardedByKeyboardAlone() {
        page.tabTo("bar/Refuse the next todo");
        page.press("Space");
        page.tabTo("shared/New todo");
        page.type("Wine");
        Locator refused = page.todo(SHARED, "Wine (reject me)");
        assertThat(refused).hasAttribute("data-mark", "refused");

        page.tabTo("shared/Outbox");
        page.press("Enter");
        Locator slip = page.card(SHARED).locator(".writes").getByRole(AriaRole.LISTITEM);
        assertThat(slip).containsText("refused");
        page.press("Tab");
        page.hasFocus("shared/Retry");
        page.page().waitForRequest("**/v1/writes", () -> page.press("Enter"));
        assertThat(slip).containsText("refused");
        page.hasFocus("shared/add \u201cWine");
        page.tabTo("shared/Discard");
        page.press("Enter");
        page.lacks(SHARED, "Wine (reject me)");
        page.hasFocus("shared/Outbox");
    }

    @Test
    void theBarTheOtherPersonAndTheQuestionsAreUsedByKeyboardAlone() throws SQLException {
        page.tabTo("bar/Go offline");
        page.press("Space");
        assertThat(page.button("Go offline")).hasAttribute("aria-pressed", "true");
        page.tabTo("shared/New todo");
        page.type("Bread");
        page.tabTo("bar/Wipe local");
        page.press("Enter");
        page.hasFocus("bar/Keep them");
        page.press("Escape");
        page.hasFocus("bar/Wipe local");
        page.shows(SHARED, "Bread");
        page.tabTo("bar/Go offline");
        page.press("Space");
        page.settlesEverywhere("Bread");
        page.tabTo("bar/ticks");
        page.press("Enter");
        assertThat(page.page().getByText("bob ticks a todo.")).isVisible();
    }

    @Test
    void aGuestSignsInByKeyboardAlone() throws SQLException {
        page.tabTo("bar/alice");
        page.press("ArrowLeft");
        page.lacks(SHARED, "Milk");
        page.tabTo("shared/New todo");
        page.type("Made by nobody");
        assertThat(page.todo(SHARED, "Made by nobody")).hasAttribute("data-mark", "waiting");

        page.tabTo("bar/guest");
        page.press("ArrowRight");
        page.hasFocus("bar/Give them to alice");
        page.press("Escape");
        assertThat(person("guest")).isChecked();
        page.shows(SHARED, "Made by nobody");

        page.hasFocus("bar/alice");
        page.press("Space");
        page.hasFocus("bar/Give them to alice");
        page.press("Enter");
        page.settlesEverywhere("Made by nobody");
        assertThat(person("alice")).isChecked();
        assertThat(VISITS.titles()).containsExactly("Milk", "Made by nobody");
    }

    private Locator person(String name) {
        return page.page()
                .getByRole(AriaRole.RADIO, new GetByRoleOptions().setName(name).setExact(true));
    }

    @Test
    void whoRemovesATodoIsAtTheNextOne() {
        page.button("Go offline").click();
        page.add(SHARED, "Bread");
        page.add(SHARED, "Butter");
        page.shows(SHARED, "Butter");

        page.tabTo("shared/Remove Bread");
        page.press("Enter");
        page.hasFocus("shared/Done: Butter");
        page.tabTo("shared/Remove Butter");
        page.press("Enter");
        page.hasFocus("shared/Done: Milk");
        page.tabTo("shared/Remove Milk");
        page.press("Enter");
        page.hasFocus("shared/New todo");
    }

    @Test
    void whatSomeoneElseDoesToATodoTakesTheFocusFromNobody() throws SQLException {
        VISITS.database()
                .sql(
                        "INSERT INTO todos (id, title, completed, created_at, shared, owner_id)"
                                + " VALUES (gen_random_uuid(), 'Bread', false,"
                                + " now() + interval '1 minute', true, 'alice')");
        page.settlesEverywhere("Bread");
        page.tabTo("online/Rename Milk");

        VISITS.database()
                .sql(
                        "UPDATE todos SET title = 'Oat milk',"
                                + " created_at = now() + interval '1 hour' WHERE title = 'Milk'");
        page.settlesEverywhere("Oat milk");
        assertThat(page.card(ONLINE).locator("li.todo").last()).containsText("Oat milk");
        assertThat(page.focused()).isEqualTo("online/Rename Oat milk");

        VISITS.database().sql("DELETE FROM todos WHERE title = 'Oat milk'");
        page.lacks(ONLINE, "Oat milk");
        page.hasFocus("online/Done: Bread");
    }

    @Test
    void theDatabaseIsOpenedAndUsedByKeyboardAlone() {
        Visits.needSqlite();
        page.tabTo("database/Open the database");
        page.press("Enter");
        page.settles(DATABASE, "Milk");
        page.hasFocus("database/New todo");
        page.type("Bread");
        page.settles(DATABASE, "Bread");
        page.tabTo("database/Remove Bread");
        page.press("Enter");
        page.hasFocus("database/Done: Milk");
        page.tabTo("database/Change log");
        page.press("Enter");
        assertThat(page.card(DATABASE).getByText("Everything is settled.")).isVisible();
    }
}
