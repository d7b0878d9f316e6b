package dev.tidemark.engine.value;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.engine.catalog.Collation;
import dev.tidemark.engine.catalog.DatabaseCollations;
import dev.tidemark.engine.catalog.Letters;
import dev.tidemark.engine.postgres.Database;
import dev.tidemark.engine.postgres.DatabaseConfig;
import dev.tidemark.engine.postgres.DatabaseUrl;
import dev.tidemark.testing.PostgresExtension;
import dev.tidemark.testing.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
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

    @Test
    void whatTheDatabaseSaysOfACollationIsWhatItDoes(TestDatabase database) throws Exception {
        DatabaseConfig config = DatabaseConfig.of(DatabaseUrl.parse(database.url()));
        try (Database asked = Database.open(config)) {
            DatabaseCollations collations = new DatabaseCollations(asked);
            assertThat(collations.usual())
                    .isEqualTo(new Collation(Collation.Provider.BUILTIN, "C.UTF-8", true));

            CaseMapping mapping =
                    collations.letters(collations.usual()).map(CaseMapping::of).orElseThrow();
            assertThat(mapping).isSameAs(CaseMapping.UNICODE);

            Collation icu = new Collation(Collation.Provider.ICU, "en-US", true);
            assertThat(collations.letters(icu)).isEmpty();
        }
    }

    @Test
    void whatDiffersFromUnicodeIsKept() {
        Letters turkish = new Letters(List.of((int) 'I', 0x131, (int) 'I'));
        CaseMapping mapping = CaseMapping.of(turkish);

        assertThat(mapping.lower("I")).isEqualTo("\u0131");
        assertThat(mapping.upper("a")).isEqualTo("a");
        assertThat(mapping.plainInAscii()).isFalse();
        assertThat(CaseMapping.changed(mapping.changes())).isEqualTo(mapping);
        assertThat(CaseMapping.changed(List.of())).isSameAs(CaseMapping.UNICODE);
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
