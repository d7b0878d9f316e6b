package dev.tidemark.client;

import dev.tidemark.client.collection.Collection;
import dev.tidemark.client.collection.WriteLog;
import dev.tidemark.client.collection.Writes;
import dev.tidemark.client.record.RecordType;
import dev.tidemark.client.session.Repository;
import dev.tidemark.client.stream.ShapeRequest;
import dev.tidemark.client.stream.StreamConfig;
import dev.tidemark.client.upload.Way;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// A collection that is being declared.
///
/// @param <T> the record
/// @param <K> its key
public final class CollectionBuilder<T, K> {
    private static final int NAME_MAX = 63;

    private final SyncClient client;
    private final RecordType<T, K> type;
    private Writes writes = Writes.shared();
    private String named = "";
    private Optional<Feeds.Together> together = Optional.empty();
    private Optional<Way> way = Optional.empty();
    private UnaryOperator<ShapeRequest> shape = UnaryOperator.identity();
    private StreamConfig stream = StreamConfig.standard();
    private boolean onDemand;

    CollectionBuilder(SyncClient client, RecordType<T, K> type) {
        this.client = client;
        this.type = type;
    }

    /// How it is written; shared and persistent unless said otherwise.
    public CollectionBuilder<T, K> writes(Writes pattern) {
        writes = pattern;
        return this;
    }

    /// The name by which the server offers the rows; who asks, it learns from the credentials.
    ///
    /// @throws IllegalArgumentException if it is no name of a shape
    public CollectionBuilder<T, K> named(String shapeName) {
        if (!isName(shapeName)) {
            throw new IllegalArgumentException("not the name of a shape: " + shapeName);
        }
        named = shapeName;
        return this;
    }

    /// Not by a regular expression, whose engine every page would have to load.
    private static boolean isName(String text) {
        boolean good = !text.isEmpty() && text.length() <= NAME_MAX;
        for (int i = 0; good && i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            boolean mark = i > 0 && (c == '.' || c == '-');
            good = letter || (c >= '0' && c <= '9') || c == '_' || mark;
        }
        return good;
    }

    /// Which rows are synced; all of the table unless said otherwise.
    public CollectionBuilder<T, K> shape(UnaryOperator<ShapeRequest> request) {
        shape = request;
        return this;
    }

    /// Loads no row by itself, but those for which somebody asks by `Collection.query`; they are
    /// followed from then on. Without it all rows are loaded, and those that are asked for are
    /// there before the others.
    public CollectionBuilder<T, K> onDemand() {
        onDemand = true;
        return this;
    }

    /// How its writes travel, if not to the client's server. Said once, it is remembered with the
    /// store: writes of earlier runs wait until the way is declared again.
    public CollectionBuilder<T, K> by(Way other) {
        way = Optional.of(other);
        return this;
    }

    /// Shows what one transaction did to this and all other collections of `group` in one step.
    /// Each change then waits for all of their shapes, about as long as a request takes. An empty
    /// name is no group.
    public CollectionBuilder<T, K> together(String group) {
        together = group.isEmpty() ? Optional.empty() : Optional.of(new Feeds.Group(group));
        return this;
    }

    /// How the server is followed.
    public CollectionBuilder<T, K> stream(StreamConfig config) {
        stream = config;
        return this;
    }

    /// Opens it: rows come as soon as they are there.
    public Collection<T, K> open() {
        WriteLog log = client.log(writes.kept(), type.table(), way);
        UnaryOperator<ShapeRequest> request =
                onDemand ? asked -> shape.apply(asked).changesOnly() : shape;
        StreamConfig config = onDemand ? stream.fromNow() : stream;
        return client.feeds()
                .open(
                        new Feeds.Wanted<>(
                                type, writes.pattern(), log, named, together, request, config));
    }

    /// Opens it as a repository.
    public Repository<T, K> repository(Repository.Parts<T, K> parts) {
        return Repository.of(
                open(),
                switch (writes.kept()) {
                    case DEVICE -> client.outbox();
                    case MEMORY -> client.memory();
                },
                parts);
    }
}
