package dev.tidemark.client.shape;

import java.util.List;

/// What a batch did to the rows.
///
/// @param <R> a row
/// @param shown what people see change now: empty before the log's end is reached
/// @param touched keys whose stored form ([ShapeRows#stored]) is another one now or gone; may hold
///   rows that look the same
public record RowChanges<R>(List<RowChange<R>> shown, List<String> touched) {
    public RowChanges {
        shown = List.copyOf(shown);
        touched = List.copyOf(touched);
    }
}
