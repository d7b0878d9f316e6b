package dev.tidemark.protocol.write;

/// Sums of numbers in the texts of Postgres, to the last digit.
///
/// What `BigDecimal` would say, without it: it was a thirtieth of what a page loads.
public final class Decimals {
    /// More than Postgres has of digits on either side of the point.
    private static final int SCALE_MAX = 200_000;

    private Decimals() {}

    /// A number without its point.
    ///
    /// @param sign 1 or -1
    /// @param scale how many of the digits stand behind the point; negative if zeros are missing
    private record Parsed(int sign, String digits, int scale) {
        static Parsed of(String text) {
            int from = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
            int end = exponentAt(text);
            int exponent = end == text.length() ? 0 : Integer.parseInt(text.substring(end + 1));
            int point = text.indexOf('.');
            String digits =
                    point < 0
                            ? text.substring(from, end)
                            : text.substring(from, Math.max(from, point))
                                    + text.substring(point + 1, Math.max(point + 1, end));
            long scale = (point < 0 ? 0L : end - point - 1L) - exponent;
            boolean isNumber =
                    !digits.isEmpty() && digits.chars().allMatch(c -> c >= '0' && c <= '9');
            if (!isNumber || Math.abs(scale) > SCALE_MAX) {
                throw new NumberFormatException("no number, or none of Postgres");
            }
            return new Parsed(text.startsWith("-") ? -1 : 1, digits, (int) scale);
        }

        private static int exponentAt(String text) {
            int at = Math.max(text.indexOf('e'), text.indexOf('E'));
            return at < 0 ? text.length() : at;
        }

        String digits(int wanted) {
            return digits + "0".repeat(wanted - scale);
        }
    }

    /// The exact sum, without an exponent, with as many digits behind the point as the longer one.
    ///
    /// @throws NumberFormatException if one is no number, or not finite
    public static String sum(String one, String other) {
        Parsed first = Parsed.of(one);
        Parsed second = Parsed.of(other);
        int scale = Math.max(first.scale, second.scale);
        String left = first.digits(scale);
        String right = second.digits(scale);
        int length = Math.max(left.length(), right.length()) + 1;
        left = "0".repeat(length - left.length()) + left;
        right = "0".repeat(length - right.length()) + right;
        boolean smaller = left.compareTo(right) < 0;
        int sign = smaller ? second.sign : first.sign;
        String digits =
                smaller
                        ? sum(right, left, first.sign * second.sign)
                        : sum(left, right, first.sign * second.sign);
        return plain(sign, digits, scale);
    }

    /// `larger` and `sign` times `smaller`, both of the same length.
    private static String sum(String larger, String smaller, int sign) {
        char[] digits = new char[larger.length()];
        int carry = 0;
        for (int i = digits.length - 1; i >= 0; i--) {
            int digit = larger.charAt(i) - '0' + sign * (smaller.charAt(i) - '0') + carry;
            carry = digit < 0 ? -1 : digit / 10;
            digits[i] = (char) ('0' + digit - 10 * carry);
        }
        return new String(digits);
    }

    private static String plain(int sign, String digits, int scale) {
        int from = 0;
        int last = digits.length() - 1 - Math.max(scale, 0);
        String padded = digits;
        if (last < 0) {
            padded = "0".repeat(-last) + digits;
            last = 0;
        }
        while (from < last && padded.charAt(from) == '0') {
            from++;
        }
        String whole = padded.substring(from, last + 1);
        String rest = padded.substring(last + 1);
        boolean zero = whole.equals("0") && rest.chars().allMatch(c -> c == '0');
        String zeros = scale < 0 && !zero ? "0".repeat(-scale) : "";
        return (sign < 0 && !zero ? "-" : "") + whole + zeros + (scale > 0 ? "." + rest : "");
    }
}
