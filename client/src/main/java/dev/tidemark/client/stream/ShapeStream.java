package dev.tidemark.client.stream;

import dev.tidemark.client.port.Cancellable;
import dev.tidemark.client.port.Log;
import dev.tidemark.client.port.Ports;
import dev.tidemark.client.port.Surroundings;
import dev.tidemark.client.port.Transport;
import dev.tidemark.client.promise.Done;
import dev.tidemark.client.promise.Promise;
import dev.tidemark.client.row.RowOps;
import dev.tidemark.client.shape.Checkpoint;
import dev.tidemark.client.shape.ShapeBatch;
import dev.tidemark.client.shape.Subset;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/// Follows one shape: hands its messages to a listener, for ever, whatever the network does.
///
/// Carries what [StreamMachine] decides to the ports, and what they say back. A listener may call
/// any method of the stream; it takes effect after the listener has returned.
///
/// @param <R> a row
public final class ShapeStream<R> {
    private final Ports ports;
    private final ShapeListener<R> listener;
    private final StreamMachine<R> machine;
    private final String name;
    private final Queue<StreamEvent> events = new ArrayDeque<>();
    private final Map<Long, Promise<Done>> answers = new LinkedHashMap<>();
    private final Map<Long, Cancellable> exchanges = new LinkedHashMap<>();
    private Cancellable alarm = () -> {};
    private Cancellable watch = () -> {};
    private long queries;
    private boolean busy;

    /// Rows that were asked for.
    ///
    /// @param answered kept once they were handed out as a batch; broken if the server refused them
    /// @param release stops asking for them again after a refetch
    public record Wanted(Promise<Done> answered, Cancellable release) {}

    /// A stream that is not started yet.
    ///
    /// @param request which shape
    /// @param config how
    /// @param ops what a row is
    /// @param ports uses transport, time, chance, surroundings and log
    /// @param expired one for all streams of a program
    /// @param listener who is told
    public ShapeStream(
            ShapeRequest request,
            StreamConfig config,
            RowOps<R> ops,
            Ports ports,
            ExpiredHandles expired,
            ShapeListener<R> listener) {
        this.ports = ports;
        this.listener = listener;
        this.name = request.toString();
        this.machine =
                new StreamMachine<>(request, config, ops, ports.time(), ports.chance(), expired);
    }

    /// Begins, or goes on where [#stop] left it. Nothing happens if it runs.
    public void start() {
        start(Optional.empty());
    }

    /// Goes on from where a stored checkpoint was.
    public void start(Checkpoint from) {
        start(Optional.of(from));
    }

    private void start(Optional<Checkpoint> from) {
        watch.cancel();
        watch = ports.surroundings().watch(this::surrounded);
        tell(new StreamEvent.Start(from));
    }

    /// Stops. What is under way is given up; promises of rows are broken.
    public void stop() {
        watch.cancel();
        tell(new StreamEvent.Stop());
    }

    /// Waits until every reason to do so is gone. A reason counts once.
    public void pause(String reason) {
        tell(new StreamEvent.Pause(reason));
    }

    /// Takes a reason to wait away; the last one lets the stream look what is new.
    public void resume(String reason) {
        tell(new StreamEvent.Resume(reason));
    }

    /// Looks at once what is new, instead of waiting for changes or for the next try.
    public void refresh() {
        tell(new StreamEvent.Refresh());
    }

    /// Asks for rows inside the shape. Their batch comes before changes that are younger, and again
    /// after each refetch, until it is released.
    public Wanted want(Subset subset) {
        long query = ++queries;
        Promise<Done> answered = new Promise<>();
        answers.put(query, answered);
        tell(new StreamEvent.Wanted(query, subset));
        return new Wanted(
                answered,
                () -> {
                    answers.remove(query);
                    tell(new StreamEvent.Unwanted(query));
                });
    }

    /// What the stream does now.
    public ShapeStatus status() {
        return machine.status();
    }

