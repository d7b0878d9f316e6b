package dev.tidemark.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class RequestIdsTest {
    @Test
    void everyRequestHasItsOwnNameOfTwentyCharacters() {
        RequestIds ids = new RequestIds(new Random(1));

        String first = ids.text(ids.next());
        String second = ids.text(ids.next());

        assertThat(first).hasSize(20).isNotEqualTo(second);
    }

    @Test
    void aClientsNameIsKeptIfItLooksLikeOne() {
        assertThat(RequestIds.accepted("x".repeat(20))).isNotNull();
        assertThat(RequestIds.accepted("x".repeat(200))).isNotNull();
        assertThat(RequestIds.accepted("x".repeat(19))).isNull();
        assertThat(RequestIds.accepted("x".repeat(201))).isNull();
        assertThat(RequestIds.accepted("x".repeat(20) + "\r\nevil: 1")).isNull();
        assertThat(RequestIds.accepted(null)).isNull();
    }
}
