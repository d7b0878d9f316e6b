package dev.tidemark.engine.value;

import java.math.BigInteger;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// An `interval`: months, days and microseconds, kept apart.
///
/// Two are equal if they are equally long when a month has 30 days and a day 24 hours.
public record Interval(int months, int days, long micros) implements Comparable<Interval> {
    static final Interval INFINITY =
            new Interval(Integer.MAX_VALUE, Integer.MAX_VALUE, Long.MAX_VALUE);
    static final Interval MINUS_INFINITY =
            new Interval(Integer.MIN_VALUE, Integer.MIN_VALUE, Long.MIN_VALUE);
    private static final BigInteger DAY = BigInteger.valueOf(Dates.DAY_MICROS);
    private static final Pattern ISO =
            Pattern.compile(
                    "P(?:(-?\\d{1,9})Y)?(?:(-?\\d{1,9})M)?(?:(-?\\d{1,9})W)?(?:(-?\\d{1,9})D)?"
                            + "(?:T(?:(-?\\d{1,13})H)?(?:(-?\\d{1,13})M)?"
                            + "(?:(-?)(\\d{1,13})(?:\\.(\\d{1,6}))?S)?)?");
    private static final Pattern PART =
            Pattern.compile("\\s*([+-]?\\d{1,9})\\s+([a-zA-Z]+)(?=\\s|$)");
    private static final Pattern CLOCK =
            Pattern.compile("\\s*([+-]?)(\\d{1,9}):(\\d\\d)(?::(\\d\\d)(?:\\.(\\d{1,6}))?)?\\s*");

    /// Reads what Postgres writes under IntervalStyle iso_8601.
    static Interval parse(String text) {
        return switch (text) {
            case "infinity" -> INFINITY;
            case "-infinity" -> MINUS_INFINITY;
            default -> iso(text);
        };
    }

    /// Reads a literal: the ISO form, or numbers with units and a time of day.
    static Interval parseLiteral(String text) {
        return text.startsWith("P") ? iso(text) : verbose(text);
    }

    private static Interval iso(String text) {
        Matcher matcher = ISO.matcher(text);
        if (!matcher.matches() || text.length() < 3 || text.endsWith("T")) {
            throw new InvalidValue("not an interval");
        }
        long seconds = number(matcher.group(8)) * Dates.SECOND_MICROS + micros(matcher.group(9));
        String sign = matcher.group(7);
        long months = number(matcher.group(1)) * 12 + number(matcher.group(2));
        long days = number(matcher.group(3)) * 7 + number(matcher.group(4));
        long micros =
                Math.addExact(
                        Math.multiplyExact(number(matcher.group(5)), Dates.HOUR_MICROS),
                        Math.multiplyExact(number(matcher.group(6)), Dates.MINUTE_MICROS));
        micros = Math.addExact(micros, "-".equals(sign) ? -seconds : seconds);
        return of(months, days, micros);
    }

    private static Interval verbose(String text) {
        Matcher matcher = PART.matcher(text);
        long months = 0;
        long days = 0;
        long micros = 0;
        int at = 0;
        while (matcher.find() && matcher.start() == at) {
            long number = Long.parseLong(matcher.group(1));
            switch (matcher.group(2).toLowerCase(Locale.ROOT)) {
                case "year", "years" -> months += number * 12;
                case "mon", "mons", "month", "months" -> months += number;
                case "week", "weeks" -> days += number * 7;
                case "day", "days" -> days += number;
                case "hour", "hours" -> micros += number * Dates.HOUR_MICROS;
                case "min", "mins", "minute", "minutes" -> micros += number * Dates.MINUTE_MICROS;
                case "sec", "secs", "second", "seconds" -> micros += number * Dates.SECOND_MICROS;
                default -> throw new InvalidValue("not an interval");
            }
            at = matcher.end();
        }
        String rest = text.substring(at);
        if (!rest.isBlank()) {
            micros += clock(rest);
        } else if (at == 0) {
            throw new InvalidValue("not an interval");
        }
        return of(months, days, micros);
    }

    private static long clock(String text) {
        Matcher matcher = CLOCK.matcher(text);
        if (!matcher.matches() || number(matcher.group(3)) > 59 || number(matcher.group(4)) > 59) {
            throw new InvalidValue("not an interval");
        }
        long micros =
                number(matcher.group(2)) * Dates.HOUR_MICROS
                        + number(matcher.group(3)) * Dates.MINUTE_MICROS
                        + number(matcher.group(4)) * Dates.SECOND_MICROS
                        + micros(matcher.group(5));
        return matcher.group(1).equals("-") ? -micros : micros;
    }

