package dev.tidemark.engine.value;

/// Arithmetic of dates, times and intervals on the values of [Type.Kind], with the rules for
/// infinities that PostgreSQL 17 has; older ones end the query in some of those cases.
public final class Temporal {
    private static final int MICROS_DIGITS = 6;

    private static final int DAYS_A_MONTH = 30;
    private static final double SECONDS_A_DAY = 86_400;

    private Temporal() {}

    /// Orders dates on the left and timestamps on the right.
    public static int compareDateWithTimestamp(Object date, Object timestamp) {
        return Dates.compareDateWithTimestamp((Long) date, (Long) timestamp);
    }

    public static Object datePlusDays(Object date, Object days) {
        return Dates.datePlusDays((Long) date, (Long) days);
    }

    public static Object dateMinusDays(Object date, Object days) {
        return Dates.datePlusDays((Long) date, -(Long) days);
    }

    public static Object daysBetween(Object later, Object earlier) {
        return Dates.daysBetween((Long) later, (Long) earlier);
    }

    public static Object datePlusTime(Object date, Object time) {
        return Dates.datePlusTime((Long) date, (Long) time);
    }

    public static Object datePlusInterval(Object date, Object interval) {
        return timestampPlus(Dates.dateToTimestamp((Long) date), interval);
    }

    public static Object dateMinusInterval(Object date, Object interval) {
        return timestampMinus(Dates.dateToTimestamp((Long) date), interval);
    }

    public static Object timestampPlus(Object timestamp, Object interval) {
        return ((Interval) interval).addedTo((Long) timestamp);
    }

    public static Object timestampMinus(Object timestamp, Object interval) {
        return ((Interval) interval).negated().addedTo((Long) timestamp);
    }

    public static Object timestampsBetween(Object later, Object earlier) {
        long a = (Long) later;
        long b = (Long) earlier;
        if (Dates.isInfinite(a) || Dates.isInfinite(b)) {
            if (a == b) {
                throw InvalidValue.outOfRange("interval");
            }
            return a == Dates.INFINITY || b == Dates.MINUS_INFINITY
                    ? Interval.INFINITY
                    : Interval.MINUS_INFINITY;
        }
        try {
            return justifyHours(new Interval(0, 0, Math.subtractExact(a, b)));
        } catch (ArithmeticException e) {
            throw InvalidValue.outOfRange("interval");
        }
    }

    public static Object timePlus(Object time, Object interval) {
        Interval finite = finite(interval);
        return Math.floorMod((Long) time + finite.micros() % Dates.DAY_MICROS, Dates.DAY_MICROS);
    }

    public static Object timeMinus(Object time, Object interval) {
        Interval finite = finite(interval);
        return Math.floorMod((Long) time - finite.micros() % Dates.DAY_MICROS, Dates.DAY_MICROS);
    }

    public static Object timesBetween(Object later, Object earlier) {
        return new Interval(0, 0, (Long) later - (Long) earlier);
    }

    private static Interval finite(Object interval) {
        Interval finite = (Interval) interval;
        if (finite.isInfinite()) {
            throw new InvalidValue("infinite interval");
        }
        return finite;
    }

    public static Object plus(Object a, Object b) {
        return ((Interval) a).plus((Interval) b);
    }

    public static Object minus(Object a, Object b) {
        return ((Interval) a).plus(((Interval) b).negated());
    }

    public static Object negated(Object interval) {
        return ((Interval) interval).negated();
    }

    public static Object justifyHours(Object interval) {
        Interval span = (Interval) interval;
        if (span.isInfinite()) {
            return span;
        }
        return signed(
                span.months(),
                span.days() + span.micros() / Dates.DAY_MICROS,
                span.micros() % Dates.DAY_MICROS);
    }

    private static Interval signed(long months, long days, long micros) {
        if (days > 0 && micros < 0) {
            return Interval.of(months, days - 1, micros + Dates.DAY_MICROS);
        }
        if (days < 0 && micros > 0) {
            return Interval.of(months, days + 1, micros - Dates.DAY_MICROS);
        }
        return Interval.of(months, days, micros);
    }

    public static Object justifyDays(Object interval) {
        Interval span = (Interval) interval;
        if (span.isInfinite()) {
            return span;
        }
        long months = span.months() + (long) (span.days() / DAYS_A_MONTH);
        long days = span.days() % DAYS_A_MONTH;
        if (months > 0 && days < 0) {
            return Interval.of(months - 1, days + DAYS_A_MONTH, span.micros());
        }
        if (months < 0 && days > 0) {
            return Interval.of(months + 1, days - DAYS_A_MONTH, span.micros());
        }
        return Interval.of(months, days, span.micros());
    }

