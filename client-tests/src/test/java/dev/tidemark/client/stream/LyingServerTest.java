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
import static org.junit.Assert.assertTrue;

import dev.tidemark.client.port.Transport;
import java.util.List;
import java.util.Map;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.teavm.junit.TeaVMTestRunner;

/// A stream and what stands between it and an honest server, or no honest server.
@RunWith(TeaVMTestRunner.class)
public final class LyingServerTest {
    private static final long HOUR_MS = 3_600_000;
    private static final int PATIENT = 400;

    @Test
    public void aLogThatGoesBackwardsIsNotBelieved() {
        Stage stage = Stage.polling().live();
        stage.answer(head("h1", "9_4"), body(change("update", "1", 9, 4, 3), UP_TO_DATE));
        stage.batches.clear();

        stage.answer(head("h1", "9_2"), body(change("update", "1", 9, 2, 3), UP_TO_DATE));
        stage.time.pass(1_000);

        assertEquals(List.of(), stage.batches);
        assertTrue(stage.faults.getFirst() instanceof ShapeFault.Lie);
        Map<String, String> again = params(stage.next().request());
        assertEquals("9_4", again.get("offset"));
        assertTrue(again.containsKey("cache-buster"));
    }

    @Test
    public void anAnswerOfAnotherLogIsNotBelieved() {
        Stage stage = Stage.polling().live();

        stage.answer(head("h9", "9_2"), body(change("update", "1", 9, 2, 3), UP_TO_DATE));

        assertEquals(List.of(), stage.batches);
        assertTrue(stage.faults.getFirst() instanceof ShapeFault.Lie);
    }

    @Test
    public void whoLiesOnIsReadFromTheBeginningAndHealsIt() {
        Stage stage = Stage.polling().live();
        for (int i = 0; i < 4; i++) {
            stage.answer(head("h9", "9_2"), body(UP_TO_DATE));
            stage.time.pass(33_000);
        }

        assertEquals(1, stage.refetches);
        stage.answer(head("h9", "0_0"), body(row("1")));
        stage.answer(head("h9", "0_inf"), body(UP_TO_DATE));
        assertEquals(ShapeStatus.LIVE, stage.stream.status());
    }

    @Test
    public void aCacheThatServesAVoidLogIsNoticed() {
        Stage stage = Stage.polling().live();
        stage.answer(refetch("h2"), body());

        stage.answer(head("h1", "0_0"), body(row("1")));
        stage.time.pass(1_000);

        assertEquals(List.of(), stage.batches);
        stage.answer(head("h2", "0_0"), body(row("2")));
        assertEquals(List.of("k2"), stage.keys());
    }

    @Test
    public void missingHeadersAreReportedWithARemedy() {
        Stage stage = Stage.polling();
        stage.stream.start();

        int asked =
                stage.answerAlways(
                        new Transport.Head(200, Map.of()), "<html>Log in</html>", HOUR_MS);

        assertTrue("asked " + asked, asked < PATIENT);
        assertTrue(stage.faults.getFirst().advice().contains("expose"));
        assertEquals(List.of(), stage.batches);
        // The captive portal is gone.
        stage.time.pass(33_000);
        stage.answer(head("h1", "0_0"), body(row("1")));
        assertEquals(List.of("k1"), stage.keys());
    }

    @Test
    public void endlessRefetchesAreBounded() {
        Stage stage = Stage.polling().live();

        int asked = stage.answerAlways(refetch("h2"), body(), HOUR_MS);

        assertTrue("asked " + asked, asked < PATIENT);
        assertEquals(1, stage.refetches);
        assertEquals(1, stage.faults.size());
    }

    @Test
    public void aLogThatIsVoidAfterEachFirstPartIsBounded() {
        Stage stage = Stage.polling();
        stage.stream.start();
        for (int i = 0; i < 100; i++) {
            stage.answer(head("h" + i, "0_0"), body(row("1")));
            stage.answer(refetch("h" + (i + 1)), body());
            stage.time.pass(32_000);
        }

        assertTrue("asked " + stage.network.asked(), stage.network.asked() <= 202);
        assertTrue(stage.time.ticksMs() > HOUR_MS / 2);
    }

    @Test
    public void aLogThatNeitherEndsNorGoesOnIsBounded() {
        Stage stage = Stage.polling();
        stage.stream.start();
        stage.answer(head("h1", "0_0"), body(row("1")));

        int asked = stage.answerAlways(head("h1", "0_0"), body(), HOUR_MS);

        assertTrue("asked " + asked, asked < 5 * PATIENT);
        assertFalse(stage.faults.isEmpty());
    }

    @Test
    public void liveAnswersFromACacheAreBounded() {
        Stage stage = Stage.polling().live();

        int asked = stage.answerAlways(head("h1", "0_inf"), body(UP_TO_DATE), HOUR_MS);

        assertTrue("asked " + asked, asked < 2 * PATIENT * 5);
    }

    @Test
    public void whatIsNoJsonIsReadAgain() {
        Stage stage = Stage.polling().live();

        stage.answer(head("h1", "9_4"), "[" + change("update", "1", 9, 4, 3));
        stage.time.pass(1_000);
        stage.answer(head("h1", "9_4"), "{\"not\":\"an array\"}");
        stage.time.pass(2_000);

        assertEquals(List.of(), stage.batches);
        assertEquals("0_inf", params(stage.next().request()).get("offset"));
    }

    @Test
    public void aMessageThatIsNotUnderstoodIsPutAsideAlone() {
        Stage stage = Stage.polling().live();
        String odd = "{\"headers\":{\"control\":\"surprise\"}}";
        String keyless = "{\"value\":{},\"headers\":{\"operation\":\"insert\"}}";

        stage.answer(
                head("h1", "9_4"),
                body(odd, change("update", "1", 9, 4, 3), keyless, "17", UP_TO_DATE));

        assertEquals(List.of("k1"), stage.keys());
        assertTrue(stage.batches.getFirst().upToDate());
        assertEquals(3, stage.faults.size());
        ShapeFault.Undecodable first = (ShapeFault.Undecodable) stage.faults.getFirst();
        assertEquals(odd, first.message());
        assertFalse(first.toString().contains("surprise"));
        assertEquals("17", ((ShapeFault.Undecodable) stage.faults.getLast()).message());
    }

    @Test
    public void anAnswerWithoutAnEndIsCut() {
        StreamConfig small =
                new StreamConfig(
                        StreamConfig.Live.LONG_POLL,
                        StreamConfig.Start.BEGINNING,
                        1_000,
                        32_000,
                        45_000,
                        1_000);
        Stage stage = new Stage(small, Stage.items());
        stage.stream.start();

        stage.answer(head("h1", "0_0"), "x".repeat(2_000));

        assertTrue(stage.faults.getFirst().what().contains("longer than 1000"));
    }

    @Test
    public void redirectsThatArriveHereAreReported() {
        Stage stage = Stage.polling();
        stage.stream.start();

        int asked = stage.answerAlways(status(302), "", HOUR_MS);

        assertTrue("asked " + asked, asked < PATIENT);
        assertTrue(stage.faults.getFirst().what().contains("302"));
    }
}
