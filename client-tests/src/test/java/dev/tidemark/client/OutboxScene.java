package dev.tidemark.client;

import dev.tidemark.client.fake.FakeBroadcast;
import dev.tidemark.client.fake.FakeLeases;
import dev.tidemark.client.fake.FakeSurroundings;
import dev.tidemark.client.fake.FakeTime;
import dev.tidemark.client.fake.MemoryStorage;
import dev.tidemark.client.fake.ScriptedTransport;
import dev.tidemark.client.outbox.Outbox;
import dev.tidemark.client.outbox.OutboxConfig;
import dev.tidemark.client.outbox.OutboxSchema;
import dev.tidemark.client.outbox.Sight;
import dev.tidemark.client.port.Cancellable;
import dev.tidemark.client.port.Chance;
import dev.tidemark.client.port.Leases;
import dev.tidemark.client.port.Log;
import dev.tidemark.client.port.Ports;
import dev.tidemark.client.promise.Promise;
import dev.tidemark.client.upload.Match;
import dev.tidemark.client.upload.Receipt;
import dev.tidemark.client.upload.Upload;
import dev.tidemark.client.upload.UploadReply;
import dev.tidemark.client.upload.Uploader;
import dev.tidemark.client.upload.Verdict;
import dev.tidemark.protocol.Lsn;
import dev.tidemark.protocol.write.Cells;
import dev.tidemark.protocol.write.RowChange;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// An outbox whose server is the test.
final class OutboxScene {
    private static final OutboxSchema SCHEMA =
            new OutboxSchema(
                    1,
                    List.of(
                            new OutboxSchema.Reference(
                                    "tasks", List.of("project"), "projects", List.of("id"))),
                    Map.of());

    final FakeTime time = new FakeTime();
    private final MemoryStorage.Disk disk = new MemoryStorage.Disk();
    private final FakeBroadcast.Air air = new FakeBroadcast.Air();
    private final FakeLeases.Board board = new FakeLeases.Board();
    private final Deque<Sent> sent = new ArrayDeque<>();
    private final List<Cancellable> leases = new ArrayList<>();
    private MemoryStorage storage = new MemoryStorage(disk, time);
    private MemoryStorage.Fault next = MemoryStorage.Fault.NONE;
    final FakeSurroundings surroundings = new FakeSurroundings();
    Outbox.Policy policy = (entry, refusal) -> Outbox.Fate.KEEP;

    /// An upload and the way to answer it.
    static final class Sent {
        final Upload upload;
        private final Promise<UploadReply> reply;

        private Sent(Upload upload, Promise<UploadReply> reply) {
            this.upload = upload;
            this.reply = reply;
        }

        List<Long> seqs() {
            return upload.items().stream().map(Upload.Item::seq).toList();
        }

        void reply(UploadReply answer) {
            reply.keep(answer);
        }

        void accept(long txid, long lsn) {
            say(List.of(accepted(txid, lsn)));
        }

        void say(List<Verdict> verdicts) {
            List<UploadReply.OfItem> items = new ArrayList<>();
            for (int i = 0; i < verdicts.size(); i++) {
                items.add(new UploadReply.OfItem(seqs().get(i), verdicts.get(i)));
            }
            reply(new UploadReply.Answered(items));
        }

        UploadReply allAccepted(long txid) {
            List<UploadReply.OfItem> items = new ArrayList<>();
            seqs().forEach(seq -> items.add(new UploadReply.OfItem(seq, accepted(txid, 1))));
            return new UploadReply.Answered(items);
        }
    }

    Outbox open(String user) {
        return open(user, SCHEMA);
    }

    Outbox open(String user, OutboxSchema schema) {
        storage.faults(
                commit -> {
                    MemoryStorage.Fault fault = next;
                    next = MemoryStorage.Fault.NONE;
                    return fault;
                });
        FakeLeases fake = new FakeLeases(board, time);
        Leases recorded =
                (name, contender) -> {
                    Cancellable claim = fake.contend(name, contender);
                    leases.add(claim);
                    return claim;
                };
        Ports ports =
                new Ports(
                        new ScriptedTransport(time),
                        storage,
                        time,
                        Chance.seeded(1, 1),
                        new Ports.Neighbours(new FakeBroadcast(air, time), recorded),
                        surroundings,
                        Log.silent());
        Outbox.Setup setup = new Outbox.Setup(user, schema, OutboxConfig.usual(), policy);
        return time.settled(Outbox.open(ports, this::upload, setup));
    }

    /// Another process of the same store, a little later.
    Outbox another(String user, OutboxSchema schema) {
        time.pass(1000);
        storage = new MemoryStorage(disk, time);
        return open(user, schema);
    }

    /// Another server, whose uploads go to `taken`, and whose rows show by `match` what took
    /// effect.
    static Uploader other(Deque<Sent> taken, Match match) {
        return new Uploader() {
            @Override
            public Promise<UploadReply> upload(Upload upload) {
                Promise<UploadReply> reply = new Promise<>();
                taken.add(new Sent(upload, reply));
                return reply;
            }

            @Override
            public Optional<Match> match() {
                return Optional.of(match);
            }
        };
    }

    private Promise<UploadReply> upload(Upload upload) {
        Promise<UploadReply> reply = new Promise<>();
        sent.add(new Sent(upload, reply));
        return reply;
    }

    /// The next upload that the test has not taken yet.
    Sent next() {
        return sent.remove();
    }

    int waiting() {
        return sent.size();
    }

    /// What happens to the next commit.
    void fault(MemoryStorage.Fault fault) {
        next = fault;
    }

    /// The process ends; the next one finds its disk.
    void crash() {
        storage.crash();
        leases.forEach(Cancellable::cancel);
        sent.clear();
        storage = new MemoryStorage(disk, time);
    }

    /// All texts of the disk.
    String onDisk() {
        StringBuilder all = new StringBuilder();
        storage.list("", "", Integer.MAX_VALUE)
                .whenEnded(pairs -> all.append(pairs), failed -> all.append(failed));
        for (String log : List.of("outbox/entries", "outbox/news", "outbox/backup")) {
            storage.read(log, 1, Integer.MAX_VALUE)
                    .whenEnded(entries -> all.append(entries), failed -> all.append(failed));
        }
        time.settle();
        return all.toString();
    }

    static RowChange project(String id, String title) {
        return RowChange.insert("projects", Cells.of("id", id), Cells.of("title", title));
    }

    static RowChange task(String id, String project) {
        return RowChange.insert("tasks", Cells.of("id", id), Cells.of("project", project));
    }

    static Verdict accepted(long txid, long lsn) {
        return Verdict.Accepted.whole(new Receipt.Committed(txid, new Lsn(lsn)));
    }

    /// Rows by their id, for servers that name no transaction.
    static Sight rows(Map<String, Cells> byId) {
        return new Sight() {
            @Override
            public boolean includes(long txid, Lsn commit) {
                return false;
            }

            @Override
            public Optional<Cells> row(Cells key) {
                return Optional.ofNullable(byId.get(String.valueOf(key.get("id"))));
            }
        };
    }

    static Sight upTo(long lsn) {
        return new Sight() {
            @Override
            public boolean includes(long txid, Lsn commit) {
                return commit.value() <= lsn;
            }

            @Override
            public Optional<Cells> row(Cells key) {
                return Optional.empty();
            }
        };
    }
}
