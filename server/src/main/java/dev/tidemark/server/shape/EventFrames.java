package dev.tidemark.server.shape;

import io.netty.buffer.ByteBuf;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/// Cuts a stream of JSON messages into server-sent events: `data: <message>` and an empty line.
///
/// Takes messages with commas between, with or without brackets around, in pieces of any size: what
/// is between the outermost braces is a message. Line breaks inside one are always escaped.
final class EventFrames {
    private static final byte[] START = "data: ".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] END = "\n\n".getBytes(StandardCharsets.US_ASCII);

    private int depth;
    private boolean inText;
    private boolean escaped;

    /// Writes the frames of one more piece to `out`.
    void feed(ByteBuffer piece, ByteBuf out) {
        int from = piece.position();
        for (int i = piece.position(); i < piece.limit(); i++) {
            byte b = piece.get(i);
            if (inText) {
                inText = escaped || b != '"';
                escaped = !escaped && b == '\\';
            } else if (b == '"') {
                inText = true;
            } else if (b == '{') {
                if (depth++ == 0) {
                    out.writeBytes(START);
                    from = i;
                }
            } else if (b == '}' && --depth == 0) {
                copy(piece, from, i + 1, out);
                out.writeBytes(END);
                from = i + 1;
            }
        }
        if (depth > 0) {
            copy(piece, from, piece.limit(), out);
        }
        piece.position(piece.limit());
    }

    /// Writes one whole message.
    static void message(String json, ByteBuf out) {
        out.writeBytes(START);
        out.writeCharSequence(json, StandardCharsets.UTF_8);
        out.writeBytes(END);
    }

    private static void copy(ByteBuffer piece, int from, int until, ByteBuf out) {
        out.writeBytes(piece.duplicate().position(from).limit(until));
    }
}
