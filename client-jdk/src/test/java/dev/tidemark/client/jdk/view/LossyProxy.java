package dev.tidemark.client.jdk.view;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/// Stands between clients and a server, and loses answers to writes: the server has done what it
/// was asked, and nobody hears of it.
final class LossyProxy implements Closeable {
    private static final int PART = 16 * 1024;
    private static final String WRITE = "POST /v1/writes ";

    private final ServerSocket listener;
    private final int serverPort;
    private final AtomicInteger toLose;
    private final AtomicInteger writes = new AtomicInteger();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /// @param losses so many answers to writes are lost, the first ones
    LossyProxy(int serverPort, int losses) throws IOException {
        this.listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.serverPort = serverPort;
        this.toLose = new AtomicInteger(losses);
        threads.execute(this::accept);
    }

    String url() {
        return "http://127.0.0.1:" + listener.getLocalPort();
    }

    /// How many uploads went through.
    int writes() {
        return writes.get();
    }

    /// Answers that are still to be lost.
    int left() {
        return Math.max(0, toLose.get());
    }

    @Override
    public void close() throws IOException {
        listener.close();
        threads.shutdownNow();
    }

    private void accept() {
        try {
            while (!listener.isClosed()) {
                connect(listener.accept());
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    /// While the server is away, whoever comes is sent away.
    private void connect(Socket client) throws IOException {
        try {
            Socket server = new Socket(InetAddress.getLoopbackAddress(), serverPort);
            AtomicInteger asked = new AtomicInteger();
            threads.execute(() -> questions(client, server, asked));
            threads.execute(() -> answers(client, server, asked));
        } catch (ConnectException away) {
            client.close();
        }
    }

    /// A question begins a part, as nobody asks before the last answer came.
    private void questions(Socket client, Socket server, AtomicInteger asked) {
        try (client;
                server) {
            InputStream in = client.getInputStream();
            OutputStream out = server.getOutputStream();
            byte[] part = new byte[PART];
            for (int read = in.read(part); read >= 0; read = in.read(part)) {
                String begin =
                        new String(
                                part,
                                0,
                                Math.min(read, WRITE.length()),
                                StandardCharsets.ISO_8859_1);
                if (begin.equals(WRITE)) {
                    asked.set(1);
                    writes.incrementAndGet();
                }
                out.write(part, 0, read);
            }
        } catch (IOException cut) {
            // The other side went.
        }
    }

    private void answers(Socket client, Socket server, AtomicInteger asked) {
        try (client;
                server) {
            InputStream in = server.getInputStream();
            OutputStream out = client.getOutputStream();
            byte[] part = new byte[PART];
            for (int read = in.read(part); read >= 0; read = in.read(part)) {
                if (asked.getAndSet(0) == 1 && toLose.getAndDecrement() > 0) {
                    return;
                }
                out.write(part, 0, read);
            }
        } catch (IOException cut) {
            // The other side went.
        }
    }
}
