package dev.tidemark.client;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import dev.tidemark.client.outbox.Entry;
import dev.tidemark.client.outbox.EntryState;
import dev.tidemark.client.outbox.Outbox;
import dev.tidemark.client.outbox.Outbox.ControlResult;
import dev.tidemark.client.outbox.OutboxStatus;
import dev.tidemark.client.outbox.WriteTicket;
import dev.tidemark.client.port.Surroundings;
import dev.tidemark.client.promise.Outcome;
import dev.tidemark.client.promise.Promise;
import dev.tidemark.client.upload.Refusal;
import dev.tidemark.client.upload.UploadReply;
import dev.tidemark.client.upload.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.teavm.junit.TeaVMTestRunner;

/// What people, policies, devices and busy servers do with single writes.
@RunWith(TeaVMTestRunner.class)
public final class OutboxCareTest {
    private static final Verdict NO = new Verdict.Refused(Refusal.of("check", "no"));

    private final OutboxScene scene = new OutboxScene();

    /// A parked project and a task of it, which waits.
    private List<WriteTicket> refused(Outbox outbox) {
        List<WriteTicket> tickets = new ArrayList<>();
        tickets.add(outbox.enqueue(List.of(OutboxScene.project("1", "a"))));
        scene.time.pass(30);
        OutboxScene.Sent sent = scene.next();
        tickets.add(outbox.enqueue(List.of(OutboxScene.task("9", "1"))));
        scene.time.settle();
        sent.say(List.of(NO));
        scene.time.settle();
        return tickets;
    }

    @Test
    public void anEditedWriteGoesOnUnderANewNumberWithWhatWaitedForIt() {
        Outbox outbox = scene.open("alice");
        List<WriteTicket> tickets = refused(outbox);

        outbox.edit(tickets.get(0).id(), List.of(OutboxScene.project("1", "better")));
        scene.time.pass(30);

        OutboxScene.Sent sent = scene.next();
        assertEquals(List.of(3L, 4L), sent.seqs());
        assertEquals("better", sent.upload.items().get(0).changes().get(0).values().get("title"));
        assertEquals(List.of(3L), sent.upload.items().get(1).after());
        assertEquals(tickets.get(0).id(), outbox.unsettled().get(0).id());
    }

    @Test
    public void anEditOutlivesTheProgram() {
        Outbox outbox = scene.open("alice");
        List<WriteTicket> tickets = refused(outbox);
        outbox.edit(tickets.get(0).id(), List.of(OutboxScene.project("1", "better")));
        scene.time.settle();
        scene.crash();

        scene.open("alice");
        scene.time.pass(30);

        OutboxScene.Sent sent = scene.next();
        assertEquals(List.of(3L, 4L), sent.seqs());
        assertEquals("better", sent.upload.items().get(0).changes().get(0).values().get("title"));
    }

    @Test
    public void whatWasSentCannotBeEdited() {
        Outbox outbox = scene.open("alice");
        WriteTicket sent = outbox.enqueue(List.of(OutboxScene.project("1", "a")));
        scene.time.pass(30);

        Promise<ControlResult> late =
                outbox.edit(sent.id(), List.of(OutboxScene.project("1", "better")));
        scene.time.settle();

        assertEquals(new Outcome.Kept<>(new ControlResult.MayHaveArrived()), late.outcome());
    }

    @Test
    public void discardedAloneItLetsTheOthersGoOn() {
        Outbox outbox = scene.open("alice");
        List<WriteTicket> tickets = refused(outbox);

        Promise<ControlResult> done = outbox.discardAlone(tickets.get(0).id());
        scene.time.pass(30);

        OutboxScene.Sent sent = scene.next();
        assertEquals(List.of(3L), sent.seqs());
        assertEquals("tasks", sent.upload.items().get(0).changes().get(0).table());
        assertTrue(done.outcome() instanceof Outcome.Kept);
        assertEquals(1, outbox.unsettled().size());
    }

