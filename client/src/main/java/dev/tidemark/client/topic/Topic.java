package dev.tidemark.client.topic;

import dev.tidemark.client.port.Cancellable;
import dev.tidemark.client.port.OwnedKey;
import dev.tidemark.client.port.Ports;
import dev.tidemark.client.port.Surroundings;
import dev.tidemark.client.promise.Done;
import dev.tidemark.client.promise.Promise;
import dev.tidemark.client.topicstore.Announcer;
import dev.tidemark.client.topicstore.Provider;
import dev.tidemark.client.topicstore.Subscriber;
import dev.tidemark.client.topicstore.TopicStore;
import dev.tidemark.protocol.json.JsonException;
import dev.tidemark.protocol.json.JsonValue;
import dev.tidemark.protocol.topic.Invalidation;
import dev.tidemark.protocol.topic.Revision;
import dev.tidemark.protocol.topic.Snapshot;
import dev.tidemark.protocol.topic.TopicName;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// One value, kept the same in many windows and processes.
///
/// Whoever hears that it changed pulls it; only a newer revision is shown. It is written in one of
/// three ways: [#put] and [#patch] change nothing here until the store has answered;
/// [#compareAndPublish] shows the change at once and writes it by compare-and-set, anew if somebody
/// else was quicker; [#overlay] shows the change at once and lets the program write it. A write
/// that fails is taken out alone; what came meanwhile stays.
///
/// @param <T> the value, immutable
public final class Topic<T> {
    private final TopicName name;
    private final TopicCodec<T> codec;
    private final Ports ports;
    private final Subscriber subscriber;
    private final Optional<TopicStore> store;
    private final Announcer announcer;
    private final String sourceId;
    private final Faults faults;
    private final Shown<T> shown;
    private final Pulls pulls;
    private final Publishing<T> publishing;
    private final @Nullable Keeper keeper;
    private Cancellable subscription = () -> {};
    private Cancellable watching = () -> {};
    private Promise<Done> started = new Promise<>();
    private Promise<Done> stopped = new Promise<>();
    private State state = State.CREATED;
    private long life;

    /// Where a topic is in its life.
    public enum State {
        /// Not started, or starting failed.
        CREATED,
        /// It follows.
        STARTED,
        /// It has stopped for good.
        STOPPED
    }

    Topic(TopicBuilder<T> with) {
        name = with.name;
        codec = with.codec;
        ports = with.ports;
        store = with.store;
        subscriber = with.subscriber.orElseGet(with.store::orElseThrow);
        Provider provider = with.provider.orElseGet(with.store::orElseThrow);
        announcer = with.announcer;
        sourceId = with.sourceId;
        faults = new Faults(ports.log(), name, with.faults);
        shown = new Shown<>(name, codec, with.applier, (phase, why) -> report(phase, why, null));
        pulls = new Pulls(name, provider, with.config, ports, new Gate());
        publishing = new Publishing<>(name, shown, ports, new Publisher());
        keeper =
                with.keeping
                        .map(
                                how ->
                                        new Keeper(
                                                how,
                                                () ->
                                                        OwnedKey.Kind.TOPICS.of(with.owner.get())
                                                                + name,
                                                ports.storage(),
                                                ports.time(),
                                                new KeptHere()))
                        .orElse(null);
    }

    /// Its name.
    public TopicName name() {
        return name;
    }

    /// Where it is in its life.
    public State state() {
        return state;
    }

    /// What is to be seen: the newest snapshot, and on top of it the writes that are not part of
    /// it.
    public T visible() {
        return shown.visible();
    }

    /// The newest snapshot's revision; empty while nothing is known.
    public Optional<Revision> revision() {
        return shown.revision();
    }

    /// Whether there may be something newer than what is shown.
    public boolean dirty() {
        return pulls.dirty();
    }

    /// Names this window in invalidations.
    public String sourceId() {
        return sourceId;
    }

    /// Calls `listener` with each value that is shown from now on.
    public Cancellable listen(Consumer<T> listener) {
        return shown.listen(listener);
    }

