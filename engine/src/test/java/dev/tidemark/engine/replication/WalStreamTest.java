package dev.tidemark.engine.replication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class WalStreamTest {
    private static final byte[] COPY_BOTH = message('W', new byte[] {0, 0, 0});

    private ServerSocket listener;
    private Socket server;
    private SocketTap tap;

    @BeforeEach
    void connect() throws IOException {
        listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        tap = new SocketTap();
        tap.plain(new Socket(listener.getInetAddress(), listener.getLocalPort()));
        server = listener.accept();
    }

    @AfterEach
    void disconnect() throws IOException {
        tap.close();
        server.close();
        listener.close();
    }

    @Test
    void theCommandTravelsAsAQuery() throws Exception {
        send(COPY_BOTH);

        WalStream.start(tap, System::nanoTime, "START");

        byte[] query = new byte[11];
        new DataInputStream(server.getInputStream()).readFully(query);
        assertThat(query).isEqualTo(message('Q', "START\0".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aRefusedCommandThrowsTheServersError() throws Exception {
        send(message('E', "SERROR\0C55006\0Mslot is active\0\0".getBytes(StandardCharsets.UTF_8)));

        assertThatThrownBy(() -> WalStream.start(tap, System::nanoTime, "START"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("slot is active")
                .hasFieldOrPropertyWithValue("SQLState", "55006");
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void messagesArriveWholeHoweverTheyAreCut(long seed) throws Exception {
        Random random = new Random(seed);
        ByteArrayOutputStream sent = new ByteArrayOutputStream();
        byte[][] payloads = new byte[200][];
        for (int i = 0; i < payloads.length; i++) {
            // Some do not fit into the first buffer.
            payloads[i] = new byte[random.nextInt(i % 50 == 49 ? 1_000_000 : 5_000)];
            random.nextBytes(payloads[i]);
            sent.writeBytes(message('d', payloads[i]));
            if (random.nextInt(10) == 0) {
                sent.writeBytes(message('N', "SNOTICE\0\0".getBytes(StandardCharsets.UTF_8)));
            }
        }
        WalStream stream = started();
        Thread sender = Thread.ofVirtual().start(() -> sendInPieces(sent.toByteArray(), random));

        for (byte[] payload : payloads) {
            assertThat(stream.next(10_000)).isTrue();
            assertThat(current(stream)).isEqualTo(payload);
        }
        sender.join();
        assertThat(stream.hasNext()).isFalse();
    }

    @Test
    void withoutMessagesItWaitsNoLongerThanTold() throws Exception {
        WalStream stream = started();

        assertThat(stream.next(1)).isFalse();
        assertThat(stream.next(1)).isFalse();
        send(message('d', new byte[] {1}));
        assertThat(stream.next(10_000)).isTrue();
        assertThat(current(stream)).containsExactly(1);
    }

    @Test
    void halfAMessageOutlivesATimeout() throws Exception {
        WalStream stream = started();
        byte[] whole = message('d', new byte[] {1, 2, 3});
        send(Arrays.copyOf(whole, 6));

        assertThat(stream.next(1)).isFalse();
        send(Arrays.copyOfRange(whole, 6, whole.length));

        assertThat(stream.next(10_000)).isTrue();
        assertThat(current(stream)).containsExactly(1, 2, 3);
    }

    @Test
    void theEndOfTheConnectionIsAnError() throws Exception {
        WalStream stream = started();
        server.close();

        assertThatThrownBy(() -> stream.next(10_000)).isInstanceOf(EOFException.class);
    }

    @Test
    void endReadingEndsTheReadAndLeavesTheLastWord() throws Exception {
        WalStream stream = started();
        tap.endReading();

        assertThatThrownBy(() -> stream.next(10_000)).isInstanceOf(EOFException.class);
        stream.sendEnd();

        DataInputStream in = new DataInputStream(server.getInputStream());
        in.readFully(new byte[11]);
        byte[] end = new byte[5];
        in.readFully(end);
        assertThat(end).isEqualTo(message('c', new byte[0]));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 3, Integer.MIN_VALUE, Integer.MAX_VALUE})
    void impossibleLengthsAreRefused(int length) throws Exception {
        WalStream stream = started();
        send(ByteBuffer.allocate(5).put((byte) 'd').putInt(length).array());

        assertThatThrownBy(() -> stream.next(10_000)).isInstanceOf(MalformedMessageException.class);
    }

    @Test
    void statusCarriesThePositions() throws Exception {
        WalStream stream = started();
        stream.sendStatus(3, 2, 1);

        DataInputStream in = new DataInputStream(server.getInputStream());
        in.readFully(new byte[11]);
        byte[] status = new byte[39];
        in.readFully(status);
        ByteBuffer expected = ByteBuffer.allocate(34).put((byte) 'r').putLong(3).putLong(2);
        expected.putLong(2).putLong(1).put((byte) 0);
        assertThat(status).isEqualTo(message('d', expected.array()));
    }

    private WalStream started() throws Exception {
        send(COPY_BOTH);
        return WalStream.start(tap, System::nanoTime, "START");
    }

    private void send(byte[] bytes) throws IOException {
        server.getOutputStream().write(bytes);
    }

    private void sendInPieces(byte[] bytes, Random random) {
        try {
            OutputStream out = server.getOutputStream();
            int at = 0;
            while (at < bytes.length) {
                int length = Math.min(bytes.length - at, 1 + random.nextInt(20_000));
                out.write(bytes, at, length);
                at += length;
            }
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }

    private static byte[] current(WalStream stream) {
        return Arrays.copyOfRange(stream.bytes(), stream.from(), stream.until());
    }

    private static byte[] message(int type, byte[] payload) {
        return ByteBuffer.allocate(5 + payload.length)
                .put((byte) type)
                .putInt(4 + payload.length)
                .put(payload)
                .array();
    }
}
