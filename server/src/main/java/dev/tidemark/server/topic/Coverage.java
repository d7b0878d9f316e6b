package dev.tidemark.server.topic;

import dev.tidemark.engine.EngineStatus;
import dev.tidemark.engine.follow.FollowedTables;
import dev.tidemark.server.write.WriteService;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Whether every change reaches the channels; brings that about, and again after an interruption.
///
/// In this order: the tables are there, the stream carries them, the epoch is right for where they
/// are, the open channels know what changed meanwhile. Any thread.
final class Coverage {
    private static final System.Logger LOG = System.getLogger(Coverage.class.getName());
    private static final long PAUSE_NANOS = Duration.ofSeconds(1).toNanos();
    private static final long LOOK_NANOS = Duration.ofMillis(100).toNanos();
    private static final int LOOKS_MAX = 50;
    private static final String NOT_FOLLOWED = "the database's changes are not followed now";

    private final WriteService service;
    private final FollowedTables followed;
    private final Supplier<EngineStatus> status;
    private final Runnable reload;
    private final Executor blocking;

    /// Grows with each interruption, from the first start on.
    private final AtomicLong interruptions = new AtomicLong();

    private final AtomicBoolean mending = new AtomicBoolean();
    private volatile long mended = -1;
    private volatile boolean stopped;
    private volatile String problem = "topics are being set up";

    /// @param reload reads the revisions of all open channels; throws if it can't
    Coverage(
            WriteService service,
            FollowedTables followed,
            Supplier<EngineStatus> status,
            Runnable reload,
            Executor blocking) {
        this.service = service;
        this.followed = followed;
        this.status = status;
        this.reload = reload;
        this.blocking = blocking;
    }

    /// Why nobody can begin to listen; null if they can. Waits for it up to five seconds, as
    /// requests for shapes do.
    @Nullable String obstacle() {
        String obstacle = present();
        for (int look = 0; obstacle != null && look < LOOKS_MAX && !stopped; look++) {
            LockSupport.parkNanos(LOOK_NANOS);
            obstacle = present();
        }
        return obstacle;
    }

    private @Nullable String present() {
        if (!(status.get() instanceof EngineStatus.Active)) {
            return NOT_FOLLOWED;
        }
        return mended == interruptions.get() ? null : problem;
    }

    /// Whether another server follows the changes, so that nothing would be told here any more.
    boolean elsewhere() {
        return status.get() instanceof EngineStatus.Waiting;
    }

    /// Begins in the background.
    void begin() {
        if (mending.compareAndSet(false, true)) {
            blocking.execute(this::mend);
        }
    }

    /// Changes may be missing. Does not wait.
    void interrupted(String reason) {
        LOG.log(Level.INFO, "topics are read anew: {0}", reason);
        interruptions.incrementAndGet();
        begin();
    }

    void stop() {
        stopped = true;
    }

    private void mend() {
        try {
            while (!stopped && !Thread.currentThread().isInterrupted()) {
                long wanted = interruptions.get();
                String obstacle = mendOnce();
                if (obstacle == null) {
                    mended = wanted;
                    if (wanted == interruptions.get()) {
                        return;
                    }
                } else if (obstacle.equals(NOT_FOLLOWED)) {
                    LockSupport.parkNanos(LOOK_NANOS);
                } else {
                    if (!obstacle.equals(problem)) {
                        LOG.log(Level.WARNING, "topics can''t be listened to: {0}", obstacle);
                    }
                    problem = obstacle;
                    LockSupport.parkNanos(PAUSE_NANOS);
                }
            }
        } finally {
            mending.set(false);
            // Somebody may have come between the last look and the end.
            if (!stopped && mended != interruptions.get()) {
                begin();
            }
        }
    }

    private @Nullable String mendOnce() {
        try {
            if (!(status.get() instanceof EngineStatus.Active)) {
                return NOT_FOLLOWED;
            }
            String obstacle = service.obstacle();
            if (obstacle == null) {
                obstacle = followed.ensure();
            }
            if (obstacle == null) {
                if (service.topics().check()) {
                    LOG.log(Level.INFO, "the tables of topics have moved: a new epoch begins");
                }
                reload.run();
            }
            return obstacle;
        } catch (SQLException | CompletionException away) {
            return "the database can't be reached";
        } catch (RuntimeException bug) {
            LOG.log(Level.ERROR, "topics could not be read anew", bug);
            return "the server is at fault";
        }
    }
}
