package dev.tidemark.server.http;

import io.netty.buffer.ByteBuf;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/// What follows the header lines of an answer. Whoever holds one last calls [#release].
public sealed interface Content {
    /// Nothing, with `content-length: 0`.
    record Empty() implements Content {}

    /// Nothing, and no length either: for statuses that never have a body.
    record Bodiless() implements Content {}

    /// Bytes that stay as they are, from the position to the limit.
    record Bytes(ByteBuffer buffer) implements Content {}

    /// Header lines from `content-length` on, the empty line and the body in one buffer, shared
    /// with other answers; one reference belongs to this content.
    ///
    /// @param headBytes where the body begins
    record Rendered(ByteBuf headAndBody, int headBytes) implements Content {
        @Override
        public void release() {
            headAndBody.release();
        }
    }

    /// Bytes that are read piece by piece, as fast as the client takes them.
    record Pieces(PieceReader reader, long length) implements Content {
        @Override
        public void release() {
            reader.close();
        }
    }

    /// A range of a file, sent by the operating system.
    record FileRange(FileChannel file, long from, long length) implements Content {
        @Override
        public void release() {
            try {
                file.close();
            } catch (IOException alreadyUseless) {
                // It was only read.
            }
        }
    }

    /// Gives back what it holds.
    default void release() {}

    /// Reads a body from its beginning, on one thread at a time; may block.
    interface PieceReader extends AutoCloseable {
        /// Fills `into` as far as possible; returns the bytes put there, -1 at the end.
        int read(ByteBuffer into) throws IOException;

        @Override
        void close();
    }
}
