package dev.tidemark.server.topic;

import dev.tidemark.protocol.topic.Invalidation;
import dev.tidemark.protocol.topic.Snapshot;
import dev.tidemark.server.definitions.TopicRules;
import dev.tidemark.server.http.Cors;
import dev.tidemark.server.http.Exchange;
import dev.tidemark.server.http.Handler;
import dev.tidemark.server.http.Headers;
import dev.tidemark.server.http.Method;
import dev.tidemark.server.http.Request;
import dev.tidemark.server.http.Response;
import dev.tidemark.server.metrics.Metrics;
import dev.tidemark.server.write.WriteDesk;
import dev.tidemark.write.identity.Identity;
import dev.tidemark.write.topic.TopicChange;
import dev.tidemark.write.topic.TopicChange.Manner;
import dev.tidemark.write.topic.TopicKey;
import dev.tidemark.write.topic.TopicOutcome;
import dev.tidemark.write.topic.TopicStore;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// `/v1/topics/<name>`: reads, replaces and patches the state of a topic.
///
/// Every request passes the writers' desk, so that who reads and writes is known and the number of
/// those in the database at once is bounded; those who read the same at once share one look.
public final class TopicRoute implements Handler {
    /// What comes before the name.
    public static final String PATH = "/v1/topics/";

    private static final System.Logger LOG = System.getLogger(TopicRoute.class.getName());
    private static final Duration AWAY_RETRY = Duration.ofSeconds(2);
    private static final String ALLOWED = "GET, HEAD, PUT, PATCH, OPTIONS";
    private static final String JSON = "application/json";
    private static final Set<String> WHOLE = Set.of(JSON);
    private static final Set<String> PATCHES = Set.of(JSON, "application/merge-patch+json");

    private final Map<String, TopicRules> topics;
    private final TopicStore store;
    private final WriteDesk desk;
    private final TopicHub hub;
    private final Metrics metrics;
    private final TopicReads reads;

    public TopicRoute(
            Map<String, TopicRules> topics,
            TopicStore store,
            WriteDesk desk,
            TopicHub hub,
            Metrics metrics) {
        this.topics = Map.copyOf(topics);
        this.store = store;
        this.desk = desk;
        this.hub = hub;
        this.metrics = metrics;
        reads = new TopicReads(store, desk, metrics);
    }

    @Override
    public void handle(Request request, Exchange exchange) {
        exchange.route("topic");
        String name = request.path().substring(PATH.length());
        TopicRules rules = topics.get(name);
        switch (request.method()) {
            case OPTIONS -> exchange.respond(Cors.preflight(request, Cors.TOPIC_ROUTES));
            case POST, DELETE, OTHER ->
                    exchange.respond(TopicResponses.of(new TopicRefusal.WrongMethod(ALLOWED)));
            case GET, HEAD, PUT, PATCH -> {
                if (rules == null) {
                    exchange.respond(TopicResponses.of(new TopicRefusal.Unknown(name)));
                } else {
                    take(new Asked(name, rules, request), exchange);
                }
            }
        }
    }

    private void take(Asked asked, Exchange exchange) {
        Request request = asked.request();
        WriteDesk.Work alone = identity -> answer(asked, identity);
        if (request.method() != Method.GET && request.method() != Method.HEAD) {
            desk.take(request, exchange, alone);
            return;
        }
        desk.receive(
                request,
                exchange,
                (identity, until) -> {
                    switch (Reach.of(asked.topic(), asked.rules(), identity)) {
                        case Reach.Denied(TopicRefusal refusal) ->
                                exchange.respond(TopicResponses.of(refusal));
                        case Reach.Granted(TopicKey key) ->
                                reads.read(
                                        key,
                                        new TopicReads.Reader(request, exchange, identity, alone));
                    }
                });
    }

    /// A request for a topic that there is.
    private record Asked(String topic, TopicRules rules, Request request) {}

    private Response answer(Asked asked, Identity identity) {
        try {
            return switch (asked.request().method()) {
                case GET, HEAD -> read(asked, identity);
                case PUT -> change(asked, identity, Manner.REPLACE);
                case PATCH -> change(asked, identity, Manner.MERGE);
                case POST, DELETE, OPTIONS, OTHER ->
                        TopicResponses.of(new TopicRefusal.WrongMethod(ALLOWED));
            };
        } catch (SQLException fault) {
            LOG.log(Level.ERROR, "a topic could not be served", fault);
            return TopicResponses.of(new TopicRefusal.Unexpected());
        }
    }

