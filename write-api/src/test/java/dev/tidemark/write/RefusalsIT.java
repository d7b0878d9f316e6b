package dev.tidemark.write;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.protocol.json.JsonException;
import dev.tidemark.protocol.write.BatchEntry;
import dev.tidemark.protocol.write.RowChange;
import dev.tidemark.protocol.write.WriteBatch;
import dev.tidemark.protocol.write.WriteBatchJson;
import dev.tidemark.protocol.write.WriteOutcome;
import dev.tidemark.testing.PostgresExtension;
import dev.tidemark.testing.TestDatabase;
import dev.tidemark.write.table.TableConfig;
import dev.tidemark.write.table.TableRules;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Each bad entry has an outcome of its own, and the good one beside it is applied.
@ExtendWith(PostgresExtension.class)
final class RefusalsIT {
    private static final String GOOD =
            "{\"seq\":2,\"changes\":[{\"table\":\"things\",\"op\":\"insert\",\"key\":{\"id\":2},"
                    + "\"values\":{\"name\":\"good\"}}]}";

    private static final String BAD =
            """
            unknown_table | {'table':'closed','op':'delete','key':{'id':1}}
            unknown_table | {'table':'no such','op':'delete','key':{'id':1}}
            unknown_table | {'table':'pg_catalog.pg_class','op':'delete','key':{'oid':1}}
            unknown_table | {'table':'things; DROP TABLE things','op':'delete','key':{}}
            operation_refused | {'table':'app.Odd \\" name','op':'delete','key':{'a \\" b':'x',\
            'C':1}}
            bad_key | {'table':'things','op':'delete','key':{}}
            bad_key | {'table':'things','op':'delete','key':{'id':null}}
            bad_key | {'table':'things','op':'delete','key':{'id':1,'name':'one'}}
            bad_key | {'table':'things','op':'update','key':{'name':'one'},'values':{'n':1}}
            key_change | {'table':'things','op':'update','key':{'id':1},'values':{'id':3}}
            unknown_column | {'table':'things','op':'update','key':{'id':1},\
            'values':{'secret':'x'}}
            unknown_column | {'table':'things','op':'update','key':{'id':1},\
            'values':{'no such':'x'}}
            unknown_column | {'table':'things','op':'update','key':{'id':1},\
            'values':{'name\\" = 1 --':'x'}}
            unknown_column | {'table':'things','op':'update','key':{'id':1},\
            'values':{'twice':1}}
            unknown_column | {'table':'things','op':'update','key':{'id':1},'values':{'n':1},\
            'base':{'secret':'keep'}}
            bad_change | {'table':'things','op':'update','key':{'id':1}}
            bad_change | {'table':'things','op':'update','key':{'id':1},'values':{'n':1},\
            'add':{'n':1}}
            bad_change | {'table':'things','op':'delete','key':{'id':1},'values':{'n':1}}
            bad_change | {'table':'things','op':'insert','key':{'id':3},'values':{'name':'x'},\
            'add':{'n':1}}
            not_a_number | {'table':'things','op':'update','key':{'id':1},'add':{'name':1}}
            not_a_number | {'table':'things','op':'update','key':{'id':1},'add':{'n':null}}
            not_null | {'table':'things','op':'update','key':{'id':1},'values':{'name':null}}
            missing_column | {'table':'things','op':'insert','key':{'id':3}}
            invalid_value | {'table':'things','op':'delete','key':{'id':'x'}}
            invalid_value | {'table':'things','op':'delete','key':{'id':99999999999}}
            invalid_value | {'table':'things','op':'update','key':{'id':1},\
            'values':{'name':'too long'}}
            invalid_value | {'table':'things','op':'update','key':{'id':1},\
            'values':{'name':'a\\u0000b'}}
            invalid_value | {'table':'things','op':'update','key':{'id':1},\
            'values':{'mood':'glad'}}
            invalid_value | {'table':'things','op':'update','key':{'id':1},\
            'values':{'data':'{'}}
            invalid_value | {'table':'things','op':'update','key':{'id':1},'values':{'tags':[1,\
            2]}}
            invalid_value | {'table':'things','op':'update','key':{'id':1},\
            'values':{'amount':123.4}}
            invalid_value | {'table':'things','op':'update','key':{'id':1},\
            'values':{'at':'tomorrow-ish'}}
            invalid_value | {'table':'things','op':'update','key':{'id':1},\
            'values':{'code':'long!'}}
            invalid_value | {'table':'things','op':'update','key':{'id':1},\
            'values':{'n':'1); DROP TABLE things; --'}}
            invalid_value | {'table':'things','op':'update','key':{'id':1},\
            'values':{'find':'a b'}}
            invalid_value | {'table':'things','op':'update','key':{'id':1},\
            'values':{'path':'$.['}}
            invalid_value | {'table':'things','op':'update','key':{'id':1},\
            'add':{'n':2147483648}}
            check | {'table':'things','op':'update','key':{'id':1},'values':{'small':10}}
            unique | {'table':'things','op':'insert','key':{'id':3},'values':{'name':'x',\
            'code':'abc'}}
            id_exists | {'table':'things','op':'insert','key':{'id':1},'values':{'name':'x'}}
            malformed | {'table':7}
            malformed | 'x'
            """;

    private TestDatabase database;
    private Site site;

