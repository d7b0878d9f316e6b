package dev.tidemark.client.recorded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.client.fake.FakePorts;
import dev.tidemark.client.fake.FakeTime;
import dev.tidemark.client.fake.ScriptedTransport;
import dev.tidemark.client.port.Chance;
import dev.tidemark.client.port.Ports;
import dev.tidemark.client.port.Transport;
import dev.tidemark.client.promise.Outcome;
import dev.tidemark.client.row.CellParsers;
import dev.tidemark.client.row.Row;
import dev.tidemark.client.row.RowSchema;
import dev.tidemark.client.row.Rows;
import dev.tidemark.client.row.WireException;
import dev.tidemark.client.row.WireMessage;
import dev.tidemark.client.shape.Checkpoint;
import dev.tidemark.client.shape.ShapeBatch;
import dev.tidemark.client.shape.ShapeMessage;
import dev.tidemark.client.shape.ShapeRows;
import dev.tidemark.client.shape.Subset;
import dev.tidemark.client.stream.ExpiredHandles;
import dev.tidemark.client.stream.ShapeFault;
import dev.tidemark.client.stream.ShapeListener;
import dev.tidemark.client.stream.ShapeRequest;
import dev.tidemark.client.stream.ShapeStatus;
import dev.tidemark.client.stream.ShapeStream;
import dev.tidemark.client.stream.StreamConfig;
import dev.tidemark.protocol.LogMode;
import dev.tidemark.protocol.LogOffset;
import dev.tidemark.protocol.Lsn;
import dev.tidemark.protocol.ShapeHandle;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The stream is fed what a real Electric server answered.
final class RecordedAnswersTest implements ShapeListener<Row> {
    private static final List<Recording.Exchange> ALL = Recording.exchanges();
    private static final String UP_TO_DATE =
            "[{\"headers\":{\"control\":\"up-to-date\",\"global_last_seen_lsn\":\"0\"}}]";

    private final FakeTime time = new FakeTime();
    private final ScriptedTransport network = new ScriptedTransport(time);
    private final Rows ops = new Rows();
    private final List<ShapeBatch<Row>> batches = new ArrayList<>();
    private final List<ShapeFault> faults = new ArrayList<>();
    private int refetches;

    private ShapeStream<Row> stream(LogMode mode, StreamConfig config) {
        ShapeRequest request = ShapeRequest.at("http://server/v1/shape").table("t");
        Ports ports = FakePorts.alone(network, time, Chance.seeded(0, 1));
        return new ShapeStream<>(
                mode == LogMode.FULL ? request : request.changesOnly(),
                config,
                ops,
                ports,
                ExpiredHandles.inMemory(),
                this);
    }

    static Stream<Recording.Exchange> answersWithMessages() {
        return ALL.stream()
                .filter(Recording.Exchange::hasMessages)
                .filter(exchange -> exchange.params().containsKey("offset"));
    }

    @ParameterizedTest
    @MethodSource("answersWithMessages")
    void everyMessageIsUnderstood(Recording.Exchange recorded) throws WireException {
        boolean events = recorded.head().header("content-type").orElse("").contains("event-stream");
        String offset = recorded.params().get("offset");
        StreamConfig config =
                offset.equals("now") ? StreamConfig.standard().fromNow() : StreamConfig.standard();
        ShapeStream<Row> stream = stream(LogMode.FULL, events ? config.events() : config);
        start(stream, recorded, offset);

        network.next().answer(recorded.head(), recorded.body() + (events ? "\n\n" : ""));
        time.settle();

        assertThat(faults).isEmpty();
        List<ShapeMessage<Row>> understood =
                batches.stream().flatMap(batch -> batch.messages().stream()).toList();
        int sent = events ? events(recorded.body()) : ops.messages(recorded.body()).size();
        assertThat(understood).hasSize(sent);
        if (!events) {
            assertThat(batches.getLast().upToDate())
                    .isEqualTo(recorded.head().headers().containsKey("electric-up-to-date"));
        }
    }

    private static int events(String body) {
        // What the recording cut off is not complete.
        int end = body.lastIndexOf("\"up-to-date\"");
        return (int)
                body.substring(0, Math.max(0, end))
                        .lines()
                        .filter(l -> l.startsWith("data:"))
                        .count();
    }

