package dev.tidemark.engine.ingest;

import dev.tidemark.engine.ingest.Relation.RelationColumn;
import dev.tidemark.engine.replication.BigEndian;
import dev.tidemark.engine.replication.MalformedMessageException;
import dev.tidemark.protocol.Lsn;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Decodes pgoutput's messages (protocol version 1, text values) into calls of a [ChangeHandler].
///
/// Rows are not copied: the two [Tuple]s point into the buffer that was given, so a message must
/// lie in it whole and stay there during the call. Nothing is allocated per row. One instance
/// belongs to one connection, because relations are described anew on each. For one thread.
///
/// Every read is checked against the end of the message, so bytes from outside it never leak in.
///
/// @see <a href="https://www.postgresql.org/docs/current/protocol-logicalrep-message-formats.html">
///   Logical Replication Message Formats</a>
final class PgOutput {
    /// Postgres allows 1600 columns a table.
    private static final int MAX_COLUMNS = 1664;

    private final ChangeHandler handler;
    private final RelationCache relations = new RelationCache();
    private final Tuple oldRow = new Tuple();
    private final Tuple newRow = new Tuple();

    private byte[] bytes = new byte[0];
    private int position;
    private int end;

    private boolean inTransaction;
    private long commitLsn;
    private long commitTimeMicros;
    private long lastCommitEnd;

    PgOutput(ChangeHandler handler) {
        this.handler = handler;
    }

    /// Whether a message of that type has to do with a published table. Before version 15 Postgres
    /// sends what frames a transaction of transactions on other tables too.
    static boolean tellsChange(byte type) {
        return type != 'B' && type != 'C' && type != 'O';
    }

    /// Whether the last message left a transaction open.
    boolean inTransaction() {
        return inTransaction;
    }

    /// Position behind the last commit record, 0 before the first.
    long lastCommitEnd() {
        return lastCommitEnd;
    }

    /// When the last begun transaction committed, in microseconds since 2000 by the server's clock.
    long commitTimeMicros() {
        return commitTimeMicros;
    }

    /// Decodes the message in `buffer[from, until)` and hands it to the handler.
    ///
    /// @throws MalformedMessageException if it is none; the handler was then not called for it
    void decode(byte[] buffer, int from, int until) throws MalformedMessageException {
        bytes = buffer;
        position = from;
        end = until;
        int type = readByte();
        switch (type) {
            case 'I' -> insert();
            case 'U' -> update();
            case 'D' -> delete();
            case 'B' -> begin();
            case 'C' -> commit();
            case 'R' -> relation();
            case 'T' -> truncate();
            case 'O', 'Y', 'M' -> {
                // Origins, type names and application messages change no row.
            }
            default -> throw malformed("unknown message type " + type);
        }
    }

    private void begin() throws MalformedMessageException {
        long finalLsn = readLong();
        long timeMicros = readLong();
        int xid = readInt();
        expectEnd();
        if (inTransaction) {
            throw malformed("Begin inside a transaction");
        }
        inTransaction = true;
        commitLsn = finalLsn;
        commitTimeMicros = timeMicros;
        handler.begin(new Lsn(finalLsn), xid);
    }

    private void commit() throws MalformedMessageException {
        expectTransaction("Commit");
        readByte();
        long lsn = readLong();
        long endLsn = readLong();
        readLong();
        expectEnd();
        if (lsn != commitLsn) {
            throw malformed("Commit of another transaction than the one begun");
        }
        inTransaction = false;
        lastCommitEnd = endLsn;
        handler.commit(new Lsn(endLsn));
    }

