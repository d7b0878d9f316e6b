package dev.tidemark.client.sharing;

import dev.tidemark.client.port.Broadcast;
import dev.tidemark.client.port.Cancellable;
import dev.tidemark.client.port.Chance;
import dev.tidemark.client.port.Storage;
import dev.tidemark.client.port.Time;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/// Words between processes as entries of one log in their store: `<sender> <channel> <text>`.
///
/// A word stays for 10 s and is then taken away by its sender; what a process that ended has left
/// is taken away by the next that starts. Whoever was stopped for longer misses words.
public final class StoredBroadcast implements Broadcast {
    private static final String LOG = "tidemark/broadcast";
    private static final int TEXT_MAX = 64 * 1024;
    private static final int PAGE = 100;
    private static final long STAY_MS = 10_000;

    private final Storage storage;
    private final Time time;
    private final String me;
    private final List<Subscription> subscriptions = new ArrayList<>();
    private final Deque<Said> said = new ArrayDeque<>();
    private Cancellable sweeping = () -> {};
    private long next = 1;
    private boolean started;
    private boolean reading;
    private boolean readAgain;

    private record Subscription(String channel, Consumer<String> listener) {}

    private record Said(long position, long atMs) {}

    /// Words in `storage`.
    public StoredBroadcast(Storage storage, Time time, Chance chance) {
        this.storage = storage;
        this.time = time;
        this.me = chance.uuid();
        storage.watch(this::read);
        read();
    }

    @Override
    public void publish(String channel, String text) {
        if (text.length() > TEXT_MAX || channel.isEmpty() || channel.indexOf(' ') >= 0) {
            throw new IllegalArgumentException(
                    "a channel is one word and a text has at most " + TEXT_MAX + " characters");
        }
        String entry = me + ' ' + channel + ' ' + text;
        storage.commit(List.of(new Storage.Edit.Append(LOG, entry)))
                .whenEnded(
                        committed -> {
                            if (committed instanceof Storage.Committed.Durable durable) {
                                durable.positions().forEach(this::sweepLater);
                            }
                        },
                        // Best effort: what must not be lost is in the store itself.
                        failed -> {});
    }

    @Override
    public Cancellable subscribe(String channel, Consumer<String> listener) {
        Subscription subscription = new Subscription(channel, text -> listener.accept(text));
        subscriptions.add(subscription);
        return () -> subscriptions.remove(subscription);
    }

    private void read() {
        if (reading) {
            readAgain = true;
            return;
        }
        reading = true;
        storage.read(LOG, next, PAGE)
                .whenEnded(
                        page -> {
                            reading = false;
                            take(page);
                        },
                        failed -> reading = false);
    }

    private void take(List<Storage.Entry> page) {
        boolean old = !started;
        started |= page.size() < PAGE;
        boolean more = page.size() == PAGE || readAgain;
        readAgain = false;
        for (Storage.Entry entry : page) {
            next = Math.max(next, entry.position() + 1);
            if (old) {
                sweepLater(entry.position());
            }
        }
        if (more) {
            read();
        }
        if (!old) {
            page.forEach(entry -> hear(entry.text()));
        }
    }

    private void hear(String entry) {
        int channelAt = entry.indexOf(' ') + 1;
        int textAt = entry.indexOf(' ', channelAt) + 1;
        if (channelAt == 0 || textAt == 0 || entry.startsWith(me)) {
            return;
        }
        String channel = entry.substring(channelAt, textAt - 1);
        String text = entry.substring(textAt);
        for (Subscription subscription : List.copyOf(subscriptions)) {
            if (subscription.channel().equals(channel) && subscriptions.contains(subscription)) {
                subscription.listener().accept(text);
            }
        }
    }

    private void sweepLater(long position) {
        said.add(new Said(position, time.ticksMs()));
        if (said.size() == 1) {
            sweeping = time.after(STAY_MS, this::sweep);
        }
    }

    private void sweep() {
        sweeping.cancel();
        List<Storage.Edit> edits = new ArrayList<>();
        long untilMs = time.ticksMs() - STAY_MS;
        while (!said.isEmpty() && said.element().atMs() <= untilMs) {
            edits.add(new Storage.Edit.Remove(LOG, said.remove().position()));
        }
        if (!edits.isEmpty()) {
            // If it fails, the next process that starts takes them away.
            storage.commit(edits);
        }
        if (!said.isEmpty()) {
            sweeping = time.after(said.element().atMs() - untilMs, this::sweep);
        }
    }
}
