package dev.tidemark.engine.operators;

import static dev.tidemark.engine.value.Type.BOOL;
import static dev.tidemark.engine.value.Type.BPCHAR;
import static dev.tidemark.engine.value.Type.BYTEA;
import static dev.tidemark.engine.value.Type.DATE;
import static dev.tidemark.engine.value.Type.FLOAT4;
import static dev.tidemark.engine.value.Type.FLOAT8;
import static dev.tidemark.engine.value.Type.INT2;
import static dev.tidemark.engine.value.Type.INT4;
import static dev.tidemark.engine.value.Type.INT8;
import static dev.tidemark.engine.value.Type.INTERVAL;
import static dev.tidemark.engine.value.Type.JSONB;
import static dev.tidemark.engine.value.Type.NAME;
import static dev.tidemark.engine.value.Type.NUMERIC;
import static dev.tidemark.engine.value.Type.TEXT;
import static dev.tidemark.engine.value.Type.TIME;
import static dev.tidemark.engine.value.Type.TIMESTAMP;
import static dev.tidemark.engine.value.Type.TIMESTAMPTZ;
import static dev.tidemark.engine.value.Type.UUID;

import dev.tidemark.engine.value.Arithmetic;
import dev.tidemark.engine.value.Temporal;
import dev.tidemark.engine.value.Type;
import dev.tidemark.engine.value.Values;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;

/// The operators with fixed types; those of enums and arrays are made where they are needed, by
/// [Polymorphic].
///
/// Where Postgres has an operator of the same name for further types, leaving it out here must not
/// make another one fit: the differential test compares with the original text for that.
public final class Operators {
    private static final List<Type> INTEGERS = List.of(INT2, INT4, INT8);
    private static final List<Type> FLOATS = List.of(FLOAT4, FLOAT8);
    private static final List<Type> NUMBERS = List.of(INT2, INT4, INT8, FLOAT4, FLOAT8, NUMERIC);

    private final Map<String, List<Function>> prefix = new HashMap<>();
    private final Map<String, List<Function>> infix = new HashMap<>();

    private static final Operators ALL = new Operators();

    private Operators() {
        comparisons();
        arithmetic();
        signs();
        bits();
        texts();
        TemporalOperators.all().forEach(this::add);
        JsonOperators.all().forEach(this::add);
    }

    public static List<Function> infix(String operator) {
        return ALL.infix.getOrDefault(operator, List.of());
    }

    public static List<Function> prefix(String operator) {
        return ALL.prefix.getOrDefault(operator, List.of());
    }

    private void add(Function function) {
        Map<String, List<Function>> map =
                function.signature().parameters().size() == 1 ? prefix : infix;
        map.computeIfAbsent(function.signature().name(), name -> new ArrayList<>()).add(function);
    }

    private void comparisons() {
        for (Function.Comparison comparison : Function.Comparison.values()) {
            List.of(BOOL, NUMERIC, TEXT, BPCHAR, UUID, BYTEA, DATE, TIME, TIMESTAMP, TIMESTAMPTZ)
                    .forEach(type -> compare(comparison, type, type));
            crossed(comparison, INTEGERS);
            crossed(comparison, FLOATS);
            compare(comparison, NAME, NAME);
            compare(comparison, NAME, TEXT);
            compare(comparison, TEXT, NAME);
            Comparator<Object> mixed = Temporal::compareDateWithTimestamp;
            add(Function.comparison(comparison, DATE, TIMESTAMP, mixed));
            add(Function.comparison(comparison, TIMESTAMP, DATE, (a, b) -> -mixed.compare(b, a)));
            if (comparison.isEquality()) {
                compare(comparison, INTERVAL, INTERVAL);
                compare(comparison, JSONB, JSONB);
            }
        }
    }

    private void crossed(Function.Comparison comparison, List<Type> types) {
        for (Type left : types) {
            for (Type right : types) {
                compare(comparison, left, right);
            }
        }
    }

    private void compare(Function.Comparison comparison, Type left, Type right) {
        Comparator<Object> order = Values.order(left);
        add(Function.comparison(comparison, left, right, order));
    }

    private void arithmetic() {
        Map<String, Arithmetic.Operator> operators =
                Map.of(
                        "+", Arithmetic.Operator.ADD,
                        "-", Arithmetic.Operator.SUBTRACT,
                        "*", Arithmetic.Operator.MULTIPLY,
                        "/", Arithmetic.Operator.DIVIDE);
        operators.forEach(
                (name, operator) -> {
                    for (List<Type> family : List.of(INTEGERS, FLOATS, List.of(NUMERIC))) {
                        for (Type left : family) {
                            family.forEach(right -> calculate(name, operator, left, right));
                        }
                    }
                });
        Function.Binary unused =
                (a, b) -> {
                    throw new IllegalStateException("powers are not evaluated");
                };
        for (Type type : List.of(FLOAT8, NUMERIC)) {
            add(operator("^", type, type, type, unused).needing(Function.Needs.LUCK));
        }
    }

    private void calculate(String name, Arithmetic.Operator operator, Type left, Type right) {
        Type result = NUMBERS.indexOf(left) > NUMBERS.indexOf(right) ? left : right;
        Function.Binary body =
                (a, b) ->
                        Arithmetic.apply(
                                operator, result, Function.present(a), Function.present(b));
        add(operator(name, left, right, result, body));
    }

    private void signs() {
        for (Type type : NUMBERS) {
            add(prefix("-", type, value -> Arithmetic.negate(type, Function.present(value))));
            add(prefix("+", type, value -> value));
            add(prefix("@", type, value -> Arithmetic.absolute(type, Function.present(value))));
        }
        add(prefix("|/", FLOAT8, value -> Arithmetic.squareRoot(Function.present(value))));
    }

    private static Function prefix(String name, Type type, Function.Unary body) {
        return Function.plain(name, Function.Notation.OPERATOR, List.of(type), type, body);
    }

    private void bits() {
        Map<String, BinaryOperator<Long>> operators =
                Map.of("&", (a, b) -> a & b, "|", (a, b) -> a | b, "#", (a, b) -> a ^ b);
        for (Type type : INTEGERS) {
            operators.forEach(
                    (name, bits) -> {
                        Function.Binary body =
                                (a, b) ->
                                        bits.apply(
                                                (Long) Function.present(a),
                                                (Long) Function.present(b));
                        add(operator(name, type, type, type, body));
                    });
            add(prefix("~", type, value -> ~(Long) Function.present(value)));
        }
    }

    private void texts() {
        Function.Binary joined = (a, b) -> "" + Function.present(a) + Function.present(b);
        add(operator("||", TEXT, TEXT, TEXT, joined));
        for (String name : List.of("~~", "!~~", "~~*", "!~~*", "~", "!~", "~*", "!~*")) {
            for (Type type : List.of(TEXT, BPCHAR, NAME)) {
                add(Patterns.operator(name, type));
            }
        }
    }

    static Function operator(
            String name, Type left, Type right, Type result, Function.Binary body) {
        return Function.plain(name, Function.Notation.OPERATOR, List.of(left, right), result, body);
    }
}
