package dev.tidemark.client;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import dev.tidemark.client.collection.Collection;
import dev.tidemark.client.collection.Writes;
import dev.tidemark.client.fake.FakeLeases;
import dev.tidemark.client.fake.FakePorts;
import dev.tidemark.client.fake.FakeTime;
import dev.tidemark.client.fake.MemoryStorage;
import dev.tidemark.client.fake.ScriptedTransport;
import dev.tidemark.client.outbox.Entry;
import dev.tidemark.client.port.Cancellable;
import dev.tidemark.client.port.Chance;
import dev.tidemark.client.port.Ports;
import dev.tidemark.client.port.Storage;
import dev.tidemark.client.port.Storage.StorageException;
import dev.tidemark.client.port.Transport;
import dev.tidemark.client.promise.Done;
import dev.tidemark.client.promise.Outcome;
import dev.tidemark.client.promise.Promise;
import dev.tidemark.client.row.Rows;
import dev.tidemark.client.session.GuestChoice;
import dev.tidemark.client.session.Identity;
import dev.tidemark.client.session.SignOut;
import dev.tidemark.client.session.SignedIn;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.teavm.junit.TeaVMTestRunner;

/// Two programs of one store, and people who come and go.
@RunWith(TeaVMTestRunner.class)
public final class SessionsTogetherTest {
    private static final Identity ADA = new Identity.User("ada");
    private static final Identity GUEST = new Identity.Guest();

    private final FakeTime time = new FakeTime();
    private final MemoryStorage.Disk disk = new MemoryStorage.Disk();
    private final FakeLeases.Board board = new FakeLeases.Board();
    private final Program one = new Program(1);
    private final Program other = new Program(2);

    private final class Program {
        private final ScriptedTransport network = new ScriptedTransport(time);
        private final MemoryStorage store = new MemoryStorage(disk, time);
        private final SyncClient client;
        private Runnable atState = () -> {};

        private Program(int number) {
            this(number, Promise::done);
        }

        /// @param meanwhile happens after it was looked who is here, and before it is looked again
        private Program(int number, Supplier<Promise<Done>> meanwhile) {
            Ports ports =
                    FakePorts.inTurns(
                            board,
                            network,
                            new Watched(store, meanwhile, () -> atState.run()),
                            time,
                            Chance.seeded(number, 1));
            client =
                    time.settled(
                            SyncClient.builder(ports, new Rows())
                                    .shapes("http://server/v1/shape")
                                    .uploader(upload -> new Promise<>())
                                    .open());
        }

        private Identity identity() {
            return client.session().identity();
        }

        private Collection<Device.Todo, String> todos(Writes writes) {
            return client.collection(Device.Todo.TYPE).writes(writes).open();
        }

        /// Every shape is empty.
        private void serve() {
            time.settle();
            while (network.waiting() > 0) {
                ScriptedTransport.Exchange next = network.next();
                if (!next.request().url().contains("live=true")) {
                    next.answer(
                            new Transport.Head(
                                    200,
                                    Map.of(
                                            "electric-handle", "h1",
                                            "electric-offset", "0_inf",
                                            "electric-cursor", "1",
                                            "electric-schema", "{}")),
                            "[{\"headers\":{\"control\":\"up-to-date\","
                                    + "\"global_last_seen_lsn\":\"9\"}}]");
                }
                time.settle();
            }
        }

        private List<String> usersInMemory() {
            return client.memory().unsettled().stream().map(Entry::user).toList();
        }

        private List<String> usersOnTheDevice() {
            return client.outbox().unsettled().stream().map(Entry::user).toList();
        }

        private void fillTheDisk() {
            store.failWith(new StorageException(StorageException.Reason.FULL, "full"));
        }
    }

    /// A store during whose use something happens.
    private static final class Watched implements Storage {
        private static final String STATE = "session/state";

        private final Storage store;
        private final Supplier<Promise<Done>> meanwhile;
        private final Runnable atState;
        private int looks;

        /// @param atState is run when another state is about to be stored
        private Watched(Storage store, Supplier<Promise<Done>> meanwhile, Runnable atState) {
            this.store = store;
            this.meanwhile = meanwhile;
            this.atState = atState;
        }

        @Override
        public Promise<Committed> commit(List<Edit> edits) {
            for (Edit edit : edits) {
                if (edit instanceof Edit.Put(String key, String text) && key.equals(STATE)) {
                    atState.run();
                }
            }
            return store.commit(edits);
        }

        @Override
        public Promise<Optional<String>> get(String key) {
            if (key.equals(STATE)) {
                looks++;
                if (looks == 2) {
                    return meanwhile.get().then(done -> store.get(key));
                }
            }
            return store.get(key);
        }

        @Override
        public Promise<List<Pair>> list(String prefix, String after, int max) {
            return store.list(prefix, after, max);
        }

        @Override
        public Promise<List<Storage.Entry>> read(String log, long from, int max) {
            return store.read(log, from, max);
        }

