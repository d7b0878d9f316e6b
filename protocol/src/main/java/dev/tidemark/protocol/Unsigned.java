package dev.tidemark.protocol;

/// Unsigned 64-bit numbers in decimal. The JDK can read them too, but not where it is JavaScript.
public final class Unsigned {
    private static final long TENTH_OF_MAX = 1_844_674_407_370_955_161L;

    private Unsigned() {}

    /// Reads one or more decimal digits.
    ///
    /// @throws NumberFormatException if `text` is something else or above 2^64-1
    public static long parse(String text) {
        if (text.isEmpty()) {
            throw new NumberFormatException("no digits");
        }
        long value = 0;
        for (int i = 0; i < text.length(); i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                throw new NumberFormatException("not a digit at " + i);
            }
            long next = value * 10 + digit;
            boolean over =
                    Long.compareUnsigned(value, TENTH_OF_MAX) > 0
                            || Long.compareUnsigned(next, digit) < 0;
            if (over) {
                throw new NumberFormatException("above 2^64-1");
            }
            value = next;
        }
        return value;
    }
}
