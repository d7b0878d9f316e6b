package dev.tidemark.patterns;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The page as a person has it before them: by what is written there, not by how it is made.
record PatternsPage(Page page) {
    static final String ONLINE = "Online";
    static final String OPTIMISTIC = "Optimistic";
    static final String SHARED = "Shared and persistent";
    static final String DATABASE = "Through the database";
    static final List<String> CARDS = List.of(ONLINE, OPTIMISTIC, SHARED);

    Locator card(String title) {
        return page.getByRole(
                AriaRole.REGION, new GetByRoleOptions().setName(title).setExact(true));
    }

    /// A todo of a card.
    Locator todo(String card, String title) {
        return card(card)
                .getByRole(AriaRole.LISTITEM)
                .filter(
                        new Locator.FilterOptions()
                                .setHas(
                                        page.getByRole(
                                                AriaRole.BUTTON,
                                                new GetByRoleOptions()
                                                        .setName("Rename " + title)
                                                        .setExact(true))));
    }

    Locator box(String card, String title) {
        return todo(card, title).getByRole(AriaRole.CHECKBOX);
    }

    Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
    }

    void add(String card, String title) {
        Locator field = card(card).getByLabel("New todo, " + card);
        field.fill(title);
        field.press("Enter");
    }

    void rename(String card, String title, String to) {
        Locator field = beginRename(card, title);
        field.fill(to);
        field.press("Enter");
    }

    Locator beginRename(String card, String title) {
        todo(card, title)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Rename " + title).setExact(true))
                .click();
        return card(card).locator("input.edit:visible");
    }

    void remove(String card, String title) {
        todo(card, title)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Remove " + title).setExact(true))
                .click();
    }

    void become(String name) {
        page.getByRole(AriaRole.RADIO, new GetByRoleOptions().setName(name).setExact(true))
                .click(new Locator.ClickOptions().setForce(true));
    }

    /// Waits until a card shows a todo that the database has, and nothing else of it.
    void settles(String card, String title) {
        assertThat(todo(card, title)).hasAttribute("data-mark", "settled");
    }

    void settlesEverywhere(String title) {
        CARDS.forEach(card -> settles(card, title));
    }

    void shows(String card, String title) {
        assertThat(todo(card, title)).isVisible();
    }

    void lacks(String card, String title) {
        assertThat(todo(card, title)).hasCount(0);
    }

    /// Opens the database's card.
    void openDatabase() {
        button("Open the database").click();
        settles(DATABASE, "Milk");
    }

    /// What waits in a card, unfolded.
    Locator openDrawer(String card, String label) {
        card(card).getByText(label).click();
        return card(card).locator(".writes").getByRole(AriaRole.LISTITEM);
    }

    /// Notes every state of a todo that one of the cards paints from now on.
    void notePaints(String cardId, String title) {
        page.evaluate(NOTING, List.of("#" + cardId, title));
    }

    /// The states that were painted, in the order of their first time.
    String painted(String cardId) {
        return String.valueOf(
                page.evaluate("id => [...new Set(window.painted[id])].join(' ')", "#" + cardId));
    }

    private static final String NOTING =
            """
            ([card, title]) => {
              window.painted = window.painted || {}
              const states = window.painted[card] = []
              const look = () => {
                const boxes = [...document.querySelectorAll(card + ' li.todo input.tick')]
                  .filter(box => box.getAttribute('aria-label') === 'Done: ' + title)
                states.push(boxes.length === 1 ? String(boxes[0].checked) : 'rows' + boxes.length)
                requestAnimationFrame(look)
              }
              look()
            }
            """;

    /// What has the focus: its card or `bar`, and its name.
    String focused() {
        return String.valueOf(page.evaluate(FOCUSED));
    }

    private static final String FOCUSED =
            """
            () => {
              const at = document.activeElement
              if (!at || at === document.body) return 'nothing'
              const card = at.closest('section')
              const label = at.labels && at.labels.length ? at.labels[0].textContent : ''
              return (card ? card.id : 'bar') + '/'
                + (at.getAttribute('aria-label') || label || at.textContent)
            }
            """;

    /// Goes on by Tab until that has the focus, all around the page if need be.
    void tabTo(String name) {
        List<String> passed = new ArrayList<>();
        while (!focused().startsWith(name)) {
            passed.add(focused());
            if (passed.size() > STOPS_MAX) {
                throw new AssertionError("no " + name + " among " + passed);
            }
            press("Tab");
        }
    }

    private static final int STOPS_MAX = 150;

    void press(String key) {
        page.keyboard().press(key);
    }

    /// As if by hand, wherever the focus is.
    void type(String text) {
        page.keyboard().type(text);
        press("Enter");
    }

    /// Waits until that has the focus.
    void hasFocus(String name) {
        try {
            page.waitForCondition(() -> focused().startsWith(name));
        } catch (TimeoutError never) {
            throw new AssertionError("the focus is at " + focused() + ", not at " + name, never);
        }
    }

    void shoot(String name) {
        String folder = System.getProperty("tidemark.screenshots", "target/screenshots");
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(Path.of(folder, name + ".png")));
    }
}
