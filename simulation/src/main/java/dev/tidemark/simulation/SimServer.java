package dev.tidemark.simulation;

import dev.tidemark.client.port.Chance;
import dev.tidemark.client.port.Transport.Head;
import dev.tidemark.client.port.Transport.Reply;
import dev.tidemark.client.port.Transport.Request;
import dev.tidemark.protocol.Lsn;
import dev.tidemark.protocol.json.JsonException;
import dev.tidemark.protocol.write.BatchEntry;
import dev.tidemark.protocol.write.BatchEntry.ClientTransaction;
import dev.tidemark.protocol.write.Rejection;
import dev.tidemark.protocol.write.RowChange;
import dev.tidemark.protocol.write.WriteBatch;
import dev.tidemark.protocol.write.WriteBatchJson;
import dev.tidemark.protocol.write.WriteOutcome;
import dev.tidemark.protocol.write.WriteReply;
import dev.tidemark.protocol.write.WriteReplyJson;
import dev.tidemark.protocol.write.WriteResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// A server that keeps the contract of `docs/formats/writes.md`, as simply as it can be kept: each
/// transaction alone, under its number once.
final class SimServer {
    private static final long XID_BEGIN = 700;
    private static final long LSN_STEP = 100;

    private final Chance chance;
    private final Faults faults;
    private final SimTables tables = new SimTables();
    private final Map<String, Decided> ledger = new LinkedHashMap<>();
    private final Map<String, Long> floors = new LinkedHashMap<>();
    private final Map<String, Long> greatest = new LinkedHashMap<>();
    private final Map<String, Long> leases = new LinkedHashMap<>();
    private final Set<String> signedOut = new TreeSet<>();
    private final List<Commit> commits = new ArrayList<>();
    private final Map<String, Commit> byMark = new LinkedHashMap<>();
    private int changesMax = WriteBatch.CHANGES_MAX;

    SimServer(Chance chance, Faults faults) {
        this.chance = chance;
        this.faults = faults;
        if (chance.below(3) == 0) {
            changesMax = 1 + chance.below(10);
        }
    }

    /// A transaction that took effect.
    ///
    /// @param number from 1; a reader that has come so far has it
    record Commit(
            long number, long txid, String user, String client, ClientTransaction transaction) {
        /// What the write says it is.
        String mark() {
            return SimTables.mark(transaction.changes());
        }
    }

    private record Decided(String content, WriteOutcome outcome) {}

    List<Commit> commits() {
        return commits;
    }

    /// Position of a reader that has all.
    long head() {
        return commits.size();
    }

    /// Whether there is such a row now.
    boolean has(String table, String id) {
        return tables.rows().containsKey(new SimTables.Ref(table, id));
    }

    /// The rows as they are now.
    Map<SimTables.Ref, Map<String, @Nullable String>> rows() {
        return tables.rows();
    }

    /// Something that another device did long ago.
    void did(String user, long number, RowChange change) {
        effect(
                user,
                "another device",
                new ClientTransaction(number, List.of(), List.of(change)),
                user + "\nanother device",
                "");
    }

    static Lsn lsn(long number) {
        return new Lsn(number * LSN_STEP);
    }

    void signOut(String user) {
        signedOut.add(user);
    }

    void signIn(String user) {
        signedOut.remove(user);
    }

    Reply answer(Request request) {
        String proof = request.headers().getOrDefault("authorization", "");
        if (signedOut.contains(proof) || proof.isEmpty()) {
            return status(401, "{\"code\":\"token_expired\"}");
        }
        if (!faults.healed() && faults.serverTrouble()) {
            return trouble();
        }
        try {
            return batch(proof, WriteBatchJson.read(request.body().orElse("")));
        } catch (JsonException malformed) {
            throw new IllegalStateException("the client sends what can't be read", malformed);
        }
    }

    private Reply trouble() {
        return switch (chance.below(4)) {
            case 0 -> status(500, "oops");
            case 1 -> status(503, "{\"code\":\"unavailable\"}");
            case 2 ->
                    new Reply(new Head(429, Map.of("retry-after", "2")), "{\"code\":\"crowded\"}");
            default -> status(502, "<html>gateway</html>");
        };
    }

    private static Reply status(int status, String body) {
        return new Reply(new Head(status, Map.of()), body);
    }

    private Reply batch(String user, WriteBatch batch) {
        String owner = user + "\n" + batch.client();
        if (leases.getOrDefault(owner, 0L) > batch.lease()) {
            return status(409, "{\"code\":\"lease_lost\",\"lease\":9}");
        }
        leases.put(owner, batch.lease());
        List<ClientTransaction> transactions = new ArrayList<>();
        int changes = 0;
        for (BatchEntry entry : batch.entries()) {
            if (!(entry instanceof ClientTransaction transaction)) {
                throw new IllegalStateException("a malformed entry: " + entry);
            }
            transactions.add(transaction);
            changes += transaction.changes().size();
        }
        if (transactions.size() > 1 && changes > changesMax) {
            return status(413, "{\"code\":\"too_large\"}");
        }
        boolean poisoned =
                !faults.healed()
                        && transactions.stream()
                                .anyMatch(one -> SimTables.says(one.changes(), "poison"));
        if (poisoned) {
            return status(500, "poison");
        }
        WriteReply reply = new WriteReply(results(user, batch, transactions));
        acknowledge(owner, batch.acknowledged());
        return new Reply(new Head(200, Map.of()), WriteReplyJson.write(reply).toString());
    }

