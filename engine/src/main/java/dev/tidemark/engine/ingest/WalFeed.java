package dev.tidemark.engine.ingest;

import dev.tidemark.engine.replication.BigEndian;
import dev.tidemark.engine.replication.MalformedMessageException;
import dev.tidemark.engine.replication.WalStream;
import dev.tidemark.protocol.Lsn;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// Feeds one connection's stream to the handler and acknowledges what the handler has made durable.
///
/// **What may be acknowledged.** At most what the handler says, and never beyond the last commit
/// that it was given or the last quiet moment between transactions that it was told of: a keepalive
/// inside a transaction names positions behind the transaction's first changes.
///
/// **When.** At once if Postgres asks; when more has become durable, at most every 100 ms; and at
/// least every third of `wal_sender_timeout`, also while the handler has no room, so that a slow
/// disk never costs the connection.
///
/// **Until when.** Until the connection ends, or nobody asks any more ([Demand]). After a sleep,
/// [IngestStatus.Streaming] is not said before all is durable that the server had when it was
/// woken: whoever woke it must not be told that what was there before is all there is.
///
/// Runs on the ingest thread.
final class WalFeed {
    private static final int HEADER_BYTES = 1 + 3 * Long.BYTES;
    private static final int KEEPALIVE_BYTES = 1 + 2 * Long.BYTES + 1;
    private static final long LONGEST_SILENCE_MS = 10_000;
    private static final long ACKNOWLEDGE_EVERY_MS = 100;

    /// How often it is looked, after a sleep, whether what has come is durable.
    private static final long CATCHING_UP_MS = 2;

    private static final int CLOCK_EVERY_MESSAGES = 64;
    private static final Instant POSTGRES_EPOCH = Instant.parse("2000-01-01T00:00:00Z");

    private final WalStream stream;
    private final ChangeHandler handler;
    private final PgOutput decoder;
    private final IngestConfig config;
    private final Progress progress;
    private final Demand demand;
    private final Lsn target;
    private final long silenceNanos;
    private final Duration roomWait;

    private long received;
    private long ceiling;
    private long acknowledged;
    private long lastStatusNanos;
    private boolean replyRequested;
    private int messagesUntilClock = CLOCK_EVERY_MESSAGES;
    private long messages;
    private long serverEnd;
    private long serverTimeMicros;
    private boolean behind;
    private boolean written;

    /// @param target up to where the stream must have come before it counts as running
    WalFeed(
            WalStream stream,
            ChangeHandler handler,
            IngestConfig config,
            StreamSetup.Prepared prepared,
            Progress progress,
            Lsn target) {
        this.stream = stream;
        this.handler = handler;
        this.config = config;
        this.progress = progress;
        this.target = target;
        demand = config.demand();
        decoder = new PgOutput(handler);
        int third = prepared.senderTimeoutMs() / 3;
        long silenceMs = third == 0 ? LONGEST_SILENCE_MS : Math.min(third, LONGEST_SILENCE_MS);
        silenceNanos = TimeUnit.MILLISECONDS.toNanos(silenceMs);
        roomWait = Duration.ofMillis(Math.min(silenceMs, 250));
        ceiling = prepared.confirmed().value();
        acknowledged = ceiling;
        received = ceiling;
        // What is confirmed was durable here before.
        behind = target.value() > ceiling;
        lastStatusNanos = config.nanoTime().getAsLong();
        publishProgress();
    }

    /// Feeds until the connection ends, `stop` says so, or nobody asks any more.
    ///
    /// @param status is told when the stream runs, and when it rests
    /// @return whether it rests: then [Demand#awaitNext] is to be called
    /// @throws IOException if the connection ended or can't be trusted any more
    /// @throws SQLException if Postgres ended the stream with an error
    boolean run(BooleanSupplier stop, Consumer<IngestStatus> status)
            throws IOException, SQLException, InterruptedException {
        if (!behind) {
            status.accept(new IngestStatus.Streaming());
        }
        while (!stop.getAsBoolean()) {
            if (stream.next(waitMs())) {
                take(stop);
            }
            if (replyRequested || --messagesUntilClock <= 0 || !stream.hasNext()) {
                messagesUntilClock = CLOCK_EVERY_MESSAGES;
                reportIfDue();
                catchUp(status);
                if (rests(status)) {
                    return true;
                }
            }
        }
        return false;
    }

    private void catchUp(Consumer<IngestStatus> status) {
        if (behind && acknowledgeable() >= target.value()) {
            behind = false;
            status.accept(new IngestStatus.Streaming());
        }
    }