    private static long number(@Nullable String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }

    private static long micros(@Nullable String fraction) {
        return fraction == null ? 0 : Long.parseLong((fraction + "00000").substring(0, 6));
    }

    static Interval of(long months, long days, long micros) {
        if ((int) months != months || (int) days != days) {
            throw InvalidValue.outOfRange("interval");
        }
        return new Interval((int) months, (int) days, micros);
    }

    private BigInteger span() {
        return BigInteger.valueOf(months * 30L + days)
                .multiply(DAY)
                .add(BigInteger.valueOf(micros));
    }

    @Override
    public int compareTo(Interval other) {
        return span().compareTo(other.span());
    }

    boolean isInfinite() {
        return equalsExactly(INFINITY) || equalsExactly(MINUS_INFINITY);
    }

    private boolean equalsExactly(Interval other) {
        return months == other.months && days == other.days && micros == other.micros;
    }

    public Interval plus(Interval other) {
        if (isInfinite() || other.isInfinite()) {
            if (isInfinite() && other.isInfinite() && !equalsExactly(other)) {
                throw InvalidValue.outOfRange("interval");
            }
            return isInfinite() ? this : other;
        }
        try {
            return new Interval(
                    Math.addExact(months, other.months),
                    Math.addExact(days, other.days),
                    Math.addExact(micros, other.micros));
        } catch (ArithmeticException e) {
            throw InvalidValue.outOfRange("interval");
        }
    }

    public Interval negated() {
        if (isInfinite()) {
            return months > 0 ? MINUS_INFINITY : INFINITY;
        }
        try {
            return new Interval(
                    Math.negateExact(months), Math.negateExact(days), Math.negateExact(micros));
        } catch (ArithmeticException e) {
            throw InvalidValue.outOfRange("interval");
        }
    }

    /// Adds this to a timestamp: months first, then days, then the time.
    long addedTo(long timestamp) {
        if (isInfinite()) {
            long end = months > 0 ? Dates.INFINITY : Dates.MINUS_INFINITY;
            if (Dates.isInfinite(timestamp) && timestamp != end) {
                throw InvalidValue.outOfRange("timestamp");
            }
            return end;
        }
        if (Dates.isInfinite(timestamp)) {
            return timestamp;
        }
        try {
            long result = timestamp;
            if (months != 0) {
                result = Dates.plusMonths(result, months);
            }
            result = Math.addExact(result, Math.multiplyExact((long) days, Dates.DAY_MICROS));
            Dates.checkedTimestamp(result);
            return Dates.checkedTimestamp(Math.addExact(result, micros));
        } catch (ArithmeticException e) {
            throw InvalidValue.outOfRange("timestamp");
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Interval interval && compareTo(interval) == 0;
    }

    @Override
    public int hashCode() {
        return span().hashCode();
    }

    /// As Postgres writes it under IntervalStyle iso_8601.
    @Override
    public String toString() {
        if (isInfinite()) {
            return months > 0 ? "infinity" : "-infinity";
        }
        if (months == 0 && days == 0 && micros == 0) {
            return "PT0S";
        }
        StringBuilder text = new StringBuilder("P");
        part(text, months / 12, 'Y');
        part(text, months % 12, 'M');
        part(text, days, 'D');
        if (micros != 0) {
            text.append('T');
            part(text, micros / Dates.HOUR_MICROS, 'H');
            part(text, micros / Dates.MINUTE_MICROS % 60, 'M');
            seconds(text);
        }
        return text.toString();
    }

    private static void part(StringBuilder text, long number, char unit) {
        if (number != 0) {
            text.append(number).append(unit);
        }
    }

    private void seconds(StringBuilder text) {
        long rest = micros % Dates.MINUTE_MICROS;
        if (rest == 0) {
            return;
        }
        text.append(rest < 0 ? "-" : "").append(Math.abs(rest / Dates.SECOND_MICROS));
        long fraction = Math.abs(rest % Dates.SECOND_MICROS);
        if (fraction != 0) {
            String digits = Long.toString(Dates.SECOND_MICROS + fraction).substring(1);
            text.append('.').append(digits.replaceAll("0+$", ""));
        }
        text.append('S');
    }
}
