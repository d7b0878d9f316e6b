package dev.tidemark.client.browser;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertTrue;

import dev.tidemark.client.port.Cancellable;
import dev.tidemark.client.port.Storage.Edit;
import dev.tidemark.client.port.Surroundings;
import dev.tidemark.client.port.Time;
import dev.tidemark.client.port.Transport;
import dev.tidemark.client.promise.Outcome;
import dev.tidemark.client.promise.Promise;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.teavm.jso.JSBody;
import org.teavm.junit.SkipJVM;
import org.teavm.junit.TeaVMTestRunner;

@RunWith(TeaVMTestRunner.class)
@SkipJVM
public final class PagePortsTest {
    private static final PageTime TIME = new PageTime();

    private final PageProcesses<Time> page =
            new PageProcesses<>(() -> Promise.kept(TIME), time -> {});
    private final Transport transport = new FetchTransport(TIME);

    private static Transport.Request get(String url) {
        return new Transport.Request("GET", url, Map.of("x-test", "1"), Optional.empty());
    }

    @Test
    public void tasksForSoonKeepTheirOrderAndCanBeCalledOff() {
        List<String> done = new ArrayList<>();

        TIME.after(0, () -> done.add("one"));
        Cancellable off = TIME.after(0, () -> done.add("off"));
        TIME.after(0, () -> done.add("two"));
        off.cancel();
        assertEquals(List.of(), done);
        page.until(() -> done.size() == 2);

        assertEquals(List.of("one", "two"), done);
    }

    @Test
    public void anAlarmIsNeverEarly() {
        List<Long> lateMs = new ArrayList<>();

        for (int delayMs = 1; delayMs < 20; delayMs++) {
            long atMs = TIME.ticksMs() + delayMs;
            TIME.after(delayMs, () -> lateMs.add(TIME.ticksMs() - atMs));
        }
        Cancellable off = TIME.after(5, () -> lateMs.add(-1L));
        off.cancel();
        page.until(() -> lateMs.size() == 19);

        assertTrue(lateMs.toString(), lateMs.stream().allMatch(late -> late >= 0));
    }

    @Test
    public void anAnswerArrivesWhole() {
        String url = blob("Grüße \uD83D\uDE00".repeat(100_000));

        Transport.Reply reply = page.kept(transport.exchange(get(url), 2_000_000));

        assertEquals(200, reply.head().status());
        assertEquals("text/plain", reply.head().headers().get("content-type"));
        assertEquals("Grüße \uD83D\uDE00".repeat(100_000), reply.body());
    }

    @Test
    public void nothingIsCalledAfterACut() {
        List<String> heard = new ArrayList<>();
        Transport.Receiver receiver =
                new Transport.Receiver() {
                    @Override
                    public void head(Transport.Head head) {
                        heard.add("head");
                    }

                    @Override
                    public void text(String part) {
                        heard.add("text");
                    }

                    @Override
                    public void end() {
                        heard.add("end");
                    }

                    @Override
                    public void failed(Transport.TransportException failure) {
                        heard.add("failed");
                    }
                };

        transport.send(get(blob("never read")), receiver).cancel();
        page.kept(transport.exchange(get(blob("another")), 100));

        assertEquals(List.of(), heard);
    }

    @Test
    public void failuresDoNotQuoteWhatWasSent() {
        for (String url : List.of("http://secret:1/", "not an address: secret", "blob:secret")) {
            Outcome<Transport.Reply> outcome = page.ended(transport.exchange(get(url), 100));

            Outcome.Broken<Transport.Reply> broken = (Outcome.Broken<Transport.Reply>) outcome;
            assertTrue(broken.reason() instanceof Transport.TransportException);
            assertFalse(String.valueOf(broken.reason().getMessage()).contains("secret"));
        }
    }

    @Test
    public void aGoodBrowserLacksNothing() {
        String name = "ports-" + TIME.wallMs();

        BrowserPorts one = page.kept(BrowserPorts.open(name));
        BrowserPorts other = page.kept(BrowserPorts.open(name));

        assertEquals(List.of(), one.lacks());
        assertTrue(one.ports().surroundings().online());
        assertNotEquals(one.ports().chance().uuid(), other.ports().chance().uuid());
        page.kept(one.ports().storage().commit(List.of(new Edit.Put("a", "1"))));
        assertEquals(Optional.of("1"), page.kept(other.ports().storage().get("a")));
    }

    @Test
    public void theDevicesEventsAreTold() {
        PageSurroundings surroundings = new PageSurroundings(TIME);
        surroundings.begin();
        List<Surroundings.Event> told = new ArrayList<>();
        Cancellable watching = surroundings.watch(told::add);

        happen("offline");
        happen("online");
        watching.cancel();
        happen("online");

        assertEquals(List.of(Surroundings.Event.OFFLINE, Surroundings.Event.ONLINE), told);
    }

    @JSBody(params = "name", script = "dispatchEvent(new Event(name));")
    private static native void happen(String name);

    @JSBody(
            params = "text",
            script = "return URL.createObjectURL(new Blob([text], {type: 'text/plain'}));")
    private static native String blob(String text);
}
