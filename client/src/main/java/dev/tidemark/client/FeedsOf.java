package dev.tidemark.client;

import dev.tidemark.client.collection.Collection;
import dev.tidemark.client.collection.Feed;
import dev.tidemark.client.collection.FeedGroup;
import dev.tidemark.client.collection.Ground;
import dev.tidemark.client.collection.Inflow;
import dev.tidemark.client.collection.ShapeFeed;
import dev.tidemark.client.port.Cancellable;
import dev.tidemark.client.port.Leases;
import dev.tidemark.client.port.OwnedKey;
import dev.tidemark.client.port.Ports;
import dev.tidemark.client.promise.Done;
import dev.tidemark.client.promise.Promise;
import dev.tidemark.client.session.Session;
import dev.tidemark.client.shape.Subset;
import dev.tidemark.client.stream.ExpiredHandles;
import dev.tidemark.client.stream.ShapeFault;
import dev.tidemark.client.stream.ShapeRequest;
import dev.tidemark.client.upload.Credentials;
import dev.tidemark.protocol.write.Cells;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// All streams of a client, for the one who is here.
///
/// Collections that want the same rows share one. A guest has none. When somebody comes, each
/// begins with what the device keeps of that user; when they go, their rows go from the screen and
/// stay on the device.
final class FeedsOf<R> implements Feeds {
    private final Ports ports;
    private final Ground<R> ground;
    private final Places places;
    private final Credentials credentials;
    private final List<Opened> opened = new ArrayList<>();
    private final Map<String, ShapeFeed<R>> shared = new LinkedHashMap<>();
    private final Map<String, FeedGroup<R>> groups = new LinkedHashMap<>();
    private @Nullable Cancellable contending;
    private boolean keeper;
    private ExpiredHandles expired = ExpiredHandles.inMemory();
    private Optional<String> reader = Optional.empty();

    /// Where a server has its shapes.
    ///
    /// @param tables the route that takes tables and conditions
    /// @param names what stands before a shape's name; empty if there are none
    record Places(String tables, String names) {
        ShapeRequest of(Wanted<?, ?> wanted) {
            return wanted.named().isEmpty()
                    ? ShapeRequest.at(tables).table(wanted.type().table())
                    : ShapeRequest.at(names + wanted.named());
        }
    }

    FeedsOf(Ports ports, Ground<R> ground, Places places, Credentials credentials) {
        this.ports = ports;
        this.ground = ground;
        this.places = places;
        this.credentials = credentials;
    }

    void expired(ExpiredHandles handles) {
        expired = handles;
    }

    /// Rows that somebody looks at, whoever brings them by now.
    private static final class Wish {
        private final Subset subset;
        private Cancellable asked = () -> {};

        private Wish(Subset subset) {
            this.subset = subset;
        }
    }

    private final class Opened implements Feed {
        private final Wanted<?, ?> wanted;
        private final Inflow<R> inflow;
        private Promise<Done> loaded = new Promise<>();
        private @Nullable ShapeFeed<R> feed;
        private final List<Wish> wishes = new ArrayList<>();
        private String sharedAs = "";

        private Opened(Wanted<?, ?> wanted, Inflow<R> inflow) {
            this.wanted = wanted;
            this.inflow = inflow;
        }

        @Override
        public Promise<Done> loaded() {
            return loaded;
        }

        @Override
        public Optional<ShapeFault> trouble() {
            ShapeFeed<R> current = feed;
            return current == null ? Optional.empty() : current.trouble();
        }

        @Override
        public void refresh() {
            if (feed != null) {
                feed.refresh();
            }
        }

        @Override
        public Cancellable want(Subset subset) {
            Wish wish = new Wish(subset);
            wishes.add(wish);
            ShapeFeed<R> current = feed;
            if (current != null) {
                wish.asked = current.want(subset);
            }
            return () -> {
                wishes.remove(wish);
                wish.asked.cancel();
            };
        }

        @Override
        public void close() {
            stop();
            inflow.close();
            opened.remove(this);
        }

        private void stop() {
            if (feed != null) {
                leave();
                loaded = new Promise<>();
                inflow.replaceAll(List.of());
            }
        }

        private void leave() {
            ShapeFeed<R> left = feed;
            feed = null;
            wishes.forEach(wish -> wish.asked.cancel());
            if (left != null && left.remove(inflow)) {
                left.stop();
                shared.remove(sharedAs, left);
            }
        }

