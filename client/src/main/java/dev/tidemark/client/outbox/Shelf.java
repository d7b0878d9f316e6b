package dev.tidemark.client.outbox;

import dev.tidemark.client.port.Broadcast;
import dev.tidemark.client.port.Log;
import dev.tidemark.client.port.Ports;
import dev.tidemark.client.port.Storage;
import dev.tidemark.client.port.Storage.Committed;
import dev.tidemark.client.port.Storage.Edit;
import dev.tidemark.client.promise.Done;
import dev.tidemark.client.promise.Promise;
import dev.tidemark.protocol.JsonBytes;
import dev.tidemark.protocol.json.JsonException;
import dev.tidemark.protocol.json.JsonReader;
import dev.tidemark.protocol.json.JsonValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// The outbox on the disk: the log of writes, facts beside them, news for other processes and the
/// turn. One thing at a time; keys and texts are drawn in `docs/formats/outbox.md`.
final class Shelf {
    static final String CHANNEL = "outbox";
    private static final String ENTRIES = "outbox/entries";
    private static final String NEWS = "outbox/news";
    private static final String BACKUP = "outbox/backup";
    private static final String CLIENT = "outbox/client";
    private static final String TURN = "outbox/turn";
    private static final String WRITER = "outbox/writer/";
    private static final String FACT = "outbox/fact/";
    private static final String SAID = "/said";
    private static final String BEHIND = "/behind";
    private static final String VIEWED = "outbox/viewed/";
    private static final String WAY = "outbox/way/";

    /// Whoever was away for longer than so many news reads everything again.
    private static final int NEWS_KEPT = 1000;

    private static final int TRIMMED_AT_ONCE = 100;

    /// Of processes that crashed; the names sort by time.
    private static final int WRITERS_KEPT = 100;

    private static final int PAGE = 500;
    private static final int TABLES_MAX = 10_000;
    private static final int SEQ_DIGITS = 16;

    private final Storage storage;
    private final Broadcast broadcast;
    private final Log log;
    private final Function<Storage.Entry, Seen> reading;
    private final String writer;
    private Promise<Done> last = Promise.done();
    private long appends;
    private Optional<String> turnText = Optional.empty();
    private Turn turn = Turn.NONE;
    private String client = "";
    private final Set<Long> said = new LinkedHashSet<>();
    private final Set<Long> behind = new LinkedHashSet<>();
    private final Set<Long> ownNews = new LinkedHashSet<>();
    private long newsSeen;
    private long newsTrimmed;
    private long entriesSeen;

    /// @param reading reads entries as they come
    Shelf(Ports ports, Function<Storage.Entry, Seen> reading) {
        storage = ports.storage();
        this.reading = reading;
        writer = WRITER + ports.chance().uuidOf(ports.time().wallMs());
        broadcast = ports.neighbours().broadcast();
        log = ports.log();
    }

    /// What is on the disk that was not known here.
    ///
    /// @param entries of the log, in order
    /// @param facts in order
    /// @param whole whether it is everything, so that what is not in it is gone
    record Found(List<Seen> entries, List<Fact> facts, boolean whole) {}

    /// An entry of the log, read. Its text is not kept: there may be a hundred thousand.
    sealed interface Seen {
        /// Its number.
        long seq();

        /// It was known here already.
        record Known(long seq) implements Seen {}

        /// A write that is new here.
        record Fresh(long seq, Write write) implements Seen {}

        /// Nobody knows what it says.
        record Unreadable(long seq, OutboxStatus.Quarantined why) implements Seen {}
    }

    /// What became of an attempt to take the turn.
    sealed interface Taken {
        /// It is durable.
        record Durable(List<Long> positions) implements Taken {}

        /// Others were quicker; look at what they did, then decide anew.
        record Conflict() implements Taken {}
    }

    /// Whatever it is that names this store to servers.
    String client() {
        return client;
    }

    /// The turn as last read or written here.
    Turn turn() {
        return turn;
    }

