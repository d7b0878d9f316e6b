package dev.tidemark.client.stream;

import dev.tidemark.client.port.Transport;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// Parts of the log that are asked for before those in front of them have come, so that a long log
/// is read without a round trip for each part.
///
/// What is heard of them waits here, unread, until it is their turn. Whatever is not as it should
/// be ends it: the part is asked for again in its turn, and then dealt with as always. So nothing
/// is delivered out of order, and a server in trouble is asked nothing ahead.
final class Ahead {
    /// More would only wait here longer.
    private static final int PARTS_MAX = 2;

    /// Of one part, so that a server can't fill the memory with what nobody has asked for yet.
    private static final int CHARACTERS_MAX = 4 * 1024 * 1024;

    private final Deque<Part> parts = new ArrayDeque<>();
    private final Door door;
    private Optional<Place> currentEnd = Optional.empty();

    Ahead(Door door) {
        this.door = door;
    }

    /// What is needed of the stream.
    interface Door {
        /// What the beginning of an answer means.
        Verdict judge(Asked by, Transport.Head head);

        /// The place after an answer.
        Place after(Verdict.Accepted answer);

        /// Whether the log's next part is what will be asked for next, as always.
        boolean plain();

        /// Asks for the part of the log that follows upon `from`.
        Asked ask(Place from);

        /// Gives a request up.
        void cut(long id);
    }

    /// One part that was asked for.
    static final class Part {
        private final Asked asked;
        private final List<StreamEvent.Heard> heard = new ArrayList<>();
        private Optional<Place> end = Optional.empty();
        private int characters;

        private Part(Asked asked) {
            this.asked = asked;
        }

        Asked asked() {
            return asked;
        }

        /// What came of it so far, in order.
        List<StreamEvent.Heard> heard() {
            return heard;
        }
    }

    /// The answer whose turn it is has begun.
    void began(Asked current, Verdict verdict, Transport.Head head) {
        currentEnd = end(current, verdict, head);
        ask();
    }

    /// Something was heard of a request whose turn it is not.
    void heard(StreamEvent.Heard event) {
        for (Part part : parts) {
            if (part.asked.id() == event.id()) {
                if (keep(part, event)) {
                    ask();
                } else {
                    drop();
                }
                return;
            }
        }
    }

    /// @return whether all goes on as it should
    private boolean keep(Part part, StreamEvent.Heard event) {
        part.heard.add(event);
        return switch (event) {
            case StreamEvent.Began(long id, Transport.Head head) -> {
                Verdict verdict = door.judge(part.asked, head);
                part.end = end(part.asked, verdict, head);
                yield verdict instanceof Verdict.Accepted;
            }
            case StreamEvent.Came(long id, String text) -> {
                part.characters += text.length();
                yield part.characters <= CHARACTERS_MAX;
            }
            case StreamEvent.Ended ended -> true;
            case StreamEvent.Broke broke -> false;
        };
    }

    /// Where a part ends upon which another one follows.
    private Optional<Place> end(Asked part, Verdict verdict, Transport.Head head) {
        boolean last = head.header("electric-up-to-date").isPresent();
        return part.kind() == Asked.Kind.LOG
                        && !last
                        && verdict instanceof Verdict.Accepted accepted
                        && !accepted.offset().equals(part.offset())
                ? Optional.of(door.after(accepted))
                : Optional.empty();
    }

    private void ask() {
        Optional<Place> from = parts.isEmpty() ? currentEnd : parts.getLast().end;
        if (from.isPresent() && parts.size() < PARTS_MAX && door.plain()) {
            parts.add(new Part(door.ask(from.get())));
        }
    }

    /// Gives all up.
    void drop() {
        parts.forEach(part -> door.cut(part.asked.id()));
        parts.clear();
        currentEnd = Optional.empty();
    }

    /// Takes the first part out, if it is the one that follows upon `place`.
    Optional<Part> take(Place place) {
        boolean next =
                !parts.isEmpty()
                        && parts.getFirst().asked.handle().equals(place.handle())
                        && parts.getFirst().asked.offset().equals(place.offset());
        currentEnd = Optional.empty();
        return next ? Optional.of(parts.removeFirst()) : Optional.empty();
    }
}
