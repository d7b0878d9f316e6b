package dev.tidemark.client.row;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A JSON object from the server, read member by member.
///
/// A member of another kind than asked for counts as absent.
public interface WireObject {
    /// A string, or the digits of a number; null if absent.
    @Nullable String text(String name);

    /// Whether the member is `true`.
    boolean isTrue(String name);

    /// Strings and digits of numbers in an array; empty if absent.
    List<String> texts(String name);

    /// The booleans of an array; empty if absent.
    List<Boolean> truths(String name);

    /// The objects of an array; empty if absent.
    List<WireObject> objects(String name);
}
