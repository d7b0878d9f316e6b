package dev.tidemark.server.topic;

import dev.tidemark.server.definitions.TopicRules;
import dev.tidemark.server.http.Cors;
import dev.tidemark.server.http.Exchange;
import dev.tidemark.server.http.Handler;
import dev.tidemark.server.http.Method;
import dev.tidemark.server.http.Request;
import dev.tidemark.server.query.Parameters;
import dev.tidemark.server.topic.StreamPlaces.Place;
import dev.tidemark.server.write.WriteDesk;
import dev.tidemark.write.identity.Identity;
import dev.tidemark.write.topic.TopicKey;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/// `GET /v1/topics/events?topics=a,b`: the revisions of topics, now and as they change.
public final class TopicEventsRoute implements Handler {
    /// Its path.
    public static final String PATH = TopicRoute.PATH + "events";

    private static final int TOPICS_MAX = 64;

    private final Map<String, TopicRules> topics;
    private final WriteDesk desk;
    private final TopicHub hub;

    public TopicEventsRoute(Map<String, TopicRules> topics, WriteDesk desk, TopicHub hub) {
        this.topics = Map.copyOf(topics);
        this.desk = desk;
        this.hub = hub;
    }

    @Override
    public void handle(Request request, Exchange exchange) {
        exchange.route("topic_events");
        if (request.method() == Method.OPTIONS) {
            exchange.respond(Cors.preflight(request, Cors.TOPIC_ROUTES));
            return;
        }
        if (request.method() != Method.GET) {
            refuse(exchange, new TopicRefusal.WrongMethod("GET, OPTIONS"));
            return;
        }
        Parameters parameters = Parameters.parse(request.query());
        String list = parameters == null ? null : parameters.text("topics");
        if (list == null) {
            refuse(exchange, new TopicRefusal.Malformed("topics=a,b says which"));
            return;
        }
        Set<String> names = new LinkedHashSet<>();
        for (String name : list.split(",", TOPICS_MAX + 1)) {
            names.add(name);
        }
        if (names.size() > TOPICS_MAX) {
            refuse(exchange, new TopicRefusal.Malformed("more than " + TOPICS_MAX + " topics"));
        } else if (!topics.keySet().containsAll(names)) {
            refuse(exchange, new TopicRefusal.Unknown());
        } else {
            take(request, exchange, names);
        }
    }

    private void take(Request request, Exchange exchange, Set<String> names) {
        Place place = hub.place();
        if (place == null) {
            refuse(exchange, new TopicRefusal.Busy("too many event streams"));
            return;
        }
        exchange.onEnd(place::leave);
        desk.receive(
                request,
                exchange,
                (identity, until) -> listen(exchange, names, place, identity, until));
    }

    private void listen(
            Exchange exchange, Set<String> names, Place place, Identity identity, Instant until) {
        if (!place.countFor(identity.user())) {
            refuse(exchange, new TopicRefusal.Crowded());
            return;
        }
        Set<TopicKey> keys = new LinkedHashSet<>();
        for (String name : names) {
            TopicRules rules = topics.get(name);
            if (rules == null) {
                throw new IllegalStateException("a topic was there a moment ago");
            }
            switch (Reach.of(name, rules, identity)) {
                case Reach.Granted(TopicKey key) -> keys.add(key);
                case Reach.Denied(TopicRefusal refusal) -> {
                    refuse(exchange, refusal);
                    return;
                }
            }
        }
        hub.listen(exchange, keys, until);
    }

    private static void refuse(Exchange exchange, TopicRefusal refusal) {
        exchange.respond(TopicResponses.of(refusal));
    }
}
