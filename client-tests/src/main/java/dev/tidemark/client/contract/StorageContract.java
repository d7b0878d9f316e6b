package dev.tidemark.client.contract;

import static dev.tidemark.client.contract.Expectation.equal;
import static dev.tidemark.client.contract.Expectation.holds;

import dev.tidemark.client.port.Cancellable;
import dev.tidemark.client.port.Storage;
import dev.tidemark.client.port.Storage.Committed;
import dev.tidemark.client.port.Storage.Edit;
import dev.tidemark.client.port.Storage.Entry;
import dev.tidemark.client.port.Storage.Pair;
import dev.tidemark.client.promise.Promise;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What every `Storage` does.
public final class StorageContract {
    private static final int MANY = 250;

    private StorageContract() {}

    /// All of it.
    public static List<Fact<Storage>> facts() {
        return List.of(
                new Fact<>("aCommitCanBeRead", StorageContract::aCommitCanBeRead),
                new Fact<>("nothingEndsInsideTheCall", StorageContract::nothingEndsInsideTheCall),
                new Fact<>("callsAreDoneInOrder", StorageContract::callsAreDoneInOrder),
                new Fact<>("positionsAreNeverUsedTwice", StorageContract::positions),
                new Fact<>("logsCountForThemselves", StorageContract::logsCountForThemselves),
                new Fact<>("laterEditsWin", StorageContract::laterEditsWin),
                new Fact<>("absentThingsCanBeTakenAway", StorageContract::absentThings),
                new Fact<>("anUnmetExpectationRefusesAll", StorageContract::unmetExpectation),
                new Fact<>("expectationsMeanTheTimeBefore", StorageContract::expectations),
                new Fact<>("ofTwoWritersOneWins", StorageContract::ofTwoWritersOneWins),
                new Fact<>("keysAreListedInOrder", StorageContract::keysAreListedInOrder),
                new Fact<>("pagesContinueEachOther", StorageContract::pagesContinueEachOther),
                new Fact<>("logsAreReadInPages", StorageContract::logsAreReadInPages),
                new Fact<>("anyTextIsKept", StorageContract::anyTextIsKept),
                new Fact<>("aRestartFindsEverything", StorageContract::aRestartFindsEverything),
                new Fact<>("othersAreToldOfACommit", StorageContract::othersAreTold),
                new Fact<>("nobodyIsToldOfItsOwn", StorageContract::nobodyIsToldOfItsOwn),
                new Fact<>("noDamageIsFoundInAGoodStore", StorageContract::noDamage));
    }

    private static void aCommitCanBeRead(Processes<Storage> processes) {
        Storage store = processes.start();

        Committed committed =
                processes.kept(
                        store.commit(
                                List.of(
                                        new Edit.Append("queue", "first"),
                                        new Edit.Put("name", "value"),
                                        new Edit.Append("queue", "second"))));

        equal(new Committed.Durable(List.of(1L, 2L)), committed);
        equal(Optional.of("value"), processes.kept(store.get("name")));
        equal(Optional.empty(), processes.kept(store.get("other")));
        equal(
                List.of(new Entry(1, "first"), new Entry(2, "second")),
                processes.kept(store.read("queue", 0, 10)));
        equal(List.of(), processes.kept(store.read("other", 0, 10)));
    }

    private static void nothingEndsInsideTheCall(Processes<Storage> processes) {
        Storage store = processes.start();

        Promise<Committed> commit = store.commit(List.of(new Edit.Put("key", "text")));
        holds(commit.outcome() == null, "a commit ended inside the call");
        Promise<Optional<String>> get = store.get("key");
        holds(get.outcome() == null, "a read ended inside the call");
        equal(Optional.of("text"), processes.kept(get));
        equal(new Committed.Durable(List.of()), processes.kept(commit));
    }

    private static void callsAreDoneInOrder(Processes<Storage> processes) {
        Storage store = processes.start();
        List<Integer> ended = new ArrayList<>();

        for (int i = 0; i < MANY; i++) {
            int number = i;
            store.commit(List.of(new Edit.Append("queue", "entry " + i)))
                    .whenEnded(outcome -> ended.add(number));
        }
        List<Entry> entries = processes.kept(store.read("queue", 0, MANY + 1));

        holds(ended.size() == MANY, "a read overtook a commit");
        for (int i = 0; i < MANY; i++) {
            equal(i, ended.get(i));
            equal(new Entry(i + 1L, "entry " + i), entries.get(i));
        }
    }