    private void start(ShapeStream<Row> stream, Recording.Exchange recorded, String offset) {
        Optional<String> handle = Optional.ofNullable(recorded.params().get("handle"));
        if (handle.isEmpty() || offset.equals("-1") || offset.equals("now")) {
            stream.start();
            return;
        }
        stream.start(
                new Checkpoint(
                        new ShapeHandle(handle.get()),
                        LogOffset.parse(offset).orElseThrow(),
                        "0",
                        "",
                        Lsn.ZERO));
        if (recorded.isLive()) {
            Transport.Head here =
                    new Transport.Head(
                            200,
                            Map.of(
                                    "electric-handle",
                                    handle.get(),
                                    "electric-offset",
                                    offset,
                                    "electric-schema",
                                    "{}"));
            network.next().answer(here, UP_TO_DATE);
            time.settle();
            batches.clear();
        }
    }

    static Stream<Recording.Exchange> subsets() {
        return ALL.stream()
                .filter(Recording.Exchange::isSubset)
                .filter(exchange -> exchange.head().status() == 200)
                .filter(exchange -> exchange.head().headers().containsKey("electric-schema"));
    }

    @ParameterizedTest
    @MethodSource("subsets")
    void everySubsetIsUnderstood(Recording.Exchange recorded) throws WireException {
        ShapeStream<Row> stream = stream(LogMode.FULL, StreamConfig.standard());
        ShapeStream.Wanted wanted = stream.want(Subset.all());
        stream.start();

        network.next().answer(recorded.head(), recorded.body());
        time.settle();

        assertThat(faults).isEmpty();
        assertThat(wanted.answered().outcome()).isInstanceOf(Outcome.Kept.class);
        assertThat(batches.getFirst().messages()).hasSameSizeAs(ops.subset(recorded.body()).rows());
    }

    static Stream<Recording.Exchange> refetches() {
        return ALL.stream().filter(exchange -> exchange.get() && exchange.head().status() == 409);
    }

    @ParameterizedTest
    @MethodSource("refetches")
    void everyRefetchLeadsToTheNamedLog(Recording.Exchange recorded) {
        ShapeStream<Row> stream = stream(LogMode.FULL, StreamConfig.standard());
        stream.start(
                new Checkpoint(new ShapeHandle("0-0"), LogOffset.SNAPSHOT_END, "", "", Lsn.ZERO));

        network.next().answer(recorded.head(), recorded.body());
        time.settle();

        assertThat(refetches).isEqualTo(1);
        Map<String, String> next = Recording.params(network.next().request().url());
        assertThat(next).containsEntry("offset", "-1").containsKey("cache-buster");
        assertThat(Optional.ofNullable(next.get("handle"))).isEqualTo(recorded.handle());
    }

