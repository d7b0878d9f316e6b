package dev.tidemark.engine.log;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Optional;

/// Bytes of a log, not copied until they are wanted. Safe to hand to another thread; the same body
/// may be opened several times.
public interface Body {
    /// Total bytes.
    long length();

    /// Starts reading from the beginning.
    Reader open() throws IOException;

    /// The file that holds exactly these bytes, where there is one.
    Optional<Region> region();

    /// A range of a file.
    ///
    /// @param file may be deleted when its shape is removed
    /// @param from first byte
    /// @param length bytes
    record Region(Path file, long from, long length) {}

    /// A sequential reader, for one thread.
    interface Reader extends AutoCloseable {
        /// Fills `into` as far as possible; returns the bytes put there, -1 at the end.
        int read(ByteBuffer into) throws IOException;

        @Override
        void close() throws IOException;
    }
}
