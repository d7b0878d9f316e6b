package dev.tidemark.server.http;

import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundBuffer;
import io.netty.channel.EventLoop;
import io.netty.channel.FileRegion;
import io.netty.channel.socket.DuplexChannel;
import java.net.SocketAddress;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The sending side of a connection. Failures of plain writes reach the pipeline, which closes.
final class Outlet {
    private final ChannelHandlerContext context;
    private final Channel channel;

    Outlet(ChannelHandlerContext context) {
        this.context = context;
        this.channel = context.channel();
    }

    ByteBufAllocator allocator() {
        return context.alloc();
    }

    /// Who is at the other end; null if nobody is any more.
    @Nullable SocketAddress from() {
        return channel.remoteAddress();
    }

    EventLoop loop() {
        return channel.eventLoop();
    }

    boolean writable() {
        return channel.isWritable();
    }

    /// Queues a message behind earlier ones.
    void write(Object message) {
        ChannelFuture _ = context.write(message, channel.voidPromise());
    }

    /// Queues a message and sends everything.
    void flush(Object message) {
        ChannelFuture _ = context.writeAndFlush(message, channel.voidPromise());
    }

    /// Queues a message, sends everything and says whether that worked.
    void flush(Object message, Consumer<Boolean> onDone) {
        ChannelFuture _ =
                context.writeAndFlush(message)
                        .addListener(written -> onDone.accept(written.isSuccess()));
    }

    void reads(AutoRead wanted) {
        channel.config().setAutoRead(wanted == AutoRead.ON);
    }

    /// Whether to take what the client sends.
    enum AutoRead {
        ON,
        OFF
    }

    void close() {
        ChannelFuture _ = context.close();
    }

    /// Ends the sending side only: closing both while the client still sends would take back an
    /// answer that it has not read yet.
    void hangUp() {
        if (channel instanceof DuplexChannel duplex) {
            ChannelFuture _ =
                    duplex.shutdownOutput()
                            .addListener(
                                    done -> {
                                        if (!done.isSuccess()) {
                                            close();
                                        }
                                    });
        } else {
            flush(Unpooled.EMPTY_BUFFER, _ -> close());
        }
    }

    /// Bytes that wait for the client, less what it took of the first of them: a number that
    /// changes as long as the client takes anything. -1 if nothing waits.
    long backlog() {
        ChannelOutboundBuffer outbound = channel.unsafe().outboundBuffer();
        if (outbound == null || outbound.isEmpty()) {
            return -1;
        }
        // A file's bytes are not among those that wait.
        return outbound.current() instanceof FileRegion file
                ? file.count() - file.transferred()
                : outbound.totalPendingWriteBytes() - outbound.currentProgress();
    }
}
