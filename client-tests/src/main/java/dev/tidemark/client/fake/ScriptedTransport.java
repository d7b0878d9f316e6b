package dev.tidemark.client.fake;

import dev.tidemark.client.port.Cancellable;
import dev.tidemark.client.port.Time;
import dev.tidemark.client.port.Transport;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A network whose other end is the test: it sees each request and answers when it likes.
public final class ScriptedTransport implements Transport {
    private final Time time;
    private final List<Exchange> exchanges = new ArrayList<>();
    private int taken;

    /// A network that takes no time.
    public ScriptedTransport(Time time) {
        this.time = time;
    }

    /// One request and the way to answer it.
    public final class Exchange {
        private final Request request;
        private final Receiver receiver;
        private boolean aborted;

        private Exchange(Request request, Receiver receiver) {
            this.request = request;
            this.receiver = receiver;
        }

        /// What was asked.
        public Request request() {
            return request;
        }

        /// Whether nobody waits for the answer any more.
        public boolean aborted() {
            return aborted;
        }

        /// Begins the answer.
        public void head(Head head) {
            later(() -> receiver.head(head));
        }

        /// Sends a part of the body.
        public void text(String part) {
            later(() -> receiver.text(part));
        }

        /// Ends the answer.
        public void end() {
            later(receiver::end);
        }

        /// Cuts the connection.
        public void cut() {
            later(() -> receiver.failed(new TransportException("cut by the test")));
        }

        /// A whole answer. One with a log's end says so in its head, as shape servers do.
        public void answer(Head head, String body) {
            Map<String, String> headers = new HashMap<>(head.headers());
            if (head.status() == 200 && body.contains("\"up-to-date\"")) {
                headers.put("electric-up-to-date", "");
            }
            head(new Head(head.status(), headers));
            text(body);
            end();
        }

        private void later(Runnable step) {
            time.after(
                    0,
                    () -> {
                        if (!aborted) {
                            step.run();
                        }
                    });
        }
    }

    @Override
    public Cancellable send(Request request, Receiver receiver) {
        Exchange exchange = new Exchange(request, receiver);
        exchanges.add(exchange);
        return () -> exchange.aborted = true;
    }

    /// The next request that the test has not taken yet.
    public Exchange next() {
        if (taken == exchanges.size()) {
            throw new IllegalStateException("nothing was asked; " + taken + " requests before");
        }
        return exchanges.get(taken++);
    }

    /// How many requests the test has not taken yet.
    public int waiting() {
        return exchanges.size() - taken;
    }

    /// How many requests there were.
    public int asked() {
        return exchanges.size();
    }
}
