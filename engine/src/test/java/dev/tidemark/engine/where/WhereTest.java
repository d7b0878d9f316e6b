package dev.tidemark.engine.where;

import static dev.tidemark.engine.where.RoutingKey.Kind.CONTAINS;
import static dev.tidemark.engine.where.RoutingKey.Kind.EQUALS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.engine.catalog.Collation;
import dev.tidemark.engine.catalog.Column;
import dev.tidemark.engine.catalog.Table;
import dev.tidemark.engine.value.CaseMapping;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class WhereTest {
    private static final TextRow ROW = new TextRow("7", "two", null, "t");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    id = 7                          | TRUE
                    id = '7' AND value = 'two'      | TRUE
                    priority > 1                    | UNKNOWN
                    priority > 1 OR done            | TRUE
                    priority > 1 AND NOT done       | FALSE
                    NOT (priority > 1)              | UNKNOWN
                    id IN (1, 2)                    | FALSE
                    id IN (1, NULL)                 | UNKNOWN
                    id IN (7, NULL)                 | TRUE
                    id NOT IN (1, NULL)             | UNKNOWN
                    id = ANY('{1,NULL}')            | UNKNOWN
                    id <> ALL('{1,NULL}')           | UNKNOWN
                    priority = ANY('{}')            | FALSE
                    priority IS DISTINCT FROM 1     | TRUE
                    priority IS NULL                | TRUE
                    value LIKE 't%'                 | TRUE
                    value ILIKE 'T_O'               | TRUE
                    value ~ '^t.o$'                | TRUE
                    CASE WHEN done THEN id ELSE 0 END = 7 | TRUE
                    id / (id - 7) = 1               | UNKNOWN
                    id * 2147483647 > 0             | UNKNOWN
                    id = 7.0                        | TRUE
                    items.id = 7 AND public.items.done | TRUE
                    length(value) = 3               | TRUE
                    id BETWEEN SYMMETRIC 9 AND 5    | TRUE
                    """,
            quoteCharacter = '`')
    void clausesHaveThreeTruthValues(String clause, Truth truth) {
        assertThat(Tables.where(Tables.ITEMS, clause).test(ROW)).isEqualTo(truth);
    }

    @Test
    void parametersAreQuotedLiteralsWithACast() {
        Where where = Tables.where(Tables.ITEMS, "id = $1 AND value = $2", "0", "o'ne\\");

        assertThat(where.sql())
                .isEqualTo("((\"id\" = '0'::int4) AND (\"value\" = E'o''ne\\\\'::text))");
        assertThat(where.columns()).containsExactlyInAnyOrder(0, 1);
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    value::varchar(2) = 'tw'        | (("value")::varchar)::varchar(2)
                    value::char = 't'               | (("value")::bpchar)::bpchar(1)
                    id::numeric(4, 1) = 7           | (("id")::numeric)::numeric(4, 1)
                    """,
            delimiter = '|',
            quoteCharacter = '`')
    void castsWithALengthAreWrittenOutAndNotRouted(String clause, String cast) {
        Where where = Tables.where(Tables.ITEMS, clause);

        assertThat(where.sql()).contains(cast);
        assertThat(where.test(ROW)).isEqualTo(Truth.TRUE);
        assertThat(where.routing()).isEmpty();
    }

    @Test
    void aNullInsideJsonIsNoneWhenItIsCast() {
        assertThat(Tables.where(Tables.ALL_TYPES, "(jb->'n')::int = 1").sql())
                .contains("NULLIF((\"jb\" -> 'n'::text), 'null'::jsonb)::int4");
        assertThat(Tables.where(Tables.ALL_TYPES, "('null'::jsonb)::bool IS NULL").sql())
                .isEqualTo("'t'::bool");
    }

    @Test
    void bytesAreOneTextHoweverTheyAreWritten() {
        Table files = Tables.table("files", "hash bytea");

        assertThat(Tables.where(files, "hash = '\\xDE AD'").identity())
                .isEqualTo(Tables.where(files, "hash = '\\336\\255'").identity());
        assertThat(Tables.where(files, "hash = '\\xDEAD'").routing())
                .containsExactly(new RoutingKey(0, EQUALS, "\\xdead"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ID=1 and VALUE='a'",
                "value = 'a' AND id = 1",
                "  1 = id\n AND 'a' = value -- same",
                "(id = 1) AND (value = 'a') AND id = 1"
            })
    void equalClausesHaveOneIdentity(String clause) {
        assertThat(Tables.where(Tables.ITEMS, clause).identity())
                .isEqualTo(
                        Tables.where(Tables.ITEMS, "id = $1 AND value = $2", "1", "a").identity());
    }

    @Test
    void theOrderOfAListDoesNotMatterForIdentity() {
        assertThat(identity("id IN (1, 2, 3)")).isEqualTo(identity("id in (3,1,2,2)"));
        assertThat(identity("id IN (1, 2)")).isNotEqualTo(identity("id NOT IN (1, 2)"));
        assertThat(identity("id < 1"))
                .isNotEqualTo(identity("id > 1"))
                .isEqualTo(identity("1 > id"));
    }

    @Test
    void anOrderThatGuardsAgainstAnErrorIsKept() {
        assertThat(identity("id <> 0 AND 10 / id > 1"))
                .isNotEqualTo(identity("10 / id > 1 AND id <> 0"));
    }

    private static String identity(String clause) {
        return Tables.where(Tables.ITEMS, clause).identity();
    }

    @Test
    void equalityIsRouted() {
        assertThat(routing("id = 1")).containsExactly(new RoutingKey(0, EQUALS, "1"));
        assertThat(routing("id = 1 AND done")).containsExactly(new RoutingKey(0, EQUALS, "1"));
        assertThat(routing("id IN (1, 2) AND value = 'x'"))
                .containsExactly(new RoutingKey(1, EQUALS, "x"));
        assertThat(routing("id = 1 OR value = 'x'"))
                .containsExactly(new RoutingKey(0, EQUALS, "1"), new RoutingKey(1, EQUALS, "x"));
        assertThat(routing("id = ANY('{3,4}')"))
                .containsExactly(new RoutingKey(0, EQUALS, "3"), new RoutingKey(0, EQUALS, "4"));
        assertThat(routing("id = 1 OR done")).isEmpty();
        assertThat(routing("NOT id = 1")).isEmpty();
        assertThat(routing("id > 1")).isEmpty();
        assertThat(routing("id = 1.5")).isEmpty();
    }

    private static List<RoutingKey> routing(String clause) {
        return Tables.where(Tables.ITEMS, clause).routing();
    }

    @Test
    void membershipInAnArrayColumnIsRouted() {
        int ia = Tables.ALL_TYPES.indexOf("ia");
        List<RoutingKey> key = List.of(new RoutingKey(ia, CONTAINS, "1"));

        assertThat(Tables.where(Tables.ALL_TYPES, "ia @> ARRAY[1,2]").routing()).isEqualTo(key);
        assertThat(Tables.where(Tables.ALL_TYPES, "'{1}' <@ ia").routing()).isEqualTo(key);
        assertThat(Tables.where(Tables.ALL_TYPES, "1 = ANY(ia)").routing()).isEqualTo(key);
        assertThat(Tables.where(Tables.ALL_TYPES, "ia @> '{}'").routing()).isEmpty();
    }

    @Test
    void routingKeysHaveTheTextThatPostgresWrites() {
        String uuid = "A0EEBC99-9C0B-4EF8-BB6D-6BB9BD380A11";
        Where where = Tables.where(Tables.ALL_TYPES, "u = '" + uuid + "' AND i8 = 7");

        assertThat(where.routing().getFirst().value())
                .isEqualTo("a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    value > 'o'        | the order
                    value ILIKE 'a%'   | letter case
                    lower(value) = 'a' | letter case
                    value ~ '\\w'      | character classes
                    value ~* 'a'       | letter case
                    """,
            quoteCharacter = '`')
    void whatTheCollationHidesIsRefused(String clause, String reason) {
        Collation english = new Collation(Collation.Provider.LIBC, "en_US.utf8", true);

        assertThat(outcome(english, clause, Where.Surroundings.UNKNOWN)).contains(reason);
        assertThat(outcome(Collation.C, clause, Where.Surroundings.UNKNOWN)).startsWith("accepted");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "value = 'a'",
                "value IN ('a', 'b')",
                "value LIKE 'a%'",
                "value COLLATE \"C\" > 'o'",
                "lower(value COLLATE \"C\") = 'a'",
                "value ~ '^[a-c]+$'"
            })
    void whatNoLocaleChangesIsAccepted(String clause) {
        Collation english = new Collation(Collation.Provider.LIBC, "en_US.utf8", true);

        assertThat(outcome(english, clause, Where.Surroundings.UNKNOWN)).startsWith("accepted");
    }

    @Test
    void equalityUnderANondeterministicCollationIsRefused() {
        Collation loose = new Collation(Collation.Provider.ICU, "und-u-ks-level2", false);

        assertThat(outcome(loose, "value = 'a'", Where.Surroundings.UNKNOWN)).contains("equality");
        assertThat(outcome(loose, "value LIKE 'a'", Where.Surroundings.UNKNOWN))
                .contains("equality");
    }

    @Test
    void aCaseMappingFromTheDatabaseOpensItsLocale() {
        Where.Surroundings surroundings =
                new Where.Surroundings() {
                    @Override
                    public boolean hasTable(String schema, String table) {
                        return true;
                    }

                    @Override
                    public Optional<CaseMapping> caseMapping(Collation collation) {
                        return Optional.of(CaseMapping.UNICODE);
                    }
                };
        Collation english = new Collation(Collation.Provider.LIBC, "en_US.utf8", true);

        assertThat(outcome(english, "value ILIKE 'a%'", surroundings)).startsWith("accepted");
    }

    private static String outcome(
            Collation collation, String clause, Where.Surroundings surroundings) {
        List<Column> columns =
                Tables.ITEMS.columns().stream()
                        .map(c -> new Column(c.name(), c.type(), -1, false, -1, false, collation))
                        .toList();
        Table table = new Table(1, "public", "items", false, List.of(), columns);
        return Tables.outcome(
                Where.compile(
                        clause,
                        Map.of(),
                        table,
                        new Where.Scope(Where.Purpose.SHAPE, Tables.names(table)),
                        surroundings));
    }

    @Test
    void patternsTakeLinearTime() {
        @Nullable String[] values = {"1", "a".repeat(20_000), null, null};
        TextRow row = new TextRow(values);

        assertThat(Tables.where(Tables.ITEMS, "value ~ '^(a+)+$'").test(row)).isEqualTo(Truth.TRUE);
        assertThat(Tables.where(Tables.ITEMS, "value ~ '(a*)*b'").test(row)).isEqualTo(Truth.FALSE);
        assertThat(Tables.where(Tables.ITEMS, "value LIKE '%a%a%a%a%a%b'").test(row))
                .isEqualTo(Truth.FALSE);
    }
}
