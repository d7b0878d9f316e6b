package dev.tidemark.server.http;

import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// Names requests: 20 characters, a part by chance for the server's run and a running number. A
/// client's own id is kept if it looks like one.
final class RequestIds {
    private static final int CLIENT_MIN = 20;
    private static final int CLIENT_MAX = 200;
    private static final HexFormat HEX = HexFormat.of();

    private final String run;
    private final AtomicLong last = new AtomicLong();

    RequestIds(RandomGenerator random) {
        this.run = HEX.toHexDigits(random.nextInt());
    }

    /// The next number.
    long next() {
        return last.incrementAndGet();
    }

    /// The text of a number that [#next] gave.
    String text(long number) {
        return run + HEX.toHexDigits(number, CLIENT_MIN - run.length());
    }

    /// The client's id if it may be echoed, null if the server names the request.
    static @Nullable String accepted(@Nullable String fromClient) {
        if (fromClient == null
                || fromClient.length() < CLIENT_MIN
                || fromClient.length() > CLIENT_MAX
                || !Headers.printable(fromClient)) {
            return null;
        }
        return fromClient;
    }
}
