package dev.tidemark.engine.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentifiersTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "items | public | items",
                "ITEMS | public | items",
                "app.Things | app | things",
                "\"MixedCase\" | public | MixedCase",
                "\"a.b\".\"c\"\"d\" | a.b | c\"d",
                "_x$1 | public | _x$1",
                "GRÖßE | public | grÖße",
                "\"has space\".\"tab/le\" | has space | tab/le"
            })
    void relationsAreRead(String text, String schema, String name) {
        assertThat(Identifiers.relation(text))
                .isEqualTo(new Parsed.Valid<>(new RelationName(schema, name)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "it ems | Invalid unquoted identifier contains special characters: it ems",
                "1a | Invalid unquoted identifier contains special characters: 1a",
                "items; drop table x | Invalid unquoted identifier contains special characters:"
                        + " items; drop table x",
                "a.b.c | Invalid relation identifier, too many delimiters: a.b.c",
                "a. | Invalid zero-length delimited identifier",
                "\"\" | Invalid zero-length delimited identifier",
                "\" | Invalid zero-length delimited identifier",
                "\"a\"b\" | Invalid identifier with unescaped quote: a\"b",
                "\"a\"\"\"b\" | Invalid identifier with unescaped quote: a\"\"\"b",
                "\"a | Invalid unquoted identifier contains special characters: \"a",
                "a\" | Invalid unquoted identifier contains special characters: a\""
            })
    void malformedRelationsAreRefused(String text, String message) {
        assertThat(Identifiers.relation(text)).isEqualTo(new Parsed.Invalid<>(message));
    }

    @Test
    void identifiersHaveAtMost63Characters() {
        assertThat(Identifiers.relation("é".repeat(63))).isInstanceOf(Parsed.Valid.class);
        assertThat(Identifiers.relation("a".repeat(64)))
                .isEqualTo(new Parsed.Invalid<>("Identifier is too long (max length is 63)"));
        assertThat(Identifiers.relation("\"" + "\"\"".repeat(63) + "\""))
                .isInstanceOf(Parsed.Valid.class);
    }

    @Test
    void columnsAreReadInOrderWithoutTrimming() {
        assertThat(Identifiers.columns("Id,\"Col, Name\",\"we\"\"ird\""))
                .isEqualTo(new Parsed.Valid<>(List.of("id", "Col, Name", "we\"ird")));
        assertThat(Identifiers.columns("id, value"))
                .isEqualTo(
                        new Parsed.Invalid<>(
                                "Invalid unquoted identifier contains special characters:  value"));
        assertThat(Identifiers.columns("id,"))
                .isEqualTo(new Parsed.Invalid<>("Invalid zero-length delimited identifier"));
    }

    @Test
    void anUnclosedQuoteIsBlamedOnTheWholeList() {
        assertThat(Identifiers.columns("id,\"value"))
                .isEqualTo(
                        new Parsed.Invalid<>(
                                "Invalid unquoted identifier contains special characters:"
                                        + " id,\"value"));
    }

    @Test
    void quotingDoublesQuotes() {
        assertThat(Identifiers.quoted("we\"ird")).isEqualTo("\"we\"\"ird\"");
    }
}
