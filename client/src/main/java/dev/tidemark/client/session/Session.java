package dev.tidemark.client.session;

import dev.tidemark.client.outbox.Entry;
import dev.tidemark.client.outbox.EntryState;
import dev.tidemark.client.outbox.Outbox;
import dev.tidemark.client.outbox.Outbox.ControlResult;
import dev.tidemark.client.outbox.OutboxSchema;
import dev.tidemark.client.port.Cancellable;
import dev.tidemark.client.port.Chance;
import dev.tidemark.client.port.Storage;
import dev.tidemark.client.promise.Done;
import dev.tidemark.client.promise.Promise;
import dev.tidemark.protocol.write.Cells;
import dev.tidemark.protocol.write.RowChange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/// Who is here.
///
/// A guest does everything but sync. When somebody signs in, the person says what becomes of the
/// guest's work; that choice is stored first, then the work changes hands in one commit of the
/// outbox, then the user is stored as signed in. After a crash in between, [#open] goes on from
/// there: what changed hands is not the guest's any more, so nothing happens twice.
///
/// Programs that share a store share who is here: what one does, the others follow as soon as the
/// store tells of it; of two that begin something at once, one is told that the other was quicker.
/// Writes in memory change hands with the others, each in its own program.
///
/// Every write belongs to whoever made it, and only that user's proof ever travels with it. A
/// server's 401 stops nothing but the sending; signing in again goes on.
public final class Session {
    private final Setup setup;
    private final Renames renames;
    private final Set<Consumer<Identity>> listeners = new LinkedHashSet<>();
    private SessionState state;
    private Optional<String> text;
    private Cancellable watching = () -> {};
    private boolean looking;
    private boolean lookAgain;
    private @Nullable Promise<SignedIn> signingIn;
    private Optional<String> erasing = Optional.empty();

    /// What a session works with.
    ///
    /// @param storage of the outbox
    /// @param kept writes that are kept on the device
    /// @param memory writes that last as long as the program
    /// @param schema names the references between tables
    /// @param chance mints keys
    public record Setup(
            Storage storage,
            Work kept,
            Work memory,
            Account account,
            OutboxSchema schema,
            Chance chance) {
        List<Work> works() {
            return List.of(kept, memory);
        }
    }

    /// An outbox, and how collections see it.
    public record Work(Outbox outbox, OutboxLog log) {
        /// An outbox of which the session itself makes the view.
        public static Work of(Outbox outbox) {
            return new Work(outbox, new OutboxLog(outbox));
        }
    }

    private Session(Setup setup, Optional<String> text) {
        this.setup = setup;
        this.text = text;
        renames = new Renames(setup.storage(), setup.chance());
        state = read(text);
    }

    /// Whom the outbox of a store has to be opened for: the guest, as long as a sign-in is not at
    /// its end.
    public static Promise<String> user(Storage storage) {
        return storage.get(SessionState.KEY).map(found -> writer(read(found)));
    }

    private static String writer(SessionState state) {
        return state instanceof SessionState.SignedIn(String user, GuestChoice choice)
                ? user
                : Outbox.GUEST;
    }

    /// Opens the session of a store, and goes on with a sign-in that did not come to its end.
    ///
    /// @param setup its outbox is opened for [#user]; if that is somebody else by now, it follows
    public static Promise<Session> open(Setup setup) {
        return setup.storage()
                .get(SessionState.KEY)
                .map(
                        text -> {
                            Session session = new Session(setup, text);
                            session.begin();
                            return session;
                        });
    }

    private void begin() {
        watching = setup.storage().watch(this::look);
        boolean asOpened =
                setup.works().stream().allMatch(work -> work.outbox().user().equals(writer(state)));
        if (!asOpened) {
            // Somebody came or went while the outboxes opened.
            switchTo(Outbox.GUEST);
        }
        switch (state) {
            case SessionState.Guest guest -> {}
            case SessionState.SigningIn coming -> goOn(coming, Set.of());
            case SessionState.SignedIn here -> {
                if (!asOpened) {
                    followIn(here);
                }
            }
        }
    }

    /// Follows no other programs any more.
    public void close() {
        watching.cancel();
    }

