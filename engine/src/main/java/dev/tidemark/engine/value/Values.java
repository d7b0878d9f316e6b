package dev.tidemark.engine.value;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Pattern;

/// Reads, writes and compares values of every [Type].
public final class Values {
    private static final Pattern UUID =
            Pattern.compile("\\p{XDigit}{8}-(?:\\p{XDigit}{4}-){3}\\p{XDigit}{12}");
    private static final Pattern INTEGER = Pattern.compile("[+-]?\\d{1,30}");
    private static final int NUMERIC_LITERAL_MAX = 1000;

    private Values() {}

    /// Reads a value as Postgres writes it.
    public static Object read(Type type, byte[] bytes, int start, int length) {
        return switch (type.kind()) {
            case BOOL -> bytes[start] == 't';
            case INT2, INT4, INT8 -> readLong(bytes, start, length);
            default -> readText(type, new String(bytes, start, length, StandardCharsets.UTF_8));
        };
    }

    /// Reads a value as Postgres writes it.
    static Object readText(Type type, String text) {
        return switch (type.kind()) {
            case BOOL -> text.startsWith("t");
            case INT2, INT4, INT8 -> Long.parseLong(text);
            case FLOAT4 -> Float.parseFloat(text);
            case FLOAT8 -> Double.parseDouble(text);
            case NUMERIC -> Numeric.parse(text);
            case TEXT, VARCHAR, BPCHAR, NAME, UUID, BYTEA, ENUM -> text;
            case DATE -> Dates.parseDate(text);
            case TIME -> Dates.parseTime(text);
            case TIMESTAMP -> Dates.parseTimestamp(text);
            case TIMESTAMPTZ -> Dates.parseTimestamptz(text);
            case INTERVAL -> Interval.parse(text);
            case JSONB -> Json.parse(text);
            case ARRAY -> PgArray.read(type, text);
            case UNKNOWN, OTHER -> throw new IllegalStateException("no values of " + type.name());
        };
    }

    /// Reads an integer in canonical decimal form.
    public static long readLong(byte[] bytes, int start, int length) {
        int at = start;
        int end = start + length;
        boolean negative = bytes[at] == '-';
        if (negative) {
            at++;
        }
        long value = 0;
        while (at < end) {
            value = value * 10 - (bytes[at++] - '0');
        }
        return negative ? value : -value;
    }

    /// Reads a literal that a person wrote: only forms with one meaning, whatever the session.
    ///
    /// @throws InvalidValue if it is not accepted
    public static Object parse(Type type, String literal) {
        try {
            return parsed(type, literal);
        } catch (NumberFormatException | ArithmeticException e) {
            throw new InvalidValue("not a " + type.name());
        }
    }

    private static Object parsed(Type type, String literal) {
        String text = type.isText() ? literal : Texts.stripped(literal);
        return switch (type.kind()) {
            case BOOL -> bool(text);
            case INT2 -> integer(text, Short.MIN_VALUE, Short.MAX_VALUE);
            case INT4 -> integer(text, Integer.MIN_VALUE, Integer.MAX_VALUE);
            case INT8 -> integer(text, Long.MIN_VALUE, Long.MAX_VALUE);
            case FLOAT4 -> Floats.parseFloat(text);
            case FLOAT8 -> Floats.parseDouble(text);
            case NUMERIC -> numeric(text);
            case TEXT, VARCHAR, BPCHAR -> text;
            case NAME -> name(text);
            case UUID -> uuid(text);
            case DATE -> Dates.parseDate(text);
            case TIME -> Dates.parseTime(text);
            case TIMESTAMP -> Dates.parseTimestamp(text);
            case TIMESTAMPTZ -> Dates.parseTimestamptz(text);
            case INTERVAL -> Interval.parseLiteral(text);
            case JSONB -> Json.parse(text, NUMERIC_LITERAL_MAX);
            case BYTEA -> Texts.bytea(literal);
            case ENUM -> label(type, literal);
            case ARRAY -> PgArray.parse(type, text);
            case UNKNOWN -> literal;
            case OTHER -> throw new InvalidValue("no literals of " + type.name());
        };
    }

