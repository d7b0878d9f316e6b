package dev.tidemark.client.jdk.sql;

import dev.tidemark.client.fake.FakeTime;
import dev.tidemark.client.port.Cancellable;
import dev.tidemark.client.port.Chance;
import dev.tidemark.client.port.Time;
import dev.tidemark.client.port.Transport;
import dev.tidemark.client.promise.Promise;
import dev.tidemark.client.upload.Receipt;
import dev.tidemark.client.upload.Refusal;
import dev.tidemark.client.upload.Upload;
import dev.tidemark.client.upload.UploadReply;
import dev.tidemark.client.upload.Uploader;
import dev.tidemark.client.upload.Verdict;
import dev.tidemark.protocol.Lsn;
import dev.tidemark.protocol.write.Cells;
import dev.tidemark.protocol.write.RowChange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/// A server with tables `lists` and `todos`: shapes, writes with a ledger, other people. As simple
/// as it can be, and as bad as a network can be.
final class SimBackend {
    static final String LISTS =
            "{\"id\":{\"type\":\"int4\",\"pk_index\":0},\"name\":{\"type\":\"text\"}}";
    static final String TASKS =
            "{\"id\":{\"type\":\"int4\",\"pk_index\":0},\"list\":{\"type\":\"int4\"},"
                    + "\"title\":{\"type\":\"text\"},\"done\":{\"type\":\"bool\"}}";
    private static final long POLL_MS = 20_000;
    private static final int FIRST_XID = 700;
    private static final long LSN_STEP = 100;

    private final FakeTime time;
    private final Chance chance;
    private final List<Commit> commits = new ArrayList<>();
    private final Map<String, NavigableMap<String, Cells>> tables = new TreeMap<>();
    private final Map<String, List<NavigableMap<String, Cells>>> history = new TreeMap<>();
    private final Map<String, Integer> incarnations = new TreeMap<>();
    private final Map<Long, Decided> ledger = new TreeMap<>();
    private final List<Poll> polls = new ArrayList<>();
    private final List<String> log;
    private long lease;
    private long acknowledged;
    private boolean healed;

    private record Commit(int txid, long lsn, List<RowChange> changes) {}

    private record Decided(List<RowChange> changes, Verdict verdict) {}

    private record Poll(
            String table,
            String handle,
            long from,
            Transport.Receiver to,
            Time at,
            AtomicBoolean over) {}

    SimBackend(FakeTime time, Chance chance, List<String> log) {
        this.time = time;
        this.chance = chance;
        this.log = log;
        for (String table : List.of("lists", "todos")) {
            tables.put(table, new TreeMap<>());
            history.put(table, new ArrayList<>());
            incarnations.put(table, 1);
        }
        remember();
    }

    void heal() {
        healed = true;
    }

    NavigableMap<String, Cells> table(String name) {
        return Objects.requireNonNull(tables.get(name));
    }

    /// What a table was after each commit, the empty one first.
    List<NavigableMap<String, Cells>> history(String name) {
        return Objects.requireNonNull(history.get(name));
    }

    /// Up to which commit a table must have arrived: that of the last write that it took and a
    /// process has forgotten by now.
    ///
    /// @param kept numbers that are still in the process's log
    int mustShow(String name, Set<Long> kept) {
        long last = 0;
        for (Map.Entry<Long, Decided> one : ledger.entrySet()) {
            boolean here =
                    one.getValue().changes().stream().anyMatch(each -> each.table().equals(name));
            if (here
                    && !kept.contains(one.getKey())
                    && one.getValue().verdict() instanceof Verdict.Accepted accepted
                    && accepted.receipt() instanceof Receipt.Committed committed) {
                last = Math.max(last, committed.commit().value() / LSN_STEP);
            }
        }
        return (int) last;
    }

    /// How often transactions with that mark took effect.
    long applied(String mark) {
        return commits.stream()
                .filter(
                        one ->
                                one.changes().stream()
                                        .anyMatch(c -> c.values().byColumn().containsValue(mark)))
                .count();
    }

    /// The shape is another one from now on: whoever follows begins anew.
    void rotate(String table) {
        incarnations.merge(table, 1, Integer::sum);
        log.add("rotate " + table);
        answerPolls();
    }

    /// Somebody else writes.
    void others(List<RowChange> changes) {
        if (refusal(changes).isEmpty()) {
            commit(changes);
        }
    }

    private Commit commit(List<RowChange> changes) {
        for (RowChange change : changes) {
            apply(change);
        }
        Commit commit =
                new Commit(
                        FIRST_XID + commits.size(),
                        (commits.size() + 1) * LSN_STEP,
                        List.copyOf(changes));
        commits.add(commit);
        log.add(time.ticksMs() + " commit " + commit);
        remember();
        answerPolls();
        return commit;
    }

    private void remember() {
        tables.forEach((name, rows) -> history(name).add(new TreeMap<>(rows)));
    }

