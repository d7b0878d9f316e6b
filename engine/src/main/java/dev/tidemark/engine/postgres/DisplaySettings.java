package dev.tidemark.engine.postgres;

/// The session settings under which Postgres prints values. Snapshots, subsets and the replication
/// stream must all use them: texts are compared byte by byte.
public final class DisplaySettings {
    /// Sets them for one transaction: the connection may belong to a pooler that gives each
    /// transaction another session.
    public static final String SET_LOCAL =
            "SET LOCAL bytea_output = 'hex';"
                    + "SET LOCAL DateStyle = 'ISO, DMY';"
                    + "SET LOCAL TimeZone = 'UTC';"
                    + "SET LOCAL extra_float_digits = 1;"
                    + "SET LOCAL IntervalStyle = 'iso_8601'";

    /// Sets them for a whole session, as the `options` of a start-up packet.
    public static final String STARTUP_OPTIONS =
            "-c bytea_output=hex -c DateStyle=ISO,DMY -c TimeZone=UTC"
                    + " -c extra_float_digits=1 -c IntervalStyle=iso_8601";

    private DisplaySettings() {}
}
