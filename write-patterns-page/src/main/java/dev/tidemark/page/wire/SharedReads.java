package dev.tidemark.page.wire;

import dev.tidemark.client.port.Cancellable;
import dev.tidemark.client.port.Transport;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// Asks once what several ask at the same time.
///
/// Four cards follow the same rows, and each waits for the next change by a request of its own.
/// Over HTTP/1.1 a browser has six connections to a server, for all its tabs together: two tabs
/// would leave none for writes. So who asks what is asked already, and not answered yet, is
/// answered along with it.
public final class SharedReads implements Transport {
    private final Transport transport;
    private final Map<Request, Flight> waiting = new LinkedHashMap<>();
    private Optional<String> handle = Optional.empty();

    /// All goes through `transport`.
    public SharedReads(Transport transport) {
        this.transport = transport;
    }

    /// The name of the log that was read last.
    public Optional<String> handle() {
        return handle;
    }

    @Override
    public Cancellable send(Request request, Receiver receiver) {
        if (!request.method().equals("GET")) {
            return transport.send(request, receiver);
        }
        Flight flight = waiting.get(request);
        if (flight != null) {
            return flight.join(receiver);
        }
        Flight first = new Flight(request);
        waiting.put(request, first);
        Cancellable seat = first.join(receiver);
        first.begin();
        return seat;
    }

    private final class Flight implements Receiver {
        private final Request request;
        private final List<Receiver> receivers = new ArrayList<>();
        private Cancellable exchange = () -> {};

        Flight(Request request) {
            this.request = request;
        }

        void begin() {
            exchange = transport.send(request, this);
        }

        Cancellable join(Receiver receiver) {
            receivers.add(receiver);
            return () -> {
                if (receivers.remove(receiver) && receivers.isEmpty()) {
                    waiting.remove(request, this);
                    exchange.cancel();
                }
            };
        }

        @Override
        public void head(Head head) {
            waiting.remove(request, this);
            head.header("electric-handle").ifPresent(name -> handle = Optional.of(name));
            all(receiver -> receiver.head(head));
        }

        @Override
        public void text(String part) {
            all(receiver -> receiver.text(part));
        }

        @Override
        public void end() {
            all(Receiver::end);
        }

        @Override
        public void failed(TransportException failure) {
            waiting.remove(request, this);
            all(receiver -> receiver.failed(failure));
        }

        /// Whoever leaves meanwhile is told nothing more.
        private void all(Consumer<Receiver> word) {
            for (Receiver receiver : List.copyOf(receivers)) {
                if (receivers.contains(receiver)) {
                    word.accept(receiver);
                }
            }
        }
    }
}
