package dev.tidemark.engine.operators;

import static dev.tidemark.engine.value.Type.BOOL;
import static dev.tidemark.engine.value.Type.INT4;
import static dev.tidemark.engine.value.Type.JSONB;
import static dev.tidemark.engine.value.Type.TEXT;

import dev.tidemark.engine.value.JsonAccess;
import dev.tidemark.engine.value.Type;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/// Operators of `jsonb`.
final class JsonOperators {
    private static final Type TEXTS = Type.arrayOf(TEXT);

    private JsonOperators() {}

    static List<Function> all() {
        return List.of(
                operator("->", JSONB, TEXT, JSONB, JsonAccess::member),
                operator("->", JSONB, INT4, JSONB, JsonAccess::item),
                operator("->>", JSONB, TEXT, TEXT, JsonAccess::memberText),
                operator("->>", JSONB, INT4, TEXT, JsonAccess::itemText),
                operator("#>", JSONB, TEXTS, JSONB, JsonAccess::at),
                operator("#>>", JSONB, TEXTS, TEXT, JsonAccess::textAt),
                operator("@>", JSONB, JSONB, BOOL, JsonAccess::contains),
                operator("<@", JSONB, JSONB, BOOL, (a, b) -> JsonAccess.contains(b, a)),
                operator("?", JSONB, TEXT, BOOL, JsonAccess::hasKey),
                operator("?|", JSONB, TEXTS, BOOL, JsonAccess::hasAnyKey),
                operator("?&", JSONB, TEXTS, BOOL, JsonAccess::hasAllKeys));
    }

    private static Function operator(
            String name,
            Type left,
            Type right,
            Type result,
            BiFunction<Object, Object, @Nullable Object> code) {
        Function.Binary body = (a, b) -> code.apply(Function.present(a), Function.present(b));
        return Operators.operator(name, left, right, result, body);
    }
}
