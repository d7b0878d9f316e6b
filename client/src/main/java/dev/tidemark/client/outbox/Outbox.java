package dev.tidemark.client.outbox;

import dev.tidemark.client.outbox.Flight.Lanes;
import dev.tidemark.client.port.Cancellable;
import dev.tidemark.client.port.Chance;
import dev.tidemark.client.port.Ports;
import dev.tidemark.client.port.Storage.StorageException;
import dev.tidemark.client.port.Time;
import dev.tidemark.client.promise.Done;
import dev.tidemark.client.promise.Promise;
import dev.tidemark.client.upload.Refusal;
import dev.tidemark.client.upload.Uploader;
import dev.tidemark.protocol.json.JsonException;
import dev.tidemark.protocol.write.Cells;
import dev.tidemark.protocol.write.Intent;
import dev.tidemark.protocol.write.Rejection;
import dev.tidemark.protocol.write.RowChange;
import dev.tidemark.protocol.write.WriteBatch;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

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
    private final Lanes lanes;
    private final Writing writing;
    private final Sender sender;
    private final Verdicts verdicts;
    private final Care care;
    private final Chance chance;
    private final Time time;
    private final OutboxConfig config;
    private final OutboxSchema schema;
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

    /// What became of a wish to cancel, retry, edit or discard a write.
    public sealed interface ControlResult {
        /// It was done, and is durable.
        ///
        /// @param ids the write and those that had to share its fate, in order
        record Done(List<String> ids) implements ControlResult {
            public Done {
                ids = List.copyOf(ids);
            }
        }

        /// Nothing was done: it was sent, and may have arrived. Wait for the answer, then make a
        /// new write that undoes it.
        record MayHaveArrived() implements ControlResult {}

        /// Nothing was done: the server has done it already, or the wish does not fit its state.
        record TooLate() implements ControlResult {}

        /// There is no such write (any more).
        record Unknown() implements ControlResult {}
    }

    private Outbox(Ports ports, Uploader uploader, Setup setup) {
        config = setup.config();
        schema = setup.schema();
        chance = ports.chance();
        time = ports.time();
        book = new Book(setup.user());
        steps = new Steps(book, ports.log());
        writing = new Writing(setup.schema());
        lanes = new Lanes(uploader, config, ports.chance());
        settling = new Settling(steps, lanes, ports.time(), config.slowMs());
        following = new Following(steps, writing, settling);
        shelf = new Shelf(ports, following::read);
        keeper = new Keeper(steps, shelf, following, ports);
        verdicts = new Verdicts(steps, shelf, settling, keeper, lanes, ports, setup);
        sender = new Sender(steps, shelf, following, verdicts, settling, setup, ports);
        care = new Care(steps, shelf, following, writing, chance);
        settling.storedBy(keeper::note, shelf::view);
        steps.afterwards(this::goOn);
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
                            return outbox.shelf.ways();
                        })
                .then(
                        ways -> {
                            ways.forEach(outbox.lanes::route);
                            return outbox.shelf.open(outbox.chance.uuid());
                        })
                .then(
                        found -> {
                            outbox.following.apply(found);
                            return outbox.upgrade();
                        })
                .then(upgraded -> outbox.intents(setup.schema()))
                .map(
                        known -> {
                            outbox.begin(ports);
                            return outbox;
                        });
    }

    private Promise<Done> upgrade() {
        return following.metOldWords() ? care.upgrade().map(upgraded -> Done.DONE) : Promise.done();
    }

    /// Puts writes aside whose intents this program does not know, and lets those go on that it
    /// knows again.
    private Promise<Done> intents(OutboxSchema schema) {
        Promise<Done> all = Promise.done();
        if (!following.metIntents()) {
            return all;
        }
        for (Write write : List.copyOf(book.stored())) {
            Optional<String> unknown = unknownIntent(write, schema);
            boolean parked =
                    write.state instanceof EntryState.Parked held
                            && held.refusal().reason().code().equals(Refusal.UNKNOWN_INTENT);
            if (write.state.undecided() && unknown.isPresent()) {
                Refusal why = Refusal.of(Refusal.UNKNOWN_INTENT, unknown.get());
                steps.run(() -> verdicts.park(write, why));
            } else if (parked && unknown.isEmpty()) {
                all = all.then(done -> care.retry(write.id()).map(freed -> Done.DONE));
            }
        }
        return all;
    }

    private static Optional<String> unknownIntent(Write write, OutboxSchema schema) {
        if (write.means()) {
            for (RowChange change : write.changes) {
                Intent intent = change.intent();
                if (intent != null && !schema.meanings().containsKey(intent.name())) {
                    return Optional.of(intent.name());
                }
            }
        }
        return Optional.empty();
    }

    /// The columns to which an intent comes for a row; none if this program does not know it.
    public Cells meaning(Intent intent, Cells row) {
        return schema.columns(intent, row).orElse(Cells.NONE);
    }

    private void goOn() {
        keeper.wake();
        sender.wake();
        verdicts.takeDiscarded().forEach(this::discard);
    }

    private void begin(Ports ports) {
        sender.contend();
        watching.add(ports.surroundings().watch(sender::heard));
        watching.add(ports.storage().watch(this::look));
        watching.add(ports.neighbours().broadcast().subscribe(Shelf.CHANNEL, word -> this.look()));
    }

    /// Stops: nothing is sent any more and nobody is told. What was not stored yet is lost, see
    /// [OutboxStatus.Counts#storing].
    public void close() {
        watching.forEach(Cancellable::cancel);
        watching.clear();
        sender.close();
        keeper.close();
        shelf.leave();
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
        if (write.bytes() > config.batchBytesMax() - ENVELOPE_BYTES) {
            return tooMuch(id, write.bytes() + " bytes");
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

    /// Calls `listener` at the end of each step with the writes that changed in it, each as it is
    /// now; one that has left comes a last time. A write that got another number (retry, edit)
    /// comes twice, with its old one as withdrawn and then with its new one. The list is empty if
    /// only [#status] changed. Called from inside of the calls that change something.
    public Cancellable listen(Consumer<List<Entry>> listener) {
        return steps.listen(listener);
    }

    /// Somebody shows rows of `table` from now on, at first none.
    public View view(String table) {
        return settling.open(table);
    }

    /// Sends writes to `table` by a way of their own from now on, those of earlier runs too. It is
    /// remembered: when the store is opened again, they wait until the way is opened again.
    ///
    /// @param name of the way; empty for the outbox's first one
    public void route(String table, String name) {
        if (lanes.route(table, name)) {
            shelf.way(table, name).whenEnded(done -> {}, failed -> {});
            sender.wake();
        }
    }

    /// Opens a way that [#route] names.
    public void openWay(String name, Uploader uploader) {
        lanes.open(name, uploader);
        sender.wake();
    }

    /// Promises of a write from an earlier run, or of one that is retried. They never end if there
    /// is no such write.
    public WriteTicket ticket(String id) {
        return steps.ticket(id);
    }

    /// Sends all that waits now, whatever was planned.
    public void flush() {
        sender.flush();
    }

    /// Somebody is signed in, perhaps again: from now on writes are this user's, and this user's
    /// writes are shown and sent. Those of others stay where they are.
    ///
    /// @param user [#GUEST] for nobody
    public void signIn(String user) {
        steps.run(
                () -> {
                    if (!user.equals(book.user())) {
                        book.switchTo(user);
                        sender.switched();
                    }
                    steps.statusChanged();
                });
        sender.signedIn();
    }

    /// Whose writes are shown and sent.
    public String user() {
        return book.user();
    }

    /// Takes a write back that was never sent, with all that builds upon it.
    ///
    /// @return broken with a `StorageException` if it is not known whether it happened; the entry
    ///   tells
    public Promise<ControlResult> cancel(String id) {
        return whenStored(id, () -> care.cancel(id));
    }

    /// Sends a parked write again, under a new number unless the old one is open still, and what
    /// waited for it behind it.
    ///
    /// @return as with [#cancel]
    public Promise<ControlResult> retry(String id) {
        return care.retry(id);
    }

    /// Puts other changes in the place of a write that is parked or was never sent, and what builds
    /// upon it behind it.
    ///
    /// @return as with [#cancel]
    public Promise<ControlResult> edit(String id, List<RowChange> changes) {
        if (changes.isEmpty()
                || changes.size() > WriteBatch.TRANSACTION_CHANGES_MAX
                || Writing.bytes(changes) > config.batchBytesMax() - ENVELOPE_BYTES) {
            return Promise.broken(NotAppliedException.of("too_much", changes.size() + " changes"));
        }
        return whenStored(id, () -> care.edit(id, changes));
    }

    /// Gives a parked or blocked write up, with all that waits for it.
    ///
    /// @return as with [#cancel]
    public Promise<ControlResult> discard(String id) {
        return care.discard(id);
    }

    /// Gives a parked write up; what waited for it is sent and has to do without.
    ///
    /// @return as with [#cancel]
    public Promise<ControlResult> discardAlone(String id) {
        return care.discardAlone(id);
    }

    /// Makes writes of `from` those of `to`, in one commit: a guest's, as others may have been sent
    /// already.
    ///
    /// @param instead what each write is from now on, by its id; nothing withdraws it
    /// @return as with [#cancel]; no ids, and nothing happened, if one of them is not there (any
    ///   more) or not that user's: then look again what there is
    public Promise<ControlResult> handOver(
            Map<String, List<RowChange>> instead, String from, String to) {
        return care.handOver(instead, from, to);
    }

    /// Leaves nothing of `user`: their writes, whatever became of them, what was kept of them
    /// beside the log, and what can't be read and may be theirs.
    ///
    /// @return broken with a `StorageException` if the device's storage fails; ask again
    public Promise<Done> erase(String user) {
        return stored(user)
                .then(done -> care.giveUp(user))
                .then(
                        given ->
                                storing(user).isEmpty()
                                        ? shelf.erase(
                                                text -> StoredWrite.mayBeOf(user, text),
                                                following.unreadable(user))
                                        : erase(user))
                .map(
                        done -> {
                            following.forget(user);
                            return done;
                        });
    }

    /// Ends when no write that `user` has made by now is on its way to the disk any more.
    ///
    /// @return broken with a `StorageException` if the disk refuses one of them; it is tried again
    ///   all the same
    public Promise<Done> stored(String user) {
        Promise<Done> stored = new Promise<>();
        List<Write> begun = storing(user);
        Cancellable looking = steps.listen(changed -> end(stored, begun));
        stored.whenEnded(ended -> looking.cancel());
        end(stored, begun);
        return stored;
    }

    private List<Write> storing(String user) {
        return book.storing().stream().filter(write -> write.stored.user().equals(user)).toList();
    }

    private void end(Promise<Done> stored, List<Write> begun) {
        boolean all = true;
        for (Write write : begun) {
            // Others may have taken it out before this process knew that it was stored.
            if (write.equals(book.storing(write.stored.writeId()))) {
                all = false;
                if (write.state instanceof EntryState.Storing(Optional<String> trouble)
                        && trouble.isPresent()) {
                    stored.fail(new StorageException(StorageException.Reason.FULL, trouble.get()));
                }
            }
        }
        if (all) {
            stored.keep(Done.DONE);
        }
    }

    private Promise<ControlResult> whenStored(String id, Supplier<Promise<ControlResult>> wish) {
        Write write = book.byId(id);
        if (write == null || write.seq > 0) {
            return wish.get();
        }
        return steps.ticket(id).stored().then(done -> wish.get());
    }

    /// All writes that are here and not accepted, of all users, as text that [#importText] takes;
    /// what this program can't read too. `docs/formats/outbox.md` draws it.
    public String exportText() {
        List<StoredWrite> writes =
                book.stored().stream()
                        .filter(write -> !(write.state instanceof EntryState.Accepted))
                        .map(write -> write.stored)
                        .toList();
        return StoredWrite.Export.of(writes, following.quarantined().values());
    }

    /// Takes writes from the text of an export; those that are here are left alone. Their old
    /// outbox must not be used any more: the same write from two stores may be done twice.
    ///
    /// @return ids of what was taken; broken with a `JsonException` if the text is something else
    ///   or not whole, and then nothing was taken
    public Promise<ControlResult> importText(String text) {
        try {
            return care.take(StoredWrite.Export.read(text));
        } catch (JsonException bad) {
            return Promise.broken(bad);
        }
    }

    /// How it is. Counts all writes: not for each step.
    public OutboxStatus status() {
        Optional<String> trouble = keeper.trouble();
        return new OutboxStatus(
                sender.uploads() ? OutboxStatus.Role.UPLOADER : OutboxStatus.Role.OBSERVER,
                sender.pause(),
                book.counts(),
                new OutboxStatus.Sent(
                        sender.uploaded(),
                        verdicts.accepted(),
                        verdicts.refused(),
                        settling.settled()),
                trouble.isPresent() ? trouble : verdicts.trouble(),
                List.copyOf(following.quarantined().values()),
                lanes.unopened());
    }

    /// Looks at what other processes did, once more if something happened meanwhile.
    private void look() {
        if (looking) {
            lookAgain = true;
            return;
        }
        looking = true;
        Promise<Done> look =
                shelf.inOrder(
                        () ->
                                shelf.followNow()
                                        .map(
                                                found -> {
                                                    following.apply(found);
                                                    return Done.DONE;
                                                }));
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
