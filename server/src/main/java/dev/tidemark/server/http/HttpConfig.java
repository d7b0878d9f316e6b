package dev.tidemark.server.http;

import java.time.Duration;

/// Where to listen, and what one connection may cost.
///
/// @param host address to listen on; empty for all
/// @param port TCP port, 0 for any free one
/// @param loops threads that serve connections, at least 1
/// @param connectionsMax open connections beyond which new ones are closed at once
/// @param bodyBytesMax size of a request's body beyond which it is refused
/// @param readTimeout how long a connection may take to bring its next whole request
/// @param sendTimeout how long a client may leave an answer unread
public record HttpConfig(
        String host,
        int port,
        int loops,
        int connectionsMax,
        int bodyBytesMax,
        Duration readTimeout,
        Duration sendTimeout) {
    private static final int BODY_BYTES_MAX = 8 << 20;
    private static final int CONNECTIONS_MAX = 100_000;

    public HttpConfig {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("the port must be 0 to 65535, not " + port);
        }
        if (loops < 1 || connectionsMax < 1 || bodyBytesMax < 1) {
            throw new IllegalArgumentException("loops, connections and body size start at 1");
        }
        if (!readTimeout.isPositive() || !sendTimeout.isPositive()) {
            throw new IllegalArgumentException("the timeouts must be positive durations");
        }
    }

    /// The defaults on `host` and `port`: one loop a core, 8 MiB bodies, 60 s to read, 30 s to
    /// send.
    public static HttpConfig at(String host, int port) {
        return new HttpConfig(
                host,
                port,
                Runtime.getRuntime().availableProcessors(),
                CONNECTIONS_MAX,
                BODY_BYTES_MAX,
                Duration.ofSeconds(60),
                Duration.ofSeconds(30));
    }

    /// Size of the bodies of all requests that are under way, beyond which further ones are
    /// refused: a quarter of the heap, and room for one in any case.
    long bodiesBytesMax() {
        return Math.max(Runtime.getRuntime().maxMemory() / 4, bodyBytesMax);
    }

    /// The same with one loop: enough for a port that few clients use.
    public HttpConfig withOneLoop() {
        return new HttpConfig(
                host, port, 1, connectionsMax, bodyBytesMax, readTimeout, sendTimeout);
    }
}
