package dev.tidemark.client.stream;

import static dev.tidemark.client.stream.Stage.UP_TO_DATE;
import static dev.tidemark.client.stream.Stage.body;
import static dev.tidemark.client.stream.Stage.change;
import static dev.tidemark.client.stream.Stage.head;
import static dev.tidemark.client.stream.Stage.params;
import static dev.tidemark.client.stream.Stage.refetch;
import static dev.tidemark.client.stream.Stage.row;
import static dev.tidemark.client.stream.Stage.status;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertTrue;

import dev.tidemark.client.fake.ScriptedTransport;
import dev.tidemark.client.port.Transport;
import dev.tidemark.client.row.ColumnNames;
import dev.tidemark.client.row.WireException;
import dev.tidemark.client.shape.Checkpoint;
import dev.tidemark.protocol.LogOffset;
import java.util.List;
import java.util.Map;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.teavm.junit.TeaVMTestRunner;

/// A stream and an honest server.
@RunWith(TeaVMTestRunner.class)
public final class StreamTest {
    @Test
    public void itReadsToTheEndAndThenWaits() {
        Stage stage = Stage.polling();
        stage.stream.start();

        ScriptedTransport.Exchange first = stage.next();
        assertEquals(
                "http://server/v1/shape?log=full&offset=-1&table=items", first.request().url());
        first.answer(head("h1", "0_0"), body(row("1"), row("2")));
        stage.time.settle();
        assertFalse(stage.batches.getFirst().upToDate());

        ScriptedTransport.Exchange second = stage.next();
        assertEquals("0_0", params(second.request()).get("offset"));
        assertEquals("h1", params(second.request()).get("handle"));
        second.answer(head("h1", "0_inf"), body(row("3"), UP_TO_DATE));
        stage.time.settle();
        assertTrue(stage.batches.getLast().upToDate());

        Map<String, String> third = params(stage.next().request());
        assertEquals("true", third.get("live"));
        assertEquals("5", third.get("cursor"));
        assertEquals("0_inf", third.get("offset"));
        assertEquals(List.of("k1", "k2", "k3"), stage.keys());
        assertEquals(List.of(ShapeStatus.LOADING, ShapeStatus.LIVE), stage.statuses);
    }

    @Test
    public void parametersAreSortedAndEncoded() {
        ShapeRequest request =
                ShapeRequest.at("http://server/v1/shape?zone=1")
                        .table("items")
                        .where("title = $1 AND é", "a b/c💡")
                        .columns("id", "createdAt", "we\"ird")
                        .names(ColumnNames.snakeToCamel())
                        .fullRows();
        Stage stage = new Stage(StreamConfig.standard(), request);

        stage.stream.start();

        assertEquals(
                "http://server/v1/shape?columns=%22id%22%2C%22created_at%22%2C%22we%22%22ird%22"
                        + "&log=full&offset=-1&params%5B1%5D=a%20b%2Fc%F0%9F%92%A1&replica=full"
                        + "&table=items&where=title%20%3D%20%241%20AND%20%C3%A9&zone=1",
                stage.next().request().url());
    }

    @Test
    public void theStreamsOwnParametersAreRefused() {
        try {
            ShapeRequest.at("http://server").param("offset", "1");
        } catch (IllegalArgumentException refused) {
            return;
        }
        throw new AssertionError("it was taken");
    }

    @Test
    public void aRefetchBeginsAnewUnderAnAddressThatNoCacheKnows() {
        Stage stage = Stage.polling().live();

        stage.answer(refetch("h2"), body());

        assertEquals(1, stage.refetches);
        Map<String, String> params = params(stage.next().request());
        assertEquals("-1", params.get("offset"));
        assertEquals("h2", params.get("handle"));
        assertEquals("h1", params.get("expired_handle"));
        assertTrue(params.containsKey("cache-buster"));
        assertFalse(params.containsKey("live"));
        assertEquals(1, stage.network.asked() - 3);
    }

    @Test
    public void aServerWithoutTheOffsetAnyMoreIsReadFromTheBeginning() {
        Stage stage = Stage.polling().live();

        stage.answer(status(400), "{\"errors\":{\"offset\":[\"out of bounds for this shape\"]}}");

        assertEquals(1, stage.refetches);
        assertEquals("-1", params(stage.next().request()).get("offset"));
    }

    @Test
    public void failuresAreRetriedLaterAndLater() {
        Stage stage = Stage.polling().live();

        int inAnHour = stage.answerAlways(status(500), "", 3_600_000);
        stage.time.pass(32_000);
        stage.answer(head("h1", "9_0"), body(change("insert", "2", 9, 0, 3), UP_TO_DATE));

        assertTrue("asked " + inAnHour, inAnHour > 100 && inAnHour < 400);
        assertEquals(1, stage.faults.size());
        assertEquals(List.of("k2"), stage.keys());
        assertEquals(ShapeStatus.LIVE, stage.stream.status());
    }

    @Test
    public void theServersWishIsTheFloorOfTheWait() {
        Stage stage = Stage.polling().live();

        stage.answer(new Transport.Head(503, Map.of("retry-after", "60")), "");

        stage.time.pass(59_000);
        assertEquals(0, stage.network.waiting());
        stage.time.pass(2_000);
        assertEquals(1, stage.network.waiting());
    }

