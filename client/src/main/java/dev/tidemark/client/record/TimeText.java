package dev.tidemark.client.record;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/// Postgres's text of a `timestamptz`: `2026-11-21 14:05:00.25+00`.
///
/// @see <a href="https://www.postgresql.org/docs/current/datatype-datetime.html">Date/Time
///   Types</a>
final class TimeText {
    private static final int DATE_LENGTH = 10;
    private static final int NANOS_PER_MICRO = 1000;
    private static final int FRACTION_DIGITS = 6;

    private TimeText() {}

    static Instant read(String text) {
        String iso = text.replace(' ', 'T');
        if (iso.endsWith("Z")) {
            return Instant.parse(iso);
        }
        int sign = Math.max(iso.lastIndexOf('+'), iso.lastIndexOf('-'));
        if (sign <= DATE_LENGTH) {
            throw new IllegalArgumentException("a time without zone");
        }
        return LocalDateTime.parse(iso.substring(0, sign))
                .toInstant(ZoneOffset.of(iso.substring(sign)));
    }

    /// As Postgres writes it in UTC, so that a value that came back is the text that went.
    static String write(Instant instant) {
        OffsetDateTime utc = instant.atOffset(ZoneOffset.UTC);
        String time =
                padded(utc.getHour(), 2)
                        + ':'
                        + padded(utc.getMinute(), 2)
                        + ':'
                        + padded(utc.getSecond(), 2);
        int micros = utc.getNano() / NANOS_PER_MICRO;
        return utc.toLocalDate().toString() + ' ' + time + fraction(micros) + "+00";
    }

    private static String fraction(int micros) {
        if (micros == 0) {
            return "";
        }
        String digits = padded(micros, FRACTION_DIGITS);
        int end = digits.length();
        while (digits.charAt(end - 1) == '0') {
            end--;
        }
        return "." + digits.substring(0, end);
    }

    private static String padded(int number, int length) {
        String digits = Integer.toString(number);
        return "0".repeat(Math.max(0, length - digits.length())) + digits;
    }
}
