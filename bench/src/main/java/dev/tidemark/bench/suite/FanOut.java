package dev.tidemark.bench.suite;

import dev.tidemark.bench.report.Figure;
import dev.tidemark.bench.report.Figure.Baseline;
import dev.tidemark.bench.report.Row;
import dev.tidemark.bench.report.Samples;
import dev.tidemark.bench.report.Target;
import dev.tidemark.bench.rig.Commands;
import dev.tidemark.bench.rig.LongPolls;
import dev.tidemark.bench.rig.PlainAnswers;
import dev.tidemark.bench.rig.ProcessFigures;
import dev.tidemark.bench.rig.ServerProcess;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/// Many connections that all get the same at once: what each of them costs, and how long it takes
/// until they have it.
///
/// Memory is measured after a full garbage collection, in comparison to that before the
/// connections. The baseline is a process that only keeps the connections and then sends each of
/// them bytes of the same length from one loop: the least that a server in Java can do.
///
/// @param bytes of memory for each connection
/// @param p50 milliseconds until half of them have it
/// @param p99 milliseconds until nearly all have
record FanOut(double bytes, double p50, double p99) {
    private static final int WARM_UP = 3;
    private static final int ROUNDS = 9;
    private static final long LOOK_NANOS = 50_000_000;
    private static final Duration SETTLE = Duration.ofSeconds(1);
    private static final Duration GATHER_MAX = Duration.ofSeconds(60);

    /// Those who wait, and what they wait for.
    interface Crowd {
        /// Returns when all wait.
        void gather() throws IOException;

        /// Lets it happen; the time on the clock of `System.nanoTime` from which on to count.
        long happen() throws IOException, SQLException;

        /// When each of them had it, on the same clock.
        Samples arrivals() throws IOException, InterruptedException;
    }

    /// Measures a crowd of `clients`.
    ///
    /// @param pid of the server that they wait at
    /// @param before its memory in bytes before they came
    static FanOut of(Crowd crowd, int clients, long pid, long before)
            throws IOException, SQLException, InterruptedException {
        Samples p50 = new Samples();
        Samples p99 = new Samples();
        double bytes = 0;
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            crowd.gather();
            if (round == -WARM_UP) {
                bytes = (residentBytes(pid) - before) / (double) clients;
            }
            long begin = crowd.happen();
            Samples arrivals = crowd.arrivals();
            if (round >= 0) {
                p50.add((arrivals.percentile(50) - begin) / 1e6);
                p99.add((arrivals.percentile(99) - begin) / 1e6);
            }
        }
        return new FanOut(bytes, p50.median(), p99.median());
    }

    /// Measures the baseline.
    ///
    /// @param server whose options of the virtual machine the baseline gets too
    static FanOut ofPlainJava(ServerProcess server, int clients, int answerBytes)
            throws IOException, SQLException, InterruptedException {
        try (PlainAnswers plain = PlainAnswers.start(server.javaOptions())) {
            long before = residentBytes(plain.pid());
            try (LongPolls all = LongPolls.open(plain.port(), clients)) {
                return of(new OfPlainJava(plain, all, answerBytes), clients, plain.pid(), before);
            }
        }
    }

    private record OfPlainJava(PlainAnswers plain, LongPolls all, int answerBytes)
            implements Crowd {
        @Override
        public void gather() throws IOException {
            all.ask("/");
            LockSupport.parkNanos(SETTLE.toNanos());
        }

        @Override
        public long happen() throws IOException {
            long begin = System.nanoTime();
            plain.answer(answerBytes);
            return begin;
        }

        @Override
        public Samples arrivals() throws IOException, InterruptedException {
            return all.awaitAnswers();
        }
    }

    /// Memory of a process after a full garbage collection.
    static long residentBytes(long pid) throws IOException, InterruptedException {
        Commands.output(List.of(Commands.java("jcmd"), Long.toString(pid), "GC.run"));
        LockSupport.parkNanos(SETTLE.toNanos());
        return ProcessFigures.residentBytes(pid);
    }

    /// Waits until a figure of the server has grown to `clients`.
    static void await(ServerProcess server, String figure, int clients) throws IOException {
        long deadline = System.nanoTime() + GATHER_MAX.toNanos();
        while (server.metric(figure) < clients) {
            if (System.nanoTime() - deadline > 0) {
                throw new IOException(figure + " does not reach " + clients);
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
    }

    /// The figures beside those of the baseline.
    ///
    /// @param memory name of the figure of memory
    /// @param times what the names of the other figures begin with
    List<Row> rows(String memory, String unit, String times, FanOut plain) {
        return List.of(
                new Figure(
                        memory,
                        unit,
                        bytes,
                        new Baseline("plain Java", plain.bytes),
                        new Target.Below(6 * 1024)),
                time(times + ".p50", p50, plain.p50),
                time(times + ".p99", p99, plain.p99));
    }

    private static Row time(String name, double ours, double plain) {
        return new Figure(name, "ms", ours, new Baseline("plain Java", plain), new Target.None());
    }
}
