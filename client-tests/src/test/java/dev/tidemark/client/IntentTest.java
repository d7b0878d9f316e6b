package dev.tidemark.client;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertTrue;

import dev.tidemark.client.collection.Changes;
import dev.tidemark.client.outbox.Entry;
import dev.tidemark.client.outbox.EntryState;
import dev.tidemark.client.outbox.Outbox;
import dev.tidemark.client.outbox.OutboxSchema;
import dev.tidemark.client.outbox.OutboxStatus;
import dev.tidemark.client.outbox.View;
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

/// Named functions over whatever a row is by then.
@RunWith(TeaVMTestRunner.class)
public final class IntentTest {
    private static final OutboxSchema PLAIN = OutboxSchema.plain();
    private static final OutboxSchema KNOWN =
            PLAIN.meaning(
                            "toggle",
                            (row, arguments) ->
                                    Cells.of(
                                            "done",
                                            "true".equals(row.get("done")) ? "false" : "true"))
                    .meaning(
                            "append",
                            Changes.meaning(
                                    Device.Todo.TYPE,
                                    (todo, changes, arguments) ->
                                            changes.set(
                                                    Device.Todo.TITLE,
                                                    todo.title() + arguments.get("text"))));

    private final OutboxScene scene = new OutboxScene();

    private static RowChange meant(String name, Cells arguments) {
        return RowChange.update("todos", Cells.of("id", "1"), Cells.NONE)
                .meaning(new Intent(name, arguments));
    }

    private static RowChange toggle() {
        return meant("toggle", Cells.NONE);
    }

    private static Map<String, Cells> row(String done) {
        return Map.of("1", Cells.of("id", "1").with("done", done).with("title", "milk"));
    }

    private Outbox shown(Outbox outbox, String done) {
        View view = outbox.view("todos");
        view.progressed(OutboxScene.rows(row(done)));
        return outbox;
    }

    private static RowChange said(OutboxScene.Sent sent, int item) {
        return sent.upload.items().get(item).changes().get(0);
    }

    @Test
    public void itTravelsAsTheColumnsToWhichItComes() {
        Outbox outbox = shown(scene.open("alice", KNOWN), "false");
        outbox.enqueue(List.of(meant("append", Cells.of("text", " and bread"))));
        scene.time.pass(30);

        RowChange change = said(scene.next(), 0);
        assertEquals("milk and bread", change.values().get("title"));
        assertNull(change.intent());
    }

    @Test
    public void eachIsOverWhatTheOnesBeforeItMake() {
        Outbox outbox = shown(scene.open("alice", KNOWN), "false");
        outbox.enqueue(List.of(toggle()));
        outbox.enqueue(List.of(toggle()));
        scene.time.pass(30);

        OutboxScene.Sent sent = scene.next();
        assertEquals("true", said(sent, 0).values().get("done"));
        assertEquals("false", said(sent, 1).values().get("done"));
    }

    @Test
    public void itIsOverTheNewestRowUntilItTravels() {
        Outbox outbox = scene.open("alice", KNOWN);
        View view = outbox.view("todos");
        outbox.enqueue(List.of(toggle()));
        scene.time.pass(1000);
        int unseen = scene.waiting();
        view.progressed(OutboxScene.rows(row("true")));
        outbox.flush();
        scene.time.pass(30);

        assertEquals(0, unseen);
        assertEquals("false", said(scene.next(), 0).values().get("done"));
    }

    @Test
    public void aNumberSaysTheSameAgainWhateverTheRowIsByThen() {
        Outbox outbox = scene.open("alice", KNOWN);
        View view = outbox.view("todos");
        view.progressed(OutboxScene.rows(row("false")));
        outbox.enqueue(List.of(toggle()));
        scene.time.pass(30);
        scene.next().reply(new UploadReply.Unreachable("cut"));
        view.progressed(OutboxScene.rows(row("true")));
        scene.time.pass(1200);
        String again = said(scene.next(), 0).values().get("done");
        scene.crash();
        shown(scene.open("alice", KNOWN), "true");
        scene.time.pass(30);

        assertEquals("true", again);
        assertEquals("true", said(scene.next(), 0).values().get("done"));
    }

    @Test
    public void aRetryIsOverTheRowOfThen() {
        Outbox outbox = scene.open("alice", KNOWN);
        View view = outbox.view("todos");
        view.progressed(OutboxScene.rows(row("false")));
        String id = outbox.enqueue(List.of(toggle())).id();
        scene.time.pass(30);
        scene.next().say(List.of(new Verdict.Refused(Refusal.of("check", "no"))));
        scene.time.settle();
        view.progressed(OutboxScene.rows(row("true")));
        outbox.retry(id);
        scene.time.pass(30);

        assertEquals("false", said(scene.next(), 0).values().get("done"));
    }

    @Test
    public void anUnknownNameIsPutAsideWithWhatBuildsUponItAndGoesOnOnceItIsKnown() {
        Outbox newer = scene.open("alice", KNOWN);
        newer.enqueue(List.of(toggle()));
        newer.enqueue(List.of(RowChange.delete("todos", Cells.of("id", "1"))));
        scene.time.settle();
        scene.crash();
        Outbox older = shown(scene.open("alice", PLAIN), "false");
        scene.time.pass(1000);
        List<Entry> aside = older.unsettled();
        int sent = scene.waiting();
        scene.crash();

        assertEquals(0, sent);
        assertTrue(
                aside.get(0).state() instanceof EntryState.Parked parked
                        && parked.refusal().reason().code().equals(Refusal.UNKNOWN_INTENT));
        assertTrue(aside.get(1).state() instanceof EntryState.Blocked);

        shown(scene.open("alice", KNOWN), "false");
        scene.time.pass(100);

        OutboxScene.Sent both = scene.next();
        assertEquals(2, both.upload.items().size());
        assertEquals("true", said(both, 0).values().get("done"));
    }

    @Test
    public void ofARowThatIsGoneItIsPutAside() {
        Outbox outbox = scene.open("alice", KNOWN);
        outbox.view("todos").progressed(OutboxScene.rows(Map.of()));
        outbox.enqueue(List.of(toggle()));
        scene.time.pass(1000);

        assertEquals(0, scene.waiting());
        assertTrue(outbox.unsettled().get(0).state() instanceof EntryState.Parked);
    }

    @Test
    public void overRowsThatNobodyShowsItWaitsInPeace() {
        Outbox outbox = scene.open("alice", KNOWN);
        outbox.enqueue(List.of(toggle()));
        scene.time.pass(100);
        long before = scene.time.everSet();
        scene.time.pass(1_000);
        long alarms = scene.time.everSet() - before;

        assertTrue("" + alarms, alarms < 10);
    }

    @Test
    public void aProcessThatShowsTheRowsGetsItsTurnToSend() {
        Outbox mute = scene.open("alice", KNOWN);
        Outbox showing = shown(scene.another("alice", KNOWN), "false");
        scene.time.settle();
        showing.enqueue(List.of(toggle()));
        scene.time.pass(1_000);
        int unsaid = scene.waiting();
        scene.time.pass(60_000);

        assertEquals(0, unsaid);
        assertEquals("true", said(scene.next(), 0).values().get("done"));
        assertEquals(OutboxStatus.Role.OBSERVER, mute.status().role());
    }
}
