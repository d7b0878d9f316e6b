package dev.tidemark.server;

import dev.tidemark.engine.Engine;
import dev.tidemark.server.definitions.TopicRules;
import dev.tidemark.server.http.TimeSource;
import dev.tidemark.server.metrics.Metrics;
import dev.tidemark.server.settings.Settings;
import dev.tidemark.server.topic.TopicEventsRoute;
import dev.tidemark.server.topic.TopicHub;
import dev.tidemark.server.topic.TopicRoute;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;

/// Topics, wired: hub, routes, figures.
final class Topics {
    /// Each thread's own, because one generator for all is no generator for several threads.
    private static final RandomGenerator RANDOM = () -> ThreadLocalRandom.current().nextLong();

    private Topics() {}

    /// What they work with.
    record Parts(
            Engine engine, Writing writing, Metrics metrics, TimeSource time, Executor blocking) {}

    /// Adds the routes of topics if any is declared, and begins to follow their tables.
    static TopicHub open(Settings settings, Parts parts, Routes routes) {
        Map<String, TopicRules> topics = settings.definitions().topics();
        Writing writing = parts.writing();
        TopicHub hub =
                new TopicHub(
                        new TopicHub.Ports(
                                writing.service(),
                                parts.engine().followed(),
                                parts.engine()::status,
                                parts.engine().demand(),
                                parts.time(),
                                RANDOM,
                                parts.blocking()),
                        settings.topics());
        if (topics.isEmpty()) {
            return hub;
        }
        routes.any(
                TopicRoute.PATH + "*",
                new TopicRoute(
                        topics, writing.service().topics(), writing.desk(), hub, parts.metrics()));
        routes.any(TopicEventsRoute.PATH, new TopicEventsRoute(topics, writing.desk(), hub));
        register(parts.metrics(), hub);
        hub.begin();
        return hub;
    }

    private static void register(Metrics metrics, TopicHub hub) {
        metrics.gauge("tidemark.topics.streams", "Event streams of topics", hub, TopicHub::streams);
        metrics.gauge(
                "tidemark.topics.states", "States that somebody listens to", hub, TopicHub::states);
        metrics.counter(
                "tidemark.topics.changes",
                "Changes of topics that the database's stream has told",
                hub,
                TopicHub::changes);
        metrics.counter(
                "tidemark.topics.events", "Invalidations that were sent", hub, TopicHub::events);
        metrics.counter(
                "tidemark.topics.cut",
                "Event streams that were cut off because nobody read them",
                hub,
                TopicHub::cutOff);
    }
}