        @Override
        public Cancellable watch(Runnable changed) {
            return store.watch(changed);
        }

        @Override
        public List<Damage> damages() {
            return store.damages();
        }
    }

    private void pass() {
        time.pass(1_000);
    }

    @Test
    public void othersFollowASignInAndASignOut() {
        List<Identity> told = new ArrayList<>();
        other.client.session().listen(told::add);

        one.client.session().signIn("ada", writes -> GuestChoice.MOVE);
        pass();
        assertEquals(ADA, other.identity());
        assertEquals("ada", other.client.outbox().user());
        assertEquals("ada", other.client.memory().user());
        assertEquals(Optional.of("ada"), other.client.session().reader());

        one.client.session().signOut(unsent -> SignOut.LEAVE);
        pass();
        assertEquals(GUEST, other.identity());
        assertEquals("", other.client.outbox().user());
        assertEquals(GUEST, told.getLast());
    }

    @Test
    public void whoeverIsQuickerSignsInAndBothKnowWho() {
        Promise<SignedIn> ada = one.client.session().signIn("ada", writes -> GuestChoice.MOVE);
        Promise<SignedIn> bob = other.client.session().signIn("bob", writes -> GuestChoice.MOVE);
        pass();

        assertTrue(ada.outcome() instanceof Outcome.Kept<SignedIn>);
        assertTrue(bob.outcome() instanceof Outcome.Broken<SignedIn>);
        assertEquals(ADA, one.identity());
        assertEquals(ADA, other.identity());
    }

    @Test
    public void aGuestsWritesInMemoryAreAskedAboutAndMove() {
        Collection<Device.Todo, String> todos = one.todos(Writes.online());
        todos.insert(new Device.Todo("a", "milk"));
        time.settle();
        List<Integer> asked = new ArrayList<>();

        one.client
                .session()
                .signIn(
                        "ada",
                        writes -> {
                            asked.add(writes);
                            return GuestChoice.MOVE;
                        });
        one.serve();
        pass();

        assertEquals(List.of(1), asked);
        assertEquals(List.of("ada"), one.usersInMemory());
        assertEquals(1, one.client.session().unsent().waiting());
    }

    @Test
    public void aGuestsWritesInMemoryGoWhenNobodyWantsThem() {
        one.todos(Writes.online()).insert(new Device.Todo("a", "milk"));
        time.settle();

        one.client.session().signIn("ada", writes -> GuestChoice.DISCARD);
        one.serve();
        pass();

        assertEquals(List.of(), one.usersInMemory());
        one.client.session().signOut(unsent -> SignOut.LEAVE);
        pass();
        assertEquals(List.of(), one.usersInMemory());
    }

    @Test
    public void writesInTheMemoryOfAnotherProgramMoveToo() {
        other.todos(Writes.online()).insert(new Device.Todo("a", "milk"));
        time.settle();

        one.client.session().signIn("ada", writes -> GuestChoice.MOVE);
        pass();
        other.serve();
        pass();

        assertEquals(List.of("ada"), other.usersInMemory());
    }

    @Test
    public void aProgramThatSleptFollowsTheChoiceToo() {
        other.todos(Writes.online()).insert(new Device.Todo("a", "milk"));
        one.todos(Writes.shared()).insert(new Device.Todo("b", "bread"));
        time.settle();

        // All of it happens before the other one is told of a change of the store.
        one.client.session().signIn("ada", writes -> GuestChoice.KEEP_ASIDE);
        time.settle();
        assertEquals(ADA, one.identity());
        assertEquals(GUEST, other.identity());
        pass();
        other.serve();
        pass();

        assertEquals(List.of(), other.usersInMemory());
        one.client.session().signOut(unsent -> SignOut.LEAVE);
        pass();
        assertEquals(List.of(""), other.usersInMemory());
        assertEquals(1, one.client.outbox().unsettled().size());
    }

    @Test
    public void twoThatSignTheSameUserInMoveEachWriteOnce() {
        Collection<Device.Todo, String> mine = one.todos(Writes.shared());
        Collection<Device.Todo, String> theirs = other.todos(Writes.shared());
        mine.insert(new Device.Todo("a", "milk"));
        pass();

        Promise<SignedIn> first = one.client.session().signIn("ada", writes -> GuestChoice.MOVE);
        pass();
        theirs.update("a", to -> to.set(Device.Todo.TITLE, "oat milk"));
        Promise<SignedIn> second = other.client.session().signIn("ada", writes -> GuestChoice.MOVE);
        one.serve();
        other.serve();
        pass();

        assertTrue(first.outcome() instanceof Outcome.Kept<SignedIn>);
        assertTrue(second.outcome() instanceof Outcome.Kept<SignedIn>);
        assertEquals(ADA, one.identity());
        assertEquals(ADA, other.identity());
        List<Entry> waiting = one.client.outbox().unsettled();
        assertEquals(Set.of("ada"), Set.copyOf(waiting.stream().map(Entry::user).toList()));
        assertEquals("oat milk", waiting.getLast().changes().getFirst().values().get("title"));
        assertEquals(
                List.of("oat milk"), mine.live().now().stream().map(Device.Todo::title).toList());
    }

