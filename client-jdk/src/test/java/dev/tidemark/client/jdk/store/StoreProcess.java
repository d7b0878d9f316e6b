package dev.tidemark.client.jdk.store;

import dev.tidemark.client.jdk.CoreThread;
import dev.tidemark.client.port.Cancellable;
import dev.tidemark.client.port.Chance;
import dev.tidemark.client.port.Leases;
import dev.tidemark.client.port.Storage;
import dev.tidemark.client.port.Storage.Committed;
import dev.tidemark.client.port.Storage.Edit;
import dev.tidemark.client.sharing.Presence;
import dev.tidemark.client.sharing.StoredLeases;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A program that writes to a store until its input ends, and says what it was promised.
public final class StoreProcess {
    private static final long PAUSE_MS = 5;

    private final CoreThread core = CoreThread.with(Runnable::run);
    private final String name;
    private final JdkStorage storage;
    private Cancellable asking = () -> {};
    private Cancellable alarm = () -> {};
    private int number;
    private boolean patient;
    private boolean ending;

    private StoreProcess(String kind, Path path, String name) throws Exception {
        this.name = name;
        storage =
                kind.equals("files")
                        ? JdkStorage.inFiles(path, core::run)
                        : JdkStorage.inSqlite(path, core::run);
    }

    /// Runs it.
    ///
    /// @param args `files` or `sqlite`, the path, a name; one more for leases as programs have them
    public static void main(String[] args) throws Exception {
        StoreProcess process = new StoreProcess(args[0], Path.of(args[1]), args[2]);
        process.patient = args.length > 3;
        process.core.run(process::begin);
        while (System.in.read() >= 0) {
            Thread.onSpinWait();
        }
        process.core.run(
                () -> {
                    process.ending = true;
                    process.asking.cancel();
                    process.alarm.cancel();
                });
        process.storage.close();
        System.out.println("ended");
        System.out.flush();
    }

    private void begin() {
        Chance chance = Chance.seeded(System.nanoTime(), ProcessHandle.current().pid());
        StoredLeases.Terms terms =
                patient ? StoredLeases.Terms.USUAL : new StoredLeases.Terms(600, 200);
        Presence presence = patient ? storage.presence() : Presence.unknown();
        StoredLeases leases = new StoredLeases(storage, core.time(), chance, terms, presence);
        asking =
                leases.contend(
                        "uploader",
                        new Leases.Contender() {
                            @Override
                            public void granted(long token) {
                                System.out.println("granted " + token);
                            }

                            @Override
                            public void lost() {
                                System.out.println("lost");
                            }
                        });
        next();
    }

    private void next() {
        storage.get("counter").whenEnded(this::add, failure -> later());
    }

    private void add(Optional<String> counter) {
        int count = counter.map(Integer::parseInt).orElse(0);
        String text = name + " " + number;
        storage.commit(
                        List.<Edit>of(
                                new Edit.Expect("counter", counter),
                                new Edit.Append("queue", text),
                                new Edit.Put("counter", "" + (count + 1))))
                .whenEnded(
                        committed -> {
                            if (committed instanceof Committed.Durable durable) {
                                System.out.println(
                                        "stored " + number + " " + durable.positions().getFirst());
                                number++;
                            }
                            later();
                        },
                        failure -> {
                            if (failure instanceof Storage.StorageException known
                                    && known.reason() == Storage.StorageException.Reason.BUSY) {
                                later();
                            } else if (!ending) {
                                System.out.println("failed " + failure);
                            }
                        });
    }

    private void later() {
        alarm = core.time().after(PAUSE_MS, this::next);
    }
}
