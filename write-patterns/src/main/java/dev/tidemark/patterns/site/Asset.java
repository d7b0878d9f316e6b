package dev.tidemark.patterns.site;

import com.github.luben.zstd.Zstd;
import dev.tidemark.server.http.Content;
import dev.tidemark.server.http.Encoding;
import dev.tidemark.server.http.Headers;
import dev.tidemark.server.http.Request;
import dev.tidemark.server.http.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/// A file, packed in all ways that browsers take.
///
/// @param type its media type
/// @param policy what a program in it may do
/// @param hash of its bytes
/// @param plain its bytes
/// @param gzip the same, packed
/// @param zstd the same, packed
record Asset(
        String type,
        String policy,
        String hash,
        ByteBuffer plain,
        ByteBuffer gzip,
        ByteBuffer zstd) {
    private static final int HASH_BYTES = 8;
    private static final int ZSTD_LEVEL = 19;

    /// Nothing from elsewhere, no script inside of the page.
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self';"
                    + " connect-src 'self'; img-src 'self'; manifest-src 'self'; worker-src 'self';"
                    + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /// The database's worker, which is WebAssembly.
    private static final String DATABASE_POLICY =
            "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'";

    /// How long browsers keep it.
    enum Keeping {
        /// For ever: another file has another name.
        FOREVER("public, max-age=31536000, immutable"),
        /// Until they have asked whether it is still the same.
        ASK("no-cache");

        private final String directive;

        Keeping(String directive) {
            this.directive = directive;
        }
    }

    /// A file of the page.
    static Asset of(String type, byte[] bytes) {
        return of(type, POLICY, bytes);
    }

    /// A file of the database's worker.
    static Asset ofDatabase(String type, byte[] bytes) {
        return of(type, DATABASE_POLICY, bytes);
    }

    private static Asset of(String type, String policy, byte[] bytes) {
        return new Asset(
                type,
                policy,
                hash(bytes),
                ByteBuffer.wrap(bytes),
                ByteBuffer.wrap(gzip(bytes)),
                ByteBuffer.wrap(Zstd.compress(bytes, ZSTD_LEVEL)));
    }

    Response answer(Request request, Encoding accepted, Keeping keeping) {
        String tag = "\"" + hash + "\"";
        Headers headers =
                new Headers()
                        .add("content-type", type)
                        .add("cache-control", keeping.directive)
                        .add("etag", tag)
                        .add("vary", "accept-encoding")
                        .add("content-security-policy", policy)
                        .add("cross-origin-opener-policy", "same-origin")
                        .add("cross-origin-embedder-policy", "require-corp")
                        .add("cross-origin-resource-policy", "same-origin")
                        .add("referrer-policy", "no-referrer")
                        .add("x-content-type-options", "nosniff");
        if (tag.equals(request.header("if-none-match"))) {
            return Response.bodiless(304, headers);
        }
        ByteBuffer body =
                switch (accepted) {
                    case IDENTITY -> plain;
                    case GZIP -> gzip;
                    case ZSTD -> zstd;
                };
        if (accepted != Encoding.IDENTITY) {
            headers.add("content-encoding", accepted.token());
        }
        return new Response(200, headers, new Content.Bytes(body.duplicate()));
    }

    static String hash(byte[] bytes) {
        MessageDigest digest = digest();
        digest.update(bytes);
        return hash(digest);
    }

    static String hash(MessageDigest digest) {
        return HexFormat.of().formatHex(Arrays.copyOf(digest.digest(), HASH_BYTES));
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream best = new BestGzip(packed)) {
            best.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }

    /// Takes its time, as each file is packed once.
    private static final class BestGzip extends GZIPOutputStream {
        BestGzip(OutputStream to) throws IOException {
            super(to);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }
}
