package dev.tidemark.page.wire;

import org.teavm.jso.JSClass;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSModule;
import org.teavm.jso.JSObject;
import org.teavm.jso.JSTopLevel;

/// What the page's two programs tell each other, by `glue.js`: the first one and the database card,
/// which is loaded later and shares nothing else with it.
@JSClass
@JSTopLevel
@JSModule("./glue.js")
public final class Board implements JSObject {
    /// Who is here; empty for a guest.
    public static final String READER = "reader";

    /// What is wrong with the network, as [Troubles#toText] has it.
    public static final String TROUBLES = "troubles";

    /// Not empty if the next todo is to be refused.
    public static final String SPOIL = "spoil";

    /// One letter per transaction that a guest made in the database.
    public static final String GUEST_WORK = "guest-work";

    /// How many transactions are in the database only; empty as long as nobody knows.
    public static final String UNSENT = "unsent";

    /// Not empty if the database is gone with the page.
    public static final String IN_MEMORY = "in-memory";

    /// What becomes of them when a user comes: a `GuestChoice`.
    public static final String FATE = "fate";

    /// Not empty once the database is open.
    public static final String OPEN = "open";

    /// What the database is to do: one of the next four. Empty before each, so that it is heard.
    public static final String CHORE = "chore";

    /// The server is to forget the log of the database's shape.
    public static final String REFETCH = "refetch";

    /// The database is to forget what the server said.
    public static final String WIPE_BASE = "wipe-base";

    /// The database is to say how much was never sent, and to remember which.
    public static final String COUNT_LOCAL = "count-local";

    /// The database is to forget what it counted last.
    public static final String WIPE_LOCAL = "wipe-local";

    /// How much of a chore the database could not do, or what it counted: the chore, a space, a
    /// number; a negative one if it failed.
    public static final String LEFT = "left";

    private Board() {}

    /// Somebody who reads along.
    @JSFunctor
    public interface Reader extends JSObject {
        /// It says something else now.
        void reads(String text);
    }

    /// Writes; nobody is told if it says so already.
    public static native void tell(String name, String text);

    /// What was written last; empty if nothing.
    public static native String told(String name);

    /// Calls `reader` after each change.
    public static native void hear(String name, Reader reader);

    /// Where the worker with the database is; empty if the build had no SQLite.
    public static native String sqlite();

    /// Loads the second program. `failed` is called if that is not possible now.
    public static native void begin(Reader failed);

    /// Has the service worker keep the second program for when there is no network.
    public static native void keep();
}
