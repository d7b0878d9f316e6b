package dev.tidemark.engine.catalog;

import dev.tidemark.engine.postgres.Database;
import dev.tidemark.engine.postgres.DatabaseException;
import dev.tidemark.engine.postgres.Session;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// Table definitions, remembered for a moment.
///
/// An answer younger than the freshness is given again without asking. An older one is checked by
/// one round trip, which one thread makes; others get the old answer meanwhile. So a busy table
/// costs one query per freshness interval however many requests there are. While the database is
/// away the old answer stands, because nothing may change for clients only since Postgres can't be
/// reached; after [#invalidate] it does not. Missing tables are never remembered.
///
/// Safe for any thread; look-ups may wait for the database, so call them on a virtual thread.
public final class Catalog {
    /// A definition of a table with many columns takes some kilobytes.
    private static final int MAX_REMEMBERED = 4096;

    private final Database database;
    private final Clock clock;
    private final Duration freshness;

    /// Guarded by itself, as are the entries' fields; in order of use, the longest unused first.
    private final LinkedHashMap<RelationName, Entry> entries = new LinkedHashMap<>(64, 0.75f, true);

    /// A catalogue that asks `database`.
    ///
    /// @param freshness how old an answer may be, such as one second; zero asks each time
    public Catalog(Database database, Clock clock, Duration freshness) {
        this.database = database;
        this.clock = clock;
        this.freshness = freshness;
    }

    /// The table of that name. May ask Postgres.
    public TableLookup find(RelationName name) {
        Entry entry = entry(name);
        Known known = entry.known;
        if (known != null && known.checked().plus(freshness).isAfter(clock.instant())) {
            return new TableLookup.Found(known.table());
        }
        if (known != null && !entry.asking.tryLock()) {
            return new TableLookup.Found(known.table());
        }
        if (known == null) {
            entry.asking.lock();
        }
        try {
            Known meanwhile = entry.known;
            if (known == null && meanwhile != null) {
                return new TableLookup.Found(meanwhile.table());
            }
            return ask(name, entry);
        } finally {
            entry.asking.unlock();
        }
    }

    /// The table of that object id, never from memory. Asks Postgres.
    public TableLookup find(int oid) {
        try (Session session = database.admin()) {
            return found(CatalogQuery.byOid(session.connection(), oid));
        } catch (SQLException error) {
            return new TableLookup.Unavailable(new DatabaseException(error).failure());
        } catch (DatabaseException away) {
            return new TableLookup.Unavailable(away.failure());
        }
    }

    /// Forgets the table of that object id and the partitions under it: its definition changed.
    public void invalidate(int oid) {
        synchronized (entries) {
            for (Entry entry : entries.values()) {
                Known known = entry.known;
                if (known != null
                        && (known.table().oid() == oid
                                || known.table().ancestors().contains(oid))) {
                    entry.generation++;
                    entry.known = null;
                }
            }
        }
    }

    private TableLookup ask(RelationName name, Entry entry) {
        Known before;
        long generation;
        synchronized (entries) {
            before = entry.known;
            generation = entry.generation;
        }
        TableLookup answer;
        try (Session session = database.admin()) {
            answer = found(CatalogQuery.byName(session.connection(), name));
        } catch (SQLException error) {
            answer = new TableLookup.Unavailable(new DatabaseException(error).failure());
        } catch (DatabaseException away) {
            answer = new TableLookup.Unavailable(away.failure());
        }
        return switch (answer) {
            case TableLookup.Found(Table table) -> {
                // The same object for the same definition: callers may compare by identity.
                Table kept =
                        before != null && before.table().equals(table) ? before.table() : table;
                remember(entry, generation, kept);
                yield new TableLookup.Found(kept);
            }
            case TableLookup.Missing missing -> {
                forget(name, entry);
                yield missing;
            }
            case TableLookup.Unavailable unavailable -> {
                Known last = entry.known;
                if (last == null) {
                    yield unavailable;
                }
                remember(entry, generation, last.table());
                yield new TableLookup.Found(last.table());
            }
        };
    }

    private static TableLookup found(Optional<Table> table) {
        return table.<TableLookup>map(TableLookup.Found::new).orElseGet(TableLookup.Missing::new);
    }

    private Entry entry(RelationName name) {
        synchronized (entries) {
            Entry entry = entries.computeIfAbsent(name, _ -> new Entry());
            if (entries.size() > MAX_REMEMBERED) {
                entries.remove(entries.firstEntry().getKey());
            }
            return entry;
        }
    }

    private void remember(Entry entry, long generation, Table table) {
        synchronized (entries) {
            // An answer from before an invalidation must not outlive it.
            if (entry.generation == generation) {
                entry.known = new Known(table, clock.instant());
            }
        }
    }

    private void forget(RelationName name, Entry entry) {
        synchronized (entries) {
            entry.known = null;
            entries.remove(name, entry);
        }
    }

    private record Known(Table table, Instant checked) {}

    /// What is remembered of one name. `asking` admits one thread at a time to Postgres.
    private static final class Entry {
        private final ReentrantLock asking = new ReentrantLock();
        private volatile @Nullable Known known;
        private long generation;
    }
}
