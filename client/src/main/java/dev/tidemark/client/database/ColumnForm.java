package dev.tidemark.client.database;

import dev.tidemark.client.row.ColumnType;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How values of a Postgres type stand in SQLite.
enum ColumnForm {
    /// Whole numbers of up to 64 bits.
    WHOLE("INTEGER"),
    /// 0 and 1.
    TRUTH("INTEGER"),
    /// Doubles; what is no number (`NaN`, `Infinity`) stays text.
    REAL("REAL"),
    /// Lower case always, as Postgres writes it.
    UUID("TEXT"),
    /// All else, as Postgres writes it: no digit of a numeric and no microsecond is lost.
    TEXT("TEXT");

    private static final Set<String> WHOLES = Set.of("int2", "int4", "int8", "oid");
    private static final Set<String> REALS = Set.of("float4", "float8");

    private final String declared;

    ColumnForm(String declared) {
        this.declared = declared;
    }

    static ColumnForm of(ColumnType column) {
        if (column.dimensions() > 0) {
            return TEXT;
        }
        if (WHOLES.contains(column.type())) {
            return WHOLE;
        }
        if (REALS.contains(column.type())) {
            return REAL;
        }
        return switch (column.type()) {
            case "bool" -> TRUTH;
            case "uuid" -> UUID;
            default -> TEXT;
        };
    }

    /// The type of its column.
    String declared() {
        return declared;
    }

    /// Whether rows can be told apart by it.
    boolean fitsKey() {
        return this != REAL;
    }

    /// The SQL that turns what an app wrote in a key into its one form.
    String keyed(String value) {
        return switch (this) {
            case WHOLE, TRUTH -> "CAST(" + value + " AS INTEGER)";
            case UUID -> "lower(CAST(" + value + " AS TEXT))";
            case TEXT, REAL -> "CAST(" + value + " AS TEXT)";
        };
    }

    /// The SQL condition that what an app wrote in a key has no such form.
    String misfit(String value) {
        return switch (this) {
            case WHOLE, TRUTH ->
                    "typeof("
                            + value
                            + ") <> 'integer' AND CAST(CAST("
                            + value
                            + " AS INTEGER) AS TEXT) <> CAST("
                            + value
                            + " AS TEXT)";
            case UUID, TEXT, REAL -> "typeof(" + value + ") = 'blob'";
        };
    }

    /// The SQL condition that what an app wrote in a key has a NUL character: `quote()` ends there,
    /// so two keys would have one name, and Postgres has no such text.
    String cut(String value) {
        return switch (this) {
            case WHOLE, TRUTH -> "FALSE";
            case UUID, TEXT, REAL -> "instr(CAST(" + value + " AS TEXT), char(0)) > 0";
        };
    }

    /// What Postgres wrote, as it goes into SQLite.
    @Nullable String stored(@Nullable String fromServer) {
        if (this != TRUTH || fromServer == null) {
            return fromServer;
        }
        return fromServer.startsWith("t") ? "1" : "0";
    }

    /// The SQL of a parameter that gives a stored text its form, as a literal would have it.
    String parameter(@Nullable String stored) {
        return switch (this) {
            case WHOLE, TRUTH -> "CAST(? AS INTEGER)";
            case REAL ->
                    stored == null || Character.isLetter(stored.charAt(stored.length() - 1))
                            ? "?"
                            : "CAST(? AS REAL)";
            case UUID, TEXT -> "?";
        };
    }

    /// What came out of SQLite, as Postgres reads it.
    @Nullable String sent(@Nullable String fromSqlite) {
        if (this != TRUTH || fromSqlite == null) {
            return fromSqlite;
        }
        return switch (fromSqlite) {
            case "1" -> "true";
            case "0" -> "false";
            default -> fromSqlite;
        };
    }
}
