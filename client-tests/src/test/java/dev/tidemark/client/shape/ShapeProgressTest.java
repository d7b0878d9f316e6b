package dev.tidemark.client.shape;

import static dev.tidemark.client.shape.Batches.change;
import static dev.tidemark.client.shape.Batches.end;
import static dev.tidemark.client.shape.Batches.part;
import static dev.tidemark.client.shape.Batches.subset;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import dev.tidemark.protocol.Lsn;
import dev.tidemark.protocol.PgSnapshot;
import java.util.List;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.teavm.junit.TeaVMTestRunner;

@RunWith(TeaVMTestRunner.class)
public final class ShapeProgressTest {
    private final ShapeProgress progress = ShapeProgress.none();

    @Test
    public void aTransactionIsInOnceItsRowsAreShown() {
        progress.accept(part(change(ShapeMessage.Kind.UPDATE, "a", 9, "id", "1")));
        assertFalse(progress.includes(9, Lsn.ZERO));

        progress.accept(end(9));

        assertTrue(progress.includes(9, Lsn.ZERO));
        // The number with its epoch means the same.
        assertTrue(progress.includes((3L << 32) + 9, Lsn.ZERO));
        assertFalse(progress.includes(8, Lsn.ZERO));
    }

    @Test
    public void aSnapshotTellsWhatItSaw() {
        progress.accept(
                end(0, new ShapeMessage.SnapshotEnd<>(new PgSnapshot(100, 105, List.of(102L)))));

        assertTrue(progress.includes(99, Lsn.ZERO));
        assertTrue(progress.includes(101, Lsn.ZERO));
        assertFalse(progress.includes(102, Lsn.ZERO));
        assertFalse(progress.includes(105, Lsn.ZERO));
    }

    @Test
    public void aSubsetsSnapshotSpeaksOfItsRowsOnly() {
        progress.accept(
                subset(new ShapeMessage.SnapshotEnd<>(new PgSnapshot(100, 105, List.of()))));
        progress.accept(end(0));

        assertFalse(progress.includes(99, Lsn.ZERO));
    }

    @Test
    public void theWatermarkPassesCommitsAndNeverGoesBack() {
        progress.accept(end(50, new ShapeMessage.UpToDate<>(new Lsn(50))));
        progress.accept(end(1, new ShapeMessage.UpToDate<>(new Lsn(1))));

        assertEquals(new Lsn(50), progress.watermark());
        assertTrue(progress.includes(7, new Lsn(50)));
        assertFalse(progress.includes(7, new Lsn(51)));
        assertFalse(progress.includes(7, Lsn.ZERO));
    }

    @Test
    public void whatAVoidLogBroughtHalfDoesNotCount() {
        progress.accept(part(change(ShapeMessage.Kind.UPDATE, "a", 9, "id", "1")));

        progress.mustRefetch();
        progress.accept(end(0));

        assertFalse(progress.includes(9, Lsn.ZERO));
    }
}
