package dev.tidemark.engine.ingest;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/// Builds a message byte by byte.
final class Message {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    Message(int type) {
        out.write(type);
    }

    Message int8(int value) {
        out.write(value);
        return this;
    }

    Message int16(int value) {
        out.writeBytes(ByteBuffer.allocate(2).putShort((short) value).array());
        return this;
    }

    Message int32(int value) {
        out.writeBytes(ByteBuffer.allocate(4).putInt(value).array());
        return this;
    }

    Message int64(long value) {
        out.writeBytes(ByteBuffer.allocate(8).putLong(value).array());
        return this;
    }

    Message string(String value) {
        out.writeBytes(value.getBytes(StandardCharsets.UTF_8));
        return int8(0);
    }

    /// A column of a Relation message.
    Message column(String name, int type, int typmod) {
        return int8(1).string(name).int32(type).int32(typmod);
    }

    /// A value of a row.
    Message text(String value) {
        byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
        int8('t').int32(utf8.length);
        out.writeBytes(utf8);
        return this;
    }

    byte[] bytes() {
        return out.toByteArray();
    }
}
