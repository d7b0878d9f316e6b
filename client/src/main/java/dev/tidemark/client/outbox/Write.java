package dev.tidemark.client.outbox;

import dev.tidemark.client.retry.Backoff;
import dev.tidemark.protocol.write.Cells;
import dev.tidemark.protocol.write.RowChange;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One write in memory. Changed by [Book] alone, but for the sender's own fields.
final class Write {
    final StoredWrite stored;

    /// In the words of the current tables, or as stored if it was sent before they changed: a
    /// number that is sent again has to say the same.
    final List<RowChange> changes;

    final int schema;
    final Set<RowRef> writes;
    final Set<RowRef> reads;

    /// 0 until somebody asks: at a start there may be a hundred thousand writes.
    private int bytes;

    /// Nearly always none, and there may be a hundred thousand writes.
    private Set<Long> refusedBefore = Set.of();

    private Set<String> echoes = Set.of();

    long seq;
    EntryState state;
    boolean onDisk;
    int attempts;

    /// Failures of the server in a row.
    int failures;

    /// How many writes had succeeded when the first of these failures came.
    long successesBefore;

    long notBeforeMs;
    long acceptedMs;
    @Nullable Backoff backoff;
    private @Nullable Entry picture;
    private boolean inStep;

    /// What its intents came to when it travelled first: a number says the same each time.
    private @Nullable List<RowChange> said;

    Write(StoredWrite stored, List<RowChange> changes, Rows rows, EntryState state) {
        this.stored = stored;
        this.changes = changes;
        this.schema = rows.schema();
        this.writes = rows.writes();
        this.reads = rows.reads();
        this.state = state;
    }

    /// What a write touches.
    ///
    /// @param writes rows that it changes
    /// @param reads rows that its foreign keys point to
    /// @param schema version of the tables
    record Rows(Set<RowRef> writes, Set<RowRef> reads, int schema) {}

    /// About how long it is on the wire.
    int bytes() {
        if (bytes == 0) {
            bytes = Writing.bytes(changes);
        }
        return bytes;
    }

    boolean hasIntents() {
        return anyIntent(changes);
    }

    static boolean anyIntent(List<RowChange> changes) {
        for (RowChange change : changes) {
            if (change.intent() != null) {
                return true;
            }
        }
        return false;
    }

    /// Whether what it says is still to be found out.
    boolean means() {
        return said == null && hasIntents();
    }

    /// What it says to servers; its intents as they are while that is not known.
    List<RowChange> saying() {
        List<RowChange> known = said;
        return known == null ? changes : known;
    }

    /// Says this from now on; null to find it out anew.
    void says(@Nullable List<RowChange> words) {
        said = words;
        picture = null;
    }

    String id() {
        return stored.id();
    }

    /// Refused numbers that it builds upon, though it was sent before they were refused.
    Set<Long> refusedBefore() {
        return refusedBefore;
    }

    /// Changed by [Book].
    void refusedBefore(Set<Long> numbers) {
        refusedBefore = numbers;
    }

    /// Whether that place (view and change) has shown its echo.
    boolean echoedAt(String place) {
        return echoes.contains(place);
    }

    void echoAt(String place) {
        Set<String> more = new LinkedHashSet<>(echoes);
        more.add(place);
        echoes = more;
    }

    /// Whether it builds upon `earlier`.
    boolean buildsUpon(Set<RowRef> tainted) {
        return writes.stream().anyMatch(tainted::contains)
                || reads.stream().anyMatch(tainted::contains);
    }

    /// It changed.
    ///
    /// @return whether it is the first time in this step
    boolean touched() {
        picture = null;
        boolean first = !inStep;
        inStep = true;
        return first;
    }

    /// The step is over.
    void told() {
        inStep = false;
    }

    Entry picture() {
        Entry drawn = picture;
        if (drawn == null) {
            drawn =
                    new Entry(
                            stored.id(),
                            seq,
                            stored.user(),
                            saying(),
                            state,
                            attempts,
                            stored.enqueuedMs());
            picture = drawn;
        }
        return drawn;
    }

    /// A row, by its table and primary key. It is looked up again and again: its hash is kept.
    static final class RowRef {
        private final String table;
        private final Cells key;
        private final int hash;

        RowRef(String table, Cells key) {
            this.table = table;
            this.key = key;
            this.hash = 31 * table.hashCode() + key.hashCode();
        }

        String table() {
            return table;
        }

        Cells key() {
            return key;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof RowRef row
                    && row.hash == hash
                    && row.table.equals(table)
                    && row.key.equals(key);
        }

        @Override
        public int hashCode() {
            return hash;
        }

        @Override
        public String toString() {
            return table + key.byColumn();
        }
    }

