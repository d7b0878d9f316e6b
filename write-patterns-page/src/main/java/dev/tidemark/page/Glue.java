package dev.tidemark.page;

import org.teavm.jso.JSClass;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSModule;
import org.teavm.jso.JSObject;
import org.teavm.jso.JSTopLevel;

/// The page's own JavaScript, `glue.js`.
@JSClass
@JSTopLevel
@JSModule("./glue.js")
final class Glue implements JSObject {
    private Glue() {}

    /// Somebody who is told something.
    @JSFunctor
    interface Told extends JSObject {
        void happened();
    }

    /// Somebody who is told why.
    @JSFunctor
    interface Why extends JSObject {
        void because(String why);
    }

    /// Installs the service worker; `waiting` is called when a newer page is ready to be used,
    /// `none` if there is no service worker.
    static native void shell(Told waiting, Why none);

    /// Goes over to the newer page.
    static native void renew();

    /// Begins anew, and the browser asks nobody.
    static native void reload();

    /// Has the browser ask before it leaves the page.
    static native void hold();

    /// Lets the browser leave the page without a question.
    static native void letGo();

    /// What the tab remembers of itself over a reload; empty if nothing.
    static native String recall(String name);

    /// Has the tab remember something over a reload.
    static native void remember(String name, String text);
}
