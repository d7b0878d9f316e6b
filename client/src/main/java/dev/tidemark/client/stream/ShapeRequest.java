package dev.tidemark.client.stream;

import dev.tidemark.client.row.ColumnNames;
import dev.tidemark.protocol.LogMode;
import dev.tidemark.protocol.Replica;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Which shape to follow, and where.
///
/// `table`, `where` and what else the server wants to know are `params` of the address; a server
/// that offers named shapes may want none of it.
///
/// @param url address of the shape route, absolute; may have a query
/// @param params of the query, beside those of the protocol
/// @param headers sent with each request, such as `Authorization`
/// @param columns columns by the program's names; empty for all
/// @param replica how much of a row updates carry
/// @param log whether the log begins with the rows
/// @param names how the program calls the columns
public record ShapeRequest(
        String url,
        Map<String, String> params,
        Map<String, String> headers,
        List<String> columns,
        Replica replica,
        LogMode log,
        ColumnNames names) {
    private static final Set<String> RESERVED =
            Set.of("cursor", "handle", "live", "live_sse", "offset", "cache-buster");

    public ShapeRequest {
        params = Collections.unmodifiableMap(new LinkedHashMap<>(params));
        headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
        columns = List.copyOf(columns);
        for (String name : params.keySet()) {
            if (RESERVED.contains(name)) {
                throw new IllegalArgumentException("`" + name + "` is the stream's own parameter");
            }
        }
    }

    /// The whole shape behind `url`, with the protocol's defaults.
    public static ShapeRequest at(String url) {
        return new ShapeRequest(
                url,
                Map.of(),
                Map.of(),
                List.of(),
                Replica.DEFAULT,
                LogMode.FULL,
                ColumnNames.same());
    }

    /// The same with `table`.
    public ShapeRequest table(String table) {
        return param("table", table);
    }

    /// The same with a condition, in which `$1` stands for the first of `values`.
    public ShapeRequest where(String condition, String... values) {
        ShapeRequest with = param("where", condition);
        for (int i = 0; i < values.length; i++) {
            with = with.param("params[" + (i + 1) + "]", values[i]);
        }
        return with;
    }

    /// The same with one more parameter.
    public ShapeRequest param(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(params);
        more.put(name, value);
        return new ShapeRequest(url, more, headers, columns, replica, log, names);
    }

    /// The same with one more header.
    public ShapeRequest header(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new ShapeRequest(url, params, more, columns, replica, log, names);
    }

    /// The same with some columns only, by the program's names.
    public ShapeRequest columns(String... chosen) {
        return new ShapeRequest(url, params, headers, List.of(chosen), replica, log, names);
    }

    /// The same with other names for the columns.
    public ShapeRequest names(ColumnNames other) {
        return new ShapeRequest(url, params, headers, columns, replica, log, other);
    }

    /// The same with whole rows in updates and deletes.
    public ShapeRequest fullRows() {
        return new ShapeRequest(url, params, headers, columns, Replica.FULL, log, names);
    }

    /// The same without the rows: they are asked for as subsets.
    public ShapeRequest changesOnly() {
        return new ShapeRequest(
                url, params, headers, columns, replica, LogMode.CHANGES_ONLY, names);
    }

    /// The same with other parameters and headers in place of those of the same name.
    ShapeRequest with(Map<String, String> otherParams, Map<String, String> otherHeaders) {
        Map<String, String> allParams = new LinkedHashMap<>(params);
        allParams.putAll(otherParams);
        Map<String, String> allHeaders = new LinkedHashMap<>(headers);
        allHeaders.putAll(otherHeaders);
        return new ShapeRequest(url, allParams, allHeaders, columns, replica, log, names);
    }

    /// The value of a parameter.
    public Optional<String> param(String name) {
        return Optional.ofNullable(params.get(name));
    }

    /// The place only; parameters and headers may be secret.
    @Override
    public String toString() {
        int query = url.indexOf('?');
        return query < 0 ? url : url.substring(0, query);
    }
}
