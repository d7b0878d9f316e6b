package dev.tidemark.server.query;

import dev.tidemark.protocol.JsonBytes;
import java.util.List;

/// Why a request is refused, by parameter.
///
/// @param errors in the order of their discovery
public record FieldErrors(List<FieldError> errors) {
    private static final String SUBSET_PREFIX = "subset.";

    public FieldErrors {
        errors = List.copyOf(errors);
    }

    /// What is wrong with one parameter.
    ///
    /// @param field its name; `subset.<name>` for those of a subset
    /// @param messages for the client
    /// @param bare whether the wire has the one message alone instead of a list
    public record FieldError(String field, List<String> messages, boolean bare) {
        public FieldError {
            messages = List.copyOf(messages);
        }
    }

    /// One parameter, one message.
    public static FieldErrors of(String field, String message) {
        return of(field, List.of(message));
    }

    /// One parameter.
    public static FieldErrors of(String field, List<String> messages) {
        return new FieldErrors(List.of(new FieldError(field, messages, false)));
    }

    /// One parameter of a subset.
    public static FieldErrors ofSubset(String field, List<String> messages) {
        return of(SUBSET_PREFIX + field, messages);
    }

    /// A value of a subset that Postgres refused.
    public static FieldErrors ofSubsetValue(String field, String message) {
        return new FieldErrors(
                List.of(new FieldError(SUBSET_PREFIX + field, List.of(message), true)));
    }

    /// The response body.
    public String json() {
        JsonBytes out = new JsonBytes(256).raw("{\"message\":\"Invalid request\",\"errors\":{");
        List<FieldError> ofSubset =
                errors.stream().filter(e -> e.field().startsWith(SUBSET_PREFIX)).toList();
        List<FieldError> others =
                errors.stream().filter(e -> !e.field().startsWith(SUBSET_PREFIX)).toList();
        write(out, others, 0);
        if (!ofSubset.isEmpty()) {
            if (!others.isEmpty()) {
                out.raw(',');
            }
            out.raw("\"subset\":{");
            write(out, ofSubset, SUBSET_PREFIX.length());
            out.raw('}');
        }
        return out.raw("}}").toString();
    }

    private static void write(JsonBytes out, List<FieldError> fields, int prefix) {
        String separator = "";
        for (FieldError error : fields) {
            out.raw(separator).text(error.field().substring(prefix)).raw(':');
            separator = ",";
            if (error.bare()) {
                out.text(error.messages().getFirst());
                continue;
            }
            out.raw('[');
            String between = "";
            for (String message : error.messages()) {
                out.raw(between).text(message);
                between = ",";
            }
            out.raw(']');
        }
    }
}
