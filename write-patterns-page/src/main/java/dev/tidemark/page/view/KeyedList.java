package dev.tidemark.page.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.xml.Node;

/// The children of an element, one for each value of a list, in its order.
///
/// An element that has the focus is never taken out to be put in elsewhere: its neighbours are
/// moved around it, because a browser forgets focus, caret and selection of what leaves the page.
///
/// @param <T> the values
@SuppressWarnings("ReferenceEquality") // a node of the page is nothing but itself
public final class KeyedList<T> {
    private final HTMLElement parent;
    private final Function<T, String> key;
    private final Function<T, View<T>> make;
    private final Runnable emptied;

    /// In the order in which they are shown.
    private final Map<String, View<T>> views = new LinkedHashMap<>();

    /// An empty list in `parent`, which has no other children.
    ///
    /// @param key different for each value of a list
    /// @param make shows a value for the first time
    public KeyedList(Tag parent, Function<T, String> key, Function<T, View<T>> make) {
        this(parent, key, make, () -> {});
    }

    /// The same, where the focus stays in sight when the list gets empty.
    ///
    /// @param emptied gives the focus to somebody else, as the last element had it and is gone
    public KeyedList(
            Tag parent, Function<T, String> key, Function<T, View<T>> make, Runnable emptied) {
        this.parent = parent.node();
        this.emptied = emptied;
        this.key = key;
        this.make = make;
    }

    /// Shows these values.
    public void show(List<T> values) {
        Set<String> wanted = new LinkedHashSet<>();
        values.forEach(value -> wanted.add(key.apply(value)));
        int focusGone = remove(wanted);
        List<View<T>> order = new ArrayList<>();
        for (T value : values) {
            // Taken out and put in again, the map has the new order.
            View<T> view = views.remove(key.apply(value));
            if (view == null) {
                view = make.apply(value);
            } else {
                update(view, value);
            }
            views.put(key.apply(value), view);
            order.add(view);
        }
        int held = held(order);
        // From the one that stays where it is to both ends.
        for (int i = held - 1; i >= 0; i--) {
            place(order.get(i).node(), order.get(i + 1).node());
        }
        for (int i = held + 1; i < order.size(); i++) {
            placeAfter(order.get(i).node(), i == 0 ? null : order.get(i - 1).node());
        }
        if (focusGone >= 0 && order.isEmpty()) {
            emptied.run();
        } else if (focusGone >= 0) {
            order.get(Math.min(focusGone, order.size() - 1)).focus();
        }
    }

    private void update(View<T> view, T value) {
        boolean held = Tag.hasFocus(view.node());
        view.update(value);
        if (held && !Tag.keepsFocus(view.node())) {
            view.focus();
        }
    }

    /// @return where the element stood that had the focus and is gone; -1 if none
    private int remove(Set<String> wanted) {
        int focusGone = -1;
        int index = 0;
        for (String there : new ArrayList<>(views.keySet())) {
            View<T> view = views.get(there);
            if (view != null && !wanted.contains(there)) {
                focusGone = Tag.hasFocus(view.node()) ? index : focusGone;
                parent.removeChild(view.node());
                views.remove(there);
            }
            index++;
        }
        return focusGone;
    }

    /// The one with the focus; -1 if none has it.
    private int held(List<View<T>> order) {
        for (int i = 0; i < order.size(); i++) {
            if (Tag.hasFocus(order.get(i).node())) {
                return i;
            }
        }
        return -1;
    }

    private void place(HTMLElement node, HTMLElement before) {
        if (before.getPreviousSibling() != node) {
            parent.insertBefore(node, before);
        }
    }

    private void placeAfter(HTMLElement node, @Nullable HTMLElement after) {
        Node at = after == null ? parent.getFirstChild() : after.getNextSibling();
        if (at != node) {
            parent.insertBefore(node, at);
        }
    }
}
