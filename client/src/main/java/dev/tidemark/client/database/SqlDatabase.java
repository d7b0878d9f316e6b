package dev.tidemark.client.database;

import dev.tidemark.client.port.Cancellable;
import dev.tidemark.client.promise.Promise;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An SQLite database that the app uses too, as little of it as the core needs.
///
/// Values go in and come out as text or NULL; SQLite's column affinity makes numbers of them.
/// Promises end on the core's thread, never from inside the call.
public interface SqlDatabase {
    /// One statement with values for its `?`.
    record Statement(String sql, List<@Nullable String> values) {
        public Statement {
            values = Collections.unmodifiableList(values);
        }

        /// A statement and its values, in order.
        public static Statement of(String sql, @Nullable String... values) {
            return new Statement(sql, Arrays.asList(values.clone()));
        }
    }

    /// What a statement answers; without columns if it answers nothing.
    ///
    /// @param rows each with one text, or null for NULL, per column
    record Answer(List<String> columns, List<List<@Nullable String>> rows) {}

    /// Why the database did not do it. Nothing of it was done.
    final class SqlFailure extends Exception {
        private static final long serialVersionUID = 1;
        private final Reason reason;

        /// What to do about it.
        public enum Reason {
            /// Another process keeps it locked: try again.
            BUSY,
            /// No room: tell the person, try again.
            FULL,
            /// The statement is wrong, or what it asks is not allowed.
            REFUSED,
            /// The database can't be used any more.
            BROKEN
        }

        /// What went wrong, in SQLite's own words: the core knows a check of its own by them.
        public SqlFailure(Reason reason, String message) {
            super(message);
            this.reason = reason;
        }

        /// What to do about it.
        public Reason reason() {
            return reason;
        }
    }

    /// Runs statements as one transaction: all of them, durable when the promise is kept, or none.
    ///
    /// @return an answer per statement; broken with an [SqlFailure]
    Promise<List<Answer>> write(List<Statement> statements);

    /// Runs statements that only read, all of them at one moment of the database.
    ///
    /// @param rowsMax a longer answer breaks the promise
    /// @return an answer per statement; broken with an [SqlFailure]
    Promise<List<Answer>> read(List<Statement> statements, int rowsMax);

    /// Calls `committed` on the core's thread after somebody else committed, the app included: at
    /// once if it was in this process, else at the latest 250 ms later.
    Cancellable watch(Runnable committed);
}
