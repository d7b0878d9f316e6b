package dev.tidemark.engine.shapes;

import dev.tidemark.engine.log.DurabilityListener;
import dev.tidemark.engine.log.ShapeLog;
import dev.tidemark.protocol.Lsn;
import java.util.List;

/// Passes on what has become durable: to the stream's progress, then to each grown shape's readers.
/// Runs on the log's thread.
final class Wakeups implements DurabilityListener {
    private static final System.Logger LOG = System.getLogger(Wakeups.class.getName());

    private final Registry registry;
    private final Progress progress;

    Wakeups(Registry registry, Progress progress) {
        this.registry = registry;
        this.progress = progress;
    }

    @Override
    public void durable(Lsn commitLsn, Lsn endLsn, List<ShapeLog> grown) {
        progress.durable(commitLsn, endLsn);
        for (int i = 0; i < grown.size(); i++) {
            registry.find(grown.get(i).handle()).ifPresent(Shape::grown);
        }
    }

    @Override
    public void stalled(String reason) {
        LOG.log(
                System.Logger.Level.ERROR,
                "shape logs can''t be written, changes wait: {0}",
                reason);
    }
}
