package dev.tidemark.engine.log;

import dev.tidemark.protocol.PgSnapshot;
import dev.tidemark.protocol.ShapeHandle;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/// What a restart must know about a shape whose snapshot is complete.
///
/// @param snapshot which transactions the snapshot contains
/// @param walEnd where the database's log ended when it was taken; -1, which is behind everything,
///   if an earlier version did not note it
/// @param ends where each chunk of the snapshot ends in its file
record Manifest(Identity identity, PgSnapshot snapshot, long walEnd, List<Long> ends) {
    long[] endsArray() {
        return ends.stream().mapToLong(Long::longValue).toArray();
    }

    byte[] encode() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(identity.id());
            out.writeLong(identity.createdAt());
            out.writeUTF(identity.handle().text());
            byte[] definition = identity.definition();
            out.writeInt(definition.length);
            out.write(definition);
            out.writeLong(identity.chunkBytes());
            out.writeLong(snapshot.xmin());
            out.writeLong(snapshot.xmax());
            writeLongs(out, snapshot.running());
            writeLongs(out, ends);
            out.writeLong(walEnd);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return bytes.toByteArray();
    }

    static Manifest decode(ByteBuffer encoded) throws IOException {
        byte[] bytes = new byte[encoded.remaining()];
        encoded.duplicate().get(bytes);
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        int id = in.readInt();
        long createdAt = in.readLong();
        ShapeHandle handle = new ShapeHandle(in.readUTF());
        byte[] definition = in.readNBytes(in.readInt());
        long chunkBytes = in.readLong();
        long xmin = in.readLong();
        long xmax = in.readLong();
        PgSnapshot snapshot = new PgSnapshot(xmin, xmax, readLongs(in));
        Identity identity = new Identity(id, createdAt, handle, definition, chunkBytes);
        List<Long> ends = readLongs(in);
        long walEnd = in.available() >= Long.BYTES ? in.readLong() : -1;
        return new Manifest(identity, snapshot, walEnd, ends);
    }

    private static void writeLongs(DataOutputStream out, List<Long> values) throws IOException {
        out.writeInt(values.size());
        for (long value : values) {
            out.writeLong(value);
        }
    }

    private static List<Long> readLongs(DataInputStream in) throws IOException {
        int count = in.readInt();
        List<Long> values = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            values.add(in.readLong());
        }
        return values;
    }

    /// What never changes about a shape's log.
    static final class Identity {
        private final int id;
        private final long createdAt;
        private final ShapeHandle handle;
        private final byte[] definition;
        private final long chunkBytes;

        /// @param id names the shape in the change log; never used twice
        /// @param createdAt position in the change log before which it has no entries
        /// @param definition the caller's
        /// @param chunkBytes the chunk size of this shape for ever, whatever the setting says later
        Identity(int id, long createdAt, ShapeHandle handle, byte[] definition, long chunkBytes) {
            this.id = id;
            this.createdAt = createdAt;
            this.handle = handle;
            this.definition = definition.clone();
            this.chunkBytes = chunkBytes;
        }

        int id() {
            return id;
        }

        long createdAt() {
            return createdAt;
        }

        ShapeHandle handle() {
            return handle;
        }

        byte[] definition() {
            return definition.clone();
        }

        long chunkBytes() {
            return chunkBytes;
        }
    }
}
