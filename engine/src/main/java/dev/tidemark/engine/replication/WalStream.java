package dev.tidemark.engine.replication;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/// The copy-both conversation that `START_REPLICATION` opens: messages in, positions out.
///
/// Messages are framed in place in one buffer; [#bytes], [#from] and [#until] show the current one
/// until the next call of [#next]. The buffer grows to the largest message and shrinks again.
///
/// **Receiving.** Postgres sends each row by itself, and each send wakes a receiver that sleeps in
/// `read`, at the sender's cost. So a burst is received awake: take what is there, otherwise park
/// 150 microseconds. After a millisecond without anything, sleep in `read` again, so that a
/// single change is seen at once. A park that lasts much longer shows that no core is free: then
/// the socket's buffer fills up meanwhile and the sender stalls, so for a while `read` it is.
/// Figures: `docs/adr/0009-replication-stream.md`.
///
/// For one thread, but for the socket's owner cutting it.
///
/// @see <a href="https://www.postgresql.org/docs/current/protocol-replication.html">Streaming
///   Replication Protocol</a>
public final class WalStream {
    private static final int BUFFER_BYTES = 256 << 10;
    private static final int KEEP_BYTES = 4 << 20;
    private static final int HEADER_BYTES = 5;

    /// Postgres builds no message of a gigabyte or more.
    private static final int MAX_MESSAGE_BYTES = 1 << 30;

    private static final long PARK_NANOS = 150_000;
    private static final int PARKS_MAX = 7;
    private static final long OVERSLEPT_NANOS = 4 * PARK_NANOS;
    private static final long CROWDED_NANOS = 100_000_000;
    private static final long BURST_WINDOW_NANOS = 1_000_000;
    private static final int BURST_MESSAGES = 64;

    private final Socket socket;
    private final InputStream in;
    private final InputStream below;
    private final OutputStream out;
    private final LongSupplier nanoTime;
    private final byte[] status = new byte[HEADER_BYTES + 34];

    private byte[] buffer = new byte[BUFFER_BYTES];
    private int readAt;
    private int filledTo;
    private int from;
    private int until;

    private boolean burst;
    private long crowdedUntil;
    private long windowStart;
    private int windowMessages;
    private long bytesReceived;
    private boolean ended;

    private WalStream(SocketTap tap, LongSupplier nanoTime) throws IOException {
        this.nanoTime = nanoTime;
        crowdedUntil = nanoTime.getAsLong();
        socket = tap.outer();
        in = socket.getInputStream();
        below = tap.plain().getInputStream();
        out = socket.getOutputStream();
    }

    /// Sends `command` over a connection that is at rest and waits until copying begins.
    ///
    /// @throws SQLException if the server refuses
    public static WalStream start(SocketTap tap, LongSupplier nanoTime, String command)
            throws IOException, SQLException {
        WalStream stream = new WalStream(tap, nanoTime);
        stream.socket.setSoTimeout(0);
        stream.query(command);
        stream.awaitCopy();
        return stream;
    }

    /// Waits up to `waitMs` for the next message from the server.
    ///
    /// @param waitMs at least 1
    /// @return false if none came
    /// @throws SQLException the server's error, which ends the stream
    /// @throws EOFException if the connection ended without one
    public boolean next(int waitMs) throws IOException, SQLException {
        while (!frame()) {
            if (!receive(waitMs)) {
                return false;
            }
        }
        return true;
    }

    /// Whether [#next] will return at once with a message that is already here.
    public boolean hasNext() {
        int available = filledTo - readAt;
        return available >= HEADER_BYTES && available > messageBytes();
    }

    /// The buffer that holds the current message.
    public byte[] bytes() {
        return buffer;
    }

    /// Where the current message begins.
    public int from() {
        return from;
    }

    /// Where it ends.
    public int until() {
        return until;
    }

    /// All bytes of this connection so far.
    public long bytesReceived() {
        return bytesReceived;
    }

    /// Tells the server how far we are.
    ///
    /// @param received everything before it has arrived
    /// @param durable everything before it is never needed again
    /// @param timeMicros our time in microseconds since 2000, for `pg_stat_replication`
    public void sendStatus(long received, long durable, long timeMicros) throws IOException {
        status[0] = 'd';
        BigEndian.putInt(status, 1, status.length - 1);
        status[5] = 'r';
        BigEndian.putLong(status, 6, received);
        BigEndian.putLong(status, 14, durable);
        BigEndian.putLong(status, 22, durable);
        BigEndian.putLong(status, 30, timeMicros);
        status[38] = 0;
        out.write(status);
        out.flush();
    }

    /// Says that no more status will come; the server then ends the stream.
    public void sendEnd() throws IOException {
        if (!ended) {
            ended = true;
            out.write(new byte[] {'c', 0, 0, 0, 4});
            out.flush();
        }
    }

