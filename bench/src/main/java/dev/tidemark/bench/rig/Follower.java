package dev.tidemark.bench.rig;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.LongConsumer;

/// A client of one shape whose primary key is a number: first the rows, then the changes by long
/// polls, one request after the other.
///
/// For one thread.
public final class Follower implements Closeable {
    /// Stands before the id in a row's key: `"\"public\".\"items\"/\"17\""`.
    private static final byte[] ID = "\\\"/\\\"".getBytes(StandardCharsets.US_ASCII);

    private final HttpConnection connection;
    private final String shape;
    private String handle = "";
    private String offset = "-1";
    private String cursor = "";

    private Follower(HttpConnection connection, String shape) {
        this.connection = connection;
        this.shape = shape;
    }

    /// A client that has read everything up to now.
    ///
    /// @param shape parameters: `table=items&where=...`
    public static Follower upToDate(int port, String shape) throws IOException {
        Follower follower = new Follower(HttpConnection.open(port), shape);
        while (!follower.take(follower.connection.get(follower.target()))
                .has("electric-up-to-date")) {
            // The next chunk.
        }
        return follower;
    }

    /// Waits for the next changes and returns the body that brings them.
    public byte[] next() throws IOException {
        return take(connection.get(liveTarget())).body();
    }

    /// Reads on until the change of row `id` or of a later one has arrived.
    ///
    /// @return when, by [System#nanoTime]
    public long awaitId(long id) throws IOException {
        while (lastId(next()) < id) {
            // More is to come.
        }
        return System.nanoTime();
    }

    /// What the next long poll asks for.
    public String liveTarget() {
        return target() + "&live=true" + (cursor.isEmpty() ? "" : "&cursor=" + cursor);
    }

    /// Calls `each` for the row of every change in `body`, in order.
    public static void forEachId(byte[] body, LongConsumer each) {
        for (int at = find(body, 0); at >= 0; at = find(body, at)) {
            at += ID.length;
            each.accept(number(body, at));
        }
    }

    private static long lastId(byte[] body) {
        for (int at = body.length - ID.length; at >= 0; at--) {
            if (matches(body, at)) {
                return number(body, at + ID.length);
            }
        }
        return Long.MIN_VALUE;
    }

    private String target() {
        return "/v1/shape?"
                + shape
                + "&offset="
                + offset
                + (handle.isEmpty() ? "" : "&handle=" + handle);
    }

    private HttpConnection.Answer take(HttpConnection.Answer answer) throws IOException {
        answer.requireOk();
        handle = answer.header("electric-handle");
        offset = answer.header("electric-offset");
        cursor = answer.has("electric-cursor") ? answer.header("electric-cursor") : "";
        return answer;
    }

    private static int find(byte[] body, int from) {
        for (int at = from; at <= body.length - ID.length; at++) {
            if (matches(body, at)) {
                return at;
            }
        }
        return -1;
    }

    private static boolean matches(byte[] body, int at) {
        return body[at] == ID[0] && Arrays.equals(body, at, at + ID.length, ID, 0, ID.length);
    }

    private static long number(byte[] body, int from) {
        long number = 0;
        for (int i = from; body[i] >= '0' && body[i] <= '9'; i++) {
            number = number * 10 + body[i] - '0';
        }
        return number;
    }

    @Override
    public void close() throws IOException {
        connection.close();
    }
}
