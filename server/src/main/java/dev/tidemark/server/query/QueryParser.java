package dev.tidemark.server.query;

import dev.tidemark.engine.shapes.ShapeRequest;
import dev.tidemark.engine.shapes.SubsetQuery;
import dev.tidemark.protocol.LogMode;
import dev.tidemark.protocol.LogOffset;
import dev.tidemark.protocol.Replica;
import dev.tidemark.protocol.ShapeHandle;
import dev.tidemark.server.query.FieldErrors.FieldError;
import dev.tidemark.server.query.ShapeQuery.Mode;
import dev.tidemark.server.query.ShapeQuery.Start;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Turns parameters into a [ShapeQuery].
///
/// Checks stand in stages, as clients and their tests expect: a stage is reached only if the one
/// before found nothing, so that normally one parameter is blamed.
public final class QueryParser {
    private static final String BLANK = "can't be blank";
    private static final String INVALID = "is invalid";

    private QueryParser() {}

    /// What became of the parameters.
    public sealed interface Parsed {
        /// They are consistent.
        record Valid(ShapeQuery query) implements Parsed {}

        /// They are not.
        record Invalid(FieldErrors errors) implements Parsed {}

        /// Those of the subset are not. Whatever is wrong with the shape counts more.
        record InvalidSubset(ShapeRequest shape, FieldErrors errors) implements Parsed {}
    }

    /// What became of the parameters of a DELETE.
    public sealed interface ParsedDeletion {
        /// They are consistent; at least one of both is there.
        record Valid(@Nullable ShapeRequest shape, @Nullable ShapeHandle handle)
                implements ParsedDeletion {}

        /// They are not.
        record Invalid(FieldErrors errors) implements ParsedDeletion {}
    }

    /// Reads the parameters of a read, where the client says which shape.
    public static Parsed read(Parameters parameters) {
        return read(parameters, null);
    }

    /// Reads the parameters of a read.
    ///
    /// @param offer the shape, which the client then can't choose; null if the client says which
    public static Parsed read(Parameters parameters, @Nullable Offer offer) {
        Subsets.Parsed subset = Subsets.parse(parameters);
        List<FieldError> casts = castErrors(parameters);
        if (subset instanceof Subsets.Parsed.Uncastable(FieldErrors errors)) {
            casts.addAll(errors.errors());
        }
        if (!casts.isEmpty()) {
            return new Parsed.Invalid(new FieldErrors(casts));
        }
        String offsetText = parameters.text("offset");
        if (offsetText == null) {
            return invalid("offset", BLANK);
        }
        Optional<Start> start = start(offsetText);
        if (start.isEmpty()) {
            return invalid("offset", "has invalid format");
        }
        return afterOffset(parameters, start.get(), subset, offer);
    }

    /// Reads the parameters of a deletion, where `offset` and `live` mean nothing.
    public static ParsedDeletion deletion(Parameters parameters) {
        List<FieldError> casts = castErrors(parameters);
        if (!casts.isEmpty()) {
            return new ParsedDeletion.Invalid(new FieldErrors(casts));
        }
        String handle = parameters.text("handle");
        ShapeHandle wanted = handle == null ? null : new ShapeHandle(handle);
        String table = parameters.text("table");
        if (table == null) {
            return wanted == null
                    ? new ParsedDeletion.Invalid(
                            FieldErrors.of(
                                    "handle", "can't be blank when shape definition is missing"))
                    : new ParsedDeletion.Valid(null, wanted);
        }
        FieldErrors wrong = parameterErrors("params", parameters.map("params"));
        if (wrong != null) {
            return new ParsedDeletion.Invalid(wrong);
        }
        return new ParsedDeletion.Valid(shape(parameters, table), wanted);
    }

