package dev.tidemark.engine.operators;

import static dev.tidemark.engine.value.Type.TEXT;

import dev.tidemark.engine.value.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The functions that are called by name.
public final class Functions {
    private final Map<String, List<Function>> byName = new HashMap<>();

    private static final Functions ALL = new Functions();

    private Functions() {
        cases();
    }

    /// The overloads of a function that take so many arguments.
    public static List<Function> named(String name, int arguments) {
        return ALL.byName.getOrDefault(name, List.of()).stream()
                .filter(f -> f.signature().parameters().size() == arguments)
                .toList();
    }

    private void add(Function function) {
        byName.computeIfAbsent(function.signature().name(), name -> new ArrayList<>())
                .add(function);
    }

    private void cases() {
        add(
                text("lower")
                        .bound(
                                mapping ->
                                        (Function.Unary)
                                                a -> mapping.lower((String) Function.present(a))));
        add(
                text("upper")
                        .bound(
                                mapping ->
                                        (Function.Unary)
                                                a -> mapping.upper((String) Function.present(a))));
    }

    private static Function text(String name) {
        return call(name, List.of(TEXT), TEXT, (Function.Unary) a -> a)
                .needing(Function.Needs.CASE);
    }

    static Function call(String name, List<Type> parameters, Type result, Function.Body body) {
        return Function.plain(name, Function.Notation.CALL, parameters, result, body);
    }
}
