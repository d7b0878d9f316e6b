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
import java.util.Locale;

/// Many connections that wait for the same answer, on one thread.
///
/// An answer is taken as arrived with its first bytes; all answers of a round are alike and small.
public final class LongPolls implements Closeable {
    private static final long ROUND_MAX_NANOS = 60_000_000_000L;
    private static final String LENGTH = "\r\ncontent-length:";

    private final Selector selector;
    private final List<SocketChannel> channels = new ArrayList<>();
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(64 << 10);

    private LongPolls(Selector selector) {
        this.selector = selector;
    }

    /// Opens `count` connections to a server on this machine.
    public static LongPolls open(int port, int count) throws IOException {
        LongPolls polls = new LongPolls(Selector.open());
        InetSocketAddress server = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        for (int i = 0; i < count; i++) {
            SocketChannel channel = SocketChannel.open(server);
            polls.channels.add(channel);
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            channel.configureBlocking(false);
            channel.register(polls.selector, SelectionKey.OP_READ, new Arrival());
        }
        return polls;
    }

    /// How many files this process may open; each connection is one.
    public static long filesMax() {
        return java.lang.management.ManagementFactory.getPlatformMXBean(
                                java.lang.management.OperatingSystemMXBean.class)
                        instanceof com.sun.management.UnixOperatingSystemMXBean unix
                ? unix.getMaxFileDescriptorCount()
                : Short.MAX_VALUE;
    }

    /// Sends the same request on every connection.
    public void ask(String target) throws IOException {
        byte[] request = HttpConnection.request("GET", target);
        for (SocketChannel channel : channels) {
            ByteBuffer bytes = ByteBuffer.wrap(request);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        }
    }

    /// Waits until every connection has a whole answer.
    ///
    /// @return when each arrived, by [System#nanoTime]
    /// @throws IOException if they do not all come within a minute
    public Samples awaitAnswers() throws IOException {
        Samples arrivals = new Samples();
        long deadline = System.nanoTime() + ROUND_MAX_NANOS;
        int left = channels.size();
        while (left > 0) {
            selector.select(1000);
            for (SelectionKey key : selector.selectedKeys()) {
                if (read((SocketChannel) key.channel(), (Arrival) key.attachment())) {
                    left--;
                    arrivals.add((double) System.nanoTime());
                }
            }
            selector.selectedKeys().clear();
            if (System.nanoTime() - deadline > 0) {
                throw new IOException(left + " connections have no answer");
            }
        }
        return arrivals;
    }

    /// How much of an answer is missing.
    private static final class Arrival {
        private final StringBuilder head = new StringBuilder();
        private long missing;
    }

    /// Reads what is there; true if that completes an answer.
    private boolean read(SocketChannel channel, Arrival arrival) throws IOException {
        buffer.clear();
        int count = channel.read(buffer);
        if (count < 0) {
            throw new IOException("the server hung up on a waiting client");
        }
        if (arrival.missing > 0) {
            arrival.missing -= count;
            return arrival.missing == 0;
        }
        arrival.head.append(StandardCharsets.ISO_8859_1.decode(buffer.flip()));
        int end = arrival.head.indexOf("\r\n\r\n");
        if (end < 0) {
            return false;
        }
        long whole = end + 4 + length(arrival.head.substring(0, end));
        arrival.missing = whole - arrival.head.length();
        arrival.head.setLength(0);
        return arrival.missing == 0;
    }

    private static long length(String head) throws IOException {
        String lower = head.toLowerCase(Locale.ROOT);
        if (!lower.startsWith("http/1.1 200")) {
            throw new IOException("a waiting client was refused: " + head);
        }
        int from = lower.indexOf(LENGTH) + LENGTH.length();
        int until = lower.indexOf("\r\n", from);
        return Long.parseLong(lower.substring(from, until < 0 ? lower.length() : until).strip());
    }

    @Override
    public void close() throws IOException {
        for (SocketChannel channel : channels) {
            channel.close();
        }
        selector.close();
    }
}
