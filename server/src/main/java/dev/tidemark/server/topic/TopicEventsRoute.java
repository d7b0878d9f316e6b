package dev.tidemark.server.topic;

import dev.tidemark.protocol.topic.TopicEvent;
import dev.tidemark.protocol.topic.TopicName;
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
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
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
        List<String> names = Parameters.list(request.query(), "topics");
        if (names == null) {
            refuse(exchange, new TopicRefusal.Malformed("topics=a,b says which"));
            return;
        }
        Set<String> wanted = new LinkedHashSet<>();
        names.forEach(name -> wanted.addAll(declared(name)));
        if (wanted.size() > TOPICS_MAX) {
            refuse(exchange, new TopicRefusal.Malformed("more than " + TOPICS_MAX + " topics"));
        } else if (!wanted.stream().allMatch(TopicEventsRoute::isName)) {
            refuse(
                    exchange,
                    new TopicRefusal.Malformed(
                            "a topic's name has 1 to " + TopicName.LENGTH_MAX + " characters"));
        } else {
            take(request, exchange, wanted);
        }
    }

    /// Encoded commas belong to a name, if there is such a one; but many programs encode those of a
    /// list too.
    private Set<String> declared(String name) {
        Set<String> parts = new LinkedHashSet<>(List.of(name.split(",", TOPICS_MAX + 1)));
        return topics.containsKey(name) || !topics.keySet().containsAll(parts)
                ? Set.of(name)
                : parts;
    }

    private static boolean isName(String text) {
        return !text.isBlank() && text.length() <= TopicName.LENGTH_MAX;
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

    /// What can't be listened to is told by an event of its own, so that one topic of a program
    /// does not silence the others; a refusal that is about the sender is one of the whole request.
    private void listen(
            Exchange exchange, Set<String> names, Place place, Identity identity, Instant until) {
        if (!place.countFor(identity.user())) {
            refuse(exchange, new TopicRefusal.Crowded());
            return;
        }
        Set<TopicKey> keys = new LinkedHashSet<>();
        List<TopicEvent.Refused> refused = new ArrayList<>();
        TopicRefusal first = null;
        for (String name : names) {
            switch (reach(name, identity)) {
                case Reach.Granted(TopicKey key) -> keys.add(key);
                case Reach.Denied(TopicRefusal refusal) -> {
                    TopicEvent.Refused event = TopicResponses.event(name, refusal);
                    if (event == null) {
                        refuse(exchange, refusal);
                        return;
                    }
                    refused.add(event);
                    first = first == null ? refusal : first;
                }
            }
        }
        if (keys.isEmpty() && first != null) {
            refuse(exchange, first);
        } else {
            hub.listen(exchange, new TopicHub.Wanted(List.copyOf(keys), refused, until));
        }
    }

    private Reach reach(String name, Identity identity) {
        TopicRules rules = topics.get(name);
        return rules == null
                ? new Reach.Denied(new TopicRefusal.Unknown(name))
                : Reach.of(name, rules, identity);
    }

    private static void refuse(Exchange exchange, TopicRefusal refusal) {
        exchange.respond(TopicResponses.of(refusal));
    }
}
