package dev.tidemark.server.http;

import io.netty.buffer.ByteBuf;
import java.util.function.Consumer;

/// An answer without a known end. All methods run on the connection's event loop.
public final class EventStream {
    private final HttpConnection connection;
    private final Exchange exchange;
    private final boolean chunked;
    private Runnable onWritable = () -> {};

    EventStream(HttpConnection connection, Exchange exchange, boolean chunked) {
        this.connection = connection;
        this.exchange = exchange;
        this.chunked = chunked;
    }

    /// Sends bytes, taking over the buffer. Nothing happens if the client left.
    public void send(ByteBuf bytes) {
        connection.send(exchange, bytes, chunked);
    }

    /// Sends bytes, taking over the buffer, and says when they are out (true) or never will be.
    public void send(ByteBuf bytes, Consumer<Boolean> onDone) {
        connection.send(exchange, bytes, chunked, onDone);
    }

    /// Whether the client keeps up; if not, [#onWritable] tells when it does again.
    public boolean writable() {
        return connection.writable();
    }

    /// What to do when the client keeps up again.
    public void onWritable(Runnable action) {
        onWritable = action;
    }

    /// Bytes that the client has not taken yet; 0 if it keeps up.
    public long unsent() {
        return connection.unsentBytes();
    }

    /// Cuts the connection: the client gets nothing more, not even the end.
    public void cut() {
        connection.cut(exchange);
    }

    /// Ends the answer.
    public void end() {
        connection.endStream(exchange, chunked);
    }

    void becameWritable() {
        onWritable.run();
    }
}