    /// All numbers up to here are known here, those of other processes too.
    long entriesSeen() {
        return entriesSeen;
    }

    /// Runs `step` when all before has ended; one failure does not break the next.
    <T> Promise<T> inOrder(Supplier<Promise<T>> step) {
        Promise<T> result = last.recover(failed -> Promise.done()).then(done -> Promise.from(step));
        last = result.map(value -> Done.DONE);
        return result;
    }

    /// Reads all of it.
    ///
    /// @param mintedClient this store's name from now on if it has none
    Promise<Found> open(String mintedClient) {
        return inOrder(
                () ->
                        named(mintedClient)
                                .then(done -> storage.list(WRITER, "", PAGE))
                                .then(this::forgetWriters)
                                .then(done -> readTurn())
                                .then(done -> everything()));
    }

    private Promise<Done> named(String minted) {
        return storage.get(CLIENT)
                .then(
                        name -> {
                            if (name.isPresent()) {
                                client = name.get();
                                return Promise.done();
                            }
                            return storage.commit(
                                            List.of(
                                                    new Edit.Expect(CLIENT, Optional.empty()),
                                                    new Edit.Put(CLIENT, minted)))
                                    .then(committed -> named(minted));
                        });
    }

    private Promise<Done> readTurn() {
        return storage.get(TURN)
                .map(
                        text -> {
                            turnText = text;
                            try {
                                turn = Turn.read(text);
                            } catch (JsonException damaged) {
                                // Nothing is known to be in flight: all that was is sent again.
                                log.log(
                                        Log.Level.ERROR,
                                        "the outbox's turn is damaged",
                                        Map.of("why", String.valueOf(damaged.getMessage())));
                                turn = Turn.NONE;
                            }
                            return Done.DONE;
                        });
    }

    private Promise<Found> everything() {
        newsSeen = 0;
        entriesSeen = 0;
        List<Fact> facts = new ArrayList<>();
        List<Seen> entries = new ArrayList<>();
        // The news' end first: whatever happens while the rest is read is in later news.
        return news(new ArrayList<>())
                .then(
                        first -> {
                            newsTrimmed = Math.max(0, first - 1);
                            return entries(entries);
                        })
                .then(done -> facts("", facts))
                .map(done -> new Found(entries, facts, true));
    }

    /// What others did since the last look; from inside of [#inOrder].
    Promise<Found> followNow() {
        long seenBefore = newsSeen;
        List<Fact> facts = new ArrayList<>();
        List<Seen> entries = new ArrayList<>();
        return readTurn()
                .then(done -> news(facts))
                .then(
                        firstNews -> {
                            if (firstNews > seenBefore + 1) {
                                return everything();
                            }
                            return entries(entries).map(done -> new Found(entries, facts, false));
                        });
    }

    /// @return the first position that was new; 0 if none was
    private Promise<Long> news(List<Fact> to) {
        long from = newsSeen + 1;
        return storage.read(NEWS, from, PAGE)
                .then(
                        page -> {
                            for (Storage.Entry entry : page) {
                                newsSeen = entry.position();
                                // What this process did itself may be out of date by now.
                                if (!ownNews.remove(entry.position())) {
                                    to.addAll(factsOf(entry.text()));
                                }
                            }
                            long first = page.isEmpty() ? 0 : page.get(0).position();
                            return page.size() < PAGE
                                    ? Promise.kept(first)
                                    : news(to).map(later -> first);
                        });
    }

    private List<Fact> factsOf(String text) {
        try {
            List<Fact> facts = Fact.readAll(text);
            facts.forEach(this::beside);
            return facts;
        } catch (JsonException damaged) {
            complain(damaged);
            return List.of();
        }
    }

    private void complain(JsonException damaged) {
        log.log(
                Log.Level.ERROR,
                "a stored fact of the outbox can't be read",
                Map.of("why", String.valueOf(damaged.getMessage())));
    }

    private Promise<Done> entries(List<Seen> to) {
        return entries(storage.read(ENTRIES, entriesSeen + 1, PAGE), to);
    }

