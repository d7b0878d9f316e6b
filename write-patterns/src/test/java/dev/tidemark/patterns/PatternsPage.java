package dev.tidemark.patterns;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
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

    /// What waits in a card, unfolded.
    Locator openDrawer(String card, String label) {
        card(card).getByText(label).click();
        return card(card).locator(".writes").getByRole(AriaRole.LISTITEM);
    }

    /// Notes every state of the card's one box that is painted from now on.
    void notePaints(String cardId) {
        page.evaluate(NOTING, "#" + cardId);
    }

    /// The states that were painted, in the order of their first time.
    String painted() {
        return String.valueOf(page.evaluate("() => [...new Set(window.painted)].join(' ')"));
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

    void shoot(String name) {
        String folder = System.getProperty("tidemark.screenshots", "target/screenshots");
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(Path.of(folder, name + ".png")));
    }
}
