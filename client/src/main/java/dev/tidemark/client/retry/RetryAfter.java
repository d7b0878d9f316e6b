package dev.tidemark.client.retry;

import dev.tidemark.protocol.Pieces;
import java.util.List;
import java.util.Optional;

/// The header `Retry-After`: seconds, or a date of HTTP.
///
/// @see <a href="https://www.rfc-editor.org/rfc/rfc9110#name-retry-after">RFC 9110, 10.2.3</a>
public final class RetryAfter {
    /// A server that asks for more is not believed.
    public static final long MAX_MS = 3_600_000;

    private static final String MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";
    private static final int DATE_PARTS = 6;
    private static final int WHOLE_DIGITS_MAX = 9;

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
        // Not by a double: the browser would load tables of their texts for this one number.
        int point = text.indexOf('.');
        String whole = point < 0 ? text : text.substring(0, point);
        String fraction = point < 0 ? "" : text.substring(point + 1);
        if (whole.isEmpty() || !digits(whole) || !digits(fraction)) {
            return Optional.empty();
        }
        if (whole.length() > WHOLE_DIGITS_MAX) {
            return Optional.of(MAX_MS);
        }
        String thousandths = (fraction + "000").substring(0, 3);
        return Optional.of(Long.parseLong(whole) * 1000 + Long.parseLong(thousandths));
    }

    private static boolean digits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    /// Reads `Sun, 06 Nov 1994 08:49:37 GMT`, the only form that may still be sent.
    private static long untilDate(String text, long wallMs) {
        List<String> parts = Pieces.of(text, ' ');
        if (parts.size() != DATE_PARTS || !parts.get(5).equals("GMT")) {
            return 0;
        }
        List<String> clock = Pieces.of(parts.get(4), ':');
        int month = MONTHS.indexOf(parts.get(2));
        if (clock.size() != 3 || month < 0 || month % 3 != 0) {
            return 0;
        }
        try {
            long days =
                    daysSince1970(
                            Integer.parseInt(parts.get(3)),
                            month / 3 + 1,
                            Integer.parseInt(parts.get(1)));
            long seconds =
                    Integer.parseInt(clock.get(0)) * 3600L
                            + Integer.parseInt(clock.get(1)) * 60L
                            + Integer.parseInt(clock.get(2));
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