    private static SessionState read(Optional<String> text) {
        return text.map(SessionState::read).orElse(new SessionState.Guest());
    }

    private void look() {
        lookAgain = looking;
        if (looking) {
            return;
        }
        looking = true;
        setup.storage()
                .get(SessionState.KEY)
                .whenEnded(
                        found -> {
                            followed(found);
                            looked();
                        },
                        // The next change of the store is the next chance.
                        failed -> looked());
    }

    private void looked() {
        looking = false;
        if (lookAgain) {
            look();
        }
    }

    /// Takes up what another program did.
    private void followed(Optional<String> found) {
        boolean own = signingIn != null || erasing.isPresent();
        if (own || found.equals(text)) {
            return;
        }
        text = found;
        SessionState now = read(found);
        if (now.equals(state)) {
            return;
        }
        state = now;
        switch (now) {
            case SessionState.Guest guest -> switchTo(Outbox.GUEST);
            case SessionState.SigningIn(String user, GuestChoice choice, long upTo) ->
                    setup.works().forEach(work -> work.log().comes(user));
            case SessionState.SignedIn here -> followIn(here);
        }
        tell();
    }

    /// The guest's writes that only this program knew go the same way as the others; but nobody who
    /// discarded the others was asked about them.
    private void followIn(SessionState.SignedIn here) {
        GuestChoice choice =
                here.choice() == GuestChoice.DISCARD ? GuestChoice.KEEP_ASIDE : here.choice();
        SessionState.SigningIn coming = new SessionState.SigningIn(here.user(), choice, 0);
        setup.works().forEach(work -> work.log().comes(here.user()));
        handOver(coming, new SignedIn(here.user(), 0, 0, 0))
                .whenEnded(
                        ended -> {
                            if (state.equals(here)) {
                                switchTo(here.user());
                            }
                        });
    }

    private void switchTo(String user) {
        for (Work work : setup.works()) {
            work.outbox().signIn(user);
            work.log().comes(Outbox.GUEST);
        }
    }

    /// Who is here; the guest until a sign-in has come to its end.
    public Identity identity() {
        return state instanceof SessionState.SignedIn(String user, GuestChoice choice)
                ? new Identity.User(user)
                : new Identity.Guest();
    }

    /// Whose rows are wanted from the server; empty for the guest. Earlier than [#identity], as a
    /// sign-in needs the account's rows; empty too while somebody leaves by [#erase].
    public Optional<String> reader() {
        if (erasing.isPresent()) {
            return Optional.empty();
        }
        return switch (state) {
            case SessionState.Guest guest -> Optional.empty();
            case SessionState.SigningIn(String user, GuestChoice choice, long upTo) ->
                    Optional.of(user);
            case SessionState.SignedIn(String user, GuestChoice choice) -> Optional.of(user);
        };
    }

    /// Whether that user is leaving by [#erase]: nothing of them may be stored any more.
    public boolean erases(String user) {
        return erasing.equals(Optional.of(user));
    }

