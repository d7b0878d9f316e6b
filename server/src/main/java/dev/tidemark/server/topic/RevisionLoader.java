package dev.tidemark.server.topic;

import dev.tidemark.protocol.topic.Revision;
import dev.tidemark.write.topic.TopicKey;
import dev.tidemark.write.topic.TopicStore;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.ReentrantLock;

/// Asks the database for revisions, one query at a time for all who wait by then: ten thousand
/// clients that come back at once are some ten queries on one connection.
final class RevisionLoader {
    private static final int CHANNELS_MAX = 1000;

    private final TopicStore store;
    private final Executor blocking;
    private final ReentrantLock lock = new ReentrantLock();

    /// Guarded by the lock, as is `running`.
    private final ArrayDeque<Order> orders = new ArrayDeque<>();

    private boolean running;

    private record Order(List<Channel> channels, CompletableFuture<Void> done) {}

    RevisionLoader(TopicStore store, Executor blocking) {
        this.store = store;
        this.blocking = blocking;
    }

    /// Brings the channels up to what the database has now, or later. Any thread.
    ///
    /// @return completes with an [SQLException] if the database could not be asked
    CompletableFuture<Void> load(List<Channel> channels) {
        Order order = new Order(channels, new CompletableFuture<>());
        boolean start;
        lock.lock();
        try {
            orders.add(order);
            start = !running;
            running = true;
        } finally {
            lock.unlock();
        }
        if (start) {
            blocking.execute(this::run);
        }
        return order.done();
    }

    private void run() {
        List<Order> taken = take();
        while (!taken.isEmpty()) {
            serve(taken);
            taken = take();
        }
    }

    private List<Order> take() {
        List<Order> taken = new ArrayList<>();
        lock.lock();
        try {
            int channels = 0;
            while (!orders.isEmpty() && channels < CHANNELS_MAX) {
                Order order = orders.remove();
                taken.add(order);
                channels += order.channels().size();
            }
            running = !taken.isEmpty();
        } finally {
            lock.unlock();
        }
        return taken;
    }

    private void serve(List<Order> taken) {
        try {
            List<TopicKey> keys =
                    taken.stream()
                            .flatMap(order -> order.channels().stream())
                            .map(Channel::key)
                            .distinct()
                            .toList();
            Map<TopicKey, Revision> revisions = store.revisions(keys);
            for (Order order : taken) {
                for (Channel channel : order.channels()) {
                    Revision revision = revisions.get(channel.key());
                    if (revision == null) {
                        throw new SQLException("table tidemark.topic_epoch is empty");
                    }
                    channel.load(revision);
                }
            }
            taken.forEach(order -> order.done().complete(null));
        } catch (SQLException | RuntimeException failed) {
            taken.forEach(order -> order.done().completeExceptionally(failed));
        }
    }
}
