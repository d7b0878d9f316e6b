package dev.tidemark.engine.operators;

import static dev.tidemark.engine.value.Type.DATE;
import static dev.tidemark.engine.value.Type.FLOAT8;
import static dev.tidemark.engine.value.Type.INT4;
import static dev.tidemark.engine.value.Type.INTERVAL;
import static dev.tidemark.engine.value.Type.TIME;
import static dev.tidemark.engine.value.Type.TIMESTAMP;
import static dev.tidemark.engine.value.Type.TIMESTAMPTZ;

import dev.tidemark.engine.value.Temporal;
import dev.tidemark.engine.value.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;

/// Operators and functions of dates, times and intervals.
final class TemporalOperators {
    private final List<Function> operators = new ArrayList<>();

    private TemporalOperators() {
        dates();
        timestamps(TIMESTAMP);
        timestamps(TIMESTAMPTZ);
        times();
        intervals();
    }

    static List<Function> all() {
        return new TemporalOperators().operators;
    }

    /// `justify_days` and its kin.
    static List<Function> functions() {
        return List.of(
                justify("justify_days", Temporal::justifyDays),
                justify("justify_hours", Temporal::justifyHours),
                justify("justify_interval", Temporal::justify));
    }

    private static Function justify(String name, UnaryOperator<Object> code) {
        return Functions.call(
                name,
                List.of(INTERVAL),
                INTERVAL,
                (Function.Unary) a -> code.apply(Function.present(a)));
    }

    private void dates() {
        add("+", DATE, INT4, DATE, Temporal::datePlusDays);
        add("+", INT4, DATE, DATE, (a, b) -> Temporal.datePlusDays(b, a));
        add("-", DATE, INT4, DATE, Temporal::dateMinusDays);
        add("-", DATE, DATE, INT4, Temporal::daysBetween);
        add("+", DATE, TIME, TIMESTAMP, Temporal::datePlusTime);
        add("+", TIME, DATE, TIMESTAMP, (a, b) -> Temporal.datePlusTime(b, a));
        add("+", DATE, INTERVAL, TIMESTAMP, Temporal::datePlusInterval);
        add("+", INTERVAL, DATE, TIMESTAMP, (a, b) -> Temporal.datePlusInterval(b, a));
        add("-", DATE, INTERVAL, TIMESTAMP, Temporal::dateMinusInterval);
    }

    private void timestamps(Type type) {
        add("+", type, INTERVAL, type, Temporal::timestampPlus);
        add("+", INTERVAL, type, type, (a, b) -> Temporal.timestampPlus(b, a));
        add("-", type, INTERVAL, type, Temporal::timestampMinus);
        add("-", type, type, INTERVAL, Temporal::timestampsBetween);
    }

    private void times() {
        add("+", TIME, INTERVAL, TIME, Temporal::timePlus);
        add("+", INTERVAL, TIME, TIME, (a, b) -> Temporal.timePlus(b, a));
        add("-", TIME, INTERVAL, TIME, Temporal::timeMinus);
        add("-", TIME, TIME, INTERVAL, Temporal::timesBetween);
    }

    private void intervals() {
        add("+", INTERVAL, INTERVAL, INTERVAL, Temporal::plus);
        add("-", INTERVAL, INTERVAL, INTERVAL, Temporal::minus);
        add("*", INTERVAL, FLOAT8, INTERVAL, Temporal::times);
        add("*", FLOAT8, INTERVAL, INTERVAL, (a, b) -> Temporal.times(b, a));
        add("/", INTERVAL, FLOAT8, INTERVAL, Temporal::dividedBy);
        Function.Unary negated = a -> Temporal.negated(Function.present(a));
        operators.add(
                Function.plain(
                        "-", Function.Notation.OPERATOR, List.of(INTERVAL), INTERVAL, negated));
    }

    private void add(String name, Type left, Type right, Type result, BinaryOperator<Object> code) {
        Function.Binary body = (a, b) -> code.apply(Function.present(a), Function.present(b));
        operators.add(Operators.operator(name, left, right, result, body));
    }
}
