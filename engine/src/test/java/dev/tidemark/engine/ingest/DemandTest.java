package dev.tidemark.engine.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class DemandTest {
    private static final Duration LIMIT = Duration.ofMinutes(1);

    private final AtomicLong clock = new AtomicLong(7);
    private final Demand demand = new Demand(LIMIT, clock::get);

    @Test
    void itIsOverWhenTheLimitHasPassed() {
        pass(LIMIT.minusNanos(1));
        assertThat(demand.over()).isFalse();

        pass(Duration.ofNanos(1));
        assertThat(demand.over()).isTrue();
    }

    @Test
    void whoAsksBeginsTheWaitAnew() {
        pass(LIMIT.minusSeconds(1));
        demand.once();
        pass(LIMIT.minusSeconds(1));

        assertThat(demand.over()).isFalse();
        assertThat(demand.leftMs()).isEqualTo(1000);
    }

    @Test
    void withoutALimitItIsNeverOver() {
        Demand always = new Demand(Duration.ZERO, clock::get);

        pass(Duration.ofDays(1000));

        assertThat(always.over()).isFalse();
        assertThat(always.leftMs()).isEqualTo(Long.MAX_VALUE);
        assertThat(always.lasting()).isSameAs(always.lasting());
    }

    @Test
    void whatLastsIsNotOverBeforeTheLimitHasPassedSinceItsEnd() {
        Demand.Hold first = demand.lasting();
        Demand.Hold second = demand.lasting();
        pass(LIMIT.multipliedBy(2));
        first.close();
        first.close();
        assertThat(demand.over()).isFalse();

        second.close();
        assertThat(demand.over()).isFalse();
        pass(LIMIT);
        assertThat(demand.over()).isTrue();
    }

    @Test
    void whoeverAsksEndsTheRest() throws Exception {
        List<String> told = Collections.synchronizedList(new ArrayList<>());
        demand.listen(listener(told));
        pass(LIMIT);
        assertThat(demand.rest()).isTrue();
        assertThat(demand.resting()).isTrue();

        try (ExecutorService thread = Executors.newSingleThreadExecutor()) {
            Future<?> sleeper = thread.submit(this::awaitNext);
            demand.once();
            sleeper.get();
        }

        assertThat(demand.resting()).isFalse();
        assertThat(told).containsExactly("ceased", "resumed");
    }

    @Test
    void aListenersFaultKeepsNobodyAsleep() throws Exception {
        List<String> told = new ArrayList<>();
        demand.listen(
                new Demand.Listener() {
                    @Override
                    public void ceased() {
                        throw new IllegalStateException("planted");
                    }

                    @Override
                    public void resumed() {
                        throw new IllegalStateException("planted");
                    }
                });
        demand.listen(listener(told));
        pass(LIMIT);
        assertThat(demand.rest()).isTrue();
        demand.once();

        demand.awaitNext();

        assertThat(told).containsExactly("ceased", "resumed");
    }

    @Test
    void whoAsksAtTheMomentOfTheRestIsHeard() throws Exception {
        CyclicBarrier together = new CyclicBarrier(2);
        try (ExecutorService thread = Executors.newSingleThreadExecutor()) {
            for (int round = 0; round < 2000; round++) {
                pass(LIMIT);
                Future<?> asks =
                        thread.submit(
                                () -> {
                                    together.await();
                                    demand.once();
                                    return null;
                                });
                together.await();
                if (demand.over() && demand.rest()) {
                    // Would never end, had the question been missed.
                    demand.awaitNext();
                }
                asks.get();
                assertThat(demand.resting()).isFalse();
            }
        }
    }

    private void awaitNext() {
        try {
            demand.awaitNext();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private static Demand.Listener listener(List<String> told) {
        return new Demand.Listener() {
            @Override
            public void ceased() {
                told.add("ceased");
            }

            @Override
            public void resumed() {
                told.add("resumed");
            }
        };
    }

    private void pass(Duration time) {
        clock.addAndGet(time.toNanos());
    }
}