    private void apply(RowChange change) {
        NavigableMap<String, Cells> rows = table(change.table());
        String key = String.valueOf(change.key().get("id"));
        switch (change.operation()) {
            case INSERT -> {
                Cells row = change.key();
                for (String column :
                        change.table().equals("lists")
                                ? List.of("name")
                                : List.of("list", "title", "done")) {
                    row = row.with(column, change.values().get(column));
                }
                rows.put(key, row);
            }
            case UPDATE -> {
                Cells row = Objects.requireNonNull(rows.get(key));
                for (String column : change.values().columns()) {
                    row = row.with(column, change.values().get(column));
                }
                rows.put(key, row);
            }
            case DELETE -> rows.remove(key);
        }
    }

    /// Why it can't take effect as a whole; empty if it can.
    private String refusal(List<RowChange> changes) {
        Map<String, NavigableMap<String, Cells>> before = new TreeMap<>();
        tables.forEach((name, rows) -> before.put(name, new TreeMap<>(rows)));
        String found = "";
        for (RowChange change : changes) {
            boolean there =
                    table(change.table()).containsKey(String.valueOf(change.key().get("id")));
            String list = change.values().get("list");
            boolean insert = change.operation() == dev.tidemark.protocol.write.Operation.INSERT;
            if (insert && there) {
                found = "id_exists";
            } else if (!insert && !there) {
                found = "gone";
            } else if (list != null && !table("lists").containsKey(list)) {
                found = "foreign_key";
            } else if (change.values().byColumn().values().stream()
                    .anyMatch(v -> v != null && v.startsWith("bad"))) {
                found = "check";
            }
            if (!found.isEmpty()) {
                break;
            }
            apply(change);
        }
        tables.putAll(before);
        return found;
    }

    // ---- writes

    /// The way of one process.
    Uploader uploader(Time at) {
        return upload -> {
            Promise<UploadReply> reply = new Promise<>();
            if (fault(80)) {
                at.after(chance.below(300), () -> reply.keep(new UploadReply.Unreachable("lost")));
                return reply;
            }
            time.after(
                    chance.below(120),
                    () -> {
                        UploadReply said = write(upload);
                        boolean lost = fault(100);
                        at.after(
                                chance.below(120),
                                () -> reply.keep(lost ? new UploadReply.Unreachable("cut") : said));
                    });
            return reply;
        };
    }

    private boolean fault(int perMille) {
        return !healed && chance.below(1000) < perMille;
    }

    private UploadReply write(Upload upload) {
        if (upload.lease() < lease) {
            return new UploadReply.LeaseLost("a later lease writes");
        }
        lease = upload.lease();
        acknowledged = Math.max(acknowledged, upload.acknowledged());
        if (fault(60)) {
            return chance.below(2) == 0
                    ? new UploadReply.Busy("busy", 200)
                    : new UploadReply.Failed("oops", 0);
        }
        List<UploadReply.OfItem> items = new ArrayList<>();
        Map<Long, Boolean> refused = new LinkedHashMap<>();
        long before = 0;
        for (Upload.Item item : upload.items()) {
            if (item.seq() <= before) {
                throw new AssertionError("not in order: " + upload.items());
            }
            before = item.seq();
            Verdict verdict = decide(item, refused);
            items.add(new UploadReply.OfItem(item.seq(), verdict));
        }
        return new UploadReply.Answered(items);
    }

    private Verdict decide(Upload.Item item, Map<Long, Boolean> refused) {
        Decided first = ledger.get(item.seq());
        if (first != null) {
            if (!first.changes().equals(item.changes())) {
                throw new AssertionError(
                        "number " + item.seq() + " was " + first.changes() + ", now " + item);
            }
            return first.verdict();
        }
        if (item.seq() <= acknowledged) {
            throw new AssertionError(item.seq() + " was acknowledged: " + acknowledged);
        }
        for (long after : item.after()) {
            if (refused.containsKey(after)) {
                refused.put(item.seq(), true);
                return new Verdict.Blocked(List.of(after));
            }
        }
        if (fault(40)) {
            refused.put(item.seq(), true);
            return new Verdict.Again("oops", Verdict.Fault.SERVER, 0);
        }
        String why = refusal(item.changes());
        Verdict verdict;
        if (why.isEmpty()) {
            Commit commit = commit(item.changes());
            verdict =
                    Verdict.Accepted.whole(
                            new Receipt.Committed(commit.txid(), new Lsn(commit.lsn())));
        } else {
            refused.put(item.seq(), true);
            verdict = new Verdict.Refused(Refusal.of(why, why));
        }
        log.add(time.ticksMs() + " " + item.seq() + " " + verdict);
        ledger.put(item.seq(), new Decided(item.changes(), verdict));
        return verdict;
    }

    // ---- shapes

    /// The network of one process.
    Transport transport(Time at) {
        return (request, receiver) -> {
            AtomicBoolean over = new AtomicBoolean();
            if (fault(60)) {
                at.after(
                        chance.below(200),
                        () -> {
                            if (!over.get()) {
                                receiver.failed(new Transport.TransportException("lost"));
                            }
                        });
            } else {
                time.after(chance.below(50), () -> read(request.url(), receiver, at, over));
            }
            return (Cancellable) () -> over.set(true);
        };
    }

