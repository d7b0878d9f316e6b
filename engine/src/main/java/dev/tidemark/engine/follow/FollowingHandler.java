package dev.tidemark.engine.follow;

import dev.tidemark.engine.catalog.RelationName;
import dev.tidemark.engine.follow.FollowedTables.Following;
import dev.tidemark.engine.ingest.ChangeHandler;
import dev.tidemark.engine.ingest.Relation;
import dev.tidemark.engine.ingest.Tuple;
import dev.tidemark.protocol.Lsn;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Lets the follower see what passes. The stream has committed transactions only, so a change is
/// told when it comes, without waiting for the end of its transaction.
final class FollowingHandler implements ChangeHandler {
    private static final System.Logger LOG = System.getLogger(FollowingHandler.class.getName());

    private final ChangeHandler next;
    private final Supplier<@Nullable Following> following;

    FollowingHandler(ChangeHandler next, Supplier<@Nullable Following> following) {
        this.next = next;
        this.following = following;
    }

    @Override
    public boolean awaitRoom(Duration max) throws InterruptedException {
        return next.awaitRoom(max);
    }

    @Override
    public void begin(Lsn commitLsn, int xid) {
        next.begin(commitLsn, xid);
    }

    @Override
    public void relation(Relation relation) {
        next.relation(relation);
    }

    @Override
    public void insert(Relation relation, Tuple row) {
        next.insert(relation, row);
        TableFollower follower = follower(relation);
        if (follower != null) {
            tell(() -> follower.written(new FollowedRow(relation, row)));
        }
    }

    @Override
    public void update(Relation relation, @Nullable Tuple old, Tuple row) {
        next.update(relation, old, row);
        TableFollower follower = follower(relation);
        if (follower != null) {
            tell(() -> follower.written(new FollowedRow(relation, row)));
        }
    }

    @Override
    public void delete(Relation relation, Tuple old) {
        next.delete(relation, old);
        TableFollower follower = follower(relation);
        if (follower != null) {
            tell(() -> follower.deleted(new FollowedRow(relation, old)));
        }
    }

    @Override
    public void truncate(List<Relation> relations) {
        next.truncate(relations);
        for (Relation relation : relations) {
            TableFollower follower = follower(relation);
            if (follower != null) {
                tell(() -> follower.truncated(relation.name()));
            }
        }
    }

    @Override
    public void commit(Lsn endLsn) {
        next.commit(endLsn);
    }

    @Override
    public void idle(Lsn walEnd) {
        next.idle(walEnd);
    }

    @Override
    public void reset(String reason) {
        next.reset(reason);
        Following now = following.get();
        if (now != null) {
            tell(() -> now.follower().interrupted(reason));
        }
    }

    @Override
    public Lsn acknowledgeable() {
        return next.acknowledgeable();
    }

    private @Nullable TableFollower follower(Relation relation) {
        Following now = following.get();
        if (now == null) {
            return null;
        }
        List<RelationName> tables = now.tables();
        for (int i = 0; i < tables.size(); i++) {
            RelationName table = tables.get(i);
            if (table.schema().equals(relation.schema()) && table.name().equals(relation.name())) {
                return now.follower();
            }
        }
        return null;
    }

    /// A follower's bug must not stop the stream, which is everybody's.
    private static void tell(Runnable word) {
        try {
            word.run();
        } catch (RuntimeException bug) {
            LOG.log(Level.ERROR, "telling a change failed", bug);
        }
    }
}
