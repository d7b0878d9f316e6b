package dev.tidemark.client.jdk.store;

import dev.tidemark.client.jdk.CoreThread;
import dev.tidemark.client.jdk.JdkPorts;
import dev.tidemark.client.port.Ports;
import dev.tidemark.client.topic.Topic;
import dev.tidemark.client.topic.TopicBuilder;
import dev.tidemark.client.topic.TopicCodec;
import dev.tidemark.client.topicstore.StoredTopics;
import dev.tidemark.protocol.json.JsonException;
import dev.tidemark.protocol.json.JsonValue;
import dev.tidemark.protocol.topic.Revision;
import dev.tidemark.protocol.topic.TopicName;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// A program with a topic in a store that it shares: adds its mark again and again until its input
/// ends, and says what it was promised and what it shows.
public final class TopicProcess {
    /// Tells it to write no more and to go on to show.
    static final char REST = 's';

    private static final long PAUSE_MS = 5;

    /// The marks of all programs, each with its number.
    static final TopicCodec<List<String>> MARKS =
            TopicCodec.of(
                    List.of(),
                    data -> {
                        if (data instanceof JsonValue.Members(Map<String, JsonValue> members)
                                && members.get("marks") instanceof JsonValue.Text(String text)) {
                            return List.of(text.split(" ", -1));
                        }
                        throw new JsonException("no marks");
                    },
                    marks ->
                            new JsonValue.Members(
                                    Map.of("marks", new JsonValue.Text(String.join(" ", marks)))));

    private final CoreThread core = CoreThread.with(Runnable::run);
    private final String name;
    private final JdkStorage storage;
    private final Topic<List<String>> topic;
    private boolean ending;
    private int number;

    private TopicProcess(String kind, Path path, String name) throws Exception {
        this.name = name;
        storage =
                kind.equals("files")
                        ? JdkStorage.inFiles(path, core::run)
                        : JdkStorage.inSqlite(path, core::run);
        Ports ports = JdkPorts.alone(core, storage);
        topic =
                new TopicBuilder<>(ports, new TopicName("marks"), MARKS)
                        .store(new StoredTopics(storage, core.time()))
                        .build();
    }

    /// Runs it.
    ///
    /// @param args `files` or `sqlite`, the path, a name
    public static void main(String[] args) throws Exception {
        TopicProcess process = new TopicProcess(args[0], Path.of(args[1]), args[2]);
        process.core.run(process::begin);
        int read = System.in.read();
        while (read >= 0) {
            if (read == REST) {
                process.core.run(() -> process.ending = true);
            }
            read = System.in.read();
        }
        process.storage.close();
    }

    private void begin() {
        topic.listen(this::shown);
        topic.start().whenEnded(fresh -> next(), failed -> say("failed " + failed));
    }

    private void shown(List<String> marks) {
        String revision = topic.revision().map(Revision::toString).orElse("none");
        say("shown " + revision + " " + marks.size());
    }

    private void next() {
        if (ending) {
            return;
        }
        String mark = name + "-" + number++;
        topic.compareAndPublish(marks -> Stream.concat(marks.stream(), Stream.of(mark)).toList())
                .settled()
                .whenEnded(
                        settled -> {
                            say("settled " + mark);
                            core.time().after(PAUSE_MS, this::next);
                        },
                        failed -> say("failed " + failed));
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