    private void read(String url, Transport.Receiver to, Time at, AtomicBoolean over) {
        Map<String, String> params = new TreeMap<>();
        for (String pair : url.substring(url.indexOf('?') + 1).split("&", -1)) {
            int equals = pair.indexOf('=');
            params.put(pair.substring(0, equals), pair.substring(equals + 1));
        }
        String table = Objects.requireNonNull(params.get("table"));
        String offset = Objects.requireNonNull(params.get("offset"));
        if (offset.equals("-1")) {
            snapshot(table, to, at, over);
        } else if (!handle(table).equals(params.get("handle"))) {
            answer(to, at, over, 409, head() + "_0", table, "[]");
        } else {
            long from = Long.parseLong(offset.substring(0, offset.indexOf('_')));
            Poll poll = new Poll(table, handle(table), from, to, at, over);
            if ("true".equals(params.get("live")) && head() <= from) {
                polls.add(poll);
                time.after(
                        POLL_MS,
                        () -> {
                            if (polls.remove(poll)) {
                                changes(poll);
                            }
                        });
            } else {
                changes(poll);
            }
        }
    }

    private void answerPolls() {
        List<Poll> due = List.copyOf(polls);
        polls.clear();
        for (Poll poll : due) {
            time.after(
                    chance.below(40),
                    () -> {
                        if (poll.over().get()) {
                            return;
                        }
                        changes(poll);
                    });
        }
    }

    private long head() {
        return commits.size() * LSN_STEP;
    }

    private String handle(String table) {
        return "h" + incarnations.get(table);
    }

    private void snapshot(String table, Transport.Receiver to, Time at, AtomicBoolean over) {
        List<String> messages = new ArrayList<>();
        table(table)
                .forEach((key, row) -> messages.add(message(key, row, "\"operation\":\"insert\"")));
        int next = FIRST_XID + commits.size();
        messages.add(
                ("{\"headers\":{\"control\":\"snapshot-end\",\"xmin\":\"%d\",\"xmax\":\"%d\","
                                + "\"xip_list\":[]}}")
                        .formatted(next, next));
        messages.add(upToDate());
        answer(to, at, over, 200, head() + "_0", table, "[" + String.join(",", messages) + "]");
    }

    private void changes(Poll poll) {
        if (!poll.handle().equals(handle(poll.table()))) {
            answer(poll.to(), poll.at(), poll.over(), 409, head() + "_0", poll.table(), "[]");
            return;
        }
        List<String> messages = new ArrayList<>();
        long reached = poll.from();
        int room = fault(300) ? 1 + chance.below(3) : Integer.MAX_VALUE;
        for (Commit commit : commits) {
            if (commit.lsn() > poll.from() && messages.size() < room) {
                reached = commit.lsn();
                int op = 0;
                for (RowChange change : commit.changes()) {
                    if (change.table().equals(poll.table())) {
                        messages.add(message(commit, change, op));
                    }
                    op++;
                }
            }
        }
        if (reached == head()) {
            messages.add(upToDate());
        }
        answer(
                poll.to(),
                poll.at(),
                poll.over(),
                200,
                reached + "_9",
                poll.table(),
                "[" + String.join(",", messages) + "]");
    }

    private static String message(Commit commit, RowChange change, int op) {
        Cells value = change.key();
        for (String column : change.values().columns()) {
            value = value.with(column, change.values().get(column));
        }
        return message(
                String.valueOf(change.key().get("id")),
                value,
                "\"operation\":\"%s\",\"lsn\":\"%d\",\"op_position\":%d,\"txids\":[%d]"
                        .formatted(change.operation().word(), commit.lsn(), op, commit.txid()));
    }

    private static String message(String key, Cells value, String headers) {
        List<String> cells = new ArrayList<>();
        for (String column : value.columns()) {
            @Nullable String text = value.get(column);
            cells.add("\"" + column + "\":" + (text == null ? "null" : "\"" + text + "\""));
        }
        return "{\"key\":\"k"
                + key
                + "\",\"value\":{"
                + String.join(",", cells)
                + "},\"headers\":{"
                + headers
                + "}}";
    }

    private String upToDate() {
        return "{\"headers\":{\"control\":\"up-to-date\",\"global_last_seen_lsn\":\""
                + head()
                + "\"}}";
    }

    private void answer(
            Transport.Receiver to,
            Time at,
            AtomicBoolean over,
            int status,
            String offset,
            String table,
            String body) {
        Map<String, String> headers = new TreeMap<>();
        headers.put("electric-handle", handle(table));
        headers.put("electric-offset", offset);
        headers.put("electric-schema", table.equals("lists") ? LISTS : TASKS);
        headers.put("electric-cursor", "" + head());
        at.after(
                chance.below(30),
                () -> {
                    if (!over.get()) {
                        to.head(new Transport.Head(status, headers));
                        if (!over.get()) {
                            to.text(body);
                        }
                        if (!over.get()) {
                            to.end();
                        }
                    }
                });
    }
}
