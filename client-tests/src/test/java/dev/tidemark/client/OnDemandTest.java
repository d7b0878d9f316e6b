package dev.tidemark.client;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import dev.tidemark.client.collection.Collection;
import dev.tidemark.client.fake.FakePorts;
import dev.tidemark.client.fake.FakeTime;
import dev.tidemark.client.fake.ScriptedTransport;
import dev.tidemark.client.port.Chance;
import dev.tidemark.client.port.Ports;
import dev.tidemark.client.port.Transport;
import dev.tidemark.client.promise.Outcome;
import dev.tidemark.client.promise.Promise;
import dev.tidemark.client.query.Live;
import dev.tidemark.client.row.Rows;
import dev.tidemark.client.shape.Subset;
import java.util.List;
import java.util.Map;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.teavm.junit.TeaVMTestRunner;

/// Collections whose rows come when somebody looks at them.
@RunWith(TeaVMTestRunner.class)
public final class OnDemandTest {
    private static final Subset FIRST = Subset.where("title <> $1", "x").first(2, "id ASC");

    private final FakeTime time = new FakeTime();
    private final ScriptedTransport network = new ScriptedTransport(time);
    private final SyncClient client = client();

    private SyncClient client() {
        Ports ports = FakePorts.alone(network, time, Chance.seeded(1, 1));
        return time.settled(
                SyncClient.builder(ports, new Rows())
                        .shapes("http://server/v1/shape")
                        .uploader(upload -> new Promise<>())
                        .user("ada")
                        .open());
    }

    private ScriptedTransport.Exchange next() {
        time.settle();
        return network.next();
    }

    private static Transport.Head head(String handle, String offset) {
        return new Transport.Head(
                200,
                Map.of(
                        "electric-handle",
                        handle,
                        "electric-offset",
                        offset,
                        "electric-cursor",
                        "1",
                        "electric-schema",
                        "{}"));
    }

    private static String row(String id, String title, String more) {
        return "{\"key\":\"k"
                + id
                + "\",\"value\":{\"id\":\""
                + id
                + "\",\"title\":\""
                + title
                + "\"},\"headers\":{\"operation\":"
                + more
                + "}}";
    }

    private static final String END =
            "{\"headers\":{\"control\":\"up-to-date\",\"global_last_seen_lsn\":\"9\"}}";

    private static String subset(String... rows) {
        return "{\"metadata\":{\"snapshot_mark\":1,\"xmin\":\"5\",\"xmax\":\"5\","
                + "\"xip_list\":[],\"database_lsn\":\"8\"},\"data\":["
                + String.join(",", rows)
                + "]}";
    }

    /// A collection on demand that waits for changes.
    private Collection<Device.Todo, String> waiting() {
        Collection<Device.Todo, String> todos =
                client.collection(Device.Todo.TYPE).onDemand().open();
        ScriptedTransport.Exchange first = next();
        assertTrue(first.request().url().contains("log=changes_only"));
        assertTrue(first.request().url().contains("offset=now"));
        first.answer(head("h1", "3_0"), "[" + END + "]");
        time.settle();
        return todos;
    }

    private static List<String> titles(Live<Device.Todo> live) {
        return live.now().stream().map(Device.Todo::title).toList();
    }

