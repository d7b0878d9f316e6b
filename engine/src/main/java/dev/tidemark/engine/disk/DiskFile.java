package dev.tidemark.engine.disk;

import java.io.Closeable;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;

/// An open file.
public interface DiskFile extends Closeable {
    /// Reads at a position; returns the bytes read, -1 behind the end.
    int read(ByteBuffer into, long at) throws IOException;

    /// Writes all of `bytes` at a position. After a failure any part may have been written.
    void write(ByteBuffer bytes, long at) throws IOException;

    /// Bytes in the file.
    long size() throws IOException;

    /// Cuts the file or extends it with zeros, which need take no room.
    void resize(long size) throws IOException;

    /// Makes what was written durable. If it fails, what was written since the last success may be
    /// lost although a read still returns it, and although another force succeeds.
    void force() throws IOException;

    /// A view of the first `length` bytes, which must exist; what is written later shows up in it.
    /// It stays valid for as long as somebody refers to it, also when the file is closed or
    /// deleted.
    MemorySegment map(long length) throws IOException;

    /// A view of a range, which must exist, to write to. Never forced.
    MemorySegment mapToWrite(long from, long length) throws IOException;
}
