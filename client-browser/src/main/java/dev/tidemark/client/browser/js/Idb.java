package dev.tidemark.client.browser.js;

import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;
import org.teavm.jso.core.JSArrayReader;
import org.teavm.jso.core.JSString;

/// IndexedDB, as little of it as a store needs.
///
/// @see <a href="https://w3c.github.io/IndexedDB/">Indexed Database API</a>
public final class Idb {
    private Idb() {}

    /// Called at an event.
    @JSFunctor
    public interface Handler extends JSObject {
        /// It happened.
        void happened(JSObject event);
    }

    /// Something asked.
    ///
    /// @param <T> what was asked for
    public interface Request<T> extends JSObject {
        /// What was asked for, once it is there; undefined if there is no such thing.
        @JSProperty
        T getResult();

        /// Why it failed.
        @JSProperty
        @Nullable JSObject getError();

        /// Requests of one transaction succeed in order. What throws in here aborts it.
        @JSProperty("onsuccess")
        void onSuccess(Handler handler);

        /// It failed.
        @JSProperty("onerror")
        void onError(Handler handler);
    }

    /// A database that is being opened.
    public interface Opening extends Request<Database> {
        /// Others still have it open, in another version.
        @JSProperty("onblocked")
        void onBlocked(Handler handler);

        /// It is new, or older than asked for.
        @JSProperty("onupgradeneeded")
        void onUpgradeNeeded(Handler handler);
    }

    /// A database.
    public interface Database extends JSObject {
        /// A store whose keys are said with each value; only while it is upgraded.
        Store createObjectStore(String name);

        /// Ends it once its transactions did.
        void close();

        /// Another page wants a newer version and waits for this one to close.
        @JSProperty("onversionchange")
        void onVersionChange(Handler handler);

        /// The browser closed it.
        @JSProperty("onclose")
        void onClose(Handler handler);
    }

    /// A transaction.
    public interface Transaction extends JSObject {
        /// A store of those it began with.
        Store objectStore(String name);

        /// Why it was aborted; null if nobody knows.
        @JSProperty
        @Nullable JSObject getError();

        /// All of it is there, as durable as it was begun.
        @JSProperty("oncomplete")
        void onComplete(Handler handler);

        /// None of it is there.
        @JSProperty("onabort")
        void onAbort(Handler handler);
    }

    /// Texts or numbers by key.
    public interface Store extends JSObject {
        /// The value of a key.
        Request<JSObject> get(JSObject key);

        /// Sets the value of a key.
        Request<JSObject> put(JSObject value, JSObject key);

        /// Takes a key away.
        Request<JSObject> delete(JSObject key);

        /// Texts in a range, in the order of their keys.
        Request<JSArrayReader<JSString>> getAll(JSObject range, int max);

        /// Keys in a range, in order.
        <K> Request<JSArrayReader<K>> getAllKeys(JSObject range, int max);
    }

    /// Whether the browser shows it at all.
    @JSBody(script = "try { return !!indexedDB; } catch (e) { return false; }")
    public static native boolean isSupported();

    /// Opens or makes a database; what it throws is the reason.
    @JSBody(
            params = {"name", "version"},
            script = "return indexedDB.open(name, version);")
    public static native Opening open(String name, int version);

    /// Begins a transaction; throws if the database was closed.
    ///
    /// @param durability `strict` for one that a power cut can't take back
    @JSBody(
            params = {"database", "stores", "mode", "durability"},
            script = "return database.transaction(stores, mode, {durability: durability});")
    public static native Transaction begin(
            Database database, JSArrayReader<?> stores, String mode, String durability);

    /// Keys from `from` until `until`.
    @JSBody(
            params = {"from", "until", "afterFrom"},
            script = "return IDBKeyRange.bound(from, until, afterFrom, true);")
    public static native JSObject range(JSObject from, JSObject until, boolean afterFrom);

    /// Keys from `from` on.
    @JSBody(
            params = {"from", "afterFrom"},
            script = "return IDBKeyRange.lowerBound(from, afterFrom);")
    public static native JSObject range(JSObject from, boolean afterFrom);
}
