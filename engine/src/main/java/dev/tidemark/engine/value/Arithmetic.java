package dev.tidemark.engine.value;

/// Arithmetic on integers and floats with Postgres's errors: overflow, underflow, division by zero.
/// Operands are the values of [Type.Kind].
public final class Arithmetic {
    private Arithmetic() {}

    /// One of the operators that all number types have.
    public enum Operator {
        ADD,
        SUBTRACT,
        MULTIPLY,
        DIVIDE
    }

    /// The result for two values of number types, as a value of `result`, which is the wider one.
    public static Object apply(Operator operator, Type result, Object a, Object b) {
        return switch (result.kind()) {
            case INT2, INT4, INT8 -> inRange(result, integer(operator, (Long) a, (Long) b));
            case FLOAT4 -> single(operator, (Float) a, (Float) b);
            case FLOAT8 ->
                    twofold(operator, ((Number) a).doubleValue(), ((Number) b).doubleValue());
            case NUMERIC -> numeric(operator, (Numeric) a, (Numeric) b);
            default -> throw new IllegalArgumentException("no arithmetic of " + result);
        };
    }

    private static long integer(Operator operator, long a, long b) {
        try {
            return switch (operator) {
                case ADD -> Math.addExact(a, b);
                case SUBTRACT -> Math.subtractExact(a, b);
                case MULTIPLY -> Math.multiplyExact(a, b);
                case DIVIDE -> Math.divideExact(a, divisor(b));
            };
        } catch (ArithmeticException e) {
            throw InvalidValue.outOfRange("bigint");
        }
    }

    private static long divisor(long b) {
        if (b == 0) {
            throw new InvalidValue("division by zero");
        }
        return b;
    }

    /// `value` if the integer type holds it.
    public static Long inRange(Type type, long value) {
        boolean fits =
                switch (type.kind()) {
                    case INT2 -> (short) value == value;
                    case INT4 -> (int) value == value;
                    default -> true;
                };
        if (!fits) {
            throw InvalidValue.outOfRange(type.name());
        }
        return value;
    }

    private static Float single(Operator operator, float a, float b) {
        float result =
                switch (operator) {
                    case ADD -> a + b;
                    case SUBTRACT -> a - b;
                    case MULTIPLY -> a * b;
                    case DIVIDE -> a / b;
                };
        check(operator, a, b, result);
        return result;
    }

    private static Double twofold(Operator operator, double a, double b) {
        double result =
                switch (operator) {
                    case ADD -> a + b;
                    case SUBTRACT -> a - b;
                    case MULTIPLY -> a * b;
                    case DIVIDE -> a / b;
                };
        check(operator, a, b, result);
        return result;
    }

    private static void check(Operator operator, double a, double b, double result) {
        if (operator == Operator.DIVIDE && b == 0 && !Double.isNaN(a)) {
            throw new InvalidValue("division by zero");
        }
        if (Double.isInfinite(result) && !Double.isInfinite(a) && !Double.isInfinite(b)) {
            throw new InvalidValue("value out of range: overflow");
        }
        boolean mayVanish =
                switch (operator) {
                    case MULTIPLY -> a != 0 && b != 0;
                    case DIVIDE -> a != 0 && !Double.isInfinite(b);
                    case ADD, SUBTRACT -> false;
                };
        if (result == 0 && mayVanish) {
            throw new InvalidValue("value out of range: underflow");
        }
    }

    private static Numeric numeric(Operator operator, Numeric a, Numeric b) {
        return switch (operator) {
            case ADD -> a.plus(b);
            case SUBTRACT -> a.minus(b);
            case MULTIPLY -> a.times(b);
            case DIVIDE -> a.dividedBy(b);
        };
    }

    public static Object negate(Type type, Object value) {
        return switch (type.kind()) {
            case INT2, INT4, INT8 -> inRange(type, integer(Operator.SUBTRACT, 0, (Long) value));
            case FLOAT4 -> -(Float) value;
            case FLOAT8 -> -(Double) value;
            case NUMERIC -> ((Numeric) value).negated();
            default -> throw new IllegalArgumentException("no sign of " + type);
        };
    }

    public static Object absolute(Type type, Object value) {
        return switch (type.kind()) {
            case INT2, INT4, INT8 -> (Long) value < 0 ? negate(type, value) : value;
            case FLOAT4 -> Math.abs((Float) value);
            case FLOAT8 -> Math.abs((Double) value);
            case NUMERIC -> ((Numeric) value).absolute();
            default -> throw new IllegalArgumentException("no sign of " + type);
        };
    }

    public static Object squareRoot(Object value) {
        double x = (Double) value;
        if (x < 0) {
            throw new InvalidValue("cannot take square root of a negative number");
        }
        return Math.sqrt(x);
    }
}
