package dev.tidemark.client.port;

import dev.tidemark.client.promise.Promise;
import java.util.Map;

/// Gathers an answer until it is whole.
final class WholeReply implements Transport.Receiver {
    private final int charactersMax;
    private final Promise<Transport.Reply> reply = new Promise<>();
    private final StringBuilder body = new StringBuilder();
    private Transport.Head head = new Transport.Head(0, Map.of());
    private Cancellable exchange = () -> {};

    WholeReply(int charactersMax) {
        this.charactersMax = charactersMax;
    }

    Promise<Transport.Reply> of(Transport transport, Transport.Request request) {
        exchange = transport.send(request, this);
        return reply;
    }

    @Override
    public void head(Transport.Head begun) {
        head = begun;
    }

    @Override
    public void text(String part) {
        if (body.length() + part.length() > charactersMax) {
            exchange.cancel();
            reply.fail(
                    new Transport.TransportException(
                            "the answer is longer than " + charactersMax + " characters"));
            return;
        }
        body.append(part);
    }

    @Override
    public void end() {
        reply.keep(new Transport.Reply(head, body.toString()));
    }

    @Override
    public void failed(Transport.TransportException failure) {
        reply.fail(failure);
    }
}
