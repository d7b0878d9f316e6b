package dev.tidemark.page.view;

import org.teavm.jso.dom.html.HTMLElement;

/// An element that shows a value, and later others.
///
/// @param <T> the value
public interface View<T> {
    /// The element; always the same.
    HTMLElement node();

    /// Shows another value of the same key.
    void update(T value);

    /// Takes the focus, when what had it is gone or hidden.
    void focus();
}
