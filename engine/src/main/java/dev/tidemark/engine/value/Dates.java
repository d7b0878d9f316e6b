package dev.tidemark.engine.value;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// `date`, `time`, `timestamp` and `timestamptz` as Postgres keeps them: days, or microseconds,
/// since the year 2000, in UTC; the two infinities are the ends of `long`.
final class Dates {
    static final long INFINITY = Long.MAX_VALUE;
    static final long MINUS_INFINITY = Long.MIN_VALUE;
    static final long DAY_MICROS = 86_400_000_000L;
    static final long HOUR_MICROS = 3_600_000_000L;
    static final long MINUTE_MICROS = 60_000_000L;
    static final long SECOND_MICROS = 1_000_000L;

    private static final long EPOCH_DAY_2000 = LocalDate.of(2000, 1, 1).toEpochDay();
    private static final long DATE_MIN = -2_451_545L;
    private static final long DATE_MAX = 2_147_483_493L - 2_451_545L;
    private static final long TIMESTAMP_MIN = -211_813_488_000_000_000L;
    private static final long TIMESTAMP_END = 9_223_371_331_200_000_000L;

    private static final String DATE = "(\\d{4,7})-(\\d\\d)-(\\d\\d)";
    private static final String TIME = "(\\d\\d):(\\d\\d):(\\d\\d)(?:\\.(\\d{1,6}))?";
    private static final Pattern DATE_TEXT = Pattern.compile(DATE + "( BC)?");
    private static final Pattern TIME_TEXT =
            Pattern.compile(TIME + "(?: ?([AaPp][Mm]))?", Pattern.CASE_INSENSITIVE);
    private static final Pattern TIMESTAMP_TEXT =
            Pattern.compile(DATE + "[T ]" + TIME + "( ?[+-]\\d\\d(?::?\\d\\d)?|Z)?( BC)?");

    private Dates() {}

    static long parseDate(String text) {
        long special = special(text);
        if (special != 0) {
            return special;
        }
        if (text.equals("epoch")) {
            return -EPOCH_DAY_2000;
        }
        Matcher matcher = DATE_TEXT.matcher(text);
        if (!matcher.matches()) {
            throw new InvalidValue("not a date");
        }
        return checkedDate(days(matcher, matcher.group(4) != null));
    }

    private static long special(String text) {
        return switch (text) {
            case "infinity" -> INFINITY;
            case "-infinity" -> MINUS_INFINITY;
            default -> 0;
        };
    }

    private static long days(Matcher matcher, boolean beforeChrist) {
        int year = Integer.parseInt(matcher.group(1));
        if (year == 0) {
            throw new InvalidValue("there is no year 0");
        }
        try {
            LocalDate date =
                    LocalDate.of(
                            beforeChrist ? 1 - year : year,
                            Integer.parseInt(matcher.group(2)),
                            Integer.parseInt(matcher.group(3)));
            return date.toEpochDay() - EPOCH_DAY_2000;
        } catch (DateTimeException e) {
            throw new InvalidValue("no such day");
        }
    }

    static long checkedDate(long days) {
        if (days < DATE_MIN || days > DATE_MAX) {
            throw InvalidValue.outOfRange("date");
        }
        return days;
    }

    static long checkedTimestamp(long micros) {
        if (micros < TIMESTAMP_MIN || micros >= TIMESTAMP_END) {
            throw InvalidValue.outOfRange("timestamp");
        }
        return micros;
    }

    /// Whether a date or timestamp is one of the infinities.
    static boolean isInfinite(long value) {
        return value == INFINITY || value == MINUS_INFINITY;
    }

    static long parseTime(String text) {
        Matcher matcher = TIME_TEXT.matcher(text);
        if (!matcher.matches()) {
            throw new InvalidValue("not a time");
        }
        long micros = micros(matcher, 1);
        String half = matcher.group(5);
        if (half == null) {
            return micros;
        }
        long hour = micros / HOUR_MICROS;
        if (hour < 1 || hour > 12) {
            throw new InvalidValue("not an hour of half a day");
        }
        boolean afternoon = half.equalsIgnoreCase("pm");
        long shift = hour == 12 ? (afternoon ? 0 : -12) : afternoon ? 12 : 0;
        return micros + shift * HOUR_MICROS;
    }

    private static long micros(Matcher matcher, int group) {
        long hours = Long.parseLong(matcher.group(group));
        long minutes = Long.parseLong(matcher.group(group + 1));
        long seconds = Long.parseLong(matcher.group(group + 2));
        String fraction = matcher.group(group + 3);
        long micros = fraction == null ? 0 : Long.parseLong((fraction + "00000").substring(0, 6));
        long sum = hours * HOUR_MICROS + minutes * MINUTE_MICROS + seconds * SECOND_MICROS + micros;
        if (hours > 24 || minutes > 59 || seconds > 60 || sum > DAY_MICROS) {
            throw new InvalidValue("no such time of day");
        }
        return sum;
    }

    /// Reads a timestamp without zone.
    static long parseTimestamp(String text) {
        long special = special(text);
        if (special != 0) {
            return special;
        }
        if (text.equals("epoch")) {
            return -EPOCH_DAY_2000 * DAY_MICROS;
        }
        Matcher matcher = TIMESTAMP_TEXT.matcher(text);
        if (!matcher.matches() || matcher.group(8) != null) {
            throw new InvalidValue("not a timestamp");
        }
        return local(matcher);
    }

