package dev.tidemark.server.query;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.tidemark.engine.shapes.SubsetQuery;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The subset part of a request's parameters: names that begin with `subset__`.
final class Subsets {
    static final String PREFIX = "subset__";

    /// Given by a body that says `{"subset":{}}`: everything in the shape.
    static final String PRESENT = "subset__present";

    /// Whole names, as each request is asked for all of them.
    private static final List<String> NAMES =
            Stream.of(
                            "where",
                            "params",
                            "limit",
                            "offset",
                            "order_by",
                            "where_expr",
                            "order_by_expr")
                    .map(PREFIX::concat)
                    .toList();

    private Subsets() {}

    /// What the parameters say about a subset.
    sealed interface Parsed {
        /// There is no subset.
        record None() implements Parsed {}

        /// This one.
        record Some(SubsetQuery query) implements Parsed {}

        /// A value has the wrong type.
        record Uncastable(FieldErrors errors) implements Parsed {}

        /// The values contradict each other.
        record Invalid(FieldErrors errors) implements Parsed {}
    }

    static Parsed parse(Parameters parameters) {
        if (!present(parameters)) {
            return new Parsed.None();
        }
        Map<String, String> params = params(parameters);
        if (params == null) {
            return uncastable("params");
        }
        Long limit = number(parameters.text(PREFIX + "limit"));
        if (limit == null && parameters.text(PREFIX + "limit") != null) {
            return uncastable("limit");
        }
        Long offset = number(parameters.text(PREFIX + "offset"));
        if (offset == null && parameters.text(PREFIX + "offset") != null) {
            return uncastable("offset");
        }
        return check(parameters, params, limit, offset);
    }

    private static Parsed check(
            Parameters parameters,
            Map<String, String> params,
            @Nullable Long limit,
            @Nullable Long offset) {
        if (limit != null && limit <= 0) {
            return invalid("limit", "must be greater than 0");
        }
        if (offset != null && offset < 0) {
            return invalid("offset", "must be greater than or equal to 0");
        }
        String orderBy = parameters.text(PREFIX + "order_by");
        if (orderBy == null && (limit != null || offset != null)) {
            return invalid("order_by", "order_by is required when limit or offset is present");
        }
        FieldErrors wrong = QueryParser.parameterErrors("subset.params", params);
        if (wrong != null) {
            return new Parsed.Invalid(wrong);
        }
        return new Parsed.Some(
                new SubsetQuery(
                        parameters.text(PREFIX + "where"),
                        QueryParser.numbered(params),
                        orderBy,
                        limit,
                        offset));
    }

    private static boolean present(Parameters parameters) {
        if (parameters.has(PRESENT)) {
            return true;
        }
        for (String name : NAMES) {
            if (parameters.has(name)) {
                return true;
            }
        }
        return false;
    }

    /// Null if the text is not an object of plain values.
    private static @Nullable Map<String, String> params(Parameters parameters) {
        Map<String, String> bracketed = parameters.map(PREFIX + "params");
        if (bracketed != null) {
            return bracketed;
        }
        String json = parameters.text(PREFIX + "params");
        if (json == null) {
            return Map.of();
        }
        try {
            JsonNode node = RequestBody.JSON.readTree(json);
            return node.isObject() ? RequestBody.texts(node) : null;
        } catch (JsonProcessingException notJson) {
            return null;
        }
    }

    private static @Nullable Long number(@Nullable String text) {
        try {
            return text == null ? null : Long.valueOf(text);
        } catch (NumberFormatException notANumber) {
            return null;
        }
    }

    private static Parsed uncastable(String field) {
        return new Parsed.Uncastable(FieldErrors.ofSubset(field, List.of("is invalid")));
    }

    private static Parsed invalid(String field, String message) {
        return new Parsed.Invalid(FieldErrors.ofSubset(field, List.of(message)));
    }
}
