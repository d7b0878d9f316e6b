package dev.tidemark.client.jdk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.client.promise.Promise;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

final class CoreThreadTest {
    @Test
    void whoAsksAfterTheEndIsTold() {
        CoreThread core = CoreThread.with(Runnable::run);
        core.close();

        assertThat(core.ask(() -> Promise.kept(1)).toCompletableFuture())
                .isCompletedExceptionally();
    }

    @Test
    void whoWaitsForAnAnswerIsToldOfTheEnd() {
        CoreThread core = CoreThread.with(Runnable::run);
        CompletableFuture<Integer> answer =
                core.ask(() -> new Promise<Integer>()).toCompletableFuture();
        core.close();

        assertThat(answer).isCompletedExceptionally();
    }

    @Test
    void whoWaitsIsToldAlsoWhenTheirExecutorHasEnded() {
        CoreThread core =
                CoreThread.with(
                        task -> {
                            throw new RejectedExecutionException("ended");
                        });
        CompletableFuture<Integer> answer =
                core.ask(() -> new Promise<Integer>()).toCompletableFuture();
        CompletableFuture<Integer> another =
                core.ask(() -> new Promise<Integer>()).toCompletableFuture();
        core.close();

        assertThat(answer).isCompletedExceptionally();
        assertThat(another).isCompletedExceptionally();
    }
}
