package dev.tidemark.engine.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tidemark.engine.replication.MalformedMessageException;
import dev.tidemark.protocol.Lsn;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PgOutputTest {
    private static final byte[] RELATION =
            new Message('R')
                    .int32(7)
                    .string("public")
                    .string("items")
                    .int8('f')
                    .int16(2)
                    .column("id", 23, -1)
                    .column("title", 1043, 24)
                    .bytes();
    private static final byte[] BEGIN = new Message('B').int64(100).int64(1).int32(-5).bytes();
    private static final byte[] COMMIT =
            new Message('C').int8(0).int64(100).int64(130).int64(1).bytes();

    private final RecordingHandler handler = new RecordingHandler();
    private final PgOutput decoder = new PgOutput(handler);

    @Test
    void aTransactionIsHandedOnChangeByChange() throws Exception {
        decode(BEGIN);
        decode(RELATION);
        decode(new Message('I').int32(7).int8('N').int16(2).text("1").text("a").bytes());
        decode(
                new Message('U')
                        .int32(7)
                        .int8('O')
                        .int16(2)
                        .text("1")
                        .text("a")
                        .int8('N')
                        .int16(2)
                        .text("1")
                        .text("")
                        .bytes());
        decode(new Message('D').int32(7).int8('O').int16(2).text("1").text("").bytes());
        decode(new Message('T').int32(1).int8(0).int32(7).bytes());
        decode(COMMIT);

        assertThat(handler.lines())
                .containsExactly(
                        "insert items [1, a]",
                        "update items [1, a] to [1, ]",
                        "delete items [1, ]",
                        "truncate items");
        assertThat(handler.acknowledgeable()).isEqualTo(new Lsn(130));
        assertThat(decoder.lastCommitEnd()).isEqualTo(130);
        assertThat(decoder.inTransaction()).isFalse();
    }

    @Test
    void whatOnlyFramesATransactionTellsNoChange() {
        assertThat(PgOutput.tellsChange(BEGIN[0])).isFalse();
        assertThat(PgOutput.tellsChange(COMMIT[0])).isFalse();
        assertThat(PgOutput.tellsChange((byte) 'O')).isFalse();
        assertThat(PgOutput.tellsChange(RELATION[0])).isTrue();
        assertThat(PgOutput.tellsChange((byte) 'I')).isTrue();
    }

    @Test
    void aRelationIsDescribedInFull() throws Exception {
        decode(RELATION);

        Relation relation = handler.relations().getFirst();
        assertThat(relation.oid()).isEqualTo(7);
        assertThat(relation.schema()).isEqualTo("public");
        assertThat(relation.fullIdentity()).isTrue();
        assertThat(relation.columns())
                .containsExactly(
                        new Relation.RelationColumn("id", 23, -1),
                        new Relation.RelationColumn("title", 1043, 24));
    }

    @Test
    void theSchemaPgCatalogTravelsAsNothing() throws Exception {
        decode(new Message('R').int32(8).string("").string("t").int8('d').int16(0).bytes());

        assertThat(handler.relations().getFirst().schema()).isEqualTo("pg_catalog");
        assertThat(handler.relations().getFirst().fullIdentity()).isFalse();
    }

    @Test
    void nullsAndUnchangedValuesAreToldApart() throws Exception {
        decode(BEGIN);
        decode(RELATION);
        decode(new Message('I').int32(7).int8('N').int16(2).int8('n').int8('u').bytes());
        decode(COMMIT);

        assertThat(handler.lines()).containsExactly("insert items [null, unchanged]");
    }

    @Test
    void anUpdateWithoutTheOldRowSaysSo() throws Exception {
        decode(BEGIN);
        decode(RELATION);
        decode(new Message('U').int32(7).int8('N').int16(2).text("1").text("a").bytes());
        decode(COMMIT);

        assertThat(handler.lines()).containsExactly("update items nothing to [1, a]");
    }

    @Test
    void aRelationMayChangeItsColumns() throws Exception {
        decode(BEGIN);
        decode(RELATION);
        decode(
                new Message('R')
                        .int32(7)
                        .string("public")
                        .string("items")
                        .int8('f')
                        .int16(1)
                        .column("id", 23, -1)
                        .bytes());
        decode(new Message('I').int32(7).int8('N').int16(1).text("1").bytes());
        decode(COMMIT);

        assertThat(handler.lines()).containsExactly("insert items [1]");
    }

    @Test
    void manyRelationsAreKeptApart() throws Exception {
        decode(BEGIN);
        for (int oid : new Random(3).ints(100, Integer.MIN_VALUE, Integer.MAX_VALUE).toArray()) {
            decode(
                    new Message('R')
                            .int32(oid)
                            .string("public")
                            .string("t" + oid)
                            .int8('f')
                            .int16(0)
                            .bytes());
        }
        for (Relation relation : handler.relations()) {
            decode(new Message('I').int32(relation.oid()).int8('N').int16(0).bytes());
        }
        decode(COMMIT);

        assertThat(handler.lines())
                .isEqualTo(
                        handler.relations().stream()
                                .map(relation -> "insert " + relation.name() + " []")
                                .toList());
    }

    @Test
    void originsTypesAndApplicationMessagesAreIgnored() throws Exception {
        decode(new Message('O').int64(1).string("elsewhere").bytes());
        decode(new Message('Y').int32(1).string("public").string("mood").bytes());
        decode(new Message('M').int8(0).int64(1).string("p").int32(0).bytes());

        assertThat(handler.lines()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, Integer.MIN_VALUE, 3, Integer.MAX_VALUE})
    void aValueThatLeavesTheMessageIsRefused(int length) throws Exception {
        decode(BEGIN);
        decode(RELATION);
        Message insert = new Message('I').int32(7).int8('N').int16(2).text("1").int8('t');

        assertThatThrownBy(() -> decode(insert.int32(length).int8('a').int8('b').bytes()))
                .isInstanceOf(MalformedMessageException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, Integer.MIN_VALUE, 2, Integer.MAX_VALUE})
    void aTruncateOfMoreRelationsThanItNamesIsRefused(int count) throws Exception {
        decode(BEGIN);
        decode(RELATION);

        assertThatThrownBy(() -> decode(new Message('T').int32(count).int8(0).int32(7).bytes()))
                .isInstanceOf(MalformedMessageException.class);
    }

    @Test
    void changesOutsideATransactionAreRefused() throws Exception {
        decode(RELATION);

        assertThatThrownBy(() -> decode(new Message('I').int32(7).int8('N').int16(0).bytes()))
                .hasMessage("replication stream: Insert outside a transaction");
        assertThatThrownBy(() -> decode(COMMIT))
                .hasMessage("replication stream: Commit outside a transaction");
    }

    @Test
    void aSecondBeginIsRefused() throws Exception {
        decode(BEGIN);

        assertThatThrownBy(() -> decode(BEGIN))
                .hasMessage("replication stream: Begin inside a transaction");
    }

    @Test
    void aRelationThatWasNotDescribedIsRefused() throws Exception {
        decode(BEGIN);

        assertThatThrownBy(() -> decode(new Message('I').int32(-1).int8('N').int16(0).bytes()))
                .hasMessage(
                        "replication stream: a change of relation 4294967295, which was not"
                                + " described");
    }

    @Test
    void aRowOfOtherWidthThanItsRelationIsRefused() throws Exception {
        decode(BEGIN);
        decode(RELATION);

        assertThatThrownBy(
                        () ->
                                decode(
                                        new Message('I')
                                                .int32(7)
                                                .int8('N')
                                                .int16(1)
                                                .text("1")
                                                .bytes()))
                .hasMessage("replication stream: a row of 1 values for 2 columns");
    }

    @Test
    void streamedTransactionsAreNotUnderstood() {
        assertThatThrownBy(() -> decode(new Message('S').int32(1).int8(1).bytes()))
                .hasMessage("replication stream: unknown message type 83");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void damagedMessagesNeverReadBeyondTheirEnd(long seed) throws Exception {
        Random random = new Random(seed);
        byte[] whole =
                new Message('U')
                        .int32(7)
                        .int8('O')
                        .int16(2)
                        .text("1")
                        .int8('n')
                        .int8('N')
                        .int16(2)
                        .int8('u')
                        .text("long enough")
                        .bytes();
        for (int i = 0; i < 2000; i++) {
            PgOutput damagedDecoder = new PgOutput(handler);
            damagedDecoder.decode(BEGIN, 0, BEGIN.length);
            damagedDecoder.decode(RELATION, 0, RELATION.length);
            byte[] damaged = Arrays.copyOf(whole, random.nextInt(whole.length + 1));
            if (damaged.length > 0) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            }

            decodeIfPossible(damagedDecoder, damaged);
        }
    }

    /// The buffer ends with the message, so a read behind it would fail with another exception.
    private static void decodeIfPossible(PgOutput decoder, byte[] message) {
        try {
            decoder.decode(message, 0, message.length);
        } catch (MalformedMessageException refused) {
            assertThat(refused).hasMessageStartingWith("replication stream: ");
        }
    }

    /// Decodes it from the middle of a larger buffer.
    private void decode(byte[] message) throws MalformedMessageException {
        byte[] buffer = new byte[message.length + 20];
        Arrays.fill(buffer, (byte) 'x');
        System.arraycopy(message, 0, buffer, 10, message.length);
        decoder.decode(buffer, 10, 10 + message.length);
    }
}