    /// Subscribes, shows what the device keeps, and pulls. Repeating it does nothing.
    ///
    /// @return kept once the topic is fresh; broken if subscribing fails, and then it may be
    ///   started again
    /// @throws IllegalStateException if it has stopped
    public Promise<Done> start() {
        if (state == State.STOPPED) {
            throw ended();
        }
        if (state == State.STARTED) {
            return started;
        }
        state = State.STARTED;
        try {
            subscription = subscriber.subscribe(name, new Words());
        } catch (RuntimeException failed) {
            state = State.CREATED;
            report(TopicFault.Phase.SUBSCRIBE, failed, null);
            return Promise.broken(failed);
        }
        watching = ports.surroundings().watch(this::surroundings);
        started = begin();
        return started;
    }

    private Promise<Done> begin() {
        long mine = life;
        if (keeper != null) {
            keeper.load().whenEnded(kept -> kept.ifPresent(found -> load(mine, found)), why -> {});
        }
        return pulls.refresh();
    }

    private void load(long began, Snapshot kept) {
        if (began == life
                && state == State.STARTED
                && shown.take(kept, Applier.Cause.KEPT)
                        instanceof Shown.Taken.Failed(TopicFault.Phase phase, Throwable why)) {
            boolean unreadable = phase == TopicFault.Phase.PROTOCOL;
            report(unreadable ? TopicFault.Phase.LOAD : phase, why, kept);
        }
    }

    private void surroundings(Surroundings.Event event) {
        switch (event) {
            case ONLINE -> pulls.hope();
            case SHOWN, WOKE -> {
                pulls.hope();
                pulls.missed();
            }
            case OFFLINE, HIDDEN -> {}
        }
    }

    /// Pulls now, also before [#start].
    ///
    /// @return kept once the topic is fresh: an answer to a pull that began after this call is
    ///   shown and is not older than anything heard of before; failures are tried again. Broken if
    ///   the topic stops before
    public Promise<Done> refresh() {
        return pulls.refresh();
    }

    /// Stops for good. What is under way is not shown any more; repeating it does nothing.
    ///
    /// @return kept once what is shown is kept on the device, if it is kept at all
    public Promise<Done> stop() {
        if (state == State.STOPPED) {
            return stopped;
        }
        state = State.STOPPED;
        life++;
        subscription.cancel();
        watching.cancel();
        IllegalStateException reason = ended();
        publishing.forget();
        pulls.stop(reason);
        shown.end(reason);
        stopped = keeper == null ? Promise.done() : keeper.flush();
        return stopped;
    }

    /// Somebody else is here: nothing of before is shown any more, and the topic begins anew.
    public void forget() {
        if (keeper != null && state != State.STOPPED) {
            keeper.flush();
        }
        beginAnew();
    }

    /// The same when whoever was here wants to leave nothing: what is not kept on the device yet is
    /// not kept any more. What is there already is the caller's to delete.
    public void erase() {
        if (keeper != null) {
            keeper.drop();
        }
        beginAnew();
    }

    private void beginAnew() {
        if (state == State.STOPPED) {
            return;
        }
        life++;
        publishing.forget();
        pulls.forget();
        shown.forget(new IllegalStateException("somebody else is here now"));
        if (state == State.STARTED) {
            begin();
        }
    }

    /// Writes a value to the store. Nothing changes here before it answers.
    ///
    /// @return broken if it is not known to have taken effect: a server's refusal is a
    ///   [TopicRefusedException], data that is too large an `IllegalArgumentException`
    public Promise<Done> put(T value) {
        return write(TopicStore.Form.REPLACE, () -> codec.write(value));
    }

    /// Merges changes into the data (RFC 7396), as [#put] writes.
    public Promise<Done> patch(JsonValue.Members changes) {
        return write(TopicStore.Form.MERGE, () -> changes);
    }

    private interface Contents {
        JsonValue get();
    }

