package dev.tidemark.client.port;

import dev.tidemark.client.promise.Promise;
import java.util.List;
import java.util.Optional;

/// What outlives the program: texts by key, and logs of texts, in one store.
///
/// A store may be shared by several processes. A commit is atomic and durable: when its promise is
/// kept, a power cut cannot take it back, and before, nobody has seen any of it. Reads see every
/// commit whose promise was kept here before, and those of other processes at the latest after
/// [#watch] told of them. Promises end on the core's thread, never from inside the call.
public interface Storage {
    /// One part of a commit.
    sealed interface Edit {
        /// Adds `text` at the end of `log`, under the next position.
        record Append(String log, String text) implements Edit {}

        /// Takes an entry out of a log; nothing happens if it is not there.
        record Remove(String log, long position) implements Edit {}

        /// Sets the text of a key.
        record Put(String key, String text) implements Edit {}

        /// Takes a key away; nothing happens if it is not there.
        record Delete(String key) implements Edit {}

        /// Refuses the whole commit unless the key has this text, or is absent if empty.
        record Expect(String key, Optional<String> text) implements Edit {}
    }

    /// What became of a commit.
    sealed interface Committed {
        /// All of it is durable.
        ///
        /// @param positions of the appended entries, in the order of the edits
        record Durable(List<Long> positions) implements Committed {
            public Durable {
                positions = List.copyOf(positions);
            }
        }

        /// None of it happened: an expectation was not met.
        record Conflict(String key) implements Committed {}
    }

    /// An entry of a log.
    ///
    /// @param position from 1, greater than that of every entry before; never used twice
    record Entry(long position, String text) {}

    /// A key and its text.
    record Pair(String key, String text) {}

    /// Something that could not be read and was put aside, not deleted.
    ///
    /// @param what for people: what it was and what to do
    /// @param keptIn where it is now
    record Damage(String what, String keptIn) {}

    /// Why a store does not do what it was asked.
    final class StorageException extends Exception {
        private static final long serialVersionUID = 1;
        private final Reason reason;

        /// What to do about it.
        public enum Reason {
            /// No room: tell the person, keep everything in memory, try again.
            FULL,
            /// Another process keeps it locked: try again.
            BUSY,
            /// The store can't be used any more: reopen it, else tell the person.
            BROKEN
        }

        /// What went wrong, for people.
        public StorageException(Reason reason, String message) {
            super(message);
            this.reason = reason;
        }

        /// What to do about it.
        public Reason reason() {
            return reason;
        }
    }

    /// Makes all of `edits` durable, or none.
    ///
    /// @return broken with a [StorageException] if it is not known to be durable
    Promise<Committed> commit(List<Edit> edits);

    /// The text of a key.
    Promise<Optional<String>> get(String key);

    /// Pairs whose key begins with `prefix`, sorted by key (UTF-16 order), after key `after`.
    ///
    /// @param after exclusive; empty for the first page
    /// @param max at most so many; fewer mean that there are no more
    Promise<List<Pair>> list(String prefix, String after, int max);

    /// Entries of a log from position `from` on, in order.
    ///
    /// @param max at most so many; fewer mean that there are no more
    Promise<List<Entry>> read(String log, long from, int max);

    /// Calls `changed` on the core's thread after others committed, at the latest 250 ms later.
    Cancellable watch(Runnable changed);

    /// What was damaged when the store was opened.
    List<Damage> damages();
}
