package dev.tidemark.server.shape;

import dev.tidemark.engine.Engine;
import dev.tidemark.engine.shapes.Shapes;
import dev.tidemark.server.http.TimeSource;
import java.lang.System.Logger.Level;
import java.util.concurrent.Executor;

/// What the classes of this route share.
///
/// @param engine whose shapes are served
/// @param config settings
/// @param responses answers out of logs
/// @param refusals all other answers
/// @param known which request stands for which shape
/// @param admission how many requests at once
/// @param around clocks and threads
record ShapeParts(
        Engine engine,
        ShapeConfig config,
        LogResponses responses,
        RefusalResponses refusals,
        KnownShapes known,
        Admission admission,
        Surroundings around) {
    private static final System.Logger LOG = System.getLogger(ShapeRoute.class.getName());

    Shapes shapes() {
        return engine.shapes();
    }

    /// Clocks and threads.
    ///
    /// @param time the clocks
    /// @param blocking runs what may block
    record Surroundings(TimeSource time, Executor blocking) {}

    Executor blocking() {
        return around.blocking();
    }

    long nanos() {
        return around.time().nanos();
    }

    /// How much of `nanos` a client may wait on these terms.
    long within(Terms terms, long nanos) {
        return terms.within(nanos, around.time().now());
    }

    /// Tells the operator.
    void report(String message, Throwable cause) {
        LOG.log(Level.ERROR, message, cause);
    }
}