    /// Makes the three parts agree in sign.
    public static Object justify(Object interval) {
        Interval span = (Interval) interval;
        if (span.isInfinite()) {
            return span;
        }
        long months = span.months();
        long days = span.days();
        long micros = span.micros();
        if ((days > 0 && micros > 0) || (days < 0 && micros < 0)) {
            months += days / DAYS_A_MONTH;
            days %= DAYS_A_MONTH;
        }
        days += micros / Dates.DAY_MICROS;
        micros %= Dates.DAY_MICROS;
        months += days / DAYS_A_MONTH;
        days %= DAYS_A_MONTH;
        if (months > 0 && (days < 0 || (days == 0 && micros < 0))) {
            days += DAYS_A_MONTH;
            months--;
        } else if (months < 0 && (days > 0 || (days == 0 && micros > 0))) {
            days -= DAYS_A_MONTH;
            months++;
        }
        return signed(months, days, micros);
    }

    /// Fractions of months become days of a thirtieth, those of days become time.
    public static Object times(Object interval, Object factor) {
        Interval span = (Interval) interval;
        double f = (Double) factor;
        if (span.isInfinite()) {
            return scaledInfinity(span, Double.isNaN(f) ? 0 : Math.signum(f));
        }
        if (Double.isInfinite(f)) {
            return scaledInfinity(
                    f > 0 ? Interval.INFINITY : Interval.MINUS_INFINITY,
                    Integer.signum(span.compareTo(new Interval(0, 0, 0))));
        }
        return cascaded(span.months() * f, span.days() * f, span.micros() * f);
    }

    private static Interval scaledInfinity(Interval infinity, double sign) {
        if (sign == 0) {
            throw InvalidValue.outOfRange("interval");
        }
        return sign > 0 ? infinity : infinity.negated();
    }

    public static Object dividedBy(Object interval, Object divisor) {
        Interval span = (Interval) interval;
        double d = (Double) divisor;
        if (d == 0) {
            throw new InvalidValue("division by zero");
        }
        if (Double.isNaN(d) || (span.isInfinite() && Double.isInfinite(d))) {
            throw InvalidValue.outOfRange("interval");
        }
        if (span.isInfinite()) {
            return scaledInfinity(span, Math.signum(d));
        }
        return cascaded(span.months() / d, span.days() / d, span.micros() / d);
    }

    private static Interval cascaded(double months, double days, double micros) {
        long wholeMonths = whole(months);
        long wholeDays = whole(days);
        double restDays = rounded((months - wholeMonths) * DAYS_A_MONTH);
        double restSeconds =
                rounded((days - wholeDays + restDays - (int) restDays) * SECONDS_A_DAY);
        if (Math.abs(restSeconds) >= SECONDS_A_DAY) {
            int full = (int) (restSeconds / SECONDS_A_DAY);
            wholeDays += full;
            restSeconds -= full * SECONDS_A_DAY;
        }
        wholeDays += (int) restDays;
        double time = Math.rint(micros + restSeconds * Dates.SECOND_MICROS);
        if (Double.isNaN(time) || time < -0x1p63 || time >= 0x1p63) {
            throw InvalidValue.outOfRange("interval");
        }
        return Interval.of(wholeMonths, wholeDays, (long) time);
    }

    private static long whole(double value) {
        if (Double.isNaN(value) || value < -0x1p31 || value >= 0x1p31) {
            throw InvalidValue.outOfRange("interval");
        }
        return (int) value;
    }

    private static double rounded(double seconds) {
        return Math.rint(seconds * 1_000_000.0) / 1_000_000.0;
    }

    /// Microseconds rounded to `digits` digits of a second, half a unit away from zero.
    public static Object rounded(Object timeOrTimestamp, int digits) {
        long micros = (Long) timeOrTimestamp;
        if (digits == MICROS_DIGITS || Dates.isInfinite(micros)) {
            return micros;
        }
        long unit = 1;
        for (int i = digits; i < MICROS_DIGITS; i++) {
            unit *= 10;
        }
        long magnitude = (Math.abs(micros) + unit / 2) / unit * unit;
        return micros < 0 ? -magnitude : magnitude;
    }
}
