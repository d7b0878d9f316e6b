package dev.tidemark.client.browser.store;

import dev.tidemark.client.browser.js.Idb;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;
import org.teavm.jso.core.JSArray;
import org.teavm.jso.core.JSError;
import org.teavm.jso.core.JSNumber;
import org.teavm.jso.core.JSObjects;
import org.teavm.jso.core.JSString;

/// The object stores, their keys and values; drawn in `docs/formats/client-store.md`.
///
/// IndexedDB compares texts by UTF-16 units, as the port wants it, and keeps any text.
final class Schema {
    static final int VERSION = 1;

    /// Texts by key.
    static final String PAIRS = "pairs";

    /// The last position by log.
    static final String LOGS = "logs";

    /// Texts by log and position.
    static final String ENTRIES = "entries";

    private static final String META = "meta";
    private static final String REVISION = "revision";

    private Schema() {}

    /// Makes the stores of version 1.
    static void create(Idb.Database database) {
        for (String store : new String[] {PAIRS, LOGS, ENTRIES, META}) {
            database.createObjectStore(store);
        }
    }

    /// A transaction over all stores; null if the database was closed.
    static Idb.@Nullable Transaction begin(Idb.Database database, boolean writing) {
        JSArray<JSString> stores = JSArray.of(text(PAIRS), text(LOGS), text(ENTRIES), text(META));
        return JSError.catchNative(
                () ->
                        Idb.begin(
                                database,
                                stores,
                                writing ? "readwrite" : "readonly",
                                writing ? "strict" : "default"),
                thrown -> null);
    }

    static Idb.Request<JSObject> revision(Idb.Transaction transaction) {
        return transaction.objectStore(META).get(text(REVISION));
    }

    static void revision(Idb.Transaction transaction, long revision) {
        transaction.objectStore(META).put(number(revision), text(REVISION));
    }

    static JSString text(String text) {
        return JSString.valueOf(text);
    }

    static JSNumber number(long number) {
        return JSNumber.valueOf((double) number);
    }

    static JSObject position(String log, long position) {
        return JSArray.<JSObject>of(text(log), number(position));
    }

    /// Entries of a log from a position on.
    static JSObject positions(String log, long from) {
        return Idb.range(
                position(log, from),
                JSArray.<JSObject>of(text(log), JSNumber.valueOf(Double.POSITIVE_INFINITY)),
                false);
    }

    /// Keys that begin with `prefix`, after `after`.
    static JSObject keys(String prefix, String after) {
        boolean behind = after.compareTo(prefix) >= 0;
        JSString from = text(behind ? after : prefix);
        String until = behindAll(prefix);
        if (until.isEmpty()) {
            return Idb.range(from, behind);
        }
        // An empty range is an error there.
        return after.compareTo(until) >= 0
                ? Idb.range(text(until), text(until + '\0'), true)
                : Idb.range(from, text(until), behind);
    }

    /// The first text behind all that begin with `prefix`; empty if there is none.
    private static String behindAll(String prefix) {
        int end = prefix.length();
        while (end > 0 && prefix.charAt(end - 1) == Character.MAX_VALUE) {
            end--;
        }
        return end == 0 ? "" : prefix.substring(0, end - 1) + (char) (prefix.charAt(end - 1) + 1);
    }

    /// The text that was asked for.
    static Optional<String> found(Idb.Request<JSObject> request) {
        JSObject result = request.getResult();
        if (JSObjects.isUndefined(result)) {
            return Optional.empty();
        }
        return Optional.of(((JSString) result).stringValue());
    }

    /// The number that was asked for; 0 if there is none.
    static long number(Idb.Request<JSObject> request) {
        JSObject result = request.getResult();
        if (JSObjects.isUndefined(result)) {
            return 0;
        }
        return (long) ((JSNumber) result).doubleValue();
    }
}
