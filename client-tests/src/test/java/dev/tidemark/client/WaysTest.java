package dev.tidemark.client;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import dev.tidemark.client.outbox.Outbox;
import dev.tidemark.client.outbox.OutboxStatus;
import dev.tidemark.client.outbox.View;
import dev.tidemark.client.outbox.WriteTicket;
import dev.tidemark.client.promise.Outcome;
import dev.tidemark.client.promise.Promise;
import dev.tidemark.client.upload.Match;
import dev.tidemark.client.upload.Receipt;
import dev.tidemark.client.upload.UploadReply;
import dev.tidemark.client.upload.Verdict;
import dev.tidemark.protocol.write.Cells;
import dev.tidemark.protocol.write.RowChange;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.teavm.junit.TeaVMTestRunner;

/// Tables of other people's servers.
@RunWith(TeaVMTestRunner.class)
public final class WaysTest {
    private static final Verdict DONE = Verdict.Accepted.whole(new Receipt.Echo());

    private final OutboxScene scene = new OutboxScene();
    private final Deque<OutboxScene.Sent> theirs = new ArrayDeque<>();

    private Outbox open() {
        Outbox outbox = scene.open("alice");
        outbox.route("notes", "their api");
        return outbox;
    }

    private Outbox opened(Match match) {
        Outbox outbox = open();
        outbox.openWay("their api", OutboxScene.other(theirs, match));
        return outbox;
    }

    private static RowChange note(String id) {
        return RowChange.insert("notes", Cells.of("id", id), Cells.of("text", "a"));
    }

    private static boolean kept(Promise<?> promise) {
        return promise.outcome() instanceof Outcome.Kept;
    }

    @Test
    public void eachTablesWritesGoToTheirServer() {
        Outbox outbox = opened(Match.key());
        outbox.enqueue(List.of(OutboxScene.project("1", "a")));
        outbox.enqueue(List.of(note("1")));
        scene.time.pass(30);

        assertEquals(List.of(1L), scene.next().seqs());
        assertEquals(List.of(2L), theirs.remove().seqs());
    }

    @Test
    public void aServerThatIsAwayHoldsUpNobodyElse() {
        Outbox outbox = opened(Match.key());
        outbox.enqueue(List.of(OutboxScene.project("1", "a")));
        scene.time.pass(30);
        scene.next().reply(new UploadReply.Busy("429", 60_000));
        outbox.enqueue(List.of(note("1")));
        outbox.enqueue(List.of(OutboxScene.project("2", "b")));
        scene.time.pass(30);

        assertEquals(List.of(2L), theirs.remove().seqs());
        assertEquals(0, scene.waiting());

        scene.time.pass(60_100);

        assertEquals(List.of(1L, 3L), scene.next().seqs());
    }

    @Test
    public void whoHasToSignInThereIsStillSignedInHere() {
        Outbox outbox = opened(Match.key());
        outbox.enqueue(List.of(note("1")));
        scene.time.pass(30);
        theirs.remove().reply(new UploadReply.SignedOut("401"));
        outbox.enqueue(List.of(OutboxScene.project("1", "a")));
        scene.time.pass(30);

        assertEquals(List.of(2L), scene.next().seqs());
        assertEquals(Optional.of(OutboxStatus.Pause.SIGN_IN), outbox.status().pause());

        outbox.signIn("alice");
        scene.time.pass(30);

        assertEquals(List.of(1L), theirs.remove().seqs());
    }

    @Test
    public void afterARestartWritesWaitForTheirWay() {
        opened(Match.key()).enqueue(List.of(note("1")));
        scene.time.settle();
        scene.crash();
        theirs.clear();
        Outbox again = scene.open("alice");
        scene.time.pass(1000);

        assertEquals(0, scene.waiting());
        assertEquals(List.of("their api"), again.status().unopened());

        again.openWay("their api", OutboxScene.other(theirs, Match.key()));
        scene.time.pass(30);

        assertEquals(List.of(1L), theirs.remove().seqs());
        assertEquals(List.of(), again.status().unopened());
    }

    @Test
    public void aWriteSettlesWhenTheRowHasItsWriteId() {
        Outbox outbox = opened(Match.writeId("write_id"));
        View view = outbox.view("notes");
        WriteTicket ticket = outbox.enqueue(List.of(note("1")));
        scene.time.pass(30);
        OutboxScene.Sent sent = theirs.remove();
        String writeId = sent.upload.items().get(0).writeId();
        sent.say(List.of(DONE));
        scene.time.settle();

        view.progressed(OutboxScene.rows(Map.of("1", Cells.of("write_id", "somebody's"))));
        boolean byAnother = kept(ticket.settled());
        view.progressed(OutboxScene.rows(Map.of("1", Cells.of("write_id", writeId))));

        assertTrue(!byAnother && kept(ticket.settled()));
    }

    @Test
    public void anEchoThatComesBeforeTheAnswerCountsThoughItIsGoneByThen() {
        Outbox outbox = opened(Match.writeId("write_id"));
        View view = outbox.view("notes");
        WriteTicket ticket = outbox.enqueue(List.of(note("1")));
        scene.time.pass(30);
        OutboxScene.Sent sent = theirs.remove();
        String writeId = sent.upload.items().get(0).writeId();
        view.progressed(OutboxScene.rows(Map.of("1", Cells.of("write_id", writeId))));
        view.progressed(OutboxScene.rows(Map.of("1", Cells.of("write_id", "a later one"))));
        sent.say(List.of(DONE));
        scene.time.settle();

        assertTrue(kept(ticket.settled()));
    }

    @Test
    public void byIdAnInsertSettlesWithItsRowAndADeleteWithoutIt() {
        Outbox outbox = opened(Match.key());
        View view = outbox.view("notes");
        WriteTicket insert = outbox.enqueue(List.of(note("1")));
        RowChange away = RowChange.delete("notes", Cells.of("id", "2"));
        WriteTicket delete = outbox.enqueue(List.of(away));
        scene.time.pass(30);
        theirs.remove().say(List.of(DONE, DONE));
        scene.time.settle();

        view.progressed(OutboxScene.rows(Map.of("2", Cells.of("id", "2"))));
        boolean early = kept(insert.settled()) || kept(delete.settled());
        view.progressed(OutboxScene.rows(Map.of("1", Cells.of("id", "1"))));

        assertTrue(!early && kept(insert.settled()) && kept(delete.settled()));
    }
}
