package dev.tidemark.server.shape;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.protocol.LogOffset;
import dev.tidemark.protocol.ShapeHandle;
import dev.tidemark.server.query.ShapeQuery.Start;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EtagsTest {
    private static final ShapeHandle HANDLE = new ShapeHandle("12-34");

    @Test
    void aTagNamesHandleRequestAndAnswer() {
        assertThat(Etags.of(HANDLE, Start.at(LogOffset.BEFORE_ALL), LogOffset.ofSnapshotChunk(0)))
                .isEqualTo("\"12-34:-1:0_0\"");
        assertThat(Etags.ofConflict(HANDLE)).isEqualTo("\"12-34::\"");
    }

    @Test
    void anAnswerWithoutNewsNeverHasTheSameTagTwice() {
        Etags etags = new Etags(5);
        Start from = Start.at(LogOffset.SNAPSHOT_END);

        String first = etags.ofNothingNew(HANDLE, from, LogOffset.SNAPSHOT_END);

        assertThat(first).startsWith("\"12-34:0_inf:0_inf:");
        assertThat(etags.ofNothingNew(HANDLE, from, LogOffset.SNAPSHOT_END)).isNotEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"12-34::\"",
                "12-34::",
                "W/\"12-34::\"",
                "\"other\", \"12-34::\"",
                "x ,12-34::"
            })
    void aListMayNameTheTag(String header) {
        assertThat(Etags.matches(List.of("\"no\"", header), Etags.ofConflict(HANDLE))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\"other\"", "*", "\"12-34:\"", "12-34::x"})
    void otherTagsDoNotMatch(String header) {
        assertThat(Etags.matches(List.of(header), Etags.ofConflict(HANDLE))).isFalse();
    }
}
