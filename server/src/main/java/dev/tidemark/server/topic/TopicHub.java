package dev.tidemark.server.topic;

import dev.tidemark.engine.EngineStatus;
import dev.tidemark.engine.catalog.RelationName;
import dev.tidemark.engine.follow.FollowedTables;
import dev.tidemark.engine.ingest.Demand;
import dev.tidemark.protocol.topic.TopicEvent;
import dev.tidemark.server.http.EventStream;
import dev.tidemark.server.http.Exchange;
import dev.tidemark.server.http.TimeSource;
import dev.tidemark.server.topic.StreamPlaces.Place;
import dev.tidemark.server.write.WriteService;
import dev.tidemark.write.topic.TopicKey;
import io.netty.buffer.Unpooled;
import io.netty.channel.EventLoop;
import java.io.Closeable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// Who listens to which topic.
public final class TopicHub implements Closeable {
    private static final String SCHEMA = "tidemark";
    private static final Duration SOON = Duration.ofSeconds(1);

    private final Ports ports;
    private final TopicConfig config;
    private final HubFigures figures = new HubFigures();
    private final StreamPlaces places;
    private final Channels channels;
    private final RevisionLoader loader;
    private final Coverage coverage;
    private final Map<EventLoop, Corner> corners = new ConcurrentHashMap<>();
    private volatile boolean stopped;

    /// What it works with.
    ///
    /// @param service prepares the database and reads revisions
    /// @param followed tells the changes
    /// @param status how far the engine is
    /// @param demand is told of everybody who listens
    /// @param random spreads the ends of streams; must be usable by several threads
    /// @param blocking runs each task on a virtual thread of its own
    public record Ports(
            WriteService service,
            FollowedTables followed,
            Supplier<EngineStatus> status,
            Demand demand,
            TimeSource time,
            RandomGenerator random,
            Executor blocking) {}

    /// Knows nothing before [#begin].
    public TopicHub(Ports ports, TopicConfig config) {
        this.ports = ports;
        this.config = config;
        this.places = new StreamPlaces(config.streamsMax(), config.userStreamsMax());
        this.channels = new Channels(figures, this::interrupted);
        this.loader = new RevisionLoader(ports.service().topics(), ports.blocking());
        this.coverage =
                new Coverage(
                        ports.service(),
                        ports.followed(),
                        ports.status(),
                        () -> loader.load(channels.all()).join(),
                        ports.blocking());
    }

    /// Begins to follow the tables, in the background.
    public void begin() {
        ports.followed()
                .follow(
                        List.of(
                                new RelationName(SCHEMA, "topic"),
                                new RelationName(SCHEMA, "topic_epoch")),
                        channels);
        coverage.begin();
    }

    /// Event streams that are open. Any thread.
    public int streams() {
        return figures.streamsOpen();
    }

    /// States that somebody listens to. Any thread.
    public int states() {
        return channels.count();
    }

    /// Changes of topics that the stream has told. Any thread.
    public long changes() {
        return figures.changesSeen();
    }

    /// Events that were sent. Any thread.
    public long events() {
        return figures.eventsSent();
    }

    /// Streams that were cut off because nobody read them. Any thread.
    public long cutOff() {
        return figures.streamsCut();
    }

    /// Ends all streams and takes no new ones. Any thread.
    public void stop() {
        close();
        corners.forEach((loop, corner) -> Exchange.runOn(loop, corner::stop));
    }

    /// Takes no new streams; those that are open end with their connections. Any thread.
    @Override
    public void close() {
        stopped = true;
        coverage.stop();
    }

    /// A place for one more stream; null if there is none.
    @Nullable Place place() {
        return places.enter();
    }

    /// The tables have to be set up and read again.
    void rebuild(String reason) {
        ports.service().prepareAgain();
        coverage.interrupted(reason);
    }

    /// What somebody wants to hear of.
    ///
    /// @param refused what they are told first: nothing of these
    /// @param until when the permission ends
    record Wanted(List<TopicKey> keys, List<TopicEvent.Refused> refused, Instant until) {
        Wanted {
            keys = List.copyOf(keys);
            refused = List.copyOf(refused);
        }
    }

    /// Sends somebody the revisions of these states from now on. On a thread that may block.
    void listen(Exchange exchange, Wanted wanted) {
        String obstacle = stopped ? "the server is stopping" : obstacle();
        if (obstacle != null) {
            exchange.respond(TopicResponses.of(new TopicRefusal.Unavailable(obstacle, SOON)));
            return;
        }
        List<Channel> entered = channels.enter(wanted.keys());
        List<Channel> unknown = entered.stream().filter(channel -> !channel.loaded()).toList();
        CompletableFuture<Void> known =
                unknown.isEmpty() ? CompletableFuture.completedFuture(null) : loader.load(unknown);
        CompletableFuture<?> _ =
                known.whenComplete(
                        (_, failed) ->
                                exchange.onLoop(() -> begin(exchange, entered, wanted, failed)));
    }

    private @Nullable String obstacle() {
        try (Demand.Hold _ = ports.demand().lasting()) {
            return coverage.obstacle();
        }
    }

    private void begin(
            Exchange exchange, List<Channel> entered, Wanted wanted, @Nullable Throwable failed) {
        if (failed != null) {
            channels.leave(entered);
            exchange.respond(
                    TopicResponses.of(
                            new TopicRefusal.Unavailable("the database can't be reached", SOON)));
            return;
        }
        EventStream stream = exchange.stream(200, TopicResponses.events());
        if (stream == null) {
            channels.leave(entered);
            return;
        }
        if (!wanted.refused().isEmpty()) {
            stream.send(Unpooled.wrappedBuffer(News.refusals(wanted.refused())));
        }
        EventLoop loop = exchange.loop();
        Corner corner = corners.computeIfAbsent(loop, this::corner);
        Subscriber subscriber = new Subscriber(stream, figures, endNanos(wanted.until()));
        figures.came();
        Demand.Hold listens = ports.demand().lasting();
        exchange.onEnd(
                () -> {
                    listens.close();
                    corner.remove(subscriber);
                    subscriber.leave();
                    channels.leave(entered);
                    figures.left();
                });
        List<Listening> listening = new ArrayList<>(entered.size());
        for (Channel channel : entered) {
            listening.add(new Listening(subscriber, channel.audience(loop)));
        }
        subscriber.listen(listening);
        listening.forEach(Listening::join);
        corner.add(subscriber);
        if (stopped) {
            corner.stop();
        }
    }

    /// Not all at the same moment, so that they do not come back at the same moment.
    private long endNanos(Instant until) {
        long most = config.streamTimeout().toNanos();
        long nanos = most - (long) (most * 0.1 * ports.random().nextDouble());
        if (!until.equals(Instant.MAX)) {
            Duration left = Duration.between(ports.time().now(), until);
            nanos = left.compareTo(Duration.ofNanos(nanos)) < 0 ? left.toNanos() : nanos;
        }
        return ports.time().nanos() + nanos;
    }

    private Corner corner(EventLoop loop) {
        return new Corner(loop, ports.time(), config.keepAlive().toSeconds(), coverage::elsewhere);
    }

    private void interrupted(String reason) {
        coverage.interrupted(reason);
    }
}
