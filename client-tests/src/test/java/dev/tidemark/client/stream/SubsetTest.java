package dev.tidemark.client.stream;

import static dev.tidemark.client.stream.Stage.UP_TO_DATE;
import static dev.tidemark.client.stream.Stage.body;
import static dev.tidemark.client.stream.Stage.change;
import static dev.tidemark.client.stream.Stage.head;
import static dev.tidemark.client.stream.Stage.params;
import static dev.tidemark.client.stream.Stage.refetch;
import static dev.tidemark.client.stream.Stage.row;
import static dev.tidemark.client.stream.Stage.status;
import static dev.tidemark.client.stream.Stage.upToDate;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertTrue;

import dev.tidemark.client.fake.ScriptedTransport;
import dev.tidemark.client.promise.Outcome;
import dev.tidemark.client.shape.Subset;
import java.util.List;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.teavm.junit.TeaVMTestRunner;

/// Rows on demand.
@RunWith(TeaVMTestRunner.class)
public final class SubsetTest {
    private final Stage stage =
            new Stage(StreamConfig.standard().fromNow(), Stage.items().changesOnly());

    private static String subset(String... rows) {
        return "{\"metadata\":{\"xmin\":\"100\",\"xmax\":\"105\",\"xip_list\":[\"102\"],"
                + "\"database_lsn\":\"50\",\"snapshot_mark\":1},\"data\":"
                + body(rows)
                + "}";
    }

    private Stage begun() {
        stage.stream.start();
        assertEquals("now", params(stage.network.next().request()).get("offset"));
        return stage;
    }

    private Stage live() {
        stage.stream.start();
        stage.answer(head("h1", "7_0"), body(UP_TO_DATE));
        stage.batches.clear();
        return stage;
    }

    @Test
    public void changesAreFollowedFromBeforeTheRowsAreAskedFor() {
        stage.stream.want(Subset.where("list = $1", "2").first(10, "id DESC"));
        stage.stream.start();
        stage.answer(head("h1", "7_0"), body(UP_TO_DATE));
        assertFalse(stage.batches.getFirst().upToDate());

        ScriptedTransport.Exchange asked = stage.next();
        assertEquals("POST", asked.request().method());
        assertEquals("7_0", params(asked.request()).get("offset"));
        assertEquals(
                "{\"subset\":{\"where\":\"list = $1\",\"params\":{\"1\":\"2\"},"
                        + "\"order_by\":\"id DESC\",\"limit\":10}}",
                asked.request().body().orElseThrow());
        asked.answer(head("h1", "7_0"), subset(row("1")));
        stage.time.settle();
        stage.answer(head("h1", "7_0"), body(UP_TO_DATE));

        assertEquals(List.of("k1"), stage.keys());
        assertTrue(stage.batches.getLast().upToDate());
    }

    @Test
    public void aLiveRequestMakesRoomForRows() {
        live();
        ScriptedTransport.Exchange waiting = stage.next();

        ShapeStream.Wanted wanted = stage.stream.want(Subset.all());
        assertTrue(waiting.aborted());
        stage.answer(head("h1", "7_0"), subset(row("1")));

        assertTrue(wanted.answered().outcome() instanceof Outcome.Kept);
        assertEquals(Subset.all(), stage.batches.getFirst().subset().orElseThrow());
    }

    @Test
    public void whatTheRowsContainedIsNotAppliedAgain() {
        live();
        stage.next();
        stage.stream.want(Subset.all());
        stage.answer(head("h1", "7_0"), subset(row("1")));
        stage.batches.clear();

        stage.answer(
                head("h1", "60_0"),
                body(
                        // The query had seen 101, but 102 ran and 106 had not begun.
                        change("update", "1", 40, 0, 101),
                        change("update", "2", 41, 0, 101),
                        change("delete", "1", 42, 0, 102),
                        change("insert", "1", 60, 0, 106),
                        upToDate(60)));

        assertEquals(List.of("k2", "k1", "k1"), stage.keys());
    }

    @Test
    public void aRefusedQueryFailsAlone() {
        live();
        ShapeStream.Wanted wrong = stage.stream.want(Subset.where("oops"));

        stage.next();
        stage.answer(status(400), "{\"errors\":{\"subset\":\"oops\"}}");

        assertTrue(wrong.answered().outcome() instanceof Outcome.Broken);
        assertEquals(1, stage.network.waiting());
        assertEquals(List.of(), stage.faults);
    }

    @Test
    public void afterARefetchTheRowsAreAskedForAgainUnlessReleased() {
        live();
        stage.next();
        ShapeStream.Wanted kept = stage.stream.want(Subset.where("kept"));
        stage.answer(head("h1", "7_0"), subset(row("1")));
        stage.next();
        ShapeStream.Wanted released = stage.stream.want(Subset.where("released"));
        stage.answer(head("h1", "7_0"), subset(row("2")));
        released.release().cancel();

        stage.answer(refetch("h2"), body());
        assertEquals("now", params(stage.next().request()).get("offset"));

        assertTrue(kept.answered().outcome() instanceof Outcome.Kept);
    }

    @Test
    public void stoppingBreaksWhatWasPromised() {
        begun();
        ShapeStream.Wanted wanted = stage.stream.want(Subset.all());
        assertNull(wanted.answered().outcome());

        stage.stream.stop();

        assertTrue(wanted.answered().outcome() instanceof Outcome.Broken);
    }

    @Test
    public void aPreviewComesBeforeTheLog() {
        Stage whole = Stage.polling();
        whole.stream.want(Subset.all().first(1, "id"));
        whole.stream.start();

        ScriptedTransport.Exchange preview = whole.next();
        assertEquals("POST", preview.request().method());
        preview.answer(head("h1", "0_0"), subset(row("1")));
        whole.time.settle();

        assertEquals(List.of("k1"), whole.keys());
        assertEquals("-1", params(whole.next().request()).get("offset"));
    }
}
