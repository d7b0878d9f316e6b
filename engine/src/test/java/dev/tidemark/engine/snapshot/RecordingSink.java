package dev.tidemark.engine.snapshot;

import dev.tidemark.protocol.Lsn;
import dev.tidemark.protocol.PgSnapshot;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/// Keeps all it gets; can be told to fail at its first row.
final class RecordingSink implements SnapshotSink {
    final List<String> messages = new CopyOnWriteArrayList<>();
    volatile @Nullable PgSnapshot snapshot;
    volatile @Nullable Lsn lsn;
    volatile int seals;
    volatile @Nullable IOException failure;

    @Override
    public void taken(PgSnapshot taken, Lsn at) {
        if (!messages.isEmpty() || snapshot != null) {
            throw new IllegalStateException("taken comes first and once");
        }
        snapshot = taken;
        lsn = at;
    }

    @Override
    public void message(byte[] json, int from, int length) throws IOException {
        if (failure != null) {
            throw failure;
        }
        messages.add(new String(json, from, length, StandardCharsets.UTF_8));
    }

    @Override
    public synchronized void seal() {
        seals = seals + 1;
    }

    /// What a client would get in one chunk.
    String body() {
        return "[" + String.join(",", messages) + "]";
    }
}
