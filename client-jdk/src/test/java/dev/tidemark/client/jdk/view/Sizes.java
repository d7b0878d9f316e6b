package dev.tidemark.client.jdk.view;

import java.util.Queue;
import javax.swing.ListModel;
import javax.swing.event.ListDataEvent;
import javax.swing.event.ListDataListener;

/// Notes how long a list is after each change.
record Sizes(ListModel<?> list, Queue<Integer> sizes) implements ListDataListener {
    @Override
    public void intervalAdded(ListDataEvent event) {
        sizes.add(list.getSize());
    }

    @Override
    public void intervalRemoved(ListDataEvent event) {
        sizes.add(list.getSize());
    }

    @Override
    public void contentsChanged(ListDataEvent event) {
        sizes.add(list.getSize());
    }
}
