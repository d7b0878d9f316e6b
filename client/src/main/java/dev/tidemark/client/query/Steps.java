package dev.tidemark.client.query;

import dev.tidemark.client.port.Log;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One step: everything that happens between two moments at which people look.
///
/// A transaction that touches three collections, a batch of the server's together with the writes
/// that it settles: each is one step. What it touches is noted while it runs. When its outermost
/// [#run] ends, first all collections fold, then all answers change, and only then listeners are
/// told; so whatever a listener looks at, it sees the whole step. What listeners do is a step
/// after.
public final class Steps {
    /// When something is done, once the step is over.
    public enum Phase {
        /// Rows are computed.
        FOLD,
        /// Answers take the rows' changes up.
        ANSWER,
        /// Listeners are told.
        TELL
    }

    private final Log log;
    private final Map<Phase, Set<Runnable>> waiting = new LinkedHashMap<>();
    private boolean running;

    /// No step runs.
    public Steps(Log log) {
        this.log = log;
        for (Phase phase : Phase.values()) {
            waiting.put(phase, new LinkedHashSet<>());
        }
    }

    /// Runs `body` as a step, or as a part of the one that runs. If it throws, what it did before
    /// is shown, and the exception goes on.
    public void run(Runnable body) {
        if (running) {
            body.run();
            return;
        }
        running = true;
        try {
            body.run();
        } finally {
            finish();
            running = false;
        }
    }

    /// Has `task` done in `phase` of this step; once, however often it is asked for.
    public void atEnd(Phase phase, Runnable task) {
        of(phase).add(task);
        run(() -> {});
    }

    private void finish() {
        for (Runnable task = next(); task != null; task = next()) {
            try {
                task.run();
            } catch (RuntimeException thrown) {
                // Somebody's listener or function: the others have a right to the step.
                log.log(
                        Log.Level.ERROR,
                        "listener or query function failed",
                        Map.of("kind", thrown.getClass().getName()));
            }
        }
    }

    private @Nullable Runnable next() {
        for (Phase phase : Phase.values()) {
            Iterator<Runnable> tasks = of(phase).iterator();
            if (tasks.hasNext()) {
                Runnable task = tasks.next();
                tasks.remove();
                return task;
            }
        }
        return null;
    }

    private Set<Runnable> of(Phase phase) {
        return waiting.computeIfAbsent(phase, unknown -> new LinkedHashSet<>());
    }
}
