package dev.tidemark.server.topic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.protocol.topic.Revision;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntityTagsTest {
    private static final Revision R = new Revision(3, 17);

    @Test
    void tagsAreRevisionsInQuotes() {
        assertThat(EntityTags.of(R)).isEqualTo("\"3-17\"");
        assertThat(parse("\"3-17\"").expected()).contains(List.of(R));
        assertThat(parse(" \"3-16\" ,\"3-17\"").expected())
                .contains(List.of(new Revision(3, 16), R));
        assertThat(EntityTags.parse(List.of("\"3-16\"", "\"3-17\"")).orElseThrow().has(R)).isTrue();
    }

    @Test
    void weakTagsServeReadersOnly() {
        assertThat(parse("W/\"3-17\"").has(R)).isTrue();
        assertThat(parse("W/\"3-17\"").expected()).contains(List.of());
    }

    @Test
    void aStarFitsEverything() {
        assertThat(parse("*").expected()).isEmpty();
        assertThat(parse("*").has(R)).isTrue();
    }

    @Test
    void whatIsNoRevisionFitsNothing() {
        EntityTags tags = parse("\"abc\", \"3-017\", \"\", \"3-99999999999999999999\"");

        assertThat(tags.has(R)).isFalse();
        assertThat(tags.expected()).contains(List.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {"3-17", "\"3-17", "\"3-17\" \"3-18\"", "w/\"3-17\"", "x, \"3-17\""})
    void whatIsNoTagIsUnreadable(String line) {
        assertThat(EntityTags.parse(List.of(line))).isEmpty();
    }

    @Test
    void thereAreNotVeryManyTags() {
        assertThat(EntityTags.parse(List.of("\"3-17\",".repeat(101)))).isEmpty();
    }

    private static EntityTags parse(String line) {
        return EntityTags.parse(List.of(line)).orElseThrow();
    }
}
