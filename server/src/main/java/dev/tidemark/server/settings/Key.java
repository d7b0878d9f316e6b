package dev.tidemark.server.settings;

import java.util.ArrayList;
import java.util.List;

/// A setting's names, default and meaning: the rows of `docs/settings.md`.
public enum Key {
    DATABASE_URL(
            "DATABASE_URL",
            "",
            "`postgresql://user:password@host:port/database?sslmode=...`, a direct connection as a"
                    + " role that may replicate; without it the server runs a Postgres of its own"),
    POOLED_DATABASE_URL(
            "ELECTRIC_POOLED_DATABASE_URL ELECTRIC_QUERY_DATABASE_URL",
            "",
            "connection for queries, may lead to a pooler in transaction mode; default: the direct"
                    + " one"),
    CA_CERTIFICATE(
            "ELECTRIC_DATABASE_CA_CERTIFICATE_FILE",
            "",
            "PEM file of the authorities that may sign the database's certificate"),
    POOL_SIZE("ELECTRIC_DB_POOL_SIZE", "20", "connections to the database, 2 to 1000"),
    STREAM_ID(
            "ELECTRIC_REPLICATION_STREAM_ID",
            "default",
            "part of the names of slot and publication; servers on one database need different"
                    + " ones"),
    TEMPORARY_SLOT(
            "CLEANUP_REPLICATION_SLOTS_ON_SHUTDOWN",
            "false",
            "whether the slot goes away with the connection; shapes then begin anew at each start"),
    IDLE_TIMEOUT(
            "ELECTRIC_REPLICATION_IDLE_TIMEOUT",
            "0",
            "after how long without a request or a write the database is let alone until the next"
                    + " one, from 30s; `0`: never"),
    MANUAL_PUBLISHING(
            "ELECTRIC_MANUAL_TABLE_PUBLISHING",
            "false",
            "whether somebody else adds tables to the publication"),
    SECRET("ELECTRIC_SECRET", "", "what requests for shapes must bring as `secret`"),
    INSECURE("ELECTRIC_INSECURE", "false", "whether requests need no secret"),
    DEFINITIONS(
            "TIDEMARK_DEFINITIONS",
            "",
            "JSON file of what is offered by name (`docs/formats/definitions.md`)"),
    JWT_SECRET(
            "TIDEMARK_JWT_SECRET",
            "",
            "secret of 32 bytes or more that signs users' tokens by HS256"),
    JWT_KEYS(
            "TIDEMARK_JWT_KEYS",
            "",
            "JSON Web Key Set that users' tokens are verified with: a file, or an `https://`"
                    + " address"),
    JWT_ISSUER("TIDEMARK_JWT_ISSUER", "", "what `iss` of a token must be; default: anything"),
    JWT_AUDIENCE("TIDEMARK_JWT_AUDIENCE", "", "what `aud` of a token must name; default: anything"),
    JWT_LEEWAY("TIDEMARK_JWT_LEEWAY", "30s", "by how much the issuer's clock may differ"),
    JWT_ROLE_CLAIM(
            "TIDEMARK_JWT_ROLE_CLAIM",
            "role",
            "claim that names the Postgres role that a user acts as; `none`: tokens choose none"),
    USER_ROLES(
            "TIDEMARK_USER_ROLES",
            "authenticated",
            "Postgres roles that a token may name, the first one for tokens that name none; `none`:"
                    + " all act as the connection's own role"),
    ANONYMOUS_ROLE("TIDEMARK_ANONYMOUS_ROLE", "anon", "Postgres role of those without a token"),
    GUEST_TOKENS(
            "TIDEMARK_GUEST_TOKENS",
            "false",
            "for development, with `TIDEMARK_INSECURE=true` only: the bearer of token `guest.alice`"
                    + " is alice"),
    WRITES_DATABASE_URL(
            "TIDEMARK_WRITES_DATABASE_URL",
            "",
            "connection that clients' writes go through, as a role that may become theirs; default:"
                    + " the direct one"),
    WRITES_POOL_SIZE(
            "TIDEMARK_WRITES_POOL_SIZE",
            "10",
            "transactions of clients that run at once, 1 to 1000, each on a connection of its own"),
    WRITES_RETENTION(
            "TIDEMARK_WRITES_RETENTION",
            "2160h",
            "how long the outcome of a write is remembered that the client never acknowledges"),
    WRITES_SCHEMA_MIN(
            "TIDEMARK_WRITES_SCHEMA_MIN",
            "0",
            "oldest version of a client's tables that is still understood; older ones must"
                    + " upgrade"),
    TOPIC_STREAMS(
            "TIDEMARK_TOPIC_STREAMS", "50000", "event streams of topics that are open at once"),
    TOPIC_USER_STREAMS("TIDEMARK_TOPIC_USER_STREAMS", "100", "those of one user"),
    TOPIC_STREAM_TIMEOUT(
            "TIDEMARK_TOPIC_STREAM_TIMEOUT",
            "1h",
            "how long an event stream of topics stays open, up to a tenth less"),
    HOST("TIDEMARK_HOST", "", "address to listen on; default: all"),
    PORT("ELECTRIC_PORT", "3000", "port to listen on, 0 for any free one"),
    LISTEN_ON_IPV6(
            "ELECTRIC_LISTEN_ON_IPV6", "false", "whether to listen on all IPv6 addresses too"),
    MAX_CONNECTIONS(
            "TIDEMARK_MAX_CONNECTIONS", "100000", "open connections; more are closed at once"),
    MAX_BODY_SIZE("TIDEMARK_MAX_BODY_SIZE", "8MiB", "size of a request's body"),
    SEND_TIMEOUT(
            "ELECTRIC_TCP_SEND_TIMEOUT", "30s", "how long a client may leave an answer unread"),
    READ_TIMEOUT(
            "ELECTRIC_TCP_READ_TIMEOUT",
            "60s",
            "how long a connection may take to bring its next whole request"),
    LONG_POLL_TIMEOUT(
            "ELECTRIC_LONG_POLL_TIMEOUT",
            "20s",
            "how long a live request waits, up to 90s; a bare number means milliseconds"),
    SSE_TIMEOUT("TIDEMARK_SSE_TIMEOUT", "60s", "how long an event stream stays open"),
    CACHE_MAX_AGE("ELECTRIC_CACHE_MAX_AGE", "60", "seconds that caches may keep a response"),
    CACHE_STALE_AGE(
            "ELECTRIC_CACHE_STALE_AGE",
            "300",
            "seconds that caches may use it further while they renew it"),
    CACHE_HEADERS("TIDEMARK_CACHE_HEADERS", "true", "whether to send `cache-control` at all"),
    MAX_CONCURRENT_REQUESTS(
            "ELECTRIC_MAX_CONCURRENT_REQUESTS",
            "{\"initial\":300,\"existing\":10000}",
            "requests under way of clients that begin, and of those that know their shape"),
    ENABLE_DELETION(
            "ELECTRIC_ENABLE_INTEGRATION_TESTING", "false", "whether clients may delete shapes"),
    HOT_MEMORY(
            "TIDEMARK_HOT_CHUNK_MEMORY",
            "32MiB",
            "room for chunks that are asked for again and again; those above 24 KiB are files"),
    DATA_DIRECTORY(
            "ELECTRIC_STORAGE_DIR",
            "data",
            "folder for shape logs and, if there is one, the Postgres of the server's own"),
    STORAGE("ELECTRIC_STORAGE", "FAST_FILE", "how shapes are kept; there is no other way"),
    CHUNK_BYTES(
            "ELECTRIC_SHAPE_CHUNK_BYTES_THRESHOLD",
            "10MiB",
            "size at which a response ends; a bare number means bytes"),
    MAX_SHAPES(
            "ELECTRIC_MAX_SHAPES ELECTRIC_EXPERIMENTAL_MAX_SHAPES",
            "",
            "shapes beyond which the longest unused ones are removed; default: no limit"),
    WATCH_INTERVAL(
            "ELECTRIC_TWEAKS_SCHEMA_RECONCILER_PERIOD ELECTRIC_TWEAKS_PUBLICATION_REFRESH_PERIOD",
            "60s",
            "how often tables, publication and limits are checked"),
    PROMETHEUS_PORT("ELECTRIC_PROMETHEUS_PORT", "", "port that serves `/metrics`; default: none"),
    METRICS_ON_MAIN_PORT(
            "TIDEMARK_METRICS_ON_MAIN_PORT",
            "",
            "whether the main port serves `/metrics` too; default: only without a secret"),
    ACCESS_LOG("TIDEMARK_ACCESS_LOG", "false", "whether each request leaves a line in the log"),
    LOG_LEVEL("ELECTRIC_LOG_LEVEL", "info", "`debug`, `info`, `warning` or `error`"),
    SHUTDOWN_GRACE(
            "TIDEMARK_SHUTDOWN_GRACE",
            "10s",
            "how long a stopping server waits for answers to arrive");

    private static final String FOREIGN_PREFIX = "ELECTRIC_";
    private static final String OWN_PREFIX = "TIDEMARK_";

    private final String names;
    private final String fallback;
    private final String meaning;

    Key(String names, String fallback, String meaning) {
        List<String> all = new ArrayList<>();
        for (String name : names.split(" ", -1)) {
            if (name.startsWith(FOREIGN_PREFIX)) {
                all.add(OWN_PREFIX + name.substring(FOREIGN_PREFIX.length()));
            } else if (!name.startsWith(OWN_PREFIX)) {
                all.add(OWN_PREFIX + name);
            }
        }
        all.addAll(List.of(names.split(" ", -1)));
        this.names = String.join(" ", all);
        this.fallback = fallback;
        this.meaning = meaning;
    }

    /// Its names; of several that are set the first one counts.
    public List<String> names() {
        return List.of(names.split(" ", -1));
    }

    /// The text that counts if none is set; empty if there is none.
    public String fallback() {
        return fallback;
    }

    /// What it does, for people.
    public String meaning() {
        return meaning;
    }
}
