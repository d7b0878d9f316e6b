package dev.tidemark.server.http;

import io.netty.buffer.ByteBuf;
import java.io.EOFException;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/// Sends a body piece by piece, reading no faster than the client takes it.
///
/// Runs on a virtual thread, because reading may block; at most two pieces lie in memory. Ends when
/// everything is written or a write fails.
final class BodyPump implements Runnable {
    private static final int PIECE_BYTES = 256 << 10;
    private static final int PIECES_MAX = 2;

    private final Outlet outlet;
    private final Content.PieceReader reader;
    private final Runnable onDone;
    private final AtomicInteger underWay = new AtomicInteger();
    private long left;
    private volatile boolean failed;

    /// @param onDone runs on the event loop once the last piece is written
    BodyPump(Outlet outlet, Content.Pieces pieces, Runnable onDone) {
        this.outlet = outlet;
        this.reader = pieces.reader();
        this.left = pieces.length();
        this.onDone = onDone;
    }

    @Override
    public void run() {
        Thread pump = Thread.currentThread();
        try (reader) {
            while (left > 0 && !failed) {
                if (underWay.get() >= PIECES_MAX) {
                    LockSupport.park(this);
                    continue;
                }
                send(read(), pump);
            }
        } catch (IOException unreadable) {
            // The length is promised already: cutting the connection is the only honest end.
            Exchange.runOn(outlet.loop(), outlet::close);
        }
    }

    private ByteBuf read() throws IOException {
        int size = (int) Math.min(left, PIECE_BYTES);
        ByteBuf piece = outlet.allocator().ioBuffer(size, size);
        try {
            while (piece.isWritable()) {
                int count =
                        reader.read(piece.nioBuffer(piece.writerIndex(), piece.writableBytes()));
                if (count < 0) {
                    throw new EOFException("the body ended " + left + " bytes early");
                }
                piece.writerIndex(piece.writerIndex() + count);
            }
            return piece;
        } catch (IOException | RuntimeException e) {
            piece.release();
            throw e;
        }
    }

    private void send(ByteBuf piece, Thread pump) {
        left -= piece.readableBytes();
        boolean last = left == 0;
        underWay.incrementAndGet();
        Consumer<Boolean> onWritten =
                written -> {
                    failed |= !written;
                    underWay.decrementAndGet();
                    LockSupport.unpark(pump);
                    if (last && written) {
                        onDone.run();
                    }
                };
        if (!Exchange.runOn(outlet.loop(), () -> outlet.flush(piece, onWritten))) {
            piece.release();
            failed = true;
        }
    }
}
