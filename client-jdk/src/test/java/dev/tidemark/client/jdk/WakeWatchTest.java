package dev.tidemark.client.jdk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.client.fake.FakeTime;
import dev.tidemark.client.port.Cancellable;
import dev.tidemark.client.port.Surroundings.Event;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class WakeWatchTest {
    private final FakeTime time = new FakeTime();
    private final WakeWatch watch = new WakeWatch(time);
    private final List<Event> heard = new ArrayList<>();

    @Test
    void aClockThatWentOnAloneMeansSleep() {
        watch.watch(heard::add);
        time.pass(60_000);
        assertThat(heard).isEmpty();

        time.skewBy(3_600_000);
        time.pass(2_000);

        assertThat(heard).containsExactly(Event.WOKE);
    }

    @Test
    void aClockThatIsSetBackIsNoSleep() {
        watch.watch(heard::add);

        time.skewBy(-3_600_000);
        time.pass(60_000);

        assertThat(heard).isEmpty();
    }

    @Test
    void nobodyWatchesForNobody() {
        Cancellable first = watch.watch(heard::add);
        Cancellable second = watch.watch(heard::add);

        first.cancel();
        assertThat(time.pending()).isEqualTo(1);
        second.cancel();

        assertThat(time.pending()).isZero();
    }
}
