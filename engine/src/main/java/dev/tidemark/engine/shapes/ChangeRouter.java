package dev.tidemark.engine.shapes;

import dev.tidemark.engine.catalog.Table;
import dev.tidemark.engine.ingest.ChangeHandler;
import dev.tidemark.engine.ingest.Relation;
import dev.tidemark.engine.ingest.Tuple;
import dev.tidemark.engine.log.ShapeLogs;
import dev.tidemark.engine.shapes.Projection.ChangeKind;
import dev.tidemark.engine.shapes.Projection.ChangePosition;
import dev.tidemark.protocol.JsonBytes;
import dev.tidemark.protocol.Lsn;
import dev.tidemark.protocol.PgSnapshot;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// Carries each change of the stream to the shapes that it concerns.
///
/// **Numbers.** Every row change of a transaction counts by two, whether a shape wants it or not,
/// so offsets are the same after a replay. The odd number is for the second half of a key change.
///
/// **Replays.** After a reconnect Postgres sends again what it was not told to forget. Whole
/// transactions that were processed are skipped by their commit LSN; a transaction that broke off
/// in the middle is taken up at the operation where it broke off, since the same numbers come
/// again.
///
/// **Silence.** A transaction that concerns no shape is not written to the log at all; it only
/// moves [#processed].
///
/// All state is guarded by the lock of [Shapes], which the ingest thread takes for each change.
final class ChangeRouter implements ChangeHandler {
    private static final System.Logger LOG = System.getLogger(ChangeRouter.class.getName());
    private static final int OP_STEP = 2;

    /// After a huge message the encoder's buffer goes back to this size.
    private static final int ENCODER_BYTES = 1 << 20;

    private final ReentrantLock lock;
    private final ShapeLogs logs;
    private final Routes routes;
    private final Rotation rotation;
    private final Ancestry ancestry;
    private final Progress progress;
    private final RecentTransactions recent = new RecentTransactions();

    private final List<Route> found = new ArrayList<>();
    private final List<Projection> touched = new ArrayList<>();
    private JsonBytes encoder = new JsonBytes(ENCODER_BYTES);
    private long change;

    private long transaction;
    private Lsn commitLsn = Lsn.ZERO;
    private int xid;

    /// The number of what the stream carries now, replayed or not.
    private int streamXid;

    private boolean open;
    private boolean replayed;
    private boolean begun;
    private long nextOp;
    private long resumeOp;
    private ChangePosition position = new ChangePosition(Lsn.ZERO, 0);

    ChangeRouter(
            ReentrantLock lock,
            ShapeLogs logs,
            Routes routes,
            Rotation rotation,
            Ancestry ancestry,
            Progress progress) {
        this.lock = lock;
        this.logs = logs;
        this.routes = routes;
        this.rotation = rotation;
        this.ancestry = ancestry;
        this.progress = progress;
    }

    /// The partitioned tables above a table.
    interface Ancestry {
        /// Called on the ingest thread, without the lock.
        ///
        /// @param xid the transaction of the stream in which the table came up: the answer has to
        ///   know what it did
        List<Integer> above(int oid, int xid);
    }

    /// Sends shapes away whose log can't go on.
    interface Rotation {
        /// Called with the lock held; the reason is for the operator.
        void rotate(Shape shape, String reason);

        /// A table's definition changed; called without the lock.
        void tableChanged(int oid);

        /// A table that is new to it belongs to a partitioned one; called without the lock.
        void treeChanged(Table root);
    }

    /// The number of the last transaction that the stream began, for [Route#bornInTransaction]; the
    /// lock is held.
    long lastTransaction() {
        return transaction;
    }

    /// Whether the stream carried a transaction, up to number `born`, that `snapshot` does not see:
    /// a shape of that age would miss it. The lock is held.
    boolean missedBy(PgSnapshot snapshot, long born) {
        return recent.unseenBy(snapshot, born)
                || (open && born == transaction && !snapshot.sees(xid));
    }

    @Override
    public boolean awaitRoom(Duration max) throws InterruptedException {
        return logs.awaitRoom(max);
    }

