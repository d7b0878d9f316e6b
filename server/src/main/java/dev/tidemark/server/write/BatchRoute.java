package dev.tidemark.server.write;

import dev.tidemark.protocol.json.JsonEntries;
import dev.tidemark.protocol.json.JsonException;
import dev.tidemark.protocol.json.JsonValue;
import dev.tidemark.protocol.write.WriteBatch;
import dev.tidemark.server.http.Exchange;
import dev.tidemark.server.http.Handler;
import dev.tidemark.server.http.Request;
import dev.tidemark.server.http.Response;
import dev.tidemark.server.metrics.Metrics;
import dev.tidemark.write.LoneChange;
import dev.tidemark.write.LoneResult;
import dev.tidemark.write.identity.Identity;
import dev.tidemark.write.table.TableRules;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// `POST /api/writes/batch`: the body of a client's write buffer, on the core of `/v1/writes`.
///
/// Each change stands alone: it is applied or refused by itself, in the order of the list.
public final class BatchRoute implements Handler {
    private static final int DEPTH_MAX = 64;

    private final WriteService service;
    private final WriteDesk desk;
    private final Tally tally;
    private final BufferedChanges reader;

    public BatchRoute(
            WriteService service, WriteDesk desk, Metrics metrics, Collection<TableRules> tables) {
        this.service = service;
        this.desk = desk;
        this.tally = new Tally(metrics);
        this.reader = new BufferedChanges(tables);
    }

    @Override
    public void handle(Request request, Exchange exchange) {
        exchange.route("batch");
        desk.takeJson(request, exchange, this::answer);
    }

    private Response answer(Identity identity, String text) {
        JsonEntries body;
        List<JsonValue> items;
        try {
            body = JsonEntries.read(text, DEPTH_MAX, "changes");
            items = items(body.whole());
        } catch (JsonException malformed) {
            return WriteResponses.of(
                    new WriteRefusal.Malformed(String.valueOf(malformed.getMessage())));
        }
        if (items.size() > WriteBatch.CHANGES_MAX) {
            return WriteResponses.of(
                    new WriteRefusal.TooLarge(
                            "there are more than " + WriteBatch.CHANGES_MAX + " changes"));
        }
        List<BufferedChanges.Unreadable> unreadable = new ArrayList<>();
        List<LoneChange> changes = reader.read(items, body.broken(), unreadable);
        List<LoneResult> results = service.loneChanges().apply(identity, changes);
        results.forEach(result -> tally.count(result.outcome()));
        return WriteResponses.outcomes(BatchReply.of(results, unreadable));
    }

    private static List<JsonValue> items(JsonValue body) throws JsonException {
        if (body instanceof JsonValue.Members(Map<String, JsonValue> members)
                && members.get("changes") instanceof JsonValue.Items(List<JsonValue> items)) {
            return items;
        }
        throw new JsonException("the body is not {\"changes\": [...]}");
    }
}
