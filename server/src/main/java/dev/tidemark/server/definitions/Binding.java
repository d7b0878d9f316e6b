package dev.tidemark.server.definitions;

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
