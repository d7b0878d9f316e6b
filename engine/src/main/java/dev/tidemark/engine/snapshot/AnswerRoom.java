package dev.tidemark.engine.snapshot;

import dev.tidemark.protocol.JsonBytes;
import java.util.concurrent.atomic.AtomicLong;

/// Memory for answers that are kept whole until the client has them: for one, and for all that are
/// being built or sent at once. Any thread.
public final class AnswerRoom {
    /// What a small answer grows by, so that it is not copied often.
    private static final int STEP_BYTES = 64 << 10;

    private final long answerBytesMax;
    private final AtomicLong left;

    /// Room for answers.
    ///
    /// @param answerBytesMax the largest answer
    /// @param bytesMax all of them together
    public AnswerRoom(long answerBytesMax, long bytesMax) {
        this.answerBytesMax = answerBytesMax;
        left = new AtomicLong(bytesMax);
    }

    /// Room for answers within a quarter of the heap, two at least, one at most `answerBytesMax`.
    public static AnswerRoom inHeap(long answerBytesMax) {
        long bytes = Runtime.getRuntime().maxMemory() / 4;
        return new AnswerRoom(Math.min(answerBytesMax, bytes / 2), bytes);
    }

    long answerBytesMax() {
        return answerBytesMax;
    }

    /// Begins an answer.
    public Share enter() {
        return new Share();
    }

    /// What one answer takes of it. For one thread at a time, but for [#giveBack].
    public final class Share {
        private long taken;
        private boolean over;

        private Share() {}

        /// Sees to it that `more` bytes can be appended without growing.
        ///
        /// @return false if there is no room now
        boolean fits(JsonBytes body, int more) {
            int capacity = body.array().length;
            long needed = (long) body.size() + more;
            if (needed <= capacity) {
                return true;
            }
            long step = capacity + Math.max(STEP_BYTES, capacity / 4L);
            long wider = Math.max(needed, Math.min(step, answerBytesMax));
            if (!takeMore(wider - taken())) {
                return false;
            }
            body.widen(Math.toIntExact(wider));
            return true;
        }

        /// Takes room for something that is made of the answer.
        ///
        /// @return false if there is none now, or the answer is of no use any more
        public synchronized boolean takeMore(long bytes) {
            if (over) {
                return false;
            }
            if (left.addAndGet(-bytes) < 0) {
                left.addAndGet(bytes);
                return false;
            }
            taken += bytes;
            return true;
        }

        /// Gives back all but `bytes`: the rest is of no use any more.
        public synchronized void keepOnly(long bytes) {
            if (bytes < taken) {
                left.addAndGet(taken - bytes);
                taken = bytes;
            }
        }

        /// The answer is of no use any more. Has no effect twice.
        public synchronized void giveBack() {
            keepOnly(0);
            over = true;
        }

        private synchronized long taken() {
            return taken;
        }
    }
}
