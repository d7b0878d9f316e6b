package dev.tidemark.client.javafx;

import dev.tidemark.client.SyncClient;
import dev.tidemark.client.jdk.view.JdkClient;
import dev.tidemark.client.promise.Done;
import dev.tidemark.client.query.ListEdit;
import dev.tidemark.client.query.Live;
import dev.tidemark.client.query.LiveRow;
import dev.tidemark.client.query.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.collections.ObservableListBase;
import org.jspecify.annotations.Nullable;

/// An answer as an observable list of JavaFX: each step of the client is one change, made of edits,
/// so a list view keeps its selection and its scroll.
///
/// Belongs to the thread of the executor that it is given, `Platform::runLater` in a program.
/// Nobody but the client changes it.
///
/// @param <T> the records
public final class LiveObservableList<T> extends ObservableListBase<LiveRow<T>>
        implements AutoCloseable {
    private final List<LiveRow<T>> rows = new ArrayList<>();
    private final JdkClient client;
    private final Executor ui;

    /// This and `closed` belong to the client's thread.
    private @Nullable Live<T> live;

    private boolean closed;

    private LiveObservableList(JdkClient client, Executor ui) {
        this.client = client;
        this.ui = ui;
    }

    /// The list of an answer, empty until the client has answered. What the question or the answer
    /// throws is thrown on `ui`, where JavaFX's thread has its handler for what nobody caught.
    ///
    /// @param ui runs tasks in order on JavaFX's thread: `Platform::runLater`
    public static <T> LiveObservableList<T> of(
            JdkClient client, Executor ui, Function<SyncClient, Query<T>> question) {
        LiveObservableList<T> list = new LiveObservableList<>(client, ui);
        client.call(
                core -> {
                    list.open(() -> question.apply(core));
                    return Done.DONE;
                });
        return list;
    }

    private void open(Supplier<Query<T>> question) {
        if (closed) {
            return;
        }
        try {
            Live<T> opened = question.get().live();
            live = opened;
            List<LiveRow<T>> first = opened.rows();
            ui.execute(() -> begin(first));
            opened.listen(edits -> ui.execute(() -> apply(edits)));
        } catch (RuntimeException mistake) {
            ui.execute(
                    () -> {
                        throw mistake;
                    });
        }
    }

    private void begin(List<LiveRow<T>> first) {
        beginChange();
        rows.addAll(first);
        nextAdd(0, rows.size());
        endChange();
    }

    private void apply(List<ListEdit<T>> edits) {
        beginChange();
        edits.forEach(this::apply);
        endChange();
    }

    private void apply(ListEdit<T> edit) {
        switch (edit) {
            case ListEdit.Inserted<T>(int index, LiveRow<T> row) -> insert(index, row);
            case ListEdit.Removed<T>(int index, LiveRow<T> row) -> removeAt(index);
            case ListEdit.Updated<T>(int index, LiveRow<T> before, LiveRow<T> after) ->
                    nextSet(index, rows.set(index, after));
            case ListEdit.Moved<T>(int from, int to, LiveRow<T> before, LiveRow<T> after) -> {
                removeAt(from);
                insert(to, after);
            }
        }
    }

    private void insert(int index, LiveRow<T> row) {
        rows.add(index, row);
        nextAdd(index, index + 1);
    }

    private void removeAt(int index) {
        nextRemove(index, rows.remove(index));
    }

    @Override
    public LiveRow<T> get(int index) {
        return rows.get(index);
    }

    @Override
    public int size() {
        return rows.size();
    }

    /// Stays as it is from now on.
    @Override
    public void close() {
        client.call(
                core -> {
                    closed = true;
                    if (live != null) {
                        live.close();
                    }
                    return Done.DONE;
                });
    }
}
