package dev.tidemark.server.shape;

import dev.tidemark.engine.Engine;
import dev.tidemark.engine.EngineStatus;
import dev.tidemark.engine.ingest.Demand;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Whether the engine can serve, and the patience to wait until it can.
final class Readiness {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final long STEP_MS = 20;

    private final Engine engine;

    Readiness(Engine engine) {
        this.engine = engine;
    }

    /// Whether everything works, for somebody who asks: a database that is let alone is woken.
    /// Never waits.
    boolean active() {
        // Before the look: else the stream may end in between, and nobody know that it is wanted.
        engine.demand().once();
        return engine.status() instanceof EngineStatus.Active;
    }

    /// Whether the database is being woken: until it is, nobody can tell whether what the logs have
    /// is all there is, and it may have been so for hours.
    boolean waking() {
        return engine.waking();
    }

    /// Waits a few seconds for the engine, which is woken if need be.
    ///
    /// @return null once it can serve, else the refusal
    @Nullable Refusal awaitActive() throws InterruptedException {
        // Lasting, or a database that is slow to wake is let alone again before anybody looks.
        try (Demand.Hold _ = engine.demand().lasting()) {
            return await();
        }
    }

    private @Nullable Refusal await() throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        EngineStatus status = engine.status();
        while (!(status instanceof EngineStatus.Active)) {
            if (System.nanoTime() - deadline > 0) {
                return refusal(status);
            }
            TimeUnit.MILLISECONDS.sleep(STEP_MS);
            status = engine.status();
        }
        return null;
    }

    private static @Nullable Refusal refusal(EngineStatus status) {
        return switch (status) {
            case EngineStatus.Active() -> null;
            case EngineStatus.Starting(String waitingFor) -> new Refusal.NotReady(waitingFor);
            case EngineStatus.Asleep(String waitingFor) -> new Refusal.NotReady(waitingFor);
            case EngineStatus.Waiting(String waitingFor) -> new Refusal.NotReady(waitingFor);
            case EngineStatus.Failed(String reason) -> new Refusal.Unavailable(reason, 5);
        };
    }
}
