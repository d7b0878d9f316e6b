package dev.tidemark.client.port;

/// Random numbers that are the same for the same seed on every platform: xoroshiro128++.
///
/// Not for secrets. Production seeds it with 128 bits from the system, so that ids do not meet.
///
/// @see <a href="https://prng.di.unimi.it/">xoshiro / xoroshiro generators (Blackman, Vigna)</a>
public final class Chance {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final long VERSION_MASK = 0xF000L;
    private static final int UUID_DIGITS = 16;
    private static final String HEX = "0123456789abcdef";

    private long first;
    private long second;

    private Chance(long first, long second) {
        this.first = first;
        this.second = second;
    }

    /// Chance from a seed of any size; for tests one of the two may stay zero.
    public static Chance seeded(long high, long low) {
        // Neighbouring seeds must not give neighbouring numbers, and all bits zero give none.
        long first = scramble(high + GOLDEN);
        long second = scramble(low - GOLDEN);
        return new Chance(first, first == 0 && second == 0 ? GOLDEN : second);
    }

    /// Any 64 bits.
    public long nextLong() {
        long a = first;
        long b = second;
        long result = Long.rotateLeft(a + b, 17) + a;
        b ^= a;
        first = Long.rotateLeft(a, 49) ^ b ^ (b << 21);
        second = Long.rotateLeft(b, 28);
        return result;
    }

    /// A number from 0 until `bound`.
    ///
    /// @param bound at least 1
    public int below(int bound) {
        if (bound < 1) {
            throw new IllegalArgumentException("a bound below 1: " + bound);
        }
        return (int) (((nextLong() >>> 33) * bound) >>> 31);
    }

    /// A number from 0 until 1.
    public double unit() {
        return (nextLong() >>> 11) * 0x1.0p-53;
    }

    /// A random id, a UUID of version 4 in its usual text.
    public String uuid() {
        long high = (nextLong() & ~VERSION_MASK) | 0x4000L;
        return uuid(high, nextLong());
    }

    /// An id that sorts by time, a UUID of version 7 in its usual text.
    ///
    /// @see <a href="https://www.rfc-editor.org/rfc/rfc9562">RFC 9562, 5.7</a>
    public String uuidOf(long wallMs) {
        long high = (wallMs << 16) | (nextLong() & 0x0FFFL) | 0x7000L;
        return uuid(high, nextLong());
    }

    private static String uuid(long high, long low) {
        String digits = hex(high) + hex((low & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L);
        return digits.substring(0, 8)
                + '-'
                + digits.substring(8, 12)
                + '-'
                + digits.substring(12, 16)
                + '-'
                + digits.substring(16, 20)
                + '-'
                + digits.substring(20);
    }

    private static String hex(long value) {
        StringBuilder digits = new StringBuilder(UUID_DIGITS);
        for (int shift = 60; shift >= 0; shift -= 4) {
            digits.append(HEX.charAt((int) (value >>> shift) & 15));
        }
        return digits.toString();
    }

    private static long scramble(long seed) {
        long mixed = (seed ^ (seed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