    private boolean rests(Consumer<IngestStatus> status) {
        if (written) {
            written = false;
            demand.once();
        }
        if (!mayRest() || !demand.over()) {
            return false;
        }
        // Before the demand is asked for the last time: who asks after it must not find a stream
        // that counts as running.
        status.accept(new IngestStatus.Asleep());
        if (demand.rest()) {
            return true;
        }
        status.accept(new IngestStatus.Streaming());
        return false;
    }

    /// Whether Postgres need not keep anything for us that has come already.
    private boolean mayRest() {
        return !behind && !decoder.inTransaction() && acknowledged >= ceiling;
    }

    /// The last words of a connection that is closed on purpose.
    void end() throws IOException {
        report();
        stream.sendEnd();
    }

    private void take(BooleanSupplier stop) throws IOException, InterruptedException {
        byte[] bytes = stream.bytes();
        int from = stream.from();
        int until = stream.until();
        messages++;
        if (until - from >= HEADER_BYTES && bytes[from] == 'w') {
            written |=
                    until > from + HEADER_BYTES && PgOutput.tellsChange(bytes[from + HEADER_BYTES]);
            arrivedTo(BigEndian.longAt(bytes, from + 1));
            endsAt(BigEndian.longAt(bytes, from + 9), BigEndian.longAt(bytes, from + 17));
            awaitRoom(stop);
            if (!stop.getAsBoolean()) {
                decoder.decode(bytes, from + HEADER_BYTES, until);
                ceiling = Math.max(ceiling, decoder.lastCommitEnd());
            }
        } else if (until - from == KEEPALIVE_BYTES && bytes[from] == 'k') {
            keepalive(bytes, from);
        } else {
            throw new MalformedMessageException("replication stream: unknown copy message");
        }
    }

    private void keepalive(byte[] bytes, int from) {
        long walEnd = BigEndian.longAt(bytes, from + 1);
        endsAt(walEnd, BigEndian.longAt(bytes, from + 9));
        replyRequested |= bytes[from + 17] != 0;
        arrivedTo(walEnd);
        if (!decoder.inTransaction() && walEnd > ceiling) {
            ceiling = walEnd;
            handler.idle(new Lsn(walEnd));
        }
    }

    private void awaitRoom(BooleanSupplier stop) throws IOException, InterruptedException {
        while (!handler.awaitRoom(roomWait) && !stop.getAsBoolean()) {
            reportIfDue();
        }
    }

    private void arrivedTo(long lsn) {
        received = Math.max(received, lsn);
    }

    private void endsAt(long walEnd, long timeMicros) {
        serverEnd = Math.max(serverEnd, walEnd);
        serverTimeMicros = timeMicros;
    }

    private int waitMs() {
        long silentNanos = config.nanoTime().getAsLong() - lastStatusNanos;
        long leftMs = TimeUnit.NANOSECONDS.toMillis(silenceNanos - silentNanos);
        long wantedMs = acknowledged < ceiling ? ACKNOWLEDGE_EVERY_MS : leftMs;
        if (behind) {
            wantedMs = CATCHING_UP_MS;
        } else if (mayRest()) {
            wantedMs = Math.min(wantedMs, demand.leftMs());
        }
        return (int) Math.clamp(Math.min(wantedMs, leftMs), 1, LONGEST_SILENCE_MS);
    }

    private void reportIfDue() throws IOException {
        publishProgress();
        long silentNanos = config.nanoTime().getAsLong() - lastStatusNanos;
        boolean more =
                acknowledgeable() > acknowledged
                        && silentNanos >= TimeUnit.MILLISECONDS.toNanos(ACKNOWLEDGE_EVERY_MS);
        if (replyRequested || more || silentNanos >= silenceNanos) {
            report();
        }
    }

    private void report() throws IOException {
        acknowledged = Math.max(acknowledged, acknowledgeable());
        long timeMicros = ChronoUnit.MICROS.between(POSTGRES_EPOCH, config.clock().instant());
        stream.sendStatus(Math.max(received, acknowledged), acknowledged, timeMicros);
        lastStatusNanos = config.nanoTime().getAsLong();
        replyRequested = false;
        publishProgress();
    }

    private long acknowledgeable() {
        return Math.min(handler.acknowledgeable().value(), ceiling);
    }

    private void publishProgress() {
        long lagMicros =
                decoder.inTransaction() ? serverTimeMicros - decoder.commitTimeMicros() : 0;
        progress.publish(
                new Progress.Point(received, acknowledged, serverEnd, Math.max(0, lagMicros)),
                messages,
                stream.bytesReceived());
    }
}