    /// Writes in order of their numbers, in one array: nearly all come at the end and leave at the
    /// beginning, and there may be a hundred thousand.
    static final class Sorted {
        private static final int ROOM = 4;

        private @Nullable Write[] places = new @Nullable Write[ROOM];
        private int from;
        private int to;

        boolean isEmpty() {
            return from == to;
        }

        int size() {
            return to - from;
        }

        /// The one with the smallest number; it must not be empty.
        Write first() {
            return at(from);
        }

        /// The one with the greatest number; it must not be empty.
        Write last() {
            return at(to - 1);
        }

        @Nullable Write get(long seq) {
            if (isEmpty() || last().seq < seq) {
                return null;
            }
            int place = find(seq);
            return place < 0 ? null : places[place];
        }

        /// All, in order. Not to be changed meanwhile.
        Collection<Write> all() {
            return new AbstractList<>() {
                @Override
                public Write get(int index) {
                    return at(from + index);
                }

                @Override
                public int size() {
                    return to - from;
                }
            };
        }

        void put(Write write) {
            if (isEmpty() || last().seq < write.seq) {
                makeRoom();
                places[to++] = write;
                return;
            }
            int place = find(write.seq);
            if (place < 0) {
                makeRoom();
                place = -find(write.seq) - 1;
                System.arraycopy(places, place, places, place + 1, to - place);
                to++;
            }
            places[place] = write;
        }

        private void makeRoom() {
            if (to < places.length) {
                return;
            }
            int size = size();
            boolean full = size > places.length / 2;
            @Nullable Write[] into = full ? new @Nullable Write[size + size / 2 + 1] : places;
            System.arraycopy(places, from, into, 0, size);
            if (!full) {
                Arrays.fill(places, size, to, null);
            }
            places = into;
            from = 0;
            to = size;
        }

        void remove(long seq) {
            int place = find(seq);
            if (place < 0) {
                return;
            }
            if (place - from < to - place) {
                System.arraycopy(places, from, places, from + 1, place - from);
                places[from++] = null;
            } else {
                System.arraycopy(places, place + 1, places, place, to - place - 1);
                places[--to] = null;
            }
        }

        void clear() {
            places = new @Nullable Write[ROOM];
            from = 0;
            to = 0;
        }

        /// Puts those with greater numbers than `seq` to others.
        void later(long seq, NavigableMap<Long, Write> others) {
            int place = find(seq + 1);
            for (int i = place < 0 ? -place - 1 : place; i < to; i++) {
                others.put(at(i).seq, at(i));
            }
        }

        private Write at(int place) {
            return Objects.requireNonNull(places[place]);
        }

        /// As [Arrays#binarySearch(long[], long)].
        private int find(long seq) {
            int low = from;
            int high = to - 1;
            while (low <= high) {
                int middle = (low + high) >>> 1;
                long there = at(middle).seq;
                if (there == seq) {
                    return middle;
                }
                if (there < seq) {
                    low = middle + 1;
                } else {
                    high = middle - 1;
                }
            }
            return -low - 1;
        }
    }

    /// The same of one row or group: nearly always it is one write.
    static final class InOrder {
        private @Nullable Write only;
        private @Nullable Sorted several;

        boolean isEmpty() {
            return only == null && several == null;
        }

        int size() {
            return several == null ? only == null ? 0 : 1 : several.size();
        }

        @Nullable Write get(long seq) {
            if (several != null) {
                return several.get(seq);
            }
            return only != null && only.seq == seq ? only : null;
        }

        /// The one with the smallest number; it must not be empty.
        Write first() {
            return several == null ? Objects.requireNonNull(only) : several.first();
        }

        /// All, in order. Not to be changed meanwhile.
        Collection<Write> all() {
            if (several != null) {
                return several.all();
            }
            return only == null ? List.of() : List.of(only);
        }

        void put(Write write) {
            Sorted many = several;
            if (many == null) {
                if (only == null || only.seq == write.seq) {
                    only = write;
                    return;
                }
                many = new Sorted();
                many.put(only);
                several = many;
                only = null;
            }
            many.put(write);
        }

        void remove(long seq) {
            if (several == null) {
                only = get(seq) == null ? only : null;
                return;
            }
            several.remove(seq);
            if (several.isEmpty()) {
                several = null;
            }
        }

        void clear() {
            only = null;
            several = null;
        }

        void putAll(InOrder others) {
            others.all().forEach(this::put);
        }

        /// Puts those with greater numbers than `seq` to others.
        void later(long seq, NavigableMap<Long, Write> others) {
            if (several != null) {
                several.later(seq, others);
            } else if (only != null && only.seq > seq) {
                others.put(only.seq, only);
            }
        }
    }
}
