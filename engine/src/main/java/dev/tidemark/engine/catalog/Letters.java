package dev.tidemark.engine.catalog;

import java.util.List;

/// What `lower` and `upper` of one collation do to single code points.
///
/// @param changes three numbers for each code point that they change: itself, its lower and its
///   upper form; ascending
public record Letters(List<Integer> changes) {
    public Letters {
        changes = List.copyOf(changes);
    }
}
