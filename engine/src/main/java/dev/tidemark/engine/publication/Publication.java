package dev.tidemark.engine.publication;

import dev.tidemark.engine.catalog.Table;
import dev.tidemark.engine.postgres.Database;
import dev.tidemark.engine.postgres.DatabaseException;
import dev.tidemark.engine.postgres.SqlFailure;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The tables of one publication.
///
/// A table enters it (`ALTER PUBLICATION ... ADD TABLE`, then `REPLICA IDENTITY FULL`, in one
/// transaction) before the snapshot of its first shape. That alone leaves a gap: a transaction that
/// wrote to the table before it was published, and commits after the snapshot, is in neither. So
/// [#ensure] also waits until every transaction that has a write lock on the table at that moment
/// has ended. Which tables have been waited for is remembered while they stay published; after a
/// restart each is waited for once more, because the process may have died in between.
///
/// A table leaves when a check finds no shape of it. That can't take away what a new shape relies
/// on: a shape counts as one before it calls [#ensure], the check asks which tables have shapes
/// while no table can enter, and whoever enters after it looks again.
///
/// In a partition tree the leaves store the rows: the root alone enters, and each leaf gets the
/// identity, which Postgres does not hand down to new ones.
///
/// Safe for any thread.
public final class Publication {
    private static final System.Logger LOG = System.getLogger(Publication.class.getName());

    private final Database database;
    private final PublicationConfig config;
    private final Writers writers;

    /// Shared by those who look and add, exclusive for those who remove: what was seen in the
    /// publication must still be there when it is relied on.
    private final ReentrantReadWriteLock membership = new ReentrantReadWriteLock();

    /// Tables that were published when all earlier writers had ended.
    private final Set<Integer> settled = ConcurrentHashMap.newKeySet();

    /// Tables that stay without a shape.
    private final Set<Integer> kept = ConcurrentHashMap.newKeySet();

    /// How often tables may have gone: who waited meanwhile has not seen the writers since. Changed
    /// under the exclusive lock.
    private final AtomicLong losses = new AtomicLong();

    /// @param database whose admin connections are used
    public Publication(Database database, PublicationConfig config) {
        this.database = database;
        this.config = config;
        writers = new Writers(database, config);
    }

    /// Brings a table in that stays, with shapes or without; else like [#ensure].
    ///
    /// @throws DatabaseException if the database can't be asked
    public PublicationOutcome keep(Table table) throws DatabaseException {
        kept.add(table.oid());
        return ensure(table);
    }

    /// Brings a table in, or finds out why that can't be. One query if it is in already. It stays
    /// while [#verify] is told of a shape of it.
    ///
    /// @throws DatabaseException if the database can't be asked
    public PublicationOutcome ensure(Table table) throws DatabaseException {
        long lossesBefore = losses.get();
        Admission.Result result = admit(table);
        if (result.changed()) {
            settled.remove(table.oid());
        }
        if (!(result.outcome() instanceof PublicationOutcome.Published)
                || settled.contains(table.oid())) {
            return result.outcome();
        }
        // Not under the lock: this may take long.
        if (!writers.awaitEnd(result.members())) {
            return new PublicationOutcome.TimedOut(Texts.LOCK_TIMEOUT);
        }
        settle(table, lossesBefore);
        return result.outcome();
    }

    private void settle(Table table, long lossesBefore) {
        membership.readLock().lock();
        try {
            if (losses.get() == lossesBefore) {
                settled.add(table.oid());
            }
        } finally {
            membership.readLock().unlock();
        }
    }

    private void lost(int oid) {
        membership.writeLock().lock();
        try {
            losses.incrementAndGet();
            settled.remove(oid);
        } finally {
            membership.writeLock().unlock();
        }
    }

    /// Whether the stream carries all changes of a table, whole rows, as it is now. Asks Postgres.
    ///
    /// @throws DatabaseException if the database can't be asked
    public boolean carries(Table table) throws DatabaseException {
        try (PublicationSession session = PublicationSession.borrow(database, config.name())) {
            TableState state = session.tables(List.of(table.oid())).get(table.oid());
            return state != null
                    && state.isNamed(table)
                    && state.published(config.publishing())
                    && state.withoutFullIdentity().isEmpty();
        } catch (SQLException error) {
            if (SqlFailure.of(error).sqlState().equals(Texts.UNDEFINED_OBJECT)) {
                return false;
            }
            throw new DatabaseException(error);
        }
    }

    /// What keeps stored generated columns out of the stream, with what to do about it; null if
    /// they are in it. Asks Postgres.
    ///
    /// @throws DatabaseException if the database can't be asked
    public @Nullable String generatedColumnsFault() throws DatabaseException {
        try (PublicationSession session = PublicationSession.borrow(database, config.name())) {
            return session.sendsGenerated() ? null : Texts.generatedColumns(config.name());
        } catch (SQLException error) {
            throw new DatabaseException(error);
        }
    }

    private Admission.Result admit(Table table) throws DatabaseException {
        membership.readLock().lock();
        try (PublicationSession session = PublicationSession.borrow(database, config.name())) {
            return new Admission(session, config, table).run();
        } finally {
            membership.readLock().unlock();
        }
    }

    /// Compares the publication with the tables that have shapes. Unless in manual mode, sets
    /// identities right and takes out tables that have no shape. In manual mode, or if somebody
    /// else owns the publication, they stay.
    ///
    /// @param published tables that must be in it
    /// @param inUse all tables with shapes, those included that are about to enter; asked while
    ///   none can enter
    /// @throws DatabaseException if the database can't be asked
    public Verification verify(Collection<Table> published, Supplier<Set<Integer>> inUse)
            throws DatabaseException {
        try (PublicationSession session = PublicationSession.borrow(database, config.name())) {
            List<Verification.Fault> faults = new Check(session, config).run(published);
            faults.forEach(fault -> lost(fault.table().oid()));
            if (config.publishing() == Publishing.MANAGED) {
                removeUnused(session, inUse);
            }
            return new Verification(false, faults);
        } catch (SQLException error) {
            if (SqlFailure.of(error).sqlState().equals(Texts.UNDEFINED_OBJECT)) {
                return new Verification(true, List.of());
            }
            throw new DatabaseException(error);
        }
    }

    private void removeUnused(PublicationSession session, Supplier<Set<Integer>> inUse)
            throws SQLException {
        if (!session.owned()) {
            return;
        }
        membership.writeLock().lock();
        try {
            Set<Integer> unused = new HashSet<>(session.entries());
            Set<Integer> needed = new HashSet<>(inUse.get());
            needed.addAll(kept);
            // With a table, all below it are needed: children have entries of their own.
            session.tables(needed).values().forEach(state -> needed.addAll(state.memberOids()));
            unused.removeAll(needed);
            for (TableState state : session.tables(unused).values()) {
                removeUnused(session, state);
            }
        } finally {
            membership.writeLock().unlock();
        }
    }

    private void removeUnused(PublicationSession session, TableState state) {
        if (!state.members().getFirst().entered()) {
            return;
        }
        // Before it goes: it may be gone although the answer is lost.
        losses.incrementAndGet();
        settled.removeAll(state.memberOids());
        try {
            session.drop(state.quotedName());
        } catch (SQLException error) {
            // Dropped meanwhile, or locked: the next check sees.
            LOG.log(System.Logger.Level.DEBUG, "{0} stays in the publication", state.quotedName());
        }
    }
}
