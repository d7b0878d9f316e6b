package dev.tidemark.server.named;

import dev.tidemark.engine.ingest.Demand;
import dev.tidemark.engine.policy.Policies;
import dev.tidemark.engine.policy.Reader;
import dev.tidemark.engine.policy.Secured;
import dev.tidemark.engine.shapes.ShapeRequest;
import dev.tidemark.server.definitions.NamedShape;
import dev.tidemark.server.definitions.NamedShape.Audience;
import dev.tidemark.server.http.Cors;
import dev.tidemark.server.http.Exchange;
import dev.tidemark.server.http.Handler;
import dev.tidemark.server.http.Method;
import dev.tidemark.server.http.Request;
import dev.tidemark.server.identity.ClaimSet;
import dev.tidemark.server.identity.Identities;
import dev.tidemark.server.identity.IdentityOutcome;
import dev.tidemark.server.query.Offer;
import dev.tidemark.server.shape.ShapeRoute;
import dev.tidemark.server.shape.Terms;
import dev.tidemark.server.shape.Terms.Keeping;
import dev.tidemark.write.identity.Identity;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Executor;

/// `/v1/shapes/<name>`: shapes that the server offers, for those who may have them.
///
/// The client says which name, and everything about *how* it reads; what it reads follows from the
/// definition, the table's policies and its token alone. Two readers whose bound values are the
/// same read one log.
public final class NamedShapeRoute implements Handler {
    /// What comes before the name.
    public static final String PATH = "/v1/shapes/";

    private static final System.Logger LOG = System.getLogger(NamedShapeRoute.class.getName());
    private static final Identity NOBODY = new Identity("", null, "{}");
    private static final Duration UNREACHABLE_RETRY = Duration.ofSeconds(10);

    private final Map<String, NamedShape> shapes;
    private final ShapeRoute reads;
    private final Policies policies;
    private final Demand demand;
    private final Identities identities;
    private final Executor blocking;

    /// @param reads answers once it is clear what is read
    /// @param policies narrows what row-level security narrows
    /// @param demand is told of whoever asks for it
    /// @param blocking runs what may block
    public NamedShapeRoute(
            Map<String, NamedShape> shapes,
            ShapeRoute reads,
            Policies policies,
            Demand demand,
            Identities identities,
            Executor blocking) {
        this.shapes = Map.copyOf(shapes);
        this.reads = reads;
        this.policies = policies;
        this.demand = demand;
        this.identities = identities;
        this.blocking = blocking;
    }

    @Override
    public void handle(Request request, Exchange exchange) {
        read(request.path().substring(PATH.length()), request, exchange);
    }

    /// Answers a request for the shape of that name, whatever path it came to.
    public void read(String name, Request request, Exchange exchange) {
        exchange.route("named_shape");
        if (request.method() == Method.OPTIONS) {
            exchange.respond(Cors.preflight(request));
            return;
        }
        NamedShape shape = shapes.get(name);
        if (shape == null) {
            exchange.respond(Answers.unknownName());
        } else if (request.method() == Method.DELETE) {
            exchange.respond(Answers.notAllowed());
        } else if (shape.audience() == Audience.PUBLIC && !shape.differsByReader()) {
            bind(new Asked(request, exchange, shape, Terms.OPEN), NOBODY);
        } else {
            blocking.execute(() -> identify(request, exchange, shape));
        }
    }

    /// A request for a shape.
    private record Asked(Request request, Exchange exchange, NamedShape shape, Terms terms) {}

    private void identify(Request request, Exchange exchange, NamedShape shape) {
        try {
            IdentityOutcome who = identities.of(request.headers("authorization"));
            switch (who) {
                case IdentityOutcome.Verified(Identity identity, Instant until) -> {
                    Terms terms = new Terms(Keeping.PRIVATE, until);
                    bind(new Asked(request, exchange, shape, terms), identity);
                }
                case IdentityOutcome.Nobody(Identity identity) -> {
                    if (shape.audience() == Audience.PUBLIC) {
                        Terms terms = new Terms(Keeping.PRIVATE, Instant.MAX);
                        bind(new Asked(request, exchange, shape, terms), identity);
                    } else {
                        exchange.respond(Answers.unauthorized(IdentityOutcome.Refused.MISSING));
                    }
                }
                case IdentityOutcome.Refused refused ->
                        exchange.respond(Answers.unauthorized(refused));
                case IdentityOutcome.Unavailable(Duration retryAfter) ->
                        exchange.respond(
                                Answers.later(
                                        "keys_unavailable",
                                        "The keys that verify tokens can't be had now",
                                        retryAfter));
            }
        } catch (RuntimeException | Error bug) {
            LOG.log(Level.ERROR, "request " + exchange.id() + " failed", bug);
            exchange.respond(Answers.bug());
        }
    }

    private void bind(Asked asked, Identity identity) {
        switch (Bindings.bind(asked.shape().rows().params(), ClaimSet.of(identity))) {
            case Bound.Values(Map<Integer, String> params) ->
                    secure(asked, Offers.of(asked.shape(), params), identity);
            case Bound.Missing(String claim) -> asked.exchange().respond(Answers.missing(claim));
            case Bound.Unusable(String claim) -> asked.exchange().respond(Answers.unusable(claim));
        }
    }

    private void secure(Asked asked, Offer offer, Identity identity) {
        NamedShape.Policies rules = asked.shape().policies();
        if (rules == null) {
            read(asked, offer);
            return;
        }
        String role = rules.role() != null ? rules.role() : identity.role();
        if (role == null) {
            refuse(asked, "No role is known whose policies count; name one in the definition");
            return;
        }
        Reader reader = new Reader(role, identity.user(), identity.claims());
        switch (narrow(offer, reader)) {
            case Secured.Narrowed(ShapeRequest narrowed) ->
                    read(asked, new Offer(narrowed, offer.columns()));
            case Secured.Denied(String message) ->
                    asked.exchange().respond(Answers.denied(message));
            case Secured.Unsupported(String message) -> refuse(asked, message);
            case Secured.Unavailable() ->
                    asked.exchange()
                            .respond(
                                    Answers.later(
                                            "database_unreachable",
                                            "Database is unreachable",
                                            UNREACHABLE_RETRY));
        }
    }

    /// Asks Postgres, so the stream is woken too: else it would be only when this has succeeded.
    private Secured narrow(Offer offer, Reader reader) {
        try (Demand.Hold _ = demand.lasting()) {
            return policies.secure(offer.shape(), reader);
        }
    }

    private static void refuse(Asked asked, String message) {
        LOG.log(Level.WARNING, "a shape that is offered can''t be read: {0}", message);
        asked.exchange().respond(Answers.unsupported(message));
    }

    private void read(Asked asked, Offer offer) {
        Exchange exchange = asked.exchange();
        exchange.onLoop(() -> reads.read(asked.request(), exchange, offer, asked.terms()));
    }
}
