package dev.tidemark.protocol.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tidemark.protocol.json.JsonException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TopicJsonTest {
    private static final TopicName CART = new TopicName("cart \"é\"");
    private static final Revision THREE = Revision.parse("3-17");

    @Test
    void anInvalidationIsReadAsItWasWritten() throws JsonException {
        Invalidation bare = Invalidation.of(CART, THREE);
        Invalidation full = new Invalidation(CART, THREE, Optional.of("tab 1"), Optional.of(99L));

        assertThat(TopicJson.readInvalidation(TopicJson.write(bare).toString())).isEqualTo(bare);
        assertThat(TopicJson.readInvalidation(TopicJson.write(full).toString())).isEqualTo(full);
    }

    @Test
    void whatIsNotKnownIsPassedOver() throws JsonException {
        assertThat(
                        TopicJson.readInvalidation(
                                "{\"new\":[1],\"topic\":\"a\",\"revision\":\"3-17\","
                                        + "\"sourceId\":null}"))
                .isEqualTo(Invalidation.of(new TopicName("a"), THREE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "{\"topic\":\"a\"}",
                "{\"topic\":\" \",\"revision\":\"3-17\"}",
                "{\"topic\":7,\"revision\":\"3-17\"}",
                "{\"topic\":\"a\",\"revision\":17}",
                "{\"topic\":\"a\",\"revision\":\"17\"}",
                "{\"topic\":\"a\",\"revision\":\"3-017\"}",
                "{\"topic\":\"a\",\"revision\":\"3-17\",\"sourceId\":\"\"}",
                "{\"topic\":\"a\",\"revision\":\"3-17\",\"sourceId\":5}",
                "{\"topic\":\"a\",\"revision\":\"3-17\",\"timestampMs\":-1}",
                "{\"topic\":\"a\",\"revision\":\"3-17\",\"timestampMs\":9007199254740992}",
                "{\"topic\":\"a\",\"revision\":\"3-17\"} x"
            })
    void anythingElseIsNoInvalidation(String json) {
        assertThatThrownBy(() -> TopicJson.readInvalidation(json))
                .isInstanceOf(JsonException.class);
    }

    @Test
    void anEventIsAChangeOrARefusal() throws JsonException {
        Invalidation word = Invalidation.of(CART, THREE);
        TopicEvent.Refused refused = new TopicEvent.Refused(CART, "unknown_topic", "no \"such\"");

        assertThat(TopicJson.readEvent(TopicJson.write(word).toString()))
                .isEqualTo(new TopicEvent.Changed(word));
        assertThat(TopicJson.readEvent(TopicJson.write(refused).toString())).isEqualTo(refused);
        assertThatThrownBy(() -> TopicJson.readEvent("{\"topic\":\"a\",\"code\":1}"))
                .isInstanceOf(JsonException.class);
    }

    @Test
    void aHugeInvalidationIsNotEvenParsed() {
        String json = "{\"topic\":\"a\",\"revision\":\"3-17\",\"x\":\"" + "x".repeat(5000) + "\"}";

        assertThatThrownBy(() -> TopicJson.readInvalidation(json))
                .hasMessageContaining("4096 characters");
    }

    @Test
    void aSnapshotKeepsEachDigitOfItsData() throws JsonException {
        Snapshot snapshot = new Snapshot(THREE, "{\"n\":12345678901234567890.10,\"l\":[null]}");

        assertThat(TopicJson.readSnapshot(CART, TopicJson.write(CART, snapshot).toString()))
                .isEqualTo(snapshot);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "garbage",
                "{\"topic\":\"a\",\"revision\":\"3-17\"}",
                "{\"topic\":\"b\",\"revision\":\"3-17\",\"data\":{}}",
                "{\"topic\":\"a\",\"revision\":\"x\",\"data\":{}}",
                "{\"revision\":\"3-17\",\"data\":{}}"
            })
    void anythingElseIsNoSnapshot(String json) {
        assertThatThrownBy(() -> TopicJson.readSnapshot(new TopicName("a"), json))
                .isInstanceOf(JsonException.class);
    }

    @Test
    void oversizedStateIsRefused() {
        Snapshot large = new Snapshot(THREE, "\"" + "x".repeat(Snapshot.DATA_LENGTH_MAX) + "\"");

        assertThatThrownBy(
                        () -> TopicJson.readSnapshot(CART, TopicJson.write(CART, large).toString()))
                .hasMessageContaining("1048576 characters");
        assertThatThrownBy(() -> TopicJson.readData(large.data()))
                .hasMessageContaining("1048576 characters");
    }

    @Test
    void aNameIsNotBlankAndNotTooLong() {
        assertThatThrownBy(() -> new TopicName(" \t ")).hasMessageContaining("blank");
        assertThatThrownBy(() -> new TopicName("x".repeat(201))).hasMessageContaining("200");
        assertThat(new TopicName(" a")).isNotEqualTo(new TopicName("a"));
    }
}
