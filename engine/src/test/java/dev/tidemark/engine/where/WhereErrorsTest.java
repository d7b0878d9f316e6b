package dev.tidemark.engine.where;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.engine.catalog.Table;
import dev.tidemark.engine.where.Where.Purpose;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WhereErrorsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    id >                          | At location 19: syntax error at end of input
                    nope = 1                      | At location 0: unknown reference nope
                    id = 'x'                      | At location 5: invalid syntax for type int4: x
                    id                            | WHERE clause must return a boolean
                    value = 1                     | At location 6: Could not select an operator overload
                    1                             | WHERE clause must return a boolean
                    id = $1                       | At location 5: parameter $1 was not provided
                    id > 1; select 1              | unescaped ";" causing statement split
                    now() > '2020-01-01'          | At location 0: unknown or unsupported function now/0
                    id = 1 ORDER BY id            | malformed query ending with SQL clauses
                    id = 1 OR                     | At location 24: syntax error at end of input
                    value LIKE 5                  | At location 6: Could not select an operator overload
                    random() > 0.5                | At location 0: unknown or unsupported function random/0
                    id::nope = 1                  | At location 4: unsupported type nope
                    (SELECT 1) = 1                | At location 23: Expected a plain column reference
                    EXISTS (SELECT 1 FROM items)  | At location 30: Expected a plain column reference
                    value                         | WHERE clause must return a boolean
                    id BETWEEN 1 AND              | At location 31: syntax error at end of input
                    jsonb_typeof(value) = 'x'     | At location 0: unknown or unsupported function jsonb_typeof/1
                    id IN ()                      | At location 22: syntax error at or near ")"
                    $1                            | At location 0: parameter $1 was not provided
                    done = 'yes'                  | At location 7: invalid syntax for type bool: yes
                    1 x 1                         | At location 17: syntax error at or near "x"
                    id = 1 = 2                    | At location 22: syntax error at or near "="
                    other.id = 1                  | At location 0: unknown reference other.id
                    "Id" = 1                      | At location 0: unknown reference "Id"
                    id IS TRUE                    | At location 3: argument of IS TRUE must be bool, not int4
                    id = ANY(1)                   | At location 3: argument of ANY must be an array
                    id AND done                   | At location 0: reference id of type int4 is not castable to bool
                    id = B'1'                     | At location 5: BitString values are not supported
                    lower(id) = 'x'               | At location 0: Could not select a function overload for lower(int4)
                    count(*) > 1                  | At location 0: aggregation is not supported in this context
                    current_date = '2020-01-01'   | At location 0: SQLValueFunction is not supported in this context
                    (id, id) = (1, 2)             | At location 0: RowExpr is not supported in this context
                    'x                            | At location 15: unterminated quoted string at or near "'x"
                    id = 1x                       | At location 20: trailing junk after numeric literal at or near "1x"
                    $1 IS NULL                    | At location 0: parameter $1 was not provided
                    """,
            quoteCharacter = '`')
    void theTextsAreThoseOfTheRealServer(String clause, String message) {
        assertThat(Tables.outcome(Tables.compile(Tables.ITEMS, clause))).isEqualTo(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    inet = '1.2.3.4'         | At location 5: Could not select an operator overload
                    tm > '10:00'             | At location 5: invalid syntax for type time: 10:00
                    iv > '1 day'             | At location 3: Could not select an operator overload
                    ts < '2030-01-01'        | At location 5: invalid syntax for type timestamp: 2030-01-01
                    array_length(ia,1) = 3   | At location 0: unknown or unsupported function array_length/2
                    d + interval '1 day' > '2024-01-01' | At location 23: invalid syntax for type timestamp: 2024-01-01
                    e = 'nope'               | At location 4: invalid syntax for type enum mood: nope
                    """,
            quoteCharacter = '`')
    void theTextsAreThoseOfTheRealServerForEveryType(String clause, String message) {
        assertThat(Tables.outcome(Tables.compile(Tables.ALL_TYPES, clause))).isEqualTo(message);
    }

    @Test
    void aParameterHasOneType() {
        assertThat(outcome("id = $1 AND value = $1", "1"))
                .isEqualTo("At location 20: type conflict for $1: int4 and text");
        assertThat(outcome("id = $1", "abc"))
                .isEqualTo("At location 5: invalid syntax for type int4: abc");
        assertThat(outcome("$1 IS NULL", "abc"))
                .isEqualTo("At location 0: could not determine data type of parameter $1");
        assertThat(outcome("id = $1", "1", "2")).startsWith("accepted");
    }

    @Test
    void semanticLocationsCountBytesAndSyntaxLocationsCharacters() {
        assertThat(outcome("value = 'é' AND nope = 1"))
                .isEqualTo("At location 17: unknown reference nope");
        assertThat(outcome("value = 'é' AND ="))
                .isEqualTo("At location 31: syntax error at or near \"=\"");
    }

    @Test
    void subqueriesAreRefusedWithTheirOwnTexts() {
        assertThat(child("parent_id IN (SELECT id FROM parent)"))
                .isEqualTo("At location 10: subqueries are not supported yet");
        assertThat(child("parent_id = (SELECT id FROM parent LIMIT 1)"))
                .isEqualTo(
                        "At location 12: only `value IN (SELECT ...)` sublinks are supported right"
                                + " now");
        assertThat(child("parent_id IN (SELECT id FROM parent ORDER BY 1)"))
                .isEqualTo("At location 29: SELECT statement must not contain any clauses");
        assertThat(
                        Tables.outcome(
                                Tables.compile(
                                        Purpose.SUBSET,
                                        Tables.SUB_T,
                                        "id IN (SELECT id FROM items)")))
                .isEqualTo("Subqueries are not allowed in subsets");
    }

    private static String child(String clause) {
        return Tables.outcome(Tables.compile(Tables.CHILD, clause));
    }

    @Test
    void anUnknownInnerTableIsTheTablesError() {
        Compilation compilation =
                Where.compile(
                        "id IN (SELECT id FROM nope)",
                        Map.of(),
                        Tables.ITEMS,
                        new Where.Scope(Purpose.SHAPE, Tables.names(Tables.ITEMS)),
                        (schema, table) -> table.equals("items"));

        assertThat(compilation).isEqualTo(new Compilation.UnknownTable("public", "nope"));
    }

    @Test
    void aSubsetLeavesEnumLabelsToPostgres() {
        assertThat(Tables.outcome(Tables.compile(Purpose.SUBSET, Tables.SUB_T, "m = 'nope'")))
                .isEqualTo("accepted: (\"m\" = 'nope'::\"public\".\"mood\")");
    }

    @Test
    void onlyColumnsInScopeAreKnown() {
        Compilation compilation =
                Where.compile(
                        "value = 'x'",
                        Map.of(),
                        Tables.ITEMS,
                        new Where.Scope(Purpose.SUBSET, Set.of("id")));

        assertThat(compilation)
                .isEqualTo(new Compilation.Refused("At location 0: unknown reference value"));
    }

    @Test
    void hugeClausesAreRefused() {
        assertThat(outcome("value = '" + "x".repeat(70_000) + "'"))
                .contains("bigger than maximum size");
        assertThat(outcome("(".repeat(5_000) + "done" + ")".repeat(5_000)))
                .contains("nested too deeply");
        assertThat(outcome("NOT ".repeat(5_000) + "done")).contains("nested too deeply");
        assertThat(outcome("id" + " + id".repeat(5_000) + " = 1")).contains("nested too deeply");
        assertThat(outcome("done" + " OR done".repeat(5_000))).startsWith("accepted");
    }

    @Test
    void aClauseIsNotBiggerThroughItsParameters() {
        String half = "x".repeat(40_000);

        assertThat(outcome("value = $1 OR value = $2", half, half))
                .contains("bigger than maximum size");
        assertThat(outcome("value = $1", half)).startsWith("accepted");
        assertThat(outcome("value = $1" + " OR value = $1".repeat(1_000), half))
                .contains("bigger than maximum size");
    }

    @Test
    void aFewCharactersAreNoMillionDigits() {
        assertThat(outcome("$1::jsonb = '1'::jsonb", "[1e1001]")).contains("invalid syntax");
        assertThat(outcome("$1::jsonb = '1'::jsonb", "[1e-9999]")).contains("invalid syntax");
        assertThat(outcome("$1::jsonb = '1'::jsonb", "[1e20]")).startsWith("accepted");
        String numbers = "[" + "1e999,".repeat(9_000) + "1]";
        assertThat(Tables.outcome(Tables.compile(Tables.ALL_TYPES, "jb = $1", numbers)))
                .contains("bigger than maximum size");
    }

    @Test
    @Timeout(60)
    void aPatternIsLaidOutInBoundedSteps() {
        String bounds = "(".repeat(9) + "){255}".repeat(9);

        assertThat(outcome("value ~ '" + bounds + "'")).contains("too complex");
        assertThat(outcome("value ~ '(a{0}){9}'")).startsWith("accepted");
    }

    @Test
    @Timeout(60)
    void aPatternThatIsLargeOnceLaidOutIsRefused() {
        assertThat(outcome("value ~ '(((a{255}){255}){255})'")).contains("too complex");
        assertThat(outcome("value ~ $1", "(((a{255}){255}){255})")).contains("too complex");
        assertThat(outcome("value ~ $1", "a|".repeat(30_000))).contains("too complex");
        assertThat(outcome("value ~ $1", "(".repeat(60_000))).contains("nested too deeply");
        assertThat(outcome("value ~ '(((a{255}){255}){255}'")).contains("not balanced");
    }

    @ParameterizedTest
    @CsvSource({"1e9999", "1e999999999", "-1e-999999999", "1e99999999999999999999"})
    void numbersAreNoLongerThanTheyAreWritten(String number) {
        assertThat(outcome("id > " + number)).contains("invalid syntax for type numeric");
        for (String type : List.of("numeric", "float8", "float4", "int8", "int4", "jsonb")) {
            assertThat(outcome("$1::" + type + " IS NOT NULL", number))
                    .contains("invalid syntax for type " + type);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    nope         | At location 18: unknown reference nope
                    n+1          | At location 19: A_Expr expressions are not allowed in ORDER BY clauses
                    lower(grp)   | At location 18: FuncCall expressions are not allowed in ORDER BY clauses
                    n::text      | At location 19: TypeCast expressions are not allowed in ORDER BY clauses
                    $1           | At location 18: ParamRef expressions are not allowed in ORDER BY clauses
                    (SELECT id FROM items) | At location 18: SubLink expressions are not allowed in ORDER BY clauses
                    CASE WHEN true THEN 1 END | At location 18: CaseExpr expressions are not allowed in ORDER BY clauses
                    n; DROP TABLE items       | unescaped ";" causing statement split
                    n DESC LAST  | At location 25: syntax error at or near "LAST"
                    """,
            quoteCharacter = '`')
    void anOrderIsColumnsOnly(String order, String message) {
        assertThat(OrderBy.compile(order, Tables.SUB_T, Tables.names(Tables.SUB_T)))
                .isEqualTo(new OrderBy.Refused(message));
    }

    @Test
    void anOrderIsQuoted() {
        Table table = Tables.MIXED;

        OrderBy order =
                OrderBy.compile("\"Col Name\" desc nulls LAST, \"Id\"", table, Tables.names(table));

        assertThat(order).isEqualTo(new OrderBy.Sorted("\"Col Name\" DESC NULLS LAST, \"Id\""));
    }

    private static String outcome(String clause, String... params) {
        return Tables.outcome(Tables.compile(Tables.ITEMS, clause, params));
    }
}
