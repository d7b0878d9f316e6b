package dev.tidemark.client.shape;

import dev.tidemark.client.port.Cancellable;
import dev.tidemark.client.port.Time;
import dev.tidemark.protocol.LogOffset;
import dev.tidemark.protocol.Lsn;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Transactions that touch several shapes, handed out whole.
///
/// Each shape has its own stream, and one may be ahead of another. What a shape brought is held
/// back until every shape's watermark has passed it; then all shapes' parts are handed out in one
/// step. A shape that nobody writes to learns of time only by its long polls, so who lags behind
/// is asked to look.
///
/// ```
///  orders  ---t1---t2-------t4|            handed out: t1 and t2 of both; t4 waits until
///  items   ---t1---t2|                     items has seen as much
///                     frontier
/// ```
///
/// @param <R> a row
public final class MultiShape<R> {
    private static final long LAGGARD_MS = 50;

    private final Time time;
    private final Consumer<Step<R>> listener;
    private final Map<String, Member<R>> members = new LinkedHashMap<>();
    private @Nullable Cancellable alarm;
    private Lsn shown = Lsn.ZERO;

    /// What all shapes show next.
    ///
    /// @param <R> a row
    /// @param frontier everything that committed up to here is in; each step is further than the
    ///   one before, or has parts
    /// @param parts per shape, in the order of joining; only shapes that have something
    public record Step<R>(Lsn frontier, Map<String, Part<R>> parts) {}

    /// What one shape shows next.
    ///
    /// @param <R> a row
    /// @param refetched whether all that it had before is void
    /// @param batch up to date
    public record Part<R>(boolean refetched, ShapeBatch<R> batch) {}

    /// A group without shapes; they [#join].
    public MultiShape(Time time, Consumer<Step<R>> listener) {
        this.time = time;
        this.listener = listener;
    }

    /// Adds a shape. The others wait until it is as far as they are.
    ///
    /// @param refresh lets its stream look at once what is new
    /// @return where its stream hands batches to
    public Member<R> join(String name, Runnable refresh) {
        Member<R> member = new Member<>(this, name, refresh);
        if (members.putIfAbsent(name, member) != null) {
            throw new IllegalArgumentException("two shapes are called " + name);
        }
        return member;
    }

    private void advanced() {
        Lsn frontier = null;
        Lsn newest = Lsn.ZERO;
        for (Member<R> member : members.values()) {
            Lsn passed = member.passed;
            if (passed == null) {
                return;
            }
            frontier = frontier == null || passed.compareTo(frontier) < 0 ? passed : frontier;
            newest = passed.compareTo(newest) > 0 ? passed : newest;
        }
        if (frontier != null) {
            handOut(frontier);
            hurry(newest);
        }
    }

    private void handOut(Lsn frontier) {
        Map<String, Part<R>> parts = new LinkedHashMap<>();
        members.forEach(
                (name, member) -> member.take(frontier).ifPresent(part -> parts.put(name, part)));
        boolean further = frontier.compareTo(shown) > 0;
        shown = further ? frontier : shown;
        if (further || !parts.isEmpty()) {
            listener.accept(new Step<>(frontier, parts));
        }
    }

    private void hurry(Lsn newest) {
        boolean waiting = members.values().stream().anyMatch(member -> !member.held.isEmpty());
        if (waiting && alarm == null) {
            alarm =
                    time.after(
                            LAGGARD_MS,
                            () -> {
                                alarm = null;
                                refreshBehind(newest);
                            });
        }
    }

    private void refreshBehind(Lsn newest) {
        for (Member<R> member : members.values()) {
            Lsn passed = member.passed;
            if (passed != null && passed.compareTo(newest) < 0) {
                member.refresh.run();
            }
        }
    }

    /// One shape of a group.
    ///
    /// @param <R> a row
    public static final class Member<R> {
        private final MultiShape<R> group;
        private final String name;
        private final Runnable refresh;
        private final Deque<Held<R>> held = new ArrayDeque<>();
        private @Nullable Lsn passed;
        private @Nullable Checkpoint latest;
        private boolean refetched;
        private Lsn arriving = Lsn.ZERO;
        private LogOffset handedOut = LogOffset.SNAPSHOT_END;

        /// A message, the commit it belongs to, and where to go on after it.
        private record Held<R>(Lsn lsn, ShapeMessage<R> message, @Nullable LogOffset offset) {}

        private Member(MultiShape<R> group, String name, Runnable refresh) {
            this.group = group;
            this.name = name;
            this.refresh = refresh;
        }

        /// More of the shape's log; answers to subset queries do not belong here.
        public void batch(ShapeBatch<R> batch) {
            for (ShapeMessage<R> message : batch.messages()) {
                hold(message);
            }
            latest = batch.checkpoint();
            if (batch.upToDate()) {
                Lsn watermark = batch.checkpoint().watermark();
                Lsn before = passed;
                passed = before == null || watermark.compareTo(before) > 0 ? watermark : before;
                group.advanced();
            }
        }

        /// The others don't wait for this shape any more; what was held back of it is lost.
        public void leave() {
            if (group.members.remove(name, this)) {
                group.advanced();
            }
        }

        /// What was held back is void, and so is what was handed out.
        public void mustRefetch() {
            held.clear();
            passed = null;
            arriving = Lsn.ZERO;
            handedOut = LogOffset.SNAPSHOT_END;
            refetched = true;
        }

        private void hold(ShapeMessage<R> message) {
            switch (message) {
                case ShapeMessage.Change<R> change -> {
                    arriving = change.origin().map(ShapeMessage.Origin::lsn).orElse(arriving);
                    held.add(
                            new Held<>(
                                    arriving,
                                    change,
                                    change.origin().map(ShapeMessage.Origin::offset).orElse(null)));
                }
                case ShapeMessage.Move<R> move -> held.add(new Held<>(arriving, move, null));
                case ShapeMessage.SnapshotEnd<R> end -> held.add(new Held<>(arriving, end, null));
                case ShapeMessage.UpToDate<R> upToDate -> {}
            }
        }

        private Optional<Part<R>> take(Lsn frontier) {
            Checkpoint end = latest;
            if (end == null) {
                return Optional.empty();
            }
            List<ShapeMessage<R>> messages = new ArrayList<>();
            LogOffset reached = null;
            while (!held.isEmpty() && held.getFirst().lsn().compareTo(frontier) <= 0) {
                Held<R> next = held.removeFirst();
                messages.add(next.message());
                reached = next.offset() == null ? reached : next.offset();
            }
            if (messages.isEmpty() && !refetched) {
                return Optional.empty();
            }
            handedOut = reached == null ? handedOut : reached;
            Checkpoint at = held.isEmpty() ? end : inside(end, frontier);
            messages.add(new ShapeMessage.UpToDate<>(at.watermark()));
            Part<R> part =
                    new Part<>(refetched, new ShapeBatch<>(messages, true, at, Optional.empty()));
            refetched = false;
            return Optional.of(part);
        }

        /// A place before what is still held back; reading too much again does no harm.
        private Checkpoint inside(Checkpoint end, Lsn frontier) {
            return new Checkpoint(end.handle(), handedOut, end.cursor(), end.schema(), frontier);
        }
    }
}
