package dev.tidemark.client.shape;

import static dev.tidemark.client.shape.Batches.OPS;
import static dev.tidemark.client.shape.Batches.change;
import static dev.tidemark.client.shape.Batches.end;
import static dev.tidemark.client.shape.Batches.insert;
import static dev.tidemark.client.shape.Batches.move;
import static dev.tidemark.client.shape.Batches.part;
import static dev.tidemark.client.shape.Batches.row;
import static dev.tidemark.client.shape.Batches.subset;
import static dev.tidemark.client.shape.Batches.tagged;
import static dev.tidemark.client.shape.ShapeMessage.Direction.IN;
import static dev.tidemark.client.shape.ShapeMessage.Direction.OUT;
import static dev.tidemark.client.shape.ShapeMessage.Kind.DELETE;
import static dev.tidemark.client.shape.ShapeMessage.Kind.UPDATE;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertTrue;

import dev.tidemark.client.row.Row;
import dev.tidemark.client.row.WireException;
import dev.tidemark.protocol.LogMode;
import java.util.ArrayList;
import java.util.List;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.teavm.junit.TeaVMTestRunner;

@RunWith(TeaVMTestRunner.class)
public final class ShapeRowsTest {
    private final ShapeRows<Row> rows = new ShapeRows<>(OPS, LogMode.FULL);

    private List<String> keys() {
        return new ArrayList<>(rows.keys());
    }

    @Test
    public void nothingShowsBeforeTheLogsEnd() {
        assertEquals(List.of(), rows.accept(part(insert("a", "id", "1"))).shown());
        assertEquals(List.of(), keys());

        List<RowChange<Row>> shown = rows.accept(end(1, insert("b", "id", "2"))).shown();

        assertEquals(2, shown.size());
        assertEquals(List.of("a", "b"), keys());
        assertTrue(rows.complete());
    }

    @Test
    public void anUpdateKeepsTheOtherColumns() {
        rows.accept(end(1, insert("a", "id", "1", "title", "x", "done", "f")));

        RowChanges<Row> changes =
                rows.accept(end(2, change(UPDATE, "a", 2, "id", "1", "done", "t")));

        assertEquals(row("id", "1", "title", "x", "done", "t"), rows.row("a"));
        assertEquals(
                new RowChange<>(
                        "a",
                        row("id", "1", "title", "x", "done", "f"),
                        row("id", "1", "title", "x", "done", "t")),
                changes.shown().getFirst());
    }

    @Test
    public void whatAddsUpToNothingIsNotShown() {
        rows.accept(end(1, insert("a", "id", "1")));

        RowChanges<Row> changes =
                rows.accept(
                        end(
                                2,
                                insert("b", "id", "2"),
                                change(DELETE, "b", 2),
                                change(DELETE, "a", 2),
                                insert("a", "id", "1"),
                                change(UPDATE, "unknown", 2, "id", "9")));

        assertEquals(List.of(), changes.shown());
        assertEquals(List.of(), changes.touched());
    }

    @Test
    public void aRefetchShowsNetDifferencesOnly() {
        rows.accept(end(1, insert("a", "id", "1"), insert("b", "id", "2"), insert("c", "id", "3")));

        rows.mustRefetch();
        assertEquals(List.of("a", "b", "c"), keys());
        assertFalse(rows.complete());
        rows.accept(part(insert("a", "id", "1"), insert("c", "id", "33")));
        List<RowChange<Row>> shown = rows.accept(end(2, insert("d", "id", "4"))).shown();

        assertEquals(List.of("a", "c", "d"), keys());
        assertEquals(3, shown.size());
        assertEquals("b", shown.getFirst().key());
        assertNull(shown.getFirst().after());
    }

    @Test
    public void aPreviewShowsAtOnceAndTheLogTakesOver() {
        List<RowChange<Row>> preview = rows.accept(subset(insert("b", "id", "2"))).shown();
        assertEquals(1, preview.size());

        List<RowChange<Row>> shown =
                rows.accept(end(1, insert("a", "id", "1"), insert("b", "id", "2"))).shown();

        assertEquals(1, shown.size());
        assertEquals(List.of("a", "b"), keys());
    }

    @Test
    public void rowsOnDemandSurviveARefetchThatBringsThemAgain() {
        ShapeRows<Row> onDemand = new ShapeRows<>(OPS, LogMode.CHANGES_ONLY);
        onDemand.accept(end(1));
        onDemand.accept(subset(insert("a", "id", "1"), insert("b", "id", "2")));
        onDemand.accept(end(2, change(UPDATE, "elsewhere", 2, "id", "7")));
        assertEquals(List.of("a", "b"), new ArrayList<>(onDemand.keys()));

        onDemand.mustRefetch();
        onDemand.accept(subset(insert("a", "id", "1")));
        List<RowChange<Row>> shown = onDemand.accept(end(3)).shown();

        assertEquals(1, shown.size());
        assertEquals(List.of("a"), new ArrayList<>(onDemand.keys()));
    }

    @Test
    public void aRowLeavesWithItsLastReason() {
        rows.accept(
                end(
                        1,
                        tagged("a", List.of("x/"), List.of(true, false)),
                        tagged("b", List.of("x/", "/1"), List.of(true, true))));

        rows.accept(end(2, move(OUT, 0, "x")));

        assertEquals(List.of("b"), keys());
        assertEquals(List.of(), rows.accept(end(3, move(OUT, 0, "other"))).shown());
        rows.accept(end(4, move(OUT, 1, "1")));
        assertEquals(List.of(), keys());
    }

    @Test
    public void aReasonThatComesBackCountsAgain() {
        rows.accept(end(1, tagged("b", List.of("x/", "/1"), List.of(true, true))));

        RowChanges<Row> out = rows.accept(end(2, move(OUT, 0, "x")));
        assertEquals(List.of(), out.shown());
        assertEquals(List.of("b"), out.touched());
        rows.accept(end(3, move(IN, 0, "x"), move(OUT, 1, "1")));

        assertEquals(List.of("b"), keys());
    }

    @Test
    public void allPartsOfAnAlternativeHaveToHold() {
        rows.accept(end(1, tagged("a", List.of("x/y"), List.of(true, true))));

        rows.accept(end(2, move(OUT, 1, "y")));

        assertEquals(List.of(), keys());
    }

    @Test
    public void storedRowsComeBackWithTheirReasons() throws WireException {
        rows.accept(end(1, tagged("a", List.of("x/"), List.of(true, true))));
        ShapeRows<Row> later = new ShapeRows<>(OPS, LogMode.FULL);

        later.restore("a", rows.stored("a").orElseThrow());
        later.restored();
        assertEquals(rows.row("a"), later.row("a"));
        later.accept(end(2, move(OUT, 0, "x")));

        assertNull(later.row("a"));
    }

    @Test
    public void aDamagedStoredRowIsRefused() {
        try {
            rows.restore("a", "{\"row\":");
        } catch (WireException refused) {
            return;
        }
        throw new AssertionError("it was taken");
    }
}
