package dev.tidemark.bench.rig;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// One HTTP/1.1 connection to a server on this machine, for one request after the other.
///
/// It understands what this project's server and nginx send: bodies with a length.
public final class HttpConnection implements Closeable {
    private static final int BUFFER_BYTES = 64 << 10;
    private static final byte[] HEAD_END = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private byte[] buffer = new byte[BUFFER_BYTES];
    private int filled;

    private HttpConnection(Socket socket) throws IOException {
        this.socket = socket;
        in = socket.getInputStream();
        out = socket.getOutputStream();
    }

    /// Connects.
    public static HttpConnection open(int port) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        return new HttpConnection(socket);
    }

    /// An answer.
    public static final class Answer {
        private final int status;
        private final Map<String, String> headers;
        private final byte[] body;

        private Answer(int status, Map<String, String> headers, byte[] body) {
            this.status = status;
            this.headers = headers;
            this.body = body;
        }

        /// 200 and the like.
        public int status() {
            return status;
        }

        /// Whether it has a header, named in lower case.
        public boolean has(String name) {
            return headers.containsKey(name);
        }

        /// The body's bytes, not a copy.
        public byte[] body() {
            return body;
        }

        /// The body as text.
        public String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        /// A header that has to be there.
        public String header(String name) throws IOException {
            String value = headers.get(name);
            if (value == null) {
                throw new IOException("an answer without " + name + ": " + status + " " + text());
            }
            return value;
        }

        /// This answer.
        ///
        /// @throws IOException if it is a refusal
        public Answer requireOk() throws IOException {
            if (status != 200) {
                throw new IOException("refused: " + status + " " + text());
            }
            return this;
        }
    }

    /// Asks for `target`, a path with its query.
    public Answer get(String target) throws IOException {
        return ask("GET", target);
    }

    /// Asks for the head only.
    public Answer head(String target) throws IOException {
        return ask("HEAD", target);
    }

    /// Removes `target`.
    public Answer delete(String target) throws IOException {
        return ask("DELETE", target);
    }

    private Answer ask(String method, String target) throws IOException {
        out.write(request(method, target));
        int head = readHead();
        String[] lines = new String(buffer, 0, head, StandardCharsets.ISO_8859_1).split("\r\n", -1);
        int status = Integer.parseInt(lines[0].split(" ", 3)[1]);
        Map<String, String> headers = new HashMap<>();
        for (int i = 1; i < lines.length; i++) {
            int colon = lines[i].indexOf(':');
            if (colon > 0) {
                headers.put(
                        lines[i].substring(0, colon).toLowerCase(Locale.ROOT),
                        lines[i].substring(colon + 1).strip());
            }
        }
        boolean hasBody = !method.equals("HEAD") && status != 204 && status != 304;
        int length = hasBody ? Integer.parseInt(headers.getOrDefault("content-length", "0")) : 0;
        return new Answer(status, headers, readBody(head + HEAD_END.length, length));
    }

    static byte[] request(String method, String target) {
        return "%s %s HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"
                .formatted(method, target)
                .getBytes(StandardCharsets.US_ASCII);
    }

    private int readHead() throws IOException {
        int searched = 0;
        while (true) {
            for (int i = searched; i + HEAD_END.length <= filled; i++) {
                if (Arrays.equals(buffer, i, i + HEAD_END.length, HEAD_END, 0, HEAD_END.length)) {
                    return i;
                }
            }
            searched = Math.max(0, filled - HEAD_END.length);
            if (filled == buffer.length) {
                buffer = Arrays.copyOf(buffer, buffer.length * 2);
            }
            fill();
        }
    }

    private byte[] readBody(int from, int length) throws IOException {
        byte[] body = new byte[length];
        int here = Math.min(length, filled - from);
        System.arraycopy(buffer, from, body, 0, here);
        System.arraycopy(buffer, from + here, buffer, 0, filled - from - here);
        filled -= from + here;
        if (in.readNBytes(body, here, length - here) < length - here) {
            throw new EOFException("the server hung up in the middle of a body");
        }
        return body;
    }

    private void fill() throws IOException {
        int count = in.read(buffer, filled, buffer.length - filled);
        if (count < 0) {
            throw new EOFException("the server hung up");
        }
        filled += count;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