    @Test
    public void rowsComeWhenSomebodyLooksAndAreFollowedFromThenOn() {
        Collection<Device.Todo, String> todos = waiting();
        ScriptedTransport.Exchange live = next();
        assertEquals(0, network.waiting());

        Live<Device.Todo> list = todos.query(FIRST).where(row -> !row.title().equals("x")).live();
        ScriptedTransport.Exchange asked = next();
        assertTrue(live.aborted());
        assertEquals("POST", asked.request().method());
        assertEquals(
                "{\"subset\":{\"where\":\"title <> $1\",\"params\":{\"1\":\"x\"},"
                        + "\"order_by\":\"id ASC\",\"limit\":2}}",
                asked.request().body().orElse(""));
        asked.answer(
                head("h1", "3_0"),
                subset(row("a", "milk", "\"insert\""), row("b", "bread", "\"insert\"")));
        time.settle();
        assertEquals(List.of("milk", "bread"), titles(list));

        ScriptedTransport.Exchange again = next();
        again.answer(head("h1", "3_0"), "[" + END + "]");
        next().answer(
                        head("h1", "12_0"),
                        "["
                                + row(
                                        "a",
                                        "oat milk",
                                        "\"update\",\"lsn\":\"12\",\"op_position\":0,\"last\":true,"
                                                + "\"txids\":[7]")
                                + ","
                                + END.replace("9", "12")
                                + "]");
        time.settle();

        assertEquals(List.of("oat milk", "bread"), titles(list));
    }

    @Test
    public void whatNobodyLooksAtAnyMoreIsNotAskedForAfterARefetch() {
        Collection<Device.Todo, String> todos = waiting();
        next();
        Live<Device.Todo> list = todos.query(FIRST).live();
        next().answer(head("h1", "3_0"), subset(row("a", "milk", "\"insert\"")));
        next().answer(head("h1", "3_0"), "[" + END + "]");
        ScriptedTransport.Exchange live = next();

        list.close();
        live.answer(new Transport.Head(409, Map.of("electric-handle", "h2")), "[]");
        next().answer(head("h2", "13_0"), "[" + END + "]");

        assertTrue(next().request().url().contains("live=true"));
    }

    @Test
    public void whatSomebodyLooksAtIsAskedForAgainAfterARefetch() {
        Collection<Device.Todo, String> todos = waiting();
        next();
        Live<Device.Todo> list = todos.query(FIRST).live();
        next().answer(head("h1", "3_0"), subset(row("a", "milk", "\"insert\"")));
        next().answer(head("h1", "3_0"), "[" + END + "]");

        next().answer(new Transport.Head(409, Map.of("electric-handle", "h2")), "[]");
        next().answer(head("h2", "13_0"), "[" + END + "]");
        ScriptedTransport.Exchange asked = next();
        assertEquals("POST", asked.request().method());
        assertEquals(List.of("milk"), titles(list));
        asked.answer(head("h2", "13_0"), subset(row("a", "tea", "\"insert\"")));
        next().answer(head("h2", "13_0"), "[" + END + "]");
        time.settle();

        assertEquals(List.of("tea"), titles(list));
    }

    @Test
    public void theFirstRowsOfALargeCollectionAreThereBeforeTheOthers() {
        Collection<Device.Todo, String> todos = client.collection(Device.Todo.TYPE).open();
        Live<Device.Todo> list = todos.query(FIRST).live();
        ScriptedTransport.Exchange asked = next();
        assertEquals("POST", asked.request().method());
        assertTrue(asked.request().url().contains("log=full"));

        asked.answer(head("h1", "0_0"), subset(row("a", "milk", "\"insert\"")));
        assertEquals("GET", next().request().method());

        assertEquals(List.of("milk"), titles(list));
        assertFalse(todos.loaded().outcome() instanceof Outcome.Kept<?>);
    }

    @Test
    public void rowsThatTheServerRefusesAreMissedByNobodyElse() {
        Collection<Device.Todo, String> todos = waiting();
        next();
        Live<Device.Todo> refused = todos.query(Subset.where("no such column")).live();
        next().answer(new Transport.Head(400, Map.of()), "{\"message\":\"no\"}");

        assertTrue(next().request().url().contains("live=true"));
        Live<Device.Todo> list = todos.query(FIRST).live();
        ScriptedTransport.Exchange asked = next();
        asked.answer(head("h1", "3_0"), subset(row("a", "milk", "\"insert\"")));
        time.settle();

        assertEquals(List.of("milk"), titles(list));
        assertEquals(List.of("milk"), titles(refused));
    }
}