    @Test
    public void aPolicyDiscardsWithAllThatBuildsUponIt() {
        List<String> asked = new ArrayList<>();
        scene.policy =
                (entry, refusal) -> {
                    asked.add(entry.id() + " " + refusal.reason().code());
                    return Outbox.Fate.DISCARD;
                };
        Outbox outbox = scene.open("alice");
        WriteTicket other = outbox.enqueue(List.of(OutboxScene.project("2", "b")));
        scene.time.settle();
        List<WriteTicket> tickets = refusedBeside(outbox);

        assertEquals(List.of(tickets.get(0).id() + " check"), asked);
        List<String> left = outbox.unsettled().stream().map(Entry::id).toList();
        assertEquals(List.of(other.id()), left);
        assertTrue(tickets.get(1).settled().outcome() instanceof Outcome.Broken);
    }

    /// The same as [#refused] with another write in the same upload, which is taken.
    private List<WriteTicket> refusedBeside(Outbox outbox) {
        List<WriteTicket> tickets = new ArrayList<>();
        tickets.add(outbox.enqueue(List.of(OutboxScene.project("1", "a"))));
        outbox.view("projects");
        scene.time.pass(30);
        OutboxScene.Sent sent = scene.next();
        tickets.add(outbox.enqueue(List.of(OutboxScene.task("9", "1"))));
        scene.time.settle();
        sent.say(List.of(OutboxScene.accepted(7, 70), NO));
        scene.time.pass(30);
        return tickets;
    }

    @Test
    public void withoutANetworkItTriesSeldomAndAtOnceWhenThereIsOne() {
        Outbox outbox = scene.open("alice");
        scene.surroundings.tell(Surroundings.Event.OFFLINE);
        outbox.enqueue(List.of(OutboxScene.project("1", "a")));
        scene.time.pass(20_000);
        int offline = scene.waiting();
        Optional<OutboxStatus.Pause> pause = outbox.status().pause();
        scene.time.pass(15_000);
        int probes = scene.waiting();
        scene.next().reply(new UploadReply.Unreachable("no route"));
        scene.surroundings.tell(Surroundings.Event.ONLINE);
        scene.time.pass(30);

        assertEquals(0, offline);
        assertEquals(Optional.of(OutboxStatus.Pause.OFFLINE), pause);
        assertEquals(1, probes);
        assertEquals(1, scene.waiting());
        assertEquals(Optional.empty(), outbox.status().pause());
    }

    @Test
    public void aDeviceThatWokeOrIsShownTriesAtOnce() {
        Outbox outbox = scene.open("alice");
        outbox.enqueue(List.of(OutboxScene.project("1", "a")));
        for (Surroundings.Event event :
                List.of(Surroundings.Event.WOKE, Surroundings.Event.SHOWN)) {
            scene.time.pass(30);
            scene.next().reply(new UploadReply.Busy("503", 60_000));
            scene.time.pass(100);
            int before = scene.waiting();
            scene.surroundings.tell(event);
            scene.time.pass(30);

            assertEquals(0, before);
            assertEquals(1, scene.waiting());
        }
    }

    @Test
    public void aBusyServerIsLeftAloneForAsLongAsItSaid() {
        Outbox outbox = scene.open("alice");
        outbox.enqueue(List.of(OutboxScene.project("1", "a")));
        scene.time.pass(30);
        scene.next().reply(new UploadReply.Busy("429", 5_000));
        outbox.enqueue(List.of(OutboxScene.project("2", "b")));
        scene.time.pass(4_900);
        int early = scene.waiting();
        scene.time.pass(1_300);

        assertEquals(0, early);
        assertEquals(List.of(1L, 2L), scene.next().seqs());
        assertTrue(outbox.unsettled().stream().noneMatch(one -> state(one).equals("Parked")));
    }

    private static String state(Entry entry) {
        return entry.state() instanceof EntryState.Parked ? "Parked" : "";
    }

