package dev.tidemark.client.topic;

import dev.tidemark.client.port.Cancellable;
import dev.tidemark.client.promise.Done;
import dev.tidemark.protocol.json.JsonException;
import dev.tidemark.protocol.topic.Revision;
import dev.tidemark.protocol.topic.Snapshot;
import dev.tidemark.protocol.topic.TopicName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// What a topic shows: its newest snapshot, and on top of it the writes that are not part of it.
///
/// This is the one gate that snapshots get through, wherever they come from: only a newer one is
/// shown, and the revision moves only after the applier took it. A write leaves in the step in
/// which a snapshot that it is part of comes; one that failed is taken out alone, and the others
/// are laid anew on the base. Nothing is ever put back to what it was before.
final class Shown<T> {
    /// How many writes wait at most; who writes faster than the store takes is told.
    static final int OVERLAYS_MAX = 1000;

    private final TopicName topic;
    private final TopicCodec<T> codec;
    private final Applier<T> applier;
    private final Faulty faulty;
    private final List<Listening<T>> listeners = new ArrayList<>();
    private List<Overlay<T>> overlays = List.of();
    private T base;
    private T visible;
    private @Nullable Snapshot snapshot;

    /// Who hears that something threw.
    interface Faulty {
        void faulty(TopicFault.Phase phase, Throwable cause);
    }

    /// What became of a snapshot.
    sealed interface Taken {
        /// It is shown.
        record New() implements Taken {}

        /// It is what was shown already.
        record Same() implements Taken {}

        /// A newer one is shown.
        record Older() implements Taken {}

        /// It can't be shown.
        record Failed(TopicFault.Phase phase, Throwable why) implements Taken {}
    }

    private record Listening<T>(Consumer<T> listener) {}

    Shown(TopicName topic, TopicCodec<T> codec, Applier<T> applier, Faulty faulty) {
        this.topic = topic;
        this.codec = codec;
        this.applier = applier;
        this.faulty = faulty;
        base = codec.empty();
        visible = base;
    }

    T visible() {
        return visible;
    }

    Optional<Revision> revision() {
        return Optional.ofNullable(snapshot).map(Snapshot::revision);
    }

    Optional<Snapshot> snapshot() {
        return Optional.ofNullable(snapshot);
    }

    int waiting() {
        return overlays.size();
    }

    Cancellable listen(Consumer<T> listener) {
        Listening<T> one = new Listening<>(value -> listener.accept(value));
        listeners.add(one);
        return () -> listeners.remove(one);
    }

    /// Shows `next` if it is newer.
    Taken take(Snapshot next, Applier.Cause cause) {
        Snapshot before = snapshot;
        if (before != null && !next.revision().isAfter(before.revision())) {
            return next.revision().equals(before.revision()) ? new Taken.Same() : new Taken.Older();
        }
        return show(next, cause, overlay -> overlay.partOf(next.revision()));
    }

    /// Shows `next` although it is older. Revisions before it mean nothing any more, so every write
    /// that was accepted counts as part of it.
    Taken force(Snapshot next) {
        return show(next, Applier.Cause.PULLED, Overlay::accepted);
    }

    private Taken show(Snapshot next, Applier.Cause cause, Predicate<Overlay<T>> settles) {
        T value;
        try {
            value = value(next);
        } catch (JsonException garbage) {
            return new Taken.Failed(TopicFault.Phase.PROTOCOL, garbage);
        }
        T baseBefore = base;
        Snapshot snapshotBefore = snapshot;
        List<Overlay<T>> settled = overlays.stream().filter(settles).toList();
        overlays = overlays.stream().filter(settles.negate()).toList();
        base = value;
        snapshot = next;
        visible = folded();
        try {
            applier.apply(visible, context(cause));
        } catch (RuntimeException thrown) {
            base = baseBefore;
            snapshot = snapshotBefore;
            List<Overlay<T>> all = new ArrayList<>(settled);
            all.addAll(overlays);
            overlays = List.copyOf(all);
            visible = folded();
            return new Taken.Failed(TopicFault.Phase.APPLY, thrown);
        }
        tell();
        settled.forEach(overlay -> overlay.write().settled().keep(Done.DONE));
        return new Taken.New();
    }

    /// The value of a snapshot.
    T value(Snapshot of) throws JsonException {
        boolean neverWritten = of.revision().counter() == 0 && of.data().equals(Snapshot.NOTHING);
        return neverWritten ? codec.empty() : codec.parse(of.data());
    }

    /// Lays a write on top.
    void add(Overlay<T> overlay) {
        // It throws if the change does; then nothing has happened.
        T next = overlay.on(visible);
        List<Overlay<T>> all = new ArrayList<>(overlays);
        all.add(overlay);
        overlays = List.copyOf(all);
        visible = next;
        apply(Applier.Cause.OVERLAY);
    }

    /// Takes away the writes that are part of the base by now.
    void settle() {
        Snapshot now = snapshot;
        if (now == null) {
            return;
        }
        List<Overlay<T>> settled =
                overlays.stream().filter(overlay -> overlay.partOf(now.revision())).toList();
        settled.forEach(this::drop);
        settled.forEach(overlay -> overlay.write().settled().keep(Done.DONE));
    }

    /// Takes a write away.
    void drop(Overlay<T> gone) {
        if (!overlays.contains(gone)) {
            return;
        }
        overlays = overlays.stream().filter(overlay -> overlay != gone).toList();
        visible = folded();
        apply(Applier.Cause.OVERLAY);
    }

    /// Breaks what is promised of writes that wait.
    void end(Throwable reason) {
        List<Overlay<T>> ended = overlays;
        overlays = List.of();
        ended.forEach(overlay -> overlay.write().failed(reason));
    }

    /// Knows nothing any more.
    void forget(Throwable reason) {
        base = codec.empty();
        visible = base;
        snapshot = null;
        end(reason);
        apply(Applier.Cause.FORGOTTEN);
    }

    private void apply(Applier.Cause cause) {
        try {
            applier.apply(visible, context(cause));
        } catch (RuntimeException thrown) {
            faulty.faulty(TopicFault.Phase.APPLY, thrown);
        }
        tell();
    }

    private Applier.Context context(Applier.Cause cause) {
        return new Applier.Context(topic, revision(), cause);
    }

    private void tell() {
        T now = visible;
        for (Listening<T> one : List.copyOf(listeners)) {
            if (!listeners.contains(one)) {
                continue;
            }
            try {
                one.listener().accept(now);
            } catch (RuntimeException thrown) {
                faulty.faulty(TopicFault.Phase.APPLY, thrown);
            }
        }
    }

    private T folded() {
        T value = base;
        for (Overlay<T> overlay : overlays) {
            try {
                value = overlay.on(value);
            } catch (RuntimeException thrown) {
                // Its change made sense on another base; its answer is still to come.
                faulty.faulty(TopicFault.Phase.WRITE, thrown);
            }
        }
        return value;
    }
}
