package dev.tidemark.client;

import dev.tidemark.client.collection.Collection;
import dev.tidemark.client.collection.FeedGroup;
import dev.tidemark.client.collection.Ground;
import dev.tidemark.client.collection.Pattern;
import dev.tidemark.client.collection.WriteLog;
import dev.tidemark.client.port.Time;
import dev.tidemark.client.record.RecordType;
import dev.tidemark.client.session.Account;
import dev.tidemark.client.session.Session;
import dev.tidemark.client.stream.ShapeRequest;
import dev.tidemark.client.stream.StreamConfig;
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

    /// Collections that show transactions as one.
    ///
    /// @param group names them
    /// @param grouping makes the group: named here alone, so that a page without groups loads none
    record Together(String group, Grouping grouping) {}

    /// Makes a group without feeds.
    interface Grouping {
        /// For rows of any kind.
        <R> FeedGroup<R> of(Ground<R> ground, Time time);
    }

    /// Opens a collection and its stream.
    <T, K> Collection<T, K> open(Wanted<T, K> wanted);

    /// Shows the rows of whoever is here by now.
    void follow(Session session);

    /// Ends all streams.
    void close();
}
