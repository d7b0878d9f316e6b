package dev.tidemark.client.browser.build;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// What records have in common, called as their methods are.
final class Parts {
    private Parts() {}

    static boolean equalsOf(Parted one, @Nullable Object other) {
        return other instanceof Parted parted
                && one.getClass() == other.getClass()
                && Arrays.equals(one.parts(), parted.parts());
    }

    static int hashCodeOf(Parted one) {
        return Arrays.hashCode(one.parts());
    }

    static String toStringOf(Parted one) {
        return Arrays.toString(one.parts());
    }
}
