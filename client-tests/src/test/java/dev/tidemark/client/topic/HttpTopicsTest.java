package dev.tidemark.client.topic;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import dev.tidemark.client.fake.FakePorts;
import dev.tidemark.client.fake.FakeTime;
import dev.tidemark.client.fake.ScriptedTransport;
import dev.tidemark.client.fake.ScriptedTransport.Exchange;
import dev.tidemark.client.port.Chance;
import dev.tidemark.client.port.Ports;
import dev.tidemark.client.port.Transport.Head;
import dev.tidemark.client.promise.Done;
import dev.tidemark.client.promise.Promise;
import dev.tidemark.client.topicstore.HttpTopics;
import dev.tidemark.protocol.topic.Revision;
import dev.tidemark.protocol.topic.TopicName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.teavm.junit.TeaVMTestRunner;

/// Topics over HTTP: the requests, and what answers mean.
@RunWith(TeaVMTestRunner.class)
public final class HttpTopicsTest {
    private static final String PLACE = "http://server/v1/topics";

    private final FakeTime time = new FakeTime();
    private final ScriptedTransport network = new ScriptedTransport(time);
    private final List<TopicFault> faults = new ArrayList<>();
    private Optional<Map<String, String>> who = Optional.of(Map.of("authorization", "Bearer ada"));
    private final Ports ports = FakePorts.alone(network, time, Chance.seeded(1, 1));
    private final HttpTopics server = new HttpTopics(ports, PLACE, () -> Promise.kept(who));
    private final Topic<String> topic = topic("cart");

    private Topic<String> topic(String name) {
        return new TopicBuilder<>(ports, new TopicName(name), Windows.TEXT)
                .store(server)
                .sourceId("window-7")
                .onFault(faults::add)
                .build();
    }

    private Exchange next(String method, String url) {
        time.settle();
        Exchange exchange = network.next();
        assertEquals(method, exchange.request().method());
        assertEquals(url, exchange.request().url());
        assertEquals("Bearer ada", exchange.request().headers().get("authorization"));
        return exchange;
    }

    private static String snapshot(String revision, String value) {
        return "{\"topic\":\"cart\",\"revision\":\""
                + revision
                + "\",\"data\":"
                + Windows.data(value)
                + "}";
    }

    private static Head status(int status) {
        return new Head(status, Map.of());
    }

    private void answer(Exchange exchange, int status, String body) {
        exchange.answer(status(status), body);
        time.settle();
    }

    private static String event(String revision) {
        return "event: invalidation\ndata: {\"topic\":\"cart\",\"revision\":\""
                + revision
                + "\"}\n\n";
    }

    /// The topic is started and fresh at 3-1.
    private Exchange started() {
        topic.start();
        answer(next("GET", PLACE + "/cart"), 200, snapshot("3-1", "a"));
        Exchange events = next("GET", PLACE + "/events?topics=cart");
        events.head(status(200));
        events.text(event("3-1"));
        time.settle();
        return events;
    }

    @Test
    public void aTopicIsPulledAndThenHeardOf() {
        Exchange events = started();
        assertEquals("a", topic.visible());
        assertEquals("text/event-stream", events.request().headers().get("accept"));
        assertEquals(0, network.waiting());

        events.text(": keep-alive\n\n" + event("3-2"));
        Exchange pull = next("GET", PLACE + "/cart");
        assertEquals("\"3-1\"", pull.request().headers().get("if-none-match"));
        answer(pull, 200, snapshot("3-2", "b"));

        assertEquals("b", topic.visible());
        assertEquals(List.of(), faults);
    }

    @Test
    public void notModifiedMeansTheSameState() {
        started();
        Promise<Done> fresh = topic.refresh();

        answer(next("GET", PLACE + "/cart"), 304, "");

        assertTrue(Windows.kept(fresh));
        assertEquals("a", topic.visible());
    }

