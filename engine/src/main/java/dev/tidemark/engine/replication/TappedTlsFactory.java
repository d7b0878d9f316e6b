package dev.tidemark.engine.replication;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Properties;
import javax.net.ssl.SSLSocketFactory;
import org.postgresql.core.SocketFactoryFactory;
import org.postgresql.util.PSQLException;

/// Makes the TLS sockets that the URL's settings ask for and shows them to the [SocketTap]. Public
/// because the driver creates it by name; nobody else should.
public final class TappedTlsFactory extends SSLSocketFactory {
    /// Under this name the settings carry the factory that would have been used without us.
    static final String DELEGATE_PROPERTY = "tidemark.sslfactory";

    private final SSLSocketFactory delegate;

    /// For the driver.
    public TappedTlsFactory(Properties settings) throws PSQLException {
        Properties own = new Properties();
        settings.stringPropertyNames()
                .forEach(name -> own.setProperty(name, settings.getProperty(name)));
        String factory = own.getProperty(DELEGATE_PROPERTY, "");
        if (factory.isEmpty()) {
            own.remove("sslfactory");
        } else {
            own.setProperty("sslfactory", factory);
        }
        delegate = SocketFactoryFactory.getSslSocketFactory(own);
    }

    @Override
    public Socket createSocket(Socket plain, String host, int port, boolean autoClose)
            throws IOException {
        Socket socket = delegate.createSocket(plain, host, port, autoClose);
        if (SocketTap.CURRENT.isBound()) {
            SocketTap.CURRENT.get().encrypted(socket);
        }
        return socket;
    }

    @Override
    public String[] getDefaultCipherSuites() {
        return delegate.getDefaultCipherSuites();
    }

    @Override
    public String[] getSupportedCipherSuites() {
        return delegate.getSupportedCipherSuites();
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return delegate.createSocket(host, port);
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort)
            throws IOException {
        return delegate.createSocket(host, port, localHost, localPort);
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return delegate.createSocket(host, port);
    }

    @Override
    public Socket createSocket(
            InetAddress address, int port, InetAddress localAddress, int localPort)
            throws IOException {
        return delegate.createSocket(address, port, localAddress, localPort);
    }
}