    static Stream<Recording.Exchange> refusals() {
        return ALL.stream()
                .filter(exchange -> exchange.get())
                .filter(exchange -> exchange.head().status() >= 400)
                .filter(exchange -> exchange.head().status() < 500)
                .filter(exchange -> exchange.head().status() != 409)
                .filter(exchange -> !exchange.body().contains("out of bounds"));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void everyRefusalStopsWithTheServersReason(Recording.Exchange recorded) {
        ShapeStream<Row> stream = stream(LogMode.FULL, StreamConfig.standard());
        stream.start();

        network.next().answer(recorded.head(), recorded.body());
        time.settle();

        assertThat(stream.status()).isEqualTo(ShapeStatus.STOPPED);
        assertThat(faults).hasSize(1);
        assertThat(recorded.body()).startsWith(faults.getFirst().what());
    }

    static Stream<Recording.Exchange> troubles() {
        return ALL.stream().filter(exchange -> exchange.get() && exchange.head().status() >= 500);
    }

    @ParameterizedTest
    @MethodSource("troubles")
    void everyTroubleOfTheServerIsWaitedFor(Recording.Exchange recorded) {
        ShapeStream<Row> stream = stream(LogMode.FULL, StreamConfig.standard());
        stream.start();

        network.next().answer(recorded.head(), recorded.body());
        time.settle();

        assertThat(stream.status()).isEqualTo(ShapeStatus.RETRYING);
        time.pass(12_000);
        assertThat(network.waiting()).isEqualTo(1);
    }

    /// Whole sessions: each shape from its beginning as far as the recording goes. What the rows
    /// add up to is held against a fold that is too simple to be wrong.
    @Test
    void wholeSessionsAddUpToTheirRows() {
        int answered = 0;
        Set<String> shapes = new HashSet<>();
        for (Recording.Exchange first : ALL) {
            boolean begins = first.hasMessages() && "-1".equals(first.params().get("offset"));
            if (begins && shapes.add(first.handle().orElseThrow())) {
                answered += session(first);
            }
        }
        assertThat(shapes).hasSizeGreaterThan(40);
        assertThat(answered).isGreaterThan(120);
    }

    private int session(Recording.Exchange first) {
        batches.clear();
        faults.clear();
        ShapeStream<Row> stream = stream(LogMode.FULL, StreamConfig.standard());
        stream.start();
        Optional<Recording.Exchange> next = Optional.of(first);
        int answered = 0;
        while (next.isPresent()) {
            network.next().answer(next.get().head(), next.get().body());
            time.settle();
            answered++;
            next = following(first.handle().orElseThrow());
        }
        stream.stop();
        while (network.waiting() > 0) {
            network.next();
        }
        assertThat(faults).as(first.title()).isEmpty();
        compare(first);
        return answered;
    }

    /// The recorded answer to what the stream asks next, if it leads on.
    private Optional<Recording.Exchange> following(String handle) {
        String offset = batches.getLast().checkpoint().offset().toString();
        boolean upToDate = batches.getLast().upToDate();
        return ALL.stream()
                .filter(Recording.Exchange::hasMessages)
                .filter(exchange -> exchange.handle().equals(Optional.of(handle)))
                .filter(exchange -> handle.equals(exchange.params().get("handle")))
                .filter(exchange -> offset.equals(exchange.params().get("offset")))
                .filter(exchange -> exchange.isLive() == upToDate)
                .filter(exchange -> exchange.body().startsWith("["))
                .filter(
                        exchange ->
                                !upToDate
                                        || !Optional.of(offset)
                                                .equals(exchange.head().header("electric-offset")))
                .findFirst();
    }

    private void compare(Recording.Exchange first) {
        ShapeRows<Row> rows = new ShapeRows<>(ops, LogMode.FULL);
        Map<String, Map<String, String>> simple = new LinkedHashMap<>();
        boolean moves = false;
        boolean complete = false;
        for (ShapeBatch<Row> batch : batches) {
            rows.accept(batch);
            complete = complete || batch.upToDate();
            for (ShapeMessage<Row> message : batch.messages()) {
                moves = moves || message instanceof ShapeMessage.Move<Row>;
                if (message instanceof ShapeMessage.Change<Row> change) {
                    fold(simple, change);
                }
            }
        }
        if (complete && !moves) {
            assertThat(new TreeSet<>(rows.keys()))
                    .as(first.title())
                    .isEqualTo(new TreeSet<>(simple.keySet()));
            simple.forEach(
                    (key, columns) ->
                            columns.forEach(
                                    (column, text) ->
                                            assertThat(rows.row(key).text(column))
                                                    .isEqualTo(text)));
        }
    }

    private static void fold(
            Map<String, Map<String, String>> rows, ShapeMessage.Change<Row> change) {
        switch (change.kind()) {
            case INSERT -> rows.put(change.key(), columns(change.value()));
            case UPDATE -> rows.get(change.key()).putAll(columns(change.value()));
            case DELETE -> rows.remove(change.key());
        }
    }

    private static Map<String, String> columns(Row row) {
        Map<String, String> columns = new LinkedHashMap<>();
        for (String column : row.columns()) {
            columns.put(column, row.text(column));
        }
        return columns;
    }

    @Test
    void everyTypesTextHasAValue() throws WireException {
        CellParsers parsers = CellParsers.standard();
        int values = 0;
        for (Recording.Exchange exchange : ALL) {
            Optional<String> schema = exchange.head().header("electric-schema");
            if (schema.isEmpty() || !exchange.hasMessages()) {
                continue;
            }
            RowSchema columns = RowSchema.parse(schema.get());
            for (WireMessage<Row> message : ops.messages(exchange.body())) {
                Row row = message.value();
                boolean whole = "insert".equals(message.headers().text("operation"));
                if (row != null && whole) {
                    for (String column : row.columns()) {
                        parsers.value(columns.column(column), row.text(column));
                        values++;
                    }
                }
            }
        }
        assertThat(values).isGreaterThan(500);
    }

    @Override
    public void batch(ShapeBatch<Row> batch) {
        batches.add(batch);
    }

    @Override
    public void mustRefetch() {
        refetches++;
    }

    @Override
    public void fault(ShapeFault fault) {
        faults.add(fault);
    }
}
