package dev.tidemark.client.retry;

import java.util.Optional;

/// The header `Retry-After`: seconds, or a date of HTTP.
///
/// @see <a href="https://www.rfc-editor.org/rfc/rfc9110#name-retry-after">RFC 9110, 10.2.3</a>
public final class RetryAfter {
    /// A server that asks for more is not believed.
    public static final long MAX_MS = 3_600_000;

    private static final String MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";
    private static final int DATE_PARTS = 6;

    private RetryAfter() {}

    /// How long to wait in milliseconds, 0 to [#MAX_MS]; 0 for a header that says nothing.
    ///
    /// @param wallMs now, to compare a date with
    public static long ms(Optional<String> header, long wallMs) {
        return header.map(String::strip)
                .map(text -> seconds(text).orElseGet(() -> untilDate(text, wallMs)))
                .map(ms -> Math.max(0, Math.min(MAX_MS, ms)))
                .orElse(0L);
    }

    private static Optional<Long> seconds(String text) {
        try {
            double seconds = Double.parseDouble(text);
            // In JavaScript, NaN can't be cast.
            return Double.isNaN(seconds)
                    ? Optional.of(0L)
                    : Optional.of((long) (Math.max(0, Math.min(seconds, MAX_MS)) * 1000));
        } catch (NumberFormatException noNumber) {
            return Optional.empty();
        }
    }

    /// Reads `Sun, 06 Nov 1994 08:49:37 GMT`, the only form that may still be sent.
    private static long untilDate(String text, long wallMs) {
        String[] parts = text.split(" ", -1);
        if (parts.length != DATE_PARTS || !parts[5].equals("GMT")) {
            return 0;
        }
        String[] clock = parts[4].split(":", -1);
        int month = MONTHS.indexOf(parts[2]);
        if (clock.length != 3 || month < 0 || month % 3 != 0) {
            return 0;
        }
        try {
            long days =
                    daysSince1970(
                            Integer.parseInt(parts[3]), month / 3 + 1, Integer.parseInt(parts[1]));
            long seconds =
                    Integer.parseInt(clock[0]) * 3600L
                            + Integer.parseInt(clock[1]) * 60L
                            + Integer.parseInt(clock[2]);
            return days * 86_400_000 + seconds * 1000 - wallMs;
        } catch (NumberFormatException noDate) {
            return 0;
        }
    }

    private static long daysSince1970(int year, int month, int day) {
        // March is the first month here, so that the leap day comes last.
        long years = month > 2 ? year : year - 1L;
        long months = month > 2 ? month - 3L : month + 9L;
        long leaps =
                Math.floorDiv(years, 4) - Math.floorDiv(years, 100) + Math.floorDiv(years, 400);
        return years * 365 + leaps + (153 * months + 2) / 5 + day - 719_469;
    }
}