    private Promise<Done> entries(Promise<List<Storage.Entry>> asked, List<Seen> to) {
        return asked.then(
                page -> {
                    if (page.isEmpty()) {
                        return Promise.done();
                    }
                    entriesSeen = page.get(page.size() - 1).position();
                    boolean last = page.size() < PAGE;
                    // Asked for first: the disk reads it while this one is understood.
                    Promise<List<Storage.Entry>> next =
                            last
                                    ? Promise.kept(List.of())
                                    : storage.read(ENTRIES, entriesSeen + 1, PAGE);
                    page.forEach(entry -> to.add(reading.apply(entry)));
                    return last ? Promise.done() : entries(next, to);
                });
    }

    private Promise<Done> facts(String after, List<Fact> to) {
        return storage.list(FACT, after, PAGE)
                .then(
                        page -> {
                            for (Storage.Pair pair : page) {
                                try {
                                    Fact fact = Fact.read(pair.text());
                                    to.add(fact);
                                    beside(fact);
                                } catch (JsonException damaged) {
                                    complain(damaged);
                                }
                            }
                            return page.size() < PAGE
                                    ? Promise.done()
                                    : facts(page.get(page.size() - 1).key(), to);
                        });
    }

    /// Appends writes; from inside of [#inOrder].
    ///
    /// @return their numbers; broken if it is not known whether they are durable
    Promise<List<Long>> appendNow(List<StoredWrite> writes) {
        List<Edit> edits = new ArrayList<>();
        edits.add(new Edit.Put(writer, Long.toString(appends + 1)));
        writes.forEach(write -> edits.add(new Edit.Append(ENTRIES, write.toText())));
        return commit(edits)
                .map(
                        committed -> {
                            appends++;
                            List<Long> positions = positions(committed);
                            positions.forEach(this::appended);
                            return positions;
                        });
    }

    /// Whether the last [#appendNow], of which that is not known, is durable; from inside of
    /// [#inOrder].
    Promise<Boolean> appendedNow() {
        return storage.get(writer)
                .map(
                        text -> {
                            boolean durable = text.equals(Optional.of(Long.toString(appends + 1)));
                            appends += durable ? 1 : 0;
                            return durable;
                        });
    }

    /// Forgets that this process wrote; it will not write any more.
    void leave() {
        if (appends > 0) {
            storage.commit(List.of(new Edit.Delete(writer))).whenEnded(done -> {}, failed -> {});
        }
    }

    private Promise<Done> forgetWriters(List<Storage.Pair> writers) {
        if (writers.size() <= WRITERS_KEPT) {
            return Promise.done();
        }
        List<Edit> edits = new ArrayList<>();
        writers.subList(0, writers.size() - WRITERS_KEPT)
                .forEach(pair -> edits.add(new Edit.Delete(pair.key())));
        return storage.commit(edits).map(committed -> Done.DONE);
    }

    /// Notes facts; from inside of [#inOrder].
    Promise<Done> noteNow(List<Fact> facts) {
        return commit(noting(facts))
                .map(
                        committed -> {
                            positions(committed).forEach(this::told);
                            return Done.DONE;
                        });
    }

    /// Takes the turn, with facts and writes that belong to it; from inside of [#inOrder].
    Promise<Taken> takeNow(Turn next, List<Fact> facts, List<StoredWrite> writes) {
        return takeNow(next, facts, writes, List.of());
    }

