package dev.tidemark.page.view;

import java.util.function.Consumer;
import org.teavm.jso.JSBody;
import org.teavm.jso.dom.events.Event;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;

/// An element. Text is always text, never markup.
public final class Tag {
    private final HTMLElement node;

    private Tag(HTMLElement node) {
        this.node = node;
    }

    /// A new element.
    public static Tag of(String name) {
        return new Tag(HTMLDocument.current().createElement(name));
    }

    /// A new element of these classes.
    public static Tag of(String name, String classes) {
        return of(name).attr("class", classes);
    }

    /// A button that does something.
    public static Tag button(String classes, String label, Runnable pressed) {
        return of("button", classes)
                .attr("type", "button")
                .text(label)
                .on("click", event -> pressed.run());
    }

    /// The element.
    public HTMLElement node() {
        return node;
    }

    /// Sets an attribute.
    public Tag attr(String name, String value) {
        node.setAttribute(name, value);
        return this;
    }

    /// Sets an attribute that is there or not.
    public Tag flag(String name, boolean on) {
        if (on) {
            node.setAttribute(name, "");
        } else {
            node.removeAttribute(name);
        }
        return this;
    }

    /// Sets the text, if it is another one: whoever reads aloud is not told twice.
    public Tag text(String text) {
        if (!text.equals(node.getTextContent())) {
            node.setTextContent(text);
        }
        return this;
    }

    /// Adds children at the end.
    public Tag with(Tag... children) {
        for (Tag child : children) {
            node.appendChild(child.node);
        }
        return this;
    }

    /// Listens.
    public Tag on(String event, Consumer<Event> listener) {
        node.addEventListener(event, (Event happened) -> listener.accept(happened));
        return this;
    }

    /// Whether an element, or something in it, has the focus.
    public static boolean hasFocus(HTMLElement node) {
        return holds(node, false);
    }

    /// Whether the focus is in it, on something that goes on having it: a browser forgets, at once
    /// or soon, where a person was if that gets hidden or disabled.
    static boolean keepsFocus(HTMLElement node) {
        return holds(node, true);
    }

    @JSBody(
            params = {"node", "usable"},
            script =
                    "var at = document.activeElement;"
                            + "return !!at && node.contains(at)"
                            + " && (!usable || !at.disabled && !at.closest('[hidden]'));")
    private static native boolean holds(HTMLElement node, boolean usable);

    /// Shows or hides it, for eyes and for readers.
    public Tag shown(boolean shown) {
        node.setHidden(!shown);
        return this;
    }
}
