package dev.tidemark.server.shape;

import dev.tidemark.engine.Engine;
import dev.tidemark.engine.EngineStatus;
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

    /// Whether everything works. Never waits.
    boolean active() {
        return engine.status() instanceof EngineStatus.Active;
    }

    /// Waits a few seconds for the engine.
    ///
    /// @return null once it can serve, else the refusal
    @Nullable Refusal awaitActive() throws InterruptedException {
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
            case EngineStatus.Waiting(String waitingFor) -> new Refusal.NotReady(waitingFor);
            case EngineStatus.Failed(String reason) -> new Refusal.Unavailable(reason, 5);
        };
    }
}
