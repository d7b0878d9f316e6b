package dev.tidemark.write.sql;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A statement with its values.
///
/// @param text with a `?` for each value
/// @param values texts that Postgres reads as the type that the statement casts them to; `null` is
///   NULL
public record Sql(String text, List<@Nullable String> values) {
    public Sql {
        values = Collections.unmodifiableList(new ArrayList<>(values));
    }

    /// A name between double quotes.
    public static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /// Binds the values to a statement of [#text].
    public void bind(PreparedStatement statement) throws SQLException {
        int at = 1;
        for (String value : values) {
            bind(statement, at++, value);
        }
    }

    /// Binds one value without a type, so that Postgres's own input function reads it and error
    /// messages are those of the column's type.
    public static void bind(PreparedStatement statement, int at, @Nullable String value)
            throws SQLException {
        if (value == null) {
            statement.setNull(at, Types.OTHER);
        } else {
            statement.setObject(at, value, Types.OTHER);
        }
    }
}
