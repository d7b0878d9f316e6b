package dev.tidemark.client;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import dev.tidemark.client.fake.FakeTime;
import dev.tidemark.client.fake.ScriptedTransport;
import dev.tidemark.client.port.Transport.Head;
import dev.tidemark.client.promise.Outcome;
import dev.tidemark.client.promise.Promise;
import dev.tidemark.client.upload.ChangesUploader;
import dev.tidemark.client.upload.Credentials;
import dev.tidemark.client.upload.Match;
import dev.tidemark.client.upload.Receipt;
import dev.tidemark.client.upload.RestUploader;
import dev.tidemark.client.upload.Upload;
import dev.tidemark.client.upload.UploadReply;
import dev.tidemark.client.upload.Uploader;
import dev.tidemark.client.upload.Verdict;
import dev.tidemark.client.upload.WriteApiUploader;
import dev.tidemark.protocol.Lsn;
import dev.tidemark.protocol.write.Cells;
import dev.tidemark.protocol.write.RowChange;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.teavm.junit.TeaVMTestRunner;

@RunWith(TeaVMTestRunner.class)
public final class UploadersTest {
    private static final Upload UPLOAD =
            new Upload(
                    "alice",
                    "phone",
                    3,
                    1,
                    0,
                    List.of(item(1, OutboxScene.project("1", "a")), item(2, deletion())));

    private final FakeTime time = new FakeTime();
    private final ScriptedTransport transport = new ScriptedTransport(time);
    private final Uploader writes =
            new WriteApiUploader(transport, time, "http://s/v1/writes", Credentials.none());

    private static Upload.Item item(long seq, RowChange change) {
        return new Upload.Item(seq, "id-" + seq, List.of(), List.of(change));
    }

    private static RowChange deletion() {
        return RowChange.delete("tasks", Cells.of("id", "9"));
    }

    @Test
    public void theWriteApiSaysWhatBecameOfEach() {
        UploadReply reply =
                answer(
                        writes,
                        200,
                        "{\"results\":[{\"seq\":1,\"outcome\":\"duplicate\",\"first\":"
                                + "{\"outcome\":\"applied\",\"txid\":7,\"lsn\":\"70\"}},"
                                + "{\"seq\":2,\"outcome\":\"gone\",\"change\":0}]}");

        List<UploadReply.OfItem> items = ((UploadReply.Answered) reply).items();
        assertEquals(
                Verdict.Accepted.whole(new Receipt.Committed(7, new Lsn(70))),
                items.get(0).verdict());
        assertEquals("gone", ((Verdict.Refused) items.get(1).verdict()).refusal().reason().code());
    }

    @Test
    public void eachStatusHasItsMeaning() {
        assertTrue(answer(writes, 401, "{}") instanceof UploadReply.SignedOut);
        assertTrue(
                answer(writes, 409, "{\"code\":\"lease_lost\"}") instanceof UploadReply.LeaseLost);
        assertTrue(
                answer(writes, 409, "{\"code\":\"schema_too_old\"}")
                        instanceof UploadReply.SchemaTooOld);
        assertTrue(answer(writes, 413, "") instanceof UploadReply.TooLarge);
        assertTrue(answer(writes, 500, "") instanceof UploadReply.Failed);
        assertTrue(answer(writes, 200, "<html>") instanceof UploadReply.Failed);
    }

    @Test
    public void aBusyServerSaysHowLong() {
        Promise<UploadReply> reply = writes.upload(UPLOAD);
        time.settle();
        transport.next().answer(new Head(429, Map.of("retry-after", "3")), "");
        time.settle();

        assertEquals(3000, ((UploadReply.Busy) value(reply)).waitMs());
    }

    @Test
    public void noAnswerInTimeIsNoAnswer() {
        Promise<UploadReply> reply = writes.upload(UPLOAD);
        time.pass(30_000);

        assertTrue(value(reply) instanceof UploadReply.Unreachable);
    }

    @Test
    public void nothingIsSentWithoutProof() {
        Uploader signedOut =
                new WriteApiUploader(
                        transport,
                        time,
                        "http://s/v1/writes",
                        user -> Promise.kept(Optional.empty()));
        Promise<UploadReply> reply = signedOut.upload(UPLOAD);
        time.settle();

        assertTrue(value(reply) instanceof UploadReply.SignedOut);
        assertEquals(0, transport.asked());
    }

    @Test
    public void restSaysEachChangeByItselfAndADeletedRowIsGone() {
        Uploader rest =
                new RestUploader(
                        transport,
                        time,
                        Credentials.none(),
                        (id, change) ->
                                new RestUploader.Call("PUT", "http://s/" + change.table(), "{}"),
                        Match.writeId("write_id"));
        Promise<UploadReply> reply = rest.upload(UPLOAD);
        time.settle();
        ScriptedTransport.Exchange first = transport.next();
        first.answer(new Head(422, Map.of()), "");
        time.settle();
        transport.next().answer(new Head(404, Map.of()), "");
        time.settle();

        List<UploadReply.OfItem> items = ((UploadReply.Answered) value(reply)).items();
        assertEquals("id-1", first.request().headers().get("idempotency-key"));
        assertTrue(items.get(0).verdict() instanceof Verdict.Refused);
        assertEquals(Verdict.Accepted.whole(new Receipt.Echo()), items.get(1).verdict());
    }

    @Test
    public void aRefusedListIsSentOneByOneSoThatOnlyTheCulpritIsRefused() {
        Uploader changes =
                new ChangesUploader(transport, time, "http://s/changes", Credentials.none());
        Promise<UploadReply> reply = changes.upload(UPLOAD);
        for (int status : new int[] {400, 400, 200}) {
            time.settle();
            transport.next().answer(new Head(status, Map.of()), "");
        }
        time.settle();

        List<UploadReply.OfItem> items = ((UploadReply.Answered) value(reply)).items();
        assertTrue(items.get(0).verdict() instanceof Verdict.Refused);
        assertTrue(items.get(1).verdict() instanceof Verdict.Accepted);
    }

    private UploadReply answer(Uploader uploader, int status, String body) {
        Promise<UploadReply> reply = uploader.upload(UPLOAD);
        time.settle();
        transport.next().answer(new Head(status, Map.of()), body);
        time.settle();
        return value(reply);
    }

    private static UploadReply value(Promise<UploadReply> reply) {
        if (reply.outcome() instanceof Outcome.Kept<UploadReply>(UploadReply kept)) {
            return kept;
        }
        throw new AssertionError("no reply yet: " + reply.outcome());
    }
}