    private Response read(Asked asked, Identity identity) throws SQLException {
        Optional<EntityTags> known = EntityTags.parse(asked.request().headers("if-none-match"));
        return switch (Reach.of(asked.topic(), asked.rules(), identity)) {
            case Reach.Denied(TopicRefusal refusal) -> TopicResponses.of(refusal);
            case Reach.Granted(TopicKey key) -> {
                TopicOutcome outcome = store.read(identity, key);
                // A condition that can't be read is none: the client gets what it asked for.
                yield outcome instanceof TopicOutcome.Done(Snapshot now)
                                && known.isPresent()
                                && known.get().has(now.revision())
                        ? TopicResponses.notModified(now.revision())
                        : answer(asked, outcome);
            }
        };
    }

    private Response change(Asked asked, Identity identity, Manner manner) throws SQLException {
        Request request = asked.request();
        List<String> conditions = request.headers("if-match");
        Optional<EntityTags> expected = EntityTags.parse(conditions);
        if (expected.isEmpty()) {
            return malformed("if-match is not a list of entity tags such as \"3-17\"");
        }
        String source = request.header("tidemark-source");
        if (source != null && !fits(source)) {
            return malformed(
                    "tidemark-source is not 1 to %d printable characters"
                            .formatted(Invalidation.SOURCE_LENGTH_MAX));
        }
        int bytesMax = asked.rules().bytesMax();
        return switch (Reach.toWrite(asked.topic(), asked.rules(), identity)) {
            case Reach.Denied(TopicRefusal refusal) -> TopicResponses.of(refusal);
            case Reach.Granted(TopicKey key) ->
                    switch (TopicBody.of(request, types(manner), bytesMax)) {
                        case TopicBody.Unreadable(TopicRefusal refusal) ->
                                TopicResponses.of(refusal);
                        case TopicBody.Content content -> {
                            TopicChange change =
                                    new TopicChange(
                                            manner,
                                            content.members(),
                                            conditions.isEmpty()
                                                    ? Optional.empty()
                                                    : expected.get().expected(),
                                            source == null ? "" : source,
                                            bytesMax);
                            TopicOutcome outcome = store.write(identity, key, change);
                            count(outcome);
                            yield answer(asked, outcome);
                        }
                    };
        };
    }

    private Response answer(Asked asked, TopicOutcome outcome) {
        return switch (outcome) {
            case TopicOutcome.Done(Snapshot now) ->
                    TopicResponses.snapshot(200, asked.topic(), now);
            case TopicOutcome.Differs(Snapshot now) ->
                    TopicResponses.snapshot(412, asked.topic(), now);
            case TopicOutcome.TooLarge() ->
                    TopicResponses.of(new TopicRefusal.TooLarge(asked.rules().bytesMax()));
            case TopicOutcome.Refused(String code, String message) ->
                    TopicResponses.of(
                            code.equals("forbidden")
                                    ? new TopicRefusal.Forbidden(message)
                                    : new TopicRefusal.Refused(code, message));
            case TopicOutcome.Busy() ->
                    TopicResponses.of(new TopicRefusal.Busy("others write this topic"));
            case TopicOutcome.Missing() -> {
                hub.rebuild("the tables of topics are not as they should be");
                yield TopicResponses.of(away());
            }
            case TopicOutcome.Unavailable() -> TopicResponses.of(away());
        };
    }

    private void count(TopicOutcome outcome) {
        String word =
                switch (outcome) {
                    case TopicOutcome.Done _ -> "written";
                    case TopicOutcome.Differs _ -> "differs";
                    case TopicOutcome.TooLarge _ -> "too_large";
                    case TopicOutcome.Refused _ -> "refused";
                    case TopicOutcome.Busy _ -> "busy";
                    case TopicOutcome.Missing _, TopicOutcome.Unavailable _ -> "unavailable";
                };
        metrics.count("tidemark.topics.writes", "Changes of topics by outcome", "outcome", word);
    }

    private static TopicRefusal away() {
        return new TopicRefusal.Unavailable("the database can't be reached", AWAY_RETRY);
    }

    private static Response malformed(String message) {
        return TopicResponses.of(new TopicRefusal.Malformed(message));
    }

    private static boolean fits(String source) {
        return !source.isEmpty()
                && source.length() <= Invalidation.SOURCE_LENGTH_MAX
                && Headers.printable(source);
    }

    private static Set<String> types(Manner manner) {
        return switch (manner) {
            case REPLACE -> WHOLE;
            case MERGE -> PATCHES;
        };
    }
}
