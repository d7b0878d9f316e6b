package dev.tidemark.simulation;

import dev.tidemark.client.fake.FakeTime;
import dev.tidemark.client.port.Cancellable;
import dev.tidemark.client.port.Chance;
import dev.tidemark.client.port.Time;
import dev.tidemark.client.port.Transport;

/// One process's way to the server: it loses requests and answers, delays them, repeats requests
/// long after, and cuts answers in the middle.
final class SimNetwork implements Transport {
    private static final int USUAL_MS = 60;
    private static final int REPEAT_MS = 20_000;

    private final FakeTime world;
    private final Time process;
    private final SimServer server;
    private final Chance chance;
    private final Faults faults;
    private final SimLog log;

    SimNetwork(
            FakeTime world,
            Time process,
            SimServer server,
            Faults faults,
            Chance chance,
            SimLog log) {
        this.world = world;
        this.process = process;
        this.server = server;
        this.faults = faults;
        this.chance = chance;
        this.log = log;
    }

    @Override
    public Cancellable send(Request request, Receiver receiver) {
        boolean[] aborted = {false};
        long there = 1L + chance.below(USUAL_MS);
        long back = 1L + chance.below(USUAL_MS);
        if (faults.lost()) {
            long late = there + chance.below(REPEAT_MS);
            world.after(
                    late,
                    () ->
                            log.add(
                                    "a late copy gets",
                                    server.answer(request).body(),
                                    "for",
                                    request.body().orElse("")));
        }
        if (faults.lost()) {
            log.add("the network loses a request");
            fail(receiver, there, aborted);
        } else {
            world.after(there, () -> arrived(request, receiver, back, aborted));
        }
        return () -> aborted[0] = true;
    }

    private void arrived(Request request, Receiver receiver, long back, boolean[] aborted) {
        Reply reply = server.answer(request);
        log.add("the server answers", reply.head().status(), reply.body());
        if (faults.lost()) {
            log.add("the network loses the answer");
            fail(receiver, back, aborted);
            return;
        }
        boolean cut = faults.lost();
        process.after(
                back,
                () -> {
                    if (aborted[0]) {
                        return;
                    }
                    receiver.head(reply.head());
                    if (cut) {
                        receiver.text(reply.body().substring(0, reply.body().length() / 2));
                        receiver.failed(new TransportException("cut"));
                    } else {
                        receiver.text(reply.body());
                        receiver.end();
                    }
                });
    }

    private void fail(Receiver receiver, long delayMs, boolean[] aborted) {
        process.after(
                delayMs,
                () -> {
                    if (!aborted[0]) {
                        receiver.failed(new TransportException("lost"));
                    }
                });
    }
}
