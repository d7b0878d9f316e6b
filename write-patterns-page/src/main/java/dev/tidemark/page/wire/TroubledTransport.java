package dev.tidemark.page.wire;

import dev.tidemark.client.port.Cancellable;
import dev.tidemark.client.port.Time;
import dev.tidemark.client.port.Transport;
import dev.tidemark.page.wire.Troubles.Trouble;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// A network with [Troubles].
public final class TroubledTransport implements Transport {
    private static final long SLOW_MS = 2_000;

    private final Transport transport;
    private final Time time;
    private final Troubles troubles;
    private final Set<Exchange> underWay = new LinkedHashSet<>();

    /// The same as `transport` while nothing is switched on.
    public TroubledTransport(Transport transport, Time time, Troubles troubles) {
        this.transport = transport;
        this.time = time;
        this.troubles = troubles;
        troubles.listen(this::changed);
    }

    @Override
    public Cancellable send(Request request, Receiver receiver) {
        Exchange exchange = new Exchange(request, receiver);
        underWay.add(exchange);
        exchange.begin();
        return exchange::cancel;
    }

    private void changed() {
        if (troubles.has(Trouble.OFFLINE)) {
            List.copyOf(underWay).forEach(Exchange::cut);
        }
    }

    private final class Exchange implements Receiver {
        private final Request request;
        private final Receiver receiver;
        private Cancellable step = () -> {};
        private boolean over;

        Exchange(Request request, Receiver receiver) {
            this.request = request;
            this.receiver = receiver;
        }

        void begin() {
            if (troubles.has(Trouble.OFFLINE)) {
                step = time.after(0, () -> fail("this page plays offline"));
            } else if (troubles.has(Trouble.SLOW)) {
                step = time.after(SLOW_MS, () -> step = transport.send(request, this));
            } else {
                step = transport.send(request, this);
            }
        }

        void cancel() {
            over = true;
            underWay.remove(this);
            step.cancel();
        }

        void cut() {
            step.cancel();
            fail("this page went offline");
        }

        private boolean lost() {
            return troubles.has(Trouble.LOSSY) && !request.method().equals("GET");
        }

        @Override
        public void head(Head head) {
            if (!over && !lost()) {
                receiver.head(head);
            }
        }

        @Override
        public void text(String part) {
            if (!over && !lost()) {
                receiver.text(part);
            }
        }

        @Override
        public void end() {
            if (lost()) {
                fail("the answer got lost");
            } else if (!over) {
                cancel();
                receiver.end();
            }
        }

        @Override
        public void failed(TransportException failure) {
            if (!over) {
                over = true;
                underWay.remove(this);
                receiver.failed(failure);
            }
        }

        private void fail(String what) {
            failed(new TransportException(what));
        }
    }
}
