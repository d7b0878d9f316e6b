package dev.tidemark.server.query;

import dev.tidemark.engine.shapes.ShapeRequest;
import dev.tidemark.protocol.LogMode;
import dev.tidemark.server.query.FieldErrors.FieldError;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A shape that the server has chosen, so that the client can't.
///
/// @param shape which one; its log mode is the client's to say
/// @param columns whether the client may ask for fewer columns than the shape has
public record Offer(ShapeRequest shape, Columns columns) {
    private static final String COLUMNS = "columns";
    private static final List<String> FIXED =
            List.of("table", "where", "params", "queryable_columns", "replica");

    /// Whether columns can be chosen.
    public enum Columns {
        /// All of the shape's, always.
        FIXED,
        /// All or fewer.
        NARROWER
    }

    /// What the client says that is not the client's to say; null if there is nothing.
    @Nullable FieldErrors errors(Parameters parameters) {
        List<FieldError> errors = new ArrayList<>();
        for (String name : FIXED) {
            if (parameters.has(name)) {
                errors.add(refusal(name));
            }
        }
        if (columns == Columns.FIXED && parameters.has(COLUMNS)) {
            errors.add(refusal(COLUMNS));
        }
        return errors.isEmpty() ? null : new FieldErrors(errors);
    }

    /// The shape as the client wants it.
    ShapeRequest shape(Parameters parameters, @Nullable LogMode log) {
        String narrower = columns == Columns.FIXED ? null : parameters.text(COLUMNS);
        return new ShapeRequest(
                shape.table(),
                shape.where(),
                shape.params(),
                narrower == null ? shape.columns() : narrower,
                shape.queryableColumns(),
                shape.replica(),
                log == null ? shape.log() : log);
    }

    private static FieldError refusal(String name) {
        return new FieldError(name, List.of("is fixed by the shape's definition"), false);
    }
}
