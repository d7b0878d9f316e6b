package dev.tidemark.server.http;

import io.netty.channel.EventLoop;
import io.netty.util.concurrent.EventExecutor;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/// A request that waits for its answer.
///
/// It is small, because thousands of them wait at once: the request itself is not kept. All fields
/// belong to the connection's event loop; [#respond] may be called from any thread, the rest only
/// from the loop.
public final class Exchange {
    private static final System.Logger LOG = System.getLogger(Exchange.class.getName());
    private static final String NO_ROUTE = "other";

    private final HttpConnection connection;
    private final Opening opening;
    private final long number;
    private final long startedNanos;
    private String route = NO_ROUTE;
    private @Nullable Runnable onEnd;
    private boolean answered;
    private boolean ended;

    /// What of the request's head the answer needs.
    ///
    /// @param headOnly whether the body is left out
    /// @param keepAlive whether the connection goes on afterwards
    /// @param oldVersion whether the client speaks HTTP/1.0
    /// @param encoding the best packing that the client takes
    /// @param clientId the client's own name of the request, if any
    /// @param origin the site that asks, if it is a browser
    /// @param target for the access log, null if there is none
    record Opening(
            boolean headOnly,
            boolean keepAlive,
            boolean oldVersion,
            Encoding encoding,
            @Nullable String clientId,
            @Nullable String origin,
            @Nullable String target) {
        /// The most frequent one, shared by all requests that look like it.
        static final Opening PLAIN =
                new Opening(false, true, false, Encoding.IDENTITY, null, null, null);
    }

    Exchange(HttpConnection connection, Opening opening, long number, long startedNanos) {
        this.connection = connection;
        this.opening = opening;
        this.number = number;
        this.startedNanos = startedNanos;
    }

    /// Answers the request; later calls release their content and do nothing. Any thread.
    public void respond(Response response) {
        EventLoop loop = connection.loop();
        if (loop.inEventLoop()) {
            connection.respond(this, response);
        } else if (!onLoop(() -> connection.respond(this, response))) {
            response.content().release();
        }
    }

    /// Answers with an open end: what the returned stream is given. Null if the client left.
    public @Nullable EventStream stream(int status, Headers headers) {
        return connection.stream(this, status, headers);
    }

    /// The connection's event loop.
    public EventLoop loop() {
        return connection.loop();
    }

    /// Runs `task` on the connection's loop, unless the server has closed. Any thread.
    ///
    /// @return whether it will run
    public boolean onLoop(Runnable task) {
        return runOn(connection.loop(), task);
    }

    /// Runs a task on an event loop; not at all if the loop has ended, since all its connections
    /// are closed then. Any thread.
    ///
    /// @return whether it will run
    public static boolean runOn(EventExecutor loop, Runnable task) {
        try {
            loop.execute(task);
            return true;
        } catch (RejectedExecutionException ended) {
            LOG.log(System.Logger.Level.DEBUG, "closed, a task is dropped");
            return false;
        }
    }

    /// Runs `action` once on the loop when the answer is out or the client left, whatever comes
    /// first: at once if that has happened.
    public void onEnd(Runnable action) {
        if (ended) {
            action.run();
            return;
        }
        Runnable earlier = onEnd;
        onEnd =
                earlier == null
                        ? action
                        : () -> {
                            earlier.run();
                            action.run();
                        };
    }

    /// Whether an answer is still wanted.
    public boolean open() {
        return !answered && !ended;
    }

    /// Answers later requests that are the same as this one to the byte.
    @FunctionalInterface
    public interface Repeat {
        /// Answers at once, on the loop; or returns false and leaves the exchange as it is, if the
        /// answer is not good any more or nobody can tell without reading the request.
        boolean answer(Exchange exchange);
    }

    /// Says how the same request may be answered again; before [#respond], on the loop, while the
    /// handler runs. To be left out where the answer depends on more than the request's bytes and
    /// what `repeat` looks at, such as a token that runs out.
    public void repeatable(Repeat repeat) {
        connection.offer(opening, repeat);
    }

    /// Names the handler that took it, for metrics and the access log.
    public void route(String name) {
        route = name;
    }

    /// The best packing that the client takes.
    public Encoding encoding() {
        return opening.encoding();
    }

    /// The request's name in logs and in `x-request-id`.
    public String id() {
        String clientId = opening.clientId();
        return clientId != null ? clientId : connection.requestId(number);
    }

    Opening opening() {
        return opening;
    }

    /// Takes the right to answer; false if it was taken before.
    boolean answer() {
        boolean first = !answered;
        answered = true;
        return first;
    }

    String route() {
        return route;
    }

    long startedNanos() {
        return startedNanos;
    }

    /// Ends it; runs what [#onEnd] was given.
    void end() {
        if (ended) {
            return;
        }
        ended = true;
        Runnable action = onEnd;
        onEnd = null;
        if (action != null) {
            action.run();
        }
    }
}
