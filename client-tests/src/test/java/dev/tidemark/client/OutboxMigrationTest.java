package dev.tidemark.client;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import dev.tidemark.client.outbox.EntryState;
import dev.tidemark.client.outbox.Outbox;
import dev.tidemark.client.outbox.OutboxSchema;
import dev.tidemark.client.outbox.OutboxSchema.Migration;
import dev.tidemark.client.promise.Done;
import dev.tidemark.client.promise.Outcome;
import dev.tidemark.client.promise.Promise;
import dev.tidemark.client.upload.Refusal;
import dev.tidemark.client.upload.UploadReply;
import dev.tidemark.client.upload.Verdict;
import dev.tidemark.protocol.write.Cells;
import dev.tidemark.protocol.write.Intent;
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
    public void anIntentThatNobodyKnewIsSentAsWhatItsMigrationMakesOfIt() {
        Intent finish = new Intent("finish", Cells.NONE);
        Cells key = Cells.of("id", "1");
        Migration finished =
                changes -> List.of(RowChange.update("projects", key, Cells.of("done", "true")));
        Outbox first = scene.open("alice");
        first.enqueue(List.of(RowChange.update("projects", key, Cells.NONE).meaning(finish)));
        scene.time.settle();
        scene.crash();
        Outbox aside = scene.open("alice");
        scene.time.pass(1000);
        boolean parked = aside.unsettled().get(0).state() instanceof EntryState.Parked;
        scene.crash();
        scene.open("alice", second(Map.of(1, finished)));
        scene.time.pass(30);
        OutboxScene.Sent sent = scene.next();

        assertTrue(parked);
        assertEquals(2, sent.upload.schemaVersion());
        assertEquals(
                List.of(RowChange.update("projects", key, Cells.of("done", "true"))),
                sent.upload.items().get(0).changes());
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

    @Test
    public void erasingLeavesNothingOfAUserAndAllOfTheOthers() {
        Outbox before = scene.open("bob");
        before.enqueue(List.of(OutboxScene.project("1", "bobs")));
        scene.time.settle();
        before.signIn("alice");
        before.view("projects");
        before.enqueue(List.of(OutboxScene.project("2", "secret, done")));
        scene.time.pass(30);
        scene.next().accept(7, 70);
        before.enqueue(List.of(OutboxScene.project("3", "secret, refused")));
        scene.time.pass(30);
        scene.next().say(List.of(new Verdict.Refused(Refusal.of("check", "of the secret"))));
        scene.time.settle();
        before.enqueue(List.of(OutboxScene.task("4", "secret of a newer program")));
        scene.time.settle();
        scene.crash();
        Outbox outbox = scene.open("alice", second(Map.of(1, this::withoutTasks)));
        scene.time.settle();
        assertEquals(1, outbox.status().quarantined().size());
        outbox.enqueue(List.of(OutboxScene.project("5", "secret, just now")));

        Promise<Done> erased = outbox.erase("alice");
        scene.time.pass(1000);

        assertTrue(erased.outcome() instanceof Outcome.Kept);
        assertEquals(List.of(), outbox.unsettled());
        assertFalse(scene.onDisk(), scene.onDisk().contains("secret"));
        assertTrue(scene.onDisk().contains("bobs"));
        assertEquals(0, outbox.status().quarantined().size());
        scene.crash();
        Outbox others = scene.open("bob", second(Map.of(1, this::withoutTasks)));
        assertEquals(1, others.unsettled().size());
    }

    private List<RowChange> withoutTasks(List<RowChange> changes) {
        if (changes.get(0).table().equals("tasks")) {
            throw new IllegalStateException("no tasks any more");
        }
        return changes;
    }
}
