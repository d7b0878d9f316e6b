package dev.tidemark.simulation;

import dev.tidemark.client.fake.MemoryStorage.Fault;
import dev.tidemark.client.outbox.Outbox;
import dev.tidemark.client.port.Ports;
import dev.tidemark.client.promise.Done;
import dev.tidemark.client.promise.Promise;
import dev.tidemark.client.session.Account;
import dev.tidemark.client.session.OwnPorts;
import dev.tidemark.client.session.Session;
import dev.tidemark.client.upload.WriteApiUploader;
import dev.tidemark.protocol.write.Cells;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// One run of one program that people sign in to and out of: the production session over its two
/// outboxes, and what each of them shows.
final class GuestProcess {
    private static final int LOADING_MS = 400;

    private final String name;
    private final SimWorld world;
    private final Consumer<String> wrong;
    private final ProcessPorts ports;
    private @Nullable Open open;

    /// One of the outboxes, and what it shows.
    record Part(Outbox outbox, SimScreen screen) {}

    /// A program that has started.
    record Open(Session session, Part kept, Part memory) {
        List<Part> parts() {
            return List.of(kept, memory);
        }
    }

    /// @param fault says at each commit what becomes of it
    /// @param wrong is told when the process shows something else than the rule says
    GuestProcess(String name, SimWorld world, Supplier<Fault> fault, Consumer<String> wrong) {
        this.name = name;
        this.world = world;
        this.wrong = wrong;
        ports = new ProcessPorts(name, world, fault);
    }

    void start() {
        world.log().add(name, "starts");
        Ports own = ports.open();
        WriteApiUploader uploader = ProcessPorts.uploader(own);
        Session.user(own.storage())
                .then(user -> Outbox.open(own, uploader, setup(user)))
                .then(
                        kept ->
                                Outbox.open(OwnPorts.of(own), uploader, setup(kept.user()))
                                        .then(memory -> session(own, kept, memory)))
                .whenEnded(
                        opened -> {
                            world.log().add(name, "is open for", opened.session().identity());
                            open = opened;
                        },
                        failed -> {
                            world.log().add(name, "can't open:", failed.getMessage());
                            crash();
                        });
    }

    private static Outbox.Setup setup(String user) {
        return Outbox.Setup.of(user, SimProcess.SCHEMA);
    }

    private Promise<Open> session(Ports own, Outbox kept, Outbox memory) {
        return Session.open(
                        new Session.Setup(
                                own.storage(),
                                Session.Work.of(kept),
                                Session.Work.of(memory),
                                new Known(),
                                SimProcess.SCHEMA,
                                own.chance()))
                .map(session -> new Open(session, part(kept), part(memory)));
    }

    private Part part(Outbox outbox) {
        SimScreen screen =
                new SimScreen(world.server(), outbox, what -> wrong.accept(name + ", " + what));
        outbox.listen(touched -> screen.touched());
        return new Part(outbox, screen);
    }

    /// What the server has, though it takes a while until that is known.
    private final class Known implements Account {
        @Override
        public Promise<Done> loaded(Set<String> tables) {
            Promise<Done> loaded = new Promise<>();
            ports.time().after(world.chance().below(LOADING_MS), () -> loaded.keep(Done.DONE));
            return loaded;
        }

        @Override
        public boolean has(String table, Cells key) {
            return world.server().has(table, String.valueOf(key.get("id")));
        }
    }

    /// What runs; null while it opens, and when the process has ended.
    @Nullable Open open() {
        return crashed() ? null : open;
    }

    /// Shows all that the server has, and whether that is what the rule says.
    void look(long position) {
        Open running = open();
        if (running == null) {
            return;
        }
        for (Part part : running.parts()) {
            part.screen().progress(SimTables.TASKS, position);
            part.screen().check();
        }
    }

    String name() {
        return name;
    }

    boolean crashed() {
        return ports.crashed();
    }

    void crash() {
        ports.crash();
    }
}
