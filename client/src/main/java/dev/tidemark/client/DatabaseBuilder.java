package dev.tidemark.client;

import dev.tidemark.client.database.Binding;
import dev.tidemark.client.database.Binding.BindingException;
import dev.tidemark.client.database.GuestFate;
import dev.tidemark.client.database.SqlDatabase;
import dev.tidemark.client.database.SyncedDatabase;
import dev.tidemark.client.database.SyncedDatabase.BoundShape;
import dev.tidemark.client.promise.Promise;
import dev.tidemark.client.session.GuestChoice;
import dev.tidemark.client.sharing.StoredLeases;
import dev.tidemark.client.stream.ShapeRequest;
import dev.tidemark.client.stream.StreamConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Tables of an SQLite database that are being declared.
///
/// What is wrong with a declaration breaks the promise of [#open].
public final class DatabaseBuilder {
    private final SyncClient client;
    private final SqlDatabase database;
    private final List<BoundShape> shapes = new ArrayList<>();
    private StoredLeases.Terms terms = StoredLeases.Terms.USUAL;
    private StreamConfig stream = StreamConfig.standard();
    private IntFunction<GuestChoice> guests = transactions -> GuestChoice.KEEP_ASIDE;
    private @Nullable BindingException wrong;

    /// What was declared.
    record Wanted(
            SqlDatabase database,
            List<BoundShape> shapes,
            StoredLeases.Terms terms,
            IntFunction<GuestChoice> guests) {
        GuestFate fate(int transactions) {
            return switch (guests.apply(transactions)) {
                case MOVE -> GuestFate.MOVE;
                case MERGE -> GuestFate.MERGE;
                case KEEP_ASIDE -> GuestFate.KEEP_ASIDE;
                case DISCARD -> GuestFate.DISCARD;
            };
        }
    }

    DatabaseBuilder(SyncClient client, SqlDatabase database) {
        this.client = client;
        this.database = database;
    }

    /// Binds a whole table of the server to a local one of the same name.
    ///
    /// @param columns as in `CREATE TABLE`, see [Binding#declared]
    public DatabaseBuilder bind(String table, String columns) {
        return bind(table, columns, whole -> whole);
    }

    /// The same for some rows, or for a shape that the server offers by name.
    ///
    /// @param shape makes the request of the one for the whole table
    public DatabaseBuilder bind(String table, String columns, UnaryOperator<ShapeRequest> shape) {
        try {
            return bind(Binding.declared(table, table, columns), shape);
        } catch (BindingException refused) {
            wrong = wrong == null ? refused : wrong;
            return this;
        }
    }

    /// The same with everything said: names that differ, indexes.
    public DatabaseBuilder bind(Binding binding, UnaryOperator<ShapeRequest> shape) {
        shapes.add(new BoundShape(binding, shape, stream));
        return this;
    }

    /// How the server is followed for what is bound from here on.
    public DatabaseBuilder stream(StreamConfig config) {
        stream = config;
        return this;
    }

    /// How long a process of the file is waited for that says nothing; 15 s unless said otherwise.
    public DatabaseBuilder lease(StoredLeases.Terms other) {
        terms = other;
        return this;
    }

    /// What becomes of a guest's transactions in these tables when somebody signs in; they are kept
    /// aside unless said otherwise.
    ///
    /// @param ask is told how many there are
    public DatabaseBuilder guests(IntFunction<GuestChoice> ask) {
        guests = ask;
        return this;
    }

    /// Makes the tables if they are not there, and syncs them for whoever is here.
    ///
    /// @return broken with a [BindingException] if a table has no form or its name is taken, with
    ///     an [SqlDatabase.SqlFailure] if the database did not do it
    public Promise<SyncedDatabase> open() {
        return wrong == null
                ? client.open(new Wanted(database, shapes, terms, guests))
                : Promise.broken(wrong);
    }
}