    private static long local(Matcher matcher) {
        long days = days(matcher, matcher.group(9) != null);
        if (Math.abs(days) > TIMESTAMP_END / DAY_MICROS + 1) {
            throw InvalidValue.outOfRange("timestamp");
        }
        return checkedTimestamp(days * DAY_MICROS + micros(matcher, 4));
    }

    /// Reads a timestamp with or without an offset from UTC; without one it is UTC.
    static long parseTimestamptz(String text) {
        long special = special(text);
        if (special != 0 || text.equals("epoch")) {
            return parseTimestamp(text);
        }
        Matcher matcher = TIMESTAMP_TEXT.matcher(text);
        if (!matcher.matches()) {
            throw new InvalidValue("not a timestamp");
        }
        long local = local(matcher);
        String zone = matcher.group(8);
        return zone == null ? local : checkedTimestamp(local - offset(zone.strip()));
    }

    private static long offset(String zone) {
        if (zone.equals("Z")) {
            return 0;
        }
        String digits = zone.substring(1).replace(":", "");
        long hours = Long.parseLong(digits.substring(0, 2));
        long minutes = digits.length() > 2 ? Long.parseLong(digits.substring(2)) : 0;
        if (hours > 15 || minutes > 59) {
            throw InvalidValue.outOfRange("time zone displacement");
        }
        long size = hours * HOUR_MICROS + minutes * MINUTE_MICROS;
        return zone.charAt(0) == '-' ? -size : size;
    }

    static String formatDate(long days) {
        if (isInfinite(days)) {
            return days > 0 ? "infinity" : "-infinity";
        }
        StringBuilder text = new StringBuilder(13);
        boolean beforeChrist = appendDate(text, days);
        return text.append(beforeChrist ? " BC" : "").toString();
    }

    /// Appends the date and tells whether the year was before Christ.
    private static boolean appendDate(StringBuilder text, long days) {
        LocalDate date = LocalDate.ofEpochDay(days + EPOCH_DAY_2000);
        boolean beforeChrist = date.getYear() <= 0;
        int year = beforeChrist ? 1 - date.getYear() : date.getYear();
        String digits = Integer.toString(year);
        text.append("0".repeat(Math.max(0, 4 - digits.length()))).append(digits).append('-');
        two(text, date.getMonthValue());
        text.append('-');
        two(text, date.getDayOfMonth());
        return beforeChrist;
    }

    private static void two(StringBuilder text, long number) {
        text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }

    static String formatTime(long micros) {
        StringBuilder text = new StringBuilder(15);
        appendTime(text, micros);
        return text.toString();
    }

    private static void appendTime(StringBuilder text, long micros) {
        two(text, micros / HOUR_MICROS);
        text.append(':');
        two(text, micros / MINUTE_MICROS % 60);
        text.append(':');
        two(text, micros / SECOND_MICROS % 60);
        long fraction = micros % SECOND_MICROS;
        if (fraction != 0) {
            String digits = Long.toString(SECOND_MICROS + fraction).substring(1);
            text.append('.').append(digits.replaceAll("0+$", ""));
        }
    }

    static String formatTimestamp(long micros, String zone) {
        if (isInfinite(micros)) {
            return micros > 0 ? "infinity" : "-infinity";
        }
        StringBuilder text = new StringBuilder(29);
        boolean beforeChrist = appendDate(text, Math.floorDiv(micros, DAY_MICROS));
        text.append(' ');
        appendTime(text, Math.floorMod(micros, DAY_MICROS));
        return text.append(zone).append(beforeChrist ? " BC" : "").toString();
    }

    static long dateToTimestamp(long days) {
        if (isInfinite(days)) {
            return days;
        }
        if (days > TIMESTAMP_END / DAY_MICROS) {
            throw InvalidValue.outOfRange("date out of range for timestamp:");
        }
        return checkedTimestamp(days * DAY_MICROS);
    }

    /// Compares a date with a timestamp; a date beyond all timestamps is less than infinity only.
    static int compareDateWithTimestamp(long date, long timestamp) {
        if (!isInfinite(date) && date >= TIMESTAMP_END / DAY_MICROS) {
            return timestamp == INFINITY ? -1 : 1;
        }
        return Long.compare(dateToTimestamp(date), timestamp);
    }

    static long timestampToDate(long micros) {
        return isInfinite(micros) ? micros : Math.floorDiv(micros, DAY_MICROS);
    }

    static long timestampToTime(long micros) {
        return Math.floorMod(micros, DAY_MICROS);
    }

    static long datePlusDays(long date, long days) {
        return isInfinite(date) ? date : checkedDate(date + days);
    }

    static long daysBetween(long later, long earlier) {
        if (isInfinite(later) || isInfinite(earlier)) {
            throw new InvalidValue("cannot subtract infinite dates");
        }
        return later - earlier;
    }

    static long datePlusTime(long date, long time) {
        long midnight = dateToTimestamp(date);
        return isInfinite(midnight) ? midnight : checkedTimestamp(midnight + time);
    }

    /// The same time of the day that many months on, on the last day of a shorter month.
    static long plusMonths(long timestamp, int months) {
        long day = Math.floorDiv(timestamp, DAY_MICROS);
        LocalDate date = LocalDate.ofEpochDay(day + EPOCH_DAY_2000).plusMonths(months);
        long shifted = date.toEpochDay() - EPOCH_DAY_2000;
        if (Math.abs(shifted) > TIMESTAMP_END / DAY_MICROS + 1) {
            throw InvalidValue.outOfRange("timestamp");
        }
        return checkedTimestamp(shifted * DAY_MICROS + Math.floorMod(timestamp, DAY_MICROS));
    }
}
