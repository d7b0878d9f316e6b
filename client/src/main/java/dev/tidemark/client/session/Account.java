package dev.tidemark.client.session;

import dev.tidemark.client.promise.Done;
import dev.tidemark.client.promise.Promise;
import dev.tidemark.protocol.write.Cells;
import java.util.Set;

/// What the server has of a user.
public interface Account {
    /// Kept once all rows of these tables are here that ever will be; at once for tables that are
    /// not synced. A sign-in waits for it, because only then clashing keys are known.
    Promise<Done> loaded(Set<String> tables);

    /// Whether the server has a row of that key.
    boolean has(String table, Cells key);

    /// An account of which nothing is known: the server will refuse keys that clash.
    static Account unknown() {
        return new Account() {
            @Override
            public Promise<Done> loaded(Set<String> tables) {
                return Promise.done();
            }

            @Override
            public boolean has(String table, Cells key) {
                return false;
            }
        };
    }
}
