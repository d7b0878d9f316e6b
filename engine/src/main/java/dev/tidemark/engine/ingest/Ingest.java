package dev.tidemark.engine.ingest;

import dev.tidemark.engine.catalog.Identifiers;
import dev.tidemark.engine.replication.ReplicationSession;
import dev.tidemark.engine.replication.SocketTap;
import dev.tidemark.engine.replication.WalStream;
import dev.tidemark.protocol.Lsn;
import java.io.Closeable;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// Follows one database: keeps a replication stream going and feeds it to a [ChangeHandler].
///
/// Each change committed after the slot was made reaches the handler in commit order at least
/// once; after a lost connection those come again that were not acknowledged. When the stream can't
/// be continued (slot lost, another database, [#restartFromScratch]), a new slot is made and the
/// handler is told to [ChangeHandler#reset].
///
/// While there is no [Demand], nothing is connected; the slot stays, and with it all that was
/// committed meanwhile.
///
/// One thread connects, reads, decodes and calls the handler. Nothing of a transaction is kept.
public final class Ingest implements Closeable {
    private static final System.Logger LOG = System.getLogger(Ingest.class.getName());

    private static final Duration FAILED_RETRY = Duration.ofSeconds(10);
    private static final Duration CLOSE_LIMIT = Duration.ofSeconds(3);

    private final IngestConfig config;
    private final ChangeHandler handler;
    private final Backoff backoff;
    private final Progress progress;
    private final Thread thread;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final AtomicReference<@Nullable String> restart = new AtomicReference<>();

    private volatile IngestStatus status = new IngestStatus.Connecting("");
    private volatile @Nullable SocketTap tap;

    /// Ingest thread only.
    private Fault.Phase phase = Fault.Phase.LOGIN;

    /// Whether changes have ever arrived: then what a person set up is right, and a fault of the
    /// name service or of a login may pass. Ingest thread only.
    private boolean hasStreamed;

    /// Whether the stream was ended because nobody asks. Ingest thread only.
    private boolean resting;

    /// From before the stream ends because nobody asks until it runs again, whatever happens in
    /// between.
    private volatile boolean waking;

    private Ingest(IngestConfig config, ChangeHandler handler) {
        this.config = config;
        this.handler = handler;
        backoff = new Backoff(config.chance());
        progress = new Progress(config.nanoTime());
        thread = Thread.ofPlatform().name("tidemark-ingest").daemon().unstarted(this::run);
    }

    /// Begins in the background; returns at once.
    public static Ingest start(IngestConfig config, ChangeHandler handler) {
        Ingest ingest = new Ingest(config, handler);
        ingest.thread.start();
        return ingest;
    }

    /// How far it is. Any thread.
    public IngestStatus status() {
        return status;
    }

    /// Whether the handler may lack what was committed while nobody asked: it is asleep, or has not
    /// caught up since, however often it was tried. Any thread.
    public boolean waking() {
        return waking;
    }

    /// Figures of the stream. Any thread.
    public IngestFigures figures() {
        return progress.figures();
    }

    /// Gives the stream up: what was synced can't be trusted. The slot is made anew and the handler
    /// told to reset. Returns at once; no change is handed on until then, but for the one that is
    /// being handed on. Any thread.
    ///
    /// @param reason for the operator's log
    public void restartFromScratch(String reason) {
        restart.compareAndSet(null, reason);
        SocketTap current = tap;
        if (current != null) {
            current.close();
        }
    }

    /// Acknowledges once more and ends the connection. A kept slot stays.
    @Override
    public void close() {
        closing.countDown();
        config.demand().once();
        SocketTap current = tap;
        if (current != null) {
            if (status instanceof IngestStatus.Streaming) {
                current.endReading();
            } else {
                current.close();
            }
        }
        awaitEnd(CLOSE_LIMIT);
        if (thread.isAlive() && current != null) {
            current.close();
            awaitEnd(CLOSE_LIMIT);
        }
    }

