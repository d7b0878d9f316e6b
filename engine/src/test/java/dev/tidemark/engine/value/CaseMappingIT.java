package dev.tidemark.engine.value;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.testing.PostgresExtension;
import dev.tidemark.testing.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Letter case is that of Postgres for every code point there is.
@ExtendWith(PostgresExtension.class)
final class CaseMappingIT {
    @ParameterizedTest
    @ValueSource(strings = {"C", "pg_c_utf8"})
    void everyCodePointIsMappedAsInPostgres(String collation, TestDatabase database)
            throws SQLException {
        CaseMapping mapping = collation.equals("C") ? CaseMapping.ASCII : CaseMapping.UNICODE;
        Map<Integer, String> ours = new TreeMap<>();
        for (int c = 1; c <= Character.MAX_CODE_POINT; c++) {
            if (mapping.lower(c) != c || mapping.upper(c) != c) {
                ours.put(c, mapping.lower(c) + "/" + mapping.upper(c));
            }
        }

        Map<Integer, String> theirs = new TreeMap<>();
        for (List<@Nullable String> row : mapped(database, collation)) {
            theirs.put(Integer.valueOf(String.valueOf(row.get(0))), row.get(1) + "/" + row.get(2));
        }

        assertThat(ours).isEqualTo(theirs);
    }

    private static List<List<@Nullable String>> mapped(TestDatabase database, String collation)
            throws SQLException {
        String sql =
                """
                SELECT i, ascii(lower(chr(i) COLLATE "X")), ascii(upper(chr(i) COLLATE "X"))
                FROM generate_series(1, 1114111) i
                WHERE i NOT BETWEEN 55296 AND 57343
                  AND (lower(chr(i) COLLATE "X") <> chr(i)
                    OR upper(chr(i) COLLATE "X") <> chr(i))
                """;
        return database.query(sql.replace("\"X\"", '"' + collation + '"'));
    }
}