    private Promise<Done> write(TopicStore.Form form, Contents contents) {
        long mine = life;
        return Promise.from(() -> store(form, contents.get(), Optional.empty()))
                .map(
                        stored ->
                                switch (stored) {
                                    case TopicStore.Stored.Written(Snapshot now) -> now;
                                    case TopicStore.Stored.Conflict conflict ->
                                            throw new IllegalStateException(
                                                    "refused for a revision that nobody expects");
                                })
                .map(
                        now -> {
                            written(mine, now);
                            return Done.DONE;
                        })
                .recover(
                        why -> {
                            // It may have taken effect all the same.
                            pulls.missed();
                            return Promise.broken(why);
                        });
    }

    private Promise<TopicStore.Stored> store(
            TopicStore.Form form, JsonValue data, Optional<Revision> expected) {
        if (state == State.STOPPED) {
            return Promise.broken(ended());
        }
        if (store.isEmpty()) {
            return Promise.broken(
                    new IllegalStateException("topic " + name + " has no store to write to"));
        }
        String json = data.toJson();
        if (json.length() > Snapshot.DATA_LENGTH_MAX) {
            return Promise.broken(
                    new IllegalArgumentException(
                            "topic "
                                    + name
                                    + ": the data has more than "
                                    + Snapshot.DATA_LENGTH_MAX
                                    + " characters"));
        }
        return store.get().write(new TopicStore.Write(name, form, json, expected, sourceId));
    }

    /// Shows a change at once and writes it to the store by compare-and-set: it is applied to what
    /// the store has, and anew if somebody else was quicker. Changes from here are written in
    /// order.
    public TopicWrite compareAndPublish(UnaryOperator<T> change) {
        Overlay<T> overlay = new Overlay<>(change);
        if (lay(overlay)) {
            publishing.add(overlay);
        }
        return overlay.write();
    }

    /// Shows a change at once, as an overlay, until the backend's answer is part of what is shown.
    ///
    /// @param change of the value; applied to every new base, so it sets rather than adds
    /// @param confirm writes the value that is to be seen; an answer that is an error breaks its
    ///   promise
    public TopicWrite overlay(UnaryOperator<T> change, Function<T, Promise<Written>> confirm) {
        Overlay<T> overlay = new Overlay<>(change);
        if (lay(overlay)) {
            long mine = life;
            T value = shown.visible();
            Promise.from(() -> confirm.apply(value))
                    .whenEnded(
                            written -> confirmed(mine, overlay, written),
                            why -> refused(mine, overlay, why));
        }
        return overlay.write();
    }

    private boolean lay(Overlay<T> overlay) {
        if (state == State.STOPPED || shown.waiting() >= Shown.OVERLAYS_MAX) {
            overlay.write()
                    .failed(
                            state == State.STOPPED
                                    ? ended()
                                    : new IllegalStateException(
                                            Shown.OVERLAYS_MAX + " writes wait already"));
            return false;
        }
        try {
            shown.add(overlay);
            return true;
        } catch (RuntimeException thrown) {
            overlay.write().failed(thrown);
            return false;
        }
    }

    private void confirmed(long began, Overlay<T> overlay, Written written) {
        if (began != life) {
            return;
        }
        switch (written) {
            case Written.Now(Snapshot now) -> {
                overlay.accepted(now.revision());
                overlay.write().accepted().keep(Done.DONE);
                written(began, now);
            }
            case Written.As(Revision revision) -> {
                overlay.accepted(revision);
                overlay.write().accepted().keep(Done.DONE);
                announce(revision);
                shown.settle();
                expect(revision);
            }
        }
    }

    private void refused(long began, Overlay<T> overlay, Throwable why) {
        if (began != life) {
            return;
        }
        shown.drop(overlay);
        overlay.write().failed(why);
        report(TopicFault.Phase.WRITE, why, null);
        // It may have taken effect all the same.
        pulls.missed();
    }

