package dev.tidemark.engine.policy;

import dev.tidemark.engine.syntax.Node;
import dev.tidemark.engine.syntax.Parser;
import dev.tidemark.engine.syntax.Refusal;
import dev.tidemark.protocol.json.JsonException;
import dev.tidemark.protocol.json.JsonReader;
import dev.tidemark.protocol.json.JsonValue;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Puts one reader's values in the place of everything in a policy that asks who reads:
/// `current_setting`, `current_user`, functions in SQL that only do that (as `auth.uid()` does),
/// and selects without a table around them.
///
/// A `json` value is followed to its end here, because the where language has `jsonb` only; texts
/// taken out of the claims are those of the claims' text, as Postgres gives them. Whatever is not
/// known here is left for the where language to accept or to refuse.
final class SessionValues {
    private static final String USER = "app.user_id";
    private static final String CLAIMS = "request.jwt.claims";
    private static final Pattern FORMER =
            Pattern.compile("request\\.jwt\\.claim(\\..*)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern PLAIN_PATH =
            Pattern.compile("\\{[A-Za-z0-9_]+(,[A-Za-z0-9_]+)*\\}");
    private static final Set<String> ROLE_WORDS = Set.of("current_user", "current_role", "user");
    private static final Set<String> JSON_STEPS = Set.of("->", "->>", "#>", "#>>");
    private static final int CLAIMS_DEPTH_MAX = 64;
    private static final int CALLS_MAX = 4;

    private final String role;
    private final @Nullable String user;
    private final @Nullable String claims;
    private final Map<String, SqlFunction> functions;
    private final IdentityHashMap<Node, Known> known = new IdentityHashMap<>();
    private String source = "";
    private int calls;

    /// What a node is known to be.
    private sealed interface Known {
        /// A `text`.
        record Text(@Nullable String value) implements Known {}

        /// A `json`; null is SQL's NULL.
        record Json(@Nullable JsonValue value) implements Known {}
    }

    private SessionValues(
            String role,
            @Nullable String user,
            @Nullable String claims,
            Map<String, SqlFunction> functions) {
        this.role = role;
        this.user = user;
        this.claims = claims;
        this.functions = functions;
    }

    /// The values of a reader.
    static SessionValues of(Reader reader, Map<String, SqlFunction> functions) {
        return new SessionValues(reader.role(), reader.user(), reader.claims(), functions);
    }

    /// NULL for every value, of the same types: what is refused with these is refused for
    /// everybody, and no error tells a value.
    static SessionValues unknown(String role, Map<String, SqlFunction> functions) {
        return new SessionValues(role, null, null, functions);
    }

    /// Parses an expression and puts the values in.
    ///
    /// @throws Refusal if it has something that no where clause can have
    Node in(String expression) {
        String outer = source;
        source = expression;
        try {
            return replaced(Parser.clause(expression).root());
        } finally {
            source = outer;
        }
    }

    private Node replaced(Node node) {
        return switch (node) {
            case Node.ColumnRef column -> column;
            case Node.Constant constant -> constant;
            case Node.Param param -> throw Refusal.at(param.position(), "a policy has no params");
            case Node.Operation operation -> operation(operation);
            case Node.Quantified(int at, String op, Node.Quantified.Quantifier q, Node l, Node r) ->
                    new Node.Quantified(at, op, q, replaced(l), replaced(r));
            case Node.Logic(int at, Node.Logic.Connective connective, List<Node> operands) ->
                    new Node.Logic(at, connective, replaced(operands));
            case Node.IsTest(int at, Node operand, Node.IsTest.Test test, Node.Polarity polarity) ->
                    new Node.IsTest(at, replaced(operand), test, polarity);
            case Node.Distinct(int at, Node left, Node right, Node.Polarity polarity) ->
                    new Node.Distinct(at, replaced(left), replaced(right), polarity);
            case Node.Between between -> between(between);
            case Node.InList(int at, Node operand, List<Node> items, Node.Polarity polarity) ->
                    new Node.InList(at, replaced(operand), replaced(items), polarity);
            case Node.Sublink link -> replaced(target(link));
            case Node.Call call -> call(call);
            case Node.Choice choice -> choice(choice);
            case Node.Case cases -> caseOf(cases);
            case Node.Cast cast -> cast(cast);
            case Node.ArrayOf(int at, List<Node> items) -> new Node.ArrayOf(at, replaced(items));
            case Node.Subscript subscript -> subscript(subscript);
            case Node.Collate(int at, Node operand, List<String> name) ->
                    new Node.Collate(at, replaced(operand), name);
            case Node.RowOf(int at, List<Node> items) -> new Node.RowOf(at, replaced(items));
            case Node.Unsupported unsupported -> valueFunction(unsupported);
        };
    }

    private List<Node> replaced(List<Node> nodes) {
        List<Node> all = new ArrayList<>();
        for (Node node : nodes) {
            all.add(replaced(node));
        }
        return List.copyOf(all);
    }

    private @Nullable Node optional(@Nullable Node node) {
        return node == null ? null : replaced(node);
    }

    private Node between(Node.Between b) {
        return new Node.Between(
                b.position(),
                replaced(b.operand()),
                replaced(b.low()),
                replaced(b.high()),
                b.order(),
                b.polarity());
    }

    private Node caseOf(Node.Case cases) {
        List<Node.Case.When> whens = new ArrayList<>();
        for (Node.Case.When when : cases.whens()) {
            whens.add(new Node.Case.When(replaced(when.condition()), replaced(when.result())));
        }
        return new Node.Case(
                cases.position(),
                optional(cases.operand()),
                List.copyOf(whens),
                optional(cases.otherwise()));
    }

    private Node subscript(Node.Subscript s) {
        return new Node.Subscript(
                replaced(s.base()), optional(s.from()), optional(s.until()), s.extent());
    }

    /// `(SELECT expression)` is the expression; any other select is for Postgres alone.
    private static Node target(Node.Sublink link) {
        Node.Select select = link.select();
        boolean bare =
                link.role() == Node.Sublink.Role.SCALAR
                        && !select.selectsFrom()
                        && select.where() == null
                        && select.tail() == Node.Select.Tail.NONE
                        && select.targets().size() == 1;
        if (!bare) {
            throw Refusal.at(link.position(), "it selects from a table");
        }
        return select.targets().getFirst();
    }

    private Node valueFunction(Node.Unsupported node) {
        String rest = source.substring(Math.min(node.position(), source.length()));
        String word = rest.split("\\W", 2)[0].toLowerCase(Locale.ROOT);
        return node.postgresName().equals("SQLValueFunction") && ROLE_WORDS.contains(word)
                ? cast(node.position(), role, "name")
                : node;
    }

    private Node call(Node.Call call) {
        List<String> path = call.name();
        boolean builtin = path.size() == 1 || path.getFirst().equals("pg_catalog");
        if (builtin && path.getLast().equals("current_setting") && call.refusal() == null) {
            return setting(call);
        }
        if (!builtin && call.arguments().isEmpty() && call.refusal() == null) {
            return inlined(call, String.join(".", path));
        }
        return new Node.Call(call.position(), path, replaced(call.arguments()), call.refusal());
    }

    private Node setting(Node.Call call) {
        List<Node> arguments = replaced(call.arguments());
        String name = arguments.isEmpty() ? null : constantText(arguments.getFirst());
        boolean lenient =
                arguments.size() == 2
                        && arguments.getLast()
                                instanceof Node.Constant(int _, Node.Constant.Form form, String t)
                        && form == Node.Constant.Form.BOOLEAN
                        && t.equals("true");
        if (name != null && name.equalsIgnoreCase(USER)) {
            return text(call.position(), user);
        }
        if (name != null && name.equalsIgnoreCase(CLAIMS)) {
            return text(call.position(), claims);
        }
        // What PostgREST once set for each claim; nobody sets it any more.
        if (name != null && FORMER.matcher(name).matches() && lenient) {
            return text(call.position(), null);
        }
        throw Refusal.at(
                call.position(),
                "of the settings only %s and %s say who reads".formatted(USER, CLAIMS));
    }

    private Node inlined(Node.Call call, String name) {
        SqlFunction function = functions.get(name);
        return switch (function) {
            case null -> throw Refusal.at(call.position(), "unknown function " + name);
            case SqlFunction.Opaque(String reason) ->
                    throw Refusal.at(call.position(), "function " + name + ": " + reason);
            case SqlFunction.Inline(String select, String type) -> {
                if (++calls > CALLS_MAX) {
                    throw Refusal.at(call.position(), "functions are nested too deeply");
                }
                Node body = body(name, select, call.position());
                calls--;
                Node.TypeName result = ((Node.Cast) Parser.clause("NULL::" + type).root()).type();
                yield cast(call.position(), body, result);
            }
        };
    }

    private Node body(String name, String select, int position) {
        try {
            return in("(" + select + "\n)");
        } catch (Refusal refusal) {
            throw Refusal.at(position, "function " + name + ": " + refusal.getMessage());
        }
    }

    private Node choice(Node.Choice choice) {
        List<Node> arguments = replaced(choice.arguments());
        Node chosen = new Node.Choice(choice.position(), choice.function(), arguments);
        List<Known.Text> texts = new ArrayList<>();
        for (Node argument : arguments) {
            if (!isText(argument)) {
                return chosen;
            }
            texts.add(new Known.Text(constantText(argument)));
        }
        String value;
        switch (choice.function()) {
            case "coalesce" -> {
                value = null;
                for (Known.Text text : texts) {
                    value = value == null ? text.value() : value;
                }
            }
            case "nullif" -> {
                value = texts.getFirst().value();
                value = value != null && value.equals(texts.getLast().value()) ? null : value;
            }
            default -> {
                return chosen;
            }
        }
        return text(choice.position(), value);
    }

    private Node cast(Node.Cast cast) {
        return cast(cast.position(), replaced(cast.operand()), cast.type());
    }

    private Node cast(int position, Node operand, Node.TypeName type) {
        Node made = new Node.Cast(position, operand, type);
        if (type.dimensions() > 0 || !type.modifiers().isEmpty()) {
            return made;
        }
        if (type.qualified().equals("text") && known.get(operand) instanceof Known.Text) {
            return operand;
        }
        if (type.qualified().equals("json")) {
            if (known.get(operand) instanceof Known.Json) {
                return operand;
            }
            if (known.get(operand) instanceof Known.Text(String value)) {
                known.put(made, new Known.Json(value == null ? null : json(position, value)));
            }
        }
        return made;
    }

    private static JsonValue json(int position, String text) {
        try {
            return JsonReader.read(text, CLAIMS_DEPTH_MAX);
        } catch (JsonException malformed) {
            throw Refusal.at(position, "the value is no JSON");
        }
    }

    private Node operation(Node.Operation operation) {
        Node left = optional(operation.left());
        Node right = replaced(operation.right());
        int position = operation.position();
        if (left != null
                && JSON_STEPS.contains(operation.operator())
                && known.get(left) instanceof Known.Json(JsonValue from)) {
            List<String> path = path(operation.operator(), right);
            if (path != null) {
                return step(position, from, path, operation.operator().endsWith(">>"));
            }
        }
        return new Node.Operation(position, operation.operator(), left, right);
    }

    private @Nullable List<String> path(String operator, Node right) {
        if (operator.startsWith("-")) {
            String key =
                    right instanceof Node.Constant(int _, Node.Constant.Form form, String text)
                                    && form == Node.Constant.Form.INTEGER
                            ? text
                            : constantText(right);
            return key == null ? null : List.of(key);
        }
        Node array = right instanceof Node.Cast cast ? cast.operand() : right;
        if (array instanceof Node.ArrayOf(int _, List<Node> items)) {
            List<String> keys = new ArrayList<>();
            for (Node item : items) {
                String key = constantText(item);
                if (key == null) {
                    return null;
                }
                keys.add(key);
            }
            return keys;
        }
        String literal =
                array instanceof Node.Constant(int _, Node.Constant.Form form, String text)
                                && form == Node.Constant.Form.STRING
                        ? text
                        : null;
        return literal != null && PLAIN_PATH.matcher(literal).matches()
                ? List.of(literal.substring(1, literal.length() - 1).split(",", -1))
                : null;
    }

    private Node step(int position, @Nullable JsonValue from, List<String> path, boolean asText) {
        JsonValue at = from;
        for (String key : path) {
            at =
                    switch (at) {
                        case JsonValue.Members members -> members.byName().get(key);
                        case JsonValue.Items(List<JsonValue> values) -> item(position, values, key);
                        case null, default -> null;
                    };
        }
        if (asText) {
            return text(position, at == null ? null : textOf(at));
        }
        Node made = cast(position, at == null ? null : at.toJson(), "json");
        known.put(made, new Known.Json(at));
        return made;
    }

    private static @Nullable JsonValue item(int position, List<JsonValue> values, String key) {
        if (!key.matches("[0-9]{1,6}")) {
            throw Refusal.at(position, "a list is read by a number from 0");
        }
        int index = Integer.parseInt(key);
        return index < values.size() ? values.get(index) : null;
    }

    private static @Nullable String textOf(JsonValue value) {
        return switch (value) {
            case JsonValue.Text(String text) -> text;
            case JsonValue.Null() -> null;
            case JsonValue.Digits _, JsonValue.Truth _, JsonValue.Members _, JsonValue.Items _ ->
                    value.toJson();
        };
    }

    private boolean isText(Node node) {
        return known.get(node) instanceof Known.Text || constantText(node) != null;
    }

    /// The text that a node is known to be; null if it is none or SQL's NULL.
    private @Nullable String constantText(Node node) {
        if (known.get(node) instanceof Known.Text(String value)) {
            return value;
        }
        if (node instanceof Node.Cast(int _, Node operand, Node.TypeName type)
                && type.qualified().equals("text")
                && type.dimensions() == 0) {
            return constantText(operand);
        }
        return node instanceof Node.Constant(int _, Node.Constant.Form form, String text)
                        && form == Node.Constant.Form.STRING
                ? text
                : null;
    }

    private Node text(int position, @Nullable String value) {
        Node made = cast(position, value, "text");
        known.put(made, new Known.Text(value));
        return made;
    }

    private static Node cast(int position, @Nullable String value, String type) {
        Node.Constant constant =
                value == null
                        ? new Node.Constant(position, Node.Constant.Form.NULL, "null")
                        : new Node.Constant(position, Node.Constant.Form.STRING, value);
        Node.TypeName name = new Node.TypeName(position, type, type, List.of(), 0);
        return new Node.Cast(position, constant, name);
    }
}
