package dev.tidemark.client.stream;

import dev.tidemark.client.fake.FakePorts;
import dev.tidemark.client.fake.FakeTime;
import dev.tidemark.client.fake.ScriptedTransport;
import dev.tidemark.client.port.Chance;
import dev.tidemark.client.port.Ports;
import dev.tidemark.client.port.Transport;
import dev.tidemark.client.promise.Promise;
import dev.tidemark.client.row.Row;
import dev.tidemark.client.row.Rows;
import dev.tidemark.client.shape.ShapeBatch;
import dev.tidemark.client.shape.ShapeMessage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A stream whose server is the test, and what its listener heard.
final class Stage implements ShapeListener<Row> {
    static final String UP_TO_DATE = upToDate(7);
    static final String SCHEMA = "{\"id\":{\"type\":\"int4\",\"pk_index\":0}}";

    final FakeTime time = new FakeTime();
    final ScriptedTransport network = new ScriptedTransport(time);
    final ExpiredHandles expired = ExpiredHandles.inMemory();
    final List<ShapeBatch<Row>> batches = new ArrayList<>();
    final List<ShapeFault> faults = new ArrayList<>();
    final List<ShapeStatus> statuses = new ArrayList<>();
    final ShapeStream<Row> stream;
    int refetches;
    Decision decision = new Decision.Stop();
    Runnable onBatch = () -> {};

    Stage(StreamConfig config, ShapeRequest request) {
        Ports ports = FakePorts.alone(network, time, Chance.seeded(0, 1));
        stream = new ShapeStream<>(request, config, new Rows(), ports, expired, this);
    }

    static Stage polling() {
        return new Stage(StreamConfig.standard(), items());
    }

    static ShapeRequest items() {
        return ShapeRequest.at("http://server/v1/shape").table("items");
    }

    static Transport.Head head(String handle, String offset) {
        return new Transport.Head(
                200,
                Map.of(
                        "electric-handle", handle,
                        "electric-offset", offset,
                        "electric-schema", SCHEMA,
                        "electric-cursor", "5"));
    }

    static Transport.Head status(int code) {
        return new Transport.Head(code, Map.of());
    }

    static Transport.Head refetch(String handle) {
        return new Transport.Head(409, Map.of("electric-handle", handle));
    }

    static String upToDate(long lsn) {
        return "{\"headers\":{\"control\":\"up-to-date\",\"global_last_seen_lsn\":\""
                + lsn
                + "\"}}";
    }

    /// A row of the snapshot.
    static String row(String id) {
        return change("insert", id, "");
    }

    /// A change of a transaction.
    static String change(String operation, String id, long lsn, long op, int txid) {
        return change(
                operation,
                id,
                ",\"lsn\":\""
                        + lsn
                        + "\",\"op_position\":"
                        + op
                        + ",\"last\":true,\"txids\":["
                        + txid
                        + "]");
    }

    private static String change(String operation, String id, String origin) {
        return "{\"key\":\"k"
                + id
                + "\",\"value\":{\"id\":\""
                + id
                + "\"},\"headers\":{\"operation\":\""
                + operation
                + "\""
                + origin
                + "}}";
    }

    static String body(String... messages) {
        return "[" + String.join(",", messages) + "]";
    }

    /// Starts and reads a log of one row to its end.
    Stage live() {
        stream.start();
        answer(head("h1", "0_0"), body(row("1")));
        answer(head("h1", "0_inf"), body(UP_TO_DATE));
        batches.clear();
        return this;
    }

    /// Answers the next request.
    void answer(Transport.Head head, String body) {
        network.next().answer(head, body);
        time.settle();
    }

    /// Answers every request in the same way for so long; says how many there were.
    int answerAlways(Transport.Head head, String body, long ms) {
        int before = network.asked();
        long until = time.ticksMs() + ms;
        while (time.ticksMs() < until) {
            while (network.waiting() > 0) {
                network.next().answer(head, body);
                // No network is faster than this.
                time.pass(1);
            }
            time.pass(10);
        }
        return network.asked() - before;
    }

    /// The parameters of a request.
    static Map<String, String> params(Transport.Request request) {
        Map<String, String> params = new LinkedHashMap<>();
        for (String pair : request.url().substring(request.url().indexOf('?') + 1).split("&", -1)) {
            int equals = pair.indexOf('=');
            params.put(pair.substring(0, equals), pair.substring(equals + 1));
        }
        return params;
    }

    /// The parameters of the next request, which stays the test's to answer.
    ScriptedTransport.Exchange next() {
        return network.next();
    }

    /// Keys of all changes that were delivered.
    List<String> keys() {
        List<String> keys = new ArrayList<>();
        for (ShapeBatch<Row> batch : batches) {
            for (ShapeMessage<Row> message : batch.messages()) {
                if (message instanceof ShapeMessage.Change<Row> change) {
                    keys.add(change.key());
                }
            }
        }
        return keys;
    }

    @Override
    public void batch(ShapeBatch<Row> batch) {
        batches.add(batch);
        onBatch.run();
    }

    @Override
    public void mustRefetch() {
        refetches++;
    }

    @Override
    public void fault(ShapeFault fault) {
        faults.add(fault);
    }

    @Override
    public void status(ShapeStatus now) {
        statuses.add(now);
    }

    @Override
    public Promise<Decision> refused(ShapeFault.Refused refusal) {
        return Promise.kept(decision);
    }
}
