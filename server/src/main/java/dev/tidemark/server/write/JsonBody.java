package dev.tidemark.server.write;

import dev.tidemark.protocol.write.WriteBatch;
import dev.tidemark.server.http.Request;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The body of a request to write, before anybody reads it.
sealed interface JsonBody {
    /// A text of bounded size; whether it is JSON is not known.
    record Text(String text) implements JsonBody {}

    /// Not even that.
    record Unreadable(WriteRefusal refusal) implements JsonBody {}

    /// Looks at size, kind and encoding.
    static JsonBody of(Request request) {
        byte[] body = request.body();
        if (body.length > WriteBatch.BYTES_MAX) {
            return new Unreadable(
                    new WriteRefusal.TooLarge(
                            "the body has more than " + WriteBatch.BYTES_MAX + " bytes"));
        }
        String encoding = request.header("content-encoding");
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            return new Unreadable(new WriteRefusal.Unsupported("the body must not be packed"));
        }
        if (!json(request.header("content-type"))) {
            return new Unreadable(
                    new WriteRefusal.Unsupported("the content-type must be application/json"));
        }
        try {
            return new Text(
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString());
        } catch (CharacterCodingException malformed) {
            return new Unreadable(new WriteRefusal.Malformed("the body is not UTF-8"));
        }
    }

    private static boolean json(@Nullable String type) {
        if (type == null) {
            return false;
        }
        int end = type.indexOf(';');
        String plain = end < 0 ? type : type.substring(0, end);
        return plain.strip().toLowerCase(Locale.ROOT).equals("application/json");
    }
}
