package dev.tidemark.engine.replication;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.SocketFactory;

/// Makes TCP sockets and shows them to the [SocketTap]. Public because the driver creates it by
/// name; nobody else should.
public final class TappedSocketFactory extends SocketFactory {
    /// For the driver.
    public TappedSocketFactory() {}

    @Override
    public Socket createSocket() {
        Socket socket = new Socket();
        if (SocketTap.CURRENT.isBound()) {
            SocketTap.CURRENT.get().plain(socket);
        }
        return socket;
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        throw connectedSocket();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort)
            throws IOException {
        throw connectedSocket();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        throw connectedSocket();
    }

    @Override
    public Socket createSocket(
            InetAddress address, int port, InetAddress localAddress, int localPort)
            throws IOException {
        throw connectedSocket();
    }

    private static IOException connectedSocket() {
        return new IOException("only unconnected sockets are made here");
    }
}
