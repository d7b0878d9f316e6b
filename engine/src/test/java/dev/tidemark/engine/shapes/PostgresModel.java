package dev.tidemark.engine.shapes;

import dev.tidemark.engine.ingest.ChangeHandler;
import dev.tidemark.engine.ingest.Relation;
import dev.tidemark.engine.ingest.Tuple;
import dev.tidemark.protocol.Lsn;
import dev.tidemark.protocol.PgSnapshot;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A Postgres too simple to be wrong: one table `(id, grp, n)`, transactions that overlap, a stream
/// in commit order, snapshots. Runs in one thread from a seed.
///
/// As in the real one, a commit is in the stream before, or after, snapshots see it; what began
/// after the newest transaction that has ended is not in a snapshot's list; and transaction ids in
/// the stream have 32 bits.
final class PostgresModel {
    /// Close to the wrap-around of 32-bit ids, so that every run crosses it.
    private static final long FIRST_XID = (1L << 32) - 20;

    private final Random random;
    private final Relation relation;
    private final List<Transaction> open = new ArrayList<>();
    private final List<Transaction> committedUnseen = new ArrayList<>();
    private final List<Transaction> wal = new ArrayList<>();
    private final Map<Integer, List<String>> visible = new TreeMap<>();
    private final Map<Integer, List<String>> latest = new TreeMap<>();
    private final Set<Integer> locked = new HashSet<>();
    private long nextXid = FIRST_XID;
    private long newestEnded = FIRST_XID - 1;
    private long nextLsn = 1000;
    private int sent;
    private Lsn confirmed = Lsn.ZERO;
    private int nextId = 1;

    PostgresModel(Random random, Relation relation) {
        this.random = random;
        this.relation = relation;
    }

    /// The rows that a query sees now, values by id.
    Map<Integer, List<String>> rows() {
        return new TreeMap<>(visible);
    }

    PgSnapshot snapshot() {
        List<Long> running = new ArrayList<>();
        open.forEach(t -> running.add(t.xid));
        committedUnseen.forEach(t -> running.add(t.xid));
        long xmax = newestEnded + 1;
        running.removeIf(xid -> xid >= xmax);
        long xmin = running.stream().mapToLong(x -> x).min().orElse(xmax);
        return new PgSnapshot(xmin, xmax, running);
    }

    /// The end of the last transaction.
    Lsn lastEnd() {
        return wal.isEmpty() ? Lsn.ZERO : wal.getLast().endLsn;
    }

    Lsn walEnd() {
        return new Lsn(nextLsn);
    }

    /// One thing that a database does: begin, write, commit, abort, or let a commit be seen.
    void step() {
        int what = random.nextInt(10);
        if (what < 2 || open.isEmpty()) {
            open.add(new Transaction(nextXid++));
        } else if (what < 7) {
            write(open.get(random.nextInt(open.size())));
        } else if (what < 8 && !committedUnseen.isEmpty()) {
            see(committedUnseen.remove(random.nextInt(committedUnseen.size())));
        } else if (random.nextInt(8) == 0) {
            abort(open.remove(random.nextInt(open.size())));
        } else {
            commit(open.remove(random.nextInt(open.size())));
        }
    }

    /// Ends everything that is open; afterwards all commits are seen.
    void settle() {
        while (!open.isEmpty()) {
            commit(open.removeLast());
        }
        seeAll();
    }

    /// Lets snapshots see every commit.
    void seeAll() {
        while (!committedUnseen.isEmpty()) {
            see(committedUnseen.removeFirst());
        }
    }

    /// Sends at most `changes` changes of the stream; true if there are more.
    boolean send(ChangeHandler handler, int changes) {
        int left = changes;
        while (left > 0 && sent < wal.size()) {
            Transaction transaction = wal.get(sent);
            transaction.send(handler);
            left -= transaction.changes.size() + 1;
            sent++;
        }
        return sent < wal.size();
    }

    /// Sends the first part of the next transaction and breaks off, as when a connection is lost.
    void sendAndBreakOff(ChangeHandler handler) {
        if (sent < wal.size()) {
            wal.get(sent).sendPart(handler, random);
        }
    }

