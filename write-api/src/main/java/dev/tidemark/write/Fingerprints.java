package dev.tidemark.write;

import dev.tidemark.protocol.JsonBytes;
import dev.tidemark.protocol.write.BatchEntry.ClientTransaction;
import dev.tidemark.protocol.write.Cells;
import dev.tidemark.protocol.write.RowChange;
import dev.tidemark.protocol.write.WriteBatchJson;
import dev.tidemark.write.ledger.LedgerKey.Fingerprint;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Tells whether a number is used again for something else.
///
/// A byte with the version of the rule, then 15 bytes of the SHA-256 of the transaction's JSON with
/// columns in order of their names. What it builds upon is left out: a client may know less of
/// that when it sends again.
final class Fingerprints {
    private static final byte VERSION = 1;
    private static final int LENGTH = 16;

    private Fingerprints() {}

    static Fingerprint of(ClientTransaction transaction) {
        List<RowChange> sorted = transaction.changes().stream().map(Fingerprints::sorted).toList();
        JsonBytes json = new JsonBytes(512);
        WriteBatchJson.write(new ClientTransaction(transaction.seq(), List.of(), sorted), json);
        byte[] hash = Arrays.copyOf(sha256(json), LENGTH);
        hash[0] = VERSION;
        return new Fingerprint(hash);
    }

    private static RowChange sorted(RowChange change) {
        return new RowChange(
                change.table(),
                change.operation(),
                sorted(change.key()),
                sorted(change.values()),
                sorted(change.increments()),
                sorted(change.base()));
    }

    private static Cells sorted(Cells cells) {
        if (cells.columns().size() < 2) {
            return cells;
        }
        Map<String, @Nullable String> byName = new TreeMap<>(cells.byColumn());
        return Cells.ofAll(byName);
    }

    private static byte[] sha256(JsonBytes json) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(json.array(), 0, json.size());
            return digest.digest();
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("each Java has SHA-256", missing);
        }
    }
}
