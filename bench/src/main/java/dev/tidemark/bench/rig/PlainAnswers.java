package dev.tidemark.bench.rig;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// The least that a server in Java can do: accept connections, and send every one the same bytes
/// when it is told to. The baseline for waiting clients, in a process of its own.
public final class PlainAnswers implements Closeable {
    private static final int BACKLOG = 4096;
    private static final long STOP_MAX_MS = 5000;

    private final Process process;
    private final OutputStream orders;
    private final int port;

    private PlainAnswers(Process process, int port) {
        this.process = process;
        this.orders = process.getOutputStream();
        this.port = port;
    }

    /// Starts it.
    ///
    /// @param javaOptions of its virtual machine, see [ServerProcess#javaOptions]
    public static PlainAnswers start(List<String> javaOptions) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Commands.java("java"));
        command.addAll(javaOptions);
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add(PlainAnswers.class.getName());
        Process process =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        BufferedReader out =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String line = out.readLine();
        if (line == null) {
            throw new IOException("the baseline's server did not start");
        }
        return new PlainAnswers(process, Integer.parseInt(line));
    }

    /// The port that it listens on.
    public int port() {
        return port;
    }

    /// Its process.
    public long pid() {
        return process.pid();
    }

    /// Lets it send an answer with a body of `bytes` bytes to every connection.
    public void answer(int bytes) throws IOException {
        orders.write((bytes + "\n").getBytes(StandardCharsets.US_ASCII));
        orders.flush();
    }

    @Override
    public void close() throws IOException {
        orders.close();
        try {
            if (!process.waitFor(STOP_MAX_MS, TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    /// The process: prints its port, then takes a number of bytes a line until its input ends.
    public static void main(String[] arguments) throws IOException {
        List<SocketChannel> clients = new ArrayList<>();
        ServerSocketChannel server = ServerSocketChannel.open();
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), BACKLOG);
        Thread.ofPlatform().daemon().start(() -> accept(server, clients));
        System.out.println(((InetSocketAddress) server.getLocalAddress()).getPort());
        BufferedReader in =
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            sendAll(clients, Integer.parseInt(line));
        }
    }

    /// Takes connections and reads what they ask, without looking at it.
    private static void accept(ServerSocketChannel server, List<SocketChannel> clients) {
        ByteBuffer ignored = ByteBuffer.allocateDirect(4096);
        try {
            Selector selector = Selector.open();
            server.configureBlocking(false);
            server.register(selector, SelectionKey.OP_ACCEPT);
            while (true) {
                selector.select();
                for (SelectionKey key : selector.selectedKeys()) {
                    if (key.isAcceptable()) {
                        SocketChannel client = server.accept();
                        client.configureBlocking(false);
                        client.register(selector, SelectionKey.OP_READ);
                        synchronized (clients) {
                            clients.add(client);
                        }
                    } else if (((SocketChannel) key.channel()).read(ignored.clear()) < 0) {
                        key.channel().close();
                        synchronized (clients) {
                            clients.remove((SocketChannel) key.channel());
                        }
                    }
                }
                selector.selectedKeys().clear();
            }
        } catch (IOException ended) {
            System.err.println("the baseline's server: " + ended);
        }
    }

    private static void sendAll(List<SocketChannel> clients, int bytes) throws IOException {
        byte[] answer =
                ("HTTP/1.1 200 OK\r\ncontent-length: %d\r\n\r\n".formatted(bytes)
                                + "x".repeat(bytes))
                        .getBytes(StandardCharsets.US_ASCII);
        ByteBuffer direct = ByteBuffer.allocateDirect(answer.length).put(answer).flip();
        List<SocketChannel> all;
        synchronized (clients) {
            all = List.copyOf(clients);
        }
        for (SocketChannel client : all) {
            direct.rewind();
            while (direct.hasRemaining()) {
                client.write(direct);
            }
        }
    }
}