    private static void positions(Processes<Storage> processes) {
        Storage store = processes.start();
        commit(processes, store, new Edit.Append("queue", "a"), new Edit.Append("queue", "b"));
        commit(processes, store, new Edit.Remove("queue", 2), new Edit.Remove("queue", 1));

        Committed here = commit(processes, store, new Edit.Append("queue", "c"));
        commit(processes, store, new Edit.Remove("queue", 3));
        processes.end(store);
        Storage again = processes.start();
        Committed there = commit(processes, again, new Edit.Append("queue", "d"));

        equal(new Committed.Durable(List.of(3L)), here);
        equal(new Committed.Durable(List.of(4L)), there);
        equal(List.of(new Entry(4, "d")), processes.kept(again.read("queue", 0, 10)));
    }

    private static void logsCountForThemselves(Processes<Storage> processes) {
        Storage store = processes.start();

        Committed committed =
                commit(
                        processes,
                        store,
                        new Edit.Append("one", "a"),
                        new Edit.Append("two", "b"),
                        new Edit.Append("one", "c"));

        equal(new Committed.Durable(List.of(1L, 1L, 2L)), committed);
    }

    private static void laterEditsWin(Processes<Storage> processes) {
        Storage store = processes.start();

        commit(
                processes,
                store,
                new Edit.Put("a", "1"),
                new Edit.Put("a", "2"),
                new Edit.Put("b", "1"),
                new Edit.Delete("b"),
                new Edit.Append("queue", "x"),
                new Edit.Remove("queue", 1));

        equal(Optional.of("2"), processes.kept(store.get("a")));
        equal(Optional.empty(), processes.kept(store.get("b")));
        equal(List.of(), processes.kept(store.read("queue", 0, 10)));
    }

    private static void absentThings(Processes<Storage> processes) {
        Storage store = processes.start();

        Committed committed =
                commit(
                        processes,
                        store,
                        new Edit.Delete("nothing"),
                        new Edit.Remove("none", 7),
                        new Edit.Append("none", "x"));

        equal(new Committed.Durable(List.of(1L)), committed);
    }

    private static void unmetExpectation(Processes<Storage> processes) {
        Storage store = processes.start();
        commit(processes, store, new Edit.Put("revision", "1"));

        Committed refused =
                commit(
                        processes,
                        store,
                        new Edit.Append("queue", "x"),
                        new Edit.Put("revision", "2"),
                        new Edit.Expect("other", Optional.empty()),
                        new Edit.Expect("revision", Optional.of("0")));

        equal(new Committed.Conflict("revision"), refused);
        equal(Optional.of("1"), processes.kept(store.get("revision")));
        equal(List.of(), processes.kept(store.read("queue", 0, 10)));
        equal(
                new Committed.Durable(List.of(1L)),
                commit(processes, store, new Edit.Append("queue", "x")));
    }

    private static void expectations(Processes<Storage> processes) {
        Storage store = processes.start();

        Committed made =
                commit(
                        processes,
                        store,
                        new Edit.Put("key", "new"),
                        new Edit.Expect("key", Optional.empty()));
        Committed again = commit(processes, store, new Edit.Expect("key", Optional.empty()));
        Committed met = commit(processes, store, new Edit.Expect("key", Optional.of("new")));

        equal(new Committed.Durable(List.of()), made);
        equal(new Committed.Conflict("key"), again);
        equal(new Committed.Durable(List.of()), met);
    }

    private static void ofTwoWritersOneWins(Processes<Storage> processes) {
        Storage one = processes.start();
        Storage other = processes.start();
        int wins = 0;

        for (int round = 0; round < 10; round++) {
            Optional<String> before = round == 0 ? Optional.empty() : Optional.of("" + round);
            List<Edit> edits =
                    List.of(
                            new Edit.Expect("revision", before),
                            new Edit.Put("revision", "" + (round + 1)),
                            new Edit.Append("wins", "" + round));
            Promise<Committed> first = one.commit(edits);
            Promise<Committed> second = other.commit(edits);
            wins += processes.kept(first) instanceof Committed.Durable ? 1 : 0;
            wins += processes.kept(second) instanceof Committed.Durable ? 1 : 0;
        }

        equal(10, wins);
        equal(10, processes.kept(processes.start().read("wins", 0, 100)).size());
    }

    private static void keysAreListedInOrder(Processes<Storage> processes) {
        Storage store = processes.start();
        // By UTF-16 the surrogates of the last sign come before U+FF5E, by UTF-8 behind it.
        List<String> keys = List.of("a", "a/", "a/1", "a/10", "a/2", "a/\uD83D\uDE00", "a/\uFF5E");
        for (String key : List.of("a/2", "b", "a/\uFF5E", "a", "a/10", "a/1", "a/\uD83D\uDE00")) {
            commit(processes, store, new Edit.Put(key, "of " + key));
        }
        commit(processes, store, new Edit.Put("a/", "of a/"));

        List<String> all = keys(processes.kept(store.list("a", "", 100)));
        List<Pair> some = processes.kept(store.list("a/1", "", 100));
        List<String> everything = keys(processes.kept(store.list("", "", 100)));

        equal(keys, all);
        equal(List.of(new Pair("a/1", "of a/1"), new Pair("a/10", "of a/10")), some);
        equal(8, everything.size());
    }

