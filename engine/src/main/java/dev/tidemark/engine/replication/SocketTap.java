package dev.tidemark.engine.replication;

import java.io.Closeable;
import java.io.IOException;
import java.net.Socket;
import org.jspecify.annotations.Nullable;

/// Keeps hold of the sockets over which the JDBC driver logs in.
///
/// The driver does what it does well: TLS, every kind of authentication, plain SQL. The stream
/// itself is read from the socket below it by [WalStream], for three reasons: the driver copies
/// each message into a new array, it swallows keepalives, and it always sleeps in `read` when
/// nothing is there, which makes the server pay for waking us once per row (half of the
/// throughput).
///
/// The driver creates its socket factories by class name; the scoped value tells them for whom.
public final class SocketTap implements Closeable {
    static final ScopedValue<SocketTap> CURRENT = ScopedValue.newInstance();

    private volatile @Nullable Socket plain;
    private volatile @Nullable Socket encrypted;

    /// For one connection.
    public SocketTap() {}

    /// A new connection attempt begins; the driver makes several if `sslmode` leaves a choice.
    void plain(Socket socket) {
        plain = socket;
        encrypted = null;
    }

    void encrypted(Socket socket) {
        encrypted = socket;
    }

    /// The TCP socket.
    Socket plain() {
        Socket socket = plain;
        if (socket == null) {
            throw new IllegalStateException("the driver did not connect through its tap");
        }
        return socket;
    }

    /// The socket that carries the protocol: the TCP socket or the TLS one above it.
    Socket outer() {
        Socket socket = encrypted;
        return socket == null ? plain() : socket;
    }

    /// Cuts the connection, whatever its owner is doing with it. Any thread.
    @Override
    public void close() {
        Socket socket = plain;
        if (socket == null) {
            return;
        }
        try {
            socket.close();
        } catch (IOException alreadyBroken) {
            // Nothing is left to close.
        }
    }

    /// Lets the owner's read end as if the server had hung up, while it can still write. Any
    /// thread.
    public void endReading() {
        Socket socket = plain;
        if (socket == null) {
            return;
        }
        try {
            socket.shutdownInput();
        } catch (IOException alreadyBroken) {
            // The read ends anyway.
        }
    }
}