    private void relation() throws MalformedMessageException {
        int oid = readInt();
        String namespace = readString();
        String name = readString();
        boolean fullIdentity = readByte() == 'f';
        int count = readColumnCount();
        List<RelationColumn> columns = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            readByte();
            columns.add(new RelationColumn(readString(), readInt(), readInt()));
        }
        expectEnd();
        String schema = namespace.isEmpty() ? "pg_catalog" : namespace;
        Relation relation = new Relation(oid, schema, name, fullIdentity, columns);
        relations.put(relation);
        handler.relation(relation);
    }

    private void insert() throws MalformedMessageException {
        expectTransaction("Insert");
        Relation relation = readRelation();
        expectMarker(readByte(), 'N');
        readTuple(newRow, relation);
        expectEnd();
        handler.insert(relation, newRow);
    }

    private void update() throws MalformedMessageException {
        expectTransaction("Update");
        Relation relation = readRelation();
        Tuple old = null;
        int marker = readByte();
        if (marker == 'O' || marker == 'K') {
            readTuple(oldRow, relation);
            old = oldRow;
            marker = readByte();
        }
        expectMarker(marker, 'N');
        readTuple(newRow, relation);
        expectEnd();
        handler.update(relation, old, newRow);
    }

    private void delete() throws MalformedMessageException {
        expectTransaction("Delete");
        Relation relation = readRelation();
        int marker = readByte();
        if (marker != 'O' && marker != 'K') {
            throw malformed("Delete without the old row");
        }
        readTuple(oldRow, relation);
        expectEnd();
        handler.delete(relation, oldRow);
    }

    private void truncate() throws MalformedMessageException {
        expectTransaction("Truncate");
        int count = readInt();
        readByte();
        if (count < 0 || count > (end - position) / Integer.BYTES) {
            throw malformed("Truncate of " + count + " relations");
        }
        List<Relation> truncated = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            truncated.add(readRelation());
        }
        expectEnd();
        handler.truncate(truncated);
    }

    private Relation readRelation() throws MalformedMessageException {
        int oid = readInt();
        @Nullable Relation relation = relations.find(oid);
        if (relation == null) {
            throw malformed(
                    "a change of relation "
                            + Integer.toUnsignedString(oid)
                            + ", which was not described");
        }
        return relation;
    }

    private void readTuple(Tuple tuple, Relation relation) throws MalformedMessageException {
        int count = readColumnCount();
        if (count != relation.columns().size()) {
            throw malformed(
                    "a row of " + count + " values for " + relation.columns().size() + " columns");
        }
        tuple.reset(bytes, count);
        for (int i = 0; i < count; i++) {
            int kind = readByte();
            switch (kind) {
                case 't' -> {
                    int length = readInt();
                    if (length < 0) {
                        throw malformed("a value of " + length + " bytes");
                    }
                    tuple.add(skip(length), length);
                }
                case 'n' -> tuple.addNull();
                case 'u' -> tuple.addUnchanged();
                default -> throw malformed("unknown kind of value " + kind);
            }
        }
    }

    private int readColumnCount() throws MalformedMessageException {
        int start = skip(Short.BYTES);
        int count = (bytes[start] & 0xFF) << 8 | (bytes[start + 1] & 0xFF);
        if (count > MAX_COLUMNS) {
            throw malformed(count + " columns");
        }
        return count;
    }

    private int readByte() throws MalformedMessageException {
        return bytes[skip(1)] & 0xFF;
    }

    private int readInt() throws MalformedMessageException {
        return BigEndian.intAt(bytes, skip(Integer.BYTES));
    }

    private long readLong() throws MalformedMessageException {
        return BigEndian.longAt(bytes, skip(Long.BYTES));
    }

    private String readString() throws MalformedMessageException {
        for (int i = position; i < end; i++) {
            if (bytes[i] == 0) {
                int start = skip(i + 1 - position);
                return new String(bytes, start, i - start, StandardCharsets.UTF_8);
            }
        }
        throw malformed("a text without end");
    }

    /// Moves behind the next `length` bytes.
    ///
    /// @return where they start
    private int skip(int length) throws MalformedMessageException {
        int start = position;
        if (length > end - start) {
            throw malformed("the message ends early");
        }
        position = start + length;
        return start;
    }

    private void expectTransaction(String message) throws MalformedMessageException {
        if (!inTransaction) {
            throw malformed(message + " outside a transaction");
        }
    }

    private void expectMarker(int found, char expected) throws MalformedMessageException {
        if (found != expected) {
            throw malformed("'" + expected + "' expected, not " + found);
        }
    }

    private void expectEnd() throws MalformedMessageException {
        if (position != end) {
            throw malformed((end - position) + " bytes too many");
        }
    }

    private MalformedMessageException malformed(String what) {
        return new MalformedMessageException("replication stream: " + what);
    }
}
