package dev.tidemark.engine.log;

import dev.tidemark.engine.disk.DiskFile;
import java.io.IOException;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/// Lets the disk begin with a file that is still being written, so that the last force is short.
///
/// One force at a time runs on the executor's thread; everything else is for the writer's. The
/// first failure counts for the whole file: after it, a force that succeeds proves nothing.
final class EarlyForce {
    private static final long STEP_BYTES = 8L << 20;

    private final DiskFile file;
    private final Executor executor;
    private long begun;

    /// Guarded by this, like `failure`.
    private boolean underWay;

    private @Nullable IOException failure;

    EarlyForce(DiskFile file, Executor executor) {
        this.file = file;
        this.executor = executor;
    }

    /// Notes that the file holds `bytes` bytes.
    void grown(long bytes) {
        if (bytes - begun < STEP_BYTES) {
            return;
        }
        synchronized (this) {
            if (underWay) {
                return;
            }
            underWay = true;
        }
        begun = bytes;
        executor.execute(this::force);
    }

    /// Makes the whole file durable.
    void finish() throws IOException {
        IOException failed = settle();
        if (failed != null) {
            throw new IOException("the snapshot's file could not be made durable", failed);
        }
        file.force();
    }

    /// Waits until no force is under way: the file may be closed then.
    synchronized @Nullable IOException settle() {
        boolean interrupted = false;
        while (underWay) {
            try {
                wait();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return failure;
    }

    private void force() {
        IOException failed = null;
        try {
            file.force();
        } catch (IOException e) {
            failed = e;
        }
        synchronized (this) {
            underWay = false;
            failure = failure == null ? failed : failure;
            notifyAll();
        }
    }
}
