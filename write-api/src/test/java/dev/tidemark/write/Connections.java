package dev.tidemark.write;

import dev.tidemark.testing.TestDatabase;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// A small pool, so that tests meet connections that were used before.
final class Connections {
    private final TestDatabase database;
    private final List<Connection> idle = new ArrayList<>();

    Connections(TestDatabase database) {
        this.database = database;
    }

    DataSource source() {
        return source(this::take);
    }

    /// A data source whose connections come from `opener`.
    static DataSource source(Opener opener) {
        return proxy(
                DataSource.class,
                (method, arguments) -> {
                    if (!method.getName().equals("getConnection")) {
                        throw new UnsupportedOperationException(method.getName());
                    }
                    return opener.open();
                });
    }

    Connection take() throws SQLException {
        Connection real;
        synchronized (idle) {
            real = idle.isEmpty() ? null : idle.removeLast();
        }
        return pooled(real == null || real.isClosed() ? database.connection() : real);
    }

    private Connection pooled(Connection real) {
        return proxy(
                Connection.class,
                (method, arguments) -> {
                    if (!method.getName().equals("close") || real.isClosed()) {
                        return method.invoke(real, arguments);
                    }
                    synchronized (idle) {
                        idle.add(real);
                    }
                    return null;
                });
    }

    static <T> T proxy(Class<T> type, Call call) {
        return type.cast(
                Proxy.newProxyInstance(
                        type.getClassLoader(),
                        new Class<?>[] {type},
                        (self, method, arguments) -> {
                            try {
                                return call.make(method, arguments);
                            } catch (InvocationTargetException thrown) {
                                throw thrown.getCause();
                            }
                        }));
    }

    /// Opens a connection.
    interface Opener {
        Connection open() throws SQLException;
    }

    /// Answers a call of a proxy.
    interface Call {
        @Nullable Object make(
                java.lang.reflect.Method method, @Nullable Object @Nullable [] arguments)
                throws Throwable;
    }
}
