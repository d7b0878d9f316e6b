package dev.tidemark.client;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import dev.tidemark.client.fake.MemoryStorage.Fault;
import dev.tidemark.client.outbox.Entry;
import dev.tidemark.client.outbox.EntryState;
import dev.tidemark.client.outbox.Outbox;
import dev.tidemark.client.outbox.Outbox.ControlResult;
import dev.tidemark.client.outbox.OutboxStatus;
import dev.tidemark.client.outbox.View;
import dev.tidemark.client.outbox.WriteTicket;
import dev.tidemark.client.promise.Outcome;
import dev.tidemark.client.promise.Promise;
import dev.tidemark.client.upload.Refusal;
import dev.tidemark.client.upload.UploadReply;
import dev.tidemark.client.upload.Verdict;
import java.util.List;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.teavm.junit.TeaVMTestRunner;

@RunWith(TeaVMTestRunner.class)
public final class OutboxTest {
    private final OutboxScene scene = new OutboxScene();
    private final Outbox outbox = scene.open("alice");

    @Test
    public void aWriteIsShownAtOnceAndStoredSoon() {
        WriteTicket ticket = outbox.enqueue(List.of(OutboxScene.project("1", "Milk")));
        int shown = outbox.unsettled().size();
        boolean storedAtOnce = kept(ticket.stored());

        scene.time.settle();

        assertEquals(1, shown);
        assertFalse(storedAtOnce);
        assertTrue(kept(ticket.stored()));
        assertFalse(kept(ticket.accepted()));
    }

    @Test
    public void writesThatComeTogetherTravelTogether() {
        outbox.enqueue(List.of(OutboxScene.project("1", "a")));
        outbox.enqueue(List.of(OutboxScene.project("2", "b")));
        scene.time.pass(30);

        assertEquals(List.of(1L, 2L), scene.next().seqs());
    }

    @Test
    public void aWriteLeavesInTheStepInWhichTheRowsHaveIt() {
        View view = outbox.view("projects");
        WriteTicket ticket = outbox.enqueue(List.of(OutboxScene.project("1", "a")));
        scene.time.pass(30);
        scene.next().accept(7, 70);
        scene.time.settle();
        view.progressed(OutboxScene.upTo(69));
        boolean before = kept(ticket.settled());
        view.progressed(OutboxScene.upTo(70));

        assertTrue(kept(ticket.accepted()));
        assertFalse(before);
        assertTrue(kept(ticket.settled()));
        assertEquals(List.of(), outbox.unsettled());
    }

    @Test
    public void aTransactionWaitsForAllItsTables() {
        View projects = outbox.view("projects");
        View tasks = outbox.view("tasks");
        outbox.enqueue(List.of(OutboxScene.project("1", "a"), OutboxScene.task("9", "1")));
        scene.time.pass(30);
        scene.next().accept(7, 70);
        scene.time.settle();
        projects.progressed(OutboxScene.upTo(70));
        int withOne = outbox.unsettled().size();
        tasks.progressed(OutboxScene.upTo(70));

        assertEquals(1, withOne);
        assertEquals(0, outbox.unsettled().size());
    }

    @Test
    public void aRefusalTakesWhatBuildsUponItAndNothingElse() {
        WriteTicket project = outbox.enqueue(List.of(OutboxScene.project("1", "a")));
        WriteTicket other = outbox.enqueue(List.of(OutboxScene.project("2", "b")));
        scene.time.pass(30);
        OutboxScene.Sent sent = scene.next();
        outbox.enqueue(List.of(OutboxScene.task("9", "1")));
        scene.time.settle();
        sent.say(
                List.of(
                        new Verdict.Refused(Refusal.of("check", "no")),
                        OutboxScene.accepted(7, 70)));
        scene.time.settle();

        List<Entry> left = outbox.unsettled();
        assertTrue(left.get(0).state() instanceof EntryState.Parked);
        assertTrue(left.get(1).state() instanceof EntryState.Blocked);
        assertFalse(left.get(1).visible());
        assertTrue(kept(other.accepted()));
        assertTrue(project.accepted().outcome() instanceof Outcome.Broken);
    }

    @Test
    public void aRetryTakesWhatWaitedAlongUnderNewNumbers() {
        WriteTicket project = outbox.enqueue(List.of(OutboxScene.project("1", "a")));
        scene.time.pass(30);
        OutboxScene.Sent sent = scene.next();
        outbox.enqueue(List.of(OutboxScene.task("9", "1")));
        scene.time.settle();
        sent.say(List.of(new Verdict.Refused(Refusal.of("check", "no"))));
        scene.time.settle();
        outbox.retry(project.id());
        scene.time.pass(30);

        assertEquals(List.of(3L, 4L), scene.next().seqs());
    }

    @Test
    public void whatWasSentCannotBeCancelledAndWhatWasNotCan() {
        WriteTicket sent = outbox.enqueue(List.of(OutboxScene.project("1", "a")));
        scene.time.pass(30);
        WriteTicket waiting = outbox.enqueue(List.of(OutboxScene.project("2", "b")));
        scene.time.settle();
        Promise<ControlResult> late = outbox.cancel(sent.id());
        Promise<ControlResult> early = outbox.cancel(waiting.id());
        scene.time.settle();

        assertEquals(new Outcome.Kept<>(new ControlResult.MayHaveArrived()), late.outcome());
        assertEquals(
                new Outcome.Kept<>(new ControlResult.Done(List.of(waiting.id()))), early.outcome());
    }