    @Test
    public void whoLostTheLeaseSendsNothingAndQueuesForItAgain() {
        Outbox outbox = scene.open("alice");
        outbox.enqueue(List.of(OutboxScene.project("1", "a")));
        scene.time.pass(30);
        OutboxScene.Sent first = scene.next();
        first.reply(new UploadReply.LeaseLost("409"));
        scene.time.settle();
        OutboxStatus.Role after = outbox.status().role();
        int attempts = outbox.unsettled().get(0).attempts();
        scene.time.pass(60_000);
        OutboxScene.Sent second = scene.next();

        assertEquals(OutboxStatus.Role.OBSERVER, after);
        assertEquals(0, attempts);
        assertEquals(List.of(1L), second.seqs());
        assertTrue(second.upload.lease() > first.upload.lease());
    }

    @Test
    public void aRetriedPoisonKeepsItsNumberBecauseNobodyKnowsWhetherItArrived() {
        Outbox outbox = scene.open("alice");
        WriteTicket bad = outbox.enqueue(List.of(OutboxScene.project("bad", "a")));
        for (int i = 0; i < 200 && state(outbox.unsettled().get(0)).isEmpty(); i++) {
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
        scene.time.settle();
        outbox.retry(bad.id());
        scene.time.pass(30);

        OutboxScene.Sent again = scene.next();
        while (!again.seqs().contains(1L)) {
            again.reply(again.allAccepted(7));
            again = scene.next();
        }

        // One more failure does not park it at once: the count begins anew.
        again.reply(new UploadReply.Failed("500", 0));
        scene.time.settle();

        assertEquals("", state(outbox.unsettled().get(0)));
    }

    @Test
    public void whatIsImportedTakesNobodysPlace() {
        OutboxScene elsewhere = new OutboxScene();
        Outbox other = elsewhere.open("alice");
        WriteTicket edited = other.enqueue(List.of(OutboxScene.project("7", "a")));
        elsewhere.time.settle();
        other.edit(edited.id(), List.of(OutboxScene.project("7", "better")));
        elsewhere.time.settle();
        scene.time.pass(1000);
        Outbox outbox = scene.open("alice");
        WriteTicket own = outbox.enqueue(List.of(OutboxScene.project("1", "mine")));
        scene.time.settle();

        outbox.importText(other.exportText());
        scene.time.settle();
        scene.crash();

        List<String> left = scene.open("alice").unsettled().stream().map(Entry::id).toList();
        assertEquals(List.of(own.id(), edited.id()), left);
    }

    /// A project that was refused, and a task of it that was sent with it and is not decided.
    private List<WriteTicket> refusedBelow(Outbox outbox) {
        List<WriteTicket> tickets = new ArrayList<>();
        tickets.add(outbox.enqueue(List.of(OutboxScene.project("1", "a"))));
        tickets.add(outbox.enqueue(List.of(OutboxScene.task("9", "1"))));
        scene.time.pass(30);
        scene.next().say(List.of(NO));
        scene.time.settle();
        return tickets;
    }

    @Test
    public void aNewProgramKnowsWhatWasSentUponARefusedWrite() {
        refusedBelow(scene.open("alice"));
        scene.crash();
        Outbox outbox = scene.open("alice");
        outbox.enqueue(List.of(OutboxScene.project("2", "b")));
        scene.time.pass(60_000);
        OutboxScene.Sent sent = scene.next();

        assertEquals(List.of(2L, 3L), sent.seqs());
        assertEquals(List.of(1L), sent.upload.items().get(0).after());
        assertEquals(0, sent.upload.acknowledged());
    }

    @Test
    public void whatWasSentUponADiscardedWriteWaitsForAPerson() {
        Outbox outbox = scene.open("alice");
        List<WriteTicket> tickets = refusedBelow(outbox);
        outbox.discard(tickets.get(0).id());
        scene.time.settle();
        scene.crash();
        outbox = scene.open("alice");
        scene.time.pass(60_000);
        OutboxScene.Sent sent = scene.next();
        assertEquals(List.of(1L), sent.upload.items().get(0).after());

        sent.say(List.of(new Verdict.Blocked(List.of(1L))));
        scene.time.pass(60_000);

        assertEquals(0, scene.waiting());
        assertEquals("Parked", state(outbox.unsettled().get(0)));
    }
}