    private void acknowledge(String owner, long upTo) {
        long floor = Math.min(upTo, greatest.getOrDefault(owner, 0L));
        if (floor > floors.getOrDefault(owner, 0L)) {
            floors.put(owner, floor);
            ledger.keySet()
                    .removeIf(
                            key ->
                                    key.startsWith(owner + "\n")
                                            && Long.parseLong(key.substring(owner.length() + 1))
                                                    <= floor);
        }
    }

    private List<WriteResult> results(
            String user, WriteBatch batch, List<ClientTransaction> transactions) {
        transactions.sort(Comparator.comparingLong(ClientTransaction::seq));
        Map<Long, WriteOutcome> outcomes = new LinkedHashMap<>();
        Map<SimTables.Ref, Long> heldRows = new LinkedHashMap<>();
        List<WriteResult> results = new ArrayList<>();
        for (ClientTransaction one : transactions) {
            WriteOutcome outcome = decide(user, batch, one, outcomes, heldRows);
            outcomes.put(one.seq(), outcome);
            if (holds(outcome)) {
                SimTables.refs(one.changes()).forEach(ref -> heldRows.put(ref, one.seq()));
            }
            results.add(new WriteResult(one.seq(), outcome));
        }
        return results;
    }

    private static boolean holds(WriteOutcome outcome) {
        return !outcome.tookEffect() && !(outcome.decision() instanceof WriteOutcome.Gone);
    }

    private WriteOutcome decide(
            String user,
            WriteBatch batch,
            ClientTransaction one,
            Map<Long, WriteOutcome> outcomes,
            Map<SimTables.Ref, Long> heldRows) {
        String owner = user + "\n" + batch.client();
        String content = content(batch, one);
        Decided before = ledger.get(owner + "\n" + one.seq());
        if (before != null) {
            return before.content().equals(content)
                    ? new WriteOutcome.Duplicate(before.outcome())
                    : rejected("seq_reused");
        }
        if (one.seq() <= floors.getOrDefault(owner, 0L)) {
            return rejected("seq_acknowledged");
        }
        Set<Long> holding = new TreeSet<>();
        one.after().stream()
                .filter(seq -> outcomes.containsKey(seq) && holds(outcomes.get(seq)))
                .forEach(holding::add);
        for (SimTables.Ref ref : SimTables.touched(one.changes())) {
            Long by = heldRows.get(ref);
            if (by != null) {
                holding.add(by);
            }
        }
        if (!holding.isEmpty()) {
            return heldUp(holding, outcomes);
        }
        Optional<WriteOutcome> earlier = earlier(owner, one, outcomes);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        if (faults.serverTrouble()) {
            return new WriteOutcome.Retry("busy", "a lock", Duration.ofMillis(50), List.of());
        }
        return effect(user, batch.client(), one, owner, content);
    }

    /// What numbers of earlier batches mean for one that names them.
    private Optional<WriteOutcome> earlier(
            String owner, ClientTransaction one, Map<Long, WriteOutcome> outcomes) {
        List<Long> refused = new ArrayList<>();
        List<Long> missing = new ArrayList<>();
        for (long seq : one.after()) {
            Decided decided = ledger.get(owner + "\n" + seq);
            if (outcomes.containsKey(seq)) {
                continue;
            }
            if (decided == null && seq > floors.getOrDefault(owner, 0L)) {
                missing.add(seq);
            } else if (decided != null && decided.outcome() instanceof WriteOutcome.Rejected) {
                refused.add(seq);
            }
        }
        if (!refused.isEmpty()) {
            return Optional.of(new WriteOutcome.Blocked(refused));
        }
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new WriteOutcome.Retry("missing", "send them", Duration.ZERO, missing));
    }

    private static WriteOutcome heldUp(Set<Long> holding, Map<Long, WriteOutcome> outcomes) {
        List<Long> refused =
                holding.stream()
                        .filter(seq -> !(outcomes.get(seq) instanceof WriteOutcome.Retry))
                        .toList();
        return refused.isEmpty()
                ? new WriteOutcome.Retry("waiting", "an earlier one", Duration.ZERO, List.of())
                : new WriteOutcome.Blocked(refused);
    }

    private WriteOutcome effect(
            String user, String client, ClientTransaction one, String owner, String content) {
        Optional<WriteOutcome> refusal = tables.apply(one.changes());
        WriteOutcome outcome = refusal.orElse(null);
        if (outcome == null) {
            long number = commits.size() + 1L;
            Commit commit = new Commit(number, XID_BEGIN + number, user, client, one);
            commits.add(commit);
            byMark.putIfAbsent(commit.mark(), commit);
            // The position is read after the commit: others may have committed meanwhile.
            outcome = new WriteOutcome.Applied(XID_BEGIN + number, lsn(number));
        }
        ledger.put(owner + "\n" + one.seq(), new Decided(content, outcome));
        greatest.merge(owner, one.seq(), Math::max);
        return outcome;
    }

    private static String content(WriteBatch batch, ClientTransaction one) {
        WriteBatch alone =
                new WriteBatch(
                        batch.client(),
                        0,
                        0,
                        0,
                        List.of(new ClientTransaction(one.seq(), List.of(), one.changes())));
        return WriteBatchJson.write(alone).toString();
    }

    private static WriteOutcome rejected(String code) {
        return new WriteOutcome.Rejected(Rejection.of(code, code));
    }

    /// The commit that brought one of `marks`; null if none did.
    @Nullable Commit commitOf(Set<String> marks) {
        for (String mark : marks) {
            Commit commit = byMark.get(mark);
            if (commit != null) {
                return commit;
            }
        }
        return null;
    }
}