    @Test
    public void anUnknownOutcomeIsAskedForAgainUnderTheSameNumber() {
        outbox.enqueue(List.of(OutboxScene.project("1", "a")));
        scene.time.pass(30);
        scene.next().reply(new UploadReply.Unreachable("cut"));
        scene.time.pass(1100);

        assertEquals(List.of(1L), scene.next().seqs());
    }

    @Test
    public void anExpiredTokenPausesUntilSomebodySignsIn() {
        outbox.enqueue(List.of(OutboxScene.project("1", "a")));
        scene.time.pass(30);
        scene.next().reply(new UploadReply.SignedOut("expired"));
        scene.time.pass(100_000);
        int during = scene.waiting();
        int attempts = outbox.unsettled().get(0).attempts();
        outbox.signIn("alice");
        scene.time.pass(30);

        assertEquals(0, during);
        assertEquals(0, attempts);
        assertEquals("alice", scene.next().upload.user());
    }

    @Test
    public void nobodyElseSendsOrSeesAPersonsWrites() {
        outbox.enqueue(List.of(OutboxScene.project("1", "a")));
        scene.time.settle();
        outbox.signIn("bob");
        scene.time.pass(100_000);

        assertEquals(List.of(), outbox.unsettled());
        assertEquals(0, scene.waiting());
        assertEquals(1, outbox.status().counts().ofOthers());
    }

    @Test
    public void aGuestsWritesStayHere() {
        outbox.signIn(Outbox.GUEST);
        outbox.enqueue(List.of(OutboxScene.project("1", "a")));
        scene.time.pass(100_000);

        assertEquals(0, scene.waiting());
        assertEquals(OutboxStatus.Pause.GUEST, outbox.status().pause().get());
    }

    @Test
    public void tooMuchAtOnceIsHalvedBetweenTransactions() {
        for (int i = 0; i < 4; i++) {
            outbox.enqueue(List.of(OutboxScene.project("p" + i, "a")));
        }
        scene.time.pass(30);
        scene.next().reply(new UploadReply.TooLarge("413"));
        scene.time.pass(30);

        assertEquals(List.of(1L, 2L), scene.next().seqs());
        assertEquals(List.of(3L, 4L), scene.next().seqs());
    }

    @Test
    public void poisonIsParkedWhenOthersSucceed() {
        outbox.enqueue(List.of(OutboxScene.project("bad", "a")));
        for (int i = 0; i < 200 && !(first() instanceof EntryState.Parked); i++) {
            scene.time.pass(1000);
            outbox.enqueue(List.of(OutboxScene.project("p" + i, "a")));
            while (scene.waiting() > 0) {
                OutboxScene.Sent sent = scene.next();
                sent.reply(
                        sent.seqs().contains(1L)
                                ? new UploadReply.Failed("500", 0)
                                : sent.allAccepted(i));
            }
        }

        assertEquals("poison", ((EntryState.Parked) first()).refusal().reason().code());
    }

    private EntryState first() {
        return outbox.unsettled().get(0).state();
    }

    @Test
    public void slowToConfirmIsALabelOnly() {
        outbox.view("projects");
        outbox.enqueue(List.of(OutboxScene.project("1", "a")));
        scene.time.pass(30);
        scene.next().accept(7, 70);
        scene.time.pass(10_000);

        EntryState.Accepted state = (EntryState.Accepted) first();
        assertEquals(EntryState.Pace.SLOW, state.pace());
        assertTrue(state.visible());
    }

    @Test
    public void aRestartKnowsWhatWasStored() {
        outbox.enqueue(List.of(OutboxScene.project("1", "a")));
        scene.time.settle();
        scene.crash();
        Outbox again = scene.open("alice");
        scene.time.pass(30);

        assertEquals(1, again.unsettled().size());
        assertEquals(List.of(1L), scene.next().seqs());
    }

    @Test
    public void aWriteWhoseCommitSeemedToFailIsNotStoredTwice() {
        scene.fault(Fault.UNSURE);
        WriteTicket ticket = outbox.enqueue(List.of(OutboxScene.project("1", "a")));
        scene.time.pass(1000);

        assertTrue(kept(ticket.stored()));
        assertEquals(1, outbox.unsettled().size());
        assertEquals(List.of(1L), scene.next().seqs());
    }

    @Test
    public void anExportIsTakenWholeOrNotAtAll() {
        outbox.enqueue(List.of(OutboxScene.project("1", "a")));
        scene.time.settle();
        String text = outbox.exportText();
        Outbox other = new OutboxScene().open("alice");
        OutboxScene elsewhere = new OutboxScene();
        Outbox importing = elsewhere.open("alice");
        importing.importText(text);
        elsewhere.time.settle();

        assertEquals(1, importing.unsettled().size());
        assertTrue(
                other.importText(text.replace("\"a\"", "\"b\"")).outcome()
                        instanceof Outcome.Broken);
    }

    private static boolean kept(Promise<?> promise) {
        return promise.outcome() instanceof Outcome.Kept;
    }
}
