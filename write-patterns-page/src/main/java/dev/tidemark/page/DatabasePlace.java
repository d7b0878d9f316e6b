package dev.tidemark.page;

import dev.tidemark.page.card.SqlCard;
import dev.tidemark.page.view.Tag;
import dev.tidemark.page.wire.Board;

/// Where the database's card goes once somebody wants it: its program and SQLite are larger than
/// the rest of the page.
final class DatabasePlace {
    private static final String OPENED = "database";

    private final Tag note = Tag.of("p", "status").attr("role", "status").shown(false);
    private final Tag open = Tag.button("act", "Open the database", this::open);
    private final Tag section =
            Tag.of("section", "card")
                    .attr("id", SqlCard.ID)
                    .attr("aria-labelledby", SqlCard.ID + "-title")
                    .with(
                            Tag.of("header")
                                    .with(
                                            Tag.of("h2")
                                                    .attr("id", SqlCard.ID + "-title")
                                                    .text(SqlCard.TITLE)),
                            Tag.of("p", "promise").text(SqlCard.PROMISE),
                            Tag.of("div").attr("id", SqlCard.ROOM).with(open, note));

    private boolean opening;

    DatabasePlace() {
        if (Board.sqlite().isEmpty()) {
            open.shown(false);
            say("This page was built without SQLite: npm was missing. The other cards work.");
        } else if (!Glue.recall(OPENED).isEmpty()) {
            open();
        }
    }

    Tag tag() {
        return section;
    }

    private void open() {
        if (opening) {
            return;
        }
        // Not disabled, or the focus would be nowhere.
        opening = true;
        open.attr("aria-disabled", "true");
        say("Loading SQLite \u2026");
        Glue.remember(OPENED, "yes");
        Board.begin(
                why -> {
                    opening = false;
                    open.attr("aria-disabled", "false");
                    say("It could not be loaded; it needs a network the first time.");
                });
    }

    private void say(String text) {
        note.text(text).shown(true);
    }
}
