package dev.tidemark.server.shape;

import dev.tidemark.engine.log.Body;
import dev.tidemark.protocol.Lsn;
import dev.tidemark.server.http.Content.PieceReader;
import dev.tidemark.server.shape.Serving.Form;
import dev.tidemark.server.shape.Serving.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Response bodies: brackets, messages, and the up-to-date message behind them.
final class Bodies {
    private static final byte[] NOTHING = {};
    private static final byte[] OPEN = {'['};
    private static final byte[] CLOSE = {']'};

    private Bodies() {}

    /// The message that a reader has everything up to `seen`.
    static String upToDate(Lsn seen) {
        return "{\"headers\":{\"control\":\"up-to-date\",\"global_last_seen_lsn\":\""
                + seen
                + "\"}}";
    }

    /// Bytes of the whole body.
    static long length(Part part) {
        return before(part).length + part.body().length() + after(part).length;
    }

    /// The whole body in memory.
    static ByteBuffer bytes(Part part) throws IOException {
        ByteBuffer out = ByteBuffer.allocate(Math.toIntExact(length(part)));
        out.put(before(part));
        try (Body.Reader reader = part.body().open()) {
            fill(reader, out, part.body().length());
        }
        return out.put(after(part)).flip();
    }

    /// The whole body, to be read piece by piece.
    static PieceReader pieces(Part part) throws IOException {
        return new Pieces(before(part), part.body().open(), after(part));
    }

    private static byte[] before(Part part) {
        return part.form() == Form.ARRAY ? NOTHING : OPEN;
    }

    private static byte[] after(Part part) {
        if (part.form() == Form.ARRAY) {
            return NOTHING;
        }
        if (!part.upToDate()) {
            return CLOSE;
        }
        String separator = part.body().length() == 0 ? "" : ",";
        String text = separator + upToDate(part.seen()) + "]";
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /// Reads exactly `length` bytes.
    static void fill(Body.Reader reader, ByteBuffer out, long length) throws IOException {
        int end = Math.toIntExact(out.position() + length);
        int limit = out.limit();
        out.limit(end);
        while (out.hasRemaining()) {
            if (reader.read(out) < 0) {
                throw new IOException("a log body ended early");
            }
        }
        out.limit(limit);
    }

    /// Three parts one after the other.
    private static final class Pieces implements PieceReader {
        private final List<ByteBuffer> ends;
        private final Body.Reader middle;
        private boolean middleDone;

        Pieces(byte[] before, Body.Reader middle, byte[] after) {
            this.ends = List.of(ByteBuffer.wrap(before), ByteBuffer.wrap(after));
            this.middle = middle;
        }

        @Override
        public int read(ByteBuffer into) throws IOException {
            int from = into.position();
            copy(ends.getFirst(), into);
            while (!middleDone && into.hasRemaining()) {
                middleDone = middle.read(into) < 0;
            }
            if (middleDone) {
                copy(ends.getLast(), into);
            }
            int count = into.position() - from;
            return count == 0 ? -1 : count;
        }

        @Override
        public void close() {
            try {
                middle.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void copy(ByteBuffer source, ByteBuffer into) {
            int count = Math.min(source.remaining(), into.remaining());
            into.put(into.position(), source, source.position(), count);
            into.position(into.position() + count);
            source.position(source.position() + count);
        }
    }
}
