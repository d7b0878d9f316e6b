package dev.tidemark.patterns;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.tidemark.patterns.PatternsPage.DATABASE;
import static dev.tidemark.patterns.PatternsPage.ONLINE;
import static dev.tidemark.patterns.PatternsPage.OPTIMISTIC;
import static dev.tidemark.patterns.PatternsPage.SHARED;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Several people at several devices, all at once, with a bad network.
@Timeout(300)
class ManyUsersIT {
    private static final List<String> ALL = List.of(ONLINE, OPTIMISTIC, SHARED, DATABASE);

    @RegisterExtension private static final Visits VISITS = new Visits();

    @Test
    void whateverTheyWriteInWhateverCardAllSeeTheSameInTheEnd() throws SQLException {
        Visits.needSqlite();
        PatternsPage alice = VISITS.arrive();
        PatternsPage laptop = VISITS.arrive(VISITS.visit().device());
        PatternsPage bob = VISITS.arrive(VISITS.visit().device());
        PatternsPage guest = VISITS.arrive(VISITS.visit().device());
        bob.become("bob");
        bob.settlesEverywhere("Milk");
        List<PatternsPage> everybody = List.of(alice, laptop, bob, guest);
        everybody.forEach(PatternsPage::openDatabase);
        guest.become("guest");
        guest.lacks(DATABASE, "Milk");
        everybody.forEach(page -> page.button("Slow").click());
        everybody.forEach(page -> page.button("Lose replies").click());

        Set<String> expected = new LinkedHashSet<>(List.of("Oat milk"));
        for (String card : ALL) {
            write(alice, card, "Alice, " + card, expected);
            write(bob, card, "Bob, " + card, expected);
        }
        for (String card : List.of(SHARED, DATABASE)) {
            write(guest, card, "Guest, " + card, expected);
        }
        laptop.rename(SHARED, "Milk", "Oat milk");
        bob.box(DATABASE, "Milk").click();
        guest.become("alice");
        guest.button("Give them to alice").click();

        everybody.forEach(page -> page.button("Lose replies").click());
        everybody.forEach(page -> page.button("Slow").click());
        for (PatternsPage page : everybody) {
            for (String card : ALL) {
                expected.forEach(title -> page.settles(card, title));
                assertThat(page.card(card).locator("li.todo")).hasCount(expected.size());
                assertThat(page.box(card, "Oat milk")).isChecked();
            }
        }
        assertThat(VISITS.titles()).containsExactlyInAnyOrderElementsOf(expected);
    }

    private static void write(PatternsPage page, String card, String title, Set<String> expected) {
        page.add(card, title);
        expected.add(title);
    }
}
