package dev.tidemark.client.shape;

import java.util.List;
import java.util.OptionalLong;

/// A query inside a shape: rows that are wanted now.
///
/// Asked for by POST, so that neither caches nor logs of servers keep it. Names are the database's.
///
/// @param where a condition in the where language; empty for none
/// @param params values of `$1`, `$2` and so on
/// @param orderBy such as `created_at DESC`; empty for none
/// @param limit at most so many rows; needs an order
/// @param offset so many rows are left out; needs an order
public record Subset(
        String where,
        List<String> params,
        String orderBy,
        OptionalLong limit,
        OptionalLong offset) {
    public Subset {
        params = List.copyOf(params);
        if (orderBy.isEmpty() && (limit.isPresent() || offset.isPresent())) {
            throw new IllegalArgumentException("a limit or an offset needs an order");
        }
    }

    /// All rows of the shape.
    public static Subset all() {
        return new Subset("", List.of(), "", OptionalLong.empty(), OptionalLong.empty());
    }

    /// The rows that satisfy `where`.
    public static Subset where(String where, String... params) {
        return new Subset(where, List.of(params), "", OptionalLong.empty(), OptionalLong.empty());
    }

    /// The first `max` of these rows in an order.
    public Subset first(long max, String order) {
        return new Subset(where, params, order, OptionalLong.of(max), OptionalLong.empty());
    }

    /// The `max` rows after the first `skipped` in an order.
    public Subset page(long skipped, long max, String order) {
        return new Subset(where, params, order, OptionalLong.of(max), OptionalLong.of(skipped));
    }
}
