package dev.tidemark.server.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class GateTest {
    private final Gate gate = new Gate(new Gate.Limits(3, 2, 1, Duration.ZERO));

    @Test
    void placesAreBoundedAndComeBack() {
        Gate.Pass first = enter();
        enter();
        enter();
        assertThat(gate.enter()).isNull();

        first.close();
        first.close();

        assertThat(gate.underWay()).isEqualTo(2);
        assertThat(gate.enter()).isNotNull();
        assertThat(gate.enter()).isNull();
    }

    @Test
    void oneUserDoesNotTakeAllPlaces() {
        Gate.Pass first = enter();
        Gate.Pass second = enter();
        Gate.Pass third = enter();
        assertThat(first.countFor("alice")).isTrue();
        assertThat(second.countFor("alice")).isTrue();
        assertThat(third.countFor("alice")).isFalse();
        third.close();

        Gate.Pass others = enter();
        assertThat(others.countFor("bob")).isTrue();
        others.close();

        first.close();
        Gate.Pass again = enter();
        assertThat(again.countFor("alice")).isTrue();
    }

    @Test
    void turnsAreTakenOneAfterTheOther() throws InterruptedException {
        Gate.Pass first = enter();
        Gate.Pass second = enter();
        assertThat(first.turn()).isTrue();
        assertThat(second.turn()).isFalse();

        first.close();

        assertThat(second.turn()).isTrue();
    }

    private Gate.Pass enter() {
        return Objects.requireNonNull(gate.enter());
    }
}
