package dev.tidemark.engine.ingest;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A database URL that leads to a connection pooler, played by a socket that answers a login as
/// PgBouncer before version 1.23 does. Later versions let replication through.
///
/// @see <a href="https://www.pgbouncer.org/changelog.html">PgBouncer's changes</a>
final class PoolerIT {
    private static final int SSL_REQUEST = 80877103;
    private static final int GSS_REQUEST = 80877104;

    private ServerSocket pooler;

    @BeforeEach
    void listen() throws IOException {
        pooler = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::refuseReplication);
    }

    @AfterEach
    void close() throws IOException {
        pooler.close();
    }

    @Test
    void aPoolerIsAMatterForAPerson() {
        String url = "postgresql://app:hunter2@127.0.0.1:%d/shop".formatted(pooler.getLocalPort());
        try (Stream stream = new Stream(url, "pooled")) {
            stream.begin(new RecordingHandler());

            stream.awaitStatus(IngestStatus.Failed.class);
            assertThat(((IngestStatus.Failed) stream.ingest().status()).reason())
                    .contains(
                            "leads to a connection pooler",
                            "Name the database itself in DATABASE_URL",
                            "TIDEMARK_POOLED_DATABASE_URL")
                    .doesNotContain("hunter2");
        }
    }

    private void refuseReplication() {
        while (!pooler.isClosed()) {
            try (Socket client = pooler.accept()) {
                DataInputStream in = new DataInputStream(client.getInputStream());
                DataOutputStream out = new DataOutputStream(client.getOutputStream());
                if (login(in, out).contains("replication\0database\0")) {
                    out.write(refusal());
                }
            } catch (IOException left) {
                // The next client, or the end of the test.
            }
        }
    }

    /// The first message that is no question about encryption.
    private static String login(DataInputStream in, DataOutputStream out) throws IOException {
        while (true) {
            byte[] rest = new byte[in.readInt() - 2 * Integer.BYTES];
            int code = in.readInt();
            in.readFully(rest);
            if (code != SSL_REQUEST && code != GSS_REQUEST) {
                return new String(rest, US_ASCII);
            }
            out.write('N');
        }
    }

    private static byte[] refusal() throws IOException {
        String fields = "SFATAL\0C08P01\0Munsupported startup parameter: replication\0\0";
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(message);
        out.write('E');
        out.writeInt(Integer.BYTES + fields.length());
        out.write(fields.getBytes(US_ASCII));
        return message.toByteArray();
    }
}
