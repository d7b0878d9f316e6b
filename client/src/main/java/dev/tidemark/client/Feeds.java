package dev.tidemark.client;

import dev.tidemark.client.collection.Collection;
import dev.tidemark.client.collection.Pattern;
import dev.tidemark.client.collection.WriteLog;
import dev.tidemark.client.record.RecordType;
import dev.tidemark.client.session.Account;
import dev.tidemark.client.session.Session;
import dev.tidemark.client.stream.ShapeRequest;
import dev.tidemark.client.stream.StreamConfig;
import java.util.function.UnaryOperator;

/// All streams of a client, whatever its rows are.
interface Feeds extends Account {
    /// What a collection is declared to be.
    ///
    /// @param named the shape's name, if the server offers it by one; else empty
    /// @param together names the collections that show transactions as one; empty for none
    record Wanted<T, K>(
            RecordType<T, K> type,
            Pattern pattern,
            WriteLog log,
            String named,
            String together,
            UnaryOperator<ShapeRequest> shape,
            StreamConfig stream) {}

    /// Opens a collection and its stream.
    <T, K> Collection<T, K> open(Wanted<T, K> wanted);

    /// Shows the rows of whoever is here by now.
    void follow(Session session);

    /// Ends all streams.
    void close();
}