    private void query(String command) throws IOException {
        byte[] text = command.getBytes(StandardCharsets.UTF_8);
        byte[] message = new byte[HEADER_BYTES + text.length + 1];
        message[0] = 'Q';
        BigEndian.putInt(message, 1, message.length - 1);
        System.arraycopy(text, 0, message, HEADER_BYTES, text.length);
        out.write(message);
        out.flush();
    }

    private void awaitCopy() throws IOException, SQLException {
        while (true) {
            while (!hasNext()) {
                receive(0);
            }
            byte type = takeMessage();
            if (type == 'W') {
                return;
            }
            handleAside(type);
        }
    }

    /// Finds the next copied message in the buffer and deals with all others on the way.
    private boolean frame() throws IOException, SQLException {
        while (hasNext()) {
            byte type = takeMessage();
            if (type == 'd') {
                windowMessages++;
                return true;
            }
            handleAside(type);
        }
        return false;
    }

    private byte takeMessage() throws MalformedMessageException {
        int length = messageBytes();
        if (length < Integer.BYTES) {
            throw new MalformedMessageException("replication stream: a message of " + length);
        }
        byte type = buffer[readAt];
        from = readAt + HEADER_BYTES;
        until = readAt + 1 + length;
        readAt = until;
        return type;
    }

    /// The length that the header at `readAt` names, without the type byte.
    private int messageBytes() {
        return BigEndian.intAt(buffer, readAt + 1);
    }

    private void handleAside(byte type) throws IOException, SQLException {
        switch (type) {
            case 'E' -> throw serverError();
            case 'c', 'C', 'Z' -> throw new EOFException("the server ended the replication stream");
            case 'N', 'S' -> {
                // Notices and changed parameters need no answer.
            }
            default ->
                    throw new MalformedMessageException(
                            "replication stream: unknown message type " + type);
        }
    }

    private SQLException serverError() {
        String fields = new String(buffer, from, until - from, StandardCharsets.UTF_8);
        return new PSQLException(new ServerErrorMessage(fields));
    }

    private boolean receive(int waitMs) throws IOException {
        makeRoom();
        if (burst && awaitAwake()) {
            read();
            return true;
        }
        burst = false;
        if (socket.getSoTimeout() != waitMs) {
            socket.setSoTimeout(waitMs);
        }
        try {
            read();
        } catch (SocketTimeoutException quiet) {
            return false;
        }
        countTowardsBurst();
        return true;
    }

    /// Waits for bytes without sleeping in the socket.
    ///
    /// @return false if that is not worth while: none came for a millisecond, or no core is free
    private boolean awaitAwake() throws IOException {
        for (int parks = 0; parks <= PARKS_MAX; parks++) {
            // Of a TLS connection, `below` has what is not decrypted yet, `in` what is.
            if (below.available() > 0 || in.available() > 0) {
                return true;
            }
            long start = nanoTime.getAsLong();
            LockSupport.parkNanos(PARK_NANOS);
            long end = nanoTime.getAsLong();
            if (end - start > OVERSLEPT_NANOS) {
                crowdedUntil = end + CROWDED_NANOS;
                return false;
            }
        }
        return false;
    }

    private void countTowardsBurst() {
        long now = nanoTime.getAsLong();
        if (now - windowStart > BURST_WINDOW_NANOS) {
            windowStart = now;
            windowMessages = 0;
        }
        burst = windowMessages > BURST_MESSAGES && now - crowdedUntil > 0;
    }

    private void read() throws IOException {
        int count = in.read(buffer, filledTo, buffer.length - filledTo);
        if (count < 0) {
            throw new EOFException("the connection to Postgres ended");
        }
        filledTo += count;
        bytesReceived += count;
    }

    private void makeRoom() throws IOException {
        int kept = filledTo - readAt;
        if (kept == 0) {
            readAt = 0;
            filledTo = 0;
            if (buffer.length > KEEP_BYTES) {
                buffer = new byte[BUFFER_BYTES];
            }
            return;
        }
        int needed = kept < HEADER_BYTES ? HEADER_BYTES : wholeMessageBytes();
        if (readAt + needed <= buffer.length && filledTo < buffer.length) {
            return;
        }
        byte[] target = needed <= buffer.length ? buffer : new byte[Math.max(needed, BUFFER_BYTES)];
        System.arraycopy(buffer, readAt, target, 0, kept);
        buffer = target;
        readAt = 0;
        filledTo = kept;
    }

    private int wholeMessageBytes() throws MalformedMessageException {
        int length = messageBytes();
        if (length < Integer.BYTES || length > MAX_MESSAGE_BYTES) {
            throw new MalformedMessageException("replication stream: a message of " + length);
        }
        return length + 1;
    }
}
