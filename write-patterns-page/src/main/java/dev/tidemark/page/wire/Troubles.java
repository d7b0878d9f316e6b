package dev.tidemark.page.wire;

import dev.tidemark.protocol.Pieces;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// What is wrong with the network, because a person wants to see what happens then.
public final class Troubles {
    private final Set<Trouble> on = new LinkedHashSet<>();
    private final List<Runnable> listeners = new ArrayList<>();

    /// A kind of trouble.
    public enum Trouble {
        /// No request leaves, and those under way are cut.
        OFFLINE,
        /// Each request leaves two seconds late.
        SLOW,
        /// Writes arrive, and their answers never come back.
        LOSSY
    }

    /// Whether it is on.
    public boolean has(Trouble trouble) {
        return on.contains(trouble);
    }

    /// Switches it the other way.
    public void toggle(Trouble trouble) {
        if (!on.remove(trouble)) {
            on.add(trouble);
        }
        List.copyOf(listeners).forEach(Runnable::run);
    }

    /// Switches on what `text` names, and off what it does not.
    public void become(String text) {
        List<String> names = Pieces.of(text, ' ');
        for (Trouble trouble : Trouble.values()) {
            if (names.contains(trouble.name()) != has(trouble)) {
                toggle(trouble);
            }
        }
    }

    /// Calls `listener` after each change.
    public void listen(Runnable listener) {
        listeners.add(listener);
    }

    /// What is on, as text for [#restore].
    public String toText() {
        List<String> names = new ArrayList<>();
        on.forEach(trouble -> names.add(trouble.name()));
        return String.join(" ", names);
    }

    /// Switches on what `text` names; the rest stays off.
    public void restore(String text) {
        List<String> names = Pieces.of(text, ' ');
        for (Trouble trouble : Trouble.values()) {
            if (names.contains(trouble.name())) {
                on.add(trouble);
            }
        }
    }
}