    /// The same, keeping texts that are replaced for people who look for them.
    Promise<Taken> takeNow(
            Turn next, List<Fact> facts, List<StoredWrite> writes, List<String> backups) {
        List<Edit> edits = new ArrayList<>();
        edits.add(new Edit.Expect(TURN, turnText));
        edits.add(new Edit.Put(TURN, next.toText()));
        writes.forEach(write -> edits.add(new Edit.Append(ENTRIES, write.toText())));
        edits.addAll(noting(facts));
        backups.forEach(text -> edits.add(new Edit.Append(BACKUP, text)));
        int news = facts.isEmpty() ? 0 : 1;
        return commit(edits)
                .map(
                        committed -> {
                            if (committed instanceof Committed.Conflict) {
                                return new Taken.Conflict();
                            }
                            turn = next;
                            turnText = Optional.of(next.toText());
                            List<Long> positions = positions(committed);
                            List<Long> numbers = positions.subList(0, writes.size());
                            numbers.forEach(this::appended);
                            positions
                                    .subList(writes.size(), writes.size() + news)
                                    .forEach(this::told);
                            return new Taken.Durable(numbers);
                        });
    }

    /// Takes out what is said of somebody beside their writes, who are gone: texts that a migration
    /// has replaced, these entries, and all news. Whoever did not see those reads everything again.
    ///
    /// @param theirs tells whose a text is
    /// @param entries that can't be read
    Promise<Done> erase(Predicate<String> theirs, List<Long> entries) {
        List<Edit> edits = new ArrayList<>();
        for (long seq : entries) {
            edits.add(new Edit.Remove(ENTRIES, seq));
            edits.add(new Edit.Delete(FACT + digits(seq)));
        }
        return inOrder(
                () ->
                        removing(BACKUP, theirs, 1, edits)
                                .then(done -> removing(NEWS, news -> true, 1, edits))
                                .then(
                                        done -> {
                                            edits.add(
                                                    new Edit.Append(NEWS, Fact.toText(List.of())));
                                            return commit(edits);
                                        })
                                .map(
                                        committed -> {
                                            positions(committed).forEach(this::told);
                                            newsTrimmed = newsSeen - 1;
                                            return Done.DONE;
                                        }));
    }

    private Promise<Done> removing(String log, Predicate<String> which, long from, List<Edit> to) {
        return storage.read(log, from, PAGE)
                .then(
                        page -> {
                            for (Storage.Entry entry : page) {
                                if (which.test(entry.text())) {
                                    to.add(new Edit.Remove(log, entry.position()));
                                }
                            }
                            return page.size() < PAGE
                                    ? Promise.done()
                                    : removing(
                                            log,
                                            which,
                                            page.get(page.size() - 1).position() + 1,
                                            to);
                        });
    }

    /// Tables that somebody of this store has looked at.
    Promise<List<String>> viewed() {
        return inOrder(
                () ->
                        storage.list(VIEWED, "", TABLES_MAX)
                                .map(
                                        pairs ->
                                                pairs.stream()
                                                        .map(Storage.Pair::key)
                                                        .map(key -> key.substring(VIEWED.length()))
                                                        .toList()));
    }

    /// Remembers that somebody looks at `table`.
    Promise<Done> view(String table) {
        return inOrder(
                () ->
                        storage.commit(List.of(new Edit.Put(VIEWED + table, "")))
                                .map(committed -> Done.DONE));
    }

    /// Which tables' writes take which way, as it was declared last.
    Promise<Map<String, String>> ways() {
        return inOrder(
                () ->
                        storage.list(WAY, "", TABLES_MAX)
                                .map(
                                        pairs -> {
                                            Map<String, String> ways = new LinkedHashMap<>();
                                            for (Storage.Pair pair : pairs) {
                                                String table = pair.key().substring(WAY.length());
                                                ways.put(table, pair.text());
                                            }
                                            return ways;
                                        }));
    }

    /// Remembers that writes to `table` take way `name`; empty for the first.
    Promise<Done> way(String table, String name) {
        Edit edit = name.isEmpty() ? new Edit.Delete(WAY + table) : new Edit.Put(WAY + table, name);
        return inOrder(() -> storage.commit(List.of(edit)).map(committed -> Done.DONE));
    }