        private boolean idle() {
            ShapeFeed<R> current = feed;
            return current == null || current.ended();
        }

        private void start(String user) {
            ShapeRequest request = wanted.shape().apply(places.of(wanted));
            String cache = cacheName(user, request);
            String name = sharedName(cache, request);
            Supplier<Promise<Optional<Map<String, String>>>> proof = () -> credentials.of(user);
            ShapeFeed.Setup setup =
                    new ShapeFeed.Setup(cache, request, wanted.stream(), expired, proof);
            leave();
            ShapeFeed<R> there = shared.get(name);
            ShapeFeed<R> begun = there == null || there.ended() ? begun(name, setup) : there;
            sharedAs = name;
            feed = begun;
            begun.add(inflow);
            wishes.forEach(wish -> wish.asked = begun.want(wish.subset));
            begun.loaded().whenEnded(loaded::keep, loaded::fail);
            if (!begun.equals(there)) {
                begun.start();
            }
        }

        private ShapeFeed<R> begun(String name, ShapeFeed.Setup setup) {
            ShapeFeed<R> begun = new ShapeFeed<>(setup, ports, ground.ops());
            begun.keeper(keeper);
            wanted.together().ifPresent(with -> with.join(begun, groups, ground, ports.time()));
            shared.put(name, begun);
            return begun;
        }

        /// What makes two collections want the same rows in the same way.
        private String sharedName(String cache, ShapeRequest request) {
            StringBuilder name = new StringBuilder(cache);
            part(name, wanted.together().map(Together::group).orElse(""));
            part(name, wanted.stream().toString());
            request.headers()
                    .forEach(
                            (header, value) -> {
                                part(name, header);
                                part(name, value);
                            });
            return name.toString();
        }
    }

    /// Names with their lengths, so that no two shapes or users meet.
    private static String cacheName(String user, ShapeRequest request) {
        StringBuilder name = new StringBuilder(OwnedKey.Kind.ROWS.of(user));
        part(name, request.url());
        request.params()
                .forEach(
                        (param, value) -> {
                            part(name, param);
                            part(name, value);
                        });
        request.columns().forEach(column -> part(name, column));
        part(name, request.replica().toString());
        part(name, request.log().toString());
        return name.toString();
    }

    private static void part(StringBuilder to, String text) {
        to.append(text.length()).append(':').append(text);
    }

    @Override
    public <T, K> Collection<T, K> open(Wanted<T, K> wanted) {
        Ground.Opened<T, K, R> both = ground.open(wanted.type(), wanted.pattern(), wanted.log());
        Opened one = new Opened(wanted, both.inflow());
        opened.add(one);
        both.collection().fedBy(one);
        reader.ifPresent(one::start);
        return both.collection();
    }

    /// One process of the store keeps the rows on the device.
    private void contend() {
        if (contending != null) {
            return;
        }
        contending =
                ports.neighbours()
                        .leases()
                        .contend(
                                "rows",
                                new Leases.Contender() {
                                    @Override
                                    public void granted(long token) {
                                        keep(true);
                                    }

                                    @Override
                                    public void lost() {
                                        keep(false);
                                    }
                                });
    }

    private void keep(boolean now) {
        keeper = now;
        List.copyOf(shared.values()).forEach(feed -> feed.keeper(now));
    }

    @Override
    public void follow(Session session) {
        contend();
        Optional<String> now = session.reader();
        if (reader.filter(session::erases).isPresent()) {
            List.copyOf(shared.values()).forEach(ShapeFeed::erase);
        }
        if (!now.equals(reader)) {
            List.copyOf(opened).forEach(Opened::stop);
            reader = now;
        }
        for (Opened one : List.copyOf(opened)) {
            if (now.isPresent() && one.idle()) {
                one.start(now.get());
            }
        }
    }

    @Override
    public void close() {
        List.copyOf(shared.values()).forEach(ShapeFeed::stop);
        if (contending != null) {
            contending.cancel();
        }
    }

    @Override
    public Promise<Done> loaded(Set<String> tables) {
        Promise<Done> all = Promise.done();
        for (Opened one : opened) {
            if (tables.contains(one.wanted.type().table())) {
                Promise<Done> next = one.loaded;
                all = all.then(done -> next);
            }
        }
        return all;
    }

    @Override
    public boolean has(String table, Cells key) {
        return opened.stream()
                .anyMatch(one -> one.wanted.type().table().equals(table) && one.inflow.has(key));
    }
}