    @Test
    public void unsentWorkInMemoryIsWarnedOf() {
        one.client.session().signIn("ada", writes -> GuestChoice.MOVE);
        pass();
        one.todos(Writes.online()).insert(new Device.Todo("a", "milk"));
        time.settle();
        List<Integer> warned = new ArrayList<>();

        one.client
                .session()
                .signOut(
                        unsent -> {
                            warned.add(unsent.waiting());
                            return SignOut.STAY;
                        });

        assertEquals(List.of(1), warned);
        assertEquals(ADA, one.identity());
    }

    @Test
    public void whoCameWhileAProgramOpenedIsFollowed() {
        Program late =
                new Program(
                        3,
                        () ->
                                one.client
                                        .session()
                                        .signIn("ada", writes -> GuestChoice.KEEP_ASIDE)
                                        .map(in -> Done.DONE));
        pass();

        assertEquals(ADA, late.identity());
        assertEquals("ada", late.client.outbox().user());
        assertEquals("ada", late.client.memory().user());
    }

    @Test
    public void whoWentWhileAProgramOpenedWritesNoMore() {
        one.client.session().signIn("ada", writes -> GuestChoice.MOVE);
        pass();

        Program late =
                new Program(
                        3,
                        () ->
                                one.client
                                        .session()
                                        .signOut(unsent -> SignOut.LEAVE)
                                        .map(left -> Done.DONE));
        pass();

        assertEquals(GUEST, late.identity());
        assertEquals("", late.client.outbox().user());
        assertEquals("", late.client.memory().user());
    }

    @Test
    public void whatIsWrittenInAnswerToASignOutIsAGuests() {
        one.client.session().signIn("ada", writes -> GuestChoice.MOVE);
        pass();
        Collection<Device.Todo, String> todos = one.todos(Writes.shared());
        one.client
                .session()
                .listen(
                        here -> {
                            if (here.equals(GUEST)) {
                                todos.insert(new Device.Todo("a", "milk"));
                            }
                        });

        one.client.session().signOut(unsent -> SignOut.LEAVE);
        pass();

        assertEquals(List.of(""), one.usersOnTheDevice());
    }

    @Test
    public void aGuestsWritesDoNotGoToWhoHasLeft() {
        other.fillTheDisk();
        other.client.outbox().enqueue(List.of(OutboxScene.project("1", "mine")));
        time.settle();
        one.client.session().signIn("ada", writes -> GuestChoice.MOVE);
        pass();
        assertEquals(ADA, other.identity());

        one.client.session().signOut(unsent -> SignOut.LEAVE);
        pass();
        other.store.failWith(null);
        time.pass(20_000);

        assertEquals(GUEST, other.identity());
        assertEquals(List.of(""), other.usersOnTheDevice());
    }

    @Test
    public void aSignInEndsThoughTheDiskIsFull() {
        Collection<Device.Todo, String> todos = one.todos(Writes.shared());
        one.fillTheDisk();
        todos.insert(new Device.Todo("a", "milk"));
        List<Promise<SignedIn>> tried = new ArrayList<>();

        for (GuestChoice choice : GuestChoice.values()) {
            tried.add(one.client.session().signIn("ada", writes -> choice));
            pass();
        }

        for (Promise<SignedIn> each : tried) {
            assertTrue(
                    each.outcome() instanceof Outcome.Broken<SignedIn>(Throwable reason)
                            && reason instanceof StorageException);
        }
        assertEquals(GUEST, one.identity());
    }

    @Test
    public void erasingEndsThoughTheDiskIsFull() {
        one.client.session().signIn("ada", writes -> GuestChoice.MOVE);
        pass();
        one.fillTheDisk();
        one.todos(Writes.shared()).insert(new Device.Todo("a", "milk"));

        Promise<Boolean> gone = one.client.session().erase();
        pass();

        assertTrue(
                gone.outcome() instanceof Outcome.Broken<Boolean>(Throwable reason)
                        && reason instanceof StorageException);
        assertEquals(ADA, one.identity());
    }

    @Test
    public void whatIsWrittenWhileErasingIsErasedToo() {
        one.client.session().signIn("ada", writes -> GuestChoice.MOVE);
        pass();
        Collection<Device.Todo, String> todos = one.todos(Writes.shared());
        one.atState = () -> todos.insert(new Device.Todo("a", "milk"));

        Promise<Boolean> gone = one.client.session().erase();
        pass();
        one.atState = () -> {};
        one.client.session().signIn("ada", writes -> GuestChoice.MOVE);
        pass();

        assertTrue(gone.outcome() instanceof Outcome.Kept<Boolean>(Boolean left) && left);
        assertEquals(ADA, one.identity());
        assertEquals(List.of(), one.usersOnTheDevice());
    }
}
