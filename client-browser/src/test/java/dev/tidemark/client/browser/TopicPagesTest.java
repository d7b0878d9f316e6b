package dev.tidemark.client.browser;

import static org.junit.Assert.assertEquals;

import dev.tidemark.client.port.Ports;
import dev.tidemark.client.promise.Promise;
import dev.tidemark.client.topic.Topic;
import dev.tidemark.client.topic.TopicBuilder;
import dev.tidemark.client.topic.TopicCodec;
import dev.tidemark.client.topic.TopicFault;
import dev.tidemark.client.topicstore.Announcer;
import dev.tidemark.client.topicstore.InProcessTopics;
import dev.tidemark.client.topicstore.StoredTopics;
import dev.tidemark.client.topicstore.Subscriber;
import dev.tidemark.protocol.json.JsonException;
import dev.tidemark.protocol.json.JsonValue;
import dev.tidemark.protocol.topic.TopicName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.teavm.junit.SkipJVM;
import org.teavm.junit.TeaVMTestRunner;

/// Topics between pages: over the browser's own database, and by its channel.
@RunWith(TeaVMTestRunner.class)
@SkipJVM
public final class TopicPagesTest {
    private static final TopicName CART = new TopicName("cart");
    private static final TopicCodec<String> TEXT =
            TopicCodec.of("", TopicPagesTest::read, TopicPagesTest::write);
    private static int stores;

    private final PageTime time = new PageTime();
    private final String name = "topics-" + time.wallMs() + "-" + ++stores;
    private final PageProcesses<Ports> pages =
            new PageProcesses<>(
                    () -> BrowserPorts.open(name).map(BrowserPorts::ports), ports -> {});

    private static String read(JsonValue data) throws JsonException {
        if (data instanceof JsonValue.Members(Map<String, JsonValue> members)
                && members.get("v") instanceof JsonValue.Text(String text)) {
            return text;
        }
        throw new JsonException("not a text in v");
    }

    private static JsonValue write(String text) {
        return new JsonValue.Members(Map.of("v", new JsonValue.Text(text)));
    }

    private static Topic<String> started(Ports ports, UnaryOperator<TopicBuilder<String>> with) {
        Topic<String> topic = with.apply(new TopicBuilder<>(ports, CART, TEXT)).build();
        topic.start();
        return topic;
    }

    @Test
    public void pagesOfOneDatabaseShareAValueAndMintEachRevisionOnce() {
        List<Topic<String>> two = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            Ports ports = pages.start();
            two.add(
                    started(
                            ports,
                            topic -> topic.store(new StoredTopics(ports.storage(), ports.time()))));
        }

        for (int i = 0; i < 20; i++) {
            two.get(i % 2).compareAndPublish(old -> old + "x");
        }
        pages.until(() -> two.stream().allMatch(topic -> topic.visible().length() == 20));
        pages.until(() -> two.stream().noneMatch(Topic::dirty));

        assertEquals(20, two.get(0).revision().orElseThrow().counter());
        assertEquals(two.get(0).revision(), two.get(1).revision());
        two.forEach(Topic::stop);
    }

    @Test
    public void pagesHearOfEachOtherByTheBrowsersChannel() {
        // What a backend would be: it has the state and tells nobody.
        InProcessTopics backend = new InProcessTopics(time);
        List<Topic<String>> two = new ArrayList<>();
        List<TopicFault> faults = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            Ports ports = pages.start();
            two.add(
                    started(
                            ports,
                            topic ->
                                    topic.store(backend)
                                            .subscriber(
                                                    Subscriber.from(ports.neighbours().broadcast()))
                                            .announcer(Announcer.to(ports.neighbours().broadcast()))
                                            .onFault(faults::add)));
        }
        pages.until(() -> two.stream().noneMatch(Topic::dirty));

        Promise<?> put = two.get(0).put("milk");
        pages.until(() -> two.get(1).visible().equals("milk"));
        pages.kept(put);
        new ChannelBroadcast(name).publish(Subscriber.CHANNEL, "garbage");
        pages.until(() -> faults.size() == 2);

        assertEquals(TopicFault.Phase.PROTOCOL, faults.get(0).phase());
        assertEquals("milk", two.get(1).visible());
        two.forEach(Topic::stop);
    }
}