    private void surrounded(Surroundings.Event event) {
        switch (event) {
            case ONLINE, WOKE, SHOWN -> refresh();
            // Requests fail by themselves, and a page that nobody sees may still have listeners.
            case OFFLINE, HIDDEN -> {}
        }
    }

    /// One event after the other: a listener's call waits until the effects before it are done.
    private void tell(StreamEvent event) {
        events.add(event);
        if (busy) {
            return;
        }
        busy = true;
        try {
            StreamEvent next = events.poll();
            while (next != null) {
                for (StreamEffect<R> effect : machine.on(next)) {
                    carryOut(effect);
                }
                next = events.poll();
            }
        } finally {
            busy = false;
        }
    }

    private void carryOut(StreamEffect<R> effect) {
        switch (effect) {
            case StreamEffect.Send<R>(long id, Transport.Request request) ->
                    exchanges.put(id, ports.transport().send(request, new Answering(id)));
            case StreamEffect.Cut<R>(long id) -> {
                Cancellable exchange = exchanges.remove(id);
                if (exchange != null) {
                    exchange.cancel();
                }
            }
            case StreamEffect.SetAlarm<R>(long afterMs) -> {
                alarm.cancel();
                alarm = ports.time().after(afterMs, () -> tell(new StreamEvent.Alarm()));
            }
            case StreamEffect.NoAlarm<R> none -> alarm.cancel();
            case StreamEffect.Deliver<R>(ShapeBatch<R> batch) ->
                    guarded(() -> listener.batch(batch));
            case StreamEffect.Refetch<R> refetch -> guarded(listener::mustRefetch);
            case StreamEffect.Report<R>(ShapeFault fault) -> report(fault);
            case StreamEffect.Tell<R>(ShapeStatus now) -> guarded(() -> listener.status(now));
            case StreamEffect.Ask<R>(ShapeFault.Refused refusal) -> ask(refusal);
            case StreamEffect.Answered<R>(long query) -> {
                Promise<Done> answered = answers.remove(query);
                if (answered != null) {
                    guarded(() -> answered.keep(Done.DONE));
                }
            }
            case StreamEffect.NotAnswered<R>(long query, String why) -> {
                Promise<Done> answered = answers.remove(query);
                if (answered != null) {
                    guarded(() -> answered.fail(new SubsetRefusedException(why)));
                }
            }
        }
    }

    private void ask(ShapeFault.Refused refusal) {
        report(refusal);
        Promise.from(() -> listener.refused(refusal))
                .whenEnded(
                        decision -> tell(new StreamEvent.Decided(decision)),
                        failed -> {
                            report(new ShapeFault.ListenerFailed(failed.toString()));
                            tell(new StreamEvent.Decided(new ShapeListener.Decision.Stop()));
                        });
    }

    /// A listener's mistake must not end the stream.
    private void guarded(Runnable call) {
        try {
            call.run();
        } catch (RuntimeException mistake) {
            report(new ShapeFault.ListenerFailed(mistake.toString()));
        }
    }

    private void report(ShapeFault fault) {
        ports.log().log(
                Log.Level.WARNING,
                "shape fault",
                Map.of("shape", name, "what", fault.what(), "advice", fault.advice()));
        try {
            listener.fault(fault);
        } catch (RuntimeException mistake) {
            ports.log().log(
                    Log.Level.ERROR,
                    "a listener failed while it was told of a fault",
                    Map.of("shape", name, "what", mistake.toString()));
        }
    }

    /// Turns the transport's calls into events.
    private final class Answering implements Transport.Receiver {
        private final long id;

        Answering(long id) {
            this.id = id;
        }

        @Override
        public void head(Transport.Head head) {
            tell(new StreamEvent.Began(id, head));
        }

        @Override
        public void text(String part) {
            tell(new StreamEvent.Came(id, part));
        }

        @Override
        public void end() {
            exchanges.remove(id);
            tell(new StreamEvent.Ended(id));
        }

        @Override
        public void failed(Transport.TransportException failure) {
            exchanges.remove(id);
            @Nullable String what = failure.getMessage();
            tell(new StreamEvent.Broke(id, what == null ? "the network failed" : what));
        }
    }
}
