package dev.tidemark.server.query;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// The JSON body of a POST, merged into the parameters of its query string.
///
/// At the top level `where`, `params`, `offset`, `limit` and `order_by` always mean a subset's; so
/// do the members of a nested `subset` object. All other members replace parameters of the same
/// name.
public final class RequestBody {
    static final ObjectMapper JSON =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(64)
                                                    .build())
                                    .build())
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    private static final Set<String> SUBSET_NAMES =
            Set.of("where", "order_by", "limit", "offset", "params", "where_expr", "order_by_expr");

    private RequestBody() {}

    /// What became of a body.
    public sealed interface Merged {
        /// Its members are among the parameters now.
        record Done() implements Merged {}

        /// It is no JSON.
        ///
        /// @param details where and why not
        record NotJson(String details) implements Merged {}

        /// It is JSON, but no object.
        record NotAnObject() implements Merged {}
    }

    /// Merges a body into `parameters`; an empty one changes nothing.
    public static Merged merge(byte[] body, Parameters parameters) {
        if (blank(body)) {
            return new Merged.Done();
        }
        JsonNode node;
        try {
            node = JSON.readTree(body);
        } catch (JsonProcessingException fault) {
            return new Merged.NotJson(details(fault, body));
        } catch (IOException fault) {
            return new Merged.NotJson("unreadable");
        }
        if (!node.isObject()) {
            return new Merged.NotAnObject();
        }
        node.forEachEntry((name, value) -> member(parameters, name, value));
        JsonNode subset = node.get("subset");
        if (subset != null && subset.isObject()) {
            parameters.set(Subsets.PRESENT, "true");
            subset.forEachEntry((name, value) -> set(parameters, Subsets.PREFIX + name, value));
        }
        return new Merged.Done();
    }

    /// The members of an object as texts.
    static Map<String, String> texts(JsonNode object) {
        Map<String, String> texts = new HashMap<>();
        object.forEachEntry((name, value) -> texts.put(name, text(value)));
        return texts;
    }

    private static void member(Parameters parameters, String name, JsonNode value) {
        if (SUBSET_NAMES.contains(name)) {
            set(parameters, Subsets.PREFIX + name, value);
        } else if (!name.equals("subset")) {
            set(parameters, name, value);
        }
    }

    private static void set(Parameters parameters, String name, JsonNode value) {
        if (value.isObject()) {
            parameters.set(name, texts(value));
        } else if (!value.isNull()) {
            parameters.set(name, text(value));
        }
    }

    private static String text(JsonNode value) {
        return value.isValueNode() ? value.asText() : value.toString();
    }

    private static boolean blank(byte[] body) {
        for (byte b : body) {
            if (b != ' ' && b != '\n' && b != '\r' && b != '\t') {
                return false;
            }
        }
        return true;
    }

    private static String details(JsonProcessingException fault, byte[] body) {
        long position = fault.getLocation() == null ? -1 : fault.getLocation().getByteOffset();
        if (fault instanceof JsonEOFException || position < 0 || position >= body.length) {
            return "unexpected end of input at position " + body.length;
        }
        int b = body[(int) position] & 0xFF;
        String shown = b >= 0x20 && b < 0x7F ? " (\"%c\")".formatted(b) : "";
        return "unexpected byte at position %d: 0x%02X%s".formatted(position, b, shown);
    }
}
