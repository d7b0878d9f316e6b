package dev.tidemark.server.http;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.PooledByteBufAllocator;
import io.netty.channel.AdaptiveRecvByteBufAllocator;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.IoHandlerFactory;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.ServerChannel;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollServerSocketChannel;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.util.concurrent.DefaultThreadFactory;
import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.Future;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;

/// A listening server.
public final class HttpServer implements Closeable {
    /// Room for where clauses of 64 KiB in percent-encoding.
    private static final int LINE_MAX = 256 << 10;

    private static final int HEADERS_MAX = 64 << 10;
    private static final int BACKLOG = 4096;
    private static final WriteBufferWaterMark WATER_MARK =
            new WriteBufferWaterMark(64 << 10, 256 << 10);
    private static final ByteBufAllocator BUFFERS = PooledByteBufAllocator.DEFAULT;

    private final EventLoopGroup loops;
    private final Map<EventExecutor, LoopConnections> connections;
    private final AtomicInteger open;
    private final Channel listener;

    private HttpServer(
            EventLoopGroup loops,
            Map<EventExecutor, LoopConnections> connections,
            AtomicInteger open,
            Channel listener) {
        this.loops = loops;
        this.connections = connections;
        this.open = open;
        this.listener = listener;
    }

    /// Hears of every finished exchange, on its event loop.
    @FunctionalInterface
    public interface Observer {
        /// @param route which handler took it
        /// @param status what was answered; 0 if the client left before
        /// @param nanos from the whole request to the answer
        void finished(String route, int status, long nanos);
    }

    /// What a server works with.
    ///
    /// @param name for the `electric-server` header
    /// @param handler answers the requests
    /// @param observer hears of finished exchanges
    /// @param time the clocks
    /// @param random names the server's run
    /// @param blocking runs what may block
    /// @param logsAccess whether each request leaves a line in the log
    public record Parts(
            String name,
            Handler handler,
            Observer observer,
            TimeSource time,
            RandomGenerator random,
            Executor blocking,
            boolean logsAccess) {}

    /// Starts listening.
    ///
    /// @throws IOException if the port is taken or the address unknown
    public static HttpServer start(HttpConfig config, Parts parts) throws IOException {
        return start(config, parts, config.bodiesBytesMax());
    }

    /// The same with less room for the bodies of requests.
    static HttpServer start(HttpConfig config, Parts parts, long bodiesBytesMax)
            throws IOException {
        boolean epoll = Epoll.isAvailable();
        IoHandlerFactory io = epoll ? EpollIoHandler.newFactory() : NioIoHandler.newFactory();
        Class<? extends ServerChannel> type =
                epoll ? EpollServerSocketChannel.class : NioServerSocketChannel.class;
        EventLoopGroup loops =
                new MultiThreadIoEventLoopGroup(
                        config.loops(), new DefaultThreadFactory("tidemark-http", true), io);
        Map<EventExecutor, LoopConnections> connections = new HashMap<>();
        loops.forEach(
                loop -> connections.put(loop, new LoopConnections(new RequestDecoder.Memory())));
        AtomicInteger open = new AtomicInteger();
        ServerContext context =
                new ServerContext(
                        config,
                        parts,
                        new RequestIds(parts.random()),
                        new ResponseHead(parts.name(), parts.time()),
                        new RequestAssembly.Budget(bodiesBytesMax, config.bodyBytesMax()));
        try {
            Channel listener =
                    new ServerBootstrap()
                            .group(loops)
                            .channel(type)
                            .option(ChannelOption.SO_BACKLOG, BACKLOG)
                            .option(ChannelOption.SO_REUSEADDR, true)
                            .option(ChannelOption.ALLOCATOR, BUFFERS)
                            .childOption(ChannelOption.ALLOCATOR, BUFFERS)
                            .childOption(ChannelOption.TCP_NODELAY, true)
                            .childOption(ChannelOption.WRITE_BUFFER_WATER_MARK, WATER_MARK)
                            .childOption(
                                    ChannelOption.RECVBUF_ALLOCATOR,
                                    new AdaptiveRecvByteBufAllocator(512, 2048, 64 << 10))
                            .childHandler(new Initializer(context, connections, open))
                            .bind(address(config))
                            .syncUninterruptibly()
                            .channel();
            sweepRegularly(connections, parts.time());
            return new HttpServer(loops, connections, open, listener);
        } catch (Exception unusable) {
            Future<?> _ = loops.shutdownGracefully(0, 0, TimeUnit.SECONDS);
            throw new IOException(
                    "can't listen on port %d: %s".formatted(config.port(), unusable.getMessage()),
                    unusable);
        }
    }

    /// The port it listens on.
    public int port() {
        return ((InetSocketAddress) listener.localAddress()).getPort();
    }

    /// Number of open connections.
    public int connections() {
        return open.get();
    }

    /// The allocator that answers should use.
    public ByteBufAllocator allocator() {
        return listener.alloc();
    }

    /// Stops accepting connections and closes the idle ones; those with a request under way close
    /// when it is answered.
    public void wind() {
        listener.close().syncUninterruptibly();
        connections.forEach((loop, some) -> loop.execute(some::wind));
    }

    /// Waits until all connections are closed.
    ///
    /// @return false if some were still open after `max`
    public boolean awaitIdle(Duration max) throws InterruptedException {
        long deadline = System.nanoTime() + max.toNanos();
        while (open.get() > 0) {
            if (System.nanoTime() - deadline > 0) {
                return false;
            }
            TimeUnit.MILLISECONDS.sleep(10);
        }
        return true;
    }

    /// Closes everything at once.
    @Override
    public void close() {
        listener.close().syncUninterruptibly();
        loops.shutdownGracefully(0, 5, TimeUnit.SECONDS).syncUninterruptibly();
    }

    private static InetSocketAddress address(HttpConfig config) {
        return config.host().isEmpty()
                ? new InetSocketAddress(config.port())
                : new InetSocketAddress(config.host(), config.port());
    }

    private static void sweepRegularly(
            Map<EventExecutor, LoopConnections> connections, TimeSource time) {
        connections.forEach(
                (loop, some) -> {
                    Future<?> _ =
                            loop.scheduleWithFixedDelay(
                                    () -> some.sweep(time.nanos()), 1, 1, TimeUnit.SECONDS);
                });
    }

    /// Sets up a new connection, or refuses it when there are too many.
    private static final class Initializer extends ChannelInitializer<Channel> {
        private final ServerContext context;
        private final Map<EventExecutor, LoopConnections> connections;
        private final AtomicInteger open;

        Initializer(
                ServerContext context,
                Map<EventExecutor, LoopConnections> connections,
                AtomicInteger open) {
            this.context = context;
            this.connections = connections;
            this.open = open;
        }

        @Override
        protected void initChannel(Channel channel) {
            ChannelFuture _ = channel.closeFuture().addListener(_ -> open.decrementAndGet());
            if (open.incrementAndGet() > context.config().connectionsMax()) {
                ChannelFuture _ = channel.close();
                return;
            }
            EventLoop loop = channel.eventLoop();
            LoopConnections neighbours = connections.get(loop);
            if (neighbours == null) {
                throw new IllegalStateException("a connection on an unknown loop");
            }
            HttpConnection connection = new HttpConnection(context, neighbours);
            channel.pipeline()
                    .addLast(new RequestDecoder(decoder(), connection, neighbours.memory()))
                    .addLast(connection);
        }

        private static HttpDecoderConfig decoder() {
            return new HttpDecoderConfig()
                    .setMaxInitialLineLength(LINE_MAX)
                    .setMaxHeaderSize(HEADERS_MAX);
        }
    }
}
