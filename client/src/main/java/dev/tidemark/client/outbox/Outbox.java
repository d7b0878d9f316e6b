package dev.tidemark.client.outbox;

import dev.tidemark.client.port.Cancellable;
import dev.tidemark.client.port.Chance;
import dev.tidemark.client.port.Ports;
import dev.tidemark.client.port.Time;
import dev.tidemark.client.promise.Done;
import dev.tidemark.client.promise.Promise;
import dev.tidemark.client.upload.Refusal;
import dev.tidemark.client.upload.Uploader;
import dev.tidemark.protocol.write.Cells;
import dev.tidemark.protocol.write.Rejection;
import dev.tidemark.protocol.write.RowChange;
import dev.tidemark.protocol.write.WriteBatch;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Writes from the moment in which a person makes them until their effect is in the synced rows.
///
/// A write is shown at once and stored at once; then it is sent, by one process of the store,
/// together with others, strictly in order where order matters and independently where it does not.
/// It leaves in the very step in which the rows have its effect ([#view]). What the server refuses
/// is kept with all that builds upon it ([EntryState.Parked], [EntryState.Blocked]) until a person
/// decides. Time-outs change labels, never states, and nothing is ever deleted by the machine.
///
/// Several processes may open the outbox of one store; each may write, one of them sends.
public final class Outbox {
    /// The user of writes that were made by nobody in particular; they are never sent.
    public static final String GUEST = "";

    private final Steps steps;
    private final Book book;
    private final Shelf shelf;
    private final Keeper keeper;
    private final Following following;
    private final Settling settling;
    private final Writing writing;
    private final Chance chance;
    private final Time time;
    private final OutboxConfig config;
    private final List<Cancellable> watching = new ArrayList<>();
    private boolean looking;
    private boolean lookAgain;

    /// How an outbox is opened.
    ///
    /// @param user who is signed in, [#GUEST] for nobody
    /// @param schema of the program's tables
    /// @param config how it works
    /// @param policy what becomes of refused writes without asking a person
    public record Setup(String user, OutboxSchema schema, OutboxConfig config, Policy policy) {
        /// Everything as usual; refused writes are kept.
        public static Setup of(String user, OutboxSchema schema) {
            return new Setup(user, schema, OutboxConfig.usual(), (entry, refusal) -> Fate.KEEP);
        }
    }

    /// What a program declares for refused writes.
    @FunctionalInterface
    public interface Policy {
        /// Decides about a write that was refused just now. Discarding it discards all that builds
        /// upon it.
        Fate refused(Entry entry, Refusal refusal);
    }

    /// What becomes of a refused write.
    public enum Fate {
        /// A person decides.
        KEEP,
        /// Nobody needs it.
        DISCARD
    }

    private Outbox(Ports ports, Uploader uploader, Setup setup) {
        config = setup.config();
        chance = ports.chance();
        time = ports.time();
        book = new Book(setup.user());
        steps = new Steps(book, ports.log());
        shelf = new Shelf(ports);
        writing = new Writing(setup.schema());
        settling = new Settling(steps, uploader.match(), ports.time(), config.slowMs());
        following = new Following(steps, shelf, writing, settling);
        keeper = new Keeper(steps, shelf, following, ports);
        settling.storedBy(keeper::note, shelf::view);
        steps.afterwards(keeper::wake);
    }

    /// Opens the outbox of a store.
    ///
    /// @return broken with a `StorageException` if the store can't be read
    public static Promise<Outbox> open(Ports ports, Uploader uploader, Setup setup) {
        Outbox outbox = new Outbox(ports, uploader, setup);
        return outbox.shelf
                .viewed()
                .then(
                        tables -> {
                            outbox.settling.viewedBefore(tables);
                            return outbox.shelf.open(outbox.chance.uuid());
                        })
                .map(
                        found -> {
                            outbox.following.apply(found);
                            outbox.begin(ports);
                            return outbox;
                        });
    }

    private void begin(Ports ports) {
        watching.add(ports.storage().watch(this::look));
        watching.add(ports.neighbours().broadcast().subscribe(Shelf.CHANNEL, word -> this.look()));
    }

    /// Stops: nothing is sent any more and nobody is told. What was not stored yet is lost, see
    /// [OutboxStatus.Counts#storing].
    public void close() {
        watching.forEach(Cancellable::cancel);
        watching.clear();
    }

    /// Takes a write: it is part of [#unsettled] before this returns, and listeners are told.
    ///
    /// @param changes what a person did as one step, in order: they take effect together
    /// @return promises; `stored` is broken at once if it is more than a server would ever take
    public WriteTicket enqueue(List<RowChange> changes) {
        String id = chance.uuidOf(time.wallMs());
        if (changes.isEmpty() || changes.size() > WriteBatch.TRANSACTION_CHANGES_MAX) {
            return tooMuch(id, changes.size() + " changes");
        }
        if (book.size() >= config.entriesMax()) {
            return tooMuch(id, "the outbox is full: " + book.size() + " writes wait");
        }
        StoredWrite stored =
                new StoredWrite(id, id, book.user(), writing.version(), time.wallMs(), 0, changes);
        Write write = writing.fresh(stored);
        if (write.bytes > config.batchBytesMax() - ENVELOPE_BYTES) {
            return tooMuch(id, write.bytes + " bytes");
        }
        WriteTicket ticket = steps.ticket(id);
        steps.run(() -> book.begin(write));
        return ticket;
    }

    /// Room for what stands around the transactions of an upload.
    static final int ENVELOPE_BYTES = 512;

    private WriteTicket tooMuch(String id, String what) {
        return steps.refused(id, Rejection.of("too_much", what));
    }

    /// The writes of the user that have not left, in the order in which they are folded; those that
    /// are not [Entry#visible] too.
    public List<Entry> unsettled() {
        return book.visible().stream().map(Write::picture).toList();
    }

    /// The same of one row: writes with at least one change of it.
    public List<Entry> unsettled(String table, Cells key) {
        return book.of(new RowRef(table, key)).stream().map(Write::picture).toList();
    }

    /// Calls `listener` at the end of each step with the writes that changed in it, each as it is
    /// now; one that has left comes a last time. A write that got another number (retry, edit)
    /// comes with its new one; its place in the order is there. Called from inside of the calls
    /// that change something.
    public Cancellable listen(Consumer<List<Entry>> listener) {
        return steps.listen(listener);
    }

    /// Somebody shows rows of `table` from now on, at first none.
    public View view(String table) {
        return settling.open(table);
    }

    /// Promises of a write from an earlier run, or of one that is retried. They never end if there
    /// is no such write.
    public WriteTicket ticket(String id) {
        return steps.ticket(id);
    }

    /// Looks at what other processes did, once more if something happened meanwhile.
    private void look() {
        if (looking) {
            lookAgain = true;
            return;
        }
        looking = true;
        Promise<Done> look =
                shelf.follow()
                        .map(
                                found -> {
                                    following.apply(found);
                                    return Done.DONE;
                                });
        look.whenEnded(done -> looked(), failed -> looked());
    }

    private void looked() {
        looking = false;
        if (lookAgain) {
            lookAgain = false;
            look();
        }
    }
}