    private static Parsed afterOffset(
            Parameters parameters, Start start, Subsets.Parsed subset, @Nullable Offer offer) {
        boolean beginning = start.now() || start.offset().equals(LogOffset.BEFORE_ALL);
        String handle = parameters.text("handle");
        if (handle == null && !beginning) {
            return invalid("handle", "can't be blank when offset != -1");
        }
        boolean live = parameters.flag("live");
        if (live && beginning) {
            return invalid(
                    "live",
                    start.now()
                            ? "can't be true when offset is 'now'"
                            : "can't be true when offset == -1");
        }
        boolean events =
                parameters.has("live_sse")
                        ? parameters.flag("live_sse")
                        : parameters.flag("experimental_live_sse");
        if (events && !live) {
            return invalid("live_sse", "can't be true unless live is also true");
        }
        FieldErrors wrong = offer == null ? shapeErrors(parameters) : offer.errors(parameters);
        if (wrong != null) {
            return new Parsed.Invalid(wrong);
        }
        Mode mode = events ? Mode.EVENTS : live ? Mode.LONG_POLL : Mode.CATCH_UP;
        ShapeRequest shape =
                offer == null
                        ? shape(parameters, parameters.text("table"))
                        : offer.shape(parameters, log(parameters));
        ShapeHandle known = handle == null || beginning ? null : new ShapeHandle(handle);
        long cursor = cursor(parameters.text("cursor"));
        return switch (subset) {
            case Subsets.Parsed.None() ->
                    new Parsed.Valid(new ShapeQuery(start, known, mode, cursor, shape, null));
            case Subsets.Parsed.Some(SubsetQuery query) ->
                    new Parsed.Valid(new ShapeQuery(start, known, mode, cursor, shape, query));
            case Subsets.Parsed.Invalid(FieldErrors errors) ->
                    new Parsed.InvalidSubset(shape, errors);
            case Subsets.Parsed.Uncastable(FieldErrors errors) -> new Parsed.Invalid(errors);
        };
    }

    private static @Nullable FieldErrors shapeErrors(Parameters parameters) {
        return parameters.text("table") == null
                ? FieldErrors.of("table", BLANK)
                : parameterErrors("params", parameters.map("params"));
    }

    private static Optional<Start> start(String text) {
        return text.equals("now") ? Optional.of(Start.NOW) : LogOffset.parse(text).map(Start::at);
    }

    private static List<FieldError> castErrors(Parameters parameters) {
        List<FieldError> errors = new ArrayList<>();
        if (parameters.text("params") != null) {
            errors.add(new FieldError("params", List.of(INVALID), false));
        }
        if (replica(parameters) == null) {
            errors.add(new FieldError("replica", List.of(INVALID), false));
        }
        if (log(parameters) == null) {
            errors.add(new FieldError("log", List.of(INVALID), false));
        }
        return errors;
    }

    private static ShapeRequest shape(Parameters parameters, @Nullable String table) {
        Replica replica = replica(parameters);
        LogMode log = log(parameters);
        if (table == null || replica == null || log == null) {
            throw new IllegalStateException("the casts were checked before");
        }
        return new ShapeRequest(
                table,
                parameters.text("where"),
                numbered(parameters.map("params")),
                parameters.text("columns"),
                parameters.text("queryable_columns"),
                replica,
                log);
    }

    private static @Nullable Replica replica(Parameters parameters) {
        return switch (parameters.text("replica")) {
            case null -> Replica.DEFAULT;
            case "default" -> Replica.DEFAULT;
            case "full" -> Replica.FULL;
            default -> null;
        };
    }

    private static @Nullable LogMode log(Parameters parameters) {
        return switch (parameters.text("log")) {
            case null -> LogMode.FULL;
            case "full" -> LogMode.FULL;
            case "changes_only" -> LogMode.CHANGES_ONLY;
            default -> null;
        };
    }

    /// Numbers count as far as they go; anything else is no cursor.
    private static long cursor(@Nullable String text) {
        try {
            return text == null ? 0 : Math.max(0, Long.parseLong(text));
        } catch (NumberFormatException notANumber) {
            return 0;
        }
    }

    /// Checks the keys of placeholders' values: 1 to N without gaps. Null if they are fine.
    static @Nullable FieldErrors parameterErrors(
            String field, @Nullable Map<String, String> values) {
        if (values == null) {
            return null;
        }
        for (String key : values.keySet()) {
            if (!isNumber(key)) {
                return FieldErrors.of(field, "Parameters can only use numbers as keys");
            }
        }
        Map<Integer, String> sorted = numbered(values);
        for (int i = 1; i <= sorted.size(); i++) {
            if (!sorted.containsKey(i)) {
                return FieldErrors.of(
                        field, "Parameters must be numbered sequentially, starting from 1");
            }
        }
        return null;
    }

    static Map<Integer, String> numbered(@Nullable Map<String, String> values) {
        Map<Integer, String> sorted = new TreeMap<>();
        if (values != null) {
            values.forEach((key, value) -> sorted.put(Integer.valueOf(key), value));
        }
        return sorted;
    }

    private static boolean isNumber(String key) {
        boolean digits = !key.isEmpty() && key.length() < 8;
        for (int i = 0; i < key.length() && digits; i++) {
            digits = key.charAt(i) >= '0' && key.charAt(i) <= '9';
        }
        return digits;
    }

    private static Parsed invalid(String field, String message) {
        return new Parsed.Invalid(FieldErrors.of(field, message));
    }
}
