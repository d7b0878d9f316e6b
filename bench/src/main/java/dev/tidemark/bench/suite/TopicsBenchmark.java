package dev.tidemark.bench.suite;

import dev.tidemark.bench.client.TopicWindow;
import dev.tidemark.bench.report.Figure;
import dev.tidemark.bench.report.Figure.Baseline;
import dev.tidemark.bench.report.Row;
import dev.tidemark.bench.report.Samples;
import dev.tidemark.bench.report.Target;
import dev.tidemark.bench.rig.Rig;
import dev.tidemark.client.jdk.CoreThread;
import dev.tidemark.client.jdk.JdkPorts;
import dev.tidemark.client.jdk.store.JdkStorage;
import dev.tidemark.client.port.Ports;
import dev.tidemark.client.port.Storage;
import dev.tidemark.client.topic.Topic;
import dev.tidemark.client.topicstore.InProcessTopics;
import dev.tidemark.client.topicstore.StoredTopics;
import dev.tidemark.client.topicstore.TopicStore;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// How long after a write to a topic other windows show it: 100 windows of one process, and the
/// windows of two other processes that share a store in files. The baseline is the time after
/// which the writer itself has the store's answer. Then 10,000 listeners of a server, see
/// [TopicListeners].
final class TopicsBenchmark implements Benchmark {
    private static final int WINDOWS = 100;
    private static final int OTHER_PROCESSES = 2;
    private static final int ROUNDS = 200;
    private static final int WARM_UP = 50;
    private static final long LIMIT_S = 60;
    private static final double MILLI = 1e3;

    @Override
    public String name() {
        return "topics";
    }

    @Override
    public String meaning() {
        return "from a write to a topic until other windows, processes and 10,000 listeners know";
    }

    @Override
    public List<Row> run(Rig rig) throws IOException, SQLException, InterruptedException {
        List<Row> rows = new ArrayList<>();
        rows.addAll(windows(rig));
        rows.addAll(processes(rig));
        rows.addAll(TopicListeners.rows(rig));
        return rows;
    }

    /// A number that was shown, or -1 for a window that is ready, and when.
    private record Shown(int number, long micros) {}

    /// What writes, and what is heard.
    private static final class Course {
        private final BlockingQueue<Shown> shown = new LinkedBlockingQueue<>();
        private final BlockingQueue<Long> answered = new LinkedBlockingQueue<>();
        private final Samples latencies = new Samples();
        private final Samples answers = new Samples();

        private void run(CoreThread core, Topic<Integer> writer, int windows)
                throws IOException, InterruptedException {
            for (int number = 1; number <= WARM_UP + ROUNDS; number++) {
                int next = number;
                long begun = TopicWindow.nowMicros();
                core.run(
                        () ->
                                writer.put(next)
                                        .whenEnded(
                                                done -> answered.add(TopicWindow.nowMicros()),
                                                failed -> failed.printStackTrace()));
                double answer = (taken(answered) - begun) / MILLI;
                if (number > WARM_UP) {
                    answers.add(answer);
                }
                for (int left = windows; left > 0; ) {
                    Shown one = taken(shown);
                    if (one.number() == number) {
                        left--;
                        if (number > WARM_UP) {
                            latencies.add((one.micros() - begun) / MILLI);
                        }
                    }
                }
            }
        }

        private void awaitReady(int windows) throws IOException, InterruptedException {
            for (int left = windows; left > 0; ) {
                left -= taken(shown).number() == -1 ? 1 : 0;
            }
        }

        private static <T> T taken(BlockingQueue<T> queue)
                throws IOException, InterruptedException {
            T one = queue.poll(LIMIT_S, TimeUnit.SECONDS);
            if (one == null) {
                throw new IOException("a topic is not shown");
            }
            return one;
        }

        private Figure figure(String name, double percent, Target target) {
            return new Figure(
                    name + ".p" + Math.round(percent),
                    "ms",
                    latencies.percentile(percent),
                    new Baseline("the writer's answer", answers.percentile(percent)),
                    target);
        }
    }

    private static List<Row> windows(Rig rig) throws IOException, InterruptedException {
        Course course = new Course();
        try (CoreThread core = CoreThread.with(Runnable::run);
                JdkStorage storage = storage(rig.folder("topics"), core)) {
            Ports ports = JdkPorts.alone(core, storage);
            TopicStore store = new InProcessTopics(core.time());
            for (int i = 0; i < WINDOWS; i++) {
                core.run(() -> open(ports, store, course));
            }
            course.awaitReady(WINDOWS);
            course.run(core, TopicWindow.topic(ports, store).build(), WINDOWS);
        }
        return List.of(
                course.figure("topics.windows", 50, new Target.None()),
                course.figure("topics.windows", 99, new Target.Below(50)));
    }

    private static void open(Ports ports, TopicStore store, Course course) {
        TopicWindow.topic(ports, store)
                .apply(number -> course.shown.add(new Shown(number, TopicWindow.nowMicros())))
                .build()
                .start()
                .whenEnded(
                        fresh -> course.shown.add(new Shown(-1, 0)),
                        failed -> failed.printStackTrace());
    }

    private static List<Row> processes(Rig rig) throws IOException, InterruptedException {
        Course course = new Course();
        Path folder = rig.folder("topics");
        List<TopicWindow> others = new ArrayList<>();
        try (CoreThread core = CoreThread.with(Runnable::run);
                JdkStorage storage = storage(folder, core)) {
            for (int i = 0; i < OTHER_PROCESSES; i++) {
                others.add(
                        TopicWindow.open(
                                folder,
                                (number, micros) -> course.shown.add(new Shown(number, micros))));
            }
            course.awaitReady(OTHER_PROCESSES);
            Ports ports = JdkPorts.alone(core, storage);
            TopicStore store = new StoredTopics(storage, core.time());
            course.run(core, TopicWindow.topic(ports, store).build(), OTHER_PROCESSES);
        } finally {
            for (TopicWindow other : others) {
                other.close();
            }
        }
        return List.of(
                course.figure("topics.processes", 50, new Target.None()),
                course.figure("topics.processes", 99, new Target.Below(250)));
    }

    private static JdkStorage storage(Path folder, CoreThread core) throws IOException {
        try {
            return JdkStorage.inFiles(folder, core::run);
        } catch (Storage.StorageException failed) {
            throw new IOException(failed);
        }
    }
}
