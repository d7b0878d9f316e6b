package dev.tidemark.client.jdk.store;

import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One of the files that a store had one after another; the name says all that must be known
/// before the first record is read, so that no damaged byte can make a file unreadable.
///
/// @param number from 1; the greatest counts
/// @param salt of its checksums
record Generation(long number, long salt) {
    static final String UNFINISHED = ".tmp";
    private static final Pattern NAME =
            Pattern.compile("tidemark(\\d{1,4})-(\\d{10})-([0-9a-f]{16})\\.log");
    private static final String VERSION = "1";
    private static final int NUMBER_DIGITS = 10;

    String name() {
        // Not by a format: at a program's start that is most of what opening a small store costs.
        String digits = digits(Long.toString(number), NUMBER_DIGITS);
        return "tidemark"
                + VERSION
                + "-"
                + digits
                + "-"
                + HexFormat.of().toHexDigits(salt)
                + ".log";
    }

    /// Where bytes are kept that are no record.
    String damaged(long from) {
        return "damaged-" + digits(Long.toString(number), NUMBER_DIGITS) + "-" + from + ".bin";
    }

    private static String digits(String digits, int atLeast) {
        return "0".repeat(Math.max(0, atLeast - digits.length())) + digits;
    }

    /// The generation that counts.
    static Optional<Generation> newest(List<String> names) {
        return names.stream()
                .map(Generation::parse)
                .flatMap(Optional::stream)
                .max(Comparator.comparingLong(Generation::number));
    }

    /// Whether a newer program wrote here, in a way that this one can't read.
    static boolean foreign(List<String> names) {
        return names.stream()
                .map(NAME::matcher)
                .anyMatch(name -> name.matches() && !name.group(1).equals(VERSION));
    }

    /// Files that a newer generation made superfluous, or that were not finished.
    List<String> superfluous(List<String> names) {
        return names.stream()
                .filter(
                        name ->
                                name.endsWith(".log" + UNFINISHED)
                                        || parse(name)
                                                .map(other -> other.number < number)
                                                .orElse(false))
                .toList();
    }

    private static Optional<Generation> parse(String name) {
        Matcher parts = NAME.matcher(name);
        if (!parts.matches() || !parts.group(1).equals(VERSION)) {
            return Optional.empty();
        }
        return Optional.of(
                new Generation(
                        Long.parseLong(parts.group(2)),
                        Long.parseUnsignedLong(parts.group(3), 16)));
    }
}
