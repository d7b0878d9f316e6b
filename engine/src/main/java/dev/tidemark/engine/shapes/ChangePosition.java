package dev.tidemark.engine.shapes;

import dev.tidemark.protocol.JsonBytes;
import dev.tidemark.protocol.Lsn;
import java.nio.charset.StandardCharsets;

/// Where the current change stands: the part of its headers that all projections share.
final class ChangePosition {
    private final byte[] beforeOp;
    private final byte[] afterOp;
    private long op;

    ChangePosition(Lsn commitLsn, int xid) {
        beforeOp = ascii("\",\"lsn\":\"" + commitLsn + "\",\"op_position\":");
        afterOp = ascii(",\"txids\":[" + Integer.toUnsignedString(xid) + "]");
    }

    ChangePosition at(long newOp) {
        op = newOp;
        return this;
    }

    long op() {
        return op;
    }

    /// Writes what follows the operation's name, up to the headers that not every change has.
    void write(JsonBytes out, int opDistance) {
        out.raw(beforeOp).number(op + opDistance).raw(afterOp);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
