package dev.tidemark.client.upload;

import dev.tidemark.protocol.write.WriteOutcome.ServerRow;
import java.util.List;

/// What a server says about one item.
public sealed interface Verdict {
    /// It took effect.
    ///
    /// @param receipt how to recognise the effect in the rows
    /// @param merged rows in which a part gave way to somebody else's write; mostly empty
    record Accepted(Receipt receipt, List<ServerRow> merged) implements Verdict {
        public Accepted {
            merged = List.copyOf(merged);
        }

        /// It took effect as it was sent.
        public static Accepted whole(Receipt receipt) {
            return new Accepted(receipt, List.of());
        }
    }

    /// It did not take effect, and never will under this number.
    record Refused(Refusal refusal) implements Verdict {}

    /// It did not take effect, because it builds upon writes that did not.
    record Blocked(List<Long> by) implements Verdict {
        public Blocked {
            by = List.copyOf(by);
        }
    }

    /// Nothing was decided.
    ///
    /// @param fault whose fault it is
    /// @param waitMs how long to wait at least
    record Again(String message, Fault fault, long waitMs) implements Verdict {}

    /// Whose fault it is that nothing was decided.
    enum Fault {
        /// Nobody's: locks, order, a database that is away.
        CIRCUMSTANCES,
        /// The server fails at it, perhaps because of what it says.
        SERVER
    }
}
