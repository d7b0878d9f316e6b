package dev.tidemark.server.write;

import dev.tidemark.protocol.json.JsonException;
import dev.tidemark.protocol.write.WriteBatch;
import dev.tidemark.protocol.write.WriteBatchJson;
import dev.tidemark.protocol.write.WriteOutcome;
import dev.tidemark.protocol.write.WriteReply;
import dev.tidemark.protocol.write.WriteReplyJson;
import dev.tidemark.protocol.write.WriteResult;
import dev.tidemark.server.http.Exchange;
import dev.tidemark.server.http.Handler;
import dev.tidemark.server.http.Request;
import dev.tidemark.server.http.Response;
import dev.tidemark.server.metrics.Metrics;
import dev.tidemark.write.BatchAnswer;
import dev.tidemark.write.identity.Identity;
import java.time.Duration;
import java.util.List;

/// `POST /v1/writes`: a batch of client transactions in, an outcome for each out.
public final class WriteRoute implements Handler {
    private static final Duration DATABASE_PAUSE = Duration.ofSeconds(2);

    private final WriteService service;
    private final WriteDesk desk;
    private final Tally tally;

    public WriteRoute(WriteService service, WriteDesk desk, Metrics metrics) {
        this.service = service;
        this.desk = desk;
        this.tally = new Tally(metrics);
    }

    @Override
    public void handle(Request request, Exchange exchange) {
        exchange.route("writes");
        desk.takeJson(request, exchange, this::answer);
    }

    private Response answer(Identity identity, String text) {
        WriteBatch batch;
        try {
            batch = WriteBatchJson.readEach(text);
        } catch (JsonException malformed) {
            return WriteResponses.of(
                    new WriteRefusal.Malformed(String.valueOf(malformed.getMessage())));
        }
        return switch (service.writes().apply(identity, batch)) {
            case BatchAnswer.Answered(WriteReply reply) -> answer(reply);
            case BatchAnswer.LeaseLost(long current) ->
                    WriteResponses.of(new WriteRefusal.LeaseLost(current));
            case BatchAnswer.SchemaTooOld(int versionMin) ->
                    WriteResponses.of(new WriteRefusal.SchemaTooOld(versionMin));
            case BatchAnswer.TooLarge(int changesMax) ->
                    WriteResponses.of(
                            new WriteRefusal.TooLarge(
                                    "a batch of several transactions has at most %d changes; split"
                                                    .formatted(changesMax)
                                            + " it between transactions"));
        };
    }

    private Response answer(WriteReply reply) {
        List<WriteResult> results = reply.results();
        results.forEach(result -> tally.count(result.outcome()));
        boolean away =
                !results.isEmpty()
                        && results.stream().allMatch(result -> unavailable(result.outcome()));
        return away
                ? WriteResponses.of(
                        new WriteRefusal.Unavailable(
                                "the database can't be reached", DATABASE_PAUSE))
                : WriteResponses.outcomes(WriteReplyJson.write(reply));
    }

    private static boolean unavailable(WriteOutcome outcome) {
        return outcome instanceof WriteOutcome.Retry retry && retry.code().equals("unavailable");
    }
}
