package dev.tidemark.server.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SharedLooksTest {
    private final List<String> looks = new ArrayList<>();
    private final List<Runnable> during = new ArrayList<>();
    private final SharedLooks<String, Integer> shared = new SharedLooks<>(this::look);

    private void look(String key, List<Integer> asking) {
        looks.add(key + asking);
        if (!during.isEmpty()) {
            during.removeFirst().run();
        }
    }

    @Test
    void whoAsksDuringALookSharesTheNextOne() {
        during.add(() -> List.of(2, 3, 4).forEach(who -> shared.ask("board", who)));

        shared.ask("board", 1);

        assertThat(looks).containsExactly("board[1]", "board[2, 3, 4]");
    }

    @Test
    void whoAsksDuringTheNextOneIsNotAnsweredByIt() {
        during.add(() -> shared.ask("board", 2));
        during.add(() -> shared.ask("board", 3));

        shared.ask("board", 1);

        assertThat(looks).containsExactly("board[1]", "board[2]", "board[3]");
    }

    @Test
    void anotherKeyDoesNotWait() {
        during.add(() -> shared.ask("theme", 2));

        shared.ask("board", 1);

        assertThat(looks).containsExactly("board[1]", "theme[2]");
    }

    @Test
    void afterTheLastOneTheNextAskerLooksAtOnce() {
        shared.ask("board", 1);
        shared.ask("board", 2);

        assertThat(looks).containsExactly("board[1]", "board[2]");
    }
}
