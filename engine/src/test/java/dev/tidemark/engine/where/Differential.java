package dev.tidemark.engine.where;

import dev.tidemark.engine.value.InvalidValue;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/// Compares what clauses say in process with what they say in Postgres.
final class Differential {
    private final Oracle oracle;
    private final List<String> failures = new ArrayList<>();
    private final Map<String, Integer> refusals = new HashMap<>();
    private final Set<Long> failedSeeds = new HashSet<>();
    private int compared;

    Differential(Oracle oracle) {
        this.oracle = oracle;
    }

    /// One clause that was accepted.
    private record Case(long seed, String clause, Where where) {}

    List<String> failures() {
        return failures;
    }

    Map<String, Integer> refusals() {
        return refusals;
    }

    int compared() {
        return compared;
    }

    void compare(long fromSeed, long untilSeed, LongFunction<String> clauses) throws SQLException {
        List<Case> cases = new ArrayList<>();
        for (long seed = fromSeed; seed < untilSeed; seed++) {
            String clause = clauses.apply(seed);
            switch (oracle.compile(clause)) {
                case Compilation.Compiled(Where where) -> cases.add(new Case(seed, clause, where));
                case Compilation.Refused(String message) ->
                        refusals.merge(
                                message.replaceFirst("^At location \\d+: ", ""), 1, Integer::sum);
                case Compilation.UnknownTable unknown ->
                        failures.add("seed " + seed + ": " + clause + ": " + unknown);
            }
        }
        compared += cases.size();
        compare(cases, cases.stream().map(c -> c.where().sql()).toList(), "rewritten");
        cases.removeIf(one -> failedSeeds.contains(one.seed()));
        compare(cases, cases.stream().map(Case::clause).toList(), "original");
    }

    private void compare(List<Case> cases, List<String> texts, String form) throws SQLException {
        if (cases.isEmpty()) {
            return;
        }
        List<List<@Nullable String>> answers;
        try {
            answers = oracle.answers(texts);
        } catch (SQLException e) {
            if (cases.size() == 1) {
                Case one = cases.getFirst();
                fail(one, describe(one, form) + "\n  postgres: " + e.getMessage());
                return;
            }
            for (int i = 0; i < cases.size(); i++) {
                compare(List.of(cases.get(i)), List.of(texts.get(i)), form);
            }
            return;
        }
        for (int i = 0; i < cases.size(); i++) {
            compare(cases.get(i), answers.get(i), form);
        }
    }

    private void compare(Case one, List<@Nullable String> answers, String form) {
        for (int i = 0; i < answers.size(); i++) {
            Row row = oracle.rows().get(i);
            String expected = String.valueOf(answers.get(i));
            String actual = answer(one.where(), row);
            if (!expected.equals(actual)) {
                fail(
                        one,
                        describe(one, form)
                                + "\n  row "
                                + i
                                + ": postgres says "
                                + expected
                                + ", we say "
                                + actual
                                + values(one.where(), row));
                return;
            }
        }
    }

    private void fail(Case one, String text) {
        failedSeeds.add(one.seed());
        failures.add(text);
    }

    private String values(Where where, Row row) {
        StringBuilder text = new StringBuilder();
        for (int column : where.columns()) {
            text.append("\n    ").append(oracle.table().columns().get(column).name()).append(" = ");
            text.append(
                    row.isNull(column)
                            ? "NULL"
                            : new String(
                                    row.bytes(column),
                                    row.start(column),
                                    row.length(column),
                                    StandardCharsets.UTF_8));
        }
        return text.toString();
    }

    private static String answer(Where where, Row row) {
        try {
            return switch (where.evaluate(row)) {
                case TRUE -> "t";
                case FALSE -> "f";
                case UNKNOWN -> "null";
            };
        } catch (InvalidValue e) {
            return Oracle.ERROR;
        } catch (RuntimeException e) {
            return "a bug: " + e + " at " + e.getStackTrace()[0];
        }
    }

    private static String describe(Case one, String form) {
        return "seed "
                + one.seed()
                + " ("
                + form
                + "): "
                + one.clause()
                + "\n  sql: "
                + one.where().sql();
    }
}
