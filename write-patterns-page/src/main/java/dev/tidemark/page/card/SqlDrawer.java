package dev.tidemark.page.card;

import dev.tidemark.client.database.SyncedDatabase;
import dev.tidemark.page.view.KeyedList;
import dev.tidemark.page.view.Tag;
import dev.tidemark.page.view.View;
import java.util.List;
import org.teavm.jso.dom.html.HTMLElement;

/// The database's change log, folded away: each entry that has not settled, and where it stands.
final class SqlDrawer {
    private final Tag summary = Tag.of("summary");
    private final Tag status = Tag.of("p", "status");
    private final Tag list = Tag.of("ol", "writes");
    private final KeyedList<Logged> entries;
    private final Tag details;

    SqlDrawer(Way.Words words, Deeds deeds) {
        list.attr("aria-label", "Outbox, " + words.title());
        entries =
                new KeyedList<>(
                        list,
                        Logged::key,
                        entry -> new Slip(entry, deeds),
                        () -> summary.node().focus());
        details = Tag.of("details", "outbox").with(summary, status, list);
    }

    Tag tag() {
        return details;
    }

    void show(List<Logged> log, SyncedDatabase.Status now) {
        summary.text(log.isEmpty() ? "Change log" : "Change log \u00b7 " + log.size());
        details.flag("data-full", !log.isEmpty());
        status.text(status(log, now));
        entries.show(log);
        list.shown(!log.isEmpty());
    }

    private static String status(List<Logged> log, SyncedDatabase.Status now) {
        if (!now.sending()) {
            return "Another tab sends for this database, or will until it is seen to be gone.";
        }
        return now.trouble().orElse(log.isEmpty() ? "Everything is settled." : "It waits here.");
    }

    /// One entry.
    private static final class Slip implements View<Logged> {
        private final Tag what = Tag.of("span", "what");
        private final Tag where = Tag.of("span", "where");
        private final Tag retry;
        private final Tag discard;
        private final Tag item = Tag.of("li", "write").attr("tabindex", "-1");
        private Logged entry;

        Slip(Logged first, Deeds deeds) {
            entry = first;
            retry = Tag.button("retry", "Retry", () -> deeds.retry(transaction()));
            discard = Tag.button("discard", "Discard", () -> deeds.discard(transaction()));
            item.with(what, where, retry, discard);
            update(first);
        }

        private String transaction() {
            return Long.toString(entry.txn());
        }

        @Override
        public HTMLElement node() {
            return item.node();
        }

        @Override
        public void focus() {
            item.node().focus();
        }

        @Override
        public void update(Logged next) {
            entry = next;
            what.text(
                    next.title().isEmpty()
                            ? next.op()
                            : next.op() + " \u201c" + next.title() + "\u201d");
            where.text(where(next));
            retry.shown(next.parked());
            discard.shown(next.parked());
        }

        private static String where(Logged entry) {
            if (entry.parked()) {
                return "refused: " + entry.reason();
            }
            return entry.sent() ? "sent" : "stored";
        }
    }
}
