package dev.tidemark.client;

import dev.tidemark.client.collection.Collection;
import dev.tidemark.client.collection.FeedGroup;
import dev.tidemark.client.collection.Ground;
import dev.tidemark.client.collection.Pattern;
import dev.tidemark.client.collection.ShapeFeed;
import dev.tidemark.client.collection.WriteLog;
import dev.tidemark.client.port.Time;
import dev.tidemark.client.record.RecordType;
import dev.tidemark.client.session.Account;
import dev.tidemark.client.session.Session;
import dev.tidemark.client.stream.ShapeRequest;
import dev.tidemark.client.stream.StreamConfig;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// All streams of a client, whatever its rows are.
interface Feeds extends Account {
    /// What a collection is declared to be.
    ///
    /// @param named the shape's name, if the server offers it by one; else empty
    /// @param together the collections that show transactions as one with it; empty for none
    record Wanted<T, K>(
            RecordType<T, K> type,
            Pattern pattern,
            WriteLog log,
            String named,
            Optional<Together> together,
            UnaryOperator<ShapeRequest> shape,
            StreamConfig stream) {}

    /// Collections that show transactions as one. An interface, so that a page without groups loads
    /// none.
    interface Together {
        /// Names them.
        String group();

        /// Gives a feed its place among those of the group, which is made if it is not there.
        <R> void join(
                ShapeFeed<R> feed, Map<String, FeedGroup<R>> groups, Ground<R> ground, Time time);
    }

    /// A group by its name.
    record Group(String group) implements Together {
        @Override
        public <R> void join(
                ShapeFeed<R> feed, Map<String, FeedGroup<R>> groups, Ground<R> ground, Time time) {
            FeedGroup<R> joined =
                    groups.computeIfAbsent(group, unknown -> new FeedGroup<>(ground, time));
            feed.together(joined.join(feed));
        }
    }

    /// Opens a collection and its stream.
    <T, K> Collection<T, K> open(Wanted<T, K> wanted);

    /// Shows the rows of whoever is here by now.
    void follow(Session session);

    /// Ends all streams.
    void close();
}