    /// Calls `listener` whenever [#identity] or [#reader] is another one, or signed in again.
    public Cancellable listen(Consumer<Identity> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /// Signs somebody in, or the same user again after a 401.
    ///
    /// @param user as the server knows them
    /// @param ask is told how many writes the guest made, if any, and says what becomes of them
    /// @return kept when the guest's work is where it belongs; broken with an
    ///   [IllegalStateException] if somebody else is signed in, with a `StorageException` if the
    ///   device's storage fails: then ask again
    public Promise<SignedIn> signIn(String user, IntFunction<GuestChoice> ask) {
        new Identity.User(user);
        return switch (state) {
            case SessionState.SignedIn(String here, GuestChoice choice) -> again(here, user);
            case SessionState.SigningIn coming when !coming.user().equals(user) ->
                    Promise.broken(new IllegalStateException("somebody else signs in"));
            case SessionState.SigningIn coming ->
                    signingIn == null ? goOn(coming, Set.of()) : signingIn;
            case SessionState.Guest guest -> begin(user, ask);
        };
    }

    private Promise<SignedIn> again(String here, String user) {
        if (!here.equals(user)) {
            return Promise.broken(new IllegalStateException("sign out first"));
        }
        setup.works().forEach(work -> work.outbox().signIn(user));
        tell();
        return Promise.kept(new SignedIn(user, 0, 0, 0));
    }

    private Promise<SignedIn> begin(String user, IntFunction<GuestChoice> ask) {
        int writes = 0;
        for (Work work : setup.works()) {
            writes += work.outbox().unsettled().size();
        }
        // What comes meanwhile, or is in another program's memory, is lost least this way.
        GuestChoice choice = writes == 0 ? GuestChoice.MOVE : ask.apply(writes);
        Set<String> asked = ids(guests(setup.kept().outbox()));
        asked.addAll(ids(guests(setup.memory().outbox())));
        // Their numbers are only asked for then. What the disk refuses has none.
        Promise<Done> numbered =
                choice == GuestChoice.DISCARD
                        ? setup.kept().outbox().stored(Outbox.GUEST)
                        : Promise.done();
        return numbered.recover(failed -> Promise.done()).then(done -> begin(user, choice, asked));
    }

    private Promise<SignedIn> begin(String user, GuestChoice choice, Set<String> asked) {
        if (!(state instanceof SessionState.Guest)) {
            return signIn(user, writes -> choice);
        }
        long upTo = 0;
        for (Entry entry : guests(setup.kept().outbox())) {
            if (asked.contains(entry.id())) {
                upTo = Math.max(upTo, entry.seq());
            }
        }
        SessionState.SigningIn coming = new SessionState.SigningIn(user, choice, upTo);
        return put(coming).then(done -> goOn(coming, asked));
    }

    /// @param asked which writes the person was asked about; none if only their greatest number is
    ///   known, and that others may have had smaller ones since
    private Promise<SignedIn> goOn(SessionState.SigningIn coming, Set<String> asked) {
        setup.works().forEach(work -> work.log().comes(coming.user()));
        Promise<SignedIn> all =
                placed(coming, asked)
                        .then(
                                result -> {
                                    // At once: what is written from now on is the user's.
                                    setup.works()
                                            .forEach(work -> work.outbox().signIn(coming.user()));
                                    return put(new SessionState.SignedIn(
                                                    coming.user(), coming.choice()))
                                            .map(done -> result);
                                });
        signingIn = all;
        all.whenEnded(
                ended -> {
                    signingIn = null;
                    setup.works().forEach(work -> work.log().comes(Outbox.GUEST));
                    look();
                });
        return all;
    }

    private Promise<SignedIn> placed(SessionState.SigningIn coming, Set<String> asked) {
        if (coming.choice() != GuestChoice.DISCARD) {
            return handOver(coming, new SignedIn(coming.user(), 0, 0, 0));
        }
        Set<String> unwanted = new LinkedHashSet<>(asked);
        if (asked.isEmpty()) {
            guests(setup.kept().outbox()).stream()
                    .filter(entry -> entry.seq() > 0 && entry.seq() <= coming.upTo())
                    .forEach(entry -> unwanted.add(entry.id()));
        }
        SignedIn result = new SignedIn(coming.user(), 0, 0, unwanted.size());
        GuestWork gone = new GuestWork(among(unwanted), setup.schema());
        // What was made since then was not asked about.
        SessionState.SigningIn later =
                new SessionState.SigningIn(coming.user(), GuestChoice.MOVE, 0);
        return discard(setup.kept().outbox(), unwanted)
                .then(done -> discard(setup.memory().outbox(), unwanted))
                .then(done -> led(gone))
                .then(done -> handOver(later, result));
    }

    /// An edit that was made while its row was discarded must not find the account's row of that
    /// key: it is led to where nobody has one, and the server refuses it.
    private Promise<Done> led(GuestWork gone) {
        boolean late = setup.works().stream().anyMatch(work -> !guests(work.outbox()).isEmpty());
        return late ? renames.storeAll(gone) : Promise.done();
    }

    /// Until nothing of `ids` is left: another program may be at it too.
    private static Promise<Done> discard(Outbox outbox, Set<String> ids) {
        List<Entry> entries =
                guests(outbox).stream().filter(entry -> ids.contains(entry.id())).toList();
        if (entries.isEmpty()) {
            return Promise.done();
        }
        Map<String, List<RowChange>> nothing = new LinkedHashMap<>();
        entries.forEach(entry -> nothing.put(entry.id(), List.of()));
        return stored(outbox, entries)
                .then(done -> outbox.handOver(nothing, Outbox.GUEST, Outbox.GUEST))
                .then(done -> discard(outbox, ids));
    }

    private List<Entry> among(Set<String> ids) {
        return setup.works().stream()
                .flatMap(work -> guests(work.outbox()).stream())
                .filter(entry -> ids.contains(entry.id()))
                .toList();
    }

    private static Set<String> ids(List<Entry> entries) {
        Set<String> ids = new LinkedHashSet<>();
        entries.forEach(entry -> ids.add(entry.id()));
        return ids;
    }

    /// Until nothing is left, as a person goes on working meanwhile, or whoever it is for has gone.
    private Promise<SignedIn> handOver(SessionState.SigningIn coming, SignedIn before) {
        Optional<Work> next =
                setup.works().stream().filter(work -> !guests(work.outbox()).isEmpty()).findFirst();
        if (coming.choice() == GuestChoice.KEEP_ASIDE || next.isEmpty() || gone(coming)) {
            return Promise.kept(before);
        }
        Outbox outbox = next.get().outbox();
        GuestWork work = new GuestWork(guests(outbox), setup.schema());
        return stored(outbox, guests(outbox))
                .then(done -> setup.account().loaded(work.tables()))
                .then(done -> handOverNow(outbox, coming, before))
                .then(after -> handOver(coming, after));
    }

    private boolean gone(SessionState.SigningIn coming) {
        return !reader().equals(Optional.of(coming.user()));
    }

    private Promise<SignedIn> handOverNow(
            Outbox outbox, SessionState.SigningIn coming, SignedIn before) {
        boolean moves = coming.choice() == GuestChoice.MOVE;
        Promise<Map<Renames.Row, Cells>> keys = moves ? renames.read() : Promise.kept(Map.of());
        return keys.then(
                known ->
                        gone(coming)
                                ? Promise.kept(before)
                                : handOverNow(outbox, coming, before, known));
    }

    private Promise<SignedIn> handOverNow(
            Outbox outbox,
            SessionState.SigningIn coming,
            SignedIn before,
            Map<Renames.Row, Cells> known) {
        List<Entry> entries = guests(outbox).stream().filter(entry -> entry.seq() > 0).toList();
        GuestWork work = new GuestWork(entries, setup.schema());
        switch (coming.choice()) {
            case MOVE -> work.rename(setup.account(), known, renames::minted);
            case MERGE -> work.merge(setup.account());
            case KEEP_ASIDE, DISCARD -> {}
        }
        if (!work.minted().isEmpty()) {
            // Known before anything moves; then from the beginning, with these or others' keys.
            return renames.store(work.minted()).map(done -> before);
        }
        Map<String, List<RowChange>> writes = work.writes();
        return outbox.handOver(writes, Outbox.GUEST, coming.user())
                .map(
                        result ->
                                result.equals(new ControlResult.Done(List.copyOf(writes.keySet())))
                                        ? new SignedIn(
                                                coming.user(),
                                                before.moved() + work.kept(),
                                                before.renamed() + work.renamed(),
                                                before.discarded())
                                        // Another program was quicker with some of it.
                                        : before);
    }

    private static List<Entry> guests(Outbox outbox) {
        return outbox.unsettled().stream()
                .filter(entry -> entry.user().equals(Outbox.GUEST))
                .toList();
    }

    private static Promise<Done> stored(Outbox outbox, List<Entry> entries) {
        Promise<Done> all = Promise.done();
        for (Entry entry : entries) {
            if (entry.seq() == 0) {
                Promise<Done> one = outbox.ticket(entry.id()).stored();
                all = all.then(done -> one);
            }
        }
        return all;
    }

    /// Work of whoever is here that would wait if they went, that in memory too.
    public Unsent unsent() {
        int waiting = 0;
        int refused = 0;
        for (Work work : setup.works()) {
            for (Entry entry : work.outbox().unsettled()) {
                if (entry.state().undecided()) {
                    waiting++;
                } else if (!(entry.state() instanceof EntryState.Accepted)) {
                    refused++;
                }
            }
        }
        return new Unsent(waiting, refused);
    }

    /// Signs out, unless the person stays.
    ///
    /// @param ask is told what was not sent, if there is any
    /// @return whether nobody is signed in any more
    public Promise<Boolean> signOut(Function<Unsent, SignOut> ask) {
        if (!(state instanceof SessionState.SignedIn)) {
            return Promise.kept(state instanceof SessionState.Guest);
        }
        Unsent unsent = unsent();
        SignOut wish = unsent.isEmpty() ? SignOut.LEAVE : ask.apply(unsent);
        return switch (wish) {
            case STAY -> Promise.kept(false);
            case LEAVE -> renames.forget().then(this::leave);
            case ERASE -> erase();
        };
    }

    /// Signs out and leaves nothing of the user on this device: unsent work is given up, and what
    /// is kept of them, rows and topics, is deleted before nobody is signed in. For a device of
    /// somebody else's, whether anything waits to be sent or not. Other programs on the same store
    /// have to be closed; the program's own SQLite database is its own to delete.
    ///
    /// @return whether nobody is signed in any more; broken with a `StorageException` if the
    ///   device's storage fails, and then the user is still here, unless only what was written
    ///   meanwhile is left
    public Promise<Boolean> erase() {
        if (!(state instanceof SessionState.SignedIn(String user, GuestChoice choice))) {
            return Promise.kept(state instanceof SessionState.Guest);
        }
        // First: whatever keeps something of theirs stops, so that nothing is kept anew behind us.
        erasing = Optional.of(user);
        tell();
        return giveUp(user)
                .then(done -> renames.forget())
                .then(few -> UserKeys.erase(setup.storage(), user, few))
                .then(this::leave)
                // Until then they could write.
                .then(left -> giveUp(user).map(done -> left))
                .recover(
                        failed -> {
                            erasing = Optional.empty();
                            tell();
                            return Promise.broken(failed);
                        });
    }

    private Promise<Boolean> leave(List<Storage.Edit> with) {
        return put(new SessionState.Guest(), with).map(done -> true);
    }

    private Promise<Done> giveUp(String user) {
        return setup.kept().outbox().erase(user).then(done -> setup.memory().outbox().erase(user));
    }

    private Promise<Done> put(SessionState next) {
        return put(next, List.of());
    }

    private Promise<Done> put(SessionState next, List<Storage.Edit> with) {
        String to = next.toText();
        List<Storage.Edit> edits = new ArrayList<>(with);
        edits.add(new Storage.Edit.Expect(SessionState.KEY, text));
        edits.add(new Storage.Edit.Put(SessionState.KEY, to));
        return setup.storage()
                .commit(edits)
                .recover(
                        failed ->
                                erasing.isEmpty() || with.isEmpty()
                                        ? happened(to, failed)
                                        : Promise.broken(failed))
                .then(
                        committed -> {
                            if (committed instanceof Storage.Committed.Conflict) {
                                return overtaken(next);
                            }
                            text = Optional.of(to);
                            return became(next);
                        });
    }

    /// A commit may have happened though it failed.
    private Promise<Storage.Committed> happened(String to, Throwable failed) {
        return setup.storage()
                .get(SessionState.KEY)
                .then(
                        found ->
                                found.equals(Optional.of(to))
                                        ? Promise.kept(new Storage.Committed.Durable(List.of()))
                                        : Promise.broken(failed));
    }

    /// Another program of this store was quicker, perhaps with the same.
    private Promise<Done> overtaken(SessionState wished) {
        return setup.storage()
                .get(SessionState.KEY)
                .then(
                        found -> {
                            if (!read(found).equals(wished)) {
                                look();
                                return Promise.broken(
                                        new IllegalStateException(
                                                "another program of this store was quicker to"
                                                        + " sign somebody in or out; look who is"
                                                        + " here"));
                            }
                            text = found;
                            return became(wished);
                        });
    }

    private Promise<Done> became(SessionState next) {
        state = next;
        erasing = Optional.empty();
        if (next instanceof SessionState.Guest) {
            // Before anybody is told, who may write in answer.
            switchTo(Outbox.GUEST);
        }
        tell();
        return Promise.done();
    }

    private void tell() {
        List.copyOf(listeners).forEach(listener -> listener.accept(identity()));
    }
}
