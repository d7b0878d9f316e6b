package dev.tidemark.client.jdk.view;

import dev.tidemark.client.jdk.CoreThread;
import dev.tidemark.client.query.Live;
import dev.tidemark.client.query.Query;
import java.util.List;
import java.util.concurrent.Flow;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// An answer as a publisher of its lists: the one there is, then each newer one.
///
/// Every subscriber has an answer of its own. Whoever asks slowly gets the newest list, not all
/// between: a list replaces the one before. Subscribers are called on the program's executor.
///
/// @param <T> the records
public final class LivePublisher<T> implements Flow.Publisher<List<T>> {
    private final CoreThread core;
    private final Supplier<Query<T>> question;

    LivePublisher(CoreThread core, Supplier<Query<T>> question) {
        this.core = core;
        this.question = question;
    }

    @Override
    public void subscribe(Flow.Subscriber<? super List<T>> subscriber) {
        Subscription<T> subscription = new Subscription<>(core, question, subscriber);
        core.<Flow.Subscription>handOver(subscriber::onSubscribe).accept(subscription);
        core.run(subscription::open);
    }

    /// All fields belong to the core's thread.
    private static final class Subscription<T> implements Flow.Subscription {
        private final CoreThread core;
        private final Supplier<Query<T>> question;
        private final Consumer<List<T>> next;
        private final Consumer<Throwable> failed;
        private @Nullable Live<T> live;
        private boolean cancelled;
        private boolean newer;
        private long wanted;

        private Subscription(
                CoreThread core,
                Supplier<Query<T>> question,
                Flow.Subscriber<? super List<T>> subscriber) {
            this.core = core;
            this.question = question;
            next = core.handOver(subscriber::onNext);
            failed = core.handOver(subscriber::onError);
        }

        private void open() {
            if (cancelled) {
                return;
            }
            try {
                Live<T> opened = question.get().live();
                live = opened;
                newer = true;
                opened.listen(
                        edits -> {
                            newer = true;
                            offer();
                        });
                offer();
            } catch (RuntimeException mistake) {
                cancelled = true;
                failed.accept(mistake);
            }
        }

        private void offer() {
            Live<T> opened = live;
            if (opened != null && newer && wanted > 0) {
                newer = false;
                wanted--;
                next.accept(opened.now());
            }
        }

        @Override
        public void request(long more) {
            core.run(
                    () -> {
                        if (cancelled) {
                            return;
                        }
                        if (more < 1) {
                            stop();
                            failed.accept(new IllegalArgumentException("asked for " + more));
                            return;
                        }
                        wanted = wanted + more < 0 ? Long.MAX_VALUE : wanted + more;
                        offer();
                    });
        }

        @Override
        public void cancel() {
            core.run(this::stop);
        }

        private void stop() {
            cancelled = true;
            if (live != null) {
                live.close();
                live = null;
            }
        }
    }
}
