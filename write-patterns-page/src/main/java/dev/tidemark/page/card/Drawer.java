package dev.tidemark.page.card;

import dev.tidemark.client.outbox.Entry;
import dev.tidemark.client.outbox.EntryState;
import dev.tidemark.client.outbox.Outbox;
import dev.tidemark.client.outbox.OutboxStatus;
import dev.tidemark.page.view.KeyedList;
import dev.tidemark.page.view.Tag;
import dev.tidemark.page.view.View;
import dev.tidemark.protocol.write.RowChange;
import java.util.List;
import org.teavm.jso.dom.html.HTMLElement;

/// The outbox of a card, folded away: each write that has not settled, and where it stands.
final class Drawer {
    private final Outbox outbox;
    private final Tag summary = Tag.of("summary");
    private final Tag status = Tag.of("p", "status");
    private final Tag list = Tag.of("ol", "writes");
    private final KeyedList<Entry> writes;
    private final Tag details;

    Drawer(Way.Words words, Outbox outbox) {
        this.outbox = outbox;
        list.attr("aria-label", "Outbox, " + words.title());
        writes =
                new KeyedList<>(
                        list,
                        Entry::id,
                        entry -> new Slip(entry, outbox),
                        () -> summary.node().focus());
        details = Tag.of("details", "outbox").with(summary, status, list);
    }

    Tag tag() {
        return details;
    }

    void show(List<Entry> entries) {
        summary.text(entries.isEmpty() ? "Outbox" : "Outbox \u00b7 " + entries.size());
        details.flag("data-full", !entries.isEmpty());
        status.text(status(entries));
        writes.show(entries);
        list.shown(!entries.isEmpty());
    }

    private String status(List<Entry> entries) {
        OutboxStatus now = outbox.status();
        if (now.pause().isPresent()) {
            return switch (now.pause().get()) {
                case GUEST -> "A guest\u2019s writes stay on this device.";
                case SIGN_IN -> "Sign in again: the server does not know you.";
                case PROGRAM_TOO_OLD -> "The server wants a newer version of this page.";
                case OFFLINE -> "Offline: writes wait for a network.";
            };
        }
        if (now.role() == OutboxStatus.Role.OBSERVER) {
            return "Another tab sends for this device.";
        }
        return now.trouble().orElse(entries.isEmpty() ? "Everything is settled." : "Sending.");
    }

    /// One write.
    private static final class Slip implements View<Entry> {
        private final Tag what = Tag.of("span", "what");
        private final Tag where = Tag.of("span", "where");
        private final Tag retry;
        private final Tag discard;
        private final Tag cancel;
        private final Tag item = Tag.of("li", "write").attr("tabindex", "-1");

        Slip(Entry entry, Outbox outbox) {
            retry = Tag.button("retry", "Retry", () -> outbox.retry(entry.id()));
            discard = Tag.button("discard", "Discard", () -> outbox.discard(entry.id()));
            cancel = Tag.button("cancel", "Take back", () -> outbox.cancel(entry.id()));
            item.with(what, where, retry, discard, cancel);
            update(entry);
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
        public void update(Entry entry) {
            what.text(what(entry));
            where.text(where(entry));
            retry.shown(entry.state() instanceof EntryState.Parked);
            discard.shown(Desk.refused(entry));
            cancel.shown(entry.state() instanceof EntryState.Stored && entry.attempts() == 0);
        }

        private static String what(Entry entry) {
            RowChange change = entry.changes().getFirst();
            String title = change.values().get("title");
            return switch (change.operation()) {
                case INSERT -> "add \u201c" + title + "\u201d";
                case DELETE -> "remove a todo";
                case UPDATE ->
                        title != null
                                ? "rename to \u201c" + title + "\u201d"
                                : "true".equals(change.values().get("completed"))
                                        ? "tick a todo"
                                        : "untick a todo";
            };
        }

        private static String where(Entry entry) {
            return switch (entry.state()) {
                case EntryState.Storing storing ->
                        Desk.unstored(entry)
                                .map(why -> "not stored: " + why)
                                .orElse("being stored");
                case EntryState.Stored stored -> "stored";
                case EntryState.Sending sending -> "sending";
                case EntryState.Waiting waiting ->
                        "tried " + entry.attempts() + "\u00d7: " + waiting.why();
                case EntryState.Accepted accepted -> "accepted";
                case EntryState.Settled settled -> "settled";
                case EntryState.Withdrawn withdrawn -> "taken back";
                case EntryState.Parked parked -> Desk.refusal(entry);
                case EntryState.Blocked blocked -> Desk.refusal(entry);
            };
        }
    }
}
