package dev.tidemark.server.topic;

import dev.tidemark.engine.follow.FollowedRow;
import dev.tidemark.engine.follow.TableFollower;
import dev.tidemark.protocol.topic.Revision;
import dev.tidemark.write.topic.TopicKey;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// All channels, and the way of the stream's changes to them.
///
/// A transaction may be in the stream a moment before queries see it, longer where commits wait for
/// a standby. Somebody who begins to listen just then would be told an old revision and never the
/// new one. So the latest revisions of the stream are remembered for a while, listened to or not.
final class Channels implements TableFollower {
    private static final System.Logger LOG = System.getLogger(Channels.class.getName());
    private static final String STATES = "topic";
    private static final int RECENT_MAX = 4096;

    private final Map<TopicKey, Channel> open = new ConcurrentHashMap<>();
    private final HubFigures figures;
    private final Consumer<String> onInterrupted;

    /// Guarded by itself; the longest unchanged first.
    private final LinkedHashMap<TopicKey, Revision> recent = new LinkedHashMap<>();

    /// Ingest thread only; zero while the stream has told none.
    private long epoch;

    /// @param onInterrupted must not wait
    Channels(HubFigures figures, Consumer<String> onInterrupted) {
        this.figures = figures;
        this.onInterrupted = onInterrupted;
    }

    /// The channels of these states, which the caller has to leave. Any thread.
    List<Channel> enter(Collection<TopicKey> keys) {
        List<Channel> entered = new ArrayList<>();
        for (TopicKey key : keys) {
            Channel channel =
                    open.compute(
                            key,
                            (_, known) -> {
                                Channel one = known == null ? new Channel(key) : known;
                                one.streams++;
                                return one;
                            });
            entered.add(channel);
            // After it is in the map: a change finds the channel, or is found here.
            Revision seen = recent(key);
            if (seen != null) {
                channel.offer(seen, "");
            }
        }
        return entered;
    }

    /// Gives channels back. Any thread.
    void leave(Collection<Channel> entered) {
        for (Channel channel : entered) {
            open.computeIfPresent(channel.key(), (_, known) -> --known.streams == 0 ? null : known);
        }
    }

    /// All that are open now.
    List<Channel> all() {
        return List.copyOf(open.values());
    }

    int count() {
        return open.size();
    }

    @Override
    public void written(FollowedRow row) {
        if (!row.table().equals(STATES)) {
            epoch = number(row, "epoch");
            return;
        }
        String source = row.text("source");
        changed(
                key(row),
                new Revision(number(row, "epoch"), number(row, "counter")),
                source == null ? "" : source);
    }

    @Override
    public void deleted(FollowedRow old) {
        if (old.table().equals(STATES)) {
            forgotten(key(old));
        }
    }

    @Override
    public void truncated(String table) {
        if (table.equals(STATES)) {
            open.keySet().forEach(this::forgotten);
        }
    }

    @Override
    public void interrupted(String reason) {
        onInterrupted.accept(reason);
    }

    /// The row is gone: never written, in the epoch that its transaction has begun before.
    private void forgotten(TopicKey key) {
        if (epoch == 0) {
            LOG.log(Level.WARNING, "a topic was deleted behind the triggers'' back");
            onInterrupted.accept("a topic was deleted behind the triggers' back");
        } else {
            changed(key, Revision.begin(epoch), "");
        }
    }

    /// A state has another revision; ingest thread.
    void changed(TopicKey key, Revision revision, String source) {
        figures.changed();
        synchronized (recent) {
            Revision before = recent.remove(key);
            recent.put(key, before != null && before.isAfter(revision) ? before : revision);
            if (recent.size() > RECENT_MAX) {
                recent.pollFirstEntry();
            }
        }
        Channel channel = open.get(key);
        if (channel != null) {
            channel.offer(revision, source);
        }
    }

    private @Nullable Revision recent(TopicKey key) {
        synchronized (recent) {
            return recent.get(key);
        }
    }

    private static TopicKey key(FollowedRow row) {
        return new TopicKey(required(row, STATES), required(row, "owner"));
    }

    private static long number(FollowedRow row, String column) {
        return Long.parseLong(required(row, column));
    }

    private static String required(FollowedRow row, String column) {
        String text = row.text(column);
        if (text == null) {
            throw new IllegalStateException("a row of topics has no " + column);
        }
        return text;
    }
}