    private static Object bool(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "t" -> true;
            case "false", "f" -> false;
            default -> throw new InvalidValue("not a boolean");
        };
    }

    private static Object integer(String text, long min, long max) {
        if (!INTEGER.matcher(text).matches()) {
            throw new InvalidValue("not an integer");
        }
        long value = Long.parseLong(text);
        if (value < min || value > max) {
            throw InvalidValue.outOfRange("integer");
        }
        return value;
    }

    private static Object numeric(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "nan" -> Numeric.NAN;
            case "infinity", "inf", "+infinity", "+inf" -> Numeric.INFINITY;
            case "-infinity", "-inf" -> Numeric.MINUS_INFINITY;
            default -> finite(text);
        };
    }

    private static Numeric finite(String text) {
        Texts.requireDecimal(text);
        BigDecimal value = new BigDecimal(text);
        if (text.length() > NUMERIC_LITERAL_MAX || Math.abs(value.scale()) > NUMERIC_LITERAL_MAX) {
            throw new InvalidValue("too many digits");
        }
        return Numeric.of(value);
    }

    private static Object name(String text) {
        if (text.getBytes(StandardCharsets.UTF_8).length > 63) {
            throw new InvalidValue("longer than a name");
        }
        return text;
    }

    private static Object uuid(String text) {
        if (!UUID.matcher(text).matches()) {
            throw new InvalidValue("not a uuid");
        }
        return text.toLowerCase(Locale.ROOT);
    }

    private static Object label(Type type, String text) {
        if (!type.labels().contains(text)) {
            throw new InvalidValue("no such label");
        }
        return text;
    }

    /// Writes a value as Postgres does.
    public static String format(Type type, Object value) {
        return switch (type.kind()) {
            case BOOL -> (Boolean) value ? "t" : "f";
            case FLOAT4 -> Floats.format((Float) value);
            case FLOAT8 -> Floats.format((double) (Double) value);
            case DATE -> Dates.formatDate((Long) value);
            case TIME -> Dates.formatTime((Long) value);
            case TIMESTAMP -> Dates.formatTimestamp((Long) value, "");
            case TIMESTAMPTZ -> Dates.formatTimestamp((Long) value, "+00");
            case ARRAY -> PgArray.format(type, (PgArray) value);
            case INT2,
                    INT4,
                    INT8,
                    NUMERIC,
                    TEXT,
                    VARCHAR,
                    BPCHAR,
                    NAME,
                    UUID,
                    INTERVAL,
                    JSONB,
                    BYTEA,
                    ENUM,
                    UNKNOWN,
                    OTHER ->
                    value.toString();
        };
    }

    /// Postgres's order of the values of a type; of texts, that of their bytes.
    public static Comparator<Object> order(Type type) {
        return switch (type.kind()) {
            case BOOL -> (a, b) -> Boolean.compare((Boolean) a, (Boolean) b);
            case INT2, INT4, INT8, DATE, TIME, TIMESTAMP, TIMESTAMPTZ ->
                    (a, b) -> Long.compare((Long) a, (Long) b);
            case FLOAT4, FLOAT8 ->
                    (a, b) ->
                            Floats.compare(((Number) a).doubleValue(), ((Number) b).doubleValue());
            case NUMERIC -> (a, b) -> ((Numeric) a).compareTo((Numeric) b);
            case TEXT, VARCHAR, NAME -> (a, b) -> Texts.compareBytes((String) a, (String) b);
            case BPCHAR ->
                    (a, b) ->
                            Texts.compareBytes(
                                    Texts.withoutPadding((String) a),
                                    Texts.withoutPadding((String) b));
            case UUID, BYTEA -> (a, b) -> ((String) a).compareTo((String) b);
            case INTERVAL -> (a, b) -> ((Interval) a).compareTo((Interval) b);
            case JSONB -> (a, b) -> a.equals(b) ? 0 : 1;
            case ENUM -> (a, b) -> Integer.compare(position(type, a), position(type, b));
            case ARRAY -> PgArray.order(type);
            case UNKNOWN, OTHER -> throw new IllegalStateException("no order of " + type.name());
        };
    }

    private static int position(Type type, Object label) {
        int position = type.labels().indexOf((String) label);
        if (position < 0) {
            // A label that was added after the clause was compiled.
            throw new InvalidValue("unknown label");
        }
        return position;
    }
}
