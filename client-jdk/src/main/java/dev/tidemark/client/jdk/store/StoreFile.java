package dev.tidemark.client.jdk.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;

/// An open file of a store.
interface StoreFile extends Closeable {
    /// Reads at a position until the buffer is full or the file ends.
    void read(ByteBuffer into, long at) throws IOException;

    /// Writes all of `bytes` at a position. After a failure any part may have been written.
    void write(ByteBuffer bytes, long at) throws IOException;

    long size() throws IOException;

    /// Takes away what is behind `size`.
    void cut(long size) throws IOException;

    /// Makes what was written durable.
    void force() throws IOException;
}
