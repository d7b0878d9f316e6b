package dev.tidemark.server.write;

import dev.tidemark.engine.ingest.Demand;
import dev.tidemark.server.http.Cors;
import dev.tidemark.server.http.Exchange;
import dev.tidemark.server.http.Request;
import dev.tidemark.server.http.Response;
import dev.tidemark.server.identity.Identities;
import dev.tidemark.server.identity.IdentityOutcome;
import dev.tidemark.server.write.WriteRefusal.Busy;
import dev.tidemark.server.write.WriteRefusal.Crowded;
import dev.tidemark.server.write.WriteRefusal.Unavailable;
import dev.tidemark.server.write.WriteRefusal.Unexpected;
import dev.tidemark.server.write.WriteRefusal.Unidentified;
import dev.tidemark.write.identity.Identity;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executor;

/// Where every request to write reports: who sends it, is there room, is the database ready.
///
/// Requests are taken on the event loop; the rest happens on a virtual thread each, whose number is
/// bounded.
public final class WriteDesk {
    private static final System.Logger LOG = System.getLogger(WriteDesk.class.getName());
    private static final Duration UNTIL_READY = Duration.ofSeconds(1);

    private final WriteService service;
    private final Identities identities;
    private final Executor blocking;
    private final Demand demand;
    private final Gate gate;

    /// What is done for a request that was let in.
    @FunctionalInterface
    public interface Work {
        /// Does it, on a virtual thread; may block.
        Response of(Identity identity);
    }

    /// What is done for somebody who stays.
    @FunctionalInterface
    public interface Reception {
        /// Takes over the answer, on a virtual thread; may block.
        ///
        /// @param until when the permission ends
        void of(Identity identity, Instant until);
    }

    /// @param blocking runs each task on a virtual thread of its own
    /// @param demand is told of everybody who is let in
    public WriteDesk(
            WriteService service, Identities identities, Executor blocking, Demand demand) {
        this.service = service;
        this.identities = identities;
        this.blocking = blocking;
        this.demand = demand;
        this.gate = new Gate(service.config().limits());
    }

    /// What is done with a body that was let in.
    @FunctionalInterface
    interface Reading {
        /// Does it, on a virtual thread; may block.
        Response of(Identity identity, String text);
    }

    /// The same as [#take] for a route that takes JSON by POST: preflights, other methods and what
    /// is no JSON are answered too.
    void takeJson(Request request, Exchange exchange, Reading reading) {
        switch (request.method()) {
            case OPTIONS -> exchange.respond(Cors.preflight(request, Cors.WRITE_ROUTES));
            case POST -> {
                switch (JsonBody.of(request)) {
                    case JsonBody.Unreadable(WriteRefusal refusal) ->
                            exchange.respond(WriteResponses.of(refusal));
                    case JsonBody.Text(String text) ->
                            take(request, exchange, identity -> reading.of(identity, text));
                }
            }
            case GET, HEAD, PUT, PATCH, DELETE, OTHER ->
                    exchange.respond(
                            WriteResponses.of(new WriteRefusal.WrongMethod("POST, OPTIONS")));
        }
    }

    /// Does `work` as whoever sent the request, and answers it; or answers why not. To be called on
    /// the event loop.
    public void take(Request request, Exchange exchange, Work work) {
        Gate.Pass pass = gate.enter();
        if (pass == null) {
            exchange.respond(WriteResponses.of(new Busy()));
            return;
        }
        List<String> authorization = request.headers("authorization");
        blocking.execute(
                () -> {
                    // The answer goes out when the place is free again, so that a client that
                    // sends one request after the other is never one too many.
                    Response response;
                    try (pass) {
                        response = admitted(pass, authorization, work);
                    }
                    exchange.respond(response);
                });
    }

    /// Lets somebody in who will stay and not write, such as a reader of an event stream: known as
    /// for writes, but neither counted nor given a turn, which is the caller's to do. To be called
    /// on the event loop.
    public void receive(Request request, Exchange exchange, Reception reception) {
        List<String> authorization = request.headers("authorization");
        blocking.execute(
                () -> {
                    try {
                        receive(authorization, exchange, reception);
                    } catch (RuntimeException | Error bug) {
                        LOG.log(System.Logger.Level.ERROR, "a request to listen failed", bug);
                        exchange.respond(WriteResponses.of(new Unexpected()));
                    }
                });
    }

    /// Waits for a turn in the database and does `work`, for those whom [#receive] has let in.
    ///
    /// @return whether it was done; if not, [#take] tells them why
    public boolean inTurn(Runnable work) {
        Gate.Pass pass = gate.enter();
        if (pass == null) {
            return false;
        }
        try (pass) {
            return pass.turn() && done(work);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private boolean done(Runnable work) {
        try (Demand.Hold _ = demand.lasting()) {
            if (service.obstacle() != null) {
                return false;
            }
            work.run();
            return true;
        }
    }

    /// Requests under way.
    public int underWay() {
        return gate.underWay();
    }

    private void receive(List<String> authorization, Exchange exchange, Reception reception) {
        switch (identities.of(authorization)) {
            case IdentityOutcome.Verified(Identity identity, Instant until) ->
                    reception.of(identity, until);
            case IdentityOutcome.Nobody(Identity identity) -> {
                switch (service.config().access()) {
                    case USERS -> exchange.respond(refused(IdentityOutcome.Refused.MISSING));
                    case ANYBODY -> reception.of(identity, Instant.MAX);
                }
            }
            case IdentityOutcome.Refused refused -> exchange.respond(refused(refused));
            case IdentityOutcome.Unavailable(Duration retryAfter) ->
                    exchange.respond(WriteResponses.of(unverifiable(retryAfter)));
        }
    }

    private Response admitted(Gate.Pass pass, List<String> authorization, Work work) {
        try {
            return switch (identities.of(authorization)) {
                case IdentityOutcome.Verified verified -> done(pass, verified.identity(), work);
                case IdentityOutcome.Nobody nobody ->
                        switch (service.config().access()) {
                            case USERS -> refused(IdentityOutcome.Refused.MISSING);
                            case ANYBODY -> done(pass, nobody.identity(), work);
                        };
                case IdentityOutcome.Refused refused -> refused(refused);
                case IdentityOutcome.Unavailable(Duration retryAfter) ->
                        WriteResponses.of(unverifiable(retryAfter));
            };
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return WriteResponses.of(new Unavailable("the server is stopping", UNTIL_READY));
        } catch (RuntimeException | Error bug) {
            LOG.log(System.Logger.Level.ERROR, "a request to write failed", bug);
            return WriteResponses.of(new Unexpected());
        }
    }

    private Response done(Gate.Pass pass, Identity identity, Work work)
            throws InterruptedException {
        if (!pass.countFor(identity.user())) {
            return WriteResponses.of(new Crowded());
        }
        if (!pass.turn()) {
            return WriteResponses.of(new Busy());
        }
        try (Demand.Hold _ = demand.lasting()) {
            String obstacle = service.obstacle();
            return obstacle == null
                    ? work.of(identity)
                    : WriteResponses.of(new Unavailable(obstacle, UNTIL_READY));
        }
    }

    private static Unavailable unverifiable(Duration retryAfter) {
        return new Unavailable("tokens can't be verified now", retryAfter);
    }

    private static Response refused(IdentityOutcome.Refused refused) {
        return WriteResponses.of(new Unidentified(refused));
    }
}
