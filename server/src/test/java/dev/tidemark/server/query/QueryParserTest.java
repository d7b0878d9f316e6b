package dev.tidemark.server.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.engine.shapes.ShapeRequest;
import dev.tidemark.engine.shapes.SubsetQuery;
import dev.tidemark.protocol.LogMode;
import dev.tidemark.protocol.LogOffset;
import dev.tidemark.protocol.Replica;
import dev.tidemark.protocol.ShapeHandle;
import dev.tidemark.server.query.QueryParser.Parsed;
import dev.tidemark.server.query.QueryParser.ParsedDeletion;
import dev.tidemark.server.query.ShapeQuery.Mode;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryParserTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | \"offset\":[\"can't be blank\"]",
                "offset=-1 | \"table\":[\"can't be blank\"]",
                "table=items | \"offset\":[\"can't be blank\"]",
                "table=items&offset= | \"offset\":[\"can't be blank\"]",
                "table=items&offset=abc | \"offset\":[\"has invalid format\"]",
                "table=items&offset=0_-1 | \"offset\":[\"has invalid format\"]",
                "table=items&offset=1_2_3 | \"offset\":[\"has invalid format\"]",
                "offset=0_0 | \"handle\":[\"can't be blank when offset != -1\"]",
                "offset=-1&live=true | \"live\":[\"can't be true when offset == -1\"]",
                "offset=-1&live=yes | \"live\":[\"can't be true when offset == -1\"]",
                "offset=now&live | \"live\":[\"can't be true when offset is 'now'\"]",
                "offset=0_0&handle=1-1&live_sse=true"
                        + " | \"live_sse\":[\"can't be true unless live is also true\"]",
                "table=items&offset=-1&replica=half | \"replica\":[\"is invalid\"]",
                "table=items&offset=-1&log=half | \"log\":[\"is invalid\"]",
                "table=items&offset=-1&params=%7B%7D | \"params\":[\"is invalid\"]",
                "table=items&offset=-1&params[a]=1"
                        + " | \"params\":[\"Parameters can only use numbers as keys\"]",
                "table=items&offset=-1&params[2]=1"
                        + " | \"params\":[\"Parameters must be numbered sequentially,"
                        + " starting from 1\"]",
            })
    void aWrongParameterIsNamed(String query, String error) {
        assertThat(errors(query))
                .isEqualTo("{\"message\":\"Invalid request\",\"errors\":{" + error + "}}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "subset__limit=2"
                        + " | \"order_by\":[\"order_by is required when limit or offset is"
                        + " present\"]",
                "subset__limit=0&subset__order_by=id | \"limit\":[\"must be greater than 0\"]",
                "subset__limit=x&subset__order_by=id | \"limit\":[\"is invalid\"]",
                "subset__offset=-1&subset__order_by=id"
                        + " | \"offset\":[\"must be greater than or equal to 0\"]",
                "subset__params=nope | \"params\":[\"is invalid\"]",
            })
    void aWrongParameterOfASubsetIsNamedWithin(String query, String error) {
        assertThat(errors("table=items&offset=-1&" + query))
                .isEqualTo(
                        "{\"message\":\"Invalid request\",\"errors\":{\"subset\":{"
                                + error
                                + "}}}");
    }

    @Test
    void typesComeBeforeEverythingElse() {
        assertThat(errors("replica=half&log=half"))
                .contains("\"replica\"", "\"log\"")
                .doesNotContain("offset");
    }

    @Test
    void whatIsLeftOutHasADefault() {
        ShapeQuery query = valid("table=items&offset=-1&where=&columns=&foo=bar");

        assertThat(query.initial()).isTrue();
        assertThat(query.mode()).isEqualTo(Mode.CATCH_UP);
        assertThat(query.shape().where()).isNull();
        assertThat(query.shape().columns()).isNull();
        assertThat(query.shape().replica()).isEqualTo(Replica.DEFAULT);
        assertThat(query.shape().log()).isEqualTo(LogMode.FULL);
        assertThat(query.subset()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "now"})
    void aBeginningClientsHandleIsDropped(String offset) {
        assertThat(valid("table=items&handle=9-9&offset=" + offset).handle()).isNull();
    }

    @Test
    void aFollowingClientKeepsHandleOffsetAndCursor() {
        ShapeQuery query = valid("table=items&handle=9-9&offset=37_4&live=true&cursor=66");

        assertThat(query.handle()).isEqualTo(new ShapeHandle("9-9"));
        assertThat(query.start().offset()).isEqualTo(new LogOffset(37, 4));
        assertThat(query.cursor()).isEqualTo(66);
        assertThat(query.mode()).isEqualTo(Mode.LONG_POLL);
    }

    @ParameterizedTest
    @CsvSource({
        "live_sse=true,EVENTS",
        "experimental_live_sse=true,EVENTS",
        "live_sse=false&experimental_live_sse=true,LONG_POLL",
        "cursor=abc,LONG_POLL"
    })
    void theDeprecatedNameOfEventStreamsCountsOnlyAlone(String more, Mode mode) {
        assertThat(valid("table=items&handle=9-9&offset=0_0&live=true&" + more).mode())
                .isEqualTo(mode);
    }

    @Test
    void aSubsetTakesItsParametersAsJsonOrInBrackets() {
        SubsetQuery json =
                valid("table=t&offset=-1&subset__where=n%3E%241&subset__params={\"1\":30}")
                        .subset();
        SubsetQuery brackets =
                valid("table=t&offset=-1&subset__where=n%3E%241&subset__params[1]=30").subset();

        assertThat(json).isEqualTo(brackets);
        assertThat(Objects.requireNonNull(json).params()).isEqualTo(Map.of(1, "30"));
    }

    @Test
    void aDeletionNeedsADefinitionOrAHandle() {
        assertThat(deletion("offset=abc&live=true"))
                .isInstanceOfSatisfying(
                        ParsedDeletion.Invalid.class,
                        invalid ->
                                assertThat(invalid.errors().json())
                                        .contains(
                                                "can't be blank when shape definition is missing"));
        assertThat(deletion("handle=1-1")).isInstanceOf(ParsedDeletion.Valid.class);
        assertThat(deletion("table=items")).isInstanceOf(ParsedDeletion.Valid.class);
    }

    private static ParsedDeletion deletion(String query) {
        return QueryParser.deletion(Objects.requireNonNull(Parameters.parse(query)));
    }

    private static String errors(String query) {
        Parsed parsed = QueryParser.read(Objects.requireNonNull(Parameters.parse(query)));
        return switch (parsed) {
            case Parsed.Valid valid -> throw new AssertionError(valid);
            case Parsed.Invalid(FieldErrors errors) -> errors.json();
            case Parsed.InvalidSubset(ShapeRequest shape, FieldErrors errors) -> errors.json();
        };
    }

    private static ShapeQuery valid(String query) {
        Parsed parsed = QueryParser.read(Objects.requireNonNull(Parameters.parse(query)));
        assertThat(parsed).isInstanceOf(Parsed.Valid.class);
        return ((Parsed.Valid) parsed).query();
    }
}
