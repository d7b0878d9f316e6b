package dev.tidemark.server;

import dev.tidemark.engine.Engine;
import dev.tidemark.engine.EngineStatus;
import dev.tidemark.server.http.HttpServer;
import dev.tidemark.server.metrics.Metrics;
import dev.tidemark.server.shape.ShapeRoute;
import java.util.OptionalLong;

/// The figures that operators see, named in one place.
final class Figures {
    private static final double SECOND_MS = 1000.0;

    private Figures() {}

    static void register(Metrics metrics, Engine engine, ShapeRoute shapes, HttpServer server) {
        metrics.gauge("tidemark.shapes", "Live shapes", engine, e -> e.shapes().count());
        metrics.gauge(
                "tidemark.active",
                "1 while the engine follows the database, else 0",
                engine,
                e -> e.status() instanceof EngineStatus.Active ? 1 : 0);
        metrics.gauge(
                "tidemark.asleep",
                "1 while the database is let alone because nobody asks, else 0",
                engine,
                e -> e.demand().resting() ? 1 : 0);
        metrics.gauge(
                "tidemark.replication.lag.seconds",
                "From a commit to its arrival; zero when everything has arrived",
                engine,
                e -> e.stream().lag().toMillis() / SECOND_MS);
        metrics.gauge(
                "tidemark.replication.lag.bytes",
                "WAL that Postgres has decoded and must still keep for this server",
                engine,
                e -> e.stream().lagBytes());
        metrics.gauge(
                "tidemark.replication.retained.wal.bytes",
                "WAL that Postgres keeps because of this server's slot, NaN while not known",
                engine,
                e -> retainedWal(e.retainedWalBytes()));
        metrics.gauge(
                "tidemark.replication.silence.seconds",
                "Since Postgres last spoke on the replication stream",
                engine,
                e -> e.stream().sinceLastMessage().toMillis() / SECOND_MS);
        metrics.counter(
                "tidemark.replication.messages",
                "Messages of the replication stream",
                engine,
                e -> e.stream().messages());
        metrics.counter(
                "tidemark.replication.bytes",
                "Bytes of the replication stream",
                engine,
                e -> e.stream().bytes());
        registerLogs(metrics, engine);
        registerRequests(metrics, shapes, server);
    }

    private static double retainedWal(OptionalLong bytes) {
        return bytes.isPresent() ? bytes.getAsLong() : Double.NaN;
    }

    private static void registerLogs(Metrics metrics, Engine engine) {
        metrics.gauge(
                "tidemark.log.bytes",
                "What the logs of all shapes take of the disk",
                engine,
                e -> e.shapes().gauges().bytes());
        metrics.gauge(
                "tidemark.log.changes.bytes",
                "The part of it that all shapes share",
                engine,
                e -> e.shapes().gauges().changeLogBytes());
        metrics.gauge(
                "tidemark.log.segments",
                "Files of the shared change log",
                engine,
                e -> e.shapes().gauges().segments());
        metrics.gauge(
                "tidemark.log.unflushed.bytes",
                "Changes that are not yet durable",
                engine,
                e -> e.shapes().gauges().unflushedBytes());
        metrics.gauge(
                "tidemark.log.positions.bytes",
                "Memory and scratch file that hold positions in the shared change log",
                engine,
                e -> e.shapes().gauges().positionBytes());
    }

    private static void registerRequests(Metrics metrics, ShapeRoute shapes, HttpServer server) {
        metrics.gauge(
                "tidemark.http.waiting",
                "Requests that wait for the next change",
                shapes,
                ShapeRoute::waiting);
        metrics.gauge(
                "tidemark.http.initial.requests",
                "Requests under way of clients that begin",
                shapes,
                ShapeRoute::initialRequests);
        metrics.gauge(
                "tidemark.http.existing.requests",
                "Requests under way of clients that know their shape",
                shapes,
                ShapeRoute::existingRequests);
        metrics.gauge(
                "tidemark.http.hot.bytes",
                "Bytes of chunks kept ready to send",
                shapes,
                ShapeRoute::hotBytes);
        metrics.gauge(
                "tidemark.http.connections", "Open connections", server, HttpServer::connections);
    }
}
