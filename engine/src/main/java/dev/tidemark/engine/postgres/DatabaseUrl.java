package dev.tidemark.engine.postgres;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Where a database is and who asks: `postgresql://user:password@host:port/database?sslmode=...`.
///
/// Both schemes `postgresql://` and `postgres://` are read. User, password, host, database and
/// parameter values may be percent-encoded; an IPv6 host stands in brackets. Left out: host is
/// `localhost`, port 5432, database the user's name, password none. Parameters are libpq's; one
/// that is not known is refused, because a setting that silently does nothing (such as a misspelt
/// `sslmode`) is worse than an error.
///
/// Immutable. Neither [#toString] nor any error text shows the password.
///
/// @see <a href="https://www.postgresql.org/docs/current/libpq-connect.html">Connection URIs</a>
public final class DatabaseUrl {
    private static final int DEFAULT_PORT = 5432;
    private static final int MAX_PORT = 65535;

    private final String user;
    private final @Nullable String password;
    private final String host;
    private final int port;
    private final String database;
    private final Map<String, String> driverSettings;

    private DatabaseUrl(
            String user,
            @Nullable String password,
            String host,
            int port,
            String database,
            Map<String, String> driverSettings) {
        this.user = user;
        this.password = password;
        this.host = host;
        this.port = port;
        this.database = database;
        this.driverSettings = Map.copyOf(driverSettings);
    }

    /// Reads a URL.
    ///
    /// @throws IllegalArgumentException if it can't be used; the text says why, for the operator
    public static DatabaseUrl parse(String url) {
        String rest = withoutScheme(url.strip());
        int query = rest.indexOf('?', Math.max(0, rest.lastIndexOf('@', pathStart(rest))));
        Map<String, String> parameters =
                query < 0 ? new TreeMap<>() : UrlParameters.parse(rest.substring(query + 1));
        String location = query < 0 ? rest : rest.substring(0, query);
        int slash = location.indexOf('/');
        String authority = slash < 0 ? location : location.substring(0, slash);
        String path = slash < 0 ? "" : location.substring(slash + 1);

        int at = authority.lastIndexOf('@');
        String credentials = at < 0 ? "" : authority.substring(0, at);
        int colon = credentials.indexOf(':');
        String user = colon < 0 ? credentials : credentials.substring(0, colon);
        String password = colon < 0 ? null : UrlParameters.decode(credentials.substring(colon + 1));

        HostPort hostPort = HostPort.parse(authority.substring(at + 1));
        user = take(parameters, "user", UrlParameters.decode(user));
        if (user.isEmpty()) {
            throw new IllegalArgumentException(
                    "the database URL names no user: write"
                            + " postgresql://user:password@host/database");
        }
        if (parameters.containsKey("password")) {
            password = parameters.remove("password");
        }
        String host = take(parameters, "host", hostPort.host());
        int port =
                parameters.containsKey("port")
                        ? HostPort.port(parameters.remove("port"))
                        : hostPort.port();
        String database = take(parameters, "dbname", UrlParameters.decode(path));
        return new DatabaseUrl(
                user,
                password == null || password.isEmpty() ? null : password,
                host.isEmpty() ? "localhost" : host,
                port,
                database.isEmpty() ? user : database,
                DriverSettings.of(parameters));
    }

    /// The same database, whose certificate must be signed by an authority in `file` (PEM).
    ///
    /// @throws IllegalArgumentException if the URL says `sslmode=disable`
    public DatabaseUrl withCertificateAuthority(Path file) {
        Map<String, String> settings =
                DriverSettings.withCertificateAuthority(driverSettings, file.toString());
        return new DatabaseUrl(user, password, host, port, database, settings);
    }

    /// Host name or address, without brackets.
    public String host() {
        return host;
    }

    /// TCP port.
    public int port() {
        return port;
    }

    /// Name of the database.
    public String database() {
        return database;
    }

    /// Name of the role.
    public String user() {
        return user;
    }

    /// The URL for the JDBC driver, without user, password and settings.
    public String jdbcUrl() {
        String bracketed = host.indexOf(':') >= 0 ? "[" + host + "]" : host;
        String name = URLEncoder.encode(database, StandardCharsets.UTF_8);
        return "jdbc:postgresql://" + bracketed + ":" + port + "/" + name;
    }

    /// User, password and settings for the JDBC driver: a new, mutable set.
    public Properties properties() {
        Properties properties = new Properties();
        driverSettings.forEach(properties::setProperty);
        properties.setProperty("user", user);
        if (password != null) {
            properties.setProperty("password", password);
        }
        return properties;
    }

    /// For logs: role, host, port and database.
    @Override
    public String toString() {
        String bracketed = host.indexOf(':') >= 0 ? "[" + host + "]" : host;
        return "postgresql://" + user + "@" + bracketed + ":" + port + "/" + database;
    }

    private static String withoutScheme(String url) {
        for (String scheme : new String[] {"postgresql://", "postgres://"}) {
            if (url.regionMatches(true, 0, scheme, 0, scheme.length())) {
                return url.substring(scheme.length());
            }
        }
        throw new IllegalArgumentException(
                "the database URL must begin with postgresql:// or postgres://");
    }

    private static int pathStart(String rest) {
        int slash = rest.indexOf('/');
        int end = slash < 0 ? rest.indexOf('?') : slash;
        return end < 0 ? rest.length() : end;
    }

    private static String take(Map<String, String> parameters, String name, String otherwise) {
        String value = parameters.remove(name);
        return value == null ? otherwise : value;
    }

    /// Host and port of a URL.
    private record HostPort(String host, int port) {
        static HostPort parse(String text) {
            if (text.indexOf(',') >= 0) {
                throw new IllegalArgumentException(
                        "the database URL names several hosts: name the one to replicate from");
            }
            int afterHost = text.startsWith("[") ? text.indexOf(']') + 1 : text.indexOf(':');
            if (text.startsWith("[") && afterHost == 0) {
                throw new IllegalArgumentException(
                        "the database URL has an IPv6 address without closing bracket");
            }
            if (afterHost < 0) {
                afterHost = text.length();
            }
            String raw =
                    text.startsWith("[")
                            ? text.substring(1, afterHost - 1)
                            : text.substring(0, afterHost);
            String host = UrlParameters.decode(raw);
            if (host.startsWith("/")) {
                throw new IllegalArgumentException(
                        "the database URL names a Unix socket: only TCP is supported");
            }
            String behind = text.substring(afterHost);
            if (!behind.isEmpty() && behind.charAt(0) != ':') {
                throw badPort();
            }
            return new HostPort(
                    host, behind.length() <= 1 ? DEFAULT_PORT : port(behind.substring(1)));
        }

        static int port(String digits) {
            try {
                int port = Integer.parseInt(digits);
                if (port >= 1 && port <= MAX_PORT) {
                    return port;
                }
            } catch (NumberFormatException notDigits) {
                // The text may be the end of a password with an unescaped character: don't show it.
            }
            throw badPort();
        }

        private static IllegalArgumentException badPort() {
            return new IllegalArgumentException(
                    "the port in the database URL is not a number from 1 to 65535"
                            + " (special characters in the password must be percent-encoded)");
        }
    }
}
