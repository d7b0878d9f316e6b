package dev.tidemark.server.definitions;

import dev.tidemark.protocol.json.JsonValue;
import org.jspecify.annotations.Nullable;

/// What a placeholder of a named shape's condition stands for.
public sealed interface Binding {
    /// A claim of the reader's token. Texts, numbers and truth values are bound as such, a list of
    /// them as an array (`team = ANY ($1)`); anything else, and no claim, refuses the reader.
    ///
    /// @param path the claim's name; if it begins with a slash, a JSON pointer into the claims
    ///   (`/app_metadata/tenant`)
    record Claim(String path) implements Binding {
        public Claim {
            if (path.isEmpty() || path.equals("/")) {
                throw new DefinitionsException("a claim has a name, such as claim:sub");
            }
        }

        /// Its value; null if the claims lack it or have null for it.
        public @Nullable JsonValue in(JsonValue.Members claims) {
            JsonValue found = path.startsWith("/") ? at(claims) : claims.byName().get(path);
            return found instanceof JsonValue.Null ? null : found;
        }

        private @Nullable JsonValue at(JsonValue.Members claims) {
            JsonValue at = claims;
            for (String step : path.substring(1).split("/", -1)) {
                String name = step.replace("~1", "/").replace("~0", "~");
                at = at instanceof JsonValue.Members members ? members.byName().get(name) : null;
            }
            return at;
        }
    }

    /// The same value for everybody.
    record Literal(String text) implements Binding {
        public Literal {
            if (text.indexOf(0) >= 0) {
                throw new DefinitionsException("a value can't have the character U+0000");
            }
        }
    }

    /// A claim.
    static Binding claim(String path) {
        return new Claim(path);
    }

    /// The same value for everybody.
    static Binding literal(String text) {
        return new Literal(text);
    }

    /// A text, number or truth value as Postgres's text; null if it is something else, or a text
    /// that Postgres can't hold.
    static @Nullable String scalar(JsonValue claim) {
        return switch (claim) {
            case JsonValue.Text(String value) -> value.indexOf(0) < 0 ? value : null;
            case JsonValue.Digits(String literal) -> literal;
            case JsonValue.Truth(boolean value) -> Boolean.toString(value);
            case JsonValue.Items _, JsonValue.Members _, JsonValue.Null _ -> null;
        };
    }

    /// As the file writes it: `claim:sub`, or any other text for itself. A value that begins with
    /// `claim:` or `literal:` is written with `literal:` in front.
    static Binding parse(String text) {
        if (text.startsWith("claim:")) {
            return new Claim(text.substring("claim:".length()));
        }
        return new Literal(
                text.startsWith("literal:") ? text.substring("literal:".length()) : text);
    }
}
