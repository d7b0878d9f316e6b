package dev.tidemark.write.sql;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A statement in the making: text and values side by side, so that they can't get out of step.
public final class SqlText {
    private final StringBuilder text = new StringBuilder();
    private final List<@Nullable String> values = new ArrayList<>();
    private String separator = "";
    private boolean pending;

    /// Appends text that the server itself made.
    public SqlText raw(String sql) {
        text.append(sql);
        return this;
    }

    /// Appends a quoted name.
    public SqlText name(String name) {
        text.append(Sql.quoted(name));
        return this;
    }

    /// Appends a value that Postgres reads as `type`.
    ///
    /// @param type as the catalogue formats it
    public SqlText value(@Nullable String value, String type) {
        text.append("CAST(? AS ").append(type).append(')');
        values.add(value);
        return this;
    }

    /// Begins a list: [#next] appends nothing the first time, then `between`.
    public SqlText list(String between) {
        separator = between;
        pending = false;
        return this;
    }

    /// Appends what stands between the items of the list.
    public SqlText next() {
        if (pending) {
            text.append(separator);
        }
        pending = true;
        return this;
    }

    /// Appends another statement's text and values.
    public SqlText append(SqlText other) {
        text.append(other.text);
        values.addAll(other.values);
        return this;
    }

    /// The statement.
    public Sql done() {
        return new Sql(text.toString(), values);
    }
}