    @Override
    public void begin(Lsn commitLsn, int xid) {
        lock.lock();
        try {
            streamXid = xid;
            replayed = commitLsn.compareTo(progress.committed()) <= 0;
            if (replayed) {
                return;
            }
            if (open && commitLsn.equals(this.commitLsn)) {
                // It may have broken off before, even earlier than it did this time.
                resumeOp = Math.max(resumeOp, nextOp);
            } else if (open) {
                throw new IllegalStateException(
                        "transaction at %s ended without commit, %s follows"
                                .formatted(this.commitLsn.toHex(), commitLsn.toHex()));
            } else {
                transaction++;
                begun = false;
                resumeOp = 0;
            }
            open = true;
            nextOp = 0;
            this.commitLsn = commitLsn;
            this.xid = xid;
            position = new ChangePosition(commitLsn, xid);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void relation(Relation relation) {
        int oid = relation.oid();
        List<Integer> ancestors =
                routes.hasPartitionedTables() ? ancestry.above(oid, streamXid) : List.of();
        List<Table> strangers;
        lock.lock();
        try {
            strangers = routes.strangersTo(oid, ancestors);
            for (Routes.Misfit misfit : routes.learn(relation, ancestors)) {
                rotation.rotate(misfit.shape(), misfit.reason());
            }
        } finally {
            lock.unlock();
        }
        rotation.tableChanged(oid);
        strangers.forEach(rotation::treeChanged);
    }

    @Override
    public void insert(Relation relation, Tuple row) {
        lock.lock();
        try {
            if (skipped()) {
                return;
            }
            for (Routes.Group group : routes.of(relation)) {
                RowView view = group.row().show(row, null);
                find(group, view, null);
                for (int i = 0; i < found.size(); i++) {
                    Route route = found.get(i);
                    if (wants(route) && admits(route, view)) {
                        target(route, ChangeKind.INSERT);
                    }
                }
                emit(view, view);
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void update(Relation relation, @Nullable Tuple old, Tuple row) {
        lock.lock();
        try {
            if (skipped()) {
                return;
            }
            for (Routes.Group group : routes.of(relation)) {
                if (old == null || !relation.fullIdentity()) {
                    rotateForIdentity(group, relation);
                } else {
                    RowView oldView = group.old().show(old, null);
                    RowView newView = group.row().show(row, old);
                    find(group, newView, oldView);
                    for (int i = 0; i < found.size(); i++) {
                        routeUpdate(found.get(i), oldView, newView);
                    }
                    emit(newView, oldView);
                }
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void delete(Relation relation, Tuple old) {
        lock.lock();
        try {
            if (skipped()) {
                return;
            }
            for (Routes.Group group : routes.of(relation)) {
                if (!relation.fullIdentity()) {
                    rotateForIdentity(group, relation);
                } else {
                    RowView view = group.old().show(old, null);
                    find(group, view, null);
                    for (int i = 0; i < found.size(); i++) {
                        Route route = found.get(i);
                        if (wants(route) && admits(route, view)) {
                            target(route, ChangeKind.DELETE);
                        }
                    }
                    emit(view, view);
                }
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void truncate(List<Relation> relations) {
        lock.lock();
        try {
            for (Relation relation : relations) {
                if (!skipped()) {
                    for (Routes.Group group : routes.of(relation)) {
                        for (Route route : group.routes().all()) {
                            if (wants(route)) {
                                rotation.rotate(route.shape, "table was truncated");
                            }
                        }
                    }
                }
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void commit(Lsn endLsn) {
        lock.lock();
        try {
            if (replayed) {
                return;
            }
            if (begun) {
                logs.commit(endLsn);
            }
            open = false;
            recent.add(xid, transaction);
            progress.committed(commitLsn, endLsn, begun);
            begun = false;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void idle(Lsn walEnd) {
        progress.idle(walEnd);
    }

    @Override
    public void reset(String reason) {
        lock.lock();
        try {
            for (Route route : routes.all()) {
                rotation.rotate(route.shape, reason);
            }
            if (begun) {
                logs.commit(commitLsn);
                progress.committed(commitLsn, commitLsn, true);
            }
            open = false;
            begun = false;
        } finally {
            lock.unlock();
        }
        try {
            // The caller notes next that the stream is another one: a crash that brought the shapes
            // back after that would serve them as if nothing had happened.
            if (!logs.awaitDurable()) {
                throw new IllegalStateException("closed while the shapes were being removed");
            }
            progress.reset();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while the shapes were being removed");
        }
    }

    @Override
    public Lsn acknowledgeable() {
        return progress.acknowledgeable();
    }

    /// Takes the change's number; true if the change was processed before.
    private boolean skipped() {
        if (replayed) {
            // Not a number of the transaction that broke off and will be taken up again.
            return true;
        }
        boolean skip = nextOp < resumeOp;
        nextOp += OP_STEP;
        return skip;
    }

    private void find(Routes.Group group, RowView row, @Nullable RowView old) {
        found.clear();
        change++;
        group.routes().collect(row, change, found);
        if (old != null) {
            group.routes().collect(old, change, found);
        }
    }

    private boolean wants(Route route) {
        return route.bornInTransaction != transaction && !route.shape.removed();
    }

    /// A clause that fails is a fault of ours: its shape goes, the others must not notice.
    private boolean admits(Route route, RowView row) {
        try {
            return route.admits(row);
        } catch (RuntimeException fault) {
            LOG.log(System.Logger.Level.ERROR, "evaluating a where clause", fault);
            rotation.rotate(route.shape, "its where clause can't be evaluated");
            return false;
        }
    }

    private void routeUpdate(Route route, RowView oldView, RowView newView) {
        if (!wants(route)) {
            return;
        }
        boolean was = admits(route, oldView);
        boolean is = admits(route, newView);
        if (was && is) {
            switch (route.projection.effectOf(oldView, newView)) {
                case NONE -> {}
                case UPDATE -> target(route, ChangeKind.UPDATE);
                case REKEY -> {
                    target(route, ChangeKind.REKEY_DELETE);
                    target(route, ChangeKind.REKEY_INSERT);
                }
            }
        } else if (is && wants(route)) {
            target(route, ChangeKind.INSERT);
        } else if (was && wants(route)) {
            target(route, ChangeKind.DELETE);
        }
    }

    private void target(Route route, ChangeKind kind) {
        Projection projection = route.projection;
        if (projection.untouched()) {
            touched.add(projection);
        }
        projection.addTarget(kind, route.log);
    }

    private void emit(RowView row, RowView old) {
        if (touched.isEmpty()) {
            return;
        }
        try {
            for (int i = 0; i < touched.size(); i++) {
                Projection projection = touched.get(i);
                append(projection, ChangeKind.INSERT, row, old);
                append(projection, ChangeKind.UPDATE, row, old);
                append(projection, ChangeKind.DELETE, old, row);
                append(projection, ChangeKind.REKEY_DELETE, old, row);
            }
            for (int i = 0; i < touched.size(); i++) {
                append(touched.get(i), ChangeKind.REKEY_INSERT, row, old);
            }
        } finally {
            // Even after a failure: targets that stay would get the next change.
            touched.forEach(Projection::clearTargets);
            touched.clear();
        }
    }

    private void append(Projection projection, ChangeKind kind, RowView row, RowView other) {
        Projection.Targets targets = projection.targets(kind);
        if (targets.count() == 0) {
            return;
        }
        if (!begun) {
            logs.begin(commitLsn, xid);
            begun = true;
        }
        long op = nextOp - OP_STEP;
        int lastAt = projection.encode(encoder, kind, row, other, position.at(op));
        logs.append(
                op + kind.opDistance(),
                encoder.array(),
                0,
                encoder.size(),
                lastAt,
                targets.logs(),
                targets.count());
        if (encoder.array().length > ENCODER_BYTES) {
            encoder = new JsonBytes(ENCODER_BYTES);
        }
    }

    private void rotateForIdentity(Routes.Group group, Relation relation) {
        for (Route route : group.routes().all()) {
            if (wants(route) && route.shape.snapshotTaken()) {
                rotation.rotate(
                        route.shape,
                        "table %s.%s no longer has REPLICA IDENTITY FULL"
                                .formatted(relation.schema(), relation.name()));
            }
        }
    }
}