    private static List<String> keys(List<Pair> pairs) {
        return pairs.stream().map(Pair::key).toList();
    }

    private static void pagesContinueEachOther(Processes<Storage> processes) {
        Storage store = processes.start();
        for (String key : List.of("p/1", "p/2", "p/3", "q")) {
            commit(processes, store, new Edit.Put(key, key));
        }

        equal(List.of("p/1", "p/2"), keys(processes.kept(store.list("p/", "", 2))));
        equal(List.of("p/3"), keys(processes.kept(store.list("p/", "p/2", 2))));
        equal(List.of(), processes.kept(store.list("p/", "p/3", 2)));
        equal(List.of("p/1"), keys(processes.kept(store.list("p/", "a", 1))));
    }

    private static void logsAreReadInPages(Processes<Storage> processes) {
        Storage store = processes.start();
        for (int i = 1; i <= 5; i++) {
            commit(processes, store, new Edit.Append("queue", "entry " + i));
        }
        commit(processes, store, new Edit.Remove("queue", 3));

        equal(
                List.of(new Entry(2, "entry 2"), new Entry(4, "entry 4")),
                processes.kept(store.read("queue", 2, 2)));
        equal(List.of(new Entry(5, "entry 5")), processes.kept(store.read("queue", 5, 2)));
    }

    private static void anyTextIsKept(Processes<Storage> processes) {
        Storage store = processes.start();
        List<String> texts =
                List.of(
                        "",
                        "\u0000 and \n and \r",
                        "äß\uD83D\uDE00",
                        "alone: \uD83D",
                        "long ".repeat(100_000));

        for (String text : texts) {
            commit(
                    processes,
                    store,
                    new Edit.Put("key of " + head(text), text),
                    new Edit.Append("log of " + head(text), text));
        }
        processes.end(store);
        Storage again = processes.start();

        for (String text : texts) {
            equal(Optional.of(text), processes.kept(again.get("key of " + head(text))));
            equal(
                    List.of(new Entry(1, text)),
                    processes.kept(again.read("log of " + head(text), 0, 10)));
        }
    }

    private static String head(String text) {
        return text.length() < 20 ? text : text.substring(0, 20);
    }

    private static void aRestartFindsEverything(Processes<Storage> processes) {
        Storage store = processes.start();
        for (int i = 0; i < MANY; i++) {
            store.commit(
                    List.of(
                            new Edit.Append("queue", "entry " + i),
                            new Edit.Put("key " + i, "text " + i),
                            new Edit.Put("last", "" + i)));
        }
        processes.kept(store.commit(List.of(new Edit.Remove("queue", 1))));
        processes.end(store);

        Storage again = processes.start();

        equal(MANY - 1, processes.kept(again.read("queue", 0, MANY * 2)).size());
        equal(MANY, processes.kept(again.list("key ", "", MANY * 2)).size());
        equal(Optional.of("" + (MANY - 1)), processes.kept(again.get("last")));
    }

    private static void othersAreTold(Processes<Storage> processes) {
        Storage one = processes.start();
        Storage other = processes.start();
        List<String> told = new ArrayList<>();
        Cancellable watching = other.watch(() -> told.add("told"));
        processes.kept(other.get("key"));

        commit(processes, one, new Edit.Put("key", "1"), new Edit.Append("queue", "x"));
        processes.until(() -> !told.isEmpty());

        equal(Optional.of("1"), processes.kept(other.get("key")));
        equal(List.of(new Entry(1, "x")), processes.kept(other.read("queue", 0, 10)));

        watching.cancel();
        told.clear();
        List<String> second = new ArrayList<>();
        other.watch(() -> second.add("told"));
        commit(processes, one, new Edit.Put("key", "2"));
        processes.until(() -> !second.isEmpty());
        equal(List.of(), told);
    }

    private static void nobodyIsToldOfItsOwn(Processes<Storage> processes) {
        Storage one = processes.start();
        Storage other = processes.start();
        List<String> own = new ArrayList<>();
        List<String> others = new ArrayList<>();
        one.watch(() -> own.add("told"));
        other.watch(() -> others.add("told"));
        processes.kept(other.get("key"));

        commit(processes, one, new Edit.Put("key", "1"));
        processes.until(() -> !others.isEmpty());

        equal(List.of(), own);
    }

    private static void noDamage(Processes<Storage> processes) {
        Storage store = processes.start();
        commit(processes, store, new Edit.Put("key", "1"));
        processes.end(store);

        equal(List.of(), processes.start().damages());
    }

    private static Committed commit(Processes<Storage> processes, Storage store, Edit... edits) {
        return processes.kept(store.commit(List.of(edits)));
    }
}
