package dev.tidemark.engine.follow;

import dev.tidemark.engine.catalog.Catalog;
import dev.tidemark.engine.catalog.RelationName;
import dev.tidemark.engine.catalog.Table;
import dev.tidemark.engine.catalog.TableLookup;
import dev.tidemark.engine.ingest.ChangeHandler;
import dev.tidemark.engine.postgres.DatabaseException;
import dev.tidemark.engine.publication.Publication;
import dev.tidemark.engine.publication.PublicationOutcome;
import java.lang.System.Logger.Level;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The tables that one follower follows.
public final class FollowedTables {
    private static final System.Logger LOG = System.getLogger(FollowedTables.class.getName());
    private static final String UNREACHABLE = "the database can't be reached";

    private final Catalog catalog;
    private final Publication publication;
    private volatile @Nullable Following following;

    /// @param publication that the stream carries
    public FollowedTables(Catalog catalog, Publication publication) {
        this.catalog = catalog;
        this.publication = publication;
    }

    /// Who follows what.
    record Following(List<RelationName> tables, TableFollower follower) {}

    /// Puts the follower in front of `next`, which gets everything as before.
    public ChangeHandler before(ChangeHandler next) {
        return new FollowingHandler(next, () -> following);
    }

    /// Names the tables and their follower, once. Nothing is told before [#ensure] has said that
    /// they are in the stream, and perhaps not all of it.
    public void follow(List<RelationName> tables, TableFollower follower) {
        if (following != null) {
            throw new IllegalStateException("there is a follower already");
        }
        following = new Following(List.copyOf(tables), follower);
    }

    /// Sees to it that the stream carries the tables, and that no transaction that began to write
    /// to them before is still open: what a query shows after this call, and what is told after it,
    /// is all. Asks Postgres.
    ///
    /// @return why that can't be now, for clients; null if it is so
    public @Nullable String ensure() {
        Following now = following;
        if (now == null) {
            return "nothing is followed";
        }
        for (RelationName name : now.tables()) {
            String obstacle = ensure(name);
            if (obstacle != null) {
                return obstacle;
            }
        }
        return null;
    }

    /// Looks whether the tables are still in the stream; if not, tells the follower. Asks Postgres.
    ///
    /// @return false if it did not answer
    public boolean tend() {
        Following now = following;
        if (now == null) {
            return true;
        }
        boolean answered = true;
        for (RelationName name : now.tables()) {
            try {
                TableLookup found = catalog.find(name);
                answered &= !(found instanceof TableLookup.Unavailable);
                if (found instanceof TableLookup.Found(Table table)
                        && !publication.carries(table)) {
                    now.follower()
                            .interrupted(
                                    "table %s.%s was not in the stream"
                                            .formatted(name.schema(), name.name()));
                    return true;
                }
            } catch (DatabaseException away) {
                LOG.log(Level.DEBUG, "the publication can''t be checked now", away);
                answered = false;
            }
        }
        return answered;
    }

    private @Nullable String ensure(RelationName name) {
        return switch (catalog.find(name)) {
            case TableLookup.Found(Table table) -> ensure(table);
            case TableLookup.Missing _ ->
                    "there is no table %s.%s".formatted(name.schema(), name.name());
            case TableLookup.Unavailable _ -> UNREACHABLE;
        };
    }

    private @Nullable String ensure(Table table) {
        PublicationOutcome outcome;
        try {
            outcome = publication.keep(table);
        } catch (DatabaseException away) {
            return UNREACHABLE;
        }
        return switch (outcome) {
            case PublicationOutcome.Published() -> null;
            case PublicationOutcome.Refused(String message, String remedy) -> {
                LOG.log(Level.WARNING, "{0}. Run: {1}", message, remedy);
                yield message;
            }
            case PublicationOutcome.Unpublishable(String message) -> message;
            case PublicationOutcome.Gone(String message) -> {
                catalog.invalidate(table.oid());
                yield message;
            }
            case PublicationOutcome.TimedOut(String message) -> message;
            // The stream notices by itself, makes it anew and tells.
            case PublicationOutcome.PublicationMissing(String message) -> message;
        };
    }
}
