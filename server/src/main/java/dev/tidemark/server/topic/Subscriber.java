package dev.tidemark.server.topic;

import dev.tidemark.server.http.EventStream;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An open event stream. Belongs to its loop.
///
/// Nothing is kept for a client that does not read: beyond some kilobytes that it has not taken it
/// is cut off. It comes back and is told what is so by then.
final class Subscriber {
    private static final ByteBuf KEEP_ALIVE =
            Unpooled.unreleasableBuffer(
                    Unpooled.copiedBuffer(": keep-alive\n\n", StandardCharsets.US_ASCII));
    private static final int UNSENT_BYTES_MAX = 16 << 10;

    private final EventStream stream;
    private final HubFigures figures;
    private final long endNanos;
    private List<Listening> listening = List.of();
    private int quietTicks;

    @Nullable Subscriber previous;
    @Nullable Subscriber next;

    /// @param endNanos when it has to end, by the clock that [#tick] is given
    Subscriber(EventStream stream, HubFigures figures, long endNanos) {
        this.stream = stream;
        this.figures = figures;
        this.endNanos = endNanos;
    }

    void listen(List<Listening> places) {
        listening = places;
    }

    void tell(News news) {
        if (stream.unsent() > UNSENT_BYTES_MAX) {
            figures.cutOff();
            stream.cut();
            return;
        }
        quietTicks = 0;
        figures.told();
        stream.send(Unpooled.wrappedBuffer(news.frame()));
    }

    /// A second has passed.
    ///
    /// @param ticksMax how many of them the stream may be silent
    void tick(long nowNanos, long ticksMax) {
        if (nowNanos - endNanos >= 0) {
            end();
        } else if (++quietTicks >= ticksMax && stream.unsent() == 0) {
            quietTicks = 0;
            stream.send(KEEP_ALIVE.duplicate());
        }
    }

    /// Ends the stream; the client comes back if it wants to.
    void end() {
        stream.end();
    }

    /// The stream is over.
    void leave() {
        listening.forEach(Listening::leave);
        listening = List.of();
    }
}
