package dev.tidemark.engine.ingest;

import static org.awaitility.Awaitility.await;

import dev.tidemark.engine.postgres.DatabaseUrl;
import java.time.Clock;
import java.time.Duration;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/// The ingest of a test, its settings and what it remembers between two runs.
final class Stream implements AutoCloseable {
    static final Duration PATIENCE = Duration.ofSeconds(60);

    private final MemoryIdentity identities = new MemoryIdentity();
    private final IngestConfig config;
    private @Nullable Ingest ingest;

    Stream(String url, String name) {
        this(url, name, SlotLife.KEPT);
    }

    Stream(String url, String name, SlotLife slotLife) {
        this(url, name, slotLife, Demand.always());
    }

    Stream(String url, String name, SlotLife slotLife, Demand demand) {
        config =
                new IngestConfig(
                        DatabaseUrl.parse(url),
                        StreamNames.of(name),
                        slotLife,
                        identities,
                        Clock.systemUTC(),
                        System::nanoTime,
                        new Random(1),
                        demand);
    }

    StreamNames names() {
        return config.names();
    }

    MemoryIdentity identities() {
        return identities;
    }

    Ingest ingest() {
        if (ingest == null) {
            throw new IllegalStateException("not started");
        }
        return ingest;
    }

    /// Starts and waits until changes can arrive.
    void start(ChangeHandler handler) {
        begin(handler);
        awaitStatus(IngestStatus.Streaming.class);
    }

    /// Starts.
    void begin(ChangeHandler handler) {
        ingest = Ingest.start(config, handler);
    }

    void awaitStatus(Class<? extends IngestStatus> status) {
        await().atMost(PATIENCE).until(() -> status.isInstance(ingest().status()));
    }

    @Override
    public void close() {
        if (ingest != null) {
            ingest.close();
        }
    }
}