    @Test
    public void topicsShareOneStream() {
        Topic<String> other = topic("a b/ü,");
        topic.start();
        other.start();
        next("GET", PLACE + "/cart");
        next("GET", PLACE + "/a%20b%2F%C3%BC%2C");

        next("GET", PLACE + "/events?topics=cart,a%20b%2F%C3%BC%2C");

        assertEquals(0, network.waiting());
    }

    @Test
    public void aWriteSaysWhoAndIsAnsweredWithTheState() {
        started();
        Promise<Done> put = topic.put("b");

        Exchange write = next("PUT", PLACE + "/cart");
        assertEquals("window-7", write.request().headers().get("tidemark-source"));
        assertEquals(Optional.of("{\"v\":\"b\"}"), write.request().body());
        assertEquals(null, write.request().headers().get("if-match"));
        answer(write, 200, snapshot("3-2", "b"));

        assertTrue(Windows.kept(put));
        assertEquals("b", topic.visible());
        assertEquals(Optional.of(Revision.parse("3-2")), topic.revision());
    }

    @Test
    public void aPublishedChangeExpectsItsRevisionAndGoesOnFromTheCurrent() {
        started();
        TopicWrite write = topic.compareAndPublish(old -> old + "+");

        Exchange first = next("PUT", PLACE + "/cart");
        assertEquals("\"3-1\"", first.request().headers().get("if-match"));
        answer(first, 412, snapshot("3-5", "theirs"));
        time.pass(1_000);
        Exchange second = next("PUT", PLACE + "/cart");
        assertEquals("\"3-5\"", second.request().headers().get("if-match"));
        assertEquals(Optional.of("{\"v\":\"theirs+\"}"), second.request().body());
        answer(second, 200, snapshot("3-6", "theirs+"));

        assertTrue(Windows.kept(write.settled()));
        assertEquals("theirs+", topic.visible());
    }

    @Test
    public void aStatusThatIsAnErrorIsOne() {
        started();
        for (int status : new int[] {400, 401, 403, 404, 413, 500}) {
            Promise<Done> put = topic.put("b");
            answer(next("PUT", PLACE + "/cart"), status, "{\"code\":\"x\"}");
            answer(next("GET", PLACE + "/cart"), 304, "");

            assertEquals("topic cart: the server answers " + status, Windows.reason(put));
        }
        assertEquals("a", topic.visible());
    }

    @Test
    public void aServerThatAsksToWaitIsNotAskedBefore() {
        topic.start();
        Exchange pull = next("GET", PLACE + "/cart");
        next("GET", PLACE + "/events?topics=cart");
        pull.answer(new Head(503, Map.of("retry-after", "7")), "");
        time.pass(6_900);
        assertEquals(0, network.waiting());

        time.pass(200);

        assertEquals(1, network.waiting());
    }

    @Test
    public void garbageFromTheServerIsAProtocolError() {
        topic.start();
        answer(next("GET", PLACE + "/cart"), 200, "<html>");
        Exchange events = next("GET", PLACE + "/events?topics=cart");
        events.head(status(200));
        events.text("data: nonsense\n\n");
        time.settle();

        assertEquals(2, faults.size());
        for (TopicFault fault : faults) {
            assertEquals(TopicFault.Phase.PROTOCOL, fault.phase());
            assertTrue(String.valueOf(fault.cause().getMessage()).contains("topic cart"));
        }
    }

    @Test
    public void anEventWithoutAnEndIsCutOff() {
        Exchange events = started();

        for (int i = 0; i < 20; i++) {
            events.text("data: " + "x".repeat(1024));
        }
        time.settle();

        assertTrue(events.aborted());
        assertEquals(TopicFault.Phase.PROTOCOL, faults.get(0).phase());
    }

    @Test
    public void aStreamThatEndsIsBegunAnewAndCatchesUp() {
        Exchange events = started();

        events.end();
        time.pass(1_000);
        Exchange again = next("GET", PLACE + "/events?topics=cart");
        again.head(status(200));
        again.text(event("3-9"));
        answer(next("GET", PLACE + "/cart"), 200, snapshot("3-9", "missed"));

        assertEquals("missed", topic.visible());
        assertEquals(List.of(), faults);
    }