    @BeforeEach
    void tables(TestDatabase given) throws SQLException {
        database = given;
        database.sql(
                "CREATE DOMAIN small AS int CHECK (VALUE < 10)",
                "CREATE TYPE mood AS ENUM ('ok', 'sad')",
                "CREATE TABLE things (id int PRIMARY KEY, name varchar(5) NOT NULL, n int,"
                        + " small small, mood mood, data jsonb, tags text[], code char(3),"
                        + " secret text, twice int GENERATED ALWAYS AS (id * 2) STORED,"
                        + " raw bytea, amount numeric(4,2), at timestamptz, find tsquery,"
                        + " path jsonpath, UNIQUE (code))",
                "CREATE TABLE closed (id int PRIMARY KEY)",
                "CREATE SCHEMA app",
                "CREATE TABLE app.\"Odd \"\" name\" (\"a \"\" b\" text, \"C\" int,"
                        + " \"select\" text, PRIMARY KEY (\"a \"\" b\", \"C\"))",
                "INSERT INTO things (id, name, secret, code) VALUES (1, 'one', 'keep', 'abc')");
        site =
                Site.of(
                        database,
                        TableRules.of("things")
                                .columns(
                                        "name", "n", "small", "mood", "data", "tags", "code", "raw",
                                        "amount", "at", "find", "path"),
                        new TableConfig(
                                        "app.Odd \" name",
                                        List.of("select"),
                                        List.of("insert", "update"),
                                        null,
                                        null,
                                        null)
                                .rules());
    }

    @ParameterizedTest
    @MethodSource("badChanges")
    void aBadChangeIsRefusedAlone(String text) throws JsonException, SQLException {
        int bar = text.indexOf(" | ");
        String change = text.substring(bar + 3).replace('\'', '"');

        List<WriteOutcome> outcomes = send("{\"seq\":1,\"changes\":[" + change + "]}", GOOD);

        assertThat(outcomes.get(0)).isInstanceOf(WriteOutcome.Rejected.class);
        assertThat(((WriteOutcome.Rejected) outcomes.get(0)).reason().code())
                .isEqualTo(text.substring(0, bar));
        assertThat(outcomes.get(1)).isInstanceOf(WriteOutcome.Applied.class);
        assertThat(database.query("SELECT name, secret FROM things ORDER BY id"))
                .isEqualTo(List.of(List.of("one", "keep"), Arrays.asList("good", null)));
    }

    @Test
    void valuesOfEachTypeArriveAsPostgresReadsThem() throws JsonException, SQLException {
        String insert =
                """
                {"seq":1,"changes":[{"table":"things","op":"insert","key":{"id":"3"},
                 "values":{"name":"ä😀","n":-7,"small":"9","mood":"sad","data":{"a":[1.0,null]},
                 "tags":"{a,\\"b c\\"}","code":"x","raw":"\\\\x00ff","amount":1.5,
                 "at":"2026-01-02T03:04:05.678901+02:00"}}]}
                """;

        assertThat(send(insert).getFirst()).isInstanceOf(WriteOutcome.Applied.class);

        assertThat(
                        database.query(
                                "SELECT name, n, small, mood, data, tags[2], code, raw, amount, at,"
                                        + " twice FROM things WHERE id = 3"))
                .isEqualTo(
                        List.of(
                                List.of(
                                        "ä😀",
                                        "-7",
                                        "9",
                                        "sad",
                                        "{\"a\": [1.0, null]}",
                                        "b c",
                                        "x  ",
                                        "\\x00ff",
                                        "1.50",
                                        "2026-01-02 01:04:05.678901+00",
                                        "6")));
    }

    @Test
    void namesThatNeedQuotesAreQuoted() throws JsonException, SQLException {
        String key = "\"key\":{\"a \\\" b\":\"x\",\"C\":1},\"values\":{\"select\":\"v\"}}]}";
        String table = "\"changes\":[{\"table\":\"app.Odd \\\" name\",\"op\":";

        List<WriteOutcome> outcomes =
                send(
                        "{\"seq\":1," + table + "\"insert\"," + key,
                        "{\"seq\":2," + table + "\"update\"," + key);

        assertThat(outcomes).allMatch(WriteOutcome::tookEffect);
        assertThat(database.value("SELECT \"select\" FROM app.\"Odd \"\" name\"")).isEqualTo("v");
    }

    @Test
    void aDeclarationThatDoesNotFitIsTheServersProblem() throws SQLException {
        Site wrong =
                Site.of(
                        database,
                        TableRules.of("things").columns("nope"),
                        TableRules.of("missing"),
                        TableRules.of("closed").deletedAt("id"));
        BatchEntry entry =
                BatchEntry.ClientTransaction.of(1, RowChange.delete("missing", Site.id(1)));

        assertThat(wrong.apply(Site.ANN, entry).getFirst()).isInstanceOf(WriteOutcome.Retry.class);
        assertThat(wrong.tables().problems(database.connection()))
                .containsExactly(
                        "table closed has a column id of type integer, which does not fit its"
                                + " purpose",
                        "table missing is not there",
                        "table things has no column nope");
    }

    static List<String> badChanges() {
        return BAD.lines().toList();
    }

    private List<WriteOutcome> send(String... entries) throws JsonException {
        WriteBatch batch =
                WriteBatchJson.read(
                        "{\"client\":\"c\",\"transactions\":[" + String.join(",", entries) + "]}");
        return site.apply(Site.ANN, batch);
    }
}
