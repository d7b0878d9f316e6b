package dev.tidemark.client.browser.store;

import dev.tidemark.client.browser.js.Idb;
import dev.tidemark.client.port.Cancellable;
import dev.tidemark.client.port.Storage.StorageException;
import dev.tidemark.client.port.Storage.StorageException.Reason;
import dev.tidemark.client.port.Time;
import dev.tidemark.client.promise.Promise;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.core.JSError;

/// The way to an open database, or to the reason why there is none.
final class Opening {
    private static final String PREFIX = "tidemark/";

    private final String name;
    private final Promise<Idb.Database> opened = new Promise<>();

    Opening(String name) {
        this.name = PREFIX + name;
    }

    Promise<Idb.Database> begin(Time time, long maxMs) {
        Idb.Opening request = Idb.isSupported() ? ask() : null;
        if (request == null) {
            time.after(0, () -> fail(Reason.BROKEN, "the browser does not allow a database here"));
            return opened;
        }
        // Some browsers never answer when they are set to keep nothing.
        Cancellable alarm =
                time.after(maxMs, () -> fail(Reason.BROKEN, "the browser opens no database"));
        request.onUpgradeNeeded(event -> Schema.create(request.getResult()));
        request.onBlocked(
                event -> fail(Reason.BUSY, "a page of another version has the store open"));
        request.onError(
                event -> {
                    alarm.cancel();
                    opened.fail(IndexedDbStorage.failure(request.getError()));
                });
        request.onSuccess(
                event -> {
                    alarm.cancel();
                    Idb.Database database = request.getResult();
                    if (!opened.keep(database)) {
                        database.close();
                    }
                });
        return opened;
    }

    private Idb.@Nullable Opening ask() {
        return JSError.catchNative(() -> Idb.open(name, Schema.VERSION), thrown -> null);
    }

    private void fail(Reason reason, String why) {
        opened.fail(new StorageException(reason, why));
    }
}
