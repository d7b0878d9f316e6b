package dev.tidemark.bench.rig;

import dev.tidemark.bench.report.Samples;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Many connections that are sent the same events, on one thread.
public final class EventStreams implements Closeable {
    private static final long ROUND_MAX_NANOS = 60_000_000_000L;
    private static final byte[] SIGN = "data: ".getBytes(StandardCharsets.US_ASCII);

    private final Selector selector;
    private final List<SocketChannel> channels = new ArrayList<>();
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(64 << 10);
    private int round;

    private EventStreams(Selector selector) {
        this.selector = selector;
    }

    /// Opens `count` connections to a server on this machine, each with the same request.
    public static EventStreams open(int port, int count, String target) throws IOException {
        EventStreams streams = new EventStreams(Selector.open());
        InetSocketAddress server = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        byte[] request = HttpConnection.request("GET", target);
        for (int i = 0; i < count; i++) {
            SocketChannel channel = SocketChannel.open(server);
            streams.channels.add(channel);
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            ByteBuffer bytes = ByteBuffer.wrap(request);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.configureBlocking(false);
            channel.register(streams.selector, SelectionKey.OP_READ, new Heard());
        }
        return streams;
    }

    /// Waits until every connection has one event more than at the last call.
    ///
    /// @return when each arrived, by [System#nanoTime]
    /// @throws IOException if they do not all come within a minute
    public Samples awaitEvents() throws IOException {
        round++;
        Samples arrivals = new Samples();
        long deadline = System.nanoTime() + ROUND_MAX_NANOS;
        int left = (int) selector.keys().stream().filter(key -> !heard(key).has(round)).count();
        while (left > 0) {
            selector.select(1000);
            for (SelectionKey key : selector.selectedKeys()) {
                boolean before = heard(key).has(round);
                read((SocketChannel) key.channel(), heard(key));
                if (!before && heard(key).has(round)) {
                    left--;
                    arrivals.add((double) System.nanoTime());
                }
            }
            selector.selectedKeys().clear();
            if (System.nanoTime() - deadline > 0) {
                throw new IOException(left + " connections have no event");
            }
        }
        return arrivals;
    }

    private static Heard heard(SelectionKey key) {
        return (Heard) key.attachment();
    }

    private void read(SocketChannel channel, Heard heard) throws IOException {
        buffer.clear();
        if (channel.read(buffer) < 0) {
            throw new IOException("the server hung up on a listener");
        }
        buffer.flip();
        while (buffer.hasRemaining()) {
            heard.take(buffer.get());
        }
    }

    /// How many events a connection has.
    private static final class Heard {
        private int events;
        private int matched;

        void take(byte b) {
            matched = b == SIGN[matched] ? matched + 1 : b == SIGN[0] ? 1 : 0;
            if (matched == SIGN.length) {
                matched = 0;
                events++;
            }
        }

        boolean has(int wanted) {
            return events >= wanted;
        }
    }

    @Override
    public void close() throws IOException {
        for (SocketChannel channel : channels) {
            channel.close();
        }
        selector.close();
    }
}
