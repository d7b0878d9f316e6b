package dev.tidemark.server.settings;

import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the values of one source, with units.
final class Values {
    private static final Pattern WITH_UNIT = Pattern.compile("(\\d{1,15})\\s*([a-zA-Z]*)");

    private final SettingsSource source;

    Values(SettingsSource source) {
        this.source = source;
    }

    /// The text or its default; null if there is neither.
    @Nullable String optional(Key key) {
        String text = source.text(key);
        if (text != null) {
            return text;
        }
        return key.fallback().isEmpty() ? null : key.fallback();
    }

    /// The text or its default, which there is.
    String text(Key key) {
        String text = optional(key);
        if (text == null) {
            throw new SettingException(key.names().getFirst() + " is not set");
        }
        return text;
    }

    boolean flag(Key key) {
        return switch (text(key).toLowerCase(Locale.ROOT)) {
            case "true", "1", "yes", "on" -> true;
            case "false", "0", "no", "off" -> false;
            default -> throw SettingException.of(key, "true or false");
        };
    }

    int number(Key key, int min, int max) {
        String expected = "a number from %d to %d".formatted(min, max);
        try {
            int value = Integer.parseInt(text(key));
            if (value < min || value > max) {
                throw SettingException.of(key, expected);
            }
            return value;
        } catch (NumberFormatException notANumber) {
            throw SettingException.of(key, expected);
        }
    }

    /// `500ms`, `30s`, `5min`, `1h`; a bare number counts milliseconds.
    Duration duration(Key key) {
        Matcher matcher = WITH_UNIT.matcher(text(key));
        if (!matcher.matches()) {
            throw durationExpected(key);
        }
        long count = Long.parseLong(matcher.group(1));
        try {
            return switch (matcher.group(2).toLowerCase(Locale.ROOT)) {
                case "", "ms", "msec" -> Duration.ofMillis(count);
                case "s", "sec" -> Duration.ofSeconds(count);
                case "m", "min" -> Duration.ofMinutes(count);
                case "h", "hr" -> Duration.ofHours(count);
                default -> throw durationExpected(key);
            };
        } catch (ArithmeticException tooLong) {
            throw durationExpected(key);
        }
    }

    /// `8MiB`, `10000`; a bare number counts bytes.
    long bytes(Key key) {
        Matcher matcher = WITH_UNIT.matcher(text(key));
        if (!matcher.matches()) {
            throw bytesExpected(key);
        }
        long count = Long.parseLong(matcher.group(1));
        int shift =
                switch (matcher.group(2).toLowerCase(Locale.ROOT)) {
                    case "", "b" -> 0;
                    case "k", "kb", "kib" -> 10;
                    case "m", "mb", "mib" -> 20;
                    case "g", "gb", "gib" -> 30;
                    default -> throw bytesExpected(key);
                };
        if (count > Long.MAX_VALUE >> shift) {
            throw bytesExpected(key);
        }
        return count << shift;
    }

    private static SettingException durationExpected(Key key) {
        return SettingException.of(key, "a duration such as 500ms, 30s, 5min or 1h");
    }

    private static SettingException bytesExpected(Key key) {
        return SettingException.of(key, "a size such as 10000, 64KiB or 8MiB");
    }
}