    private void awaitEnd(Duration limit) {
        if (Thread.currentThread().equals(thread)) {
            return;
        }
        try {
            if (!thread.join(limit)) {
                LOG.log(System.Logger.Level.WARNING, "the ingest thread has not ended yet");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean stopped() {
        return closing.getCount() == 0 || restart.get() != null;
    }

    private void run() {
        try {
            Duration wait = Duration.ZERO;
            while (!closing.await(wait.toNanos(), TimeUnit.NANOSECONDS)) {
                wait = attempt();
                // Looked at after the rest was announced: who closes looks the other way round, and
                // what it asked for then may have been too long ago when the rest began.
                if (resting && closing.getCount() != 0) {
                    rest();
                }
            }
        } catch (InterruptedException ended) {
            LOG.log(System.Logger.Level.DEBUG, "ingest was interrupted", ended);
        }
        status = new IngestStatus.Connecting("");
    }

    private void rest() throws InterruptedException {
        resting = false;
        LOG.log(System.Logger.Level.INFO, "nobody asks: replication ends until somebody does");
        config.demand().awaitNext();
        LOG.log(System.Logger.Level.INFO, "somebody asks: replication goes on");
    }

    /// One connection, from login to end.
    ///
    /// @return how long to wait before the next
    private Duration attempt() throws InterruptedException {
        try (SocketTap current = new SocketTap()) {
            tap = current;
            phase = Fault.Phase.LOGIN;
            follow(current);
            return Duration.ZERO;
        } catch (CannotReplicateException error) {
            return failed(error.reason());
        } catch (SQLException error) {
            return broken(error);
        } catch (IOException | RuntimeException error) {
            return retry(error);
        } catch (Error error) {
            // Without this the thread would end, and nobody would know that nothing is followed.
            return gaveUp(error);
        } finally {
            tap = null;
            progress.connectionEnded();
        }
    }

    private void follow(SocketTap current)
            throws SQLException, IOException, CannotReplicateException, InterruptedException {
        try (ReplicationSession session = ReplicationSession.connect(config.url(), current)) {
            phase = Fault.Phase.SESSION;
            @Nullable String wanted = restart.get();
            StreamSetup.Prepared prepared =
                    new StreamSetup(config, session, this::enter)
                            .prepare(Optional.ofNullable(wanted), progress.acknowledged());
            if (prepared.resetReason().isPresent()) {
                handler.reset(prepared.resetReason().get());
                config.identities().save(prepared.identity());
                restart.compareAndSet(wanted, null);
            }
            WalStream stream = WalStream.start(current, config.nanoTime(), startCommand());
            feed(stream, prepared);
        }
    }

    private void feed(WalStream stream, StreamSetup.Prepared prepared)
            throws SQLException, IOException, InterruptedException {
        Lsn target = waking ? prepared.serverEnd() : Lsn.ZERO;
        WalFeed feed = new WalFeed(stream, handler, config, prepared, progress, target);
        if (waking) {
            enter(new IngestStatus.CatchingUp());
        }
        hasStreamed = true;
        LOG.log(
                System.Logger.Level.INFO,
                "replicating from {0} through slot {1}, from {2}",
                config.url(),
                config.names().slot(),
                prepared.confirmed().toHex());
        backoff.succeeded();
        try {
            resting = feed.run(this::stopped, this::arrive);
        } catch (IOException error) {
            if (!stopped()) {
                throw error;
            }
        }
        if (closing.getCount() == 0) {
            feed.end();
        } else if (resting) {
            endFor(feed);
        }
    }

    /// All is acknowledged already, so nothing is lost if the connection broke just now.
    private static void endFor(WalFeed feed) {
        try {
            feed.end();
        } catch (IOException broken) {
            LOG.log(System.Logger.Level.DEBUG, "the connection broke at its end", broken);
        }
    }

    /// It counts as waking before it counts as asleep, and until it counts as running.
    private void arrive(IngestStatus next) {
        if (next instanceof IngestStatus.Asleep) {
            waking = true;
        }
        enter(next);
        if (next instanceof IngestStatus.Streaming) {
            waking = false;
        }
    }

    private void enter(IngestStatus next) {
        status = next;
    }

    private String startCommand() {
        // From wherever the slot is confirmed; the handler skips what it has already.
        return "START_REPLICATION SLOT "
                + config.names().slot()
                + " LOGICAL "
                + Lsn.ZERO.toHex()
                + " (proto_version '1', publication_names "
                + ReplicationSession.literal(Identifiers.quoted(config.names().publication()))
                + ")";
    }

    private Duration broken(SQLException error) {
        if (closing.getCount() == 0) {
            return Duration.ZERO;
        }
        return switch (Fault.of(error, config, phase)) {
            case Fault.Person person -> failed(person.reason());
            case Fault.StreamLost lost -> {
                restart.compareAndSet(null, lost.reason());
                yield retry(error);
            }
            case Fault.Passing passing -> retry(error);
        };
    }

    private Duration gaveUp(Error error) {
        enter(new IngestStatus.Failed("following the database failed: " + error));
        LOG.log(System.Logger.Level.ERROR, "following the database failed", error);
        return FAILED_RETRY;
    }

    private Duration failed(String reason) {
        if (hasStreamed) {
            return retry(new IOException(reason));
        }
        if (!(status instanceof IngestStatus.Failed)) {
            LOG.log(System.Logger.Level.ERROR, reason);
        }
        enter(new IngestStatus.Failed(reason));
        return FAILED_RETRY;
    }

    private Duration retry(Exception error) {
        if (closing.getCount() == 0) {
            return Duration.ZERO;
        }
        Duration wait = backoff.next();
        String message = error.getMessage() == null ? error.toString() : error.getMessage();
        enter(new IngestStatus.Connecting(message));
        LOG.log(
                System.Logger.Level.WARNING,
                "replication interrupted, trying again in " + wait.toMillis() + " ms",
                error);
        return wait;
    }
}
