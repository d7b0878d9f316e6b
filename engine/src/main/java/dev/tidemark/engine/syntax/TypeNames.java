package dev.tidemark.engine.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Reads the name of a type in the many forms that SQL has.
final class TypeNames {
    private static final Set<String> BUILTIN =
            Set.of(
                    "bigint",
                    "bit",
                    "boolean",
                    "char",
                    "character",
                    "dec",
                    "decimal",
                    "double",
                    "float",
                    "int",
                    "integer",
                    "interval",
                    "national",
                    "nchar",
                    "numeric",
                    "real",
                    "smallint",
                    "time",
                    "timestamp",
                    "varchar");

    private final Tokens tokens;

    TypeNames(Tokens tokens) {
        this.tokens = tokens;
    }

    /// Whether a type with a grammar of its own starts with this word.
    boolean startsBuiltin(Token token) {
        return token.kind() == Token.Kind.WORD && BUILTIN.contains(token.text());
    }

    Node.TypeName read() {
        Node.TypeName type;
        if (startsBuiltin(tokens.peek()) && !isPlainDouble()) {
            type = withUsualLength(readBuiltin());
        } else {
            Token first = tokens.peek();
            boolean name =
                    first.kind() == Token.Kind.QUOTED
                            || (first.kind() == Token.Kind.WORD
                                    && Keywords.mayNameFunction(first.text()));
            if (!name) {
                throw tokens.unexpected();
            }
            List<String> path = new ArrayList<>();
            path.add(tokens.take().text());
            while (tokens.acceptMark(".")) {
                path.add(tokens.expectLabel().text());
            }
            type = written(first.start(), path, modifiers(), 0);
        }
        return dimensioned(type);
    }

    /// `char` alone is one character, but in front of a literal it is as long as that.
    private static Node.TypeName withUsualLength(Node.TypeName type) {
        return type.name().equals("bpchar") && type.modifiers().isEmpty()
                ? new Node.TypeName(type.position(), type.name(), type.qualified(), List.of(1), 0)
                : type;
    }

    private boolean isPlainDouble() {
        return tokens.peek().isWord("double") && !tokens.second().isWord("precision");
    }

    Node.TypeName written(
            int position, List<String> path, List<Integer> modifiers, int dimensions) {
        boolean catalog = path.size() == 2 && path.getFirst().equals("pg_catalog");
        String qualified = catalog ? path.getLast() : String.join(".", path);
        return new Node.TypeName(position, path.getLast(), qualified, modifiers, dimensions);
    }

    Node.TypeName readBuiltin() {
        Token first = tokens.take();
        String name =
                switch (first.text()) {
                    case "int", "integer" -> "int4";
                    case "smallint" -> "int2";
                    case "bigint" -> "int8";
                    case "real" -> "float4";
                    case "boolean" -> "bool";
                    case "dec", "decimal", "numeric" -> "numeric";
                    case "double" -> {
                        tokens.expectWord("precision");
                        yield "float8";
                    }
                    case "float" -> floatName();
                    case "varchar" -> "varchar";
                    case "char", "character", "nchar", "national" -> characterName(first);
                    case "bit" -> tokens.acceptWord("varying") ? "varbit" : "bit";
                    default -> first.text();
                };
        List<Integer> modifiers = modifiers();
        if (name.equals("time") || name.equals("timestamp")) {
            name += zone() ? "tz" : "";
        }
        return new Node.TypeName(first.start(), name, name, modifiers, 0);
    }

    private String floatName() {
        if (!tokens.acceptMark("(")) {
            return "float8";
        }
        Token precision = tokens.take();
        if (precision.kind() != Token.Kind.INTEGER) {
            throw Tokens.unexpected(precision);
        }
        tokens.expectMark(")");
        return precision.text().length() <= 2 && Integer.parseInt(precision.text()) <= 24
                ? "float4"
                : "float8";
    }

    private String characterName(Token first) {
        if (first.isWord("national")) {
            if (!tokens.acceptWord("character")) {
                tokens.expectWord("char");
            }
        }
        return tokens.acceptWord("varying") ? "varchar" : "bpchar";
    }

    private boolean zone() {
        boolean with = tokens.peek().isWord("with") && tokens.second().isWord("time");
        boolean without = tokens.peek().isWord("without") && tokens.second().isWord("time");
        if (with || without) {
            tokens.take();
            tokens.expectWord("time");
            tokens.expectWord("zone");
        }
        return with;
    }

    private List<Integer> modifiers() {
        List<Integer> modifiers = new ArrayList<>();
        if (!tokens.acceptMark("(")) {
            return modifiers;
        }
        while (!tokens.peek().isMark(")")) {
            if (!modifiers.isEmpty()) {
                tokens.expectMark(",");
            }
            modifiers.add(modifier());
        }
        if (modifiers.isEmpty()) {
            throw tokens.unexpected();
        }
        tokens.take();
        return modifiers;
    }

    private int modifier() {
        boolean negative = tokens.peek().isOperator("-");
        if (negative) {
            tokens.take();
        }
        Token number = tokens.peek();
        if (number.kind() != Token.Kind.INTEGER) {
            throw tokens.unexpected();
        }
        tokens.take();
        try {
            int value = Integer.parseInt(number.text());
            return negative ? -value : value;
        } catch (NumberFormatException tooLarge) {
            throw Refusal.at(number.start(), "type modifier out of range");
        }
    }

    private Node.TypeName dimensioned(Node.TypeName type) {
        int dimensions = 0;
        if (tokens.acceptWord("array")) {
            dimensions = 1;
            if (tokens.acceptMark("[")) {
                size();
            }
        } else {
            while (tokens.acceptMark("[")) {
                if (!tokens.acceptMark("]")) {
                    size();
                }
                dimensions++;
            }
        }
        return new Node.TypeName(
                type.position(), type.name(), type.qualified(), type.modifiers(), dimensions);
    }

    private void size() {
        if (tokens.peek().kind() != Token.Kind.INTEGER) {
            throw tokens.unexpected();
        }
        tokens.take();
        tokens.expectMark("]");
    }
}
