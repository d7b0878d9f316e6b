package dev.tidemark.client.jdk.store;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;

/// A record's payload while it is written.
final class Payload {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    void append(String log, long position, TextBytes text) {
        out.write(Records.APPEND);
        text(TextBytes.of(log));
        number(position);
        text(text);
    }

    void remove(String log, long position) {
        out.write(Records.REMOVE);
        text(TextBytes.of(log));
        number(position);
    }

    void put(String key, TextBytes text) {
        out.write(Records.PUT);
        text(TextBytes.of(key));
        text(text);
    }

    void delete(String key) {
        out.write(Records.DELETE);
        text(TextBytes.of(key));
    }

    void last(String log, long position) {
        out.write(Records.LAST);
        text(TextBytes.of(log));
        number(position);
    }

    int size() {
        return out.size();
    }

    byte[] take() {
        byte[] bytes = out.toByteArray();
        out.reset();
        return bytes;
    }

    private void number(long value) {
        out.writeBytes(ByteBuffer.allocate(Long.BYTES).putLong(value).array());
    }

    private void text(TextBytes text) {
        ByteBuffer bytes = text.bytes();
        int head = (bytes.remaining() << 1) | text.form();
        out.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(head).array());
        out.write(bytes.array(), bytes.arrayOffset() + bytes.position(), bytes.remaining());
    }
}
