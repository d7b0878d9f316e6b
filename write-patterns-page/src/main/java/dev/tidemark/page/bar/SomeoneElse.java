package dev.tidemark.page.bar;

import dev.tidemark.client.port.Ports;
import dev.tidemark.client.port.Transport;
import dev.tidemark.client.promise.Promise;
import dev.tidemark.protocol.JsonBytes;
import java.util.Map;
import java.util.Optional;

/// Another person at another device: writes straight to the server, whatever this page's network
/// is like.
public final class SomeoneElse {
    private static final int ANSWER_MAX = 100_000;

    private final Ports ports;
    private final String server;

    /// @param server where it is, such as `https://example.org`
    public SomeoneElse(Ports ports, String server) {
        this.ports = ports;
        this.server = server;
    }

    /// Adds a todo for all.
    ///
    /// @param name who does it
    /// @param now as Postgres writes it
    /// @return whether the server did it
    public Promise<Boolean> adds(String name, String title, String now) {
        JsonBytes values =
                new JsonBytes(128)
                        .raw("{\"title\":")
                        .text(title)
                        .raw(",\"completed\":false,\"shared\":true,\"created_at\":")
                        .text(now)
                        .raw('}');
        return write(name, "insert", ports.chance().uuid(), values);
    }

    /// Gives a todo another title.
    public Promise<Boolean> renames(String name, String id, String title) {
        return write(name, "update", id, new JsonBytes(64).raw("{\"title\":").text(title).raw('}'));
    }

    /// Ticks a todo, or unticks it.
    public Promise<Boolean> ticks(String name, String id, boolean completed) {
        JsonBytes values = new JsonBytes(32).raw("{\"completed\":");
        return write(name, "update", id, values.raw(completed ? "true}" : "false}"));
    }

    private Promise<Boolean> write(String name, String operation, String id, JsonBytes values) {
        JsonBytes batch =
                new JsonBytes(256)
                        .raw("{\"client\":")
                        .text("someone-" + ports.chance().uuid())
                        .raw(",\"transactions\":[{\"seq\":1,\"changes\":[{\"table\":\"todos\",")
                        .raw("\"op\":")
                        .text(operation)
                        .raw(",\"key\":{\"id\":")
                        .text(id)
                        .raw("},\"values\":")
                        .raw(values.toString());
        Transport.Request request =
                new Transport.Request(
                        "POST",
                        server + "/v1/writes",
                        Map.of(
                                "authorization",
                                "Bearer guest." + name,
                                "content-type",
                                "application/json"),
                        Optional.of(batch.raw("}]}]}").toString()));
        return ports.transport()
                .exchange(request, ANSWER_MAX)
                .map(reply -> reply.body().contains("\"applied\""))
                .recover(failed -> Promise.kept(false));
    }
}
