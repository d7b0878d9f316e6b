package dev.tidemark.server.topic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.server.topic.StreamPlaces.Place;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class StreamPlacesTest {
    private final StreamPlaces places = new StreamPlaces(3, 1);

    @Test
    void aUserHasAsManyAsAllowedAndGetsThemBack() {
        Place first = place();
        Place second = place();

        assertThat(first.countFor("alice")).isTrue();
        assertThat(second.countFor("alice")).isFalse();
        second.leave();
        first.leave();
        first.leave();

        assertThat(place().countFor("alice")).isTrue();
    }

    @Test
    void thoseWithoutANameCountTogetherOnly() {
        assertThat(place().countFor("")).isTrue();
        assertThat(place().countFor("")).isTrue();
        assertThat(place().countFor("")).isTrue();
        assertThat(places.enter()).isNull();
    }

    @Test
    void whoLeftBeforeTheyWereKnownIsNotCounted() {
        Place left = place();
        left.leave();

        assertThat(left.countFor("alice")).isTrue();
        assertThat(place().countFor("alice")).isTrue();
    }

    private Place place() {
        return Objects.requireNonNull(places.enter());
    }
}
