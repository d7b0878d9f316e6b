package dev.tidemark.client.fake;

import dev.tidemark.client.port.Cancellable;
import dev.tidemark.client.port.Leases;
import dev.tidemark.client.port.Time;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.TreeMap;

/// Leases of simulated processes that share one `Board`: whoever asks first has it first.
///
/// The test takes a lease away with [Board#expire], as happens to a process that was stopped.
public final class FakeLeases implements Leases {
    /// Who holds what, and the tokens that were given.
    public static final class Board {
        private final Map<String, Deque<Claim>> claims = new TreeMap<>();
        private final Map<String, Long> tokens = new TreeMap<>();

        /// The greatest token that was given for a lease; 0 if none was.
        public long token(String name) {
            return tokens.getOrDefault(name, 0L);
        }

        /// Gives the lease to who waits next; its holder learns of that only `noticeMs` later, and
        /// contends again.
        public void expire(String name, long noticeMs) {
            Deque<Claim> waiting = waiting(name);
            Claim holder = waiting.pollFirst();
            if (holder == null) {
                return;
            }
            holder.granted = false;
            holder.time.after(
                    noticeMs,
                    () -> {
                        if (!holder.cancelled) {
                            holder.contender.lost();
                            waiting.addLast(holder);
                            grant(name);
                        }
                    });
            grant(name);
        }

        private Deque<Claim> waiting(String name) {
            return claims.computeIfAbsent(name, unknown -> new ArrayDeque<>());
        }

        private void grant(String name) {
            Claim first = waiting(name).peekFirst();
            if (first == null || first.granted) {
                return;
            }
            first.granted = true;
            long token = tokens.merge(name, 1L, Long::sum);
            first.time.after(
                    0,
                    () -> {
                        if (first.granted && !first.cancelled) {
                            first.contender.granted(token);
                        }
                    });
        }
    }

    private static final class Claim {
        private final Contender contender;
        private final Time time;
        private boolean granted;
        private boolean cancelled;

        private Claim(Contender contender, Time time) {
            this.contender = contender;
            this.time = time;
        }
    }

    private final Board board;
    private final Time time;

    /// One process's leases.
    public FakeLeases(Board board, Time time) {
        this.board = board;
        this.time = time;
    }

    @Override
    public Cancellable contend(String name, Contender contender) {
        Claim claim = new Claim(contender, time);
        board.waiting(name).addLast(claim);
        board.grant(name);
        return () -> {
            claim.cancelled = true;
            board.waiting(name).remove(claim);
            board.grant(name);
        };
    }
}
