package dev.tidemark.client.shape;

import static dev.tidemark.client.shape.Batches.change;
import static dev.tidemark.client.shape.Batches.end;
import static dev.tidemark.client.shape.Batches.insert;
import static dev.tidemark.client.shape.ShapeMessage.Kind.UPDATE;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import dev.tidemark.client.fake.FakeTime;
import dev.tidemark.client.row.Row;
import dev.tidemark.protocol.Lsn;
import java.util.ArrayList;
import java.util.List;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.teavm.junit.TeaVMTestRunner;

@RunWith(TeaVMTestRunner.class)
public final class MultiShapeTest {
    private final FakeTime time = new FakeTime();
    private final List<MultiShape.Step<Row>> steps = new ArrayList<>();
    private final List<String> refreshed = new ArrayList<>();
    private final MultiShape<Row> group = new MultiShape<>(time, steps::add);
    private final MultiShape.Member<Row> orders =
            group.join("orders", () -> refreshed.add("orders"));
    private final MultiShape.Member<Row> items = group.join("items", () -> refreshed.add("items"));

    private void begin() {
        orders.batch(end(10, insert("o1", "id", "1")));
        items.batch(end(10, insert("i1", "id", "1")));
        steps.clear();
    }

    private MultiShape.Part<Row> part(int step, String shape) {
        MultiShape.Part<Row> part = steps.get(step).parts().get(shape);
        if (part == null) {
            throw new AssertionError("nothing of " + shape);
        }
        return part;
    }

    private List<String> keys(int step, String shape) {
        List<String> keys = new ArrayList<>();
        for (ShapeMessage<Row> message : part(step, shape).batch().messages()) {
            if (message instanceof ShapeMessage.Change<Row> change) {
                keys.add(change.key());
            }
        }
        return keys;
    }

    @Test
    public void nothingShowsBeforeAllShapesAreThere() {
        orders.batch(end(10, insert("o1", "id", "1")));
        assertEquals(List.of(), steps);

        items.batch(end(12, insert("i1", "id", "1")));

        assertEquals(1, steps.size());
        assertEquals(new Lsn(10), steps.getFirst().frontier());
        assertEquals(List.of("o1"), keys(0, "orders"));
        assertEquals(List.of("i1"), keys(0, "items"));
    }

    @Test
    public void aTransactionShowsInAllShapesAtOnce() {
        begin();

        orders.batch(end(20, change(UPDATE, "o1", 20, "id", "1")));
        assertEquals(List.of(), steps);
        items.batch(end(20, change(UPDATE, "i1", 20, "id", "1")));

        assertEquals(1, steps.size());
        assertEquals(List.of("o1"), keys(0, "orders"));
        assertEquals(List.of("i1"), keys(0, "items"));
    }

    @Test
    public void whatIsAheadWaitsAndTheRestDoesNot() {
        begin();
        orders.batch(
                end(30, change(UPDATE, "o1", 20, "id", "1"), change(UPDATE, "o2", 30, "id", "2")));

        items.batch(end(20));

        assertEquals(List.of("o1"), keys(0, "orders"));
        ShapeBatch<Row> handedOut = part(0, "orders").batch();
        assertEquals("20_0", handedOut.checkpoint().offset().toString());
        assertTrue(handedOut.upToDate());
        items.batch(end(30));
        assertEquals(List.of("o2"), keys(1, "orders"));
    }

    @Test
    public void whoLagsBehindIsAskedToLook() {
        begin();

        orders.batch(end(20, change(UPDATE, "o1", 20, "id", "1")));
        time.pass(100);

        assertEquals(List.of("items"), refreshed);
    }

    @Test
    public void halfOfAnAnswerIsHeldBack() {
        begin();
        items.batch(end(20));

        orders.batch(Batches.part(change(UPDATE, "o1", 20, "id", "1")));

        assertEquals(List.of(), steps);
    }

    @Test
    public void aRefetchHoldsTheGroupUntilItIsThrough() {
        begin();
        orders.mustRefetch();
        items.batch(end(20, change(UPDATE, "i1", 20, "id", "1")));
        assertEquals(List.of(), steps);

        orders.batch(end(20, insert("o9", "id", "9")));

        assertTrue(part(0, "orders").refetched());
        assertEquals(List.of("i1"), keys(0, "items"));
    }
}
