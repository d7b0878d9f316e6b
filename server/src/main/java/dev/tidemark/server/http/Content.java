package dev.tidemark.server.http;

import io.netty.buffer.ByteBuf;
import io.netty.channel.DefaultFileRegion;
import io.netty.channel.FileRegion;
import io.netty.util.AbstractReferenceCounted;
import io.netty.util.ReferenceCounted;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

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

    /// The same with the body in a file.
    record Shared(SharedFile linesAndBody) implements Content {
        @Override
        public void release() {
            linesAndBody.release();
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

    /// A body that many answers send, in a file without a name, so that the operating system sends
    /// it from its own memory instead of copying ours; with the header lines that go before it. The
    /// file ends with the last reference.
    final class SharedFile extends AbstractReferenceCounted {
        private final byte[] lines;
        private final FileChannel file;
        private final int length;

        private SharedFile(byte[] lines, FileChannel file, int length) {
            this.lines = lines;
            this.file = file;
            this.length = length;
        }

        /// Writes a body, from the position to the limit, to a new file; one reference is the
        /// caller's.
        ///
        /// @param lines from `content-length` on, with the empty line
        /// @throws IOException if there is no room for it
        public static SharedFile of(byte[] lines, ByteBuffer body) throws IOException {
            Path path = Files.createTempFile("tidemark-", ".chunk");
            FileChannel file =
                    FileChannel.open(
                            path,
                            StandardOpenOption.READ,
                            StandardOpenOption.WRITE,
                            StandardOpenOption.DELETE_ON_CLOSE);
            SharedFile shared = new SharedFile(lines, file, body.remaining());
            try {
                ByteBuffer rest = body.duplicate();
                while (rest.hasRemaining()) {
                    file.write(rest);
                }
            } catch (IOException full) {
                shared.release();
                throw full;
            }
            return shared;
        }

        byte[] lines() {
            return lines;
        }

        /// The body, to be sent once: takes over one reference.
        FileRegion region() {
            return new Sending(this);
        }

        @Override
        public ReferenceCounted touch(Object hint) {
            return this;
        }

        @Override
        protected void deallocate() {
            try {
                file.close();
            } catch (IOException alreadyUseless) {
                // Nobody reads it any more.
            }
        }

        /// Leaves the file open for the others.
        private static final class Sending extends DefaultFileRegion {
            private final SharedFile source;

            Sending(SharedFile source) {
                super(source.file, 0, source.length);
                this.source = source;
            }

            @Override
            protected void deallocate() {
                source.release();
            }
        }
    }
}
