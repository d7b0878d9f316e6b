package dev.tidemark.client.jdk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.client.fake.FakeTime;
import dev.tidemark.client.fake.ScriptedTransport;
import dev.tidemark.client.port.Surroundings.Event;
import dev.tidemark.client.port.Transport;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class NetworkWatchTest {
    private static final String WIRE = "192.0.2.7";

    private final FakeTime time = new FakeTime();
    private final Set<String> addresses = new HashSet<>(Set.of(WIRE));
    private final List<Event> heard = new ArrayList<>();
    private final ScriptedTransport network = new ScriptedTransport(time);
    private final NetworkWatch watch = new NetworkWatch(time, this::look);
    private final Transport transport = watch.over(network);
    private int looks;

    private Set<String> look() {
        looks++;
        return addresses;
    }

    private ScriptedTransport.Exchange asked() {
        transport.exchange(
                new Transport.Request("GET", "http://server", Map.of(), Optional.empty()), 100);
        return network.next();
    }

    private void fails() {
        asked().cut();
        time.settle();
    }

    private void succeeds() {
        asked().answer(new Transport.Head(200, Map.of()), "");
        time.settle();
    }

    @Test
    void whileAllIsWellNobodyLooks() {
        watch.watch(heard::add);
        succeeds();
        time.pass(60_000);

        assertThat(looks).isZero();
        assertThat(heard).isEmpty();
    }

    @Test
    void aNetworkThatComesBackIsToldAtOnce() {
        watch.watch(heard::add);
        addresses.clear();
        fails();
        assertThat(heard).containsExactly(Event.OFFLINE);
        assertThat(watch.online()).isFalse();
        time.pass(60_000);

        addresses.add(WIRE);
        time.pass(2_000);

        assertThat(heard).containsExactly(Event.OFFLINE, Event.ONLINE);
        assertThat(watch.online()).isTrue();
    }

    @Test
    void anotherNetworkIsWorthATry() {
        watch.watch(heard::add);
        fails();
        addresses.add("198.51.100.4");
        time.pass(2_000);
        time.pass(60_000);

        assertThat(heard).containsExactly(Event.ONLINE);
    }

    @Test
    void aServerThatIsDownIsNoMatterOfTheNetwork() {
        watch.watch(heard::add);
        fails();
        time.pass(60_000);
        fails();
        succeeds();

        assertThat(heard).isEmpty();
    }

    @Test
    void anAnswerProvesThatThereIsANetwork() {
        watch.watch(heard::add);
        addresses.clear();
        fails();

        succeeds();

        assertThat(heard).containsExactly(Event.OFFLINE, Event.ONLINE);
        time.pass(60_000);
        assertThat(looks).isEqualTo(1);
    }

    @Test
    void nobodyWatchesForNobody() {
        watch.watch(heard::add).cancel();
        fails();
        time.pass(10_000);

        assertThat(time.pending()).isZero();
        assertThat(heard).isEmpty();
    }
}
