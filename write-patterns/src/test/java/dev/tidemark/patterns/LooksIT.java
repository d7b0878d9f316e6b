package dev.tidemark.patterns;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.tidemark.patterns.PatternsPage.CARDS;
import static dev.tidemark.patterns.PatternsPage.DATABASE;
import static dev.tidemark.patterns.PatternsPage.ONLINE;
import static dev.tidemark.patterns.PatternsPage.OPTIMISTIC;
import static dev.tidemark.patterns.PatternsPage.SHARED;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What the page looks like: by day and by night, narrow and wide, and what it says of itself.
@Timeout(300)
class LooksIT {
    @RegisterExtension private static final Visits VISITS = new Visits();

    private PatternsPage page;

    @BeforeEach
    void arrive() {
        page = VISITS.arrive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void axeFindsNothing(String scheme) throws IOException {
        Path axe = Path.of("..", "tests", "page", "node_modules", "axe-core", "axe.min.js");
        Assumptions.assumeTrue(
                Visits.wanted() || Files.exists(axe), "axe-core comes by ./tidemark test");
        page.page()
                .emulateMedia(
                        new Page.EmulateMediaOptions()
                                .setReducedMotion(ReducedMotion.REDUCE)
                                .setColorScheme(
                                        ColorScheme.valueOf(scheme.toUpperCase(Locale.ROOT))));
        page.become(scheme);
        page.button("Refuse the next todo").click();
        page.add(OPTIMISTIC, "Wine");
        assertThat(page.todo(OPTIMISTIC, "Wine (reject me)")).hasAttribute("data-mark", "refused");
        assertThat(page.openDrawer(OPTIMISTIC, "Outbox \u00b7 1")).containsText("refused");
        page.button("Go offline").click();
        page.add(SHARED, "Bread");
        page.box(SHARED, "Milk").click();
        page.shows(SHARED, "Bread");
        page.page().evaluate(Files.readString(axe));

        assertThat(page.page().evaluate(VIOLATIONS)).isEqualTo("");

        page.button("Wipe local").click();
        assertThat(page.button("Keep them")).isVisible();
        assertThat(page.page().evaluate(VIOLATIONS)).isEqualTo("");
        page.shoot("looks-" + scheme);
    }

    private static final String VIOLATIONS =
            """
            () => axe.run().then(all => all.violations.flatMap(one => one.nodes.map(
                node => one.id + ': ' + node.target + ' ' + node.failureSummary)).join('; '))
            """;

    @Test
    void theDatabaseCardIsAccessibleToo() throws IOException {
        Visits.needSqlite();
        Path axe = Path.of("..", "tests", "page", "node_modules", "axe-core", "axe.min.js");
        Assumptions.assumeTrue(
                Visits.wanted() || Files.exists(axe), "axe-core comes by ./tidemark test");
        page.openDatabase();
        page.button("Go offline").click();
        page.add(DATABASE, "Bread");
        page.openDrawer(DATABASE, "Change log \u00b7 1");
        page.page().evaluate(Files.readString(axe));

        page.shoot("database");
        assertThat(page.page().evaluate(VIOLATIONS)).isEqualTo("");
    }

    @Test
    void thePageIsAsLightAsTheDeviceUnlessSomebodyChooses() {
        page.become("system");
        page.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        Object day = page.page().evaluate(PAPER);
        page.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        Object night = page.page().evaluate(PAPER);
        assertThat(night).isNotEqualTo(day);

        page.become("light");
        assertThat(page.page().evaluate(PAPER)).isEqualTo(day);
        page.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.become("dark");
        assertThat(page.page().evaluate(PAPER)).isEqualTo(night);
        page.become("system");
        assertThat(page.page().evaluate(PAPER)).isEqualTo(day);
    }

    private static final String PAPER =
            "() => getComputedStyle(document.documentElement).backgroundColor";

    @Test
    void aNarrowScreenShowsOneCardAfterTheOtherAndNothingBesideIt() {
        page.page().setViewportSize(360, 800);
        page.button("Refuse the next todo").click();
        page.add(SHARED, "w".repeat(180));
        assertThat(page.card(SHARED).locator("li.todo").last())
                .hasAttribute("data-mark", "refused");
        page.openDrawer(SHARED, "Outbox \u00b7 1");

        page.shoot("narrow");
        assertThat(page.page().evaluate(WIDER)).isEqualTo(false);
        assertThat(columns()).isEqualTo(1);
        for (Locator button : page.page().getByRole(AriaRole.BUTTON).all()) {
            BoundingBox box = button.boundingBox();
            if (box != null) {
                assertThat(box.x).isGreaterThanOrEqualTo(0);
                assertThat(box.x + box.width).isLessThanOrEqualTo(360);
            }
        }
    }

    private static final String WIDER =
            "() => document.documentElement.scrollWidth > window.innerWidth";

    @ParameterizedTest
    @CsvSource({"800, 2", "1280, 3", "1920, 4"})
    void aWiderScreenShowsMoreCardsSideBySide(int width, int columns) {
        page.page().setViewportSize(width, 900);

        page.shoot("wide-" + width);
        assertThat(columns()).isEqualTo(columns);
        assertThat(page.page().evaluate(WIDER)).isEqualTo(false);
    }

    private int columns() {
        Set<Double> lefts = new LinkedHashSet<>();
        List<String> all = new ArrayList<>(CARDS);
        all.add(DATABASE);
        all.forEach(card -> lefts.add(page.card(card).boundingBox().x));
        return lefts.size();
    }

    /// That it is kept, the tests of the cards show.
    @Test
    void eachCardSaysWhatItPromises() throws IOException {
        String readme = Files.readString(Path.of("..", "README.md"));
        assertThat(readme).contains("*Online* waits for the server");
        assertThat(page.card(ONLINE))
                .containsText("Nothing changes before the server says so. Without a network you");
        assertThat(readme).contains("*Optimistic* shows a write at once, in its card only");
        assertThat(page.card(OPTIMISTIC))
                .containsText("You see your write at once, in this card only.");
        assertThat(page.card(OPTIMISTIC)).containsText("A reload forgets what was not sent.");
        assertThat(readme).contains("*Shared and persistent* keeps it on the");
        assertThat(page.card(SHARED))
                .containsText(
                        "in all tabs, after a reload, without a network, without an account. It is"
                                + " sent when that is possible, once.");
        assertThat(readme).contains("*Through the database* is an SQLite in the browser");
        assertThat(page.card(DATABASE)).containsText("An SQLite database of your own");
        assertThat(page.card(DATABASE)).containsText("sent as you committed it");
    }
}