    @Test
    public void aCutAnswerCountsForNothing() {
        Stage stage = Stage.polling().live();
        ScriptedTransport.Exchange exchange = stage.next();
        exchange.head(head("h1", "9_0"));
        exchange.text("[" + change("insert", "2", 9, 0, 3));
        exchange.cut();

        stage.time.pass(1_000);

        assertEquals(List.of(), stage.batches);
        assertEquals("0_inf", params(stage.next().request()).get("offset"));
    }

    @Test
    public void aQuietRequestIsMadeAgainWithoutWaiting() {
        Stage stage = Stage.polling().live();
        ScriptedTransport.Exchange quiet = stage.next();

        stage.time.pass(46_000);

        assertTrue(quiet.aborted());
        assertFalse(params(stage.next().request()).containsKey("live"));
    }

    @Test
    public void reasonsToPauseAreIndependent() {
        Stage stage = Stage.polling().live();
        ScriptedTransport.Exchange waiting = stage.next();

        stage.stream.pause("hidden");
        stage.stream.pause("offline");
        stage.stream.resume("hidden");
        assertTrue(waiting.aborted());
        assertEquals(0, stage.network.waiting());
        assertEquals(ShapeStatus.PAUSED, stage.stream.status());

        stage.stream.resume("offline");
        assertFalse(params(stage.next().request()).containsKey("live"));
    }

    @Test
    public void aRefreshAsksAtOnce() {
        Stage stage = Stage.polling().live();
        ScriptedTransport.Exchange waiting = stage.next();

        stage.stream.refresh();

        assertTrue(waiting.aborted());
        assertFalse(params(stage.next().request()).containsKey("live"));
    }

    @Test
    public void aRefusalIsAskedAgainAsDecided() {
        Stage stage = Stage.polling().live();
        stage.decision =
                new ShapeListener.Decision.Retry(
                        Map.of("zone", "2"), Map.of("authorization", "fresh"));

        stage.answer(status(401), "expired");

        Transport.Request again = stage.next().request();
        assertEquals("fresh", again.headers().get("authorization"));
        assertEquals("2", params(again).get("zone"));
        assertEquals("0_inf", params(again).get("offset"));
    }

    @Test
    public void anEndlessRefusalEnds() {
        Stage stage = Stage.polling().live();
        stage.decision = new ShapeListener.Decision.Retry(Map.of(), Map.of());

        int asked = stage.answerAlways(status(403), "no", 3_600_000);

        assertTrue("asked " + asked, asked <= 51);
        assertEquals(ShapeStatus.STOPPED, stage.stream.status());
    }

    @Test
    public void withoutADecisionARefusalStops() {
        Stage stage = Stage.polling();
        stage.stream.start();

        stage.answer(status(404), "Not found");

        assertEquals(new ShapeFault.Refused(404, "Not found"), stage.faults.getFirst());
        assertEquals(ShapeStatus.STOPPED, stage.stream.status());
        assertEquals(0, stage.network.waiting());
        assertEquals(0, stage.time.pending());
    }

    @Test
    public void aListenerThatFailsDoesNotEndTheStream() {
        Stage stage = Stage.polling();
        stage.onBatch =
                () -> {
                    throw new IllegalStateException("the program's mistake");
                };

        stage.live();

        assertEquals(2, stage.faults.size());
        assertEquals(1, stage.network.waiting());
    }

    @Test
    public void aListenerMayStopTheStream() {
        Stage stage = Stage.polling();
        stage.onBatch = stage.stream::stop;
        stage.stream.start();

        stage.answer(head("h1", "0_0"), body(row("1")));

        assertEquals(ShapeStatus.STOPPED, stage.stream.status());
        assertEquals(1, stage.batches.size());
        stage.time.pass(100_000);
        assertEquals(List.of("k1"), stage.keys());
    }

    @Test
    public void aCheckpointLeadsBackToWhereItWas() throws WireException {
        Stage first = Stage.polling().live();
        first.answer(head("h1", "9_4"), body(change("update", "1", 9, 4, 3), UP_TO_DATE));
        Checkpoint stored = Checkpoint.parse(first.batches.getLast().checkpoint().toJson());

        Stage second = Stage.polling();
        second.stream.start(stored);

        Map<String, String> params = params(second.next().request());
        assertEquals("9_4", params.get("offset"));
        assertEquals("h1", params.get("handle"));
        assertFalse(params.containsKey("live"));
        assertEquals(new LogOffset(9, 4), stored.offset());
        assertEquals(9, stored.watermark().value());
        assertEquals(Stage.SCHEMA, stored.schema());
    }

    @Test
    public void noContentMeansNothingNew() {
        Stage stage = Stage.polling().live();

        stage.answer(status(204), "");

        assertTrue(stage.batches.getLast().upToDate());
        assertEquals("true", params(stage.next().request()).get("live"));
    }

    @Test
    public void equalSeedsTellEqualStories() {
        Stage one = Stage.polling().live();
        Stage other = Stage.polling().live();

        assertEquals(
                one.answerAlways(status(500), "", 600_000),
                other.answerAlways(status(500), "", 600_000));
        assertNotEquals(0, one.time.ticksMs());
    }
}