    private List<Edit> noting(List<Fact> facts) {
        if (facts.isEmpty()) {
            return List.of();
        }
        List<Edit> edits = new ArrayList<>();
        for (Fact fact : facts) {
            String key = FACT + digits(fact.seq());
            beside(fact);
            if (fact instanceof Fact.Said) {
                edits.add(new Edit.Put(key + SAID, fact.toText()));
                continue;
            }
            if (fact instanceof Fact.Behind) {
                edits.add(new Edit.Put(key + BEHIND, fact.toText()));
                continue;
            }
            if (fact.leaves()) {
                edits.add(new Edit.Remove(ENTRIES, fact.seq()));
                if (said.remove(fact.seq())) {
                    edits.add(new Edit.Delete(key + SAID));
                }
                if (behind.remove(fact.seq())) {
                    edits.add(new Edit.Delete(key + BEHIND));
                }
            }
            edits.add(
                    fact.leaves() || fact instanceof Fact.Freed
                            ? new Edit.Delete(key)
                            : new Edit.Put(key, fact.toText()));
        }
        edits.add(new Edit.Append(NEWS, Fact.toText(facts)));
        long until = Math.min(newsSeen - NEWS_KEPT, newsTrimmed + TRIMMED_AT_ONCE);
        for (; newsTrimmed < until; newsTrimmed++) {
            edits.add(new Edit.Remove(NEWS, newsTrimmed + 1));
        }
        return edits;
    }

    /// Notes which facts have keys of their own, to be deleted with the write.
    private void beside(Fact fact) {
        if (fact instanceof Fact.Said) {
            said.add(fact.seq());
        } else if (fact instanceof Fact.Behind) {
            behind.add(fact.seq());
        }
    }

    private Promise<Committed> commit(List<Edit> edits) {
        return storage.commit(edits)
                .map(
                        committed -> {
                            broadcast.publish(CHANNEL, "look");
                            return committed;
                        });
    }

    private static List<Long> positions(Committed committed) {
        return committed instanceof Committed.Durable(List<Long> positions) ? positions : List.of();
    }

    /// What follows upon what is known leaves no gap in which others' could be.
    private void appended(long position) {
        if (position == entriesSeen + 1) {
            entriesSeen = position;
        }
    }

    private void told(long position) {
        if (position == newsSeen + 1) {
            newsSeen = position;
        } else {
            ownNews.add(position);
        }
    }

    private static String digits(long seq) {
        String digits = Long.toString(seq);
        return "0".repeat(Math.max(0, SEQ_DIGITS - digits.length())) + digits;
    }

    /// The one text that whoever sends and whoever cancels have to change, each expecting what it
    /// read: so a write is either sent or cancelled.
    ///
    /// @param lease the greatest fencing number that sent; a smaller one does not send any more
    /// @param edits counts what was cancelled, moved and released
    /// @param flight numbers that were sent and whose outcome was not known when this was written
    record Turn(long lease, long edits, Set<Long> flight) {
        static final Turn NONE = new Turn(0, 0, Set.of());
        private static final int DEPTH_MAX = 4;

        Turn {
            flight = Collections.unmodifiableSet(new LinkedHashSet<>(flight));
        }

        static Turn read(Optional<String> text) throws JsonException {
            if (text.isEmpty()) {
                return NONE;
            }
            if (JsonReader.read(text.get(), DEPTH_MAX)
                    instanceof JsonValue.Members(Map<String, JsonValue> byName)) {
                StoredWrite.Members from = new StoredWrite.Members(byName);
                Set<Long> flight = new LinkedHashSet<>(from.numbers("flight"));
                return new Turn(from.number("lease"), from.number("edits"), flight);
            }
            throw new JsonException("not a turn");
        }

        String toText() {
            return new JsonBytes(64)
                    .raw("{\"lease\":")
                    .number(lease)
                    .raw(",\"edits\":")
                    .number(edits)
                    .raw(",\"flight\":")
                    .raw(flight.toString())
                    .raw('}')
                    .toString();
        }

        Turn edited() {
            return new Turn(lease, edits + 1, flight);
        }

        Turn sending(long newLease, Set<Long> newFlight) {
            return new Turn(newLease, edits, newFlight);
        }
    }
}
