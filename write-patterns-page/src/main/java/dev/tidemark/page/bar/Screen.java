package dev.tidemark.page.bar;

import org.teavm.jso.JSClass;
import org.teavm.jso.JSModule;
import org.teavm.jso.JSObject;
import org.teavm.jso.JSTopLevel;

/// What the device shows and keeps of the page's looks, by `glue.js`.
@JSClass
@JSTopLevel
@JSModule("./glue.js")
final class Screen implements JSObject {
    private Screen() {}

    /// Shows a theme.
    static native void look(String theme);

    /// What is stored for all tabs and visits; empty if nothing.
    static native String stored(String name);

    /// Stores it for all tabs and visits.
    static native void store(String name, String text);
}
