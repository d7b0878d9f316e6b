package dev.tidemark.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class PiecesTest {
    @Test
    void emptyPiecesCountToo() {
        assertThat(Pieces.of("a/b", '/')).containsExactly("a", "b");
        assertThat(Pieces.of("/a//", '/')).containsExactly("", "a", "", "");
        assertThat(Pieces.of("", '/')).containsExactly("");
        assertThat(Pieces.of("a", '/')).containsExactly("a");
    }
}
