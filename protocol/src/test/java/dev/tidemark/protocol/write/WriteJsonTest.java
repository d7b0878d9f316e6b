package dev.tidemark.protocol.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tidemark.protocol.Lsn;
import dev.tidemark.protocol.json.JsonException;
import dev.tidemark.protocol.write.BatchEntry.ClientTransaction;
import dev.tidemark.protocol.write.BatchEntry.Malformed;
import dev.tidemark.protocol.write.WriteOutcome.ServerRow;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class WriteJsonTest {
    private static final Cells KEY = Cells.of("id", "1");

    @Test
    void aBatchComesBackAsItWas() throws JsonException {
        ClientTransaction transaction =
                new ClientTransaction(
                        9,
                        List.of(3L, 8L),
                        List.of(
                                RowChange.insert("a.b", KEY, Cells.of("t", null).with("u", "\"")),
                                RowChange.update("a.b", KEY, Cells.of("t", "x"))
                                        .basedOn(Cells.of("t", null)),
                                RowChange.increment("a.b", KEY, Cells.of("n", "-1")),
                                RowChange.delete("a.b", KEY)));
        WriteBatch batch = new WriteBatch("phone", 7, 2, 5, List.of(transaction));

        WriteBatch read = WriteBatchJson.read(WriteBatchJson.write(batch).toString());

        assertThat(read).isEqualTo(batch);
    }

    @Test
    void valuesThatAreNotTextBecomePostgresText() throws JsonException {
        WriteBatch batch =
                WriteBatchJson.read(
                        """
                        {"client":"c","transactions":[{"seq":1,"changes":[{"table":"t",
                         "op":"insert","key":{"id":12345678901234567890},
                         "values":{"a":true,"b":1.50,"c":{"x":[1, null]},"d":null,"e":"e"}}]}]}
                        """);

        ClientTransaction transaction = (ClientTransaction) batch.entries().getFirst();
        RowChange change = transaction.changes().getFirst();
        assertThat(change.key()).isEqualTo(Cells.of("id", "12345678901234567890"));
        assertThat(change.values())
                .isEqualTo(
                        Cells.of("a", "true")
                                .with("b", "1.50")
                                .with("c", "{\"x\":[1,null]}")
                                .with("d", null)
                                .with("e", "e"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7",
                "null",
                "[]",
                "{}",
                "{\"seq\":0,\"changes\":[]}",
                "{\"seq\":-1}",
                "{\"seq\":1.5}",
                "{\"seq\":\"1\"}",
                "{\"seq\":9007199254740992}",
                "{\"seq\":99999999999999999999}",
                "{\"seq\":5}",
                "{\"seq\":5,\"changes\":{}}",
                "{\"seq\":5,\"changes\":[]}",
                "{\"seq\":5,\"changes\":[1]}",
                "{\"seq\":5,\"changes\":[{\"table\":1}]}",
                "{\"seq\":5,\"changes\":[{\"table\":\"t\",\"op\":\"merge\",\"key\":{}}]}",
                "{\"seq\":5,\"changes\":[{\"table\":\"t\",\"op\":\"delete\",\"key\":[]}]}",
                "{\"seq\":5,\"after\":[5],\"changes\":[{\"table\":\"t\",\"op\":\"delete\"}]}",
                "{\"seq\":5,\"after\":[0],\"changes\":[{\"table\":\"t\",\"op\":\"delete\"}]}",
            })
    void aBadEntryDoesNotSpoilItsNeighbours(String bad) throws JsonException {
        String good =
                "{\"seq\":6,\"changes\":[{\"table\":\"t\",\"op\":\"delete\",\"key\":{\"id\":1}}]}";

        WriteBatch batch =
                WriteBatchJson.read(
                        "{\"client\":\"c\",\"transactions\":["
                                + String.join(",", good, bad, good)
                                + "]}");

        ClientTransaction expected = ClientTransaction.of(6, RowChange.delete("t", KEY));
        assertThat(batch.entries().get(0)).isEqualTo(expected);
        assertThat(batch.entries().get(1)).isInstanceOf(Malformed.class);
        assertThat(batch.entries().get(2)).isEqualTo(expected);
    }

    @Test
    void aBadEntryKeepsItsNumberIfItHasOne() throws JsonException {
        WriteBatch batch =
                WriteBatchJson.read("{\"client\":\"c\",\"transactions\":[{\"seq\":5},{}]}");

        assertThat(batch.entries().get(0))
                .isEqualTo(new Malformed(5L, "transaction.changes is not 1 to 1000 changes"));
        assertThat(batch.entries().get(1)).isInstanceOf(Malformed.class);
        assertThat(((Malformed) batch.entries().get(1)).seq()).isNull();
    }

    @Test
    void anEntryThatIsNotEvenJsonIsMalformedToo() throws JsonException {
        WriteBatch batch =
                WriteBatchJson.readEach(
                        "{\"client\":\"c\",\"transactions\":["
                                + "{\"seq\":5,\"changes\":[{\"table\":\"\\ud83d\"}]},"
                                + "{\"seq\":0,\"x\":\"\\ud83d\"},{\"seq\":6}]}");

        assertThat(batch.entries())
                .extracting(entry -> ((Malformed) entry).seq())
                .containsExactly(5L, null, 6L);
        assertThat(((Malformed) batch.entries().getFirst()).message()).contains("half a character");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "{}",
                "{\"client\":\"c\"}",
                "{\"client\":\"\",\"transactions\":[]}",
                "{\"client\":\"\\u0000\",\"transactions\":[]}",
                "{\"client\":1,\"transactions\":[]}",
                "{\"client\":\"c\",\"transactions\":{}}",
                "{\"client\":\"c\",\"lease\":-1,\"transactions\":[]}",
                "{\"client\":\"c\",\"schema\":3000000000,\"transactions\":[]}",
            })
    void aBadEnvelopeIsRefused(String json) {
        assertThatExceptionOfType(JsonException.class).isThrownBy(() -> WriteBatchJson.read(json));
    }

    @ParameterizedTest
    @MethodSource("outcomes")
    void anOutcomeComesBackAsItWas(WriteOutcome outcome) throws JsonException {
        WriteReply reply =
                new WriteReply(
                        List.of(new WriteResult(4L, outcome), new WriteResult(null, outcome)));

        String json = WriteReplyJson.write(outcome).toString();

        assertThat(WriteReplyJson.readOutcome(json)).isEqualTo(outcome);
        assertThat(WriteReplyJson.read(WriteReplyJson.write(reply).toString())).isEqualTo(reply);
    }

    static List<WriteOutcome> outcomes() {
        Lsn lsn = Lsn.parse("FFFFFFFF/FFFFFFFF");
        ServerRow row = new ServerRow(1, Cells.of("id", "1").with("t", null));
        return List.of(
                new WriteOutcome.Applied(4294967295L, lsn),
                new WriteOutcome.Merged(7, lsn, List.of(row, row)),
                new WriteOutcome.Duplicate(new WriteOutcome.Applied(1, Lsn.ZERO)),
                new WriteOutcome.Duplicate(new WriteOutcome.Gone(0)),
                new WriteOutcome.Stale(row),
                new WriteOutcome.Gone(3),
                new WriteOutcome.Rejected(Rejection.of("c", "m\n\"")),
                new WriteOutcome.Rejected(new Rejection("c", "m", 0, "col", "con")),
                new WriteOutcome.Blocked(List.of(1L, 2L)),
                new WriteOutcome.Retry("busy", "m", Duration.ofMillis(250), List.of(4L)));
    }
}
