package dev.tidemark.client.jdk.view;

import dev.tidemark.client.jdk.CoreThread;
import dev.tidemark.client.query.ListEdit;
import dev.tidemark.client.query.Live;
import dev.tidemark.client.query.LiveRow;
import dev.tidemark.client.query.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javax.swing.AbstractListModel;
import javax.swing.SwingUtilities;
import org.jspecify.annotations.Nullable;

/// An answer as a list of Swing: edits arrive one by one, so selection and scroll stay.
///
/// Belongs to Swing's thread, whatever the client's callbacks are. What the question or the answer
/// throws is thrown there, for its handler of what nobody caught.
///
/// @param <T> the records
public final class LiveListModel<T> extends AbstractListModel<LiveRow<T>> implements AutoCloseable {
    private static final long serialVersionUID = 1;
    private final transient CoreThread core;
    private final transient List<LiveRow<T>> rows = new ArrayList<>();
    private transient @Nullable Live<T> live;

    LiveListModel(CoreThread core, Supplier<Query<T>> question) {
        this.core = core;
        core.run(() -> open(question));
    }

    private void open(Supplier<Query<T>> question) {
        try {
            Live<T> opened = question.get().live();
            live = opened;
            List<LiveRow<T>> first = opened.rows();
            SwingUtilities.invokeLater(() -> begin(first));
            opened.listen(edits -> SwingUtilities.invokeLater(() -> edits.forEach(this::apply)));
        } catch (RuntimeException mistake) {
            SwingUtilities.invokeLater(
                    () -> {
                        throw mistake;
                    });
        }
    }

    private void begin(List<LiveRow<T>> first) {
        if (!first.isEmpty()) {
            rows.addAll(first);
            fireIntervalAdded(this, 0, first.size() - 1);
        }
    }

    private void apply(ListEdit<T> edit) {
        switch (edit) {
            case ListEdit.Inserted<T>(int index, LiveRow<T> row) -> insert(index, row);
            case ListEdit.Removed<T>(int index, LiveRow<T> row) -> remove(index);
            case ListEdit.Updated<T>(int index, LiveRow<T> before, LiveRow<T> after) -> {
                rows.set(index, after);
                fireContentsChanged(this, index, index);
            }
            case ListEdit.Moved<T>(int from, int to, LiveRow<T> before, LiveRow<T> after) -> {
                remove(from);
                insert(to, after);
            }
        }
    }

    private void insert(int index, LiveRow<T> row) {
        rows.add(index, row);
        fireIntervalAdded(this, index, index);
    }

    private void remove(int index) {
        rows.remove(index);
        fireIntervalRemoved(this, index, index);
    }

    @Override
    public int getSize() {
        return rows.size();
    }

    @Override
    public LiveRow<T> getElementAt(int index) {
        return rows.get(index);
    }

    /// Stays as it is from now on.
    @Override
    public void close() {
        core.run(
                () -> {
                    if (live != null) {
                        live.close();
                    }
                });
    }
}
