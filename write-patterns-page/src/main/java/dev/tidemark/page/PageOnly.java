package dev.tidemark.page;

import dev.tidemark.client.SyncClient;
import dev.tidemark.client.browser.BrowserPorts.Lack;
import dev.tidemark.client.outbox.Entry;
import dev.tidemark.client.outbox.EntryState;
import dev.tidemark.client.outbox.Outbox;
import dev.tidemark.client.outbox.OutboxStatus;
import dev.tidemark.client.port.Time;
import dev.tidemark.page.card.Way;
import dev.tidemark.page.wire.Board;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// What was not sent yet and is in this page's memory only: gone when the page begins anew.
final class PageOnly {
    private final Outbox memory;
    private final Outbox device;
    private final Predicate<Entry> unkept;
    private final boolean keeps;
    private boolean looking;

    /// @param lacks whether the device keeps anything
    PageOnly(SyncClient client, List<Lack> lacks) {
        memory = client.memory();
        device = client.outbox();
        keeps = lacks.stream().noneMatch(lack -> lack.what() == Lack.What.STORE);
        unkept = keeps ? PageOnly::storing : PageOnly::unsent;
    }

    /// Whether nobody but this device has it, as far as is known.
    static boolean unsent(Entry entry) {
        return !(entry.state() instanceof EntryState.Accepted);
    }

    private static boolean storing(Entry entry) {
        return entry.state() instanceof EntryState.Storing;
    }

    /// Has the browser ask before it leaves the page, as long as that would lose something.
    void guard(Time time) {
        memory.listen(changed -> lookSoon(time));
        device.listen(changed -> lookSoon(time));
        Board.hear(Board.UNSENT, text -> lookSoon(time));
        lookSoon(time);
    }

    private void lookSoon(Time time) {
        if (!looking) {
            looking = true;
            time.after(0, this::look);
        }
    }

    private void look() {
        looking = false;
        if (inWords().isEmpty()) {
            Glue.letGo();
        } else {
            Glue.hold();
        }
    }

    /// How much it is, and where, for people; empty if it is nothing.
    String inWords() {
        List<String> parts = new ArrayList<>();
        name(parts, count(memory, PageOnly::unsent), "in the cards Online and Optimistic");
        name(parts, count(device, unkept), "in the card " + Way.SHARED);
        name(parts, inDatabase(), "in the database");
        name(parts, ofOthers(), "by somebody who was here before");
        return String.join(", ", parts);
    }

    private static void name(List<String> parts, int count, String where) {
        if (count > 0) {
            parts.add(changes(count) + " " + where);
        }
    }

    static String changes(int count) {
        return count == 1 ? "1 change" : count + " changes";
    }

    private static int count(Outbox outbox, Predicate<Entry> which) {
        return (int) outbox.unsettled().stream().filter(which).count();
    }

    private static int inDatabase() {
        String unsent = Board.told(Board.UNSENT);
        return Board.told(Board.IN_MEMORY).isEmpty() || unsent.isEmpty()
                ? 0
                : Integer.parseInt(unsent);
    }

    private int ofOthers() {
        OutboxStatus.Counts kept = device.status().counts();
        int storing = kept.storing() - count(device, PageOnly::storing);
        return memory.status().counts().ofOthers() + storing + (keeps ? 0 : kept.ofOthers());
    }
}