    private void written(long began, Snapshot now) {
        if (began != life) {
            return;
        }
        announce(now.revision());
        switch (take(now, Applier.Cause.WRITTEN)) {
            case Shown.Taken.New shownNow -> {}
            case Shown.Taken.Same same -> shown.settle();
            case Shown.Taken.Older older -> shown.settle();
            case Shown.Taken.Failed(TopicFault.Phase phase, Throwable why) -> {
                report(phase, why, now);
                expect(now.revision());
            }
        }
    }

    private void expect(Revision revision) {
        if (shown.revision().filter(local -> !revision.isAfter(local)).isEmpty()) {
            pulls.expect(revision);
        }
    }

    private void announce(Revision revision) {
        try {
            announcer.announce(
                    new Invalidation(
                            name,
                            revision,
                            Optional.of(sourceId),
                            Optional.of(ports.time().wallMs())));
        } catch (RuntimeException thrown) {
            report(TopicFault.Phase.WRITE, thrown, null);
        }
    }

    private Shown.Taken take(Snapshot snapshot, Applier.Cause cause) {
        return noted(snapshot, shown.take(snapshot, cause));
    }

    private Shown.Taken noted(Snapshot snapshot, Shown.Taken taken) {
        if (taken instanceof Shown.Taken.New) {
            faults.note("topic shown", Map.of("revision", snapshot.revision().toString()));
            if (keeper != null) {
                keeper.changed(snapshot);
            }
        }
        return taken;
    }

    private IllegalStateException ended() {
        return new IllegalStateException("topic " + name + " has stopped");
    }

    private void report(TopicFault.Phase phase, Throwable why, @Nullable Snapshot snapshot) {
        TopicFault.Place place =
                new TopicFault.Place(
                        shown.revision(),
                        pulls.event(),
                        Optional.ofNullable(snapshot).map(Snapshot::revision));
        faults.report(phase, why, place, Optional.empty());
    }

    /// The way of what is pulled.
    private final class Gate implements Pulls.Gate {
        @Override
        public Optional<Revision> local() {
            return shown.revision();
        }

        @Override
        public Shown.Taken take(Snapshot snapshot) {
            return Topic.this.take(snapshot, Applier.Cause.PULLED);
        }

        @Override
        public Shown.Taken force(Snapshot snapshot) {
            return noted(snapshot, shown.force(snapshot));
        }

        @Override
        public void fault(
                TopicFault.Phase phase,
                Throwable cause,
                TopicFault.Place place,
                Optional<TopicFault.Again> next) {
            faults.report(phase, cause, place, next);
        }
    }

    /// Words of changes.
    private final class Words implements Subscriber.Listener {
        @Override
        public void invalidated(Invalidation event) {
            if (event.topic().equals(name)) {
                pulls.heard(event);
            }
        }

        @Override
        public void missed() {
            pulls.missed();
        }

        @Override
        public void garbage(JsonException what) {
            report(
                    TopicFault.Phase.PROTOCOL,
                    new JsonException("topic " + name + ": " + what.getMessage(), what),
                    null);
        }

        @Override
        public void cut(Throwable why) {
            report(TopicFault.Phase.SUBSCRIBE, why, null);
        }
    }

    /// The way of what is published.
    private final class Publisher implements Publishing.Store<T> {
        @Override
        public Promise<Snapshot> pull() {
            return pulls.refresh().map(fresh -> shown.snapshot().orElseThrow());
        }

        @Override
        public Promise<TopicStore.Stored> write(T value, Revision expected) {
            return store(TopicStore.Form.REPLACE, codec.write(value), Optional.of(expected));
        }

        @Override
        public void written(Overlay<T> overlay, Snapshot now) {
            confirmed(life, overlay, new Written.Now(now));
        }

        @Override
        public void failed(Overlay<T> overlay, Throwable why) {
            refused(life, overlay, why);
        }
    }

    /// What happens to what is kept.
    private final class KeptHere implements Keeper.Watcher {
        @Override
        public void faulty(TopicFault.Phase phase, Throwable cause, Optional<Snapshot> snapshot) {
            report(phase, cause, snapshot.orElse(null));
        }

        @Override
        public void note(String event, Map<String, String> fields) {
            faults.note(event, fields);
        }
    }
}
