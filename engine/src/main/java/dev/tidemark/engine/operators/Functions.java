package dev.tidemark.engine.operators;

import static dev.tidemark.engine.value.Type.BOOL;
import static dev.tidemark.engine.value.Type.BPCHAR;
import static dev.tidemark.engine.value.Type.INT4;
import static dev.tidemark.engine.value.Type.TEXT;
import static dev.tidemark.engine.value.Type.TIMESTAMP;
import static dev.tidemark.engine.value.Type.TIMESTAMPTZ;

import dev.tidemark.engine.value.CaseMapping;
import dev.tidemark.engine.value.InvalidValue;
import dev.tidemark.engine.value.TextFunctions;
import dev.tidemark.engine.value.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;

/// The functions that are called by name.
public final class Functions {
    private static final Set<String> UTC = Set.of("UTC", "utc", "GMT", "gmt");

    private final Map<String, List<Function>> byName = new HashMap<>();

    private static final Functions ALL = new Functions();

    private Functions() {
        cases();
        lengths();
        parts();
        trims();
        patterns();
        zones();
        TemporalOperators.functions().forEach(this::add);
    }

    /// The overloads of a function for arguments of these types; those for arrays are made to
    /// measure.
    public static List<Function> named(String name, List<Type> arguments) {
        List<Function> found = new ArrayList<>(ALL.byName.getOrDefault(name, List.of()));
        found.removeIf(f -> f.signature().parameters().size() != arguments.size());
        found.addAll(Polymorphic.functions(name, arguments));
        return found;
    }

    /// Whether there is a function of that name for so many arguments of whatever types.
    public static boolean knows(String name, int arguments) {
        return Polymorphic.knowsFunction(name, arguments)
                || ALL.byName.getOrDefault(name, List.of()).stream()
                        .anyMatch(f -> f.signature().parameters().size() == arguments);
    }

    private void add(Function function) {
        byName.computeIfAbsent(function.signature().name(), name -> new ArrayList<>())
                .add(function);
    }

    private void cases() {
        add(mapped("lower", CaseMapping::lower));
        add(mapped("upper", CaseMapping::upper));
    }

    private static Function mapped(String name, BiFunction<CaseMapping, String, String> code) {
        return call(name, List.of(TEXT), TEXT, (Function.Unary) a -> a)
                .bound(
                        mapping ->
                                (Function.Unary)
                                        a -> code.apply(mapping, (String) Function.present(a)))
                .needing(Function.Needs.CASE);
    }

    private void lengths() {
        for (String name : List.of("length", "char_length", "character_length")) {
            add(
                    call(
                            name,
                            List.of(TEXT),
                            INT4,
                            (Function.Unary) a -> TextFunctions.length(Function.present(a))));
            add(
                    call(
                            name,
                            List.of(BPCHAR),
                            INT4,
                            (Function.Unary) a -> TextFunctions.paddedLength(Function.present(a))));
        }
    }

    private void parts() {
        add(binary("strpos", TEXT, INT4, TextFunctions::position));
        add(binary("starts_with", TEXT, BOOL, TextFunctions::startsWith));
        for (String name : List.of("substring", "substr")) {
            add(
                    call(
                            name,
                            List.of(TEXT, INT4),
                            TEXT,
                            (Function.Binary)
                                    (a, b) ->
                                            TextFunctions.substring(
                                                    Function.present(a), Function.present(b))));
            add(
                    call(
                            name,
                            List.of(TEXT, INT4, INT4),
                            TEXT,
                            (Function.Ternary)
                                    (a, b, c) ->
                                            TextFunctions.substring(
                                                    Function.present(a),
                                                    Function.present(b),
                                                    Function.present(c))));
        }
        // By regular expression; here so that two literals are not taken for numbers.
        add(binary("substring", TEXT, TEXT, (a, b) -> a).needing(Function.Needs.LUCK));
    }

    private static Function binary(
            String name, Type type, Type result, BinaryOperator<Object> code) {
        Function.Binary body = (a, b) -> code.apply(Function.present(a), Function.present(b));
        return call(name, List.of(type, type), result, body).needing(Function.Needs.EQUALITY);
    }

    private void trims() {
        Map<String, BinaryOperator<Object>> trims =
                Map.of(
                        "btrim", TextFunctions::trim,
                        "ltrim", TextFunctions::trimStart,
                        "rtrim", TextFunctions::trimEnd);
        trims.forEach(
                (name, code) -> {
                    Function.Unary blanks = a -> code.apply(Function.present(a), " ");
                    add(call(name, List.of(TEXT), TEXT, blanks));
                    Function.Binary given =
                            (a, b) -> code.apply(Function.present(a), Function.present(b));
                    add(call(name, List.of(TEXT, TEXT), TEXT, given));
                });
    }

    private void patterns() {
        for (Type type : List.of(TEXT, Type.NAME)) {
            add(Patterns.function("like", "~~", type));
            add(Patterns.function("notlike", "!~~", type));
        }
        add(Patterns.function("like", "~~", BPCHAR));
        add(Patterns.function("notlike", "!~~", BPCHAR));
        add(Patterns.escape());
    }

    private void zones() {
        zone(TIMESTAMP, TIMESTAMPTZ);
        zone(TIMESTAMPTZ, TIMESTAMP);
    }

    /// Only UTC: what other zones did when depends on the edition of the server's time zone data.
    private void zone(Type from, Type to) {
        Function.Binary body =
                (a, b) -> {
                    if (!UTC.contains((String) Function.present(a))) {
                        throw new InvalidValue("no time zone but UTC is supported");
                    }
                    return Function.present(b);
                };
        add(call("timezone", List.of(TEXT, from), to, body).needing(Function.Needs.CONSTANT_FIRST));
    }

    static Function call(String name, List<Type> parameters, Type result, Function.Body body) {
        return Function.plain(name, Function.Notation.CALL, parameters, result, body);
    }
}