    /// Sends again from the first transaction that ended after what was ever acknowledged: the slot
    /// remembers it.
    void reconnect(Lsn acknowledged, ChangeHandler handler) {
        if (acknowledged.compareTo(confirmed) > 0) {
            confirmed = acknowledged;
        }
        sent = 0;
        while (sent < wal.size() && wal.get(sent).endLsn.compareTo(confirmed) <= 0) {
            sent++;
        }
        handler.relation(relation);
    }

    private void write(Transaction transaction) {
        int kind = random.nextInt(4);
        List<Integer> free = latest.keySet().stream().filter(i -> free(i, transaction)).toList();
        if (kind == 0 || free.isEmpty()) {
            int id = nextId++;
            transaction.lock(id);
            transaction.change(id, null, id, row(id));
            return;
        }
        int id = free.get(random.nextInt(free.size()));
        List<String> old = latest.get(id);
        transaction.lock(id);
        if (kind == 1) {
            transaction.change(id, old, id, null);
        } else if (kind == 2 && random.nextInt(3) == 0) {
            int newId = nextId++;
            transaction.lock(newId);
            transaction.change(id, old, newId, row(newId));
        } else {
            transaction.change(id, old, id, row(id));
        }
    }

    private boolean free(int id, Transaction transaction) {
        return !locked.contains(id) || transaction.locks.contains(id);
    }

    private List<String> row(int id) {
        return List.of(
                Integer.toString(id),
                Integer.toString(random.nextInt(4)),
                Integer.toString(random.nextInt(10)));
    }

    private void commit(Transaction transaction) {
        transaction.commitLsn = new Lsn(nextLsn);
        nextLsn += 10;
        transaction.endLsn = new Lsn(nextLsn);
        nextLsn += random.nextInt(5);
        wal.add(transaction);
        if (random.nextInt(3) == 0) {
            committedUnseen.add(transaction);
        } else {
            see(transaction);
        }
    }

    private void see(Transaction transaction) {
        for (Change change : transaction.changes) {
            if (change.old != null) {
                visible.remove(change.oldId);
            }
            if (change.row != null) {
                visible.put(change.newId, change.row);
            }
        }
        end(transaction);
    }

    private void end(Transaction transaction) {
        locked.removeAll(transaction.locks);
        newestEnded = Math.max(newestEnded, transaction.xid);
    }

    private void abort(Transaction transaction) {
        for (Change change : transaction.changes.reversed()) {
            if (change.row != null) {
                latest.remove(change.newId);
            }
            if (change.old != null) {
                latest.put(change.oldId, change.old);
            }
        }
        end(transaction);
    }

    private record Change(
            int oldId, @Nullable List<String> old, int newId, @Nullable List<String> row) {}

    private final class Transaction {
        private final long xid;
        private final List<Change> changes = new ArrayList<>();
        private final Set<Integer> locks = new HashSet<>();
        private Lsn commitLsn = Lsn.ZERO;
        private Lsn endLsn = Lsn.ZERO;

        Transaction(long xid) {
            this.xid = xid;
        }

        void lock(int id) {
            locks.add(id);
            locked.add(id);
        }

        void change(int id, @Nullable List<String> old, int newId, @Nullable List<String> row) {
            changes.add(new Change(id, old, newId, row));
            if (old != null) {
                latest.remove(id);
            }
            if (row != null) {
                latest.put(newId, row);
            }
        }

        void send(ChangeHandler handler) {
            handler.begin(commitLsn, (int) xid);
            changes.forEach(change -> send(change, handler));
            handler.commit(endLsn);
        }

        void sendPart(ChangeHandler handler, Random chance) {
            handler.begin(commitLsn, (int) xid);
            int count = chance.nextInt(changes.size() + 1);
            changes.subList(0, count).forEach(change -> send(change, handler));
        }

        private void send(Change change, ChangeHandler handler) {
            List<String> old = change.old;
            List<String> row = change.row;
            if (old == null && row != null) {
                handler.insert(relation, tuple(row));
            } else if (old != null && row == null) {
                handler.delete(relation, tuple(old));
            } else if (old != null && row != null) {
                handler.update(relation, tuple(old), tuple(row));
            }
        }
    }

    private static Tuple tuple(List<String> values) {
        byte[] buffer = String.join("", values).getBytes(StandardCharsets.UTF_8);
        Tuple tuple = new Tuple();
        tuple.reset(buffer, values.size());
        int at = 0;
        for (String value : values) {
            tuple.add(at, value.length());
            at += value.length();
        }
        return tuple;
    }
}
