package dev.tidemark.engine.operators;

import dev.tidemark.engine.value.Type;
import dev.tidemark.engine.value.Type.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/// Chooses one of several functions by the types of the arguments, by the rules of sections 10.2
/// and 10.3 of Postgres's manual.
public final class Overloads {
    private Overloads() {}

    /// The candidate to use, or null if none or more than one fits.
    public static @Nullable Function choose(List<Function> candidates, List<Type> arguments) {
        Function exact = exact(candidates, arguments);
        if (exact != null) {
            return exact;
        }
        List<Function> fitting = new ArrayList<>();
        for (Function candidate : candidates) {
            if (accepts(candidate, arguments)) {
                fitting.add(candidate);
            }
        }
        return fitting.size() > 1 ? best(fitting, arguments) : only(fitting);
    }

    private static @Nullable Function only(List<Function> candidates) {
        return candidates.size() == 1 ? candidates.getFirst() : null;
    }

    private static @Nullable Function exact(List<Function> candidates, List<Type> arguments) {
        List<Type> wanted = arguments;
        if (arguments.size() == 2) {
            Type left = arguments.getFirst();
            Type right = arguments.getLast();
            // An operator with one literal is first tried with the other side's type for it.
            wanted =
                    List.of(
                            left.is(Kind.UNKNOWN) ? right : left,
                            right.is(Kind.UNKNOWN) ? left : right);
        }
        for (Function candidate : candidates) {
            if (candidate.signature().parameters().equals(wanted)) {
                return candidate;
            }
        }
        return null;
    }

    private static boolean accepts(Function candidate, List<Type> arguments) {
        List<Type> parameters = candidate.signature().parameters();
        if (parameters.size() != arguments.size()) {
            return false;
        }
        for (int i = 0; i < parameters.size(); i++) {
            if (!Casts.isImplicit(arguments.get(i), parameters.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable Function best(List<Function> fitting, List<Type> arguments) {
        List<Function> left = most(fitting, f -> exactMatches(f, arguments));
        if (left.size() > 1) {
            left = most(left, f -> exactOrPreferred(f, arguments));
        }
        if (left.size() > 1 && arguments.stream().anyMatch(a -> a.is(Kind.UNKNOWN))) {
            left = byCategory(left, arguments);
            if (left.size() > 1) {
                left = byKnownType(left, arguments);
            }
        }
        return only(left);
    }

    private static List<Function> most(List<Function> candidates, ToIntFunction<Function> score) {
        int best = candidates.stream().mapToInt(score).max().orElse(0);
        return candidates.stream().filter(f -> score.applyAsInt(f) == best).toList();
    }

    private static int exactMatches(Function candidate, List<Type> arguments) {
        int matches = 0;
        for (int i = 0; i < arguments.size(); i++) {
            matches += parameter(candidate, i).equals(arguments.get(i)) ? 1 : 0;
        }
        return matches;
    }

    private static int exactOrPreferred(Function candidate, List<Type> arguments) {
        int matches = 0;
        for (int i = 0; i < arguments.size(); i++) {
            Type argument = arguments.get(i);
            Type parameter = parameter(candidate, i);
            boolean preferred =
                    Casts.isPreferred(parameter)
                            && Casts.category(parameter) == Casts.category(argument);
            matches +=
                    !argument.is(Kind.UNKNOWN) && (parameter.equals(argument) || preferred) ? 1 : 0;
        }
        return matches;
    }

    private static Type parameter(Function candidate, int index) {
        return candidate.signature().parameters().get(index);
    }

    /// For each literal: strings win, else the category must be agreed upon.
    private static List<Function> byCategory(List<Function> candidates, List<Type> arguments) {
        List<Function> left = candidates;
        for (int i = 0; i < arguments.size(); i++) {
            if (!arguments.get(i).is(Kind.UNKNOWN)) {
                continue;
            }
            int position = i;
            List<Character> categories =
                    candidates.stream()
                            .map(f -> Casts.category(parameter(f, position)))
                            .distinct()
                            .toList();
            boolean string = categories.contains('S');
            if (categories.size() > 1 && !string) {
                return candidates;
            }
            char category = string ? 'S' : categories.getFirst();
            boolean preferred =
                    candidates.stream()
                            .map(f -> parameter(f, position))
                            .anyMatch(t -> Casts.category(t) == category && Casts.isPreferred(t));
            left =
                    left.stream()
                            .filter(f -> Casts.category(parameter(f, position)) == category)
                            .filter(f -> !preferred || Casts.isPreferred(parameter(f, position)))
                            .toList();
        }
        return left.isEmpty() ? candidates : left;
    }

    /// If all known arguments have one type, tries that for the literals too.
    private static List<Function> byKnownType(List<Function> candidates, List<Type> arguments) {
        List<Type> known = arguments.stream().filter(a -> !a.is(Kind.UNKNOWN)).distinct().toList();
        if (known.size() != 1) {
            return candidates;
        }
        List<Type> assumed = arguments.stream().map(a -> known.getFirst()).toList();
        return candidates.stream().filter(f -> accepts(f, assumed)).toList();
    }
}
