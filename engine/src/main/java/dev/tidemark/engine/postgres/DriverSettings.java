package dev.tidemark.engine.postgres;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// Translates libpq's URL parameters into the JDBC driver's settings.
final class DriverSettings {
    private static final Set<String> SSL_MODES =
            Set.of("disable", "allow", "prefer", "require", "verify-ca", "verify-full");

    /// libpq's name to the driver's.
    private static final Map<String, String> NAMES =
            Map.ofEntries(
                    Map.entry("sslmode", "sslmode"),
                    Map.entry("sslrootcert", "sslrootcert"),
                    Map.entry("sslcert", "sslcert"),
                    Map.entry("sslkey", "sslkey"),
                    Map.entry("sslpassword", "sslpassword"),
                    Map.entry("sslnegotiation", "sslNegotiation"),
                    Map.entry("application_name", "ApplicationName"),
                    Map.entry("connect_timeout", "connectTimeout"),
                    Map.entry("options", "options"),
                    Map.entry("channel_binding", "channelBinding"),
                    Map.entry("gssencmode", "gssEncMode"),
                    Map.entry("require_auth", "requireAuth"));

    /// Parameters of other programs' URLs that change nothing here and often stand in copied ones.
    private static final Set<String> WITHOUT_MEANING_HERE =
            Set.of(
                    "client_encoding",
                    "connection_limit",
                    "keepalives",
                    "keepalives_idle",
                    "keepalives_interval",
                    "keepalives_count",
                    "pgbouncer",
                    "pool_timeout",
                    "schema",
                    "target_session_attrs",
                    "tcp_user_timeout");

    private static final String JAVA_TRUST_STORE = "org.postgresql.ssl.DefaultJavaSSLFactory";

    private DriverSettings() {}

    static Map<String, String> of(Map<String, String> parameters) {
        Map<String, String> settings = new HashMap<>();
        parameters.forEach(
                (name, value) -> {
                    String driverName = NAMES.get(name);
                    if (driverName != null) {
                        settings.put(driverName, value);
                    } else if (!WITHOUT_MEANING_HERE.contains(name)) {
                        throw new IllegalArgumentException(
                                "the database URL has the unknown parameter '" + name + "'");
                    }
                });
        checkNumber(settings, "connectTimeout");
        settings.putIfAbsent("ApplicationName", "tidemark");
        settings.put("tcpKeepAlive", "true");
        String mode = settings.get("sslmode");
        if (mode != null && !SSL_MODES.contains(mode)) {
            throw new IllegalArgumentException(
                    "sslmode in the database URL must be one of disable, allow, prefer, require,"
                            + " verify-ca, verify-full");
        }
        String authorities = settings.remove("sslrootcert");
        if (authorities == null || authorities.equals("system")) {
            return withJavaAuthorities(settings, authorities != null);
        }
        return withCertificateAuthority(settings, authorities);
    }

    /// A given authority means that the certificate must be checked, as with libpq.
    static Map<String, String> withCertificateAuthority(Map<String, String> settings, String file) {
        String mode = settings.getOrDefault("sslmode", "prefer");
        if (mode.equals("disable")) {
            throw new IllegalArgumentException(
                    "sslmode=disable contradicts a certificate authority file: remove one of them");
        }
        Map<String, String> changed = new HashMap<>(settings);
        changed.remove("sslfactory");
        changed.put("sslrootcert", file);
        changed.put("sslmode", mode.equals("verify-full") ? mode : "verify-ca");
        return changed;
    }

    private static Map<String, String> withJavaAuthorities(
            Map<String, String> settings, boolean systemAsked) {
        String mode = settings.getOrDefault("sslmode", "prefer");
        // Java's own factory shows no certificate of ours.
        boolean shows = settings.containsKey("sslcert");
        if (systemAsked && shows) {
            throw new IllegalArgumentException(
                    "sslcert in the database URL needs an sslrootcert other than 'system': a PEM"
                            + " file of the authorities that may sign the server's certificate");
        }
        if (systemAsked) {
            settings.put("sslmode", "verify-full");
            settings.put("sslfactory", JAVA_TRUST_STORE);
        } else if (mode.startsWith("verify-") && !shows) {
            settings.put("sslfactory", JAVA_TRUST_STORE);
        }
        return settings;
    }

    private static void checkNumber(Map<String, String> settings, String name) {
        String value = settings.get(name);
        if (value != null && !value.matches("[0-9]{1,6}")) {
            throw new IllegalArgumentException(
                    "connect_timeout in the database URL must be a number of seconds");
        }
    }
}
