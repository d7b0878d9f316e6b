package dev.tidemark.simulation;

import dev.tidemark.client.port.Cancellable;
import dev.tidemark.client.port.Time;
import dev.tidemark.client.port.Transport;

/// One process's way to the server: it loses requests and answers, delays them, repeats requests
/// long after, and cuts answers in the middle.
final class SimNetwork implements Transport {
    private static final int USUAL_MS = 60;
    private static final int REPEAT_MS = 20_000;

    private final SimWorld world;
    private final Time process;

    SimNetwork(SimWorld world, Time process) {
        this.world = world;
        this.process = process;
    }

    @Override
    public Cancellable send(Request request, Receiver receiver) {
        boolean[] aborted = {false};
        long there = 1L + world.chance().below(USUAL_MS);
        long back = 1L + world.chance().below(USUAL_MS);
        if (world.faults().lost()) {
            long late = there + world.chance().below(REPEAT_MS);
            world.time()
                    .after(
                            late,
                            () ->
                                    world.log()
                                            .add(
                                                    "a late copy gets",
                                                    world.server().answer(request).body(),
                                                    "for",
                                                    request.body().orElse("")));
        }
        if (world.faults().lost()) {
            world.log().add("the network loses a request");
            fail(receiver, there, aborted);
        } else {
            world.time().after(there, () -> arrived(request, receiver, back, aborted));
        }
        return () -> aborted[0] = true;
    }

    private void arrived(Request request, Receiver receiver, long back, boolean[] aborted) {
        Reply reply = world.server().answer(request);
        world.log().add("the server answers", reply.head().status(), reply.body());
        if (world.faults().lost()) {
            world.log().add("the network loses the answer");
            fail(receiver, back, aborted);
            return;
        }
        boolean cut = world.faults().lost();
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