    @Test
    public void aStreamThatDoesNotHealIsAFaultOfItsTopics() {
        Exchange events = started();
        events.end();
        time.pass(1_000);
        next("GET", PLACE + "/events?topics=cart").head(status(503));
        time.settle();

        assertEquals(1, faults.size());
        assertEquals(TopicFault.Phase.SUBSCRIBE, faults.get(0).phase());
        assertEquals("events: status 503", faults.get(0).cause().getMessage());
    }

    @Test
    public void aSilentStreamIsBegunAnew() {
        Exchange events = started();

        time.pass(46_000);

        assertTrue(events.aborted());
        next("GET", PLACE + "/events?topics=cart");
    }

    @Test
    public void whileNobodyIsHereNothingIsAsked() {
        who = Optional.empty();
        topic.start();
        time.pass(60_000);
        assertEquals(0, network.asked());

        who = Optional.of(Map.of("authorization", "Bearer ada"));
        server.renew();
        topic.forget();

        next("GET", PLACE + "/cart");
        next("GET", PLACE + "/events?topics=cart");
    }

    @Test
    public void theStreamEndsWithTheLastTopic() {
        Exchange events = started();

        topic.stop();

        assertTrue(events.aborted());
        assertEquals(0, time.pending());
    }

    private List<String> streams() {
        List<String> urls = new ArrayList<>();
        time.settle();
        while (network.waiting() > 0) {
            String url = network.next().request().url();
            if (url.contains("/events?")) {
                urls.add(url);
            }
        }
        return urls;
    }

    @Test
    public void moreTopicsThanAStreamTakesHaveAnotherOne() {
        List<Topic<String>> topics = new ArrayList<>();
        for (int i = 0; i < 130; i++) {
            topics.add(topic("t" + i));
        }
        topics.forEach(Topic::start);

        List<String> urls = streams();
        assertEquals(3, urls.size());
        assertEquals(64, urls.get(0).split(",", -1).length);
        assertTrue(urls.get(2).endsWith("/events?topics=t128,t129"));

        // The others stay as they are.
        topics.get(129).stop();
        assertEquals(List.of(PLACE + "/events?topics=t128"), streams());
        topics.get(128).stop();
        topics.get(3).stop();
        assertEquals(1, streams().size());
    }

    @Test
    public void longNamesDoNotMakeALineThatNobodyTakes() {
        for (int i = 0; i < 10; i++) {
            topic(i + "ü".repeat(199)).start();
        }

        List<String> urls = streams();

        assertTrue(urls.size() > 1);
        for (String url : urls) {
            assertTrue(url.length() < 8_000);
        }
    }

    @Test
    public void aTopicThatTheServerRefusesIsNamedAndTheOthersGoOn() {
        List<TopicFault> others = new ArrayList<>();
        Topic<String> unknown =
                new TopicBuilder<>(ports, new TopicName("gone"), Windows.TEXT)
                        .store(server)
                        .onFault(others::add)
                        .build();
        topic.start();
        unknown.start();
        answer(next("GET", PLACE + "/cart"), 200, snapshot("3-1", "a"));
        next("GET", PLACE + "/gone");
        Exchange events = next("GET", PLACE + "/events?topics=cart,gone");
        events.head(status(200));
        events.text(
                "event: refused\ndata: {\"topic\":\"gone\",\"code\":\"unknown_topic\","
                        + "\"message\":\"there is no such topic\"}\n\n"
                        + event("3-2"));
        answer(next("GET", PLACE + "/cart"), 200, snapshot("3-2", "b"));

        assertEquals("b", topic.visible());
        assertEquals(List.of(), faults);
        assertEquals(TopicFault.Phase.SUBSCRIBE, others.get(0).phase());
        assertEquals(
                "events of gone: unknown_topic, there is no such topic",
                others.get(0).cause().getMessage());
    }
}
