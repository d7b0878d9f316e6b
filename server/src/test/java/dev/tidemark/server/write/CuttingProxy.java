package dev.tidemark.server.write;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntUnaryOperator;

/// Stands between a client and a server, and cuts the connection in the middle of a reply.
///
/// The server has done its work and sent its whole reply by then; the client has a part of it.
final class CuttingProxy implements Closeable {
    private final ServerSocket listener;
    private final int serverPort;
    private final IntUnaryOperator kept;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /// @param kept how many bytes of a reply of that length reach the client
    CuttingProxy(int serverPort, IntUnaryOperator kept) throws IOException {
        this.listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.serverPort = serverPort;
        this.kept = kept;
        threads.execute(this::accept);
    }

    int port() {
        return listener.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        listener.close();
        threads.shutdownNow();
    }

    private void accept() {
        try {
            while (!listener.isClosed()) {
                Socket client = listener.accept();
                threads.execute(() -> pass(client));
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private void pass(Socket accepted) {
        try (Socket client = accepted;
                Socket server = new Socket(InetAddress.getLoopbackAddress(), serverPort)) {
            server.getOutputStream().write(RawPost.message(client.getInputStream()));
            InputStream in = server.getInputStream();
            byte[] reply = in.readAllBytes();
            client.getOutputStream().write(reply, 0, kept.applyAsInt(reply.length));
        } catch (IOException gone) {
            // The client sees a connection that ended, as it would with the server.
        }
    }
}
