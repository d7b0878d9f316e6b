package dev.tidemark.client;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import dev.tidemark.client.outbox.Outbox;
import dev.tidemark.client.outbox.OutboxSchema;
import dev.tidemark.client.outbox.OutboxSchema.Migration;
import dev.tidemark.client.upload.UploadReply;
import dev.tidemark.protocol.write.Cells;
import dev.tidemark.protocol.write.RowChange;
import java.util.List;
import java.util.Map;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.teavm.junit.TeaVMTestRunner;

@RunWith(TeaVMTestRunner.class)
public final class OutboxMigrationTest {
    private static final Migration TITLE_TO_NAME =
            changes -> changes.stream().map(OutboxMigrationTest::named).toList();

    private final OutboxScene scene = new OutboxScene();

    private static RowChange named(RowChange change) {
        return change.withValues(Cells.of("name", change.values().get("title")));
    }

    private static OutboxSchema second(Map<Integer, Migration> migrations) {
        return new OutboxSchema(2, List.of(), migrations);
    }

    @Test
    public void whatWasNeverSentSpeaksOfTheNewTables() {
        scene.open("alice").enqueue(List.of(OutboxScene.project("1", "a")));
        scene.time.settle();
        scene.crash();
        scene.open("alice", second(Map.of(1, TITLE_TO_NAME)));
        scene.time.pass(30);
        OutboxScene.Sent sent = scene.next();

        assertEquals(2, sent.upload.schemaVersion());
        assertEquals("a", sent.upload.items().get(0).changes().get(0).values().get("name"));
    }

    @Test
    public void whatWasSentSaysTheSameAgain() {
        scene.open("alice").enqueue(List.of(OutboxScene.project("1", "a")));
        scene.time.pass(30);
        scene.next().reply(new UploadReply.Unreachable("cut"));
        scene.time.settle();
        scene.crash();
        scene.open("alice", second(Map.of(1, TITLE_TO_NAME)));
        scene.time.pass(30);
        OutboxScene.Sent sent = scene.next();

        assertEquals(1, sent.upload.schemaVersion());
        assertEquals(List.of(1L), sent.seqs());
        assertEquals("a", sent.upload.items().get(0).changes().get(0).values().get("title"));
    }

    @Test
    public void whatNobodyCanMigrateIsKeptAndHoldsNothingUp() {
        scene.open("alice").enqueue(List.of(OutboxScene.project("1", "a")));
        scene.time.settle();
        scene.crash();
        Outbox newer = scene.open("alice", second(Map.of()));
        newer.enqueue(List.of(OutboxScene.project("2", "b")));
        scene.time.pass(30);

        assertEquals(1, newer.status().quarantined().size());
        assertEquals(List.of(2L), scene.next().seqs());
        assertTrue(newer.exportText().contains("unread"));
    }

    @Test
    public void whatANewerProgramWroteWaitsForIt() {
        Outbox newer = scene.open("alice", second(Map.of()));
        newer.enqueue(List.of(OutboxScene.project("1", "a")));
        scene.time.settle();
        scene.crash();
        Outbox older = scene.open("alice");
        int quarantined = older.status().quarantined().size();
        scene.crash();
        Outbox again = scene.open("alice", second(Map.of()));

        assertEquals(1, quarantined);
        assertEquals(1, again.unsettled().size());
    }
}
