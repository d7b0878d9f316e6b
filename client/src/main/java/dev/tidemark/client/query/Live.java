package dev.tidemark.client.query;

import dev.tidemark.client.port.Cancellable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// An answer that stays right until it is closed.
///
/// @param <T> the record
public final class Live<T> implements AutoCloseable {
    private final Steps steps;
    private final Answer<T> answer;
    private final Runnable takeUp = this::takeUp;
    private final Set<Listening<T>> listeners = new LinkedHashSet<>();
    private Map<String, Delta<T>> step = Answer.nothing();
    private @Nullable Cancellable opened;

    /// Somebody who is told; who asks twice is told twice.
    private static final class Listening<T> {
        private final Consumer<List<ListEdit<T>>> to;

        private Listening(Consumer<List<ListEdit<T>>> to) {
            this.to = to;
        }
    }

    Live(Steps steps, Answer<T> answer, Source<T> source) {
        this.steps = steps;
        this.answer = answer;
        opened = source.open(this::accept);
        // What there was is the beginning, not news.
        answer.apply(step);
        step = Answer.nothing();
    }

    /// The rows' records, in order; a snapshot that never changes.
    public List<T> now() {
        List<T> values = new ArrayList<>(answer.size());
        answer.rows().forEach(row -> values.add(row.value()));
        return Collections.unmodifiableList(values);
    }

    /// The rows with key and status, in order; a snapshot that never changes.
    public List<LiveRow<T>> rows() {
        return answer.rows();
    }

    /// How many rows there are.
    public int size() {
        return answer.size();
    }

    /// Calls `listener` after each step that changed the answer, with edits that lead from the
    /// answer before to [#rows].
    public Cancellable listen(Consumer<List<ListEdit<T>>> listener) {
        Listening<T> own = new Listening<>(listener);
        listeners.add(own);
        return () -> listeners.remove(own);
    }

    /// Stays as it is from now on.
    @Override
    public void close() {
        if (opened != null) {
            opened.cancel();
            opened = null;
        }
        listeners.clear();
    }

    private void accept(List<Delta<T>> deltas) {
        Answer.gather(step, deltas);
        if (opened != null && !step.isEmpty()) {
            steps.atEnd(Steps.Phase.ANSWER, takeUp);
        }
    }

    private void takeUp() {
        List<ListEdit<T>> edits = answer.apply(step);
        step = Answer.nothing();
        if (edits.isEmpty()) {
            return;
        }
        // Only who listens now: whoever comes later sees the rows as they are already.
        for (Listening<T> listener : listeners) {
            steps.atEnd(Steps.Phase.TELL, () -> tell(listener, edits));
        }
    }

    private void tell(Listening<T> listener, List<ListEdit<T>> edits) {
        if (listeners.contains(listener)) {
            listener.to.accept(edits);
        }
    }
}
